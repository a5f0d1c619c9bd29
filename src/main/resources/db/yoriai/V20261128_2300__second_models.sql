-- A member suggests a model of the register; when enough others second it, it is proposed. Who did is kept no longer than it
-- is needed for that.
alter table model_choice add column needed integer;
alter table model_choice add column seconds integer;
alter table model_choice add column suggested_by char(32);
alter table model_choice drop constraint model_choice_state;
alter table model_choice add constraint model_choice_state
    check (state in ('suggested', 'proposed', 'ballot', 'in-use', 'beside', 'retired'));
alter table model_choice add constraint model_choice_suggested
    check ((state = 'suggested') = (suggested_by is not null) and (state <> 'suggested' or needed is not null));

create table model_second (
    assembly_id  uuid     not null,
    model_id     text     not null,
    prompts_hash char(64) not null,
    member       char(32) not null,
    constraint model_second_pk primary key (assembly_id, model_id, prompts_hash, member),
    constraint model_second_choice foreign key (assembly_id, model_id, prompts_hash)
        references model_choice (assembly_id, model_id, prompts_hash)
);
