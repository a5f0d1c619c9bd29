package org.yoriai.digest.search;

/**
 * From where on the best place counts as an answer. Chosen on questions that the word lists were written beside; on others
 * it finds less. The same for every assembly.
 *
 * @param likely how likely it must answer, in [0, 1]
 */
public record Bar(double likely) {
    public static final Bar MEASURED = new Bar(0.67);
}
