package org.yoriai.consensus.axes;

/** {@code Σ_i r_i c_i c_iᵀ} written out: {@code statements × statements}. */
final class DenseGram implements Gram {
    private final int m;
    private final double[][] matrix;

    private DenseGram(double[][] matrix) {
        this.m = matrix.length;
        this.matrix = matrix;
    }

    static DenseGram of(VisibleVotes votes, double[] pull) {
        int m = votes.width;
        double[][] matrix = new double[m][m];
        double[] c = new double[m];
        for (int i = 0; i < votes.people; i++) {
            int from = votes.rowStart[i];
            int n = votes.rowStart[i + 1] - from;
            for (int a = 0; a < n; a++) {
                c[a] = votes.byRow[from + a] - votes.mean[votes.columns[from + a]];
            }
            for (int a = 0; a < n; a++) {
                double[] row = matrix[votes.columns[from + a]];
                double x = pull[i] * c[a];
                for (int b = 0; b <= a; b++) {
                    row[votes.columns[from + b]] += x * c[b];
                }
            }
        }
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < a; b++) {
                matrix[b][a] = matrix[a][b];
            }
        }
        return new DenseGram(matrix);
    }

    @Override
    public int width() {
        return m;
    }

    @Override
    public double[][] times(double[][] v) {
        double[][] image = new double[v.length][m];
        for (int l = 0; l < m; l++) {
            double[] row = matrix[l];
            for (int a = 0; a < v.length; a++) {
                double share = v[a][l];
                double[] out = image[a];
                for (int j = 0; j < m; j++) {
                    out[j] += share * row[j];
                }
            }
        }
        return image;
    }
}
