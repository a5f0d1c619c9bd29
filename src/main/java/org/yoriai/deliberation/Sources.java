package org.yoriai.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Localized;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Rows;
import org.yoriai.shared.StorageFailure;

/** Visible arguments and all votes on them, for summaries, maps and exports. Knows pseudonyms, never persons. */
@ApplicationScoped
public class Sources {
    private static final String ARGUMENTS = """
            select g.id, g.number, g.member, g.clause_id, c.eid, g.stance, g.lang, g.body, tr.lang, tr.body,
                   exists (select 1 from argument_usable u where u.argument_id = g.id)
            from argument g left join clause c on c.id = g.clause_id
            left join argument_translation tr on tr.argument_id = g.id
            where g.assembly_id = ? and g.status = 'visible' and g.gone_at is null\s""";

    @Inject
    DataSource database;

    /**
     * @param clause that it is about, or {@code null} for the whole bill
     * @param quotable true when its author lets summaries use her words, and this one
     * @param text in the language it was written in, and translations by people
     */
    public record SourceArgument(
            UUID id,
            int number,
            String member,
            UUID clause,
            String clauseEId,
            String stance,
            String lang,
            Localized text,
            boolean quotable) {}

    /** @param vote −1, 0, 1 */
    public record SourceVote(UUID argument, String member, int vote) {}

    /** In the order in which they were written; what is about a clause that is in the bill no more is not among them. */
    @Transactional
    public List<SourceArgument> arguments(AssemblyId assembly) {
        return Rows.list(database, ARGUMENTS + "order by g.number", Sources::argument, assembly.value());
    }

    /** The same, only those on one of these units of the bill; without any, those on the whole bill. */
    @Transactional
    public List<SourceArgument> arguments(AssemblyId assembly, Collection<UUID> units) {
        return units.isEmpty()
                ? Rows.list(
                        database,
                        ARGUMENTS + "and g.clause_id is null order by g.number",
                        Sources::argument,
                        assembly.value())
                : Rows.list(
                        database,
                        ARGUMENTS + "and g.clause_id = any (?) order by g.number",
                        Sources::argument,
                        assembly.value(),
                        units);
    }

    private static SourceArgument argument(ResultSet rows) throws SQLException {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(rows.getString(7), rows.getString(8));
        if (rows.getString(9) != null) {
            texts.put(rows.getString(9), rows.getString(10));
        }
        return new SourceArgument(
                rows.getObject(1, UUID.class),
                rows.getInt(2),
                rows.getString(3),
                rows.getObject(4, UUID.class),
                rows.getString(5),
                rows.getString(6),
                rows.getString(7),
                new Localized(texts),
                rows.getBoolean(11));
    }

    /** Where a visible argument stands. @param clauseEId {@code null} for the whole bill; {@code quotable} as above */
    public record Standing(UUID id, String clauseEId, boolean quotable) {}

    /** All visible ones by their numbers, without their words. */
    @Transactional
    public List<Standing> standing(AssemblyId assembly) {
        return Rows.list(
                database,
                """
                select g.id, c.eid, exists (select 1 from argument_usable u where u.argument_id = g.id)
                from argument g left join clause c on c.id = g.clause_id
                where g.assembly_id = ? and g.status = 'visible' and g.gone_at is null order by g.number""",
                row -> new Standing(row.getObject(1, UUID.class), row.getString(2), row.getBoolean(3)),
                assembly.value());
    }

    /** Who wrote an argument, and which argument it answers, or {@code null}. */
    public record Authored(Pseudonym member, UUID replyTo) {}

    /** Those of the arguments that the assembly has, whatever their state. */
    @Transactional
    public Map<UUID, Authored> authors(AssemblyId assembly, Collection<UUID> arguments) {
        Map<UUID, Authored> authors = new LinkedHashMap<>();
        for (UUID id : arguments) {
            Rows.list(
                            database,
                            "select member, reply_to from argument where id = ? and assembly_id = ?",
                            row -> new Authored(new Pseudonym(row.getString(1)), row.getObject(2, UUID.class)),
                            id,
                            assembly.value())
                    .forEach(authored -> authors.put(id, authored));
        }
        return authors;
    }

