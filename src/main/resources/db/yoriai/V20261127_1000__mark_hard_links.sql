-- A clause needs another one (hard), or only names it. Of bills read before this was kept, defined words are needed.
alter table clause_link add column hard boolean not null default false;

update clause_link set hard = true where type = 'definition';

alter table clause_link alter column hard drop default;
