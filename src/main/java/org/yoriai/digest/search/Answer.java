package org.yoriai.digest.search;

import java.util.List;

/** Sentences of the materials that answer a question, best first; none when it is not in the materials. */
public record Answer(String question, List<Cite> cites) {

    /**
     * Whole sentences of a material: {@code quote} is {@code text[start, end)} in Java {@code char}s. {@code score} tells how
     * well the material fits the question, in [0, 1].
     */
    public record Cite(String material, int start, int end, String quote, double score) {}

    public Answer {
        cites = List.copyOf(cites);
    }

    public boolean found() {
        return !cites.isEmpty();
    }
}
