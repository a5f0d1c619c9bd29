package org.yoriai.unbundling.dependency;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.yoriai.unbundling.Span;
import org.yoriai.unbundling.language.Clauses;

/**
 * Links atoms whose words are alike: the cosine of their tf·idf vectors is at least {@link #ALIKE}. Every atom is compared
 * with at most {@link #CANDIDATES} earlier ones, found by its rarest words, so that time stays linear.
 */
final class TopicLinks {

    private static final double ALIKE = 0.35;
    private static final int MOST = 3;
    private static final int CANDIDATES = 50;
    private static final int RAREST = 12;
    /** No more characters of an atom are read. */
    private static final int READ = 20_000;

    private final Clauses clauses;
    private final Atoms atoms;
    private final Links links;
    private final boolean japanese;

    TopicLinks(Clauses clauses, Atoms atoms, Links links, String lang) {
        this.clauses = clauses;
        this.atoms = atoms;
        this.links = links;
        japanese = lang.equals("ja");
    }

    /** Words by number, ascending, and their weights; of length 1. */
    private record Vector(int[] words, double[] weights) {

        double cosine(Vector other) {
            double sum = 0;
            int j = 0;
            for (int i = 0; i < words.length; i++) {
                while (j < other.words.length && other.words[j] < words[i]) {
                    j++;
                }
                if (j < other.words.length && other.words[j] == words[i]) {
                    sum += weights[i] * other.weights[j];
                }
            }
            return sum;
        }

        /** Numbers of the heaviest words. */
        List<Integer> heaviest() {
            List<Integer> order = new ArrayList<>(words.length);
            for (int i = 0; i < words.length; i++) {
                order.add(i);
            }
            order.sort(Comparator.comparingDouble((Integer i) -> -weights[i]).thenComparing(Comparator.naturalOrder()));
            return order.stream().limit(RAREST).map(i -> words[i]).toList();
        }
    }

    void add() {
        List<Integer> all = atoms.atoms();
        Map<String, Integer> numbers = new HashMap<>();
        List<Integer> spread = new ArrayList<>();
        List<TreeMap<Integer, Integer>> counts = new ArrayList<>(all.size());
        for (int atom : all) {
            TreeMap<Integer, Integer> words = new TreeMap<>();
            for (String word : words(atom)) {
                int number = numbers.computeIfAbsent(word, key -> {
                    spread.add(0);
                    return spread.size() - 1;
                });
                words.merge(number, 1, Integer::sum);
            }
            words.keySet().forEach(word -> spread.set(word, spread.get(word) + 1));
            counts.add(words);
        }
        List<Vector> vectors = new ArrayList<>(all.size());
        Map<Integer, Deque<Integer>> places = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Vector vector = vector(counts.get(i), spread, all.size());
            counts.set(i, new TreeMap<>());
            vectors.add(vector);
            List<Integer> rarest = vector.heaviest();
            link(i, rarest, vectors, places);
            for (int word : rarest) {
                Deque<Integer> latest = places.computeIfAbsent(word, key -> new ArrayDeque<>());
                latest.addFirst(i);
                if (latest.size() > CANDIDATES) {
                    latest.removeLast();
                }
            }
        }
    }

    private void link(int i, List<Integer> rarest, List<Vector> vectors, Map<Integer, Deque<Integer>> places) {
        Map<Integer, Integer> shared = new HashMap<>();
        for (int word : rarest) {
            for (int other : places.getOrDefault(word, new ArrayDeque<>())) {
                shared.merge(other, 1, Integer::sum);
            }
        }
        List<Integer> candidates = new ArrayList<>(shared.keySet());
        candidates.sort(Comparator.comparing((Integer other) -> -shared.getOrDefault(other, 0))
                .thenComparing(Comparator.reverseOrder()));
        Map<Integer, Double> alike = new HashMap<>();
        for (int other : candidates.subList(0, Math.min(CANDIDATES, candidates.size()))) {
            double cosine = vectors.get(i).cosine(vectors.get(other));
            if (cosine >= ALIKE) {
                alike.put(other, cosine);
            }
        }
        List<Integer> best = new ArrayList<>(alike.keySet());
        best.sort(Comparator.comparing((Integer other) -> -alike.getOrDefault(other, 0.0))
                .thenComparing(Comparator.naturalOrder()));
        for (int other : best.subList(0, Math.min(MOST, best.size()))) {
            int from = atoms.atoms().get(i);
            Span span = clauses.get(from).span();
            links.add(new Link(from, atoms.atoms().get(other), EdgeType.TOPIC, span.start(), span.end()));
        }
    }

    private static Vector vector(TreeMap<Integer, Integer> counts, List<Integer> spread, int atoms) {
        int[] words = new int[counts.size()];
        double[] weights = new double[counts.size()];
        double square = 0;
        int n = 0;
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            words[n] = entry.getKey();
            weights[n] = (1 + Math.log(entry.getValue())) * Math.log((double) atoms / spread.get(entry.getKey()));
            square += weights[n] * weights[n];
            n++;
        }
        double length = square > 0 ? Math.sqrt(square) : 1;
        for (int i = 0; i < n; i++) {
            weights[i] /= length;
        }
        return new Vector(words, weights);
    }

    private List<String> words(int atom) {
        List<String> out = new ArrayList<>();
        Span span = clauses.get(atom).span();
        String text = clauses.text();
        int end = Math.min(span.end(), span.start() + READ);
        int from = -1;
        for (int i = span.start(); i <= end; i++) {
            boolean inside =
                    i < end && belongs(text.charAt(i)) && (from < 0 || sameScript(text.charAt(i - 1), text.charAt(i)));
            if (!inside && from >= 0) {
                if (i - from >= (japanese ? 2 : 3)) {
                    out.add(text.substring(from, i).toLowerCase(Locale.ROOT));
                }
                from = -1;
            }
            if (from < 0 && i < end && belongs(text.charAt(i))) {
                from = i;
            }
        }
        return out;
    }

    private boolean belongs(char c) {
        return japanese ? isKanji(c) || isKatakana(c) : Character.isLetter(c);
    }

    private boolean sameScript(char before, char c) {
        return !japanese || isKanji(before) == isKanji(c);
    }

    private static boolean isKanji(char c) {
        return c >= 0x4E00 && c <= 0x9FFF || c == '々';
    }

    private static boolean isKatakana(char c) {
        return c >= 'ァ' && c <= 'ー';
    }
}
