-- The life of a summary: a draft passes its gates, the authors are asked about their own words, a moderator approves it, it
-- is published, and it may be withdrawn again. What fails a gate can go no further, whoever writes to the table.
alter table summary drop constraint summary_status;
alter table summary drop constraint summary_numbered;
alter table summary drop constraint summary_published;
drop index summary_of_scope;

alter table summary
    add column gates_passed     boolean not null default false,
    add column drafted_by       char(32),
    add column changed_by       char(32),
    add column asked_at         timestamptz,
    add column asked_by         char(32),
    add column ask_until        timestamptz,
    add column ask_reason       text    not null default '',
    add column approved_at      timestamptz,
    add column approved_by      char(32),
    add column missed_why       text    not null default '',
    add column own_asked        integer not null default 0,
    add column own_answered     integer not null default 0,
    add column own_agreed       integer not null default 0,
    add column stale_at         timestamptz,
    add column withdrawn_at     timestamptz,
    add column withdrawn_by     char(32),
    add column withdrawn_reason text    not null default '';

update summary set gates_passed = true
where (gates ->> 'citationValidity')::float8 = 1 and (gates ->> 'citationCompleteness')::float8 = 1
  and (gates ->> 'quoteFidelity')::float8 = 1 and (gates ->> 'unsupportedNumbers')::float8 = 0
  and (gates ->> 'quantifierTruth')::float8 = 1 and (gates ->> 'voice')::float8 = 1
  and (gates ->> 'dissentKept')::float8 = 1;
update summary set status = case when gates_passed then 'checked' else 'failed' end where status = 'draft';
update summary set gates_passed = true where status in ('published', 'superseded');

alter table summary add constraint summary_status check (status in (
    'draft', 'checked', 'own-words', 'approved', 'published', 'superseded', 'failed', 'withdrawn', 'discarded'));
alter table summary add constraint summary_numbered check (
    (version is not null) = (status in ('published', 'superseded', 'withdrawn')));
alter table summary add constraint summary_published check (
    status not in ('published', 'withdrawn') or (published_at is not null and published_by is not null and event_id is not null));
alter table summary add constraint summary_gates check (
    status not in ('checked', 'own-words', 'approved', 'published') or gates_passed);
alter table summary add constraint summary_asked check (status <> 'own-words' or ask_until is not null);
alter table summary add constraint summary_withdrawn check (
    (status = 'withdrawn') = (withdrawn_at is not null) and (status = 'withdrawn') = (withdrawn_reason <> ''));
alter table summary add constraint summary_own_words check (own_agreed <= own_answered and own_answered <= own_asked);
create index summary_of_scope on summary (assembly_id, clause_id, lang, status);
create unique index summary_one_open on summary (assembly_id, coalesce(clause_id, assembly_id), lang)
    where status in ('draft', 'checked', 'own-words', 'approved', 'failed');

create or replace function summary_stays() returns trigger language plpgsql as $$
declare
    of_summary uuid;
begin
    if tg_table_name = 'citation' then
        select s.summary_id into of_summary from summary_sentence s
        where s.id = case when tg_op = 'DELETE' then old.sentence_id else new.sentence_id end;
    else
        of_summary := case when tg_op = 'DELETE' then old.summary_id else new.summary_id end;
    end if;
    if exists (select 1 from summary where id = of_summary and status in ('published', 'superseded', 'withdrawn')) then
        raise exception 'a published summary keeps its sentences and citations' using errcode = 'check_violation', constraint = 'summary_stays';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

-- A moderator puts a draft's sentences in another order.
alter table summary_sentence drop constraint summary_sentence_position_once;
alter table summary_sentence add constraint summary_sentence_position_once
    unique (summary_id, position) deferrable initially deferred;

-- Where in a sentence a number or a word of amount stands, and what it counts; offsets in the words around the quotes.
alter table summary_sentence add column marks jsonb not null default '{"numbers": [], "amounts": []}';

alter table citation add column id uuid not null default gen_random_uuid();
create unique index citation_id on citation (id);

