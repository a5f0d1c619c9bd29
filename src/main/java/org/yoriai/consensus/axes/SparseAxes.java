package org.yoriai.consensus.axes;

import java.util.Arrays;

/**
 * Leading eigenvectors by block subspace iteration with Rayleigh–Ritz, sped up by Chebyshev polynomials that damp what
 * lies below the block (Zhou, Saad, Tiago and Chelikowsky 2006); nothing of size {@code people × statements} is stored.
 *
 * <p>Deterministic: one fixed start, sums in one fixed order, one thread.
 *
 * @param values eigenvalues, descending; 0 where there is no further direction
 * @param vectors {@code vectors[axis][statement]}, orthonormal; the entry of largest absolute value is positive (the
 *     first such on a tie); all 0 where the eigenvalue is 0
 */
@SuppressWarnings("ArrayRecordComponent") // read-only by contract, and large
public record SparseAxes(double[] values, double[][] vectors) {
    private static final int SPARE = 4;
    private static final int MOST_ROUNDS = 1_000;
    private static final int HIGHEST_DEGREE = 12;
    /** A polynomial may lift the first direction above the last of the block by so much before rounding hurts. */
    private static final double MOST_LIFT = 1e8;
    /** Below this share of the first eigenvalue a direction is rounding noise. */
    private static final double NOTHING = 1e-12;
    /** No residual can be asked to be below this share of the first eigenvalue. */
    private static final double ROUNDING = 1e-14;
    /** Entries whose sizes differ less than this share are equal but for rounding. */
    private static final double TIE = 1e-9;
    /** An eigenvalue is off by about the square of this share when its residual is. */
    private static final double COUNTED = 1e-4;

    /**
     * The first {@code count} axes.
     *
     * @param residual how far {@code |G v − λ v| / λ} may be from 0 for each of them
     */
    public static SparseAxes leading(Gram gram, int count, double residual) {
        return iterated(gram, start(Math.min(count + SPARE, gram.width()), gram.width()), count, count, 0, residual);
    }

    /**
     * The axes whose eigenvalue is above {@code floor}, counted from the first on, and at least the first {@code least}.
     *
     * @param most of them at most
     * @param residual as in {@link #leading}
     */
    public static SparseAxes above(Gram gram, double floor, int least, int most, double residual) {
        int block = Math.min(most + SPARE, gram.width());
        return iterated(gram, start(block, gram.width()), least, most, floor, residual);
    }

    /**
     * The first axes again, after the matrix has changed a little.
     *
     * @param before axes of the matrix before the change, over the same statements; as many are found again
     */
    public static SparseAxes again(Gram gram, double[][] before, double residual) {
        int count = before.length;
        double[][] v = start(Math.min(count + SPARE, gram.width()), gram.width());
        for (int a = 0; a < Math.min(count, v.length); a++) {
            v[a] = before[a].clone();
        }
        return iterated(gram, v, count, count, 0, residual);
    }

    /** How many of these eigenvalues are above {@code floor}, from the first on. */
    public int above(double floor) {
        int count = 0;
        while (count < values.length && values[count] > floor) {
            count++;
        }
        return count;
    }

