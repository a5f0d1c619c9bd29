package org.yoriai.summary.helper;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A question of mine and what the materials say to it.
 *
 * @param lang of the question
 * @param found whether the search found an answer; where it did not, there may be one all the same
 * @param cites best first; empty where nothing was found
 * @param nearest where nothing was found: the places that come nearest, at most three; else empty
 * @param wording an answer that a model worded out of the cites, or why it did not; {@code null} where I asked for none
 * @param passedAt when I passed it on to the moderators, {@code doneAt} when they had dealt with it; {@code null} before
 */
public record NoteView(
        UUID id,
        String question,
        String lang,
        boolean found,
        List<Cite> cites,
        List<Cite> nearest,
        WordedView wording,
        Instant askedAt,
        Instant passedAt,
        Instant doneAt) {
    public NoteView {
        cites = List.copyOf(cites);
        nearest = List.copyOf(nearest);
    }

    NoteView with(WordedView worded) {
        return new NoteView(id, question, lang, found, cites, nearest, worded, askedAt, passedAt, doneAt);
    }
}
