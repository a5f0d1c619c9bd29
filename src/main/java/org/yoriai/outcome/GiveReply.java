package org.yoriai.outcome;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yoriai.shared.Localized;

/**
 * The authority's reply.
 *
 * @param decision accept, partly or reject
 * @param reason always needed, at most 4,000 characters
 * @param owner who in the authority answers for it, at most 200 characters
 * @param dueOn by when it will be done; may be left out of a rejection only
 * @param milestones on the way there, ascending by date, none after {@code dueOn}
 * @param clause id of the clause of the bill that it changes or keeps, or {@code null}
 */
public record GiveReply(
        @NotNull Decision decision,
        Localized reason,
        @NotNull Localized owner,
        LocalDate dueOn,
        @Size(max = 20) List<@Valid @NotNull Milestone> milestones,
        UUID clause) {
    public GiveReply {
        milestones = milestones == null ? List.of() : List.copyOf(milestones);
    }

    /** A reply that names no clause. */
    public GiveReply(
            Decision decision, Localized reason, Localized owner, LocalDate dueOn, List<Milestone> milestones) {
        this(decision, reason, owner, dueOn, milestones, null);
    }

    /** @param text at most 500 characters */
    public record Milestone(
            @NotNull Localized text, @NotNull LocalDate dueOn) {}
}
