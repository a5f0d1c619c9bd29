package org.yoriai.digest.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class Bm25Test {
    private static SortedMap<String, Integer> text(Map<String, Integer> counts) {
        return new TreeMap<>(counts);
    }

    /** N = 2, lengths 2 and 4, mean 3; "a" is in one text, twice. */
    @Test
    void agreesWithTheFormulaWorkedByHand() {
        SortedMap<String, Integer> first = text(Map.of("b", 2));
        SortedMap<String, Integer> second = text(Map.of("a", 2, "b", 2));
        Bm25 words = new Bm25(List.of(first, second));
        double idf = Math.log(1 + 1.5 / 1.5);
        double expected = idf * 2 * 2.2 / (2 + 1.2 * (0.25 + 0.75 * 4 / 3));
        assertThat(words.score(Set.of("a"), second)).isCloseTo(expected, within(1e-12));
        assertThat(words.score(Set.of("a", "never"), first)).isZero();
    }
}
