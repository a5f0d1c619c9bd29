create table ledger_pending (
    seq         bigserial not null,
    assembly_id uuid      not null,
    event_id    uuid      not null,
    constraint ledger_pending_pk primary key (seq),
    constraint ledger_pending_event_once unique (event_id),
    constraint ledger_pending_of_event foreign key (event_id) references event (id)
);

create index ledger_pending_by_assembly on ledger_pending (assembly_id, seq);

create table ledger_entry (
    assembly_id uuid   not null,
    logindex    bigint not null,
    event_id    uuid   not null,
    constraint ledger_entry_pk primary key (assembly_id, logindex),
    constraint ledger_entry_event_once unique (event_id),
    constraint ledger_entry_of_event foreign key (event_id) references event (id),
    constraint ledger_entry_index check (logindex >= 0)
);

create table ledger_head (
    assembly_id uuid   not null,
    origin      text   not null,
    size        bigint not null,
    root        bytea  not null,
    range       bytea  not null,
    constraint ledger_head_pk primary key (assembly_id),
    constraint ledger_head_origin_once unique (origin),
    constraint ledger_head_size check (size >= 0),
    constraint ledger_head_root_size check (octet_length(root) = 32),
    constraint ledger_head_range_size check (octet_length(range) % 32 = 0)
);

create table ledger_tile (
    assembly_id uuid     not null,
    level       smallint not null,
    n           bigint   not null,
    hashes      bytea    not null,
    constraint ledger_tile_pk primary key (assembly_id, level, n),
    constraint ledger_tile_full check (octet_length(hashes) = 8192)
);

create table ledger_checkpoint (
    assembly_id uuid   not null,
    size        bigint not null,
    note        text   not null,
    released_at timestamptz,
    constraint ledger_checkpoint_pk primary key (assembly_id, size)
);

create table ledger_cosignature (
    assembly_id uuid   not null,
    size        bigint not null,
    witness     text   not null,
    line        text   not null,
    constraint ledger_cosignature_pk primary key (assembly_id, size, witness),
    constraint ledger_cosignature_of_checkpoint foreign key (assembly_id, size) references ledger_checkpoint (assembly_id, size)
);

create table ledger_key (
    vkey        text        not null,
    assembly_id uuid        not null,
    purpose     text        not null,
    sealed_seed bytea       not null,
    active_from timestamptz not null,
    retired_at  timestamptz,
    constraint ledger_key_pk primary key (vkey),
    constraint ledger_key_purpose check (purpose in ('log', 'acceptance'))
);

create unique index ledger_key_one_active on ledger_key (assembly_id, purpose) where retired_at is null;

create table relay_cursor (
    assembly_id uuid   not null,
    next_index  bigint not null,
    constraint relay_cursor_pk primary key (assembly_id),
    constraint relay_cursor_index check (next_index >= 0)
);

create table consumed (
    consumer    text   not null,
    assembly_id uuid   not null,
    logindex    bigint not null,
    constraint consumed_pk primary key (consumer, assembly_id, logindex)
);

-- The log is append-only for everybody who runs the app.
revoke update, delete, truncate on ledger_entry from yoriai_app;
revoke update, delete, truncate on event from yoriai_app;
