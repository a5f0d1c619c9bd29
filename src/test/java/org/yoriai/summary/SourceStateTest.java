package org.yoriai.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceStateTest {
    @Test
    void wordsAreShownWhileTheyReadSoInAVisibleArgument() {
        assertThat(SourceState.of("visible", false, "No. Count first.", 4, 16, "Count first."))
                .isEqualTo(SourceState.SHOWN);
    }

    @Test
    void offsetsCountUtf16Units() {
        assertThat(SourceState.of("visible", false, "🚲 yes. Count.", 8, 14, "Count."))
                .isEqualTo(SourceState.SHOWN);
    }

    @Test
    void oneOtherCharacterIsAChange() {
        assertThat(SourceState.of("visible", false, "No. Count first!", 4, 16, "Count first."))
                .isEqualTo(SourceState.CHANGED);
        assertThat(SourceState.of("visible", false, "Count", 4, 16, "Count first."))
                .isEqualTo(SourceState.CHANGED);
        assertThat(SourceState.of("visible", false, null, 0, 1, "C")).isEqualTo(SourceState.CHANGED);
    }

    @Test
    void whatIsHiddenOrWithdrawnOrNotYetApprovedIsNotShown() {
        assertThat(SourceState.of("merged", false, "Yes.", 0, 4, "Yes.")).isEqualTo(SourceState.MERGED);
        assertThat(SourceState.MERGED.isReadable()).isTrue();
        assertThat(SourceState.of("hidden", false, "Yes.", 0, 4, "Yes.")).isEqualTo(SourceState.HIDDEN);
        assertThat(SourceState.of("waiting", false, "Yes.", 0, 4, "Yes.")).isEqualTo(SourceState.HIDDEN);
        assertThat(SourceState.of("withdrawn", false, "Yes.", 0, 4, "Yes.")).isEqualTo(SourceState.WITHDRAWN);
    }

    @Test
    void everyStateThatHidesWordsSaysSoInBothLanguages() {
        for (SourceState state : SourceState.values()) {
            if (!state.isReadable()) {
                assertThat(state.instead().texts())
                        .hasSize(2)
                        .allSatisfy((lang, text) -> assertThat(text).isNotBlank());
            }
        }
    }

    @Test
    void wordsThatTheirAuthorKeepsOutAreNotShownEvenWhileTheArgumentIs() {
        assertThat(SourceState.of("visible", true, "Yes.", 0, 4, "Yes.")).isEqualTo(SourceState.KEPT_OUT);
        assertThat(SourceState.of("withdrawn", true, "Yes.", 0, 4, "Yes.")).isEqualTo(SourceState.WITHDRAWN);
    }
}
