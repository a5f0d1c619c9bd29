-- How each argument was answered, kept with every vote, so that no page has to count votes.
create table argument_tally (
    argument_id uuid    not null,
    agree       integer not null,
    disagree    integer not null,
    pass        integer not null,
    constraint argument_tally_pk primary key (argument_id),
    constraint argument_tally_of_argument foreign key (argument_id) references argument (id) on delete cascade,
    constraint argument_tally_counts check (agree >= 0 and disagree >= 0 and pass >= 0)
) with (fillfactor = 70);

insert into argument_tally (argument_id, agree, disagree, pass)
select argument_id, count(*) filter (where vote = 1), count(*) filter (where vote = -1), count(*) filter (where vote = 0)
from argument_vote group by argument_id;

create function tally_new_votes() returns trigger language plpgsql as $$
begin
    insert into argument_tally as t (argument_id, agree, disagree, pass)
    select argument_id, count(*) filter (where vote = 1), count(*) filter (where vote = -1), count(*) filter (where vote = 0)
    from added group by argument_id order by argument_id
    on conflict (argument_id) do update
    set agree = t.agree + excluded.agree, disagree = t.disagree + excluded.disagree, pass = t.pass + excluded.pass;
    return null;
end $$;

create function tally_changed_votes() returns trigger language plpgsql as $$
begin
    update argument_tally t
    set agree = t.agree + d.agree, disagree = t.disagree + d.disagree, pass = t.pass + d.pass
    from (
        select argument_id,
               sum(n) filter (where vote = 1) agree, sum(n) filter (where vote = -1) disagree, sum(n) filter (where vote = 0) pass
        from (select argument_id, vote, 1 n from added union all select argument_id, vote, -1 from removed) votes
        group by argument_id) sums
    cross join lateral (
        select coalesce(sums.agree, 0) agree, coalesce(sums.disagree, 0) disagree, coalesce(sums.pass, 0) pass) d
    where t.argument_id = sums.argument_id and (d.agree, d.disagree, d.pass) <> (0, 0, 0);
    return null;
end $$;

create function tally_removed_votes() returns trigger language plpgsql as $$
begin
    update argument_tally t
    set agree = t.agree - d.agree, disagree = t.disagree - d.disagree, pass = t.pass - d.pass
    from (
        select argument_id,
               count(*) filter (where vote = 1) agree, count(*) filter (where vote = -1) disagree, count(*) filter (where vote = 0) pass
        from removed group by argument_id) d
    where t.argument_id = d.argument_id;
    return null;
end $$;

create trigger tally_new_votes after insert on argument_vote
    referencing new table as added for each statement execute function tally_new_votes();
create trigger tally_changed_votes after update on argument_vote
    referencing old table as removed new table as added for each statement execute function tally_changed_votes();
create trigger tally_removed_votes after delete on argument_vote
    referencing old table as removed for each statement execute function tally_removed_votes();
