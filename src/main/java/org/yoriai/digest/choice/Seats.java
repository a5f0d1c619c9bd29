package org.yoriai.digest.choice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.yoriai.digest.Evidence;
import org.yoriai.digest.Stance;
import org.yoriai.digest.topic.Topics;

/** The quotes a summary must have: one of each side that must be heard in a topic, and how many quotes that allows. */
final class Seats {
    private final Evidence evidence;
    /** For each seat the arguments that may take it. */
    private final List<BitSet> seats = new ArrayList<>();

    Seats(Evidence evidence, Topics topics) {
        this.evidence = evidence;
        for (int t = 0; t < topics.size(); t++) {
            for (Stance side : List.of(Stance.FOR, Stance.AGAINST)) {
                if (topics.mustBeHeard(t, side)) {
                    seats.add(topics.arguments(t, side));
                }
            }
        }
    }

    /** {@code max(8, min(48, ⌊m/4 + ½⌋), seats)}, or what was asked for, but never fewer than the seats. */
    int budget(int asked) {
        int usual = Math.max(8, Math.min(48, (evidence.size() + 2) / 4));
        return Math.max(asked > 0 ? asked : usual, seats.size());
    }

    /** Number of sides that must be heard and are not. */
    int missing(BitSet cited) {
        int n = 0;
        for (BitSet seat : seats) {
            n += seat.intersects(cited) ? 0 : 1;
        }
        return n;
    }

    /**
     * For each empty seat the argument with most supporters, of those {@code allowed} if there are any, else of the {@code open}
     * ones, else of all; ties by id.
     */
    void fill(BitSet cited, IntPredicate allowed, IntPredicate open, IntConsumer cite) {
        for (BitSet seat : seats) {
            if (!seat.intersects(cited)) {
                int best = mostSupported(seat, allowed);
                best = best >= 0 ? best : mostSupported(seat, open);
                cite.accept(best >= 0 ? best : mostSupported(seat, c -> true));
            }
        }
    }

    private int mostSupported(BitSet of, IntPredicate allowed) {
        int best = -1;
        for (int c = of.nextSetBit(0); c >= 0; c = of.nextSetBit(c + 1)) {
            if (allowed.test(c)
                    && (best < 0
                            || evidence.supporters(c).cardinality()
                                    > evidence.supporters(best).cardinality())) {
                best = c;
            }
        }
        return best;
    }
}
