package org.yoriai.unbundling.structure;

/**
 * A step of a tradition's ladder.
 *
 * @param level the word in results
 * @param rank depth in the ladder; a unit may lie below any unit of lower rank
 * @param running whether numbers run on when the unit above changes, as sections do across parts
 * @param container whether the unit holds numbered law rather than words of its own
 * @param scope the part of a document in which the rung exists
 */
record Rung(String level, int rank, boolean running, boolean container, Scope scope) {

    /** Deepest rank plus one. */
    static final int RANKS = 24;

    enum Scope {
        ANY,
        BODY,
        SCHEDULE
    }

    static Rung container(String level, int rank) {
        return new Rung(level, rank, false, true, Scope.ANY);
    }

    static Rung running(String level, int rank, Scope scope) {
        return new Rung(level, rank, true, false, scope);
    }

    static Rung item(String level, int rank, Scope scope) {
        return new Rung(level, rank, false, false, scope);
    }

    /** A schedule, annex or supplementary provision: numbers start again inside. */
    boolean opensSchedule() {
        return rank == 0;
    }
}
