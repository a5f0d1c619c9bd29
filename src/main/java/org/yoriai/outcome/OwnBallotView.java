package org.yoriai.outcome;

import java.time.Instant;
import java.util.UUID;

/**
 * The ballot of the viewer that counts: that there is one, never how she voted.
 *
 * @param event id of its entry in the ledger
 * @param tracker 32 hex digits that she alone knows before the close: after it, her line of the tally begins with them
 * @param hour in which it was recorded, as the full hour that began it; no finer time is told
 * @param counted true once the tally is out and her line is in it
 */
public record OwnBallotView(UUID question, UUID event, String tracker, Instant hour, boolean counted) {}
