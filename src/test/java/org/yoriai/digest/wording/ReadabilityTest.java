package org.yoriai.digest.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yoriai.digest.Citation;
import org.yoriai.digest.Kind;
import org.yoriai.digest.Sentence;
import org.yoriai.digest.TopicSummary;

class ReadabilityTest {
    private static Readability of(String before, String quote) {
        Sentence s = new Sentence(
                "s1",
                before + quote,
                Kind.VIEW,
                List.of(new Citation("a", 0, quote.length(), quote, before.length())),
                List.of(),
                List.of());
        return new Readability(List.of(new TopicSummary("t", "t", 1, 1, List.of(s))));
    }

    /** "A member writes": three words of 1, 2 and 1 syllables in one sentence. */
    @Test
    void theGradeIsThatOfTheFrameAlone() {
        double expected = 0.39 * 3 + 11.8 * 4 / 3 - 15.59;
        assertThat(of("A member writes: ", "Incomprehensibility characterizes organizational communication.")
                        .grade())
                .isCloseTo(expected, within(1e-9));
    }

    @Test
    void japaneseFramesAreMeasuredInCharacters() {
        Readability r = of("ある 人の 言葉：", "長い引用文です。");
        assertThat(r.sentenceLength()).isEqualTo(7);
        assertThat(r.kanjiShare()).isCloseTo(3.0 / 7, within(1e-9));
    }

    @Test
    void nothingHasNoGrade() {
        assertThat(new Readability(List.of()).grade()).isNaN();
        assertThat(new Readability(List.of()).sentenceLength()).isNaN();
    }
}
