package org.yoriai.consensus.grouping;

import org.yoriai.consensus.agreement.Normal;

/**
 * How surely people belong to their nearest centre. For each other centre h, with u the unit vector from h to the
 * nearest centre g and d how far the person stands beyond the middle on g's side, {@code t_h = d / √(s² uᵀ M u)};
 * the confidence is the least {@code Φ(t_h)}.
 */
public final class Membership {
    private final int q;
    private final int k;
    private final double[] centers;
    private final double variance;

    /**
     * @param centers {@code centers[group·q + axis]}
     * @param variance s²
     */
    public Membership(int q, double[] centers, double variance) {
        this.q = q;
        this.k = q == 0 ? 0 : centers.length / q;
        this.centers = centers;
        this.variance = variance;
    }

    /** The group whose centre is nearest to {@code z[from…]}, the lower number on a tie; there must be one. */
    public int nearest(double[] z, int from) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int g = 0; g < k; g++) {
            double square = 0;
            for (int a = 0; a < q; a++) {
                double off = z[from + a] - centers[g * q + a];
                square += off * off;
            }
            if (square < least) {
                least = square;
                nearest = g;
            }
        }
        return nearest;
    }

    /** The nearest centre but one; −1 if there is one centre only. */
    public int rival(double[] z, int from) {
        int own = nearest(z, from);
        int rival = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int g = 0; g < k; g++) {
            double square = 0;
            for (int a = 0; a < q; a++) {
                double off = z[from + a] - centers[g * q + a];
                square += off * off;
            }
            if (g != own && square < least) {
                least = square;
                rival = g;
            }
        }
        return rival;
    }

    /** Unit vector from centre h to centre g; all 0 if they coincide. */
    public double[] towards(int g, int h) {
        double[] u = new double[q];
        double square = 0;
        for (int a = 0; a < q; a++) {
            u[a] = centers[g * q + a] - centers[h * q + a];
            square += u[a] * u[a];
        }
        double length = Math.sqrt(square);
        for (int a = 0; a < q; a++) {
            u[a] = length == 0 ? 0 : u[a] / length;
        }
        return u;
    }

    /**
     * Confidence, in [0, 1], that a person belongs to group g and to no other.
     *
     * @param z her place for grouping, from {@code zFrom} on
     * @param m her covariance M, from {@code mFrom} on
     */
    public double confidence(int g, double[] z, int zFrom, double[] m, int mFrom) {
        double least = 1;
        for (int h = 0; h < k; h++) {
            if (h == g) {
                continue;
            }
            double[] u = towards(g, h);
            double d = 0;
            double spread = 0;
            for (int a = 0; a < q; a++) {
                d += (z[zFrom + a] - (centers[g * q + a] + centers[h * q + a]) / 2) * u[a];
                for (int b = 0; b < q; b++) {
                    spread += u[a] * m[mFrom + a * q + b] * u[b];
                }
            }
            double deviation = Math.sqrt(variance * spread);
            double sure = deviation > 0 ? Normal.below(d / deviation) : d > 0 ? 1 : d < 0 ? 0 : 0.5;
            least = Math.min(least, sure);
        }
        return least;
    }
}
