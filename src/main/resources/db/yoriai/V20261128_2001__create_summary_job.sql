-- Drafting as it is done: queued by a change, run by one process for each clause or whole bill, taken up again when that
-- process is gone.
create table summary_job (
    id           uuid        not null,
    assembly_id  uuid        not null,
    scope_id     uuid        not null,
    status       text        not null,
    step         text        not null default '',
    fraction     real        not null default 0,
    runs         integer     not null default 0,
    queued_at    timestamptz not null,
    started_at   timestamptz,
    heartbeat_at timestamptz,
    ended_at     timestamptz,
    constraint summary_job_pk primary key (id),
    constraint summary_job_of_assembly foreign key (assembly_id) references assembly (id),
    constraint summary_job_status check (status in ('queued', 'running', 'done', 'failed', 'cancelled')),
    constraint summary_job_step check (step in ('', 'checking', 'choosing', 'keeping')),
    constraint summary_job_fraction check (fraction between 0 and 1),
    constraint summary_job_running check (status <> 'running' or heartbeat_at is not null),
    constraint summary_job_ended check ((status in ('done', 'failed', 'cancelled')) = (ended_at is not null))
);

create unique index summary_job_one_running on summary_job (assembly_id, scope_id) where status = 'running';
create unique index summary_job_one_queued on summary_job (assembly_id, scope_id) where status = 'queued';
insert into summary_job (id, assembly_id, scope_id, status, queued_at)
select gen_random_uuid(), assembly_id, scope_id, 'queued', last_at from summary_due;

create index summary_job_by_assembly on summary_job (assembly_id, queued_at desc);
create index summary_job_by_end on summary_job (ended_at) where ended_at is not null;
