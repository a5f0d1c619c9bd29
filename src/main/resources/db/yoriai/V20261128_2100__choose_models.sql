-- Models that word summaries: what is known of each, which of them the members of an assembly chose, and how each summary
-- was worded. Nobody's words are here: frames have places for quotes, and those are read where they stand.
create table wording_model (
    id            text        not null,
    number        integer     not null,
    name          text        not null,
    provider      text        not null,
    place         text        not null,
    licence       text        not null,
    training      text        not null,
    cost          text        not null,
    weights       text        not null,
    url           text        not null,
    model         text        not null,
    registered_in uuid        not null references assembly (id),
    registered_at timestamptz not null,
    event_id      uuid        not null,
    constraint wording_model_pk primary key (id),
    constraint wording_model_number unique (number),
    constraint wording_model_endpoint unique (url, model)
);

-- What may serve an assembly: a model with one state of its prompts. In use is one of them, or none: then fixed frames.
create table model_choice (
    assembly_id  uuid        not null references assembly (id),
    model_id     text        not null references wording_model (id),
    prompts_hash char(64)    not null,
    state        text        not null,
    since        timestamptz not null,
    confirm_by   timestamptz,
    reason       text,
    constraint model_choice_pk primary key (assembly_id, model_id, prompts_hash),
    constraint model_choice_state check (state in ('proposed', 'ballot', 'in-use', 'retired')),
    constraint model_choice_urgent check ((confirm_by is null) = (reason is null) and (confirm_by is null or state in ('in-use', 'ballot')))
);
create unique index model_choice_in_use on model_choice (assembly_id) where state = 'in-use';

create table model_ballot (
    id          uuid        not null,
    assembly_id uuid        not null references assembly (id),
    status      text        not null,
    members     integer     not null,
    quorum      integer     not null,
    opened_at   timestamptz not null,
    closes_at   timestamptz not null,
    closed_at   timestamptz,
    winner      integer,
    event_id    uuid,
    constraint model_ballot_pk primary key (id),
    constraint model_ballot_status check (status in ('open', 'closed')),
    constraint model_ballot_closed check ((status = 'closed') = (closed_at is not null and winner is not null and event_id is not null))
);
create unique index model_ballot_open on model_ballot (assembly_id) where status = 'open';

-- On the paper in this order; place 0 is fixed frames, with neither model nor prompts.
create table model_ballot_option (
    ballot_id    uuid     not null references model_ballot (id),
    position     integer  not null,
    letter       char(1)  not null,
    model_id     text references wording_model (id),
    prompts_hash char(64),
    approvals    integer,
    sample       jsonb,
    constraint model_ballot_option_pk primary key (ballot_id, position),
    constraint model_ballot_option_letter unique (ballot_id, letter),
    constraint model_ballot_option_frames check ((position = 0) = (model_id is null) and (model_id is null) = (prompts_hash is null))
);

create table model_ballot_paper (
    ballot_id uuid      not null references model_ballot (id),
    member    char(32)  not null,
    approved  integer[] not null,
    constraint model_ballot_paper_pk primary key (ballot_id, member)
);

-- What an assembly has used of a day; days are those of UTC.
create table model_budget (
    assembly_id uuid   not null references assembly (id),
    day         date   not null,
    calls       integer not null,
    tokens      bigint not null,
    constraint model_budget_pk primary key (assembly_id, day)
);

create table summary_wording (
    summary_id uuid    not null references summary (id) on delete cascade,
    because    text    not null,
    frames     integer not null,
    replaced   integer not null,
    raw        jsonb   not null,
    constraint summary_wording_pk primary key (summary_id),
    constraint summary_wording_replaced check (replaced between 0 and frames)
);
