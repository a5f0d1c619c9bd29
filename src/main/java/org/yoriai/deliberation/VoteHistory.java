package org.yoriai.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Rows;

/** Everything that was said and voted in an assembly, for open data and for those who look at how votes came about. */
@ApplicationScoped
public class VoteHistory {
    @Inject
    DataSource database;

    /** A vote that was cast and not taken back. */
    public record Cast(UUID argument, Pseudonym member, Vote vote, Instant at) {}

    /**
     * Something that was written.
     *
     * @param visible whether everybody can read it
     * @param released whether its author said yes to being in the open data
     */
    public record Written(
            UUID id,
            int number,
            Pseudonym member,
            String lang,
            String text,
            boolean visible,
            boolean released,
            Instant at) {}

    /** Changes whenever somebody lets her words and votes be in the open data, or takes that back, which is no event. */
    @Transactional
    public String released(AssemblyId assembly) {
        return Rows.list(database, """
                        select md5(coalesce(string_agg(member::text, ',' order by member), '')) from word_consent
                        where assembly_id = ? and use = 'open-data'""", row -> row.getString(1), assembly.value())
                .get(0);
    }

    /**
     * What decides whether the votes of an assembly can be open data.
     *
     * @param released how many of those who said yes to being in it voted
     * @param cast how many votes were ever cast
     */
    public record Extent(int released, long cast) {}

    /** Of each of these assemblies; counted no further than {@code people} and one vote more than {@code votes}. */
    @Transactional
    public Map<AssemblyId, Extent> extents(Collection<AssemblyId> assemblies, int people, int votes) {
        Map<AssemblyId, Extent> extents = new HashMap<>();
        Rows.list(
                database,
                """
                select a.id,
                  (select count(*) from (
                    select 1 from word_consent r where r.assembly_id = a.id and r.use = 'open-data'
                      and exists (select 1 from argument_vote_cast c join argument g on g.id = c.argument_id
                        where c.assembly_id = r.assembly_id and c.member = r.member and c.vote is not null
                          and g.status <> 'waiting'
                          and not exists (select 1 from argument_vote_cast w where w.argument_id = c.argument_id
                            and w.member = c.member and w.place > c.place and w.vote is null))
                    limit ?) v),
                  (select count(*) from (
                    select 1 from argument_vote_cast c where c.assembly_id = a.id limit ?) v)
                from unnest(?) as a (id)""",
                row -> extents.put(
                        new AssemblyId(row.getObject(1, UUID.class)), new Extent(row.getInt(2), row.getLong(3))),
                people,
                votes + 1,
                assemblies.stream().map(AssemblyId::value).toList());
        return extents;
    }

    /** How many votes were ever cast. */
    @Transactional
    public long count(AssemblyId assembly) {
        return Rows.list(
                        database,
                        "select count(*) from argument_vote_cast where assembly_id = ?",
                        row -> row.getLong(1),
                        assembly.value())
                .get(0);
    }

    /**
     * Every vote ever cast, replaced ones too, in the order in which they came; without those that were taken back.
     *
     * @param released only of members who said yes to being in the open data
     */
    @Transactional
    public List<Cast> casts(AssemblyId assembly, boolean released) {
        return Rows.list(
                database,
                """
                select c.argument_id, c.member, c.vote, c.cast_at from argument_vote_cast c
                where c.assembly_id = ? and c.vote is not null
                  and not exists (select 1 from argument_vote_cast w where w.argument_id = c.argument_id
                    and w.member = c.member and w.place > c.place and w.vote is null)""" + (released ? """
                                   and exists (select 1 from word_consent r where r.assembly_id = c.assembly_id
                                     and r.member = c.member and r.use = 'open-data')""" : "") + " order by c.place",
                row -> new Cast(
                        row.getObject(1, UUID.class),
                        new Pseudonym(row.getString(2)),
                        Vote.of(row.getInt(3)),
                        row.getObject(4, OffsetDateTime.class).toInstant()),
                assembly.value());
    }

    /** Everything that a moderator has shown to all at some time, by number. */
    @Transactional
    public List<Written> written(AssemblyId assembly) {
        return Rows.list(
                database,
                """
                select g.id, g.number, g.member, g.lang, g.body, g.status = 'visible',
                       exists (select 1 from word_consent r where r.assembly_id = g.assembly_id
                         and r.member = g.member and r.use = 'open-data'), g.submitted_at
                from argument g where g.assembly_id = ? and g.status <> 'waiting'
                order by g.number""",
                row -> new Written(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        new Pseudonym(row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getBoolean(6),
                        row.getBoolean(7),
                        row.getObject(8, OffsetDateTime.class).toInstant()),
                assembly.value());
    }
}
