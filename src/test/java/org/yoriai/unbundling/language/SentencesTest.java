package org.yoriai.unbundling.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
    private static List<String> split(String words) {
        return Sentences.of(words, false).stream()
                .map(span -> words.substring(span.start(), span.end()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It runs from 10 p.m. to 5 a.m. on each day.",
                "It ends at 10 p.m. Monday is free.",
                "The rules of No. 5 and Art. 7 apply, e.g. Dr. Sato may ask.",
                "The fee is 1.50 a day under s. 12 of the Act."
            })
    void aFullStopOfAnAbbreviationOrANumberEndsNoSentence(String words) {
        assertThat(split(words)).containsExactly(words);
        for (int stop = words.indexOf('.'); stop < words.length() - 1; stop = words.indexOf('.', stop + 1)) {
            assertThat(Sentences.endsAt(words, stop))
                    .as("%s at %d", words, stop)
                    .isFalse();
        }
        assertThat(Sentences.endsAt(words, words.length() - 1)).isTrue();
    }

    @Test
    void aCapitalBehindAnHourBeginsTheNextSentence() {
        assertThat(split("It ends at 10 p.m. The Mayor must say so.")).hasSize(2);
    }
}
