package org.yoriai.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.StorageFailure;

/**
 * The public log of moderation: what was decided, when, in which role, by which rule and on which of its published
 * grounds. Never whose words they were, nor any of them; a moderator's own words to the author are not in it either, for
 * they may quote what was hidden.
 */
@ApplicationScoped
public class ModerationLog {
    public static final Set<String> DECISIONS =
            Set.of("approved", "hidden", "restored", "undone", "merged", "parted", "upheld", "kept");
    private static final int LARGEST_PAGE = 500;

    @Inject
    DataSource database;

    /**
     * One decision.
     *
     * @param decision approved, hidden, restored, undone, merged (into another that says the same) or parted (from it);
     *     upheld: it stays hidden after an appeal; kept: it stays as it is after a report
     * @param asked {@code appeal} or {@code report} that it answers, or {@code null}
     * @param undone which decision was put back; {@code null} unless {@code undone}
     * @param kind for, against, question, wording or reply
     * @param clause eId of the clause it is about, or {@code null} for the whole bill
     * @param rule that it broke, and {@code ground} which of the rule's published reasons; {@code null} unless hidden
     * @param role in which it was decided
     */
    public record Line(
            LocalDate on,
            String decision,
            String undone,
            String asked,
            String kind,
            String clause,
            String rule,
            String ground,
            String role) {}

    /**
     * How many decisions one month saw.
     *
     * @param month such as {@code 2026-11}
     * @param merged into others, or parted from them
     * @param stayed as they were, after an appeal or a report
     */
    public record Month(String month, int approved, int hidden, int restored, int undone, int merged, int stayed) {
        public int all() {
            return approved + hidden + restored + undone + merged + stayed;
        }
    }

    /**
     * A page of the log, newest first.
     *
     * @param months counts of every month, newest first, whatever is filtered
     * @param next cursor of the next page, or {@code null} on the last
     */
    public record Log(List<Month> months, List<Line> items, String next, long total) {
        public Log {
            months = List.copyOf(months);
            items = List.copyOf(items);
        }
    }

    /**
     * @param month only this one, or {@code null}
     * @param decision only these, or {@code null}
     * @param limit at most 500
     */
    public Log read(AssemblyId assembly, YearMonth month, String decision, int offset, int limit) {
        ZoneId zone = ZoneId.systemDefault();
        int size = Math.max(1, Math.min(limit, LARGEST_PAGE));
        try (Connection connection = database.getConnection()) {
            List<Month> months = months(connection, assembly, zone);
            List<Line> lines = new ArrayList<>();
            long total = 0;
            try (PreparedStatement select = connection.prepareStatement("""
                    select d.decided_at, d.decision, u.decision, case when g.reply_to is null then g.stance else 'reply' end,
                           c.eid, d.rule, d.ground, d.role, count(*) over (), d.asked
                    from moderation_decision d join argument g on g.id = d.argument_id
                    left join clause c on c.id = g.clause_id and g.gone_at is null
                    left join moderation_decision u on u.id = d.undoes
                    where d.assembly_id = ? and d.decision = coalesce(?, d.decision)
                      and to_char(d.decided_at at time zone ?, 'YYYY-MM') = coalesce(?, to_char(d.decided_at at time zone ?, 'YYYY-MM'))
                    order by d.decided_at desc, d.id desc limit ? offset ?""")) {
                select.setObject(1, assembly.value());
                select.setString(2, decision);
                select.setString(3, zone.getId());
                select.setString(4, month == null ? null : month.toString());
                select.setString(5, zone.getId());
                select.setInt(6, size);
                select.setInt(7, Math.max(0, offset));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        lines.add(new Line(
                                LocalDate.ofInstant(
                                        row.getObject(1, OffsetDateTime.class).toInstant(), zone),
                                row.getString(2),
                                row.getString(3),
                                row.getString(10),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7),
                                row.getString(8)));
                        total = row.getLong(9);
                    }
                }
            }
            long end = Math.max(0, offset) + (long) lines.size();
            return new Log(months, lines, end < total ? Long.toString(end) : null, total);
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    private static List<Month> months(Connection connection, AssemblyId assembly, ZoneId zone) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select to_char(decided_at at time zone ?, 'YYYY-MM') m,
                       count(*) filter (where decision = 'approved'), count(*) filter (where decision = 'hidden'),
                       count(*) filter (where decision = 'restored'), count(*) filter (where decision = 'undone'),
                       count(*) filter (where decision in ('merged', 'parted')),
                       count(*) filter (where decision in ('upheld', 'kept'))
                from moderation_decision where assembly_id = ? group by m order by m desc""")) {
            select.setString(1, zone.getId());
            select.setObject(2, assembly.value());
            List<Month> months = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    months.add(new Month(
                            row.getString(1),
                            row.getInt(2),
                            row.getInt(3),
                            row.getInt(4),
                            row.getInt(5),
                            row.getInt(6),
                            row.getInt(7)));
                }
            }
            return months;
        }
    }
}
