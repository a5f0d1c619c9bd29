-- Who asked to be forgotten, and when it will be done: until then she may change her mind. Goes with the person.
create table erasure_request (
    person_id uuid        not null,
    asked_at  timestamptz not null,
    due_at    timestamptz not null,
    constraint erasure_request_pk primary key (person_id),
    constraint erasure_request_of_person foreign key (person_id) references person (id),
    constraint erasure_request_times check (asked_at <= due_at)
);

create index erasure_request_due on erasure_request (due_at);
