package org.yoriai.opinion;

import java.time.Instant;
import org.yoriai.shared.AssemblyId;

/**
 * A map as it is stored. A snapshot is computed cold from the votes up to a place of the ledger and the snapshot before
 * it alone, so anybody who holds these gets the same document; a live map, between two snapshots, has no hash.
 *
 * @param hash 64 hex digits, the engine's hash of the map; {@code null} for a live map
 * @param previous hash of the snapshot whose letters and directions it carries on; {@code null} if there is none
 * @param document JSON {@code {"map":…, "logindex":…, "previous":…, "axes":[…], "medianVotes":…,
 *     "staying":{"same":…, "of":…, "unsure":…}, "robustness":{…}}}: the engine's document as {@code ./yoriai opinion}
 *     prints it; what stands at the ends of its directions; votes of the person in the middle; how many of those in groups
 *     keep theirs when one vote in ten is left out; what invented voters could change. The last two are tried for snapshots
 *     alone
 */
record MapSnapshot(
        AssemblyId assembly,
        long logindex,
        String hash,
        String previous,
        String mode,
        int participants,
        int votes,
        int groups,
        String document,
        Instant computedAt) {
    boolean live() {
        return hash == null;
    }
}
