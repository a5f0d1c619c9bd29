package org.yoriai.summary.helper;

import java.util.List;

/**
 * What a model that the members chose worded, or why it did not.
 *
 * @param model its id in the register, or empty; {@code name} its name
 * @param promptVersion of its instructions, from 1
 * @param because why there is no sentence, as a code; empty otherwise
 */
public record WordedView(List<WordedSentence> sentences, String model, String name, int promptVersion, String because) {
    public WordedView {
        sentences = List.copyOf(sentences);
    }

    /** @param cites what it holds to, at least one; of kind {@code mine} where it is what she typed */
    public record WordedSentence(String text, List<Cite> cites) {
        public WordedSentence {
            cites = List.copyOf(cites);
        }
    }
}
