create table ballot_question (
    id          uuid        not null,
    assembly_id uuid        not null,
    clause_id   uuid        not null,
    position    integer     not null,
    opens_at    timestamptz not null,
    closes_at   timestamptz not null,
    status      text        not null,
    event_id    uuid        not null,
    constraint ballot_question_pk primary key (id),
    constraint ballot_question_of_assembly foreign key (assembly_id) references assembly (id),
    constraint ballot_question_of_clause foreign key (clause_id) references clause (id),
    constraint ballot_question_position_once unique (assembly_id, position),
    constraint ballot_question_times check (opens_at < closes_at),
    constraint ballot_question_status check (status in ('open', 'closed'))
);

-- Who (one pseudonym for each question) and that; how lies sealed in event_opening until the close.
create table ballot (
    question_id uuid     not null,
    actor       char(32) not null,
    event_id    uuid     not null,
    constraint ballot_pk primary key (question_id, actor),
    constraint ballot_on_question foreign key (question_id) references ballot_question (id),
    constraint ballot_event foreign key (event_id) references event (id)
);

create table tally (
    question_id uuid        not null,
    yes         integer     not null,
    no          integer     not null,
    abstain     integer     not null,
    superseded  integer     not null,
    members     integer     not null,
    event_id    uuid        not null,
    counted_at  timestamptz not null,
    constraint tally_pk primary key (question_id),
    constraint tally_of_question foreign key (question_id) references ballot_question (id),
    constraint tally_counts check (yes >= 0 and no >= 0 and abstain >= 0 and superseded >= 0 and members >= 0)
);

create table tally_line (
    question_id uuid     not null,
    tracker     char(32) not null,
    choice      text     not null,
    constraint tally_line_pk primary key (question_id, tracker),
    constraint tally_line_of_question foreign key (question_id) references ballot_question (id),
    constraint tally_line_choice check (choice in ('yes', 'no', 'abstain'))
);

create table recommendation (
    id          uuid        not null,
    assembly_id uuid        not null,
    number      integer     not null,
    clause_id   uuid,
    question_id uuid,
    text        jsonb       not null,
    status      text        not null,
    event_id    uuid,
    drafted_at  timestamptz not null,
    adopted_at  timestamptz,
    constraint recommendation_pk primary key (id),
    constraint recommendation_of_assembly foreign key (assembly_id) references assembly (id),
    constraint recommendation_of_clause foreign key (clause_id) references clause (id),
    constraint recommendation_of_question foreign key (question_id) references ballot_question (id),
    constraint recommendation_number_once unique (assembly_id, number),
    constraint recommendation_status check (status in ('draft', 'adopted')),
    constraint recommendation_adopted check (status <> 'adopted' or (adopted_at is not null and event_id is not null))
);

create table reply (
    recommendation_id uuid        not null,
    decision          text        not null,
    reason            jsonb       not null,
    owner             jsonb       not null,
    due_on            date,
    replied_by        char(32)    not null,
    event_id          uuid        not null,
    replied_at        timestamptz not null,
    constraint reply_pk primary key (recommendation_id),
    constraint reply_to_recommendation foreign key (recommendation_id) references recommendation (id),
    constraint reply_decision check (decision in ('accept', 'partly', 'reject')),
    constraint reply_dated check (decision = 'reject' or due_on is not null)
);

create table milestone (
    id                uuid    not null,
    recommendation_id uuid    not null,
    position          integer not null,
    text              jsonb   not null,
    due_on            date    not null,
    reached_on        date,
    constraint milestone_pk primary key (id),
    constraint milestone_of_recommendation foreign key (recommendation_id) references recommendation (id),
    constraint milestone_position_once unique (recommendation_id, position)
);
