create table argument (
    id           uuid        not null,
    assembly_id  uuid        not null,
    number       integer     not null,
    bill_id      uuid,
    clause_id    uuid,
    reply_to     uuid,
    member       char(32)    not null,
    stance       text        not null,
    lang         text        not null,
    body         text        not null,
    status       text        not null,
    event_id     uuid        not null,
    submitted_at timestamptz not null,
    constraint argument_pk primary key (id),
    constraint argument_of_assembly foreign key (assembly_id) references assembly (id),
    constraint argument_number_once unique (assembly_id, number),
    constraint argument_of_bill foreign key (bill_id) references bill (id),
    constraint argument_of_clause foreign key (clause_id) references clause (id),
    constraint argument_reply foreign key (reply_to) references argument (id),
    constraint argument_event foreign key (event_id) references event (id),
    constraint argument_stance check (stance in ('for', 'against', 'question', 'wording')),
    constraint argument_lang check (lang in ('en', 'ja')),
    constraint argument_status check (status in ('waiting', 'visible', 'hidden', 'withdrawn')),
    constraint argument_body_size check (char_length(body) between 1 and 2000)
);

create index argument_by_clause on argument (clause_id, status);
create index argument_by_assembly on argument (assembly_id, status, submitted_at);
create index argument_by_member on argument (assembly_id, member);

create table argument_translation (
    argument_id uuid not null,
    lang        text not null,
    body        text not null,
    constraint argument_translation_pk primary key (argument_id, lang),
    constraint argument_translation_of_argument foreign key (argument_id) references argument (id),
    constraint argument_translation_lang check (lang in ('en', 'ja'))
);

create table argument_vote (
    argument_id uuid        not null,
    member      char(32)    not null,
    assembly_id uuid        not null,
    vote        smallint    not null,
    event_id    uuid        not null,
    voted_at    timestamptz not null,
    constraint argument_vote_pk primary key (argument_id, member),
    constraint argument_vote_on_argument foreign key (argument_id) references argument (id),
    constraint argument_vote_event foreign key (event_id) references event (id),
    constraint argument_vote_value check (vote in (-1, 0, 1))
);

create index argument_vote_by_member on argument_vote (assembly_id, member);
create unique index argument_vote_by_event on argument_vote (event_id);

create table moderation_decision (
    id          uuid        not null,
    assembly_id uuid        not null,
    argument_id uuid        not null,
    decision    text        not null,
    rule        text,
    reason      text,
    decided_by  char(32)    not null,
    event_id    uuid,
    decided_at  timestamptz not null,
    constraint moderation_decision_pk primary key (id),
    constraint moderation_decision_on_argument foreign key (argument_id) references argument (id),
    constraint moderation_decision_kind check (decision in ('approved', 'hidden', 'restored')),
    constraint moderation_decision_reasoned check (decision <> 'hidden' or (rule is not null and char_length(reason) > 0))
);

create index moderation_decision_by_argument on moderation_decision (argument_id, decided_at);
create index moderation_decision_by_assembly on moderation_decision (assembly_id, decided_at);
