package org.yoriai.cli.stack;

import java.util.List;

/** Why the stack cannot start, as one sentence a person can act on. */
public final class StackProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final StackMessage reason;

    StackProblem(StackMessage reason, String... parameters) {
        super(reason.in(StackMessage.language(), List.of(parameters)));
        this.reason = reason;
    }

    StackProblem(Throwable cause, StackMessage reason, String... parameters) {
        this(reason, parameters);
        initCause(cause);
    }

    /** What went wrong, independent of the language it is told in. */
    public StackMessage reason() {
        return reason;
    }
}
