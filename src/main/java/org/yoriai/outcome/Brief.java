package org.yoriai.outcome;

import java.time.Instant;
import java.util.List;
import org.yoriai.deliberation.ArgumentView;

/**
 * An assembly on one page.
 *
 * @param heard members who wrote or voted, of {@code members}, who hold {@code seats}
 * @param voters whose votes the groups are computed from; 0 before the first map
 * @param asOf when they were computed, or {@code null}
 * @param agreements what every group says, clearest first
 * @param disputes what parts the groups, widest gap first
 * @param silent clauses that nobody spoke of, in the order of the bill
 * @param discussed of {@code clauses}
 */
public record Brief(
        int heard,
        int members,
        int seats,
        int voters,
        int votes,
        int groups,
        Instant asOf,
        List<Finding> agreements,
        List<Finding> disputes,
        List<ClauseRef> silent,
        int discussed,
        int clauses,
        List<RecommendationView> recommendations) {

    /**
     * An argument and how it was answered.
     *
     * @param agreed whether people agree with it
     * @param first and {@code second}: letters of the groups that part over it, {@code null} where they do not
     */
    public record Finding(ArgumentView argument, boolean agreed, String first, String second) {}
}
