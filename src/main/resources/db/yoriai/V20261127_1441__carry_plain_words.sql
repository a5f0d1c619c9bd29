-- A new version of a bill may have the same words in a unit of its own: a citation follows them there. Nothing else of what
-- was published may change.
drop trigger plain_citation_stays on plain_citation;
create trigger plain_citation_stays before insert or delete or update of sentence_id, position, start_at, end_at, quote
    on plain_citation for each row execute function plain_words_stay();
