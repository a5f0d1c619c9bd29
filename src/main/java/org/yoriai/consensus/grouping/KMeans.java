package org.yoriai.consensus.grouping;

import java.util.Arrays;
import org.yoriai.consensus.axes.SplitMix64;

/**
 * The best of several weighted k-means runs, each from another start.
 *
 * @param labels cluster of each point
 * @param centers {@code centers[cluster·q + axis]}
 * @param cost {@code Σ_i w_i · d²} to the nearest centre
 */
@SuppressWarnings("ArrayRecordComponent") // read-only by contract, and large
public record KMeans(int k, int[] labels, double[] centers, double cost) {
    private static final double SAME_COST = 1e-9;
    /** Sums that grow and shrink are off by less. */
    private static final double EMPTY = 1e-9;
    /** A nearest centre is taken to be the same only if it is nearer by this much. */
    private static final double CAREFUL = 1e-9;

    /**
     * @param starts at least 1: the first begins with the point farthest from the weighted mean and goes on with the one
     *     of greatest {@code w·d²} to the nearest centre so far; the others draw with such a chance (Arthur and
     *     Vassilvitskii 2007)
     * @param seed state of the chance of start s is {@code seed + s}
     * @param rounds most rounds of assign-and-update
     * @param settled a run ends when no coordinate of a centre moves this much
     */
    public record Effort(int starts, long seed, int rounds, double settled) {}

    /** @param points at least one; so many distinct ones or more as {@code k}, else clusters stay empty */
    public static KMeans of(Points points, int k, Effort effort) {
        KMeans best = points.lloyd(points.farthestFirst(k), k, effort);
        for (int start = 1; start < effort.starts(); start++) {
            KMeans tried = points.lloyd(points.drawn(k, new SplitMix64(effort.seed() + start)), k, effort);
            if (tried.cost < best.cost - SAME_COST) {
                best = tried;
            }
        }
        return best;
    }

    /**
     * Points and their weights.
     *
     * @param q number of coordinates
     * @param at {@code at[i·q + axis]}
     * @param weights positive, one for each point
     */
    @SuppressWarnings("ArrayRecordComponent") // read-only by contract, and large
    public record Points(int q, double[] at, double[] weights) {
        private int size() {
            return weights.length;
        }

        private double[] farthestFirst(int k) {
            double[] mean = new double[q];
            double total = 0;
            for (int i = 0; i < size(); i++) {
                for (int a = 0; a < q; a++) {
                    mean[a] += weights[i] * at[i * q + a];
                }
                total += weights[i];
            }
            for (int a = 0; a < q; a++) {
                mean[a] /= total;
            }
            double[] centers = new double[k * q];
            int chosen = 0;
            double farthest = -1;
            for (int i = 0; i < size(); i++) {
                double d = square(i, mean, 0);
                if (d > farthest) {
                    farthest = d;
                    chosen = i;
                }
            }
            double[] nearest = new double[size()];
            Arrays.fill(nearest, Double.POSITIVE_INFINITY);
            for (int c = 0; c < k; c++) {
                take(chosen, centers, c, nearest);
                double greatest = -1;
                for (int i = 0; i < size(); i++) {
                    if (weights[i] * nearest[i] > greatest) {
                        greatest = weights[i] * nearest[i];
                        chosen = i;
                    }
                }
            }
            return centers;
        }

        private double[] drawn(int k, SplitMix64 chance) {
            double[] centers = new double[k * q];
            double[] nearest = new double[size()];
            Arrays.fill(nearest, Double.POSITIVE_INFINITY);
            double[] chances = weights.clone();
            for (int c = 0; c < k; c++) {
                take(chance.among(chances), centers, c, nearest);
                for (int i = 0; i < size(); i++) {
                    chances[i] = weights[i] * nearest[i];
                }
            }
            return centers;
        }

        private void take(int point, double[] centers, int c, double[] nearest) {
            System.arraycopy(at, point * q, centers, c * q, q);
            for (int i = 0; i < size(); i++) {
                nearest[i] = Math.min(nearest[i], square(i, centers, c));
            }
        }

        /** Squared distance of point i to centre c. */
        private double square(int i, double[] centers, int c) {
            double sum = 0;
            for (int a = 0; a < q; a++) {
                double off = at[i * q + a] - centers[c * q + a];
                sum += off * off;
            }
            return sum;
        }

        /**
         * Lloyd's rounds. A point whose nearest centre cannot have changed, by how far the centres have moved since its
         * distances were taken (Hamerly 2010), is not looked at again.
         */
        private KMeans lloyd(double[] centers, int k, Effort effort) {
            int n = size();
            int[] labels = new int[n];
            Arrays.fill(labels, -1);
            double[] sums = new double[k * q];
            double[] masses = new double[k];
            // distance to the nearest less that to the next centre, less the movements up to then
            double[] gaps = new double[n];
            Arrays.fill(gaps, Double.POSITIVE_INFINITY);
            double[] path = new double[k];
            double longest = 0;
            for (int round = 0; round < effort.rounds(); round++) {
                for (int i = 0; i < n; i++) {
                    int before = labels[i];
                    if (before >= 0 && gaps[i] + path[before] + longest < -CAREFUL) {
                        continue;
                    }
                    double least = Double.POSITIVE_INFINITY;
                    double next = Double.POSITIVE_INFINITY;
                    int label = 0;
                    for (int c = 0; c < k; c++) {
                        double d = square(i, centers, c);
                        if (d < least) {
                            next = least;
                            least = d;
                            label = c;
                        } else if (d < next) {
                            next = d;
                        }
                    }
                    gaps[i] = Math.sqrt(least) - Math.sqrt(next) - path[label] - longest;
                    if (label != before) {
                        move(i, before, label, sums, masses);
                        labels[i] = label;
                    }
                }
                double moved = 0;
                double most = 0;
                for (int c = 0; c < k; c++) {
                    if (masses[c] > EMPTY) { // an empty cluster keeps its centre
                        double square = 0;
                        for (int a = 0; a < q; a++) {
                            double off = sums[c * q + a] / masses[c] - centers[c * q + a];
                            moved = Math.max(moved, Math.abs(off));
                            square += off * off;
                            centers[c * q + a] += off;
                        }
                        path[c] += Math.sqrt(square);
                        most = Math.max(most, Math.sqrt(square));
                    }
                }
                longest += most;
                if (moved < effort.settled()) {
                    break;
                }
            }
            double cost = assign(centers, k, labels);
            return new KMeans(k, labels, centers, cost);
        }

        private void move(int i, int from, int to, double[] sums, double[] masses) {
            double w = weights[i];
            for (int a = 0; a < q; a++) {
                double x = w * at[i * q + a];
                sums[to * q + a] += x;
                if (from >= 0) {
                    sums[from * q + a] -= x;
                }
            }
            masses[to] += w;
            if (from >= 0) {
                masses[from] -= w;
            }
        }

        /** The lower number on a tie. */
        private double assign(double[] centers, int k, int[] labels) {
            double cost = 0;
            for (int i = 0; i < size(); i++) {
                double least = Double.POSITIVE_INFINITY;
                for (int c = 0; c < k; c++) {
                    double d = square(i, centers, c);
                    if (d < least) {
                        least = d;
                        labels[i] = c;
                    }
                }
                cost += weights[i] * least;
            }
            return cost;
        }
    }
}
