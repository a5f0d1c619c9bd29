-- Clauses without which the clause of a question cannot stand, as told when the question was opened.
create table ballot_prerequisite (
    question_id uuid not null,
    clause_id   uuid not null,
    constraint ballot_prerequisite_pk primary key (question_id, clause_id),
    constraint ballot_prerequisite_of_question foreign key (question_id) references ballot_question (id),
    constraint ballot_prerequisite_of_clause foreign key (clause_id) references clause (id)
);

insert into ballot_prerequisite (question_id, clause_id)
select distinct q.id, l.to_clause
from ballot_question q join clause_link l on l.from_clause = q.clause_id
where l.hard;
