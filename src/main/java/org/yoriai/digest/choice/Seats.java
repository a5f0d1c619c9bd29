package org.yoriai.digest.choice;

import java.util.BitSet;
import org.yoriai.digest.Evidence;
import org.yoriai.digest.Stance;
import org.yoriai.digest.topic.Topics;

/** The quotes a summary must have: one of each side that must be heard in a topic, and how many quotes that allows. */
final class Seats {
    private static final Stance[] SIDES = {Stance.FOR, Stance.AGAINST};

    private final Evidence evidence;
    private final Topics topics;

    Seats(Evidence evidence, Topics topics) {
        this.evidence = evidence;
        this.topics = topics;
    }

    /** Number of (topic, side) pairs that must have a quote. */
    int required() {
        int n = 0;
        for (int t = 0; t < topics.size(); t++) {
            for (Stance side : SIDES) {
                n += topics.mustBeHeard(t, side) ? 1 : 0;
            }
        }
        return n;
    }

    /** {@code max(8, min(48, ⌊m/4 + ½⌋), seats)}, or what was asked for, but never fewer than the seats. */
    int budget(int asked) {
        int seats = required();
        int usual = Math.max(8, Math.min(48, (evidence.size() + 2) / 4));
        return Math.max(asked > 0 ? asked : usual, seats);
    }

    /** Number of sides that must be heard and are not. */
    int missing(BitSet cited) {
        int n = 0;
        for (int t = 0; t < topics.size(); t++) {
            for (Stance side : SIDES) {
                n += topics.mustBeHeard(t, side) && !topics.arguments(t, side).intersects(cited) ? 1 : 0;
            }
        }
        return n;
    }

    /** For each seat the argument with most supporters of those {@code allowed}; ties by id. */
    void fill(BitSet cited, java.util.function.IntPredicate allowed, java.util.function.IntConsumer cite) {
        for (int t = 0; t < topics.size(); t++) {
            for (Stance side : SIDES) {
                if (!topics.mustBeHeard(t, side) || topics.arguments(t, side).intersects(cited)) {
                    continue;
                }
                int best = mostSupported(topics.arguments(t, side), allowed);
                if (best < 0) {
                    best = mostSupported(topics.arguments(t, side), c -> true);
                }
                cite.accept(best);
            }
        }
    }

    private int mostSupported(BitSet of, java.util.function.IntPredicate allowed) {
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
