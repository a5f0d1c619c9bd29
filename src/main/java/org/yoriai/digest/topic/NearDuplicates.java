package org.yoriai.digest.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.yoriai.digest.Argument;
import org.yoriai.digest.NearDuplicate;
import org.yoriai.digest.vector.ArgumentVectors;

/** Pairs that a person may look at as saying the same: near each other, and not kept apart by {@link NegationGuard}. */
public final class NearDuplicates {
    /** With more arguments than this only those of one topic are compared. */
    private static final int MOST_AT_ONCE = 20_000;

    private NearDuplicates() {}

    /**
     * In the order of their ids; only texts of one language, and only of a language whose negations are known.
     *
     * @param topicOf index of the topic of each argument
     */
    public static List<NearDuplicate> among(List<Argument> eligible, int[] topicOf, ArgumentVectors vectors) {
        List<NearDuplicate> out = new ArrayList<>();
        for (ArgumentVectors.Part part : vectors.parts()) {
            NegationGuard guard = NegationGuard.of(part.lang());
            if (part.size() < 2 || !guard.knowsTheLanguage()) {
                continue;
            }
            Map<Integer, NegationGuard.Signs> signs = new HashMap<>();
            for (int[] texts : together(part, topicOf, eligible.size())) {
                part.space().pairs(texts, part.bounds().duplicate(), (x, y, cosine) -> {
                    Argument a = eligible.get(part.argument(x));
                    Argument b = eligible.get(part.argument(y));
                    if (!guard.apart(
                            signs.computeIfAbsent(x, i -> guard.signs(a)),
                            signs.computeIfAbsent(y, i -> guard.signs(b)))) {
                        out.add(new NearDuplicate(a.id(), b.id(), cosine));
                    }
                });
            }
        }
        out.sort(Comparator.comparing(NearDuplicate::a).thenComparing(NearDuplicate::b));
        return out;
    }

    private static List<int[]> together(ArgumentVectors.Part part, int[] topicOf, int all) {
        if (all <= MOST_AT_ONCE) {
            return List.of(IntStream.range(0, part.size()).toArray());
        }
        Map<Integer, IntStream.Builder> byTopic = new TreeMap<>();
        for (int text = 0; text < part.size(); text++) {
            byTopic.computeIfAbsent(topicOf[part.argument(text)], t -> IntStream.builder())
                    .add(text);
        }
        return byTopic.values().stream().map(b -> b.build().toArray()).toList();
    }
}
