package org.yoriai.digest.say;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class MarkedDraftsTest {
    private static Map<Notice.What, MarkedDrafts.Score> print(String half, String lang) {
        List<String> misses = new ArrayList<>();
        Map<Notice.What, MarkedDrafts.Score> scores = MarkedDrafts.score(half, lang, misses);
        scores.forEach((what, score) -> System.out.printf(
                "%s %s %s: precision %.2f (%d of %d), recall %.2f (%d of %d)%n",
                half,
                lang,
                what.code(),
                score.precision(),
                score.rightly(),
                score.asked(),
                score.recall(),
                score.found(),
                score.marks()));
        misses.forEach(System.out::println);
        return scores;
    }

    @Test
    void eachMarkOfTheTunedHalfStandsInItsDraft() {
        assertThat(MarkedDrafts.of("tuned"))
                .hasSize(40)
                .allSatisfy(draft -> assertThat(draft.marks())
                        .allSatisfy(mark -> assertThat(draft.text()).contains(mark.piece())));
    }

    @Test
    void findsTheTunedHalf() {
        assertThat(print("tuned", "")).allSatisfy((what, score) -> {
            assertThat(score.recall()).as(what.code()).isGreaterThanOrEqualTo(0.9);
            assertThat(score.precision()).as(what.code()).isGreaterThanOrEqualTo(0.9);
        });
    }

    /** {@code -Dyoriai.drafts=FOLDER}, absolute: prints how well the marks of a folder made like the two here are found. */
    @Test
    @EnabledIfSystemProperty(named = "yoriai.drafts", matches = "/.+")
    void scoresAnotherFolder() {
        String folder = System.getProperty("yoriai.drafts");
        for (String lang : List.of("en", "ja")) {
            print(folder, lang);
            List<MarkedDrafts.Marked> clean = MarkedDrafts.of(folder).stream()
                    .filter(draft -> draft.lang().equals(lang) && draft.marks().isEmpty())
                    .toList();
            KnownWords known = MarkedDrafts.known(folder);
            long quiet = clean.stream()
                    .filter(draft ->
                            Notices.of(draft.text(), lang, known).notices().isEmpty())
                    .count();
            System.out.printf("%s %s: clean drafts without a question %d of %d%n", folder, lang, quiet, clean.size());
        }
        assertThat(MarkedDrafts.of(folder))
                .isNotEmpty()
                .allSatisfy(draft -> assertThat(draft.marks())
                        .as(draft.name())
                        .allSatisfy(mark -> assertThat(draft.text()).contains(mark.piece())));
    }
}
