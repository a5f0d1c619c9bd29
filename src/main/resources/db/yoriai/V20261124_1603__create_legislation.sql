create table bill (
    id           uuid        not null,
    assembly_id  uuid        not null,
    number       integer     not null,
    status       text        not null,
    format       text        not null,
    jurisdiction text,
    event_id     uuid,
    created_at   timestamptz not null,
    constraint bill_pk primary key (id),
    constraint bill_of_assembly foreign key (assembly_id) references assembly (id),
    constraint bill_number_once unique (assembly_id, number),
    constraint bill_status check (status in ('draft', 'published', 'withdrawn')),
    constraint bill_event foreign key (event_id) references event (id)
);

-- One row a language; the first is the original, others are translations aligned unit by unit.
create table bill_text (
    bill_id  uuid    not null,
    lang     text    not null,
    original boolean not null,
    title    text    not null,
    source   text    not null,
    sha256   char(64) not null,
    constraint bill_text_pk primary key (bill_id, lang),
    constraint bill_text_of_bill foreign key (bill_id) references bill (id),
    constraint bill_text_lang check (lang in ('en', 'ja'))
);

create unique index bill_text_one_original on bill_text (bill_id) where original;

create table clause (
    id        uuid    not null,
    bill_id   uuid    not null,
    parent_id uuid,
    eid       text    not null,
    level     text    not null,
    position  integer not null,
    depth     integer not null,
    votable   boolean not null,
    constraint clause_pk primary key (id),
    constraint clause_of_bill foreign key (bill_id) references bill (id),
    constraint clause_parent foreign key (parent_id) references clause (id),
    constraint clause_eid_once unique (bill_id, eid),
    constraint clause_position_once unique (bill_id, position)
);

create table clause_text (
    clause_id uuid    not null,
    lang      text    not null,
    num       text    not null,
    heading   text    not null,
    body      text    not null,
    start_at  integer not null,
    end_at    integer not null,
    constraint clause_text_pk primary key (clause_id, lang),
    constraint clause_text_of_clause foreign key (clause_id) references clause (id),
    constraint clause_text_span check (0 <= start_at and start_at <= end_at)
);

-- What a clause needs: a term defined elsewhere, or a provision that it names.
create table clause_link (
    from_clause uuid not null,
    to_clause   uuid not null,
    type        text not null,
    evidence    text not null,
    constraint clause_link_pk primary key (from_clause, to_clause, type),
    constraint clause_link_from foreign key (from_clause) references clause (id),
    constraint clause_link_to foreign key (to_clause) references clause (id),
    constraint clause_link_type check (type in ('definition', 'reference'))
);
