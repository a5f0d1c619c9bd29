-- Uses of their words that members said yes to. Without a row there is no use. Who had said yes before is told by the
-- schema that knows persons, at the next start.
create table word_consent (
    assembly_id uuid        not null,
    member      char(32)    not null,
    use         text        not null,
    since       timestamptz not null,
    constraint word_consent_pk primary key (assembly_id, member, use),
    constraint word_consent_of_assembly foreign key (assembly_id) references assembly (id),
    constraint word_consent_use check (use in ('ai-digest', 'open-data', 'attribution', 'recording', 'contact', 'reuse'))
);

-- Words and votes that were published elsewhere and taken in may be used as they were published: nobody of those who
-- said them can be asked here. Whoever takes them in answers for it.
insert into word_consent (assembly_id, member, use, since)
select i.assembly_id, m.member, u.use, i.imported_at
from polis_import i
join (
    select p.assembly_id, g.member from polis_comment p join argument g on g.id = p.argument_id
    union
    select p.assembly_id, c.member from polis_comment p join argument_vote_cast c on c.argument_id = p.argument_id
    join polis_import j on j.assembly_id = p.assembly_id where c.cast_at < j.imported_at) m on m.assembly_id = i.assembly_id
cross join (values ('ai-digest'), ('open-data')) u (use);

-- Those who had said no keep out what they keep out: they have no row.
drop table word_refusal;

-- Arguments that summaries and all that software makes of words may use: their author said yes, and keeps this one not out.
create view argument_usable as
select g.id as argument_id
from argument g
join word_consent c on c.assembly_id = g.assembly_id and c.member = g.member and c.use = 'ai-digest'
where not exists (select 1 from argument_refusal x where x.argument_id = g.id);
