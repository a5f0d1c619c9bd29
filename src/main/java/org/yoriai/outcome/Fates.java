package org.yoriai.outcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.yoriai.unbundling.ballot.Outcome;
import org.yoriai.unbundling.ballot.Tally;
import org.yoriai.unbundling.dependency.ClausePackage;

/**
 * What becomes of each clause of a counted ballot: the one place that decides it. Ballot, result, recommendations, brief
 * and the pages of clauses read it here.
 *
 * @param outcome the same as sums of weights
 * @param by clause; empty before the last question is counted
 */
record Fates(Outcome outcome, Map<UUID, One> by) {
    static final Fates UNKNOWN = of(Map.of(), new Prerequisites(Map.of()));

    /** What becomes of one clause. @param because as in {@link ClauseOutcome} */
    record One(Fate fate, List<UUID> because) {}

    /**
     * @param tallies of all clauses that were asked, in the order of the ballot
     * @param needs what voters were told that clauses need
     */
    static Fates of(Map<UUID, TallyView> tallies, Prerequisites needs) {
        List<ClausePackage> packages = new ArrayList<>();
        Map<String, Tally> votes = new HashMap<>();
        tallies.forEach((clause, tally) -> {
            packages.add(new ClausePackage(
                    clause.toString(),
                    List.of(clause.toString()),
                    List.of(),
                    asked(tallies, needs.allOf(clause)),
                    asked(tallies, needs.stoppedBy(clause)),
                    List.of()));
            votes.put(clause.toString(), new Tally(tally.yes(), tally.no(), tally.abstain()));
        });
        Outcome outcome = Outcome.of(packages, votes);
        Map<String, List<String>> stopped = new HashMap<>();
        outcome.best().orphans().forEach(orphan -> stopped.put(orphan.clausePackage(), orphan.because()));
        Set<String> standing = Set.copyOf(outcome.best().accepted());
        Set<String> won = Set.copyOf(outcome.clauseWise());
        Map<UUID, One> by = new HashMap<>();
        for (ClausePackage one : packages) {
            UUID clause = UUID.fromString(one.id());
            by.put(clause, one(one, tallies.get(clause), standing, won, stopped.getOrDefault(one.id(), List.of())));
        }
        return new Fates(outcome, Map.copyOf(by));
    }

    private static One one(
            ClausePackage one, TallyView tally, Set<String> standing, Set<String> won, List<String> stopped) {
        if (standing.contains(one.id())) {
            return won.contains(one.id())
                    ? new One(Fate.STANDS, List.of())
                    // Without a majority of its own it stands only for those that need it.
                    : new One(
                            Fate.CARRIED,
                            ids(one.requiredBy().stream()
                                    .filter(other -> standing.contains(other) && won.contains(other))
                                    .toList()));
        }
        if (won.contains(one.id())) {
            return new One(Fate.ALONE, ids(stopped));
        }
        if (tally.no() > tally.yes()) {
            return new One(Fate.FALLS, List.of());
        }
        return new One(tally.yes() == 0 ? Fate.UNDECIDED : Fate.DIVIDED, List.of());
    }

    /**
     * What became of a clause, or {@code null} before it is known.
     *
     * @param names clauses by id; those without a name are not told
     */
    ClauseOutcome became(ClauseRef clause, Function<UUID, ClauseRef> names) {
        One one = by.get(clause.id());
        return one == null
                ? null
                : ClauseOutcome.of(
                        clause,
                        one.fate(),
                        one.because().stream()
                                .map(names)
                                .filter(Objects::nonNull)
                                .toList());
    }

    private static List<String> asked(Map<UUID, TallyView> tallies, Set<UUID> some) {
        return tallies.keySet().stream()
                .filter(some::contains)
                .map(UUID::toString)
                .toList();
    }

    private static List<UUID> ids(List<String> ids) {
        return ids.stream().map(UUID::fromString).toList();
    }
}
