package org.yoriai.consensus.polis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.yoriai.consensus.Place;

/**
 * Lloyd's k-means as Polis runs it: the start is the first k distinct points, ties go to the last centre, empty
 * clusters are dropped, and the assignment that belongs to the last update is the result.
 *
 * @param clusters in order of their start centres
 */
record KMeans(List<Cluster> clusters) {
    /**
     * @param members indices of points, ascending
     * @param center weighted mean of the members
     */
    record Cluster(List<Integer> members, Place center) {}

    /**
     * @param weights one for each point
     * @param rounds most rounds of assign-and-update after the first
     * @param settled distance below which a centre has not moved
     */
    static KMeans of(List<Place> points, int[] weights, int k, int rounds, double settled) {
        List<Place> centers = firstDistinct(points, k);
        List<Cluster> clusters = round(points, weights, centers);
        for (int round = 0; round < rounds; round++) {
            List<Place> updated = clusters.stream().map(Cluster::center).toList();
            if (isSettled(centers, updated, settled)) {
                break;
            }
            centers = updated;
            clusters = round(points, weights, centers);
        }
        return new KMeans(clusters);
    }

    static List<Place> firstDistinct(List<Place> points, int k) {
        Set<Place> distinct = new LinkedHashSet<>();
        for (Place point : points) {
            if (distinct.size() == k) {
                break;
            }
            distinct.add(new Place(point.x() + 0.0, point.y() + 0.0)); // −0 is 0
        }
        return List.copyOf(distinct);
    }

    /** For each point the number of its cluster. */
    int[] labels(int points) {
        int[] labels = new int[points];
        for (int c = 0; c < clusters.size(); c++) {
            for (int i : clusters.get(c).members()) {
                labels[i] = c;
            }
        }
        return labels;
    }

    private static List<Cluster> round(List<Place> points, int[] weights, List<Place> centers) {
        int k = centers.size();
        double[] cx = centers.stream().mapToDouble(Place::x).toArray();
        double[] cy = centers.stream().mapToDouble(Place::y).toArray();
        List<List<Integer>> members = new ArrayList<>();
        for (int c = 0; c < k; c++) {
            members.add(new ArrayList<>());
        }
        double[] x = new double[k];
        double[] y = new double[k];
        double[] weight = new double[k];
        for (int i = 0; i < points.size(); i++) {
            Place point = points.get(i);
            int nearest = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int c = 0; c < k; c++) {
                double dx = point.x() - cx[c];
                double dy = point.y() - cy[c];
                double distance = Math.sqrt(dx * dx + dy * dy);
                if (distance <= least) {
                    least = distance;
                    nearest = c;
                }
            }
            members.get(nearest).add(i);
            x[nearest] += weights[i] * point.x();
            y[nearest] += weights[i] * point.y();
            weight[nearest] += weights[i];
        }
        return IntStream.range(0, k)
                .filter(c -> !members.get(c).isEmpty())
                .mapToObj(c -> new Cluster(members.get(c), new Place(x[c] / weight[c], y[c] / weight[c])))
                .toList();
    }

    private static boolean isSettled(List<Place> before, List<Place> after, double settled) {
        if (before.size() != after.size()) {
            return false;
        }
        Comparator<Place> order = Comparator.comparingDouble(Place::x).thenComparingDouble(Place::y);
        Place[] a = before.stream().sorted(order).toArray(Place[]::new);
        Place[] b = after.stream().sorted(order).toArray(Place[]::new);
        return IntStream.range(0, a.length).allMatch(c -> a[c].distanceTo(b[c]) < settled);
    }

    /** Weights of 1. */
    static int[] equally(int points) {
        int[] weights = new int[points];
        Arrays.fill(weights, 1);
        return weights;
    }
}
