package org.yoriai.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yoriai.shared.Localized;

/**
 * What the authority answers to one recommendation.
 *
 * @param owner who in the authority answers for it
 * @param dueOn by when it will be done; {@code null} only for a rejection
 * @param milestones by date
 * @param event id of the reply's first entry in the ledger; it stays when the reply is changed
 * @param clause the clause of the bill that it changes or keeps, or {@code null}
 * @param version 1 until it is changed
 * @param why it was changed; empty for version 1
 * @param revisedAt when it was last changed, or {@code null}
 * @param revisedEvent that change's entry in the ledger, or {@code null}
 * @param earlier what it was before, newest first
 */
public record ReplyView(
        UUID recommendation,
        Decision decision,
        Localized reason,
        Localized owner,
        LocalDate dueOn,
        List<MilestoneView> milestones,
        UUID event,
        Instant repliedAt,
        ClauseRef clause,
        int version,
        Localized why,
        Instant revisedAt,
        UUID revisedEvent,
        List<EarlierView> earlier) {

    /**
     * @param dueOn as promised; it never changes
     * @param reachedOn {@code null} until it is reached
     * @param expectedOn the day that a later report named instead, or {@code null}
     * @param addedAt when it was added, or {@code null} for a step that the reply itself promised
     * @param reports oldest first
     */
    public record MilestoneView(
            UUID id,
            int position,
            Localized text,
            LocalDate dueOn,
            LocalDate reachedOn,
            LocalDate expectedOn,
            Instant addedAt,
            List<ReportView> reports) {

        /** The day that counts by now. */
        public LocalDate awaitedOn() {
            return expectedOn == null ? dueOn : expectedOn;
        }

        /** Not done, and its day is over. */
        public boolean late(LocalDate today) {
            return reachedOn == null && awaitedOn().isBefore(today);
        }
    }

    /**
     * What the authority told about a step.
     *
     * @param link where it can be seen, or {@code null}
     * @param expectedOn the new day, or {@code null}
     */
    public record ReportView(
            Progress state, Localized text, String link, LocalDate expectedOn, UUID event, Instant reportedAt) {}

    /**
     * The reply as it was before it was changed.
     *
     * @param why it had been changed to this; empty for version 1
     * @param givenAt from when it stood
     */
    public record EarlierView(
            int version,
            Decision decision,
            Localized reason,
            Localized owner,
            LocalDate dueOn,
            ClauseRef clause,
            Localized why,
            UUID event,
            Instant givenAt) {}

    public boolean isRevised() {
        return version > 1;
    }
}
