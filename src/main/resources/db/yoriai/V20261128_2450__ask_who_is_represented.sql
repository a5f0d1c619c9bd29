-- How well members find what they think in a summary, from 1 (not at all) to 7 (fully). What is told of it waits for ten more.
create table summary_represented (
    summary_id uuid     not null,
    member     char(32) not null,
    score      smallint not null,
    constraint summary_represented_pk primary key (summary_id, member),
    constraint summary_represented_summary foreign key (summary_id) references summary (id),
    constraint summary_represented_score check (score between 1 and 7)
);
create index summary_represented_member on summary_represented (member);

-- What everybody reads: of all who answered, and of each opinion group in which ten did; "" stands for all.
create table summary_represented_told (
    summary_id    uuid    not null,
    opinion_group text    not null,
    answered      integer not null,
    total         integer not null,
    low           integer not null,
    constraint summary_represented_told_pk primary key (summary_id, opinion_group),
    constraint summary_represented_told_summary foreign key (summary_id) references summary (id),
    constraint summary_represented_told_enough check (answered >= 10 and low between 0 and answered)
);
