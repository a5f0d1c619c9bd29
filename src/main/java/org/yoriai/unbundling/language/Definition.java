package org.yoriai.unbundling.language;

/**
 * A term that the bill itself defines.
 *
 * @param term without quotation marks; {@code [start, end)} is where it stands
 * @param unit eId of the innermost unit that holds the definition
 * @param scope eId of the unit in which the meaning holds, {@code ""} for the whole bill
 */
public record Definition(String term, int start, int end, String unit, String scope) {}
