create table opinion_map (
    assembly_id  uuid        not null,
    logindex     bigint      not null,
    hash         char(64)    not null,
    mode         text        not null,
    participants integer     not null,
    votes        integer     not null,
    groups       integer     not null,
    document     jsonb       not null,
    computed_at  timestamptz not null,
    constraint opinion_map_pk primary key (assembly_id, logindex),
    constraint opinion_map_of_assembly foreign key (assembly_id) references assembly (id),
    constraint opinion_map_mode check (mode in ('polis', 'robust'))
);
