-- Every vote that was ever cast, and every one that was taken back (null), in the order in which it happened. The votes
-- that count stay in argument_vote.
create table argument_vote_cast (
    place       bigint      generated always as identity,
    event_id    uuid        not null,
    assembly_id uuid        not null,
    argument_id uuid        not null,
    member      char(32)    not null,
    vote        smallint,
    cast_at     timestamptz not null,
    constraint argument_vote_cast_pk primary key (event_id),
    constraint argument_vote_cast_on_argument foreign key (argument_id) references argument (id),
    constraint argument_vote_cast_event foreign key (event_id) references event (id),
    constraint argument_vote_cast_value check (vote in (-1, 0, 1))
);

create index argument_vote_cast_of_member on argument_vote_cast (argument_id, member, place desc);
create index argument_vote_cast_by_member on argument_vote_cast (assembly_id, member);

insert into argument_vote_cast (event_id, assembly_id, argument_id, member, vote, cast_at)
select event_id, assembly_id, argument_id, member, vote, voted_at from argument_vote order by voted_at, event_id;
