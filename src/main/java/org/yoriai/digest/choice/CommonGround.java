package org.yoriai.digest.choice;

import java.util.BitSet;
import org.yoriai.digest.Evidence;
import org.yoriai.digest.Stance;

/** What people of all groups agree with: Π_g ((agree_g + 1) / (voters_g + 2))^(1/G). */
final class CommonGround {
    private final Evidence evidence;

    CommonGround(Evidence evidence) {
        this.evidence = evidence;
    }

    /** The argument with highest group-informed consensus among some; ties by more supporters, then id; −1 without one. */
    int best(BitSet of) {
        int best = -1;
        double most = 0;
        for (int c = of.nextSetBit(0); c >= 0; c = of.nextSetBit(c + 1)) {
            if (evidence.arguments().get(c).stance() == Stance.QUESTION
                    || evidence.voters(c).cardinality() < Evidence.SMALL_CELL
                    || !evidence.agreedEverywhere(c)) {
                continue;
            }
            double v = consensus(c);
            boolean more = v > most + 1e-9;
            boolean tie = best >= 0
                    && Math.abs(v - most) <= 1e-9
                    && evidence.supporters(c).cardinality()
                            > evidence.supporters(best).cardinality();
            if (best < 0 || more || tie) {
                best = c;
                most = v;
            }
        }
        return best;
    }

    /** Without groups everybody is one group. */
    private double consensus(int c) {
        int groups = evidence.groups().size();
        if (groups == 0) {
            return (evidence.agree(c).cardinality() + 1.0) / (evidence.voters(c).cardinality() + 2.0);
        }
        double log = 0;
        for (int g = 0; g < groups; g++) {
            BitSet m = evidence.members(g);
            log += Math.log(
                    (Evidence.common(evidence.agree(c), m) + 1.0) / (Evidence.common(evidence.voters(c), m) + 2.0));
        }
        return Math.exp(log / groups);
    }
}
