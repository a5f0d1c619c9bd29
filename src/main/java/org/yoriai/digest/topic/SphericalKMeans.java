package org.yoriai.digest.topic;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Points of length 1 in groups around k directions; of many starts the one whose points are nearest to them. */
final class SphericalKMeans {
    private static final int STARTS = 50;
    private static final int ROUNDS = 20;

    /** {@code groupOf[point]}, {@code centres[group][axis]}; {@code nearness} is the sum of the cosines. */
    @SuppressWarnings("ArrayRecordComponent")
    record Grouping(int[] groupOf, double[][] centres, double nearness) {}

    private SphericalKMeans() {}

    static Grouping of(double[][] points, int k, SplittableRandom random) {
        Grouping best = new Grouping(new int[points.length], new double[k][], Double.NEGATIVE_INFINITY);
        for (int start = 0; start < STARTS; start++) {
            Grouping one = once(points, k, random);
            if (one.nearness > best.nearness + 1e-9) {
                best = one;
            }
        }
        return best;
    }

    private static Grouping once(double[][] points, int k, SplittableRandom random) {
        int[] order = new int[points.length];
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        double[][] centres = new double[k][];
        for (int c = 0; c < k; c++) {
            centres[c] = points[order[c]].clone();
        }
        int[] groupOf = new int[points.length];
        Arrays.fill(groupOf, -1);
        double nearness = 0;
        for (int round = 0; round < ROUNDS; round++) {
            boolean moved = false;
            nearness = 0;
            for (int i = 0; i < points.length; i++) {
                int nearest = nearest(points[i], centres);
                moved |= nearest != groupOf[i];
                groupOf[i] = nearest;
                nearness += Axes.dot(points[i], centres[nearest]);
            }
            if (!moved) {
                break;
            }
            double[][] sums = new double[k][points[0].length];
            for (int i = 0; i < points.length; i++) {
                for (int d = 0; d < points[i].length; d++) {
                    sums[groupOf[i]][d] += points[i][d];
                }
            }
            for (int c = 0; c < k; c++) {
                Axes.unit(sums[c]);
                if (Axes.dot(sums[c], sums[c]) > 0) {
                    centres[c] = sums[c];
                }
            }
        }
        return new Grouping(groupOf, centres, nearness);
    }

    static int nearest(double[] point, double[][] centres) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < centres.length; c++) {
            double v = Axes.dot(point, centres[c]);
            if (v > most + 1e-9) {
                best = c;
                most = v;
            }
        }
        return best;
    }

    /**
     * Mean silhouette by 1 − cosine: how much nearer each point is to its own group than to the next one, in [−1, 1]; a point
     * alone in its group counts 0.
     *
     * @see <a href="https://doi.org/10.1016/0377-0427(87)90125-7">Rousseeuw 1987</a>
     */
    static double silhouette(double[][] points, int[] groupOf, int k) {
        int[] size = new int[k];
        for (int g : groupOf) {
            size[g]++;
        }
        double sum = 0;
        for (int i = 0; i < points.length; i++) {
            double[] distance = new double[k];
            for (int j = 0; j < points.length; j++) {
                if (j != i) {
                    distance[groupOf[j]] += 1 - Axes.dot(points[i], points[j]);
                }
            }
            int own = groupOf[i];
            if (size[own] < 2) {
                continue;
            }
            double inside = distance[own] / (size[own] - 1);
            double outside = Double.POSITIVE_INFINITY;
            for (int g = 0; g < k; g++) {
                if (g != own && size[g] > 0) {
                    outside = Math.min(outside, distance[g] / size[g]);
                }
            }
            double larger = Math.max(inside, outside);
            sum += Double.isFinite(outside) && larger > 0 ? (outside - inside) / larger : 0;
        }
        return points.length == 0 ? 0 : sum / points.length;
    }
}
