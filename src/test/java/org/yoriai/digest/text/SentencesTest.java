package org.yoriai.digest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private static List<String> of(String text, String lang) {
        return Sentences.of(text, lang).stream().map(s -> s.in(text)).toList();
    }

    @Test
    void anAbbreviationEndsNoSentence() {
        assertThat(of("Dr. Ito asked. She waited, e.g. For two hours. J. Mori left.", "en"))
                .containsExactly("Dr. Ito asked.", "She waited, e.g. For two hours.", "J. Mori left.");
    }

    @Test
    void aDecimalPointEndsNoSentence() {
        assertThat(of("It costs 3.5 euros. No. 4 is closed. No. We pay.", "en"))
                .containsExactly("It costs 3.5 euros.", "No. 4 is closed.", "No.", "We pay.");
    }

    @Test
    void japaneseSentencesEndAtTheirOwnSigns() {
        assertThat(of("道が狭い。車いすが通れません！なぜですか？", "ja")).containsExactly("道が狭い。", "車いすが通れません！", "なぜですか？");
    }

    @Test
    void offsetsHoldBehindEmojiAndDoubleSpaces() {
        String text = "Bikes 🚲  fall.  They are\u200B heavy. ";
        assertThat(of(text, "en")).containsExactly("Bikes 🚲  fall.", "They are\u200B heavy.");
    }

    @Test
    void aLineBreakEndsASentenceAndBelongsToIt() {
        assertThat(of("First point\nSecond point", "en")).containsExactly("First point\n", "Second point");
    }

    @Test
    void everySentenceOfAnyTextMayBeQuotedAndNothingIsLost() {
        String signs = "ab .!?。！？…；;\n\"'”」)“「（(🚲\u200B\u3000ないDr.3";
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 3000; round++) {
            StringBuilder b = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                int at = random.nextInt(signs.codePointCount(0, signs.length()));
                b.appendCodePoint(signs.codePointAt(signs.offsetByCodePoints(0, at)));
            }
            String text = b.toString();
            if (Cleaner.isBlank(text)) {
                continue;
            }
            int before = 0;
            for (Span s : Sentences.of(text, round % 2 == 0 ? "en" : "ja")) {
                assertThat(QuoteBoundary.whole(text, s.start(), s.end()))
                        .as(text + " " + s)
                        .isTrue();
                assertThat(QuoteBoundary.blank(text, before, s.start()))
                        .as(text + " " + s)
                        .isTrue();
                before = s.end();
            }
            assertThat(QuoteBoundary.blank(text, before, text.length()))
                    .as(text)
                    .isTrue();
        }
    }

    @Test
    void aQuoteNeverBeginsOrEndsInsideASentence() {
        String text = "It must not stay. “Never!” he said; we agreed";
        assertThat(QuoteBoundary.whole(text, 0, 17)).isTrue();
        assertThat(QuoteBoundary.whole(text, 0, 7)).isFalse();
        assertThat(QuoteBoundary.whole(text, 3, 17)).isFalse();
        assertThat(QuoteBoundary.whole(text, 18, 26)).isTrue();
        assertThat(QuoteBoundary.whole(text, 36, text.length())).isTrue();
        assertThat(QuoteBoundary.whole(text, 17, 18)).isFalse();
        assertThat(QuoteBoundary.whole(text, 0, text.length() + 1)).isFalse();
    }
}
