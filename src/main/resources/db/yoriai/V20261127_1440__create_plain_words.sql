-- What a clause says, told again in plain words: at two levels in each language. A sentence rests on words of the clause.
create table plain_words (
    id           uuid        not null,
    assembly_id  uuid        not null,
    clause_id    uuid        not null,
    lang         text        not null,
    level        text        not null,
    status       text        not null,
    version      integer,
    origin       text        not null,
    model_id     text,
    written_by   char(32),
    written_at   timestamptz not null,
    checked_by   char(32),
    published_at timestamptz,
    event_id     uuid,
    constraint plain_words_pk primary key (id),
    constraint plain_words_of_assembly foreign key (assembly_id) references assembly (id),
    constraint plain_words_of_clause foreign key (clause_id) references clause (id),
    constraint plain_words_event foreign key (event_id) references event (id),
    constraint plain_words_lang check (lang in ('en', 'ja')),
    constraint plain_words_level check (level in ('plain', 'very-plain')),
    constraint plain_words_status check (status in ('draft', 'published', 'superseded')),
    constraint plain_words_origin check (
        origin = 'person' and model_id is null and written_by is not null or origin = 'model' and model_id is not null),
    constraint plain_words_numbered check ((version is null) = (status = 'draft')),
    constraint plain_words_checked check (
        status = 'draft' or (checked_by is not null and published_at is not null and event_id is not null))
);

create unique index plain_words_one_draft on plain_words (clause_id, lang, level) where status = 'draft';
create unique index plain_words_one_published on plain_words (clause_id, lang, level) where status = 'published';
create unique index plain_words_version_once on plain_words (clause_id, lang, level, version);
create index plain_words_of_bill on plain_words (assembly_id, status);

create table plain_sentence (
    id             uuid    not null,
    plain_words_id uuid    not null,
    position       integer not null,
    text           text    not null,
    constraint plain_sentence_pk primary key (id),
    constraint plain_sentence_of_plain_words foreign key (plain_words_id) references plain_words (id),
    constraint plain_sentence_position_once unique (plain_words_id, position) deferrable initially deferred,
    constraint plain_sentence_says_something check (char_length(text) > 0)
);

-- Words of the clause or of a unit inside it, [start_at, end_at) of that unit's own words in the language of the sentence.
create table plain_citation (
    sentence_id uuid    not null,
    position    integer not null,
    unit_id     uuid    not null,
    start_at    integer not null,
    end_at      integer not null,
    quote       text    not null,
    constraint plain_citation_pk primary key (sentence_id, position),
    constraint plain_citation_of_sentence foreign key (sentence_id) references plain_sentence (id) on delete cascade,
    constraint plain_citation_of_unit foreign key (unit_id) references clause (id),
    constraint plain_citation_span check (0 <= start_at and start_at < end_at),
    constraint plain_citation_quote check (char_length(quote) > 0)
);

-- Whoever writes to the table: nothing is published with a sentence that rests on nothing, or on words that are not there.
create function plain_words_are_cited() returns trigger language plpgsql as $$
begin
    if new.status = 'published' and (
        not exists (select 1 from plain_sentence s where s.plain_words_id = new.id)
        or exists (
            select 1 from plain_sentence s
            where s.plain_words_id = new.id and not exists (select 1 from plain_citation q where q.sentence_id = s.id)
        )
    ) then
        raise exception 'a sentence without a citation cannot be published'
            using errcode = 'check_violation', constraint = 'plain_words_are_cited';
    end if;
    if new.status = 'published' and exists (
        select 1 from plain_sentence s
        join plain_citation q on q.sentence_id = s.id
        join clause home on home.id = new.clause_id
        left join clause u on u.id = q.unit_id and u.bill_id = home.bill_id
            and (u.id = home.id or starts_with(u.eid, home.eid || '__'))
        left join clause_text t on t.clause_id = u.id and t.lang = new.lang
        where s.plain_words_id = new.id and (t.body is null or strpos(t.body, q.quote) = 0)
    ) then
        raise exception 'a citation must quote the clause'
            using errcode = 'check_violation', constraint = 'plain_words_are_cited';
    end if;
    return new;
end $$;

create trigger plain_words_are_cited before insert or update on plain_words
    for each row execute function plain_words_are_cited();

-- What was published keeps its sentences and citations.
create function plain_words_stay() returns trigger language plpgsql as $$
declare
    of_words uuid;
begin
    if tg_table_name = 'plain_citation' then
        select s.plain_words_id into of_words from plain_sentence s
        where s.id = case when tg_op = 'DELETE' then old.sentence_id else new.sentence_id end;
    else
        of_words := case when tg_op = 'DELETE' then old.plain_words_id else new.plain_words_id end;
    end if;
    if exists (select 1 from plain_words where id = of_words and status <> 'draft') then
        raise exception 'published plain words keep their sentences and citations'
            using errcode = 'check_violation', constraint = 'plain_words_stay';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger plain_sentence_stays before insert or update or delete on plain_sentence
    for each row execute function plain_words_stay();
create trigger plain_citation_stays before insert or update or delete on plain_citation
    for each row execute function plain_words_stay();
