package org.yoriai.digest.say;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownWordsTest {
    private static final int HALF_A_MILLION = 500_000;

    @Test
    void aFigureOfTheMaterialsIsKnownHoweverItIsWritten() {
        KnownWords known = KnownWords.of(List.of("A permit costs 1,200 yen. One in four shops has one. 二割を補助する。"));
        assertThat(Figures.all("It costs 1200 yen", true)).hasSize(1).allMatch(known::say);
        assertThat(Figures.all("That is 25% of them", true)).hasSize(1).allMatch(known::say);
        assertThat(Figures.all("That is 20% of it", true)).hasSize(1).allMatch(known::say);
        assertThat(Figures.all("That is 30% of it", true)).hasSize(1).noneMatch(known::say);
    }

    /** A law of nothing but numbers is read in a time that grows with it. */
    @ParameterizedTest
    @ValueSource(
            strings = {"1 in 2 ", "1 billion ", " billion", ",000", "1,000", "一分の二", "億", "9", "1割 ", "one third "})
    void aLawOfNumbersIsReadInTime(String piece) {
        String law = "A fee of 1" + piece.repeat(HALF_A_MILLION / piece.length());
        KnownWords known =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> KnownWords.of(List.of(law)));
        assertThat(known.whole()).isTrue();
    }
}
