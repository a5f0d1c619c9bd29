-- Tables made by the migrating role are the running app's to use, and nobody else's.
grant usage on schema yoriai to yoriai_app;
alter default privileges in schema yoriai grant select, insert, update, delete on tables to yoriai_app;
alter default privileges in schema yoriai grant usage, select on sequences to yoriai_app;
