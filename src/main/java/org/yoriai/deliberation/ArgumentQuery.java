package org.yoriai.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.yoriai.assembly.Birds;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Localized;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.PublicCells.Audience;
import org.yoriai.shared.Rows;
import org.yoriai.shared.StorageFailure;

/** Reads arguments with their counts and the visitor's own vote, in one statement a list. */
@ApplicationScoped
class ArgumentQuery {
    private static final String SELECT = """
                        select g.id, g.number, case when g.gone_at is null then g.clause_id end, c.eid, g.reply_to, g.member, m.handle, g.stance, g.lang, g.body,
                               tr.lang, tr.body, g.status, g.submitted_at,
                               coalesce(t.agree, 0), coalesce(t.disagree, 0), coalesce(t.pass, 0), mine.vote,
                               d.rule, d.reason, g.changes, tr.changes, d.ground, g.marked_at, g.asked_at, g.gone_at, mine.voted_at, g.confirmed_at,
                               %s,
                               g.merged_into, (select count(*) from argument o where o.merged_into = g.id)
                        from argument g
                        left join clause c on c.id = g.clause_id and g.gone_at is null
                        left join membership m on m.assembly_id = g.assembly_id and m.member = g.member and m.role = 'member'
                        left join argument_translation tr on tr.argument_id = g.id
                        left join %s t on t.argument_id = g.id
                        left join argument_vote mine on mine.argument_id = g.id and mine.member = ?
                        left join lateral (
                          select rule, reason, ground from moderation_decision
                          where argument_id = g.id and decision = 'hidden' order by decided_at desc, id desc limit 1) d on g.status = 'hidden'
                        where g.assembly_id = ?""";

    @Inject
    DataSource database;

    @Inject
    Counts counts;

    private static String select(Audience audience) {
        return SELECT.formatted(Counts.newer(audience), Counts.table(audience));
    }

    /**
     * @param viewer whose own votes and arguments are marked, or {@code null}
     * @param condition further SQL, constant, with {@code parameters} for its question marks
     */
    List<ArgumentView> list(
            AssemblyId assembly, Pseudonym viewer, boolean showHidden, String condition, Object... parameters) {
        return list(counts.audience(), assembly, viewer, showHidden, condition, parameters);
    }

    /** What a member wrote or answered, for herself alone: she has a part in the assembly, also on pages of no assembly. */
    List<ArgumentView> own(AssemblyId assembly, Pseudonym member, String condition, Object... parameters) {
        return list(Audience.ASSEMBLY, assembly, member, false, condition, parameters);
    }

