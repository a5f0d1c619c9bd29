package org.yoriai.consensus.agreement;

/**
 * What a share of answers may be, given that {@code count} of {@code seen} people gave the answer: quantiles of
 * Beta(count + 1, seen − count + 1), to 1e-9 and better.
 */
public final class BetaBounds {
    private static final int MOST_STEPS = 200;
    private static final double TINY = 1e-300;
    private static final double HALF_LOG_TWO_PI = 0.9189385332046727418;

    private BetaBounds() {}

    /**
     * The share that lies above the true one with chance {@code p}.
     *
     * @param p in (0, 1)
     */
    public static double quantile(double p, int count, int seen) {
        double a = count + 1.0;
        double b = seen - count + 1.0;
        double logBeta = logGamma(a) + logGamma(b) - logGamma(a + b);
        double low = 0;
        double high = 1;
        double mean = a / (a + b);
        double deviation = Math.sqrt(mean * (1 - mean) / (a + b + 1));
        double x = Math.min(Math.max(mean + (p < 0.5 ? -1.6 : 1.6) * deviation, mean / 8), (7 + mean) / 8);
        for (int step = 0; step < MOST_STEPS; step++) {
            double off = below(x, a, b, logBeta) - p;
            if (off < 0) {
                low = x;
            } else {
                high = x;
            }
            double density = StrictMath.exp((a - 1) * StrictMath.log(x) + (b - 1) * StrictMath.log1p(-x) - logBeta);
            double newton = x - off / density;
            // Newton where it stays between the bounds, else halve
            double next = newton > low && newton < high ? newton : (low + high) / 2;
            if (Math.abs(next - x) <= 1e-14 || high - low <= 1e-14) {
                return next;
            }
            x = next;
        }
        return x;
    }

    /** Variance of Beta(count + 1, seen − count + 1). */
    public static double variance(int count, int seen) {
        double s = seen + 2.0;
        return (count + 1.0) * (seen - count + 1.0) / (s * s * (s + 1));
    }

    /** The regularised incomplete beta function by its continued fraction (Lentz). */
    private static double below(double x, double a, double b, double logBeta) {
        double front = StrictMath.exp(a * StrictMath.log(x) + b * StrictMath.log1p(-x) - logBeta);
        return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b;
    }

    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / awayFromZero(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m < 10_000; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / awayFromZero(1 + even * d);
            c = awayFromZero(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / awayFromZero(1 + odd * d);
            c = awayFromZero(1 + odd / c);
            value *= d * c;
            if (Math.abs(d * c - 1) < 1e-15) {
                break;
            }
        }
        return value;
    }

    private static double awayFromZero(double x) {
        return Math.abs(x) > TINY ? x : TINY;
    }

    /** ln Γ(x) for x ≥ 1: Stirling's series from 16 up, the recurrence below. */
    private static double logGamma(double x) {
        double product = 1;
        double z = x;
        while (z < 16) {
            product *= z;
            z++;
        }
        double inverse = 1 / z;
        double square = inverse * inverse;
        double series = inverse
                * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680 - square / 1188))));
        return (z - 0.5) * StrictMath.log(z) - z + HALF_LOG_TWO_PI + series - StrictMath.log(product);
    }
}
