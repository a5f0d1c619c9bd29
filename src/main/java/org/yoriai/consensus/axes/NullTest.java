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
    /** Where each cell numbered by column stands in the numbering by row. */
    private final int[] cellByRow;
    /** Where the search begins: the directions that chance alone makes long are those of much divided statements. */
    private final double[] start;

    private NullTest(VisibleVotes votes, double[] pull) {
        this.votes = votes;
        this.pull = pull;
        this.cellByRow = new int[votes.votes()];
        double[] diagonal = new double[votes.width];
        int[] next = votes.columnStart.clone();
        for (int i = 0; i < votes.people; i++) {
            for (int c = votes.rowStart[i]; c < votes.rowStart[i + 1]; c++) {
                int j = votes.columns[c];
                double centred = votes.byRow[c] - votes.mean[j];
                cellByRow[next[j]++] = c;
                diagonal[j] += pull[i] * centred * centred;
            }
        }
        this.start = new double[votes.width];
        SplitMix64 chance = new SplitMix64(1);
        for (int j = 0; j < start.length; j++) {
            start[j] = (2 * chance.uniform() - 1) * diagonal[j] * diagonal[j];
        }
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

    /** For each cell numbered by row {@code 4·statement + answer + 1}. */
    private int[] shuffled(SplitMix64 chance) {
        byte[] answers = votes.byColumn.clone();
        int[] keys = new int[answers.length];
        for (int j = 0; j < votes.width; j++) {
            int from = votes.columnStart[j];
            for (int left = votes.columnStart[j + 1] - from; left > 0; left--) {
                int a = from + left - 1;
                int b = from + chance.below(left);
                byte drawn = answers[b];
                answers[b] = answers[a];
                keys[cellByRow[a]] = 4 * j + drawn + 1;
            }
        }
        return keys;
    }

    /** Largest eigenvalue by Lanczos with full reorthogonalisation; the value grows from below. */
    private double leading(int[] keys) {
        int m = votes.width;
        int most = Math.min(MOST_STEPS, m);
        double[][] basis = new double[most][];
        double[] alpha = new double[most];
        double[] beta = new double[most];
        double[] ritz = new double[most];
        double[] v = start.clone();
        double norm = norm(v);
        for (int step = 0; step < most && norm > 0; step++) {
            for (int j = 0; j < m; j++) {
                v[j] /= norm;
            }
            basis[step] = v;
            double[] image = times(keys, v);
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
            if (settled || step + 1 == most || norm <= 1e-12 * ritz[step]) {
                return ritz[step];
            }
            v = image;
        }
        return 0;
    }

    private double[] times(int[] keys, double[] v) {
        double[] mean = votes.mean;
        double[] along = new double[4 * v.length];
        for (int j = 0; j < v.length; j++) {
            for (int answer = 0; answer < 3; answer++) {
                along[4 * j + answer] = (answer - 1 - mean[j]) * v[j];
            }
        }
        double[] scores = new double[along.length];
        int[] rowStart = votes.rowStart;
        for (int i = 0; i < votes.people; i++) {
            int from = rowStart[i];
            int to = rowStart[i + 1];
            double one = 0;
            double other = 0;
            int c = from;
            for (; c + 1 < to; c += 2) {
                one += along[keys[c]];
                other += along[keys[c + 1]];
            }
            if (c < to) {
                one += along[keys[c]];
            }
            double score = pull[i] * (one + other);
            for (c = from; c < to; c++) {
                scores[keys[c]] += score;
            }
        }
        double[] out = new double[v.length];
        for (int j = 0; j < v.length; j++) {
            for (int answer = 0; answer < 3; answer++) {
                out[j] += (answer - 1 - mean[j]) * scores[4 * j + answer];
            }
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
