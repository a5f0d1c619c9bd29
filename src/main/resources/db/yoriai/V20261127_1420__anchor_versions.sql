-- What became of each clause when the next version of the bill was published.
create table clause_anchor (
    bill_id     uuid          not null,
    from_clause uuid          not null,
    kind        text          not null,
    similarity  numeric(5, 4) not null,
    changes     text[]        not null,
    carry       text          not null,
    constraint clause_anchor_pk primary key (bill_id, from_clause),
    constraint clause_anchor_of_bill foreign key (bill_id) references bill (id),
    constraint clause_anchor_from foreign key (from_clause) references clause (id),
    constraint clause_anchor_kind check (kind in ('same', 'moved', 'changed', 'split', 'merged', 'gone')),
    constraint clause_anchor_carry check (carry in ('keep', 'mark', 'ask', 'archive'))
);

create index clause_anchor_by_clause on clause_anchor (from_clause);

-- Where it is now: none when it is gone, several when it was split; in the order of the text.
create table clause_anchor_target (
    bill_id     uuid    not null,
    from_clause uuid    not null,
    place       integer not null,
    to_clause   uuid    not null,
    constraint clause_anchor_target_pk primary key (bill_id, from_clause, place),
    constraint clause_anchor_target_of foreign key (bill_id, from_clause) references clause_anchor (bill_id, from_clause),
    constraint clause_anchor_target_clause foreign key (to_clause) references clause (id)
);

create index clause_anchor_target_by_clause on clause_anchor_target (to_clause);

-- What was said about a clause goes with it. When its words changed, when it changed in what it demands, and when it went.
alter table argument
    add column marked_at timestamptz,
    add column asked_at  timestamptz,
    add column gone_at   timestamptz;

-- Where an argument stood before each new version, and where it went: nothing is attached anew without a trace.
create table argument_anchor (
    argument_id uuid        not null,
    bill_id     uuid        not null,
    from_clause uuid,
    to_clause   uuid,
    carry       text        not null,
    carried_at  timestamptz not null,
    constraint argument_anchor_pk primary key (argument_id, bill_id),
    constraint argument_anchor_of_argument foreign key (argument_id) references argument (id),
    constraint argument_anchor_of_bill foreign key (bill_id) references bill (id),
    constraint argument_anchor_from foreign key (from_clause) references clause (id),
    constraint argument_anchor_to foreign key (to_clause) references clause (id),
    constraint argument_anchor_carry check (carry in ('keep', 'mark', 'ask', 'archive'))
);
