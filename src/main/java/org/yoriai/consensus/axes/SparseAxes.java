package org.yoriai.consensus.axes;

import java.util.Arrays;

/**
 * Leading eigenvectors of CᵀC by block subspace iteration with Rayleigh–Ritz on the sparse matrix; nothing of size
 * {@code people × statements} or {@code statements × statements} is ever stored.
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
    private static final int MOST_ROUNDS = 5_000;
    /** Below this share of the first eigenvalue a direction is rounding noise. */
    private static final double NOTHING = 1e-12;
    /** Entries whose sizes differ less than this share are equal but for rounding. */
    private static final double TIE = 1e-9;

    /**
     * The first {@code count} axes.
     *
     * @param residual how far {@code |CᵀC v − λ v| / λ} may be from 0 for each of them
     */
    public static SparseAxes leading(CenteredVotes votes, int count, double residual) {
        int m = votes.width();
        int block = Math.min(count + SPARE, m);
        double[][] v = start(block, m);
        orthonormalise(v);
        double[] values = new double[block];
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[][] image = gram(votes, v);
            double[][] ritz = new double[block][block];
            for (int a = 0; a < block; a++) {
                for (int b = a; b < block; b++) {
                    ritz[a][b] = dot(v[a], image[b]);
                    ritz[b][a] = ritz[a][b];
                }
            }
            double[][] turn = eigenvectors(ritz, values);
            v = turned(v, turn);
            image = turned(image, turn);
            boolean converged = true;
            for (int a = 0; a < Math.min(count, block); a++) {
                converged &= isNothing(values, a) || distance(image[a], v[a], values[a]) <= residual * values[a];
            }
            if (converged) {
                break;
            }
            v = image;
            orthonormalise(v);
        }
        double[][] vectors = new double[count][m];
        double[] out = new double[count];
        for (int a = 0; a < Math.min(count, block); a++) {
            if (!isNothing(values, a)) {
                out[a] = values[a];
                vectors[a] = signed(v[a]);
            }
        }
        return new SparseAxes(out, vectors);
    }

    private static boolean isNothing(double[] values, int a) {
        return values[a] <= NOTHING * values[0] || values[a] <= 0;
    }

    /** SplitMix64 from state 1, as numbers in [−1, 1). */
    private static double[][] start(int block, int m) {
        double[][] v = new double[block][m];
        long state = 1;
        for (double[] direction : v) {
            for (int j = 0; j < m; j++) {
                state += 0x9E3779B97F4A7C15L;
                long z = state;
                z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
                z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
                z ^= z >>> 31;
                direction[j] = (z >>> 11) * 0x1p-52 - 1;
            }
        }
        return v;
    }

    /** CᵀC applied to each direction. */
    private static double[][] gram(CenteredVotes votes, double[][] v) {
        int block = v.length;
        int m = votes.width;
        double[] in = new double[m * block];
        for (int a = 0; a < block; a++) {
            for (int j = 0; j < m; j++) {
                in[j * block + a] = v[a][j];
            }
        }
        double[] out = new double[m * block];
        double[] scores = new double[block];
        for (int i = 0; i < votes.people; i++) {
            Arrays.fill(scores, 0);
            for (int c = votes.start[i]; c < votes.start[i + 1]; c++) {
                double x = votes.values[c];
                int at = votes.columns[c] * block;
                for (int a = 0; a < block; a++) {
                    scores[a] += x * in[at + a];
                }
            }
            for (int c = votes.start[i]; c < votes.start[i + 1]; c++) {
                double x = votes.values[c];
                int at = votes.columns[c] * block;
                for (int a = 0; a < block; a++) {
                    out[at + a] += x * scores[a];
                }
            }
        }
        double[][] image = new double[block][m];
        for (int a = 0; a < block; a++) {
            for (int j = 0; j < m; j++) {
                image[a][j] = out[j * block + a];
            }
        }
        return image;
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

    /**
     * Cyclic Jacobi for a small symmetric matrix, which is overwritten.
     *
     * @param values receives the eigenvalues, descending
     * @return eigenvectors as columns, in the same order
     */
    private static double[][] eigenvectors(double[][] s, double[] values) {
        int n = s.length;
        double[][] q = new double[n][n];
        for (int a = 0; a < n; a++) {
            q[a][a] = 1;
        }
        for (int sweep = 0; sweep < 60; sweep++) {
            double off = 0;
            double diagonal = 0;
            for (int a = 0; a < n; a++) {
                diagonal += s[a][a] * s[a][a];
                for (int b = a + 1; b < n; b++) {
                    off += s[a][b] * s[a][b];
                }
            }
            if (off <= 1e-36 * diagonal) {
                break;
            }
            for (int a = 0; a < n; a++) {
                for (int b = a + 1; b < n; b++) {
                    rotate(s, q, a, b);
                }
            }
        }
        int[] order = new int[n];
        for (int a = 0; a < n; a++) {
            int at = a;
            while (at > 0 && s[order[at - 1]][order[at - 1]] < s[a][a]) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = a;
        }
        double[][] sorted = new double[n][n];
        for (int b = 0; b < n; b++) {
            values[b] = s[order[b]][order[b]];
            for (int a = 0; a < n; a++) {
                sorted[a][b] = q[a][order[b]];
            }
        }
        return sorted;
    }

    private static void rotate(double[][] s, double[][] q, int a, int b) {
        if (s[a][b] == 0) {
            return;
        }
        double theta = (s[b][b] - s[a][a]) / (2 * s[a][b]);
        double t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double sine = t * c;
        for (int k = 0; k < s.length; k++) {
            double ka = s[k][a];
            double kb = s[k][b];
            s[k][a] = c * ka - sine * kb;
            s[k][b] = sine * ka + c * kb;
        }
        for (int k = 0; k < s.length; k++) {
            double ak = s[a][k];
            double bk = s[b][k];
            s[a][k] = c * ak - sine * bk;
            s[b][k] = sine * ak + c * bk;
            double qa = q[k][a];
            double qb = q[k][b];
            q[k][a] = c * qa - sine * qb;
            q[k][b] = sine * qa + c * qb;
        }
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
