package org.yoriai.outcome;

import java.util.UUID;

/**
 * The ballot of the viewer that counts.
 *
 * @param event id of its entry in the ledger
 * @param tracker 32 hex digits that she alone knows before the close: after it, her line of the tally begins with them
 */
public record OwnBallotView(UUID question, UUID event, String tracker) {}
