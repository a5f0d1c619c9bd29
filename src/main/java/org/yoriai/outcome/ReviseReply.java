package org.yoriai.outcome;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yoriai.shared.Localized;

/**
 * Other words for a reply that was given. Its milestones stay.
 *
 * @param version the one that it changes: refused when somebody changed it meanwhile
 * @param decision accept, partly or reject
 * @param reason always needed, at most 4,000 characters
 * @param owner who in the authority answers for it, at most 200 characters
 * @param dueOn by when it will be done; may be left out of a rejection only
 * @param clause id of the clause of the bill that it changes or keeps, or {@code null}
 * @param why what changed and why, told to everybody; always needed, at most 1,000 characters
 */
public record ReviseReply(
        int version,
        @NotNull Decision decision,
        Localized reason,
        @NotNull Localized owner,
        LocalDate dueOn,
        UUID clause,
        Localized why) {
    GiveReply reply() {
        return new GiveReply(decision, reason, owner, dueOn, List.of(), clause);
    }
}
