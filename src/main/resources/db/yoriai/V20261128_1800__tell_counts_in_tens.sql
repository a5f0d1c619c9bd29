-- What everybody is told of how an argument was answered. Ten different people are always between two tellings, and what
-- is told next waits for ten people more, so that the last telling, when voting ends, is as far from the one before.
create table argument_told (
    argument_id   uuid    not null,
    agree         integer not null default 0,
    disagree      integer not null default 0,
    pass          integer not null default 0,
    -- How often it was told: what was told once stays as it is until this has grown.
    tellings      integer not null default 0,
    -- What is told next, and how many people voted since what is told now; null while fewer than ten have.
    next_agree    integer,
    next_disagree integer,
    next_pass     integer,
    next_people   integer not null default 0,
    -- Who voted, or took a vote back, since what is told next was counted: at most nine.
    waiting       text[]  not null default '{}',
    constraint argument_told_pk primary key (argument_id),
    constraint argument_told_of_argument foreign key (argument_id) references argument (id) on delete cascade,
    constraint argument_told_counts check (agree >= 0 and disagree >= 0 and pass >= 0),
    constraint argument_told_waiting check (cardinality(waiting) < 10),
    constraint argument_told_next check (
        (next_agree is null) = (next_disagree is null) and (next_agree is null) = (next_pass is null)
        and (next_agree is null) = (next_people = 0))
) with (fillfactor = 70);

-- The votes behind the counts that are told, and behind those that are told next: for counts by group.
create table argument_told_vote (
    argument_id uuid     not null,
    member      char(32) not null,
    vote        smallint,
    next        smallint,
    changes     boolean  not null,
    constraint argument_told_vote_pk primary key (argument_id, member),
    constraint argument_told_vote_on_argument foreign key (argument_id) references argument (id) on delete cascade,
    constraint argument_told_vote_value check (vote in (-1, 0, 1) and next in (-1, 0, 1))
);

create index argument_told_vote_by_member on argument_told_vote (member);

-- These counts were public as they are.
insert into argument_told (argument_id, agree, disagree, pass, tellings)
select argument_id, agree, disagree, pass, 1 from argument_tally;
insert into argument_told_vote (argument_id, member, vote, changes)
select argument_id, member, vote, false from argument_vote;

-- Runs after the tally was changed. Whoever votes the same again does not change it, so the row here is locked as well.
create function tell_votes(told_argument uuid, members text[]) returns void language plpgsql as $$
declare
    people text[];
begin
    insert into argument_told (argument_id) values (told_argument) on conflict do nothing;
    select t.waiting into people from argument_told t where t.argument_id = told_argument for update;
    people := array(select distinct p from unnest(people || members) p);
    if cardinality(people) < 10 then
        update argument_told set waiting = people where argument_id = told_argument and cardinality(waiting) < cardinality(people);
        return;
    end if;
    delete from argument_told_vote where argument_id = told_argument and changes and next is null;
    update argument_told_vote set vote = next, next = null, changes = false where argument_id = told_argument and changes;
    insert into argument_told_vote as o (argument_id, member, vote, next, changes)
    select told_argument, p, null::smallint, v.vote, true
    from unnest(people) p left join argument_vote v on v.argument_id = told_argument and v.member = p::bpchar
    on conflict (argument_id, member) do update set next = excluded.next, changes = true;
    update argument_told t
    set agree = coalesce(t.next_agree, t.agree), disagree = coalesce(t.next_disagree, t.disagree),
        pass = coalesce(t.next_pass, t.pass), tellings = t.tellings + case when t.next_agree is null then 0 else 1 end,
        next_agree = n.agree, next_disagree = n.disagree, next_pass = n.pass, next_people = cardinality(people),
        waiting = '{}'
    from argument_tally n where t.argument_id = told_argument and n.argument_id = told_argument;
end $$;

-- By their names these run after those that keep the tally.
create function tell_new_votes() returns trigger language plpgsql as $$
begin
    -- What is taken in from elsewhere is told when all of it is there.
    if current_setting('yoriai.told_later', true) = 'on' then
        return null;
    end if;
    perform tell_votes(argument_id, array_agg(member::text)) from
        (select argument_id, member from added order by argument_id) v group by argument_id;
    return null;
end $$;

create function tell_removed_votes() returns trigger language plpgsql as $$
begin
    -- Votes that are erased leave their counts, so there is nothing new to tell.
    if current_setting('yoriai.counts_stay', true) = 'on' then
        return null;
    end if;
    perform tell_votes(argument_id, array_agg(member::text)) from
        (select argument_id, member from removed order by argument_id) v group by argument_id;
    return null;
end $$;

create trigger tell_new_votes after insert on argument_vote
    referencing new table as added for each statement execute function tell_new_votes();
create trigger tell_changed_votes after update on argument_vote
    referencing new table as added for each statement execute function tell_new_votes();
create trigger tell_removed_votes after delete on argument_vote
    referencing old table as removed for each statement execute function tell_removed_votes();

-- Tells everything that may be told: what ten people or more have voted since it was told last; or, where nobody can have
-- looked before, whatever there is.
create function tell_all_votes(of_assembly uuid, nobody_looked boolean) returns void language plpgsql as $$
declare
    ready uuid[];
begin
    perform 1 from argument_tally n join argument g on g.id = n.argument_id
    where g.assembly_id = of_assembly order by n.argument_id for update of n;
    perform 1 from argument_told t join argument g on g.id = t.argument_id
    where g.assembly_id = of_assembly order by t.argument_id for update of t;
    if nobody_looked then
        insert into argument_told (argument_id)
        select n.argument_id from argument_tally n join argument g on g.id = n.argument_id where g.assembly_id = of_assembly
        on conflict do nothing;
    end if;
    select array_agg(t.argument_id) into ready
    from argument_told t join argument g on g.id = t.argument_id
    where g.assembly_id = of_assembly and (t.next_agree is not null or nobody_looked);
    delete from argument_told_vote where argument_id = any (ready);
    insert into argument_told_vote (argument_id, member, vote, changes)
    select argument_id, member, vote, false from argument_vote where argument_id = any (ready);
    update argument_told t
    set agree = n.agree, disagree = n.disagree, pass = n.pass, tellings = t.tellings + 1,
        next_agree = null, next_disagree = null, next_pass = null, next_people = 0, waiting = '{}'
    from argument_tally n where t.argument_id = any (ready) and n.argument_id = t.argument_id;
end $$;

create function tell_when_voting_ends() returns trigger language plpgsql as $$
begin
    perform tell_all_votes(new.id, false);
    return null;
end $$;

create trigger tell_when_voting_ends after update of phase on assembly for each row
    when (old.phase = 'DELIBERATING' and new.phase <> 'DELIBERATING') execute function tell_when_voting_ends();
