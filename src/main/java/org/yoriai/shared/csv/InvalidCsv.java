package org.yoriai.shared.csv;

/** A table that cannot be used as it stands. The message says what is wrong and what would be right. */
public final class InvalidCsv extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long line;
    private final int column;

    public InvalidCsv(long line, String wrongAndRight) {
        this(line, 0, wrongAndRight);
    }

    /** @param column counted from 1; 0 when it is the row as a whole */
    public InvalidCsv(long line, int column, String wrongAndRight) {
        super(wrongAndRight);
        this.line = line;
        this.column = column;
    }

    /** Where it is wrong; lines count from 1, the header included. For a row of several lines: its first. */
    public long line() {
        return line;
    }

    /** Which cell of the row is wrong, counted from 1; 0 when it is the row as a whole. */
    public int column() {
        return column;
    }

    /** {@code votes.csv:12:5: what is wrong}; without the column where it is the row as a whole. */
    public String in(String file) {
        return file + ":" + line + ":" + (column > 0 ? column + ": " : " ") + getMessage();
    }
}
