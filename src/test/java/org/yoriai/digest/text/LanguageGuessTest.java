package org.yoriai.digest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageGuessTest {
    @Test
    void goesByTheScript() {
        assertThat(LanguageGuess.of("Naïve, isn't it?")).isEqualTo("en");
        assertThat(LanguageGuess.of("NPOの役割")).isEqualTo("ja");
        assertThat(LanguageGuess.of("駐輪場")).isEqualTo("other");
        assertThat(LanguageGuess.of("Это так")).isEqualTo("other");
        assertThat(LanguageGuess.of("12 : 3")).isEqualTo("other");
    }
}
