package org.yoriai.outcome;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Puts clauses to the vote.
 *
 * @param clauses ids of the clauses; absent or empty for every clause that people decide on, that has no question yet,
 *     and that does not only come along with others, as title, meanings and start do
 * @param prerequisites by clause, the clauses without which it cannot stand; a clause that is absent here takes what the
 *     bill says
 * @param opensAt absent or past: at once
 */
public record OpenBallot(
        @Size(max = 500) List<UUID> clauses,
        @Size(max = 500) Map<UUID, List<UUID>> prerequisites,
        Instant opensAt,
        @NotNull Instant closesAt) {
    public OpenBallot {
        clauses = clauses == null ? List.of() : List.copyOf(clauses);
        Map<UUID, List<UUID>> named = new LinkedHashMap<>();
        if (prerequisites != null) {
            prerequisites.forEach((clause, needs) -> named.put(clause, needs == null ? List.of() : List.copyOf(needs)));
        }
        prerequisites = named;
    }
}
