-- Whether a mail counted it. No time: beside the log of a mail server it would say whose pseudonym this is.
alter table notice add column mailed boolean not null default false;
