package org.yoriai.summary.helper;

/**
 * Whole sentences of the materials, verbatim.
 *
 * @param kind {@code clause}, {@code briefing} or {@code term}
 * @param ref where they stand: the eId of the clause, also of the one that says what a term means; the id of the briefing
 * @param title of the clause or the briefing, or the term
 * @param lang they are written in
 */
public record Cite(String kind, String ref, String title, String lang, String quote) {}
