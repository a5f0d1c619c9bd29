package org.yoriai.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.legislation.BillView;
import org.yoriai.legislation.Bills;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.StorageFailure;

/**
 * How people lean on each clause, by what they wrote and voted on its arguments for and against. People are counted,
 * never votes.
 */
@ApplicationScoped
public class Leanings {
    /** With this many people on one clause a leaning may be some moments old. */
    private static final int LARGE = 20;

    /**
     * @param forIt people who agreed with more for the clause, or against less, than the other way round
     * @param between people for whom both weigh the same
     */
    public record Lean(int forIt, int between, int against) {
        /** Below this many people nothing is said. */
        private static final int FEWEST = 5;

        private static final double MOST = 0.75;
        private static final double CLEAR = 0.55;

        public static final Lean NONE = new Lean(0, 0, 0);

        public int people() {
            return forIt + between + against;
        }

        /** In a word that tells no count. */
        public Word word() {
            int leaning = forIt + against;
            if (people() < FEWEST || leaning == 0) {
                return Word.FEW;
            }
            double share = (double) forIt / leaning;
            if (share >= MOST) {
                return Word.MOST_FOR;
            }
            if (share <= 1 - MOST) {
                return Word.MOST_AGAINST;
            }
            return share > CLEAR ? Word.MORE_FOR : share < 1 - CLEAR ? Word.MORE_AGAINST : Word.DIVIDED;
        }
    }

    /** A leaning in a word. */
    public enum Word {
        FEW,
        MOST_FOR,
        MORE_FOR,
        DIVIDED,
        MORE_AGAINST,
        MOST_AGAINST
    }

    private final RecentCount<AssemblyId, Map<UUID, Lean>> kept =
            new RecentCount<>(leanings -> leanings.values().stream().anyMatch(lean -> lean.people() >= LARGE));

    @Inject
    Bills bills;

    @Inject
    DataSource database;

    /** By clause that people decide on; those that nobody spoke of are absent. */
    @Transactional
    public Map<UUID, Lean> of(AssemblyId assembly) {
        return kept.of(
                assembly,
                () -> bills.published(assembly)
                        .map(bill -> count(assembly, homes(bill)))
                        .orElse(Map.of()));
    }

    /** For each unit of the bill the clause that people decide on and that it belongs to. */
    private static Map<UUID, UUID> homes(BillView bill) {
        Map<String, BillView.ClauseView> byEId = new HashMap<>();
        bill.clauses().forEach(clause -> byEId.put(clause.eId(), clause));
        Map<UUID, UUID> homes = new LinkedHashMap<>();
        for (BillView.ClauseView unit : bill.clauses()) {
            BillView.ClauseView at = unit;
            while (at != null && !at.votable()) {
                at = byEId.get(at.parent());
            }
            if (at != null) {
                homes.put(unit.id(), at.id());
            }
        }
        return homes;
    }

    private Map<UUID, Lean> count(AssemblyId assembly, Map<UUID, UUID> homes) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        with home (unit, clause) as (select * from unnest(?::uuid[], ?::uuid[])),
                        said as (
                          select g.id, g.member, h.clause, case g.stance when 'for' then 1 else -1 end sign
                          from argument g join home h on h.unit = g.clause_id
                          where g.assembly_id = ? and g.status = 'visible' and g.stance in ('for', 'against')),
                        weight as (
                          select clause, member, sum(one) weight from (
                            select clause, member, sign one from said
                            union all
                            select s.clause, v.member, s.sign * v.vote from said s
                            join argument_vote v on v.argument_id = s.id) ones
                          group by clause, member)
                        select clause, count(*) filter (where weight > 0), count(*) filter (where weight = 0),
                               count(*) filter (where weight < 0)
                        from weight group by clause""")) {
            List<UUID> units = new ArrayList<>(homes.keySet());
            select.setArray(1, connection.createArrayOf("uuid", units.toArray()));
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", units.stream().map(homes::get).toArray()));
            select.setObject(3, assembly.value());
            try (ResultSet rows = select.executeQuery()) {
                Map<UUID, Lean> leanings = new HashMap<>();
                while (rows.next()) {
                    leanings.put(
                            rows.getObject(1, UUID.class), new Lean(rows.getInt(2), rows.getInt(3), rows.getInt(4)));
                }
                return Map.copyOf(leanings);
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }
}
