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
 * @param cells all votes, or those alone that changed since the map before
 * @param leftOut all arguments that are hidden or withdrawn: their votes are kept, and shape no map
 * @param whole whether these are all votes
 */
record FrozenVotes(AssemblyId assembly, long logindex, List<Cell> cells, Set<UUID> leftOut, boolean whole) {
    FrozenVotes {
        cells = List.copyOf(cells);
        leftOut = Set.copyOf(leftOut);
    }

    /** All votes. */
    FrozenVotes(AssemblyId assembly, long logindex, List<Cell> cells, Set<UUID> leftOut) {
        this(assembly, logindex, cells, leftOut, true);
    }

    /**
     * The vote that counts of one member on one argument.
     *
     * @param vote −1, 0 or 1; {@link #WITHDRAWN} among changes
     * @param firstAt place in the ledger of her first vote on it
     * @param lastAt place of the vote that counts
     */
    record Cell(Pseudonym member, UUID argument, int vote, long firstAt, long lastAt) {
        static final int WITHDRAWN = 2;
    }
}
