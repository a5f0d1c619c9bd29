package org.yoriai.digest.search;

import java.util.List;

/**
 * Sentences of the materials that answer a question, best first.
 *
 * @param cites none when the search did not find an answer, which does not say that there is none
 * @param nearest where nothing was found: the sentences that come nearest to the question, at most three, none where nothing of it stands
 *     anywhere; else none
 */
public record Answer(String question, List<Cite> cites, List<Cite> nearest) {

    /**
     * Whole sentences of a material: {@code quote} is {@code text[start, end)} in Java {@code char}s. {@code score} tells how
     * well the material fits the question, in [0, 1].
     */
    public record Cite(String material, int start, int end, String quote, double score) {}

    public Answer {
        cites = List.copyOf(cites);
        nearest = List.copyOf(nearest);
    }

    public boolean found() {
        return !cites.isEmpty();
    }
}
