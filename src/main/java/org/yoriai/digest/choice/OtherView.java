package org.yoriai.digest.choice;

import java.util.BitSet;
import org.yoriai.digest.Evidence;

/** The words of those who disagree with an argument. */
public final class OtherView {
    private static final int FEWEST = 3;

    private OtherView() {}

    /**
     * The argument that those who disagree with {@code c} like more than those who agree with it: the one with the largest
     * difference of the shares of agreement, ties by more supporters, then id; −1 if there is none.
     */
    public static int among(Evidence evidence, int c, BitSet candidates) {
        int best = -1;
        double most = 0;
        for (int x = candidates.nextSetBit(0); x >= 0; x = candidates.nextSetBit(x + 1)) {
            double d = x == c ? 0 : difference(evidence, c, x);
            boolean more = d > most + 1e-9;
            boolean tie = best >= 0
                    && Math.abs(d - most) <= 1e-9
                    && evidence.supporters(x).cardinality()
                            > evidence.supporters(best).cardinality();
            if (more || tie) {
                best = x;
                most = Math.max(most, d);
            }
        }
        return best;
    }

    /**
     * Share of agreement with {@code x} among those who disagree with {@code c}, less that among those who agree with it; 0
     * where fewer than three of either voted on {@code x}.
     */
    public static double difference(Evidence evidence, int c, int x) {
        BitSet against = evidence.disagree(c);
        BitSet with = evidence.agree(c);
        int seenAgainst = Evidence.common(evidence.voters(x), against);
        int seenWith = Evidence.common(evidence.voters(x), with);
        if (seenAgainst < FEWEST || seenWith < FEWEST) {
            return 0;
        }
        return (double) Evidence.common(evidence.agree(x), against) / seenAgainst
                - (double) Evidence.common(evidence.agree(x), with) / seenWith;
    }
}
