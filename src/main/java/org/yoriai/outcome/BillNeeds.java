package org.yoriai.outcome;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yoriai.legislation.BillReading;
import org.yoriai.legislation.BillView;

/**
 * What the bill itself says about the clauses that people decide on: which need which, and which only carry others.
 * Where a reading of the bill is kept it counts: needs pass there through definitions and other carriers, which are not
 * asked by themselves. Of a bill without one the links between its clauses count.
 *
 * @param needs by clause, what it needs directly, without circles but for clauses that stand or fall together
 * @param carriers clauses that nobody is asked about by themselves: title, purpose, meanings, start
 */
record BillNeeds(Prerequisites needs, Set<UUID> carriers) {
    static BillNeeds of(Map<UUID, BillView.ClauseDetail> clauses) {
        Map<UUID, Set<UUID>> said = new LinkedHashMap<>();
        clauses.forEach((clause, detail) -> said.put(
                clause,
                detail.dependsOn().stream()
                        .filter(BillView.LinkView::hard)
                        .map(BillView.LinkView::clause)
                        .collect(Collectors.toCollection(LinkedHashSet::new))));
        return new BillNeeds(Prerequisites.withoutCircles(said), Set.of());
    }

    /** @param decided clauses that people decide on, in text order */
    static BillNeeds of(List<BillView.ClauseView> decided, BillReading reading) {
        Map<String, Set<UUID>> homes = new LinkedHashMap<>();
        Set<UUID> asked = new HashSet<>();
        Set<UUID> carrying = new LinkedHashSet<>();
        for (BillReading.Together one : reading.packages()) {
            Set<UUID> home = homes(decided, one.units());
            homes.put(one.id(), home);
            asked.addAll(home);
            carrying.addAll(homes(decided, one.carriers()));
        }
        carrying.removeAll(asked);
        Map<UUID, Set<UUID>> needs = new LinkedHashMap<>();
        decided.forEach(clause -> needs.put(clause.id(), new LinkedHashSet<>()));
        for (BillReading.Together one : reading.packages()) {
            for (UUID clause : homes.get(one.id())) {
                for (String required : next(reading, one)) {
                    needs.get(clause).addAll(homes.getOrDefault(required, Set.of()));
                }
            }
        }
        Map<UUID, Set<UUID>> all = new LinkedHashMap<>();
        Prerequisites.withoutCircles(needs)
                .needs()
                .forEach((clause, needed) -> all.put(clause, new LinkedHashSet<>(needed)));
        // What stands or falls together is asked clause by clause: each needs the others.
        for (Set<UUID> together : homes.values()) {
            for (UUID clause : together) {
                Set<UUID> needed = all.computeIfAbsent(clause, first -> new LinkedHashSet<>());
                needed.addAll(together);
                needed.remove(clause);
            }
        }
        return new BillNeeds(new Prerequisites(all), carrying);
    }

    /** Packages that are required, but for those that are required through another one. */
    private static Set<String> next(BillReading reading, BillReading.Together one) {
        Set<String> next = new LinkedHashSet<>(one.requires());
        for (BillReading.Together other : reading.packages()) {
            if (one.requires().contains(other.id())) {
                next.removeAll(other.requires());
            }
        }
        return next;
    }

    private static Set<UUID> homes(List<BillView.ClauseView> decided, List<String> units) {
        Set<UUID> homes = new LinkedHashSet<>();
        for (String unit : units) {
            decided.stream()
                    .filter(clause -> unit.equals(clause.eId()) || unit.startsWith(clause.eId() + "__"))
                    .forEach(clause -> homes.add(clause.id()));
        }
        return homes;
    }
}
