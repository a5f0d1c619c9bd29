package org.yoriai.digest.topic;

/**
 * The main axes of points of which only the cosines are known: principal components of the doubly centred matrix of cosines,
 * by power iteration with a fixed number of steps.
 */
final class Axes {
    private static final int STEPS = 50;

    private Axes() {}

    /**
     * Coordinates on the first axes, each point scaled to length 1: {@code out[point][axis]}.
     *
     * @param cosines symmetric; changed while working
     */
    static double[][] of(double[][] cosines, int axes) {
        int m = cosines.length;
        centre(cosines);
        double[][] out = new double[m][axes];
        for (int k = 0; k < axes; k++) {
            double[] v = new double[m];
            for (int i = 0; i < m; i++) {
                v[i] = (i + 1) % 2 == 0 ? 1 + (double) i / m : -1 + (double) i / m;
            }
            double value = 0;
            for (int step = 0; step < STEPS; step++) {
                double[] next = new double[m];
                for (int i = 0; i < m; i++) {
                    double sum = 0;
                    for (int j = 0; j < m; j++) {
                        sum += cosines[i][j] * v[j];
                    }
                    next[i] = sum;
                }
                value = Math.sqrt(dot(next, next));
                if (value < 1e-9) {
                    break;
                }
                for (int i = 0; i < m; i++) {
                    v[i] = next[i] / value;
                }
            }
            if (value < 1e-9) {
                break;
            }
            int largest = 0;
            for (int i = 1; i < m; i++) {
                largest = Math.abs(v[i]) > Math.abs(v[largest]) + 1e-9 ? i : largest;
            }
            double sign = v[largest] < 0 ? -1 : 1;
            for (int i = 0; i < m; i++) {
                out[i][k] = sign * v[i] * Math.sqrt(value);
                for (int j = 0; j < m; j++) {
                    cosines[i][j] -= value * v[i] * v[j];
                }
            }
        }
        for (double[] point : out) {
            unit(point);
        }
        return out;
    }

    private static void centre(double[][] g) {
        int m = g.length;
        double[] mean = new double[m];
        double all = 0;
        for (int i = 0; i < m; i++) {
            for (double x : g[i]) {
                mean[i] += x / m;
            }
            all += mean[i] / m;
        }
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                g[i][j] += all - mean[i] - mean[j];
            }
        }
    }

    static void unit(double[] v) {
        double z = Math.sqrt(dot(v, v));
        for (int d = 0; z > 0 && d < v.length; d++) {
            v[d] /= z;
        }
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }
}
