package org.yoriai.digest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far two summaries of the same input differ on a topic in whom they quote.
 *
 * @param both arguments that both quote; {@code one} and {@code other} those that only the first or only the second does
 */
public record Disagreement(String topic, int both, int one, int other) {
    public Disagreement {
        if (both < 0 || one < 0 || other < 0) {
            throw new IllegalArgumentException("fewer than none are quoted");
        }
    }

    /** By topic: those of the first summary in its order, then those that only the second has. */
    public static List<Disagreement> between(List<TopicSummary> one, List<TopicSummary> other) {
        Map<String, Set<String>> first = cited(one);
        Map<String, Set<String>> second = cited(other);
        Set<String> topics = new LinkedHashSet<>(first.keySet());
        topics.addAll(second.keySet());
        List<Disagreement> all = new ArrayList<>();
        for (String topic : topics) {
            Set<String> here = first.getOrDefault(topic, Set.of());
            Set<String> there = second.getOrDefault(topic, Set.of());
            int both = (int) here.stream().filter(there::contains).count();
            all.add(new Disagreement(topic, both, here.size() - both, there.size() - both));
        }
        return all;
    }

    private static Map<String, Set<String>> cited(List<TopicSummary> topics) {
        Map<String, Set<String>> cited = new LinkedHashMap<>();
        for (TopicSummary topic : topics) {
            Set<String> here = cited.computeIfAbsent(topic.id(), id -> new TreeSet<>());
            topic.sentences().forEach(s -> s.cites().forEach(cite -> here.add(cite.argument())));
        }
        return cited;
    }

    /** Arguments that any of the two quotes. */
    public int all() {
        return both + one + other;
    }

    /** 1 − Jaccard of what the two quote, 0 to 1; 0 where neither quotes anything. */
    public double value() {
        return all() == 0 ? 0 : (double) (one + other) / all();
    }

    /** True above a half: then a person reads the topic before anything is approved. */
    public boolean isReadFirst() {
        return 2 * (one + other) > all();
    }
}
