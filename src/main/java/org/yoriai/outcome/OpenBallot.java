package org.yoriai.outcome;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Puts clauses to the vote.
 *
 * @param clauses ids of the clauses; absent or empty for every clause that people decide on and that has no question
 *     yet
 * @param opensAt absent or past: at once
 */
public record OpenBallot(
        @Size(max = 500) List<UUID> clauses,
        Instant opensAt,
        @NotNull Instant closesAt) {
    public OpenBallot {
        clauses = clauses == null ? List.of() : List.copyOf(clauses);
    }
}
