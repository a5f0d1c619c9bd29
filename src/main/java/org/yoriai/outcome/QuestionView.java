package org.yoriai.outcome;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yoriai.shared.Localized;

/**
 * One question of the ballot: whether one clause should become law.
 *
 * @param position counts the questions of the assembly from 1
 * @param status {@code planned} before it opens, {@code open}, {@code ended} when its time is over and it waits to be
 *     counted, {@code closed} once counted
 * @param ballots how many members have voted; how they did is not known before the close
 * @param voted true if the viewer has voted; never how
 * @param dependsOn clauses that this one needs directly
 * @param neededBy clauses of this ballot that need this one, through others too: a no here stops them as well
 * @param together those of them that this one needs as well: all of them stand or fall together
 * @param outcome what becomes of the clause; {@code null} before the last question of the assembly is counted
 * @param tally {@code null} before the close
 */
public record QuestionView(
        UUID id,
        int position,
        ClauseRef clause,
        Localized text,
        Instant opensAt,
        Instant closesAt,
        String status,
        int ballots,
        boolean voted,
        List<ClauseRef> dependsOn,
        List<ClauseRef> neededBy,
        List<ClauseRef> together,
        ClauseOutcome outcome,
        TallyView tally) {

    public boolean isOpen() {
        return status.equals("open");
    }

    public boolean isClosed() {
        return status.equals("closed");
    }
}
