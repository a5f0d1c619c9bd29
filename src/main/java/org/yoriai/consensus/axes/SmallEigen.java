package org.yoriai.consensus.axes;

/**
 * All eigenvectors of a small symmetric matrix, by cyclic Jacobi rotations.
 *
 * @param values eigenvalues, descending
 * @param vectors eigenvectors as columns, in the same order
 */
@SuppressWarnings("ArrayRecordComponent") // read-only by contract
record SmallEigen(double[] values, double[][] vectors) {
    private static final int MOST_SWEEPS = 60;

    /** @param s is overwritten */
    static SmallEigen of(double[][] s) {
        int n = s.length;
        double[][] q = new double[n][n];
        for (int a = 0; a < n; a++) {
            q[a][a] = 1;
        }
        for (int sweep = 0; sweep < MOST_SWEEPS && !isDiagonal(s); sweep++) {
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
        double[] values = new double[n];
        double[][] sorted = new double[n][n];
        for (int b = 0; b < n; b++) {
            values[b] = s[order[b]][order[b]];
            for (int a = 0; a < n; a++) {
                sorted[a][b] = q[a][order[b]];
            }
        }
        return new SmallEigen(values, sorted);
    }

    private static boolean isDiagonal(double[][] s) {
        double off = 0;
        double diagonal = 0;
        for (int a = 0; a < s.length; a++) {
            diagonal += s[a][a] * s[a][a];
            for (int b = a + 1; b < s.length; b++) {
                off += s[a][b] * s[a][b];
            }
        }
        return off <= 1e-36 * diagonal;
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
}
