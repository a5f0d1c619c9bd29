-- A draft that a moderator returned, and why; what was discarded without being asked has no note.
alter table summary
    add column note text,
    add column returned_by char(32),
    add column returned_at timestamptz,
    add constraint summary_returned check (
        num_nonnulls(note, returned_by, returned_at) in (0, 3) and (note is null or status = 'discarded')),
    add constraint summary_note_size check (char_length(note) between 1 and 500);
