package org.yoriai.digest;

/**
 * Words of a member that a sentence quotes: {@code quote} is {@code text[start, end)} of the argument as it was given, in
 * Java {@code char}s, and stands in the sentence from {@code at} on.
 */
public record Citation(String argument, int start, int end, String quote, int at) {
    public Citation {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("offsets " + start + ".." + end + " are not a span");
        }
    }
}
