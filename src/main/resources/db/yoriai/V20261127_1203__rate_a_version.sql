-- Which version of the reply a member rated: a reply that was changed since is another one.
alter table reply_rating add column reply_version integer not null default 1;
