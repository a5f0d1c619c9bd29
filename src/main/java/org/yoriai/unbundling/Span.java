package org.yoriai.unbundling;

/** A stretch of the canonical text: Java {@code char} indexes, {@code end} exclusive. */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span " + start + ".." + end + " is not 0 <= start <= end");
        }
    }

    public int length() {
        return end - start;
    }

    public boolean contains(Span inner) {
        return start <= inner.start && inner.end <= end;
    }

    public String of(String text) {
        return text.substring(start, end);
    }
}
