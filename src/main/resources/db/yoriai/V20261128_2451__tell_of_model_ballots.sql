-- Members are told when they are asked which models word their summaries, and what they chose.
alter table notice drop constraint notice_kind;
alter table notice add constraint notice_kind check (
    kind in ('answered', 'hidden', 'restored', 'quoted', 'ballot', 'result', 'reply', 'phase', 'changed', 'reworded', 'gone',
             'removed', 'appeal', 'merged', 'own-words', 'contest', 'model-ballot', 'model-result'));
