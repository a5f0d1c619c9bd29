package org.yoriai.consensus.axes;

/**
 * Parallel analysis by permutation (Horn 1965; Buja and Eyuboglu 1992): the greatest leading eigenvalue of
 * {@code Σ_i r_i c_i c_iᵀ} when, within each statement, the answers are shuffled among those who gave them. Who answered
 * what, and how much each person pulls, stays.
 */
public final class NullTest {
    private static final int LEAST_STEPS = 9;
    private static final int MOST_STEPS = 80;
    /** A leading value that grew less than this share over three steps is near enough. */
    private static final double GROWTH = 2e-4;

    private final VisibleVotes votes;
    private final double[] pull;

    private NullTest(VisibleVotes votes, double[] pull) {
        this.votes = votes;
        this.pull = pull;
    }

    /**
     * To a relative 1e-3.
     *
     * @param shuffles at least 1
     * @param seed state of the chance of the first shuffle; each further shuffle has the next
     */
    public static double greatest(VisibleVotes votes, double[] pull, int shuffles, long seed) {
        NullTest test = new NullTest(votes, pull);
        double greatest = 0;
        for (int s = 0; s < shuffles; s++) {
            greatest = Math.max(greatest, test.leading(test.shuffled(new SplitMix64(seed + s))));
        }
        return greatest;
    }

    private byte[] shuffled(SplitMix64 chance) {
        byte[] shuffled = votes.byColumn.clone();
        for (int j = 0; j < votes.width; j++) {
            int from = votes.columnStart[j];
            for (int left = votes.columnStart[j + 1] - from; left > 1; left--) {
                int a = from + left - 1;
                int b = from + chance.below(left);
                byte swap = shuffled[a];
                shuffled[a] = shuffled[b];
                shuffled[b] = swap;
            }
        }
        return shuffled;
    }

    /** Largest eigenvalue by Lanczos with full reorthogonalisation; the value grows from below. */
    private double leading(byte[] shuffled) {
        int m = votes.width;
        int most = Math.min(MOST_STEPS, m);
        double[][] basis = new double[most][];
        double[] alpha = new double[most];
        double[] beta = new double[most];
        double[] ritz = new double[most];
        double[] v = new double[m];
        SplitMix64 chance = new SplitMix64(1);
        for (int j = 0; j < m; j++) {
            v[j] = 2 * chance.uniform() - 1;
        }
        double norm = norm(v);
        for (int step = 0; step < most; step++) {
            for (int j = 0; j < m; j++) {
                v[j] /= norm;
            }
            basis[step] = v;
            double[] image = times(shuffled, v);
            alpha[step] = dot(image, v);
            for (int pass = 0; pass < 2; pass++) {
                for (int b = step; b >= 0; b--) {
                    double share = dot(image, basis[b]);
                    for (int j = 0; j < m; j++) {
                        image[j] -= share * basis[b][j];
                    }
                }
            }
            norm = norm(image);
            beta[step] = norm;
            ritz[step] = largest(alpha, beta, step + 1, step == 0 ? 0 : ritz[step - 1]);
            boolean settled = step >= LEAST_STEPS && ritz[step] - ritz[step - 3] <= GROWTH * ritz[step];
            if (settled || norm <= 1e-12 * ritz[step]) {
                return ritz[step];
            }
            v = image;
        }
        return most == 0 ? 0 : ritz[most - 1];
    }

    private double[] times(byte[] shuffled, double[] v) {
        double[] scores = new double[votes.people];
        int[] rows = votes.rows;
        for (int j = 0; j < votes.width; j++) {
            double side = v[j];
            double off = -votes.mean[j] * v[j];
            for (int c = votes.columnStart[j]; c < votes.columnStart[j + 1]; c++) {
                scores[rows[c]] += shuffled[c] * side + off;
            }
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] *= pull[i];
        }
        double[] out = new double[votes.width];
        for (int j = 0; j < votes.width; j++) {
            double all = 0;
            double sides = 0;
            for (int c = votes.columnStart[j]; c < votes.columnStart[j + 1]; c++) {
                double score = scores[rows[c]];
                all += score;
                sides += shuffled[c] * score;
            }
            out[j] = sides - votes.mean[j] * all;
        }
        return out;
    }

    /** Largest eigenvalue of the tridiagonal matrix, by bisection on Sturm counts. */
    private static double largest(double[] alpha, double[] beta, int n, double from) {
        double low = from;
        double high = from;
        for (int a = 0; a < n; a++) {
            high = Math.max(high, alpha[a] + (a > 0 ? beta[a - 1] : 0) + (a + 1 < n ? beta[a] : 0));
            low = Math.max(low, alpha[a]);
        }
        for (int round = 0; round < 60 && high - low > 1e-9 * high; round++) {
            double middle = (low + high) / 2;
            if (isAboveAll(alpha, beta, n, middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return (low + high) / 2;
    }

    private static boolean isAboveAll(double[] alpha, double[] beta, int n, double x) {
        double pivot = x - alpha[0];
        for (int a = 1; a < n && pivot > 0; a++) {
            pivot = x - alpha[a] - beta[a - 1] * beta[a - 1] / pivot;
        }
        return pivot > 0;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    private static double norm(double[] v) {
        return Math.sqrt(dot(v, v));
    }
}
