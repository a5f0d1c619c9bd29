package org.yoriai.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LawTextTest {
    private static String joined(List<LawText.Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.inside().isEmpty() ? piece.text() : joined(piece.inside()))
                .collect(Collectors.joining());
    }

    @Test
    void theWordsStayTheSameWhateverIsMarkedInThem() {
        String words = "A rider must pay £20 a day to the keeper of the quay.";
        Random random = new Random(11);
        for (int run = 0; run < 300; run++) {
            LawText text = new LawText();
            for (int i = 0; i < 6; i++) {
                int start = random.nextInt(words.length());
                int end = start + 1 + random.nextInt(words.length() - start);
                if (random.nextBoolean()) {
                    text.quote("sec_1", start, end);
                } else {
                    text.term("sec_1", start, end, "#term-" + i);
                }
            }
            assertThat(joined(text.pieces("sec_1", words))).isEqualTo(words);
        }
    }

    @Test
    void aWordWithAMeaningIsMarkedInsideWordsThatAreQuoted() {
        LawText text = new LawText();
        String link = text.quote("sec_1", 0, 7);
        text.term("sec_1", 2, 7, "#term-1");

        List<LawText.Piece> pieces = text.pieces("sec_1", "A rider pays.");

        assertThat(link).isEqualTo("#" + pieces.get(0).id());
        assertThat(pieces.get(0).inside().stream().map(LawText.Piece::text)).containsExactly("A ", "rider");
        assertThat(pieces.get(0).inside().get(1).href()).isEqualTo("#term-1");
        assertThat(pieces.get(1).text()).isEqualTo(" pays.");
    }

    @Test
    void theSameWordsAreMarkedOnce() {
        LawText text = new LawText();
        assertThat(text.quote("sec_1", 3, 8)).isEqualTo(text.quote("sec_1", 3, 8));
        assertThat(text.quote("sec_2", 3, 8)).isNotEqualTo(text.quote("sec_1", 3, 8));
    }

    @Test
    void marksBeyondTheEndOfTheWordsAreLeftOut() {
        LawText text = new LawText();
        text.quote("sec_1", 2, 40);
        assertThat(text.pieces("sec_1", "Short.")).singleElement().satisfies(piece -> {
            assertThat(piece.text()).isEqualTo("Short.");
            assertThat(piece.id()).isNull();
        });
    }
}
