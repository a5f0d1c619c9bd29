-- Appeals of authors against a hiding, and reports of what others wrote: both wait for a moderator or auditor.
create table complaint (
    id          uuid        not null,
    assembly_id uuid        not null,
    argument_id uuid        not null,
    kind        text        not null,
    member      char(32)    not null,
    ground      text,
    words       text        not null,
    hiding      uuid,
    against     char(32),
    event_id    uuid,
    asked_at    timestamptz not null,
    outcome     text,
    answer      text,
    decided_by  char(32),
    role        text,
    told_event  uuid,
    decided_at  timestamptz,
    constraint complaint_pk primary key (id),
    constraint complaint_on_argument foreign key (argument_id) references argument (id),
    constraint complaint_hiding foreign key (hiding) references moderation_decision (id),
    constraint complaint_kind check (kind in ('appeal', 'report')),
    constraint complaint_against check ((kind = 'appeal') = (against is not null)),
    constraint complaint_ground check (ground in ('insult', 'private-data', 'off-topic', 'other')),
    constraint complaint_outcome check (outcome in ('restored', 'upheld', 'hidden', 'kept')),
    constraint complaint_decided check ((outcome is null) = (decided_at is null)),
    -- Nobody decides on her own decision.
    constraint complaint_decided_by_another check (decided_by <> against)
);

create unique index complaint_one_appeal on complaint (hiding) where kind = 'appeal';
create unique index complaint_one_report on complaint (argument_id, member) where kind = 'report' and outcome is null;
create index complaint_open on complaint (assembly_id, asked_at) where outcome is null;
create index complaint_of_member on complaint (assembly_id, member, asked_at);
create index complaint_told on complaint (told_event);

-- What a decision answered: an appeal or a report. One that leaves things as they are stands in the log, too.
alter table moderation_decision
    add column asked text,
    add constraint moderation_decision_asked check (asked in ('appeal', 'report')),
    drop constraint moderation_decision_kind,
    add constraint moderation_decision_kind check (
        decision in ('approved', 'hidden', 'restored', 'undone', 'merged', 'parted', 'upheld', 'kept'));

alter table notice drop constraint notice_kind;
alter table notice add constraint notice_kind check (
    kind in ('answered', 'hidden', 'restored', 'quoted', 'ballot', 'result', 'reply', 'phase', 'changed', 'reworded', 'gone',
             'removed', 'appeal', 'merged', 'own-words', 'contest', 'model-ballot', 'model-result', 'upheld', 'reported'));
