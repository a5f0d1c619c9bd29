package org.yoriai.opinion;

/** From frozen votes to a map. Called off the stream's thread, for several assemblies at a time. */
@FunctionalInterface
interface MapMaker {
    /** Pure but for the time stamp: the same votes give the same hash. */
    MapSnapshot make(FrozenVotes votes);
}
