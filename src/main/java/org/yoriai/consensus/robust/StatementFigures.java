package org.yoriai.consensus.robust;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yoriai.consensus.CommonGround;
import org.yoriai.consensus.GroupLetter;
import org.yoriai.consensus.RobustSettings;
import org.yoriai.consensus.Statement;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.StatementResult;
import org.yoriai.consensus.Tally;
import org.yoriai.consensus.VoteMatrix;
import org.yoriai.consensus.agreement.BetaBounds;
import org.yoriai.consensus.agreement.Bridging;
import org.yoriai.consensus.agreement.Statistics;
import org.yoriai.consensus.axes.SparseAxes;
import org.yoriai.consensus.axes.VisibleVotes;

/** What is known about each statement, from the votes of placed members; where there are no groups, from everybody's. */
final class StatementFigures {
    private final VoteMatrix votes;
    private final VisibleVotes visible;
    private final List<GroupLetter> letters;
    private final RobustSettings settings;
    /** By group, then column of the whole matrix; the last row is of everybody. */
    private final Tally[][] tallies;
    /** The same bound is asked for many statements. */
    private final Map<Long, Double> bounds = new HashMap<>();

    /** @param groupOf by visible participant, −1 for those in no group */
    StatementFigures(
            VoteMatrix votes, VisibleVotes visible, int[] groupOf, List<GroupLetter> letters, RobustSettings settings) {
        this.votes = votes;
        this.visible = visible;
        this.letters = letters;
        this.settings = settings;
        int k = letters.size();
        int m = votes.statements().size();
        int[] groupOfRow = new int[groupOf.length];
        for (int i = 0; i < groupOf.length; i++) {
            groupOfRow[visible.rowOf(i)] = groupOf[i];
        }
        this.tallies = new Tally[k + 1][m];
        for (int j = 0; j < m; j++) {
            int[][] counts = new int[k + 1][3];
            for (int c = votes.columnStart(j); c < votes.columnStart(j + 1); c++) {
                int answer = votes.voteByColumn(c) + 1;
                int g = groupOfRow[votes.row(c)];
                if (g >= 0) {
                    counts[g][answer]++;
                }
                counts[k][answer]++;
            }
            for (int g = 0; g <= k; g++) {
                tallies[g][j] = new Tally(counts[g][2], counts[g][0], counts[g][1]);
            }
        }
    }

    /** {@code [group][visible statement]}. */
    Tally[][] visibleByGroup() {
        Tally[][] out = new Tally[letters.size()][visible.width()];
        for (int g = 0; g < out.length; g++) {
            for (int j = 0; j < visible.width(); j++) {
                out[g][j] = tallies[g][visible.columnOf(j)];
            }
        }
        return out;
    }

    /** Of all statements, in canonical order. */
    List<StatementResult> results(SparseAxes axes, Bridging bridging) {
        List<StatementResult> results = new ArrayList<>();
        boolean[] shown = new boolean[votes.statements().size()];
        for (int j = 0; j < visible.width(); j++) {
            int column = visible.columnOf(j);
            shown[column] = true;
            boolean enough = visible.columnStart(j + 1) - visible.columnStart(j) >= settings.leastSeenToBridge();
            double extremity = Math.sqrt(visible.width())
                    * Math.abs(1 - visible.mean(j))
                    * length(axes.vectors()[0][j], axes.vectors()[1][j]);
            results.add(visible(
                    votes.statements().get(column),
                    tallies[letters.size()][column],
                    byGroup(column),
                    enough ? bridging.scores()[j] : null,
                    enough ? bridging.factors()[j] : null,
                    extremity));
        }
        for (int column = 0; column < shown.length; column++) {
            if (!shown[column]) {
                results.add(
                        moderatedOut(votes.statements().get(column), tallies[letters.size()][column], byGroup(column)));
            }
        }
        SortedMap<GroupLetter, Tally> nothing = new TreeMap<>();
        letters.forEach(letter -> nothing.put(letter, Tally.NONE));
        for (Statement statement : votes.unvoted()) {
            results.add(
                    statement.moderatedOut()
                            ? moderatedOut(statement, Tally.NONE, nothing)
                            : visible(statement, Tally.NONE, nothing, null, null, 0));
        }
        results.sort(Comparator.comparing(StatementResult::id, votes.statementOrder()));
        return results;
    }

    private static double length(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }

    private SortedMap<GroupLetter, Tally> byGroup(int column) {
        SortedMap<GroupLetter, Tally> byGroup = new TreeMap<>();
        for (int g = 0; g < letters.size(); g++) {
            byGroup.put(letters.get(g), tallies[g][column]);
        }
        return byGroup;
    }

    private static StatementResult moderatedOut(
            Statement statement, Tally total, SortedMap<GroupLetter, Tally> byGroup) {
        return new StatementResult(statement, total, byGroup, null, null, null, null, null, null, null, null);
    }

    private StatementResult visible(
            Statement statement,
            Tally total,
            SortedMap<GroupLetter, Tally> byGroup,
            @Nullable Double bridging,
            @Nullable Double factor,
            double extremity) {
        double consensus = 1;
        double dissent = 1;
        double lower = 1;
        double dissentLower = 1;
        double priority = 0;
        for (Tally tally : byGroup.isEmpty() ? List.of(total) : byGroup.values()) {
            consensus *= Statistics.share(tally.agree(), tally.seen());
            dissent *= Statistics.share(tally.disagree(), tally.seen());
            lower = Math.min(lower, bound(tally.agree(), tally.seen()));
            dissentLower = Math.min(dissentLower, bound(tally.disagree(), tally.seen()));
            priority += BetaBounds.variance(tally.agree(), tally.seen()) / (tally.seen() + 3);
        }
        return new StatementResult(
                statement,
                total,
                byGroup,
                consensus,
                dissent,
                bridging,
                factor,
                lower,
                dissentLower,
                extremity,
                priority);
    }

    private double bound(int count, int seen) {
        return bounds.computeIfAbsent(
                (long) seen << 32 | count, key -> BetaBounds.quantile(settings.boundChance(), count, seen));
    }

    /** What has a lower bound above one half in every group. */
    CommonGround commonGround(List<StatementResult> results) {
        return new CommonGround(
                clearest(results, StatementResult::lowerBound), clearest(results, StatementResult::dissentLowerBound));
    }

    /** Results stand in canonical order, and sorting is stable: ties go by id. */
    private List<StatementId> clearest(
            List<StatementResult> results, Function<StatementResult, @Nullable Double> bound) {
        record Clear(StatementId id, double bound) {}
        List<Clear> clear = new ArrayList<>();
        for (StatementResult result : results) {
            Double value = bound.apply(result);
            if (value != null && value > settings.commonFrom()) {
                clear.add(new Clear(result.id(), value));
            }
        }
        return clear.stream()
                .sorted(Comparator.comparingDouble(Clear::bound).reversed())
                .limit(settings.mostCommon())
                .map(Clear::id)
                .toList();
    }
}
