package org.yoriai.digest.vector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Texts as weighted features: (1 + ln tf) · (ln((1 + N) / (1 + df)) + 1), length 1. N texts, df of them have the feature, tf
 * times in this one.
 */
final class SparseSpace implements Space {
    private final Function<String, SortedMap<String, Integer>> features;
    private final Map<String, Integer> index = new HashMap<>();
    private final double[] idf;
    private final Point[] points;

    /** Features by number, ascending, and their weights. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Point(int[] features, double[] weights) {}

    /** @param features of a text, each with how often it is there */
    SparseSpace(List<String> texts, Function<String, SortedMap<String, Integer>> features) {
        this.features = features;
        List<SortedMap<String, Integer>> counts = texts.stream().map(features).toList();
        int[] df = new int[1024];
        for (Map<String, Integer> of : counts) {
            for (String name : of.keySet()) {
                int id = index.computeIfAbsent(name, n -> index.size());
                if (id == df.length) {
                    df = Arrays.copyOf(df, 2 * df.length);
                }
                df[id]++;
            }
        }
        idf = new double[index.size()];
        for (int f = 0; f < idf.length; f++) {
            idf[f] = Math.log((1.0 + texts.size()) / (1.0 + df[f])) + 1;
        }
        points = new Point[texts.size()];
        for (int i = 0; i < points.length; i++) {
            points[i] = point(counts.get(i));
        }
    }

    @Override
    public double cosine(int a, int b) {
        return Cosine.rounded(dot(points[a], points[b]));
    }

    @Override
    public double cosine(int a, String words) {
        return Cosine.rounded(dot(points[a], point(features.apply(words))));
    }

    @Override
    public double[] cosines(String words) {
        Point point = point(features.apply(words));
        double[] out = new double[points.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = Cosine.rounded(dot(points[i], point));
        }
        return out;
    }

    @Override
    public Space centred(int count) {
        return this;
    }

    /** By lists of who has a feature, since most pairs of texts share none. */
    @Override
    public void pairs(int[] texts, double least, PairSink out) {
        int[] sorted = texts.clone();
        Arrays.sort(sorted);
        List<List<Integer>> having = new ArrayList<>();
        List<List<Double>> weights = new ArrayList<>();
        for (int f = 0; f < idf.length; f++) {
            having.add(new ArrayList<>());
            weights.add(new ArrayList<>());
        }
        double[] sums = new double[sorted.length];
        List<double[]> found = new ArrayList<>();
        for (int j = 0; j < sorted.length; j++) {
            Arrays.fill(sums, 0, j, 0);
            Point p = points[sorted[j]];
            for (int k = 0; k < p.features.length; k++) {
                List<Integer> who = having.get(p.features[k]);
                List<Double> w = weights.get(p.features[k]);
                for (int i = 0; i < who.size(); i++) {
                    sums[who.get(i)] += w.get(i) * p.weights[k];
                }
                who.add(j);
                w.add(p.weights[k]);
            }
            for (int i = 0; i < j; i++) {
                double c = Cosine.rounded(sums[i]);
                if (c >= least) {
                    found.add(new double[] {i, j, c});
                }
            }
        }
        found.sort((x, y) -> x[0] != y[0] ? Double.compare(x[0], y[0]) : Double.compare(x[1], y[1]));
        for (double[] pair : found) {
            out.pair(sorted[(int) pair[0]], sorted[(int) pair[1]], pair[2]);
        }
    }

    /** Features that no text has do not count. */
    private Point point(Map<String, Integer> counts) {
        SortedMap<Integer, Integer> known = new TreeMap<>();
        counts.forEach((name, tf) -> {
            Integer id = index.get(name);
            if (id != null) {
                known.put(id, tf);
            }
        });
        int[] ids = new int[known.size()];
        double[] w = new double[ids.length];
        double z = 0;
        int k = 0;
        for (Map.Entry<Integer, Integer> e : known.entrySet()) {
            ids[k] = e.getKey();
            w[k] = (1 + Math.log(e.getValue())) * idf[ids[k]];
            z += w[k] * w[k];
            k++;
        }
        z = z == 0 ? 1 : Math.sqrt(z);
        for (int i = 0; i < w.length; i++) {
            w[i] /= z;
        }
        return new Point(ids, w);
    }

    private static double dot(Point a, Point b) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < a.features.length && j < b.features.length) {
            if (a.features[i] == b.features[j]) {
                sum += a.weights[i++] * b.weights[j++];
            } else if (a.features[i] < b.features[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }
}