    private List<ArgumentView> list(
            Audience audience,
            AssemblyId assembly,
            Pseudonym viewer,
            boolean showHidden,
            String condition,
            Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(select(audience) + " " + condition)) {
            select.setString(1, viewer == null ? null : viewer.value());
            select.setObject(2, assembly.value());
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(3 + i, parameters[i]);
            }
            try (ResultSet rows = select.executeQuery()) {
                List<ArgumentView> arguments = new ArrayList<>();
                while (rows.next()) {
                    arguments.add(read(rows, viewer, showHidden));
                }
                return arguments;
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** How many members voted or wrote; looks at each voter once, not at each vote. */
    Map<AssemblyId, Integer> heard(Collection<AssemblyId> assemblies) {
        Map<AssemblyId, Integer> heard = new HashMap<>();
        Rows.list(
                        database,
                        """
                        select a.id, (
                          with recursive voter (member) as (
                            (select member from argument_vote where assembly_id = a.id order by member limit 1)
                            union all
                            select (select v.member from argument_vote v
                                    where v.assembly_id = a.id and v.member > voter.member order by v.member limit 1)
                            from voter where voter.member is not null)
                          select count(*) from (
                            select member from voter where member is not null
                            union select member from argument
                            where assembly_id = a.id and status in ('visible', 'hidden')) heard)
                        from assembly a where a.id = any (?)""",
                        row -> Map.entry(new AssemblyId(row.getObject(1, UUID.class)), row.getInt(2)),
                        assemblies.stream().map(AssemblyId::value).toList())
                .forEach(each -> heard.put(each.getKey(), each.getValue()));
        return heard;
    }

    /** Ids in the order asked for, and how many there are without the bounds. */
    record Found(List<UUID> ids, long total) {}

    /** One statement, whatever is asked: what is shown of each argument is read for those of the page alone. */
    Found browse(AssemblyId assembly, Audience audience, Browse what, int offset, int limit) {
        StringBuilder sql = new StringBuilder("""
                        select g.id, count(*) over ()
                        from argument g join assembly a on a.id = g.assembly_id
                        left join %s t on t.argument_id = g.id
                        where g.assembly_id = ? and g.status = 'visible'""".formatted(Counts.table(audience)));
        List<Object> parameters = new ArrayList<>(List.of(assembly.value()));
        if (!what.clauses().isEmpty()) {
            sql.append(" and g.clause_id = any (?::uuid[])");
            parameters.add(literal(what.clauses()));
        }
        if (what.wholeBill()) {
            sql.append(" and g.clause_id is null");
        }
        if (what.stance() != null) {
            sql.append(" and g.stance = ?");
            parameters.add(what.stance().code());
        }
        if (what.lang() != null) {
            sql.append(" and g.lang = ?");
            parameters.add(what.lang().code());
        }
        sql.append(" order by ").append(what.order().sql()).append(", g.id limit ? offset ?");
        parameters.add(limit);
        parameters.add(offset);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql.toString())) {
            for (int i = 0; i < parameters.size(); i++) {
                select.setObject(1 + i, parameters.get(i));
            }
            try (ResultSet rows = select.executeQuery()) {
                List<UUID> ids = new ArrayList<>();
                long total = 0;
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                    total = rows.getLong(2);
                }
                return new Found(ids, total);
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** For each stance those with most agreement over disagreement, and how many there are: one statement for all. */
    Map<Stance, Found> sides(AssemblyId assembly, Collection<UUID> clauses, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("""
                        select id, stance, total from (
                          select g.id, g.stance, count(*) over (partition by g.stance) total,
                                 row_number() over (partition by g.stance order by coalesce(t.agree - t.disagree, 0) desc,
                                   coalesce(t.agree, 0) desc, g.id) place
                          from argument g left join %s t on t.argument_id = g.id
                          where g.assembly_id = ? and g.status = 'visible' and g.clause_id = any (?::uuid[])) sides
                        where place <= ? order by stance, place""".formatted(Counts.table(counts.audience())))) {
            select.setObject(1, assembly.value());
            select.setString(2, literal(clauses));
            select.setInt(3, most);
            try (ResultSet rows = select.executeQuery()) {
                Map<Stance, Found> sides = new EnumMap<>(Stance.class);
                while (rows.next()) {
                    Stance stance = Stance.of(rows.getString(2)).orElseThrow();
                    long total = rows.getLong(3);
                    sides.computeIfAbsent(stance, key -> new Found(new ArrayList<>(), total))
                            .ids()
                            .add(rows.getObject(1, UUID.class));
                }
                return sides;
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** Those of the ids that the assembly has, whatever their state, in the order of the ids. */
    Map<UUID, ArgumentView> some(AssemblyId assembly, Pseudonym viewer, boolean showHidden, Collection<UUID> ids) {
        Map<UUID, ArgumentView> some = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            Map<UUID, ArgumentView> found = new HashMap<>();
            list(assembly, viewer, showHidden, "and g.id = any (?::uuid[])", literal(ids))
                    .forEach(argument -> found.put(argument.id(), argument));
            ids.stream().filter(found::containsKey).forEach(id -> some.put(id, found.get(id)));
        }
        return some;
    }

    /** As PostgreSQL writes an array. */
    private static String literal(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    Optional<ArgumentView> find(AssemblyId assembly, Pseudonym viewer, boolean showHidden, UUID id) {
        return list(assembly, viewer, showHidden, "and g.id = ?", id).stream().findFirst();
    }

    /** A single figure. */
    long count(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(1 + i, parameters[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    private static ArgumentView read(ResultSet row, Pseudonym viewer, boolean showHidden) throws SQLException {
        boolean mine = viewer != null && viewer.value().equals(row.getString(6));
        String status = row.getString(13);
        boolean readable = status.equals("visible") || status.equals("merged") || mine || showHidden;
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> changes = new LinkedHashMap<>();
        if (readable && !status.equals("withdrawn")) {
            texts.put(row.getString(9), row.getString(10));
            changes.put(row.getString(9), row.getString(21));
            if (row.getString(11) != null) {
                texts.put(row.getString(11), row.getString(12));
                changes.put(row.getString(11), row.getString(22));
            }
        }
        int handle = row.getInt(7);
        Object vote = row.getObject(18);
        return new ArgumentView(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getObject(5, UUID.class),
                handle == 0 ? Localized.of("A former member", "前のメンバー") : Birds.name(handle),
                row.getString(8),
                row.getString(9),
                new Localized(texts),
                new Localized(changes),
                status,
                row.getString(19),
                row.getString(23),
                mine || showHidden ? row.getString(20) : null,
                row.getInt(15),
                row.getInt(16),
                row.getInt(17),
                row.getInt(29),
                mine,
                vote == null ? null : Vote.of(((Number) vote).intValue()),
                row.getObject(14, OffsetDateTime.class).toInstant(),
                row.getObject(30, UUID.class),
                row.getInt(31),
                carried(row));
    }

    /** What the newest version of the bill means for an argument; {@code null} when it is about the words as they are. */
    private static ArgumentView.Carried carried(ResultSet row) throws SQLException {
        OffsetDateTime marked = row.getObject(24, OffsetDateTime.class);
        OffsetDateTime asked = row.getObject(25, OffsetDateTime.class);
        OffsetDateTime gone = row.getObject(26, OffsetDateTime.class);
        if (gone != null) {
            return new ArgumentView.Carried("gone", gone.toInstant(), false, false);
        }
        if (asked != null) {
            OffsetDateTime voted = row.getObject(27, OffsetDateTime.class);
            OffsetDateTime confirmed = row.getObject(28, OffsetDateTime.class);
            return new ArgumentView.Carried(
                    "asked",
                    asked.toInstant(),
                    voted != null && voted.isBefore(asked),
                    confirmed != null && !confirmed.isBefore(asked));
        }
        return marked == null ? null : new ArgumentView.Carried("marked", marked.toInstant(), false, false);
    }
}
