package org.yoriai.consensus.axes;

/** Chance that is the same on every machine (Steele, Lea and Flood 2014). Not thread-safe. */
public final class SplitMix64 {
    private long state;

    public SplitMix64(long state) {
        this.state = state;
    }

    public long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** In [0, 1), in steps of 2⁻⁵³. */
    public double uniform() {
        return (next() >>> 11) * 0x1p-53;
    }

    /** One of 0, …, {@code bound} − 1. */
    public int below(int bound) {
        return (int) (uniform() * bound);
    }

    /**
     * One of the places of {@code weights}, each with a chance in proportion to its weight.
     *
     * @param weights none negative
     * @return 0 if all weights are 0
     */
    public int among(double[] weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double at = uniform() * total;
        double sum = 0;
        int last = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            if (sum > at) {
                return i;
            }
            last = weights[i] > 0 ? i : last;
        }
        return last;
    }
}
