package org.yoriai.digest.search;

import java.util.List;

/**
 * A word of a text.
 *
 * @param start where it stands in the text as it was given to the reader, and {@code end}: {@code [start, end)}
 * @param plain as it stands there, in lower case and of one width
 * @param forms under which it is found, the closest first: base form or stem, then reading, pairs of characters
 * @param silent true for words that say nothing about the subject
 * @param light true for words of everyday stories, which say little
 */
record Word(int start, int end, String plain, List<Form> forms, boolean silent, boolean light) {
    Word {
        forms = List.copyOf(forms);
    }

    /** @param likeness how surely a text with this form speaks of the same, in (0, 1] */
    record Form(String term, double likeness) {}
}
