package org.yoriai.unbundling.structure;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One way to have read the text so far. States share their tails and are never changed.
 *
 * @param open the innermost open unit
 * @param running last value of each running rung in the present scope, indexed by rank
 * @param closed last value of each rung in the whole text, indexed by rank; a list may be taken up again further down
 * @param depth of open quotation behind the last line
 * @param tail the last unit found
 * @param units how many there are
 */
record ParseState(
        @Nullable Frame open,
        @Nullable Value[] running,
        @Nullable Value[] closed,
        int depth,
        @Nullable Node tail,
        int units,
        double cost,
        int parent,
        int decision) {

    static final ParseState START =
            new ParseState(null, new Value[Rung.RANKS], new Value[Rung.RANKS], 0, null, 0, 0, -1, -1);

    /** An open unit and the one that holds it. */
    record Frame(@Nullable Frame below, Rung rung, Style style, Value value, int indent, Node node, boolean quoted) {}

    /**
     * A unit that was found.
     *
     * @param step index of the decision that found it
     * @param opensQuote whether it is the outermost unit of a quotation
     */
    record Node(
            @Nullable Node before,
            @Nullable Node parent,
            int line,
            Marker marker,
            boolean quoted,
            boolean opensQuote,
            int step) {}

    ParseState at(int newDepth) {
        return newDepth == depth
                ? this
                : new ParseState(open, running, closed, newDepth, tail, units, cost, parent, decision);
    }

    ParseState textFor(double price, int newDepth, int from) {
        return new ParseState(open, running, closed, newDepth, tail, units, cost + price, from, -1);
    }

    /** Whether everything that follows would be judged alike. */
    boolean samePath(ParseState other) {
        if (depth != other.depth) {
            return false;
        }
        Frame a = open;
        Frame b = other.open;
        while (a != b) {
            if (a == null
                    || b == null
                    || !a.rung().equals(b.rung())
                    || a.style() != b.style()
                    || !a.value().equals(b.value())
                    || a.quoted() != b.quoted()) {
                return false;
            }
            a = a.below();
            b = b.below();
        }
        return Arrays.equals(running, other.running);
    }
}
