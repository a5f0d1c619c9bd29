package org.yoriai.digest.text;

/**
 * Text cleaned for comparison, and the way back: char {@code i} of {@code text} came from {@code origin[i]} of the original;
 * {@code origin} has one entry more, the original's length.
 */
@SuppressWarnings("ArrayRecordComponent")
public record CleanText(String text, int[] origin) {

    /** The place in the original of a place in the clean text. */
    public int original(int index) {
        return origin[index];
    }
}
