package org.yoriai.shared;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Why a request was refused (RFC 9457), as a code and parameters so that it can be said in each language. The words
 * are in {@code messages/problems_*.properties}: {@code <code>.title} and {@code <code>.detail}.
 */
public sealed interface Problem {
    int status();

    /** Stable; the last part of the problem's {@code type}. */
    String code();

    default Map<String, Object> parameters() {
        return Map.of();
    }

    default List<Violation> violations() {
        return List.of();
    }

    /** 400: what came cannot be read at all. */
    record Unreadable(String code, Map<String, Object> parameters) implements Problem {
        @Override
        public int status() {
            return 400;
        }
    }

    /** 401: a login would help. */
    record Unauthenticated(String code) implements Problem {
        @Override
        public int status() {
            return 401;
        }
    }

    /** 403: the caller may see the object, and may not do this to it. */
    record NotAllowed(String code, Map<String, Object> parameters) implements Problem {
        @Override
        public int status() {
            return 403;
        }
    }

    /** 404: absent, or hidden from the caller; the two are alike. */
    record NotFound() implements Problem {
        @Override
        public int status() {
            return 404;
        }

        @Override
        public String code() {
            return "not-found";
        }
    }

    /** 405, 406, 413, 415 and their like: the form of the request, not its content. */
    record WrongForm(int status, String code, Map<String, Object> parameters) implements Problem {}

    /** 409: the state of the object does not allow it now. */
    record WrongState(String code, Map<String, Object> parameters) implements Problem {
        @Override
        public int status() {
            return 409;
        }
    }

    /** 422: readable, and against a rule; one violation a field. */
    record RuleBroken(String code, Map<String, Object> parameters, List<Violation> violations) implements Problem {
        public RuleBroken {
            violations = List.copyOf(violations);
        }

        @Override
        public int status() {
            return 422;
        }
    }

    /** 429 or 503: later. */
    record Later(int status, String code, Duration retryAfter) implements Problem {}

    /** 500: our fault; the caller learns only the number under which it is in our log. */
    record Fault(String correlation) implements Problem {
        @Override
        public int status() {
            return 500;
        }

        @Override
        public String code() {
            return "fault";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("correlation", correlation);
        }
    }
}
