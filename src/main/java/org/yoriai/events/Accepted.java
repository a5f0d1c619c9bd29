package org.yoriai.events;

import java.time.Instant;
import java.util.UUID;

/**
 * What the outbox has written into the caller's transaction; true once that commits.
 *
 * @param leafHash 32 bytes, the hash under which the event will stand in the ledger
 */
public record Accepted(UUID event, byte[] leafHash, Instant at) {}
