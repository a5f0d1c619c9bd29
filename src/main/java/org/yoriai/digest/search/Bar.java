package org.yoriai.digest.search;

/**
 * From where on the best place counts as an answer. Measured on a few laws; an assembly with others calibrates with twenty
 * questions of its own.
 *
 * @param likely how likely it must answer, in [0, 1]
 */
public record Bar(double likely) {
    public static final Bar MEASURED = new Bar(0.67);
}
