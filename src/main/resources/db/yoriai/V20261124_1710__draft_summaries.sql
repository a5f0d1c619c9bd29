-- A draft has no number yet: versions count what was published.
alter table summary alter column version drop not null;
update summary set version = null where status not in ('published', 'superseded');
alter table summary add constraint summary_numbered check ((version is not null) = (status in ('published', 'superseded')));
alter table summary add column metrics jsonb not null default '{"cited": 0, "budget": 0}';

create index summary_of_scope on summary (assembly_id, clause_id, lang, status);

-- A sentence holds the words around its quotes; each quote stands before the character frame_at of it.
alter table summary_sentence add column topic text not null default '';
alter table citation add column frame_at integer not null default 0;
alter table citation add constraint citation_place check (frame_at >= 0);

-- What was published keeps its sentences and citations. Only the words of a quote may still go: its author can be erased.
create function summary_stays() returns trigger language plpgsql as $$
declare
    of_summary uuid;
begin
    if tg_table_name = 'citation' then
        select s.summary_id into of_summary from summary_sentence s
        where s.id = case when tg_op = 'DELETE' then old.sentence_id else new.sentence_id end;
    else
        of_summary := case when tg_op = 'DELETE' then old.summary_id else new.summary_id end;
    end if;
    if exists (select 1 from summary where id = of_summary and status in ('published', 'superseded')) then
        raise exception 'a published summary keeps its sentences and citations' using errcode = 'check_violation', constraint = 'summary_stays';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger summary_sentence_stays before insert or update or delete on summary_sentence for each row execute function summary_stays();
create trigger citation_stays before insert or delete or update of sentence_id, position, argument_id, lang, start_at, end_at, frame_at
    on citation for each row execute function summary_stays();

-- Clauses, or the whole bill (scope = assembly), whose arguments changed since they were last drafted.
create table summary_due (
    assembly_id uuid        not null,
    scope_id    uuid        not null,
    first_at    timestamptz not null,
    last_at     timestamptz not null,
    failures    integer     not null default 0,
    not_before  timestamptz not null,
    constraint summary_due_pk primary key (assembly_id, scope_id),
    constraint summary_due_of_assembly foreign key (assembly_id) references assembly (id)
);

create index summary_due_by_time on summary_due (not_before);
