package org.yoriai.legislation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yoriai.shared.AssemblyId;

/**
 * A bill takes the place of another. What other features hold on to a clause follows it, in the same transaction.
 *
 * @param was the bill that is withdrawn
 * @param now the bill that is published
 * @param carried one for each clause of the old bill, in text order
 */
public record Succession(AssemblyId assembly, UUID was, UUID now, List<Carried> carried, Instant at) {
    public Succession {
        carried = List.copyOf(carried);
    }

    /**
     * What became of a clause.
     *
     * @param to clauses of the new bill, in text order; empty when it is gone
     * @param kind {@code same moved changed split merged gone}
     * @param changes in what it differs: {@code modality negation number date money words}
     * @param carry what becomes of opinions on it: {@code keep mark ask archive}
     */
    public record Carried(
            UUID from, List<UUID> to, String kind, double similarity, List<String> changes, String carry) {
        public Carried {
            to = List.copyOf(to);
            changes = List.copyOf(changes);
        }
    }

    /** A feature that holds on to clauses. */
    public interface Follower {
        /** Called within the transaction of the publication. */
        void follow(Succession succession);
    }
}
