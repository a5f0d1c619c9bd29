package org.yoriai.digest;

/** Where a number stands in a sentence, in Java {@code char}s, and which measure it counts. */
public record NumberMark(int start, int end, int value, String measure) {}
