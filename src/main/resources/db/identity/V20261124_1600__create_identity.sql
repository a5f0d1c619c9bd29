create table person (
    id         uuid        not null,
    iss        text        not null,
    sub        text        not null,
    created_at timestamptz not null,
    constraint person_pk primary key (id),
    constraint person_one_per_account unique (iss, sub)
);

create table seat (
    assembly_id uuid        not null,
    person_id   uuid        not null,
    taken_at    timestamptz not null,
    constraint seat_pk primary key (assembly_id, person_id),
    constraint seat_of_person foreign key (person_id) references person (id)
);

create table assembly_key (
    assembly_id uuid  not null,
    sealed_key  bytea not null,
    constraint assembly_key_pk primary key (assembly_id)
);

-- One key a holder: a member's words and votes on arguments, a question's ballots, an assembly's own acts.
create table opening_key (
    id          uuid  not null,
    assembly_id uuid  not null,
    holder_kind text  not null,
    holder      text  not null,
    sealed_key  bytea not null,
    constraint opening_key_pk primary key (id),
    constraint opening_key_one_per_holder unique (assembly_id, holder_kind, holder),
    constraint opening_key_holder_kind check (holder_kind in ('member', 'question', 'assembly'))
);

create table consent (
    person_id   uuid        not null,
    assembly_id uuid        not null,
    use         text        not null,
    given       boolean     not null,
    text_sha256 char(64)    not null,
    lang        text        not null,
    at          timestamptz not null,
    constraint consent_pk primary key (person_id, assembly_id, use, at),
    constraint consent_of_person foreign key (person_id) references person (id),
    constraint consent_use check (use in ('ai-digest', 'open-data', 'attribution', 'recording', 'contact', 'reuse'))
);
