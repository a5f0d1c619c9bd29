package org.yoriai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferencesTest {
    private static String marked(String before, String after, Locale locale) {
        return Differences.between(before, after, locale).stream()
                .map(piece -> switch (piece.kind()) {
                    case "out" -> "[-" + piece.text() + "-]";
                    case "in" -> "[+" + piece.text() + "+]";
                    default -> piece.text();
                })
                .collect(Collectors.joining());
    }

    @Test
    void showsTheWordsThatChangedAndNoOthers() {
        assertThat(marked("We open it in June.", "We open it in July.", Locale.ENGLISH))
                .isEqualTo("We open it in [-June-][+July+].");
        assertThat(marked("六月に開きます。", "七月に開きます。", Locale.JAPANESE)).endsWith("に開きます。");
    }

    @Test
    void sameTextsHaveNoDifference() {
        assertThat(Differences.between("We open it.", "We open it.", Locale.ENGLISH))
                .containsExactly(new Differences.Piece("same", "We open it."));
        assertThat(Differences.between("", "", Locale.ENGLISH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a b c d, a c d e", "'', all new", "all gone, ''", "one two three, three two one"})
    void eachTextCanBeReadFromThePieces(String before, String after) {
        List<Differences.Piece> pieces = Differences.between(before, after, Locale.ENGLISH);

        assertThat(text(pieces, "in")).isEqualTo(before);
        assertThat(text(pieces, "out")).isEqualTo(after);
    }

    @Test
    void longTextsThatShareNothingAreReplacedAsAWhole() {
        String before = "a ".repeat(2500);
        String after = "b ".repeat(2500);

        assertThat(text(Differences.between(before, after, Locale.ENGLISH), "in"))
                .isEqualTo(before);
        assertThat(text(Differences.between(before, after, Locale.ENGLISH), "out"))
                .isEqualTo(after);
    }

    private static String text(List<Differences.Piece> pieces, String without) {
        return pieces.stream()
                .filter(piece -> !piece.kind().equals(without))
                .map(Differences.Piece::text)
                .collect(Collectors.joining());
    }
}
