-- Hash of the snapshot before; null for the first one.
alter table opinion_map add column previous char(64);

-- Between two snapshots: the newest map of an assembly. It has no hash and no history.
create table opinion_live (
    assembly_id  uuid        not null,
    logindex     bigint      not null,
    previous     char(64),
    mode         text        not null,
    participants integer     not null,
    votes        integer     not null,
    groups       integer     not null,
    document     jsonb       not null,
    computed_at  timestamptz not null,
    constraint opinion_live_pk primary key (assembly_id),
    constraint opinion_live_of_assembly foreign key (assembly_id) references assembly (id)
);
