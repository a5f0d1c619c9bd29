package org.yoriai.unbundling;

import org.yoriai.unbundling.language.Statement;

/**
 * One numbered (or, for a few levels, headed) piece of law with everything inside it.
 *
 * <p>Units of a bill come in text order, parents before children; a child's span lies inside its parent's, siblings do
 * not overlap.
 *
 * @param eId name after the Akoma Ntoso naming convention, unique in the bill, e.g. {@code sec_3__subsec_a}
 * @param level the tradition's own word in English, e.g. {@code section}, {@code article}
 * @param num the number without keyword and outer punctuation, {@code ""} for unnumbered units
 * @param heading as printed, possibly empty
 * @param parent eId of the unit that holds this one, {@code ""} at the top
 * @param span from the first character of the marker (or the caption above it) to where the next unit of the same or a
 *     higher level begins
 * @param words where its own words begin: behind number and heading
 * @param quoted whether the unit is part of words to be inserted into other law
 * @param confidence in [0,1]; 1 when no other reading of the line existed
 * @param statement what the unit's own words say
 * @param hash 16 hex digits over the normalised words; together with the eId the anchor of opinions
 */
public record Unit(
        String eId,
        String level,
        String num,
        String heading,
        String parent,
        Span span,
        int words,
        boolean quoted,
        double confidence,
        Statement statement,
        String hash) {

    public Unit {
        if (eId.isEmpty()) {
            throw new IllegalArgumentException("a unit needs an eId");
        }
        if (words < span.start() || words > span.end()) {
            throw new IllegalArgumentException("own words at " + words + " lie outside the unit");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is outside [0,1]");
        }
    }

    public int start() {
        return span.start();
    }

    public int end() {
        return span.end();
    }
}
