package org.yoriai.consensus.polis;

import java.util.List;
import org.yoriai.consensus.Place;

/** How well separate clusters are (Rousseeuw 1987). */
final class Silhouette {
    private Silhouette() {}

    /**
     * Mean over all points of {@code (b − a) / max(a, b)}: a = mean distance to the others of its cluster, b = least mean
     * distance to another cluster. A point alone in its cluster gives 0, and so does everything if there is one cluster.
     */
    static double mean(List<Place> points, int[] labels, int k) {
        if (k < 2) {
            return 0;
        }
        int[] sizes = new int[k];
        for (int label : labels) {
            sizes[label]++;
        }
        double sum = 0;
        for (int i = 0; i < points.size(); i++) {
            double[] distances = new double[k];
            for (int j = 0; j < points.size(); j++) {
                if (i != j) {
                    distances[labels[j]] += points.get(i).distanceTo(points.get(j));
                }
            }
            int own = labels[i];
            if (sizes[own] == 1) {
                continue;
            }
            double a = distances[own] / (sizes[own] - 1);
            double b = Double.POSITIVE_INFINITY;
            for (int c = 0; c < k; c++) {
                if (c != own) {
                    b = Math.min(b, distances[c] / sizes[c]);
                }
            }
            double larger = Math.max(a, b);
            sum += larger == 0 ? 0 : (b - a) / larger;
        }
        return sum / points.size();
    }
}
