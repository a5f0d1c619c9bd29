package org.yoriai.consensus.axes;

import java.util.Arrays;

/**
 * The place of one person at a time: the ridge score {@code y = M Aᵀ c} with {@code M = (AᵀA + ρI)⁻¹}, A holding the
 * loadings of the statements she answered and c her centred votes (Tipping and Bishop 1999). Few votes give a small y
 * and a wide M.
 *
 * <p>{@link #begin}, {@link #add} for each vote, {@link #solve}. Not thread-safe.
 */
public final class Placer {
    private final int q;
    private final double ridge;
    private final double[] loadings;
    private final double[] gram;
    private final double[] image;
    private final double[] factor;
    private final double[] y;
    private final double[] inverse;
    private double square;

    /**
     * @param vectors {@code vectors[axis][statement]}
     * @param ridge ρ, positive
     */
    public Placer(double[][] vectors, int statements, double ridge) {
        this.q = vectors.length;
        this.ridge = ridge;
        this.loadings = new double[statements * q];
        for (int a = 0; a < q; a++) {
            for (int j = 0; j < statements; j++) {
                loadings[j * q + a] = vectors[a][j];
            }
        }
        this.gram = new double[q * q];
        this.image = new double[q];
        this.factor = new double[q * q];
        this.y = new double[q];
        this.inverse = new double[q * q];
    }

    public int axes() {
        return q;
    }

    public void begin() {
        Arrays.fill(gram, 0);
        Arrays.fill(image, 0);
        square = 0;
    }

    /** @param c her vote on statement j less its mean */
    public void add(int j, double c) {
        int at = j * q;
        for (int a = 0; a < q; a++) {
            double x = loadings[at + a];
            image[a] += x * c;
            for (int b = 0; b <= a; b++) {
                gram[a * q + b] += x * loadings[at + b];
            }
        }
        square += c * c;
    }

    public void solve() {
        // Cholesky: L Lᵀ = AᵀA + ρI
        for (int a = 0; a < q; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = gram[a * q + b] + (a == b ? ridge : 0);
                for (int c = 0; c < b; c++) {
                    sum -= factor[a * q + c] * factor[b * q + c];
                }
                factor[a * q + b] = a == b ? Math.sqrt(sum) : sum / factor[b * q + b];
            }
        }
        for (int column = 0; column < q; column++) {
            for (int a = 0; a < q; a++) {
                double sum = a == column ? 1 : 0;
                for (int c = column; c < a; c++) {
                    sum -= factor[a * q + c] * inverse[c * q + column];
                }
                inverse[a * q + column] = a < column ? 0 : sum / factor[a * q + a];
            }
            for (int a = q - 1; a >= 0; a--) {
                double sum = inverse[a * q + column];
                for (int c = a + 1; c < q; c++) {
                    sum -= factor[c * q + a] * inverse[c * q + column];
                }
                inverse[a * q + column] = sum / factor[a * q + a];
            }
        }
        for (int a = 0; a < q; a++) {
            double sum = 0;
            for (int b = 0; b < q; b++) {
                sum += inverse[a * q + b] * image[b];
            }
            y[a] = sum;
        }
    }

    /** Her score on axis a. */
    public double score(int a) {
        return y[a];
    }

    /** Entry of M: the covariance of her score in units of the residual variance. */
    public double covariance(int a, int b) {
        return inverse[a * q + b];
    }

    /** {@code |c − A y|²}. */
    public double residual() {
        double sum = square;
        for (int a = 0; a < q; a++) {
            sum -= y[a] * image[a] + ridge * y[a] * y[a];
        }
        return Math.max(sum, 0);
    }

    /** {@code uᵀ M v_j}: how far a vote of 1 above the mean of statement j moves her along u. */
    public double pull(double[] u, int j) {
        double sum = 0;
        for (int a = 0; a < q; a++) {
            for (int b = 0; b < q; b++) {
                sum += u[a] * inverse[a * q + b] * loadings[j * q + b];
            }
        }
        return sum;
    }

    /** {@code v_jᵀ M v_j}: how much a vote on statement j would tell about her place. */
    public double leverage(int j) {
        double sum = 0;
        for (int a = 0; a < q; a++) {
            for (int b = 0; b < q; b++) {
                sum += loadings[j * q + a] * inverse[a * q + b] * loadings[j * q + b];
            }
        }
        return sum;
    }
}
