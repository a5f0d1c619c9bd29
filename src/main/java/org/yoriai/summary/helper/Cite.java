package org.yoriai.summary.helper;

/**
 * Whole sentences of the materials, or of what she typed, verbatim.
 *
 * @param kind {@code clause}, {@code briefing}, {@code term}, {@code plain} for the plain words of a clause, or {@code mine}
 * @param ref where they stand: the eId of the clause, also of the one that says what a term means; the id of the briefing;
 *     empty for hers
 * @param title of the clause or the briefing, or the term
 * @param lang they are written in
 */
public record Cite(String kind, String ref, String title, String lang, String quote) {}
