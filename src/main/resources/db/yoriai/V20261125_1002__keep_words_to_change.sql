-- The words of the law that a wording proposal would change; absent where it only adds some, or says so itself.
alter table argument
    add column changes text,
    add constraint argument_changes_of_wording check (changes is null or stance = 'wording'),
    add constraint argument_changes_size check (char_length(changes) between 1 and 1000);

alter table argument_translation
    add column changes text,
    add constraint argument_translation_changes_size check (char_length(changes) between 1 and 1000);
