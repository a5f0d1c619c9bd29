package org.yoriai.outcome;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What was put to the vote in one assembly, and how much of it is counted.
 *
 * @param clauses by question, in the order of the ballot
 * @param tallies by question; those that are not counted are absent
 * @param needs what voters were told that clauses need
 */
record Counted(Map<UUID, UUID> clauses, Map<UUID, TallyView> tallies, Prerequisites needs) {
    static final Counted NOTHING = new Counted(Map.of(), Map.of(), new Prerequisites(Map.of()));

    boolean isWhole() {
        return !clauses.isEmpty() && tallies.size() == clauses.size();
    }

    /** What becomes of the clauses; of none before the last question is counted. */
    Fates fates() {
        if (!isWhole()) {
            return Fates.UNKNOWN;
        }
        Map<UUID, TallyView> byClause = new LinkedHashMap<>();
        clauses.forEach((question, clause) -> byClause.put(clause, tallies.get(question)));
        return Fates.of(byClause, needs);
    }
}
