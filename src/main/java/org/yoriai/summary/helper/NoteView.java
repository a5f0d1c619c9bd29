package org.yoriai.summary.helper;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A question of mine and what the materials say to it.
 *
 * @param lang of the question
 * @param cites best first; empty when it is not in the materials
 * @param passedAt when I passed it on to the moderators, {@code doneAt} when they had dealt with it; {@code null} before
 */
public record NoteView(
        UUID id,
        String question,
        String lang,
        boolean found,
        List<Cite> cites,
        Instant askedAt,
        Instant passedAt,
        Instant doneAt) {
    public NoteView {
        cites = List.copyOf(cites);
    }
}
