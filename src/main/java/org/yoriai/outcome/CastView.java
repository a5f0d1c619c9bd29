package org.yoriai.outcome;

import java.time.Instant;
import java.util.UUID;

/**
 * A ballot that is recorded: that, never how.
 *
 * @param event id of its entry in the ledger
 * @param leafHash base64 of the hash under which it will stand there
 * @param changed true if it replaces an earlier one
 */
public record CastView(UUID question, UUID event, String leafHash, Instant acceptedAt, boolean changed) {}
