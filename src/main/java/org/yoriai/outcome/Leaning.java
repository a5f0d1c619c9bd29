package org.yoriai.outcome;

/**
 * How people lean on a clause, by what they wrote and voted on its arguments for and against.
 *
 * @param forIt people who agreed with more for the clause, or against less, than the other way round
 * @param between people for whom both weigh the same
 */
public record Leaning(int forIt, int between, int against) {
    /** Below this many people nothing is said. */
    static final int FEWEST = 5;

    private static final double MOST = 0.75;
    private static final double CLEAR = 0.6;

    public int people() {
        return forIt + between + against;
    }

    /** Of those who lean, the share that leans for the clause, in [0, 1]; one half when nobody leans. */
    double share() {
        int leaning = forIt + against;
        return leaning == 0 ? 0.5 : (double) forIt / leaning;
    }

    boolean isClearlyFor() {
        return share() >= CLEAR;
    }

    boolean isClearlyAgainst() {
        return share() <= 1 - CLEAR;
    }

    boolean hasFew() {
        return people() < FEWEST;
    }

    /** The same in a word that tells no count: {@code few most-for more-for divided more-against most-against}. */
    String word() {
        if (hasFew()) {
            return "few";
        }
        double share = share();
        if (share >= MOST) {
            return "most-for";
        }
        if (share <= 1 - MOST) {
            return "most-against";
        }
        return share > 0.55 ? "more-for" : share < 0.45 ? "more-against" : "divided";
    }
}
