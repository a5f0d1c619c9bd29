package org.yoriai.proof;

/**
 * Input that cannot be read as what it should be: neither true nor false, so no verdict is possible. The message is one
 * sentence that says what is wrong and what would be right; it never repeats more than a few characters of the input.
 */
public final class UnusableInput extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    /** Line and column count from 1; a column counts Unicode code points. */
    public UnusableInput(String because, int line, int column) {
        super(because);
        this.line = line;
        this.column = column;
    }

    /** Unusable as a whole: there is no better place to point at than the start. */
    public UnusableInput(String because) {
        this(because, 1, 1);
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }
}
