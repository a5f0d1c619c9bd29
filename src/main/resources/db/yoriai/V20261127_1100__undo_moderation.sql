-- What was decided in one go, on what ground of the rule, in which role, and what it put back.
alter table moderation_decision
    add column batch_id uuid,
    add column ground text,
    add column role text not null default 'moderator',
    add column was text,
    add column undoes uuid;

update moderation_decision set batch_id = id, was = case when decision = 'restored' then 'hidden' else 'waiting' end;

alter table moderation_decision
    alter column batch_id set not null,
    alter column was set not null,
    add constraint moderation_decision_was check (was in ('waiting', 'visible', 'hidden')),
    drop constraint moderation_decision_kind,
    add constraint moderation_decision_kind check (decision in ('approved', 'hidden', 'restored', 'undone')),
    add constraint moderation_decision_undoes foreign key (undoes) references moderation_decision (id),
    add constraint moderation_decision_undone_once unique (undoes),
    add constraint moderation_decision_undone check ((decision = 'undone') = (undoes is not null));

create index moderation_decision_by_batch on moderation_decision (batch_id);
