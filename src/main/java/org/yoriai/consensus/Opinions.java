package org.yoriai.consensus;

import org.jspecify.annotations.Nullable;
import org.yoriai.consensus.polis.PolisEngine;
import org.yoriai.consensus.robust.RobustEngine;

/** From votes to a map: a pure function, the same map for the same votes and settings, on every machine. */
public final class Opinions {
    private Opinions() {}

    /** Never fails for want of votes: then the map has no groups and says why. */
    public static OpinionMap map(VoteMatrix votes, Settings settings) {
        return map(votes, settings, null);
    }

    /**
     * The same, with letters, number of groups and directions of an earlier map of the same assembly where they still
     * fit. Mode {@code polis} knows no earlier map.
     */
    public static OpinionMap map(VoteMatrix votes, Settings settings, @Nullable Previous previous) {
        if (settings instanceof PolisSettings polis) {
            return PolisEngine.map(votes, polis);
        }
        if (settings instanceof RobustSettings robust) {
            return RobustEngine.map(votes, robust, previous);
        }
        throw new IllegalStateException("No engine for " + settings);
    }
}
