-- What calls of a model used on this instance, by language: sums over all assemblies, nobody's words.
create table model_use (
    model_id text    not null references wording_model (id),
    lang     text    not null,
    calls    bigint  not null,
    failed   bigint  not null,
    tokens   bigint  not null,
    millis   bigint  not null,
    constraint model_use_pk primary key (model_id, lang),
    constraint model_use_failed check (failed between 0 and calls)
);
