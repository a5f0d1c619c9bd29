package org.yoriai.opendata;

import java.util.List;
import java.util.UUID;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.outcome.Decision;
import org.yoriai.shared.Localized;
import org.yoriai.summary.Summaries;

/**
 * Something that a member wrote, and what became of it.
 *
 * @param keptOut whether she keeps it out of what software makes of words
 * @param replies how many visible answers it has
 * @param quoted sentences of published summaries that show its words
 * @param recommendations that rest on it
 */
public record FateView(
        ArgumentView argument,
        boolean keptOut,
        int replies,
        List<Summaries.Quoting> quoted,
        List<Resting> recommendations) {

    /**
     * A recommendation that rests on it, and what the authority said.
     *
     * @param decision {@code null} until the authority has replied
     * @param milestones how many steps it promised, and how many of them are {@code reached}
     */
    public record Resting(
            UUID recommendation, int number, Localized title, Decision decision, int milestones, int reached) {}
}
