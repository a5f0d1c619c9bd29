-- Tables made by the migrating role are the identity package's to use, and nobody else's.
grant usage on schema identity to yoriai_identity;
alter default privileges in schema identity grant select, insert, update, delete on tables to yoriai_identity;
alter default privileges in schema identity grant usage, select on sequences to yoriai_identity;
