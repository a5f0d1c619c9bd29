package org.yoriai.digest.vector;

/**
 * Texts of one language as points, numbered from 0 in the order they were given. Cosines are rounded to 1/1024. Not
 * thread-safe.
 */
public sealed interface Space permits DenseSpace, SparseSpace {

    /** How alike two of the texts are. */
    double cosine(int a, int b);

    /** How alike one of the texts and some other words are. */
    double cosine(int a, String words);

    /** How alike each of the texts and some other words are. */
    double[] cosines(String words);

    /**
     * The same points seen from the middle of the first {@code count}: what all of them have in common no longer counts.
     * Words and character pairs already weigh what everybody says less, so they are returned as they are.
     */
    Space centred(int count);

    /** Hands on each pair of some texts whose cosine is {@code least} or more, by the first and then the second text. */
    void pairs(int[] texts, double least, PairSink out);

    /** Takes one pair, {@code a < b}. */
    interface PairSink {
        void pair(int a, int b, double cosine);
    }
}
