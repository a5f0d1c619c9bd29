package org.yoriai.outcome;

import java.time.LocalDate;
import java.util.UUID;
import org.yoriai.shared.Localized;

/**
 * One recommendation that waits for the viewer's reply.
 *
 * @param replyDueOn the day that the authority promised when the assembly was convened
 */
public record InboxView(
        UUID assembly, String slug, Localized title, LocalDate replyDueOn, RecommendationView recommendation) {}
