package org.yoriai.digest.search;

/**
 * How likely the best place answers a question: a logistic regression, fitted on questions to several laws. An estimate, for
 * a comparison with a {@link Bar} alone.
 */
final class Likelihood {
    private static final double FIT = 1.95;
    private static final double SHARE = 7.38;

    /** A long story has much in it that no law speaks of. */
    private static final double LENGTH = 1.99;

    /** What is allowed, asked or forbidden, laws say more often than anything else. */
    private static final double RULE = 1.52;

    private static final double BASE = -7.59;

    private Likelihood() {}

    /**
     * In (0, 1).
     *
     * @param fit of the words of the best passage, in [0, 1]
     * @param share the greatest of things asked that one of the first places speaks of, in [0, 1]
     * @param asked how many things are asked
     * @param rule whether it is asked what is allowed
     */
    static double of(double fit, double share, long asked, boolean rule) {
        double sum =
                FIT * fit + SHARE * share + LENGTH * Math.log((double) Math.max(1, asked)) + (rule ? RULE : 0) + BASE;
        return 1 / (1 + Math.exp(-sum));
    }
}
