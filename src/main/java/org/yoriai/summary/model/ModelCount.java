package org.yoriai.summary.model;

import java.util.Arrays;

/**
 * What the papers of a ballot say.
 *
 * @param isDecided whether enough members voted; otherwise all stays as it is
 * @param winner place of what serves from now on
 * @param beside place of a model that runs beside it, or {@link #NONE}
 */
record ModelCount(boolean isDecided, int winner, int beside) {
    /** No place. */
    static final int NONE = -1;

    private static final int FIXED_FRAMES = 0;

    /**
     * Most approvals win; where several have as many, what serves stays. Beside it runs the best other model that more than
     * half of the papers approve of, the first of several; fixed frames need no place beside, as they always serve.
     *
     * @param approvals by place, fixed frames first
     * @param inUse place of what serves, or {@code NONE} when it is not on the paper; {@code beside} likewise
     */
    static ModelCount of(int[] approvals, int papers, int quorum, int inUse, int beside) {
        int stays = inUse == NONE ? FIXED_FRAMES : inUse;
        if (papers < quorum) {
            return new ModelCount(false, stays, beside);
        }
        int most = Arrays.stream(approvals).max().orElse(0);
        int winner = NONE;
        for (int place = 0; place < approvals.length; place++) {
            if (approvals[place] == most) {
                winner = winner == NONE ? place : stays;
            }
        }
        int second = NONE;
        for (int place = FIXED_FRAMES + 1; place < approvals.length; place++) {
            if (place != winner
                    && 2 * approvals[place] > papers
                    && (second == NONE || approvals[place] > approvals[second])) {
                second = place;
            }
        }
        return new ModelCount(true, winner, second);
    }
}
