package org.yoriai.digest.text;

/** Java {@code char}s {@code [start, end)} of a text. */
public record Span(int start, int end) {
    public int length() {
        return end - start;
    }

    public String in(String text) {
        return text.substring(start, end);
    }
}
