package org.yoriai.digest;

/** Where a word of amount stands in a sentence, and the measures of its numerator and denominator. */
public record AmountMark(int start, int end, String num, String den) {}
