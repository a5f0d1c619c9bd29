package org.yoriai.unbundling.ballot;

/** Votes on one package; none of the numbers is negative. */
public record Tally(long yes, long no, long abstain) {

    public static final Tally NONE = new Tally(0, 0, 0);

    /** The graph weights are whole numbers: this many to one. */
    static final long UNIT = 1_000_000;

    /** More votes than people on Earth. */
    private static final long MOST = 1_000_000_000_000L;

    public Tally {
        if (yes < 0 || no < 0 || abstain < 0 || yes > MOST || no > MOST || abstain > MOST) {
            throw new IllegalArgumentException("votes are between 0 and " + MOST);
        }
    }

    public Tally plus(Tally other) {
        return new Tally(yes + other.yes, no + other.no, abstain + other.abstain);
    }

    public long votes() {
        return yes + no + abstain;
    }

    /** {@code (yes − no) / votes} in millionths, rounded to the nearest, halves away from zero; 0 without votes. */
    public long weight() {
        if (votes() == 0) {
            return 0;
        }
        long size = (2 * UNIT * Math.abs(yes - no) + votes()) / (2 * votes());
        return yes < no ? -size : size;
    }

    /** Half the width of the 95 % interval around the weight; 1 without votes. */
    double margin() {
        if (votes() == 0) {
            return 1;
        }
        double n = votes();
        double w = (yes - no) / n;
        return 1.96 * Math.sqrt(Math.max(0, (yes + no) / n - w * w)) / Math.sqrt(n);
    }
}
