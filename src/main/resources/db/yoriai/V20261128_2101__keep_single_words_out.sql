-- Arguments that their authors keep out of what software makes of words, one by one; word_refusal keeps out all of a member's.
create table argument_refusal (
    argument_id uuid        not null references argument (id),
    since       timestamptz not null,
    constraint argument_refusal_pk primary key (argument_id)
);
