-- Pseudonyms under which nothing is kept any more: the seat is not given again, and late records are passed over.
create table erased_member (
    assembly_id uuid     not null,
    member      char(32) not null,
    constraint erased_member_pk primary key (assembly_id, member),
    constraint erased_member_of_assembly foreign key (assembly_id) references assembly (id)
);

-- Uses of their words that members said no to.
create table word_refusal (
    assembly_id uuid     not null,
    member      char(32) not null,
    use         text     not null,
    constraint word_refusal_pk primary key (assembly_id, member, use),
    constraint word_refusal_of_assembly foreign key (assembly_id) references assembly (id),
    constraint word_refusal_use check (use in ('ai-digest', 'open-data', 'attribution', 'recording', 'contact', 'reuse'))
);

-- Of erased words the empty shell stays, so that answers, counts and citations keep what they point at.
alter table argument drop constraint argument_body_size;
alter table argument add constraint argument_body_size
    check (char_length(body) between 1 and 2000 or (body = '' and status = 'withdrawn'));
alter table citation drop constraint citation_quote_fits;

-- Votes that are erased leave their count behind: it was published, and names nobody.
create or replace function tally_removed_votes() returns trigger language plpgsql as $$
begin
    if current_setting('yoriai.counts_stay', true) = 'on' then
        return null;
    end if;
    update argument_tally t
    set agree = t.agree - d.agree, disagree = t.disagree - d.disagree, pass = t.pass - d.pass
    from (
        select argument_id,
               count(*) filter (where vote = 1) agree, count(*) filter (where vote = -1) disagree, count(*) filter (where vote = 0) pass
        from removed group by argument_id) d
    where t.argument_id = d.argument_id;
    return null;
end $$;
