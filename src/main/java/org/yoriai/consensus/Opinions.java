package org.yoriai.consensus;

import org.yoriai.consensus.polis.PolisEngine;

/** From votes to a map: a pure function, the same map for the same votes and settings, on every machine. */
public final class Opinions {
    private Opinions() {}

    /** Never fails for want of votes: then the map has no groups and says why. */
    public static OpinionMap map(VoteMatrix votes, Settings settings) {
        if (settings instanceof PolisSettings polis) {
            return PolisEngine.map(votes, polis);
        }
        throw new IllegalStateException("No engine for " + settings);
    }
}
