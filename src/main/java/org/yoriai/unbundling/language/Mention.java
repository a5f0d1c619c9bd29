package org.yoriai.unbundling.language;

/**
 * A reference with where it leads and how it is introduced.
 *
 * @param unit index of the unit it stands in, {@link Clauses#NONE} for none
 * @param to index of the unit it leads to, {@link Clauses#NONE} unless resolved
 * @param cueStart where the words begin that introduce the list of which it is a member
 * @param cueEnd where the list ends
 */
public record Mention(Reference reference, int unit, int to, int cueStart, int cueEnd) {}
