-- Which sentences a model worded, and with which version of its instructions. The words around a quote may be words of the
-- quote then: they are taken out with it when its author is erased, and the checksum stays that of what was published.
alter table summary_sentence add column worded boolean not null default false;
alter table summary_wording add column prompts integer not null default 1;
alter table summary add column document_hash char(64);

alter table summary_sentence disable trigger summary_sentence_stays;
update summary_sentence n set worded = true from summary_wording w
where w.summary_id = n.summary_id and w.because = '' and n.kind <> 'dissent';
alter table summary_sentence enable trigger summary_sentence_stays;

create or replace function summary_stays() returns trigger language plpgsql as $$
declare
    of_summary uuid;
begin
    if tg_table_name = 'citation' then
        select s.summary_id into of_summary from summary_sentence s
        where s.id = case when tg_op = 'DELETE' then old.sentence_id else new.sentence_id end;
    else
        of_summary := case when tg_op = 'DELETE' then old.summary_id else new.summary_id end;
        if tg_op = 'UPDATE' then
            if old.worded and btrim(new.text) = ''
                and (new.id, new.summary_id, new.position, new.kind, new.topic, new.worded)
                  = (old.id, old.summary_id, old.position, old.kind, old.topic, old.worded) then
                return new;
            end if;
        end if;
    end if;
    if exists (select 1 from summary where id = of_summary and status in ('published', 'superseded', 'withdrawn')) then
        raise exception 'a published summary keeps its sentences and citations' using errcode = 'check_violation', constraint = 'summary_stays';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
