package org.yoriai.digest.choice;

import java.util.BitSet;
import org.yoriai.digest.Evidence;

/** Nobody is quoted more often than max(2, ⌊K/10⌋) times. */
final class AuthorQuota {
    private final Evidence evidence;
    private final int most;

    AuthorQuota(Evidence evidence, int budget) {
        this.evidence = evidence;
        this.most = Math.max(2, budget / 10);
    }

    /** True if the author of {@code c} may be quoted once more beside {@code cited}. */
    boolean allows(int c, BitSet cited) {
        int quotes = 0;
        for (int w = cited.nextSetBit(0); w >= 0; w = cited.nextSetBit(w + 1)) {
            quotes += evidence.author(w) == evidence.author(c) ? 1 : 0;
        }
        return quotes < most;
    }
}
