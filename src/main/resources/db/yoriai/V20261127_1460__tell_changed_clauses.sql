-- Whoever spoke or voted on a clause that now demands something else is told.
alter table notice drop constraint notice_kind;
alter table notice add constraint notice_kind check (
    kind in ('answered', 'hidden', 'restored', 'quoted', 'ballot', 'result', 'reply', 'changed', 'phase'));
