package org.yoriai.digest.search;

/**
 * From where on the best score is an answer. Measured on one set of materials; an assembly with others calibrates with twenty
 * questions of its own.
 *
 * @param modelled where a model takes part in the score (English)
 * @param lexical where words alone are compared
 */
public record Bar(double modelled, double lexical) {
    public static final Bar MEASURED = new Bar(0.41, 0.55);

    double of(boolean model) {
        return model ? modelled : lexical;
    }
}
