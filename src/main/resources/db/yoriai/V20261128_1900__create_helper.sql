-- What a member asked the helper and what it found: sealed with her key, at most 90 days, an input to nothing else.
create table helper_note (
    id          uuid        not null,
    assembly_id uuid        not null,
    member      char(32)    not null,
    key_id      uuid        not null,
    sealed      bytea       not null,
    asked_at    timestamptz not null,
    constraint helper_note_pk primary key (id),
    constraint helper_note_of_assembly foreign key (assembly_id) references assembly (id)
);

create index helper_note_by_member on helper_note (assembly_id, member, asked_at);
create index helper_note_by_age on helper_note (asked_at);

-- When she asked, without what: for the bound of an hour, and gone after it.
create table helper_turn (
    id          uuid        not null,
    assembly_id uuid        not null,
    member      char(32)    not null,
    at          timestamptz not null,
    constraint helper_turn_pk primary key (id),
    constraint helper_turn_of_assembly foreign key (assembly_id) references assembly (id)
);

create index helper_turn_by_member on helper_turn (assembly_id, member, at);
create index helper_turn_by_age on helper_turn (at);

-- Members who switched the helper off.
create table helper_off (
    assembly_id uuid     not null,
    member      char(32) not null,
    constraint helper_off_pk primary key (assembly_id, member),
    constraint helper_off_of_assembly foreign key (assembly_id) references assembly (id)
);

-- Questions that the materials do not answer and that members passed on: moderators read the words, not whose they are.
create table helper_passed (
    note_id     uuid        not null,
    assembly_id uuid        not null,
    member      char(32)    not null,
    lang        text        not null,
    question    text        not null,
    passed_at   timestamptz not null,
    done_at     timestamptz,
    constraint helper_passed_pk primary key (note_id),
    constraint helper_passed_of_assembly foreign key (assembly_id) references assembly (id),
    constraint helper_passed_lang check (lang in ('en', 'ja')),
    constraint helper_passed_question check (char_length(question) between 1 and 500)
);

create index helper_passed_by_member on helper_passed (assembly_id, member);
create index helper_passed_by_age on helper_passed (passed_at);
