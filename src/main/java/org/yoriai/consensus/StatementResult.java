package org.yoriai.consensus;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one statement. A figure is null where the mode does not compute it.
 *
 * @param total everybody's votes, placed in a group or not
 * @param byGroup votes of the members of each group
 * @param groupInformedConsensus product over groups of (A + 1) / (S + 2)
 * @param groupInformedDissent the same with D
 * @param bridging how much it is agreed with whatever side people stand on
 * @param factor which side it speaks for
 * @param lowerBound of the share of agreement in the group that agrees least
 * @param dissentLowerBound of the share of disagreement in the group that disagrees least
 * @param extremity how far an agreement with it moves a person on the map
 * @param priority how much is gained by showing it next
 */
public record StatementResult(
        Statement statement,
        Tally total,
        SortedMap<GroupLetter, Tally> byGroup,
        @Nullable Double groupInformedConsensus,
        @Nullable Double groupInformedDissent,
        @Nullable Double bridging,
        @Nullable Double factor,
        @Nullable Double lowerBound,
        @Nullable Double dissentLowerBound,
        @Nullable Double extremity,
        @Nullable Double priority) {
    public StatementResult {
        byGroup = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(byGroup));
    }

    public StatementId id() {
        return statement.id();
    }
}
