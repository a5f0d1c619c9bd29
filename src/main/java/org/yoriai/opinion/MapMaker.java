package org.yoriai.opinion;

import java.util.Set;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;

/** From votes to a map. Called off the stream's thread, for several assemblies at a time, for each of them one at a time. */
@FunctionalInterface
interface MapMaker {
    /**
     * A snapshot is pure but for its time: the same votes after the same snapshot give the same hash.
     *
     * @param snapshot whether one is due; else a live map may do, if it {@link #goesOn}
     */
    MapSnapshot make(FrozenVotes votes, boolean snapshot);

    /** Whether the changes since the last map of an assembly are enough for a live map; else all votes are needed. */
    default boolean goesOn(AssemblyId assembly) {
        return false;
    }

    /** Members whose votes are to be forgotten; asked on the stream's thread before a map is started. */
    default Set<Pseudonym> forgotten(AssemblyId assembly) {
        return Set.of();
    }
}
