package org.yoriai.summary;

import java.util.UUID;
import org.yoriai.shared.Localized;

/**
 * A published summary in a list.
 *
 * @param clauseTitle number and heading of the clause, or of the first that a question decides; empty for the whole bill
 * @param people who wrote or voted on what it summarises, when it was drafted
 * @param arguments that it chose from
 * @param quoted different arguments that it quotes
 */
public record SummaryLine(UUID id, Scope scope, Localized clauseTitle, int people, int arguments, int quoted) {}