    /** Members who spoke or voted on a clause that demands something else since this version of the bill. */
    @Transactional
    public Set<Pseudonym> askedAgain(AssemblyId assembly, UUID bill) {
        return Set.copyOf(Rows.list(
                database, """
                select g.member from argument_anchor n join argument g on g.id = n.argument_id
                where n.bill_id = ? and n.carry = 'ask' and g.assembly_id = ? and g.status = 'visible'
                union
                select v.member from argument_anchor n join argument g on g.id = n.argument_id
                join argument_vote v on v.argument_id = g.id and v.voted_at < n.carried_at
                where n.bill_id = ? and n.carry = 'ask' and g.assembly_id = ? and g.status = 'visible'""", row -> new Pseudonym(row.getString(1)), bill, assembly.value(), bill, assembly.value()));
    }

    /** What a version of the bill has done to words that a member wrote: the gravest of it. */
    public enum Moved {
        REWORDED,
        GONE
    }

    /** Authors whose words went with a clause that was worded anew or moved, or stayed behind with one that is gone. */
    @Transactional
    public Map<Pseudonym, Moved> moved(AssemblyId assembly, UUID bill) {
        Map<Pseudonym, Moved> moved = new LinkedHashMap<>();
        Rows.list(
                database,
                """
                select g.member, bool_or(n.carry = 'archive')
                from argument_anchor n join argument g on g.id = n.argument_id
                left join clause_anchor a on a.bill_id = n.bill_id and a.from_clause = n.from_clause
                where n.bill_id = ? and g.assembly_id = ? and g.status = 'visible'
                  and (n.carry in ('archive', 'mark') or a.kind = 'moved')
                group by g.member""",
                row -> moved.put(new Pseudonym(row.getString(1)), row.getBoolean(2) ? Moved.GONE : Moved.REWORDED),
                bill,
                assembly.value());
        return moved;
    }

