package org.yoriai.outcome;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yoriai.shared.Localized;

/**
 * What the assembly tells the authority to do.
 *
 * @param number counts the recommendations of the assembly from 1
 * @param status {@code draft}, which only moderators see, or {@code adopted}
 * @param question whose result it follows from, or {@code null}
 * @param clause the clause it is about, or {@code null} for the whole bill
 * @param dissent what those say who did not agree; may be empty
 * @param arguments ids of members' arguments that it rests on
 * @param tally the result that it follows from, or {@code null}
 * @param outcome what becomes of its clause by the whole ballot, or {@code null} where nothing was counted
 * @param event id of its entry in the ledger; {@code null} for a draft
 * @param reply {@code null} until the authority has replied
 */
public record RecommendationView(
        UUID id,
        int number,
        String status,
        UUID question,
        ClauseRef clause,
        Localized title,
        Localized text,
        Localized dissent,
        List<UUID> arguments,
        TallyView tally,
        ClauseOutcome outcome,
        Instant draftedAt,
        Instant adoptedAt,
        UUID event,
        ReplyView reply) {

    public boolean isAdopted() {
        return status.equals("adopted");
    }
}
