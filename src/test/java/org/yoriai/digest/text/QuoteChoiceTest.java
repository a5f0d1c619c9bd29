package org.yoriai.digest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuoteChoiceTest {
    private static final String FILLING =
            "The town has talked about this for years and years, in every hall and on every bench by the river, and"
                    + " still the old question comes back each spring when the snow has gone.";

    private static String quoteOf(String text, String wanted) {
        return QuoteChoice.of(text, "en", s -> s.contains(wanted) ? 1 : 0).in(text);
    }

    @Test
    void aShortTextIsQuotedWhole() {
        assertThat(quoteOf("  Keep one lane. But not on Sundays. ", "x"))
                .isEqualTo("Keep one lane. But not on Sundays.");
    }

    @Test
    void ofALongTextTheSentenceThatSaysMost() {
        String text = FILLING + " Close the bridge. " + FILLING;
        assertThat(quoteOf(text, "bridge")).isEqualTo("Close the bridge.");
    }

    @Test
    void aSentenceIsNotQuotedWithoutItsException() {
        String text = FILLING + " Close the bridge. However, let ambulances through. " + FILLING;
        assertThat(quoteOf(text, "bridge")).isEqualTo("Close the bridge. However, let ambulances through.");
        assertThat(quoteOf(text, "ambulances")).isEqualTo("Close the bridge. However, let ambulances through.");
        String ja = "長い説明が続きます、".repeat(28) + "ここまでです。橋を閉じる。ただし救急車は通す。";
        assertThat(QuoteChoice.of(ja, "ja", s -> s.contains("橋") ? 1 : 0).in(ja))
                .isEqualTo("橋を閉じる。ただし救急車は通す。");
    }

    @Test
    void oneLongSentenceIsQuotedWholeRatherThanCut() {
        String text = "word ".repeat(80) + "end";
        assertThat(quoteOf(text, "x")).isEqualTo(text);
    }
}
