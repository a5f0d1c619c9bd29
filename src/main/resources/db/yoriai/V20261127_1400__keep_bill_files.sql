-- The bytes as they were uploaded, and how they were read: with them the same reading can be made again. Texts stored
-- before this was kept have none of it.
alter table bill_text add column file bytea;
alter table bill_text add column format text;
alter table bill_text add column jurisdiction text;
-- What a moderator set right in the reading, in the order in which it was done.
alter table bill_text add column corrections jsonb not null default '[]';
