alter table milestone
    add column expected_on date,
    add column added_at    timestamptz;

-- What the authority tells about a step that it promised, in public, word for word as it was told.
create table progress_report (
    id            uuid        not null,
    milestone_id  uuid        not null,
    state         text        not null,
    text          jsonb       not null,
    link          text,
    expected_on   date,
    reported_by   char(32)    not null,
    event_id      uuid        not null,
    reported_at   timestamptz not null,
    constraint progress_report_pk primary key (id),
    constraint progress_report_on_milestone foreign key (milestone_id) references milestone (id),
    constraint progress_report_state check (state in ('going', 'done', 'late', 'changed'))
);

create index progress_report_by_milestone on progress_report (milestone_id, reported_at);
