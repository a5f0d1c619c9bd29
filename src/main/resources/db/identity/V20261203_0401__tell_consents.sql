-- Decisions that were made before a use needed a yes: they are told once more to those who use words.
alter table consent add column told boolean not null default true;
update consent set told = false;
