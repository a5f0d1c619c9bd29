package org.yoriai.opinion;

import java.util.Set;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;

/** From frozen votes to a map. Called off the stream's thread, for several assemblies at a time. */
@FunctionalInterface
interface MapMaker {
    /** Pure but for the time stamp: the same votes give the same hash. */
    MapSnapshot make(FrozenVotes votes);

    /** Members whose votes are to be forgotten; asked on the stream's thread before a map is started. */
    default Set<Pseudonym> forgotten(AssemblyId assembly) {
        return Set.of();
    }
}
