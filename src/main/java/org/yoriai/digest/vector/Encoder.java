package org.yoriai.digest.vector;

/**
 * A model that turns one text into a point. One text at a time: a model that scales over a batch would make a point depend on
 * who else wrote.
 */
@FunctionalInterface
public interface Encoder {
    /** A vector of length 1, always of the same number of dimensions; the same text gives the same vector. */
    float[] encode(String text);
}
