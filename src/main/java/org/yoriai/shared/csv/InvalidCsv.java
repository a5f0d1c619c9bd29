package org.yoriai.shared.csv;

/** A table that cannot be used as it stands. The message says what is wrong and what would be right. */
public final class InvalidCsv extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long line;

    public InvalidCsv(long line, String wrongAndRight) {
        super(wrongAndRight);
        this.line = line;
    }

    /** Where it is wrong; lines count from 1, the header included. For a row of several lines: its first. */
    public long line() {
        return line;
    }
}
