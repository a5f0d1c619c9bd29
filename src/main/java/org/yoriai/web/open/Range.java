package org.yoriai.web.open;

/**
 * How many of all members would likely say the same, had all of them answered: 95 times in 100 the truth lies between,
 * if those who answered are like those who have not. Wilson's interval for a share of {@code n} answers, narrowed for
 * what is known already: {@code n·(N − 1)/(N − n)} answers in place of {@code n}.
 *
 * @param low members, not fewer than have said it; {@code high} likewise, not more than still could
 */
record Range(int low, int high) {
    private static final double Z = 1.96;

    /**
     * @param said how many said it, of {@code answered} who answered; fewer than {@code members}
     */
    static Range of(int said, int answered, int members) {
        if (said < 0 || said > answered || answered < 1 || answered >= members) {
            throw new IllegalArgumentException("not a part of the members: " + said + " of " + answered);
        }
        double n = answered * (members - 1.0) / (members - answered);
        double share = (double) said / answered;
        double middle = (share + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double reach = Z / (1 + Z * Z / n) * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
        int low = (int) Math.floor(members * Math.max(0, middle - reach) + 1e-9);
        int high = (int) Math.ceil(members * Math.min(1, middle + reach) - 1e-9);
        return new Range(Math.max(said, low), Math.min(members - (answered - said), high));
    }
}
