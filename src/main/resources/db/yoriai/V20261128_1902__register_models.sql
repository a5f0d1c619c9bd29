-- Which models and which words of theirs have served here, and since when: a row for each that ever did, none changes.
create table model_version (
    model_id text        not null,
    hash     char(64)    not null,
    since    timestamptz not null,
    constraint model_version_pk primary key (model_id, hash)
);

create table model_prompt (
    model_id text        not null,
    name     text        not null,
    version  integer     not null,
    sha256   char(64)    not null,
    body     text        not null,
    since    timestamptz not null,
    constraint model_prompt_pk primary key (model_id, name, version),
    constraint model_prompt_once unique (model_id, name, sha256),
    constraint model_prompt_version check (version > 0)
);
