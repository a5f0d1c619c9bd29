package org.yoriai.consensus.axes;

/** A symmetric matrix without negative eigenvalues, known by what it makes of a direction. */
public interface Gram {
    /** Number of rows and of columns. */
    int width();

    /** The matrix applied to each {@code v[direction]}; the arguments stay as they are. */
    double[][] times(double[][] v);
}
