package org.yoriai.summary.helper;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A question of mine and what the materials say to it.
 *
 * @param lang of the question
 * @param cites best first; empty when it is not in the materials
 * @param wording an answer that a model worded out of the cites, or why it did not; {@code null} where I asked for none
 * @param passedAt when I passed it on to the moderators, {@code doneAt} when they had dealt with it; {@code null} before
 */
public record NoteView(
        UUID id,
        String question,
        String lang,
        boolean found,
        List<Cite> cites,
        WordedView wording,
        Instant askedAt,
        Instant passedAt,
        Instant doneAt) {
    public NoteView {
        cites = List.copyOf(cites);
    }

    NoteView with(WordedView worded) {
        return new NoteView(id, question, lang, found, cites, worded, askedAt, passedAt, doneAt);
    }
}
