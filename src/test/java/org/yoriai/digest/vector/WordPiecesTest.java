package org.yoriai.digest.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WordPiecesTest {
    private static final WordPieces PIECES = WordPieces.of("""
            {"version": "1.0", "model": {"type": "WordPiece", "vocab":
              {"[UNK]": 0, "[CLS]": 1, "[SEP]": 2, "play": 3, "##ing": 4, "##ed": 5, "cafe": 6, "!": 7, "道": 8, "'": 9,
               "t": 10, "don": 11, "##s": 12}}}""".getBytes(StandardCharsets.UTF_8));

    private static long[] ids(String text) {
        return PIECES.ids(text, 256);
    }

    @Test
    void aWordIsCutIntoItsLongestPieces() {
        assertThat(ids("playing played plays")).containsExactly(1, 3, 4, 3, 5, 3, 12, 2);
    }

    @Test
    void aWordThatCannotBeCutIsUnknownAsAWhole() {
        assertThat(ids("playful play")).containsExactly(1, 0, 3, 2);
        assertThat(ids("play".repeat(26))).containsExactly(1, 0, 2);
    }

    @Test
    void caseAccentsAndSignsThatCannotBeSeenDoNotCount() {
        assertThat(ids("  Café\u200B\tPLAY \u0000")).containsExactly(1, 6, 3, 2);
    }

    @Test
    void punctuationAndKanjiStandAlone() {
        assertThat(ids("don't!play道道")).containsExactly(1, 11, 9, 10, 7, 3, 8, 8, 2);
    }

    @Test
    void theEndIsMarkedWhereATextIsCutOff() {
        assertThat(PIECES.ids("play ".repeat(50), 5)).containsExactly(1, 3, 3, 3, 2);
        assertThat(PIECES.ids("playing playing", 4)).containsExactly(1, 3, 4, 2);
        assertThat(ids("")).containsExactly(1, 2);
    }

    @Test
    void refusesAFileThatHasNoVocabulary() {
        assertThatThrownBy(() -> WordPieces.of("{\"model\": {}}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
