package org.yoriai.digest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CharacterGramsTest {
    @Test
    void aTextIsItselfAndSharesNothingWithStrangers() {
        CharacterGrams g = new CharacterGrams(List.of("Night buses", "NIGHT, buses!", "橋を閉じる"));
        assertThat(g.similarity(0, 1)).isCloseTo(1, within(1e-12));
        assertThat(g.similarity(0, 2)).isZero();
        assertThat(g.similarity(0, "night buses")).isCloseTo(1, within(1e-12));
    }

    /** " ab " and " abc ": grams ␣ab, ab␣ and ␣ab, abc, bc␣; N = 2, df(␣ab) = 2. */
    @Test
    void agreesWithTheFormulaWorkedByHand() {
        double one = Math.log(3.0 / 2) + 1;
        double both = 1;
        double expected = both / Math.sqrt(1 + one * one) * both / Math.sqrt(1 + 2 * one * one);
        assertThat(new CharacterGrams(List.of("ab", "abc")).similarity(0, 1)).isCloseTo(expected, within(1e-12));
    }
}
