package org.yoriai.digest.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * How well texts match terms: Σ idf · tf (k1 + 1) / (tf + k1 (1 − b + b · length / mean length)), idf = ln(1 + (N − df + ½) /
 * (df + ½)), k1 = 1.2, b = 0.75.
 *
 * @see <a href="https://doi.org/10.1561/1500000019">Robertson and Zaragoza 2009</a>
 */
final class Bm25 {
    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private final Map<String, Integer> df = new HashMap<>();
    private final int n;
    private final double meanLength;

    Bm25(List<SortedMap<String, Integer>> texts) {
        n = texts.size();
        long all = 0;
        for (SortedMap<String, Integer> text : texts) {
            text.keySet().forEach(term -> df.merge(term, 1, Integer::sum));
            all += length(text);
        }
        meanLength = n == 0 ? 1 : Math.max(1, (double) all / n);
    }

    static long length(SortedMap<String, Integer> text) {
        return text.values().stream().mapToLong(tf -> tf).sum();
    }

    /** @param meanLength of the texts that are compared */
    double score(Collection<String> terms, SortedMap<String, Integer> text, double meanLength) {
        double norm = K1 * (1 - B + B * length(text) / meanLength);
        double sum = 0;
        for (String term : terms) {
            int tf = text.getOrDefault(term, 0);
            if (tf > 0) {
                int having = df.getOrDefault(term, 0);
                sum += Math.log(1 + (n - having + 0.5) / (having + 0.5)) * tf * (K1 + 1) / (tf + norm);
            }
        }
        return sum;
    }

    double score(Collection<String> terms, SortedMap<String, Integer> text) {
        return score(terms, text, meanLength);
    }
}
