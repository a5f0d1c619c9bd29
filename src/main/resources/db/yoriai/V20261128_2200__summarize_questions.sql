-- A summary is about a clause, about a question that decides several clauses (named by the first of them), or about the bill.
alter table summary add column level text not null default 'clause';
update summary set level = 'bill' where clause_id is null;
alter table summary alter column level drop default;
alter table summary add constraint summary_level check (
    level in ('clause', 'question', 'bill') and (level = 'bill') = (clause_id is null));

drop index summary_version_once;
drop index summary_one_published;
drop index summary_one_open;
drop index summary_of_scope;
create unique index summary_version_once on summary (assembly_id, level, coalesce(clause_id, assembly_id), lang, version);
create unique index summary_one_published on summary (assembly_id, level, coalesce(clause_id, assembly_id), lang)
    where status = 'published';
create unique index summary_one_open on summary (assembly_id, level, coalesce(clause_id, assembly_id), lang)
    where status in ('draft', 'checked', 'own-words', 'approved', 'failed');
create index summary_of_scope on summary (assembly_id, level, clause_id, lang, status);

alter table summary_due add column level text not null default 'clause';
update summary_due set level = 'bill' where scope_id = assembly_id;
alter table summary_due alter column level drop default;
alter table summary_due drop constraint summary_due_pk;
alter table summary_due add constraint summary_due_pk primary key (assembly_id, scope_id, level);
alter table summary_due add constraint summary_due_level check (
    level in ('clause', 'question', 'bill') and (level = 'bill') = (scope_id = assembly_id));

-- Drafting that a person asked for is of one language, does not wait for rest, and is told apart from what runs by itself.
alter table summary_job
    add column level      text not null default 'clause',
    add column asked_by   char(32),
    add column asked_lang text;
update summary_job set level = 'bill' where scope_id = assembly_id;
alter table summary_job alter column level drop default;
alter table summary_job add constraint summary_job_level check (
    level in ('clause', 'question', 'bill') and (level = 'bill') = (scope_id = assembly_id));
alter table summary_job add constraint summary_job_asked check (
    (asked_by is null) = (asked_lang is null) and asked_lang in ('en', 'ja'));
drop index summary_job_one_running;
drop index summary_job_one_queued;
create unique index summary_job_one_running on summary_job (assembly_id, level, scope_id) where status = 'running';
create unique index summary_job_one_queued on summary_job (assembly_id, level, scope_id, coalesce(asked_lang, ''))
    where status = 'queued';
