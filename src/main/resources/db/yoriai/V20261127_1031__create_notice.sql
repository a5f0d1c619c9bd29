-- What a member is told: one row a member and event. Says what happened to which object, never any words.
create table notice (
    assembly_id uuid        not null,
    logindex    bigint      not null,
    member      char(32)    not null,
    kind        text        not null,
    subject_id  uuid        not null,
    at          timestamptz not null,
    read_at     timestamptz,
    constraint notice_pk primary key (assembly_id, member, logindex),
    constraint notice_of_assembly foreign key (assembly_id) references assembly (id),
    constraint notice_kind check (kind in ('answered', 'hidden', 'restored', 'quoted', 'ballot', 'result', 'reply', 'phase'))
);

create index notice_unread on notice (assembly_id, member) where read_at is null;