    /** Newest vote of each member on each of them, by argument and member. */
    @Transactional
    public List<SourceVote> votes(AssemblyId assembly) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select v.argument_id, v.member, v.vote
                        from argument g join argument_vote v on v.argument_id = g.id
                        where g.assembly_id = ? and g.status = 'visible' and g.gone_at is null
                        order by g.number, v.member""")) {
            // Asked by argument alone: by assembly too, a table without statistics pairs every argument with every
            // vote.
            select.setObject(1, assembly.value());
            try (ResultSet rows = select.executeQuery()) {
                List<SourceVote> votes = new ArrayList<>();
                while (rows.next()) {
                    votes.add(new SourceVote(rows.getObject(1, UUID.class), rows.getString(2), rows.getInt(3)));
                }
                return votes;
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** The same, on these arguments alone. */
    @Transactional
    public List<SourceVote> votes(AssemblyId assembly, Collection<UUID> arguments) {
        return Rows.list(
                database,
                "select argument_id, member, vote from argument_vote where assembly_id = ? and argument_id = any (?)",
                row -> new SourceVote(row.getObject(1, UUID.class), row.getString(2), row.getInt(3)),
                assembly.value(),
                arguments);
    }

    /**
     * One vote that was ever cast, and where it stands in the ledger.
     *
     * @param vote −1, 0, 1; {@code null} where a vote was taken back
     */
    public record SourceCast(UUID argument, String member, Integer vote, long logindex, Instant at) {}

    /**
     * Every vote that was ever cast up to a place of the ledger, in its order; those of members who were forgotten are
     * gone, and those that are not numbered yet are not there.
     */
    @Transactional
    public List<SourceCast> casts(AssemblyId assembly, long upTo) {
        return Rows.list(database, """
                select c.argument_id, c.member, c.vote, l.logindex, c.cast_at
                from argument_vote_cast c join ledger_entry l on l.event_id = c.event_id and l.assembly_id = c.assembly_id
                where c.assembly_id = ? and l.logindex <= ? order by l.logindex""", Sources::cast, assembly.value(), upTo);
    }

    private static final String CHANGES = """
            select c.argument_id, c.member, c.vote, l.logindex, c.cast_at
            from argument_vote_cast c join ledger_entry l on l.event_id = c.event_id and l.assembly_id = c.assembly_id
            join argument g on g.id = c.argument_id
            where c.assembly_id = ? and g.status = 'visible' and g.gone_at is null
              and exists (
                select 1 from argument_vote_cast o
                where o.argument_id = c.argument_id and o.member = c.member and o.event_id <> c.event_id)
            """;

    /** The same, where a member voted more than once on an argument that is visible now. */
    @Transactional
    public List<SourceCast> changes(AssemblyId assembly) {
        return Rows.list(database, CHANGES + "order by l.logindex", Sources::cast, assembly.value());
    }

    /** Those of one member. */
    @Transactional
    public List<SourceCast> changes(AssemblyId assembly, Pseudonym member) {
        return Rows.list(
                database,
                CHANGES + "and c.member = ? order by l.logindex",
                Sources::cast,
                assembly.value(),
                member.value());
    }

    private static SourceCast cast(ResultSet row) throws SQLException {
        return new SourceCast(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, Integer.class),
                row.getLong(4),
                row.getObject(5, OffsetDateTime.class).toInstant());
    }

    /** How often everybody was told how an argument was answered. */
    @Transactional
    public Map<UUID, Integer> tellings(AssemblyId assembly) {
        Map<UUID, Integer> tellings = new LinkedHashMap<>();
        Rows.list(database, """
                select t.argument_id, t.tellings from argument_told t join argument g on g.id = t.argument_id
                where g.assembly_id = ? order by t.argument_id""", row -> tellings.put(row.getObject(1, UUID.class), row.getInt(2)), assembly.value());
        return tellings;
    }

    /**
     * What everybody is told of an argument.
     *
     * @param votes those behind the counts, member → −1, 0, 1; without those of members who were forgotten
     */
    public record SourceTold(
            UUID argument, int tellings, int agree, int disagree, int pass, Map<String, Integer> votes) {}

    /** Those of the arguments that were ever told; read at one moment. */
    @Transactional
    public Collection<SourceTold> told(Collection<UUID> arguments) {
        Map<UUID, SourceTold> told = new LinkedHashMap<>();
        if (!arguments.isEmpty()) {
            Rows.list(database, """
                    select t.argument_id, t.tellings, t.agree, t.disagree, t.pass, v.member, v.vote
                    from argument_told t
                    left join argument_told_vote v on v.argument_id = t.argument_id and v.vote is not null
                    where t.argument_id = any (?) and t.tellings > 0 order by t.argument_id""", row -> put(told, row), arguments);
        }
        return told.values();
    }

    private static SourceTold put(Map<UUID, SourceTold> told, ResultSet row) throws SQLException {
        UUID argument = row.getObject(1, UUID.class);
        SourceTold one = told.get(argument);
        if (one == null) {
            one = new SourceTold(
                    argument, row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), new LinkedHashMap<>());
            told.put(argument, one);
        }
        if (row.getString(6) != null) {
            one.votes().put(row.getString(6), row.getInt(7));
        }
        return one;
    }

    /** The arguments that were hidden, withdrawn or merged into others at a place of the ledger. */
    @Transactional
    public Set<UUID> leftOut(AssemblyId assembly, long at) {
        return Set.copyOf(Rows.ids(database, """
                select subject_id from (
                  select distinct on (e.subject_id) e.subject_id, e.type
                  from event e join ledger_entry l on l.event_id = e.id and l.assembly_id = e.assembly_id
                  where e.assembly_id = ? and l.logindex <= ? and e.type in (
                    'org.yoriai.deliberation.argument-hidden', 'org.yoriai.deliberation.argument-withdrawn',
                    'org.yoriai.deliberation.argument-restored', 'org.yoriai.deliberation.argument-approved',
                    'org.yoriai.deliberation.argument-merged', 'org.yoriai.deliberation.argument-parted')
                  order by e.subject_id, l.logindex desc) last
                where type in ('org.yoriai.deliberation.argument-hidden', 'org.yoriai.deliberation.argument-withdrawn',
                  'org.yoriai.deliberation.argument-merged')""", assembly.value(), at));
    }
}
