package org.yoriai.deliberation;

import java.time.Instant;
import java.util.UUID;

/**
 * A vote that is recorded.
 *
 * @param event id of its entry in the ledger
 * @param leafHash base64 of the hash under which it will stand there
 * @param tracker known to the voter alone; belongs to the content that the entry commits to
 */
public record VoteView(UUID argument, Vote vote, UUID event, String leafHash, String tracker, Instant acceptedAt) {}
