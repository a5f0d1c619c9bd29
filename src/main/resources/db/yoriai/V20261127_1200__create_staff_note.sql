-- What a legislator and her office note on a clause. Sealed with the writer's own key; nothing of it is an event.
create table staff_note (
    id          uuid        not null,
    assembly_id uuid        not null,
    e_id        text        not null,
    member      char(32)    not null,
    shared      boolean     not null,
    key_id      uuid        not null,
    sealed      bytea       not null,
    written_at  timestamptz not null,
    constraint staff_note_pk primary key (id),
    constraint staff_note_of_assembly foreign key (assembly_id) references assembly (id)
);

create index staff_note_by_clause on staff_note (assembly_id, e_id, written_at);
