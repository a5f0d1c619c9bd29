package org.yoriai.outcome;

/**
 * Where the share of a whole group lies, given the share of those of it who were heard, in percent, at 95 %: Wilson's
 * score interval with the correction for a finite group. If everybody was heard it is the share itself, rounded. It supposes
 * that those who did not speak think like those who did.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson, JASA 1927</a>
 */
record Interval(int low, int high) {
    private static final double Z = 1.959964;

    /**
     * @param yes of those heard
     * @param heard above 0
     * @param all people in the group; fewer than {@code heard} counts as {@code heard}
     */
    static Interval of(int yes, int heard, int all) {
        if (heard < 1 || yes < 0 || yes > heard) {
            throw new IllegalArgumentException("a share of " + yes + " of " + heard);
        }
        double n = heard;
        double p = yes / n;
        double whole = Math.max(all, heard);
        if (whole == n) {
            int share = (int) Math.round(100 * p);
            return new Interval(share, share);
        }
        double z2 = Z * Z * (whole - n) / (whole - 1);
        double middle = (p + z2 / (2 * n)) / (1 + z2 / n);
        double reach = Math.sqrt(z2) / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n));
        return new Interval((int) Math.max(0, Math.floor(100 * (middle - reach) + 1e-9)), (int)
                Math.min(100, Math.ceil(100 * (middle + reach) - 1e-9)));
    }
}