-- "Does this say what you meant?" One answer for each place where a draft quotes somebody.
create table own_words (
    citation_id uuid        not null,
    summary_id  uuid        not null,
    member      char(32)    not null,
    answer      text        not null,
    event_id    uuid        not null,
    answered_at timestamptz not null,
    constraint own_words_pk primary key (citation_id),
    constraint own_words_of_citation foreign key (citation_id) references citation (id) on delete cascade,
    constraint own_words_of_summary foreign key (summary_id) references summary (id),
    constraint own_words_answer check (answer in ('yes', 'other', 'withdraw', 'no'))
);
create index own_words_of_summary_by_member on own_words (summary_id, member);

-- What an author said of quoting one of her arguments in summaries of one language: not at all, or these sentences.
create table own_words_wish (
    argument_id uuid        not null,
    lang        text        not null,
    quoted      boolean     not null,
    start_at    integer,
    end_at      integer,
    wished_at   timestamptz not null,
    constraint own_words_wish_pk primary key (argument_id, lang),
    constraint own_words_wish_of_argument foreign key (argument_id) references argument (id),
    constraint own_words_wish_span check (
        num_nonnulls(start_at, end_at) = case when quoted then 2 else 0 end
        and (not quoted or (0 <= start_at and start_at < end_at)))
);

-- What a moderator changed in a draft, and why: never words of hers in a sentence.
create table summary_change (
    id         uuid        not null,
    summary_id uuid        not null,
    what       text        not null,
    kind       text        not null,
    topic      text        not null,
    reason     text        not null,
    changed_by char(32)    not null,
    changed_at timestamptz not null,
    constraint summary_change_pk primary key (id),
    constraint summary_change_of_summary foreign key (summary_id) references summary (id),
    constraint summary_change_what check (what in ('dropped', 'moved', 'quoted')),
    constraint summary_change_reason check (char_length(reason) <= 500 and (what <> 'dropped' or reason <> ''))
);
create index summary_change_by_summary on summary_change (summary_id, changed_at);

-- Why a published sentence no longer stands as it was published.
create table summary_stale (
    sentence_id uuid        not null,
    summary_id  uuid        not null,
    cause       text        not null,
    since       timestamptz not null,
    constraint summary_stale_pk primary key (sentence_id, cause),
    constraint summary_stale_of_sentence foreign key (sentence_id) references summary_sentence (id) on delete cascade,
    constraint summary_stale_of_summary foreign key (summary_id) references summary (id),
    constraint summary_stale_cause check (cause in ('withdrawn', 'kept-out', 'hidden', 'changed', 'merged', 'votes'))
);
create index summary_stale_by_summary on summary_stale (summary_id);

-- Somebody who is quoted in a sentence says that it is not right. The reason is hers and goes with her.
create table contest (
    id           uuid        not null,
    assembly_id  uuid        not null,
    summary_id   uuid        not null,
    sentence_id  uuid        not null,
    member       char(32)    not null,
    reason       text        not null,
    contested_at timestamptz not null,
    event_id     uuid        not null,
    decision     text,
    answer       text        not null default '',
    answered_by  char(32),
    answered_at  timestamptz,
    constraint contest_pk primary key (id),
    constraint contest_of_assembly foreign key (assembly_id) references assembly (id),
    constraint contest_of_summary foreign key (summary_id) references summary (id),
    constraint contest_of_sentence foreign key (sentence_id) references summary_sentence (id) on delete cascade,
    constraint contest_once unique (sentence_id, member),
    constraint contest_reason check (char_length(reason) <= 500),
    constraint contest_decision check (decision in ('kept', 'corrected', 'withdrawn')),
    constraint contest_answered check (
        num_nonnulls(decision, answered_by, answered_at) in (0, 3) and (decision is null or answer <> ''))
);
create index contest_by_summary on contest (summary_id);
create index contest_open on contest (assembly_id, contested_at) where decision is null;

alter table notice drop constraint notice_kind;
alter table notice add constraint notice_kind check (
    kind in ('answered', 'hidden', 'restored', 'quoted', 'ballot', 'result', 'reply', 'phase', 'changed', 'reworded', 'gone',
             'removed', 'appeal', 'merged', 'own-words', 'contest'));
