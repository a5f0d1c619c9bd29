package org.yoriai.digest.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a text would have to speak of to answer a question: words, each with what may stand for it. */
record Needs(List<Need> all, Set<Fact> facts) {
    private static final double LIGHT = 0.3;
    /** The least that a word weighs of which there is a class, however plain it is. */
    private static final double NAMED_ENGLISH = 0.7;

    private static final double NAMED_JAPANESE = 0.5;

    /**
     * One thing that the question is about.
     *
     * @param terms under any of which a text may speak of it, with how surely it is the same
     * @param weight of it among the others, in (0, 1]
     */
    record Need(Map<String, Double> terms, double weight) {}

    static Needs of(String question, String lang, WordReader reader, Thesaurus thesaurus) {
        List<Word> words = reader.words(question);
        List<Thesaurus.Hit> hits = new ArrayList<>(thesaurus.asked(words, question));
        // A long name says what its parts do not ("fire lane"): what lies in it is no class of its own.
        hits.sort(Comparator.comparingInt((Thesaurus.Hit h) -> h.start() - h.end())
                .thenComparing(Thesaurus.Hit::start));
        boolean japanese = lang.equals("ja");
        int[] group = new int[words.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        List<Need> needs = new ArrayList<>();
        Map<Integer, Map<String, Double>> terms = new LinkedHashMap<>();
        for (Thesaurus.Hit hit : hits) {
            int first = -1;
            for (int i = 0; i < words.size(); i++) {
                Word w = words.get(i);
                boolean inside =
                        japanese ? w.start() < hit.end() && w.end() > hit.start() : i >= hit.start() && i < hit.end();
                if (inside) {
                    if (first < 0) {
                        first = group[i];
                    }
                    int was = group[i];
                    for (int j = 0; j < group.length; j++) {
                        if (group[j] == was) {
                            group[j] = first;
                        }
                    }
                }
            }
        }
        for (Thesaurus.Hit hit : hits) {
            for (int i = 0; i < words.size(); i++) {
                Word w = words.get(i);
                boolean inside =
                        japanese ? w.start() < hit.end() && w.end() > hit.start() : i >= hit.start() && i < hit.end();
                if (inside) {
                    terms.computeIfAbsent(group[i], g -> new LinkedHashMap<>())
                            .merge(hit.term(), hit.likeness(), Math::max);
                    break;
                }
            }
        }
        Map<Integer, Double> weights = new LinkedHashMap<>();
        Map<Integer, Integer> sizes = new LinkedHashMap<>();
        for (int g : group) {
            sizes.merge(g, 1, Integer::sum);
        }
        for (int i = 0; i < words.size(); i++) {
            Word w = words.get(i);
            boolean grouped = terms.containsKey(group[i]);
            if (w.silent()) {
                if (grouped) {
                    weights.merge(group[i], LIGHT, Math::max);
                }
                continue;
            }
            Map<String, Double> of = terms.computeIfAbsent(group[i], g -> new LinkedHashMap<>());
            // One word of a longer name says less than the name.
            double share = japanese || sizes.getOrDefault(group[i], 0) < 2 ? 1 : w.light() ? 0.25 : 0.5;
            w.forms().forEach(form -> of.merge(form.term(), share * form.likeness(), Math::max));
            weights.merge(group[i], w.light() ? LIGHT : 1, Math::max);
        }
        terms.forEach((g, of) -> {
            boolean named = of.keySet().stream().anyMatch(Thesaurus::isClass);
            needs.add(new Need(
                    Map.copyOf(of),
                    Math.max(named ? japanese ? NAMED_JAPANESE : NAMED_ENGLISH : 0, weights.getOrDefault(g, LIGHT))));
        });
        return new Needs(List.copyOf(needs), Fact.asked(question, lang));
    }

    /** How many of them say something. */
    long count() {
        return all.stream().filter(need -> need.weight() > LIGHT).count();
    }
}
