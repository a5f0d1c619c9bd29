package org.yoriai.shared;

import java.util.List;
import java.util.Map;

/** Ends a use case: the request is refused because of {@link #problem}. Rolls back the transaction around it. */
public final class Refused extends RuntimeException {
    private final transient Problem problem;

    public Refused(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    public static Refused notFound() {
        return new Refused(new Problem.NotFound());
    }

    public static Refused notAllowed(String code) {
        return new Refused(new Problem.NotAllowed(code, Map.of()));
    }

    public static Refused wrongState(String code) {
        return new Refused(new Problem.WrongState(code, Map.of()));
    }

    public static Refused wrongState(String code, Map<String, Object> parameters) {
        return new Refused(new Problem.WrongState(code, parameters));
    }

    public static Refused unreadable(String code) {
        return new Refused(new Problem.Unreadable(code, Map.of()));
    }

    public static Refused unreadable(String code, Map<String, Object> parameters) {
        return new Refused(new Problem.Unreadable(code, parameters));
    }

    /** 422 with one violation. */
    public static Refused field(String field, String code, Map<String, Object> parameters) {
        return new Refused(
                new Problem.RuleBroken("invalid", Map.of(), List.of(new Violation(field, code, parameters))));
    }

    public static Refused field(String field, String code) {
        return field(field, code, Map.of());
    }
}
