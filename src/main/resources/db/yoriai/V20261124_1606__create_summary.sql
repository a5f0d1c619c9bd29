create table summary (
    id           uuid        not null,
    assembly_id  uuid        not null,
    clause_id    uuid,
    lang         text        not null,
    version      integer     not null,
    status       text        not null,
    model_id     text        not null,
    model_hash   char(64)    not null,
    prompt_hash  char(64)    not null,
    input_hash   char(64)    not null,
    people       integer     not null,
    arguments    integer     not null,
    gates        jsonb       not null,
    drafted_at   timestamptz not null,
    published_at timestamptz,
    published_by char(32),
    event_id     uuid,
    constraint summary_pk primary key (id),
    constraint summary_of_assembly foreign key (assembly_id) references assembly (id),
    constraint summary_of_clause foreign key (clause_id) references clause (id),
    constraint summary_lang check (lang in ('en', 'ja')),
    constraint summary_status check (status in ('draft', 'published', 'superseded', 'discarded')),
    constraint summary_published check (status <> 'published' or (published_at is not null and published_by is not null and event_id is not null))
);

create unique index summary_version_once on summary (assembly_id, coalesce(clause_id, assembly_id), lang, version);
create unique index summary_one_published on summary (assembly_id, coalesce(clause_id, assembly_id), lang) where status = 'published';

create table summary_sentence (
    id         uuid    not null,
    summary_id uuid    not null,
    position   integer not null,
    kind       text    not null,
    text       text    not null,
    constraint summary_sentence_pk primary key (id),
    constraint summary_sentence_of_summary foreign key (summary_id) references summary (id),
    constraint summary_sentence_position_once unique (summary_id, position),
    constraint summary_sentence_kind check (kind in ('consensus', 'for', 'against', 'dissent', 'question', 'view'))
);

create table citation (
    sentence_id uuid    not null,
    position    integer not null,
    argument_id uuid    not null,
    lang        text    not null,
    start_at    integer not null,
    end_at      integer not null,
    quote       text    not null,
    constraint citation_pk primary key (sentence_id, position),
    constraint citation_of_sentence foreign key (sentence_id) references summary_sentence (id),
    constraint citation_of_argument foreign key (argument_id) references argument (id),
    constraint citation_span check (0 <= start_at and start_at < end_at),
    constraint citation_quote_fits check (char_length(quote) > 0)
);

create index citation_by_argument on citation (argument_id);

-- A sentence without a citation cannot be stored as published, whoever writes to the table.
create function summary_is_cited() returns trigger language plpgsql as $$
begin
    if new.status = 'published' and (
        not exists (select 1 from summary_sentence s where s.summary_id = new.id)
        or exists (
            select 1 from summary_sentence s
            where s.summary_id = new.id and not exists (select 1 from citation c where c.sentence_id = s.id)
        )
    ) then
        raise exception 'a sentence without a citation cannot be published' using errcode = 'check_violation', constraint = 'summary_is_cited';
    end if;
    return new;
end $$;

create trigger summary_is_cited before insert or update on summary for each row execute function summary_is_cited();
