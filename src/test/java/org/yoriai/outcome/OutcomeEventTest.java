package org.yoriai.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
    void aRatingNeverShowsItselfInALog() {
        assertThat(new OutcomeEvent.ReplyRated(Rating.HARDLY, "ab").toString())
                .doesNotContainIgnoringCase("hardly")
                .doesNotContain("ab");
    }

    @Test
    void actsOfMembersAreLoggedByTheHourAndThoseOfTheAssemblyByTheSecond() {
        assertThat(new OutcomeEvent.BallotCast(Choice.YES, "").hourOnly()).isTrue();
        assertThat(new OutcomeEvent.ReplyRated(Rating.FULLY, "").hourOnly()).isTrue();
        assertThat(new OutcomeEvent.BallotClosed(3).hourOnly()).isFalse();
    }

    @Test
    void theOpeningOfABallotSaysWhatItNeedsHowItIsCountedAndUntilWhen() {
        var event = new OutcomeEvent.BallotOpened(
                "ab",
                List.of(new UUID(0, 1)),
                Instant.parse("2026-11-24T09:00:00.5Z"),
                Instant.parse("2026-11-25T09:00:00Z"),
                "auditors");

        assertThat(new String(Jcs.canonical(event.body()), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"closesAt\":\"2026-11-25T09:00:00Z\",\"method\":\"single\",\"mode\":\"default\","
                                + "\"openings\":\"auditors\",\"opensAt\":\"2026-11-24T09:00:00Z\","
                                + "\"options\":[\"yes\",\"no\",\"abstain\"],"
                                + "\"requires\":[\"00000000-0000-0000-0000-000000000001\"],\"textSha256\":\"ab\",\"tokenKeySha256\":\"\"}");
    }
}
