package org.yoriai.digest.wording;

/**
 * Words of amount and the shares they may stand for. {@link #holds} is what is accepted, {@link #forShare} what we write; both
 * compare whole numbers.
 */
public enum Quantifier {
    ALL("all", 100, true, 100, true),
    NEARLY_ALL("nearly-all", 90, true, 100, false),
    MOST("most", 60, true, 100, true),
    MAJORITY("majority", 50, false, 100, true),
    ABOUT_HALF("about-half", 45, true, 55, true),
    MANY("many", 30, true, 100, true),
    SOME("some", 10, true, 45, false),
    FEW("few", 0, false, 15, false),
    NONE("none", 0, true, 0, true);

    /** Below this many people no word of amount may stand. */
    public static final int FEWEST = 10;

    private final String code;
    private final int low;
    private final boolean lowIncluded;
    private final int high;
    private final boolean highIncluded;

    Quantifier(String code, int low, boolean lowIncluded, int high, boolean highIncluded) {
        this.code = code;
        this.low = low;
        this.lowIncluded = lowIncluded;
        this.high = high;
        this.highIncluded = highIncluded;
    }

    /** The key of its word in the frame files. */
    public String code() {
        return code;
    }

    /** True if the word may stand for {@code num} of {@code den}. */
    public boolean holds(int num, int den) {
        if (den < FEWEST || num < 0) {
            return false;
        }
        long p = 100L * num;
        long lowest = (long) low * den;
        long highest = (long) high * den;
        return (lowIncluded ? p >= lowest : p > lowest) && (highIncluded ? p <= highest : p < highest);
    }

    /** The word we write for {@code num} of {@code den}; {@code den} is at least {@link #FEWEST}. */
    public static Quantifier forShare(int num, int den) {
        if (den < FEWEST || num < 0 || num > den) {
            throw new IllegalArgumentException("no word of amount stands for " + num + " of " + den);
        }
        long p = 100L * num;
        if (num == den) {
            return ALL;
        } else if (p >= 90L * den) {
            return NEARLY_ALL;
        } else if (p >= 60L * den) {
            return MOST;
        } else if (p > 55L * den) {
            return MAJORITY;
        } else if (p >= 45L * den) {
            return ABOUT_HALF;
        } else if (p >= 15L * den) {
            return SOME;
        }
        return num > 0 ? FEW : NONE;
    }
}
