alter table recommendation
    add column title   jsonb not null default '{}',
    add column dissent jsonb not null default '{}';

-- The members' words that a recommendation rests on.
create table recommendation_argument (
    recommendation_id uuid    not null,
    argument_id       uuid    not null,
    position          integer not null,
    constraint recommendation_argument_pk primary key (recommendation_id, argument_id),
    constraint recommendation_argument_of_recommendation foreign key (recommendation_id) references recommendation (id),
    constraint recommendation_argument_of_argument foreign key (argument_id) references argument (id)
);

create index recommendation_argument_by_argument on recommendation_argument (argument_id);
create index recommendation_by_question on recommendation (question_id);
create index ballot_question_due on ballot_question (closes_at) where status = 'open';

-- A clause is put to the vote once.
create unique index ballot_question_clause_once on ballot_question (assembly_id, clause_id);
