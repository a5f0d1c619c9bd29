package org.yoriai.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.yoriai.proof.Jcs;

class OutcomeEventTest {
    @Test
    void aBallotNeverShowsItsChoiceInALog() {
        String tracker = "0123456789abcdef0123456789abcdef";

        String shown = new OutcomeEvent.BallotCast(Choice.ABSTAIN, tracker).toString();

        assertThat(shown).doesNotContainIgnoringCase("abstain").doesNotContain(tracker);
    }

    @Test
    void aBallotIsLoggedByTheHourAndNothingElseIs() {
        assertThat(new OutcomeEvent.BallotCast(Choice.YES, "").hourOnly()).isTrue();
        assertThat(new OutcomeEvent.BallotClosed(3).hourOnly()).isFalse();
    }

    @Test
    void theOpeningOfABallotSaysHowItIsCountedAndUntilWhen() {
        var event = new OutcomeEvent.BallotOpened(
                "ab", Instant.parse("2026-11-24T09:00:00.5Z"), Instant.parse("2026-11-25T09:00:00Z"), "auditors");

        assertThat(new String(Jcs.canonical(event.body()), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("{\"closesAt\":\"2026-11-25T09:00:00Z\",\"method\":\"single\",\"mode\":\"default\","
                        + "\"openings\":\"auditors\",\"opensAt\":\"2026-11-24T09:00:00Z\","
                        + "\"options\":[\"yes\",\"no\",\"abstain\"],\"textSha256\":\"ab\",\"tokenKeySha256\":\"\"}");
    }
}
