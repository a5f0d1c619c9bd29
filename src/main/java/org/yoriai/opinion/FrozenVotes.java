package org.yoriai.opinion;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;

/**
 * The votes of an assembly as they were at one place of its ledger: what a map is computed from.
 *
 * @param logindex all events up to this one are in it
 * @param leftOut arguments that are hidden or withdrawn: their votes are kept, and shape no map
 */
record FrozenVotes(AssemblyId assembly, long logindex, List<Cell> cells, Set<UUID> leftOut) {
    FrozenVotes {
        cells = List.copyOf(cells);
        leftOut = Set.copyOf(leftOut);
    }

    /**
     * The vote that counts of one member on one argument.
     *
     * @param vote −1, 0 or 1
     * @param firstAt place in the ledger of her first vote on it: it rules the order of people
     * @param lastAt place of the vote that counts
     */
    record Cell(Pseudonym member, UUID argument, int vote, long firstAt, long lastAt) {}
}
