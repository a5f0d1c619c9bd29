-- When its author last said that it still holds for the clause as it is now.
alter table argument add column confirmed_at timestamptz;

-- Authors are also told when a clause that they spoke on was worded anew or moved, and when it went.
alter table notice drop constraint notice_kind;
alter table notice add constraint notice_kind check (
    kind in ('answered', 'hidden', 'restored', 'quoted', 'ballot', 'result', 'reply', 'changed', 'reworded', 'gone', 'phase'));
