package org.yoriai.summary.helper;

import java.time.Instant;
import java.util.UUID;

/** A question that a member passed on; nobody is told whose it is. @param doneAt {@code null} while it waits */
public record PassedView(UUID id, String lang, String question, Instant passedAt, Instant doneAt) {}
