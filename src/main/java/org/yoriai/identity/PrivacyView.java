package org.yoriai.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a person may decide on what is kept of her.
 *
 * @param knownSince since when she is known here, or {@code null} when nothing is kept
 * @param erasure that she asked to be forgotten, or {@code null}
 */
public record PrivacyView(Instant knownSince, Erasure.Asked erasure, List<Uses> assemblies) {
    /** @param decisions all of them, oldest first; the newest on each use counts */
    public record Uses(UUID assembly, Instant seatTakenAt, List<UseDecision> decisions) {}
}
