create table event (
    id          uuid        not null,
    assembly_id uuid        not null,
    type        text        not null,
    subject_id  uuid        not null,
    actor       char(32),
    prev_id     uuid,
    leaf        bytea       not null,
    leaf_hash   bytea       not null,
    accepted_at timestamptz not null,
    constraint event_pk primary key (id),
    constraint event_leaf_size check (octet_length(leaf) between 1 and 4096),
    constraint event_leaf_hash_size check (octet_length(leaf_hash) = 32),
    -- A replacement chain never forks.
    constraint event_replaced_once unique (prev_id),
    constraint event_replaces foreign key (prev_id) references event (id)
);

create unique index event_one_first_vote on event (assembly_id, subject_id, actor, type)
    where prev_id is null
      and type in ('org.yoriai.deliberation.vote-cast', 'org.yoriai.outcome.ballot-cast', 'org.yoriai.outcome.token-issued');

create index event_of_subject on event (subject_id);

create table event_opening (
    event_id uuid  not null,
    key_id   uuid  not null,
    sealed   bytea not null,
    constraint event_opening_pk primary key (event_id),
    constraint event_opening_of_event foreign key (event_id) references event (id)
);

create table idempotency (
    owner        text        not null,
    key          uuid        not null,
    request_hash bytea       not null,
    status       smallint,
    response     bytea,
    created_at   timestamptz not null,
    constraint idempotency_pk primary key (owner, key),
    constraint idempotency_request_hash_size check (octet_length(request_hash) = 32)
);

create index idempotency_by_age on idempotency (created_at);
