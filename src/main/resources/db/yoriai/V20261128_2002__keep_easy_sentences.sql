-- The same sentence in easier words around the same quotes; absent where no sentence of the easier summary fits it.
alter table summary_sentence
    add column easy_text   text,
    add column easy_places integer[],
    add constraint summary_sentence_easy check (num_nonnulls(easy_text, easy_places) in (0, 2));
