-- What came in from another platform and has no place of its own here, so that it goes out again as it came.
create table polis_import (
    assembly_id uuid        not null,
    summary     jsonb       not null,
    imported_at timestamptz not null,
    constraint polis_import_pk primary key (assembly_id),
    constraint polis_import_of_assembly foreign key (assembly_id) references assembly (id)
);

create table polis_comment (
    argument_id uuid    not null,
    assembly_id uuid    not null,
    comment_id  text    not null,
    moderated   smallint not null,
    meta        boolean not null,
    seed        boolean not null,
    constraint polis_comment_pk primary key (argument_id),
    constraint polis_comment_of_argument foreign key (argument_id) references argument (id),
    constraint polis_comment_once unique (assembly_id, comment_id),
    constraint polis_comment_moderated check (moderated in (-1, 0, 1))
);
