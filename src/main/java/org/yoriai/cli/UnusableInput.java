package org.yoriai.cli;

import java.nio.file.Path;

/**
 * Input a command can do nothing with: exit 2, nothing on standard output, and on standard error one line
 * {@code FILE:LINE: what is wrong and what would be right}.
 */
public final class UnusableInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** For a fault of the whole file, such as one that does not exist. */
    public UnusableInput(Path file, String wrongAndRight) {
        super(file + ": " + wrongAndRight);
    }

    /** For a fault at a line; lines count from 1, the header included. */
    public UnusableInput(Path file, long line, String wrongAndRight) {
        super(file + ":" + line + ": " + wrongAndRight);
    }

    private UnusableInput(String message) {
        super(message);
    }

    /** For an option or argument that is readable but cannot be honoured. */
    public static UnusableInput ofOption(String option, String wrongAndRight) {
        return new UnusableInput(option + ": " + wrongAndRight);
    }
}
