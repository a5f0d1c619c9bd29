package org.yoriai.digest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanerTest {
    @Test
    void foldsSpacesAndKeepsLineBreaks() {
        assertThat(Cleaner.clean("a  b\u3000c \n\n d").text()).isEqualTo("a b c\nd");
    }

    @Test
    void removesWhatCannotBeSeen() {
        assertThat(Cleaner.clean("a\u200Bb\u202Ec\u0007d\uFE0Fe\uDB40\uDC41f").text())
                .isEqualTo("abcdef");
    }

    @Test
    void composesLetters() {
        assertThat(Cleaner.clean("cafe\u0301 か\u3099").text()).isEqualTo("café が");
    }

    @Test
    void leadsEveryPlaceBackToTheOriginal() {
        String text = "🚲  a\u200Bcafe\u0301。 次";
        CleanText clean = Cleaner.clean(text);
        assertThat(clean.text()).isEqualTo("🚲 acafé。 次");
        assertThat(clean.original(clean.text().indexOf('c'))).isEqualTo(text.indexOf('c'));
        assertThat(clean.original(clean.text().indexOf('é'))).isEqualTo(text.indexOf('e'));
        assertThat(clean.original(clean.text().indexOf('次'))).isEqualTo(text.indexOf('次'));
        assertThat(clean.original(clean.text().length())).isEqualTo(text.length());
    }

    @Test
    void aTextWithoutAnythingVisibleIsBlank() {
        assertThat(Cleaner.isBlank(" \u200B\u2060\u3000\n\uFEFF")).isTrue();
        assertThat(Cleaner.isBlank("\u200B.")).isFalse();
    }
}
