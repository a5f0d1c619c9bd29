-- Arguments that a person found to say the same as another, and pairs that a person found to differ.
alter table argument drop constraint argument_status;
alter table argument add constraint argument_status check (status in ('waiting', 'visible', 'hidden', 'withdrawn', 'merged'));
alter table argument add column merged_into uuid;
alter table argument add constraint argument_merged_into foreign key (merged_into) references argument (id);
alter table argument add constraint argument_merged check ((status = 'merged') = (merged_into is not null));
create index argument_by_merged_into on argument (merged_into) where merged_into is not null;

create table argument_merge (
    id          uuid        not null,
    assembly_id uuid        not null,
    argument_id uuid        not null,
    into_id     uuid        not null,
    event_id    uuid        not null,
    merged_by   char(32)    not null,
    merged_at   timestamptz not null,
    parted_at   timestamptz,
    constraint argument_merge_pk primary key (id),
    constraint argument_merge_of_argument foreign key (argument_id) references argument (id),
    constraint argument_merge_into foreign key (into_id) references argument (id)
);

-- One merge of an argument holds at a time.
create unique index argument_merge_holds on argument_merge (argument_id) where parted_at is null;
create index argument_merge_by_assembly on argument_merge (assembly_id, merged_at);

-- Votes that came over with it, by their events: whose they are stands with the votes alone.
create table argument_merge_vote (
    merge_id uuid not null,
    event_id uuid not null,
    constraint argument_merge_vote_pk primary key (merge_id, event_id),
    constraint argument_merge_vote_of_merge foreign key (merge_id) references argument_merge (id)
);

create table argument_apart (
    assembly_id uuid        not null,
    one_id      uuid        not null,
    other_id    uuid        not null,
    decided_by  char(32)    not null,
    decided_at  timestamptz not null,
    constraint argument_apart_pk primary key (one_id, other_id),
    constraint argument_apart_one foreign key (one_id) references argument (id),
    constraint argument_apart_other foreign key (other_id) references argument (id),
    constraint argument_apart_order check (one_id < other_id)
);

create index argument_apart_by_assembly on argument_apart (assembly_id);

alter table notice drop constraint notice_kind;
alter table notice add constraint notice_kind check (
    kind in ('answered', 'hidden', 'restored', 'quoted', 'ballot', 'result', 'reply', 'phase', 'changed', 'reworded', 'gone',
             'removed', 'appeal', 'merged'));

alter table moderation_decision
    drop constraint moderation_decision_was,
    drop constraint moderation_decision_kind,
    add constraint moderation_decision_was check (was in ('waiting', 'visible', 'hidden', 'merged')),
    add constraint moderation_decision_kind check (
        decision in ('approved', 'hidden', 'restored', 'undone', 'merged', 'parted'));
