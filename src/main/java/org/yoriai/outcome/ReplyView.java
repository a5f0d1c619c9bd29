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
 * @param event id of its entry in the ledger
 */
public record ReplyView(
        UUID recommendation,
        Decision decision,
        Localized reason,
        Localized owner,
        LocalDate dueOn,
        List<MilestoneView> milestones,
        UUID event,
        Instant repliedAt) {

    /** @param reachedOn {@code null} until it is reached */
    public record MilestoneView(UUID id, int position, Localized text, LocalDate dueOn, LocalDate reachedOn) {}
}