    private static SparseAxes iterated(Gram gram, double[][] v, int least, int most, double floor, double residual) {
        int m = gram.width();
        int block = v.length;
        orthonormalise(v);
        double[] values = new double[block];
        double[][] image = v;
        int count = Math.min(least, block);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            image = gram.times(v);
            double[][] ritz = new double[block][block];
            for (int a = 0; a < block; a++) {
                for (int b = a; b < block; b++) {
                    ritz[a][b] = dot(v[a], image[b]);
                    ritz[b][a] = ritz[a][b];
                }
            }
            SmallEigen eigen = SmallEigen.of(ritz);
            values = eigen.values();
            v = turned(v, eigen.vectors());
            image = turned(image, eigen.vectors());
            double[] off = new double[block];
            for (int a = 0; a < block; a++) {
                off[a] = isNothing(values, a) ? 0 : distance(image[a], v[a], values[a]);
            }
            int above = 0;
            while (above < Math.min(most, block) && values[above] > floor && !isNothing(values, above)) {
                above++;
            }
            count = Math.min(Math.max(least, above), block);
            boolean converged = true;
            for (int a = 0; a < count; a++) {
                converged &= off[a] <= residual * values[a] + ROUNDING * values[0];
            }
            if (above < Math.min(most, block) && above >= least) {
                // the first that is not counted must not turn out to be above
                converged &= values[above] + off[above] <= floor || off[above] <= COUNTED * values[above];
            }
            if (converged) {
                break;
            }
            v = filtered(gram, v, image, values);
            orthonormalise(v);
        }
        double[][] vectors = new double[Math.max(least, count)][m];
        double[] out = new double[vectors.length];
        for (int a = 0; a < count; a++) {
            if (!isNothing(values, a)) {
                out[a] = values[a];
                // the image is nearer still, and exactly 0 at statements without any difference
                vectors[a] = signed(normed(image[a]));
            }
        }
        return new SparseAxes(out, vectors);
    }

    private static boolean isNothing(double[] values, int a) {
        return values[a] <= NOTHING * values[0] || values[a] <= 0;
    }

    private static double[][] start(int block, int m) {
        SplitMix64 chance = new SplitMix64(1);
        double[][] v = new double[block][m];
        for (double[] direction : v) {
            for (int j = 0; j < m; j++) {
                direction[j] = 2 * chance.uniform() - 1;
            }
        }
        return v;
    }

    /** A Chebyshev polynomial of the matrix, small on [0, the last Ritz value], applied to each direction. */
    private static double[][] filtered(Gram gram, double[][] v, double[][] image, double[] values) {
        double half = values[values.length - 1] / 2;
        if (isNothing(values, values.length - 1)) {
            return image;
        }
        double first = (values[0] - half) / half;
        double growth = first + Math.sqrt(Math.max(first * first - 1, 0));
        int degree = growth <= 1
                ? HIGHEST_DEGREE
                : (int) Math.max(1, Math.min(HIGHEST_DEGREE, StrictMath.log(MOST_LIFT) / StrictMath.log(growth)));
        double[][] before = v;
        double[][] now = combined(image, 1 / half, v, -1, v, 0);
        for (int d = 2; d <= degree; d++) {
            double[][] next = combined(gram.times(now), 2 / half, now, -2, before, -1);
            before = now;
            now = next;
        }
        return now;
    }

    /** {@code a·x + b·y + c·z}. */
    private static double[][] combined(double[][] x, double a, double[][] y, double b, double[][] z, double c) {
        double[][] out = new double[x.length][];
        for (int d = 0; d < x.length; d++) {
            double[] sum = new double[x[d].length];
            for (int j = 0; j < sum.length; j++) {
                sum[j] = a * x[d][j] + b * y[d][j] + c * z[d][j];
            }
            out[d] = sum;
        }
        return out;
    }

    /** Gram–Schmidt, twice for each direction; one that depends on those before it becomes 0. */
    private static void orthonormalise(double[][] v) {
        for (int a = 0; a < v.length; a++) {
            double before = Math.sqrt(dot(v[a], v[a]));
            for (int pass = 0; pass < 2; pass++) {
                for (int b = 0; b < a; b++) {
                    double share = dot(v[a], v[b]);
                    for (int j = 0; j < v[a].length; j++) {
                        v[a][j] -= share * v[b][j];
                    }
                }
            }
            double norm = Math.sqrt(dot(v[a], v[a]));
            if (norm <= 1e-14 * before || norm == 0) {
                Arrays.fill(v[a], 0);
            } else {
                for (int j = 0; j < v[a].length; j++) {
                    v[a][j] /= norm;
                }
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    private static double distance(double[] image, double[] v, double value) {
        double sum = 0;
        for (int j = 0; j < v.length; j++) {
            double off = image[j] - value * v[j];
            sum += off * off;
        }
        return Math.sqrt(sum);
    }

    /** {@code out[b] = Σ_a v[a] · turn[a][b]}. */
    private static double[][] turned(double[][] v, double[][] turn) {
        int block = v.length;
        double[][] out = new double[block][block == 0 ? 0 : v[0].length];
        for (int b = 0; b < block; b++) {
            for (int a = 0; a < block; a++) {
                double share = turn[a][b];
                for (int j = 0; j < out[b].length; j++) {
                    out[b][j] += share * v[a][j];
                }
            }
        }
        return out;
    }

    private static double[] normed(double[] v) {
        double norm = Math.sqrt(dot(v, v));
        double[] out = new double[v.length];
        for (int j = 0; j < v.length; j++) {
            out[j] = v[j] / norm;
        }
        return out;
    }

    private static double[] signed(double[] v) {
        double largest = 0;
        for (double x : v) {
            largest = Math.max(largest, Math.abs(x));
        }
        int first = 0;
        while (Math.abs(v[first]) < largest * (1 - TIE)) {
            first++;
        }
        double[] out = v.clone();
        if (v[first] < 0) {
            for (int j = 0; j < out.length; j++) {
                out[j] = -out[j];
            }
        }
        return out;
    }
}
