package org.yoriai.unbundling.dependency;

/**
 * An edge while it is being found: units by index, the evidence at {@code [start, end)}.
 *
 * @param definition index of the definition it leads to, {@link #NO_DEFINITION} when it leads to a unit as such
 */
record Link(int from, int to, EdgeType type, int start, int end, int definition) {

    static final int NO_DEFINITION = -1;

    Link(int from, int to, EdgeType type, int start, int end) {
        this(from, to, type, start, end, NO_DEFINITION);
    }
}
