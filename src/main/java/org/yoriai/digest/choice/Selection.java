package org.yoriai.digest.choice;

import java.util.BitSet;

/**
 * The arguments to cite, and for each topic the one that people of all groups agree with, −1 where there is none. Indexes are
 * those of {@link org.yoriai.digest.Evidence}.
 */
@SuppressWarnings("ArrayRecordComponent")
public record Selection(BitSet cited, int[] consensus, int budget) {}
