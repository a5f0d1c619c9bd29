package org.yoriai.digest.wording;

/** Words of an argument, cut from its text: {@code words} is {@code text[start, end)}. */
public record Quote(String argument, int start, int end, String words) {}
