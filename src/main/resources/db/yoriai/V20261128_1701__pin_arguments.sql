-- What the moderators chose to be asked first, at most three at a time; what was chosen before stands in the ledger.
create table opinion_pin (
    assembly_id uuid        not null,
    position    smallint    not null,
    argument_id uuid        not null,
    reason      text        not null,
    pinned_at   timestamptz not null,
    constraint opinion_pin_pk primary key (assembly_id, position),
    constraint opinion_pin_of_assembly foreign key (assembly_id) references assembly (id),
    constraint opinion_pin_of_argument foreign key (argument_id) references argument (id),
    constraint opinion_pin_once unique (assembly_id, argument_id),
    constraint opinion_pin_at_most_three check (position between 1 and 3),
    constraint opinion_pin_reason_size check (char_length(reason) between 1 and 300)
);
