package org.yoriai.summary;

import java.util.UUID;
import org.yoriai.shared.Localized;

/**
 * A published summary in a list.
 *
 * @param clause what it is about, or {@code null} for the whole bill; {@code clauseTitle} its number and heading, or empty
 * @param people who wrote or voted on what it summarises, when it was drafted
 * @param arguments that it chose from
 * @param quoted different arguments that it quotes
 */
public record SummaryLine(UUID id, UUID clause, Localized clauseTitle, int people, int arguments, int quoted) {}
