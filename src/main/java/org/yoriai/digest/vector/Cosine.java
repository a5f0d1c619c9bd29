package org.yoriai.digest.vector;

/** Cosines as they are compared: processors differ in the last digits of a vector, decisions may not. */
final class Cosine {
    private static final double STEPS = 1024;

    private Cosine() {}

    /** To the nearest 1/1024, half to even. */
    static double rounded(double cosine) {
        return Math.rint(cosine * STEPS) / STEPS;
    }
}
