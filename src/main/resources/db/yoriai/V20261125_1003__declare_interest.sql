-- What an expert gains or loses by the matter, in her own words, and when what she says was last changed.
alter table briefing
    add column interest jsonb not null default '{}',
    add column changed_at timestamptz;
