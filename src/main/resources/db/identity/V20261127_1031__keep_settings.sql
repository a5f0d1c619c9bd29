-- What a person set for herself, such as which notices she wants; goes with the person.
create table setting (
    person_id uuid not null,
    name      text not null,
    value     text not null,
    constraint setting_pk primary key (person_id, name),
    constraint setting_of_person foreign key (person_id) references person (id),
    constraint setting_size check (char_length(name) between 1 and 60 and char_length(value) between 1 and 60)
);
