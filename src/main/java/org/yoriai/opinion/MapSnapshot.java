package org.yoriai.opinion;

import java.time.Instant;
import org.yoriai.shared.AssemblyId;

/**
 * A map as it is stored: computed cold from the votes up to a place of the ledger, so anybody who holds these votes
 * gets the same document.
 *
 * @param hash 64 hex digits, the engine's hash of the map
 * @param document JSON {@code {"map":…, "medianVotes":…, "staying":{"same":…, "of":…}}}: the engine's document as
 *     {@code ./yoriai opinion} prints it; votes of the person in the middle; how many of those in groups keep their
 *     group when one vote in ten is left out
 */
record MapSnapshot(
        AssemblyId assembly,
        long logindex,
        String hash,
        String mode,
        int participants,
        int votes,
        int groups,
        String document,
        Instant computedAt) {}
