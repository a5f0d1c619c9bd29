package org.yoriai.outcome;

import java.util.List;
import org.yoriai.shared.Localized;

/**
 * What became of one clause, with the words in which everything tells it: ballot, result, recommendation, brief.
 *
 * @param because for a carried clause those that stand and need it; for one that cannot stand alone those that it needs
 *     and that got no majority; else empty
 * @param word the same in a few words
 * @param says the same in a sentence
 */
public record ClauseOutcome(Fate fate, List<ClauseRef> because, Localized word, Localized says) {
    public ClauseOutcome {
        because = List.copyOf(because);
    }

    static ClauseOutcome of(ClauseRef clause, Fate fate, List<ClauseRef> because) {
        return new ClauseOutcome(fate, because, Wording.word(fate), Wording.says(clause, fate, because));
    }

    /** Whether it comes to something else than its own votes alone would. */
    boolean dependsOnOthers() {
        return fate == Fate.CARRIED || fate == Fate.ALONE;
    }
}
