-- How many wrote on what a summary is about, and how many of them keep their words out of it, when it was drafted.
alter table summary
    add column writers integer not null default 0,
    add column kept_out integer not null default 0,
    add constraint summary_kept_out check (0 <= kept_out and kept_out <= writers);
