package org.yoriai.consensus.grouping;

import java.util.List;

/** How well separate clusterings of the same points are (Rousseeuw 1987). */
public final class Silhouette {
    private Silhouette() {}

    /**
     * For each clustering the mean over the sample of {@code (b − a) / max(a, b)}: a = mean distance to the others of
     * its cluster, b = least mean distance to another cluster; 0 for a point alone in its cluster. Only points of the
     * sample are looked at.
     *
     * @param points {@code points[i·q + axis]}
     * @param sample numbers of points
     * @param clusterings labels of all points, in [0, k)
     */
    public static double[] means(double[] points, int q, int[] sample, List<KMeans> clusterings) {
        int n = sample.length;
        int count = clusterings.size();
        int[] first = new int[count + 1];
        for (int t = 0; t < count; t++) {
            first[t + 1] = first[t] + clusterings.get(t).k();
        }
        int clusters = first[count];
        int[] labels = new int[n * count]; // numbered through all clusterings
        int[] sizes = new int[clusters];
        double[] at = new double[n * q];
        for (int s = 0; s < n; s++) {
            System.arraycopy(points, sample[s] * q, at, s * q, q);
            for (int t = 0; t < count; t++) {
                labels[s * count + t] = first[t] + clusterings.get(t).labels()[sample[s]];
                sizes[labels[s * count + t]]++;
            }
        }
        double[] distances = new double[n * clusters];
        for (int s = 0; s < n; s++) {
            for (int r = s + 1; r < n; r++) {
                double square = 0;
                for (int a = 0; a < q; a++) {
                    double off = at[s * q + a] - at[r * q + a];
                    square += off * off;
                }
                double distance = Math.sqrt(square);
                for (int t = 0; t < count; t++) {
                    distances[s * clusters + labels[r * count + t]] += distance;
                    distances[r * clusters + labels[s * count + t]] += distance;
                }
            }
        }
        double[] sums = new double[count];
        for (int s = 0; s < n; s++) {
            for (int t = 0; t < count; t++) {
                int own = labels[s * count + t];
                sums[t] += of(distances, s * clusters, sizes, own, first[t], first[t + 1]);
            }
        }
        for (int t = 0; t < count; t++) {
            sums[t] = n == 0 ? 0 : sums[t] / n;
        }
        return sums;
    }

    private static double of(double[] distances, int at, int[] sizes, int own, int from, int to) {
        if (sizes[own] <= 1) {
            return 0;
        }
        double a = distances[at + own] / (sizes[own] - 1);
        double b = Double.POSITIVE_INFINITY;
        for (int c = from; c < to; c++) {
            if (c != own && sizes[c] > 0) {
                b = Math.min(b, distances[at + c] / sizes[c]);
            }
        }
        double larger = Math.max(a, b);
        return larger == 0 || Double.isInfinite(b) ? 0 : (b - a) / larger;
    }
}
