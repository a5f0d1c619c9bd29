package org.yoriai.outcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yoriai.unbundling.ballot.Outcome;
import org.yoriai.unbundling.ballot.Tally;
import org.yoriai.unbundling.dependency.ClausePackage;

/**
 * What becomes of each clause of a counted ballot. The ballot, the result and the drafted recommendations read it here.
 *
 * @param outcome the same as sums of weights
 * @param by clause
 */
record Fates(Outcome outcome, Map<UUID, Fate> by) {
    /**
     * What becomes of one clause.
     *
     * @param kind as in {@link BillOutcome.Clause}
     * @param because for a carried clause those that need it; for an orphan those that it needs and that lost
     */
    record Fate(String kind, List<UUID> because) {}

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
        Map<String, Long> weights = new HashMap<>();
        outcome.perPackage().forEach(result -> weights.put(result.clausePackage(), result.weight()));
        Map<UUID, List<UUID>> orphans = reasons(outcome.best().orphans());
        Map<UUID, Fate> by = new HashMap<>();
        for (ClausePackage one : packages) {
            UUID clause = UUID.fromString(one.id());
            long weight = weights.getOrDefault(one.id(), 0L);
            if (!outcome.best().accepted().contains(one.id())) {
                by.put(
                        clause,
                        orphans.containsKey(clause)
                                ? new Fate("orphan", orphans.get(clause))
                                : new Fate(weight == 0 ? "tied" : "refused", List.of()));
            } else if (weight > 0) {
                by.put(clause, new Fate("accepted", List.of()));
            } else {
                // Without a majority of its own it stands only for those that need it.
                by.put(
                        clause,
                        new Fate(
                                "carried",
                                one.requiredBy().stream()
                                        .filter(other ->
                                                outcome.best().accepted().contains(other)
                                                        && weights.getOrDefault(other, 0L) > 0)
                                        .map(UUID::fromString)
                                        .toList()));
            }
        }
        return new Fates(outcome, Map.copyOf(by));
    }

    private static List<String> asked(Map<UUID, TallyView> tallies, java.util.Set<UUID> some) {
        return tallies.keySet().stream()
                .filter(some::contains)
                .map(UUID::toString)
                .toList();
    }

    private static Map<UUID, List<UUID>> reasons(List<Outcome.Reason> reasons) {
        Map<UUID, List<UUID>> by = new HashMap<>();
        reasons.forEach(reason -> by.put(
                UUID.fromString(reason.clausePackage()),
                reason.because().stream().map(UUID::fromString).toList()));
        return by;
    }
}
