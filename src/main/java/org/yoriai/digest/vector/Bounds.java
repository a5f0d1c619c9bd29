package org.yoriai.digest.vector;

/**
 * From where on cosines of one embedder mean something. They are measured for each embedder and not to be carried over.
 *
 * @param duplicate two texts are suggested as saying the same from this cosine on
 * @param margin a text belongs to the nearest issue if it is nearer than the second by this much
 * @param contrary two texts of opposite sides speak of the same matter from this cosine on
 */
public record Bounds(double duplicate, double margin, double contrary) {
    public Bounds {
        if (!(duplicate > 0 && duplicate <= 1 && margin > 0 && margin < 1 && contrary > 0 && contrary <= 1)) {
            throw new IllegalArgumentException("bounds lie between 0 and 1");
        }
    }
}
