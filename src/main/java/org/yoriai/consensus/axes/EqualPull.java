package org.yoriai.consensus.axes;

import java.util.Arrays;

/**
 * How much each person's votes pull on the axes: {@code r_i = min(1, ñ / n_i)}, ñ the median number of votes in the
 * conversation. One cap for everybody, so that nobody owns an axis by voting on everything.
 */
public final class EqualPull {
    /** More statements than this, and a matrix of statements × statements costs more than it saves. */
    private static final int WIDEST_DENSE = 1_500;
    /** What an iteration over the matrix is expected to cost from nothing: rounds times directions. */
    private static final double FROM_NOTHING = 240;
    /** The same from axes that are nearly right. */
    private static final double FROM_NEAR = 60;

    private EqualPull() {}

    /** {@code r_i} for everybody, in (0, 1]. */
    public static double[] of(VisibleVotes votes) {
        int[] counts =
                Arrays.stream(votes.conversation()).map(votes::votesOf).sorted().toArray();
        double[] pull = new double[votes.people];
        Arrays.fill(pull, 1);
        if (counts.length == 0) {
            return pull;
        }
        double median = (counts[(counts.length - 1) / 2] + counts[counts.length / 2]) / 2.0;
        for (int i = 0; i < pull.length; i++) {
            pull[i] = votes.votesOf(i) > median ? median / votes.votesOf(i) : 1;
        }
        return pull;
    }

    /** {@code Σ_i r_i c_i c_iᵀ}, in whichever form is cheaper to iterate from nothing. */
    public static Gram gram(VisibleVotes votes, double[] pull) {
        return gram(votes, pull, FROM_NOTHING);
    }

    /** The same, for an iteration that begins near its end. */
    public static Gram gramFromNear(VisibleVotes votes, double[] pull) {
        return gram(votes, pull, FROM_NEAR);
    }

    private static Gram gram(VisibleVotes votes, double[] pull, double expected) {
        double pairs = 0;
        for (int i = 0; i < votes.people; i++) {
            pairs += 0.5 * votes.votesOf(i) * votes.votesOf(i);
        }
        double m = votes.width;
        boolean dense = m <= WIDEST_DENSE && pairs + m * m * expected / 4 < 2.0 * votes.votes() * expected;
        return dense ? DenseGram.of(votes, pull) : CenteredVotes.of(votes, pull);
    }
}
