-- What looked alike beyond chance, when it was last looked at, and what a person decided about it.
create table integrity_scan (
    assembly_id uuid        not null,
    people      integer     not null,
    votes       integer     not null,
    scanned_at  timestamptz not null,
    constraint integrity_scan_pk primary key (assembly_id),
    constraint integrity_scan_of_assembly foreign key (assembly_id) references assembly (id)
);

create table integrity_signal (
    id          uuid        not null,
    assembly_id uuid        not null,
    print       char(64)    not null,
    evidence    jsonb       not null,
    state       text        not null,
    reason      text,
    decided_by  char(32),
    found_at    timestamptz not null,
    decided_at  timestamptz,
    constraint integrity_signal_pk primary key (id),
    constraint integrity_signal_of_assembly foreign key (assembly_id) references assembly (id),
    constraint integrity_signal_once unique (assembly_id, print),
    constraint integrity_signal_state check (state in ('open', 'dismissed', 'removed')),
    constraint integrity_signal_decided check ((state = 'open') = (decided_at is null) and (state = 'open') = (reason is null))
);

create table integrity_person (
    signal_id   uuid     not null,
    member      char(32) not null,
    -- What she says against the removal, and what became of it.
    appeal_id   uuid,
    appeal      text,
    outcome     text,
    answer      text,
    appealed_at timestamptz,
    answered_at timestamptz,
    constraint integrity_person_pk primary key (signal_id, member),
    constraint integrity_person_of_signal foreign key (signal_id) references integrity_signal (id),
    constraint integrity_person_appeal_once unique (appeal_id),
    constraint integrity_person_outcome check (outcome in ('upheld', 'restored')),
    constraint integrity_person_answered check ((outcome is null) = (answer is null))
);

create index integrity_person_by_member on integrity_person (member);

alter table argument_vote_cast add column removal uuid;

alter table notice drop constraint notice_kind;
alter table notice add constraint notice_kind check (
    kind in ('answered', 'hidden', 'restored', 'quoted', 'ballot', 'result', 'reply', 'phase', 'changed', 'reworded', 'gone',
             'removed', 'appeal'));
