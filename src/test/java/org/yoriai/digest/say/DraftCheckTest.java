package org.yoriai.digest.say;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yoriai.digest.Stance;

class DraftCheckTest {
    private static List<Hint> en(String text, Stance stance) {
        return DraftCheck.of(text, "en", stance);
    }

    private static List<Hint> ja(String text, Stance stance) {
        return DraftCheck.of(text, "ja", stance);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The night bus should run until two, because the late shift ends at one.",
                "Please keep the stop at the clinic; otherwise patients must walk a mile.",
                "I am against the fee. It costs families more than they can pay."
            })
    void aRequestWithItsReasonNeedsNoHint(String text) {
        assertThat(en(text, Stance.FOR)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"夜のバスは二時まで走らせるべきです。遅番が一時に終わるからです。", "停留所を残してほしい。なくなると、病院に通えないので困ります。"})
    void soItIsInJapanese(String text) {
        assertThat(ja(text, Stance.FOR)).isEmpty();
    }

    @Test
    void aWishWithoutAReasonIsAskedWhy() {
        assertThat(en("The night bus should run until two.", Stance.FOR)).containsExactly(Hint.NO_REASON);
        assertThat(ja("夜のバスを二時まで走らせるべきです。", Stance.FOR)).containsExactly(Hint.NO_REASON);
    }

    @Test
    void aFactAloneIsAskedWhatShouldFollow() {
        assertThat(en("The last bus left at eleven yesterday.", Stance.FOR))
                .containsExactly(Hint.NO_REQUEST, Hint.NO_REASON);
        assertThat(ja("きのうの最後のバスは十一時でした。", Stance.AGAINST)).containsExactly(Hint.NO_REQUEST, Hint.NO_REASON);
    }

    @Test
    void theSameWordWithinTheFirstSentenceIsNone() {
        assertThat(en("Nurses also need the night bus because they work late, so it should stay.", Stance.FOR))
                .isEmpty();
    }

    @Test
    void aQuestionAsksAndNeedsNeitherRequestNorReason() {
        assertThat(en("Who pays for the night bus?", Stance.QUESTION)).isEmpty();
        assertThat(ja("夜のバスのお金は誰が払いますか。", Stance.QUESTION)).isEmpty();
        assertThat(en("Somebody pays for the night bus.", Stance.QUESTION)).containsExactly(Hint.NO_QUESTION);
    }

    @Test
    void whatASummaryCannotQuoteAsAWholeIsLong() {
        String text = "The bus should stay because it helps " + "many ".repeat(60) + "people.";

        assertThat(en(text, Stance.FOR)).containsExactly(Hint.LONG);
    }

    @Test
    void wordsThatNobodyCanSeeAndUnknownLanguagesGetNoHintByWords() {
        assertThat(en("\u200b \u2060", Stance.FOR)).isEmpty();
        assertThat(DraftCheck.of("Der Bus fuhr um elf.", "de", Stance.FOR)).isEmpty();
    }
}
