package org.yoriai.consensus.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.yoriai.consensus.Representative;
import org.yoriai.consensus.Representative.Direction;
import org.yoriai.consensus.RobustSettings;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.Tally;

/**
 * The statements that set each group apart. Both tests of an answer must pass the procedure of Benjamini and Hochberg
 * (1995) over all groups and statements, so that many comparisons do not make something out of nothing.
 */
public final class Representatives {
    private Representatives() {}

    private record Candidate(int group, StatementId id, Tally tally, Statistics s) {
        boolean agrees() {
            return s.rat() > s.rdt();
        }

        double metric() {
            return agrees() ? s.ra() * s.rat() * s.pa() * s.pat() : s.rd() * s.rdt() * s.pd() * s.pdt();
        }

        Representative chosen() {
            return agrees()
                    ? new Representative(id, Direction.AGREE, s.ra(), s.rat(), s.pa(), s.pat(), false)
                    : new Representative(id, Direction.DISAGREE, s.rd(), s.rdt(), s.pd(), s.pdt(), false);
        }
    }

    /**
     * For each group its statements, the clearest first, agreements before disagreements.
     *
     * @param byGroup {@code byGroup[group][statement]}, of placed members
     * @param statements in canonical order
     */
    public static List<List<Representative>> of(
            Tally[][] byGroup, List<StatementId> statements, RobustSettings settings) {
        List<Candidate> all = new ArrayList<>();
        for (int j = 0; j < statements.size(); j++) {
            Tally everybody = Tally.NONE;
            for (Tally[] group : byGroup) {
                everybody = everybody.plus(group[j]);
            }
            for (int g = 0; g < byGroup.length; g++) {
                Tally tally = byGroup[g][j];
                all.add(new Candidate(g, statements.get(j), tally, Statistics.of(tally, everybody.minus(tally))));
            }
        }
        double rate = settings.falseDiscovery();
        double rat = leastDiscovery(all, Statistics::rat, rate);
        double pat = leastDiscovery(all, Statistics::pat, rate);
        double rdt = leastDiscovery(all, Statistics::rdt, rate);
        double pdt = leastDiscovery(all, Statistics::pdt, rate);
        List<List<Representative>> lists = new ArrayList<>();
        for (int g = 0; g < byGroup.length; g++) {
            int group = g;
            lists.add(all.stream()
                    .filter(c -> c.group == group && c.tally.seen() >= settings.leastSeenToRepresent())
                    .filter(c ->
                            c.agrees() ? c.s.rat() >= rat && c.s.pat() >= pat : c.s.rdt() >= rdt && c.s.pdt() >= pdt)
                    .sorted(Comparator.comparingDouble(Candidate::metric).reversed())
                    .limit(settings.mostRepresentative())
                    .map(Candidate::chosen)
                    .sorted(Comparator.comparing(Representative::direction))
                    .toList());
        }
        return lists;
    }

    /** The least statistic that is still a discovery; infinite if none is. */
    private static double leastDiscovery(List<Candidate> all, ToDoubleFunction<Statistics> of, double rate) {
        double[] ascending =
                all.stream().mapToDouble(c -> of.applyAsDouble(c.s)).sorted().toArray();
        int n = ascending.length;
        // from the weakest on: the first whose p-value is at most its rank's share of the rate
        for (int at = 0; at < n; at++) {
            int rank = n - at;
            if (Normal.above(ascending[at]) <= rate * rank / n) {
                return ascending[at];
            }
        }
        return Double.POSITIVE_INFINITY;
    }
}
