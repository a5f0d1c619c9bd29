create table assembly (
    id             uuid        not null,
    slug           text        not null,
    title          jsonb       not null,
    question       jsonb       not null,
    place          jsonb       not null,
    authority      jsonb       not null,
    about          jsonb       not null,
    reply_contract jsonb       not null,
    model          text        not null,
    open_joining   boolean     not null,
    seats          integer     not null,
    phase          text        not null,
    reply_due_on   date        not null,
    routing_seed   char(32)    not null,
    created_at     timestamptz not null,
    version        integer     not null,
    constraint assembly_pk primary key (id),
    constraint assembly_slug_once unique (slug),
    constraint assembly_slug_form check (slug ~ '^[a-z0-9](-?[a-z0-9]){1,59}$'),
    constraint assembly_seats check (seats between 1 and 100000),
    constraint assembly_model check (model in ('citizens-assembly', 'citizens-jury', 'deliberative-poll', 'initiative-review', 'permanent-council')),
    constraint assembly_phase check (phase in ('PREPARING', 'INVITING', 'LEARNING', 'DELIBERATING', 'DECIDING', 'REPORTED', 'REPLIED', 'TRACKING', 'CLOSED'))
);

create table assembly_phase (
    assembly_id uuid not null,
    phase       text not null,
    starts_on   date not null,
    constraint assembly_phase_pk primary key (assembly_id, phase),
    constraint assembly_phase_of_assembly foreign key (assembly_id) references assembly (id),
    constraint assembly_phase_name check (phase in ('PREPARING', 'INVITING', 'LEARNING', 'DELIBERATING', 'DECIDING', 'REPORTED', 'REPLIED', 'TRACKING', 'CLOSED'))
);

create table briefing (
    id          uuid    not null,
    assembly_id uuid    not null,
    position    integer not null,
    stance      text    not null,
    title       jsonb   not null,
    author      jsonb   not null,
    body        jsonb   not null,
    constraint briefing_pk primary key (id),
    constraint briefing_of_assembly foreign key (assembly_id) references assembly (id),
    constraint briefing_position_once unique (assembly_id, position),
    constraint briefing_stance check (stance in ('background', 'for', 'against'))
);

-- Published shares of the population and of the members, in whole percent; nobody's attributes are stored here.
create table composition (
    assembly_id uuid    not null,
    position    integer not null,
    feature     jsonb   not null,
    value       jsonb   not null,
    population  integer not null,
    members     integer not null,
    constraint composition_pk primary key (assembly_id, position),
    constraint composition_of_assembly foreign key (assembly_id) references assembly (id),
    constraint composition_percent check (population between 0 and 100 and members between 0 and 100)
);

create table membership (
    assembly_id uuid        not null,
    member      char(32)    not null,
    role        text        not null,
    handle      integer     not null,
    from_at     timestamptz not null,
    until_at    timestamptz,
    constraint membership_pk primary key (assembly_id, member, role),
    constraint membership_of_assembly foreign key (assembly_id) references assembly (id),
    constraint membership_role check (role in ('member', 'alternate', 'observer', 'expert', 'facilitator', 'note-taker', 'moderator', 'legislator', 'auditor'))
);

create unique index membership_handle_once on membership (assembly_id, role, handle);

create table invitation (
    id          uuid        not null,
    assembly_id uuid        not null,
    code_hash   bytea       not null,
    role        text        not null,
    uses_left   integer     not null,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    constraint invitation_pk primary key (id),
    constraint invitation_of_assembly foreign key (assembly_id) references assembly (id),
    constraint invitation_code_once unique (code_hash),
    constraint invitation_uses check (uses_left >= 0),
    constraint invitation_code_hash_size check (octet_length(code_hash) = 32),
    constraint invitation_role check (role in ('member', 'alternate', 'observer', 'expert', 'facilitator', 'note-taker', 'moderator', 'legislator', 'auditor'))
);
