alter table reply
    add column clause_id        uuid,
    add column version          integer not null default 1,
    add column why              jsonb   not null default '{}',
    add column revised_at       timestamptz,
    add column revised_event_id uuid,
    add constraint reply_of_clause foreign key (clause_id) references clause (id);

-- Each reply as it was before it was changed.
create table earlier_reply (
    recommendation_id uuid        not null,
    version           integer     not null,
    decision          text        not null,
    reason            jsonb       not null,
    owner             jsonb       not null,
    due_on            date,
    clause_id         uuid,
    why               jsonb       not null,
    event_id          uuid        not null,
    given_at          timestamptz not null,
    constraint earlier_reply_pk primary key (recommendation_id, version),
    constraint earlier_reply_of_reply foreign key (recommendation_id) references reply (recommendation_id)
);
