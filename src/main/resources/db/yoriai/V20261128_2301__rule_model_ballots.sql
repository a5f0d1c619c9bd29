-- How many members in a hundred must vote on models, as an assembly's moderators set it: every change with its reason, the
-- newest counts.
create table model_quorum (
    assembly_id uuid        not null references assembly (id),
    changed_at  timestamptz not null,
    percent     integer     not null,
    reason      text        not null,
    constraint model_quorum_pk primary key (assembly_id, changed_at),
    constraint model_quorum_percent check (percent between 10 and 75)
);

-- A second model may word the same beside the one in use.
alter table model_ballot add column beside integer;
create unique index model_choice_beside on model_choice (assembly_id) where state = 'beside';
