package org.yoriai.summary.generate;

import java.time.Duration;
import java.util.Locale;

/** A call to a model that brought no answer that can be used. */
final class CallFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    enum Why {
        /** No connection, or one that broke. */
        UNREACHABLE(true),
        /** A certificate or a handshake that is not to be trusted. */
        UNTRUSTED(false),
        TIMED_OUT(false),
        /** 408, 429 or 5xx. */
        BUSY(true),
        /** Any other status that is no success. */
        REFUSED(false),
        /** Longer than may be read. */
        TOO_LONG(false),
        /** Not what the protocol says. */
        UNREADABLE(false),
        /** Broken off by the model's server: length, filter, or a tool that nobody offered. */
        UNFINISHED(false),
        /** Another model answered than was asked. */
        OTHER_MODEL(false),
        /** Not an origin that may be asked, or at an address that may not. */
        NOT_ALLOWED(false),
        /** Nothing of today's budget is left. */
        BUDGET(false),
        /** As many calls as may be at once went on for too long. */
        NO_TURN(false),
        /** The server failed too often and is left alone for a while. */
        RESTING(false),
        INTERRUPTED(false);

        private final boolean again;

        Why(boolean again) {
            this.again = again;
        }

        /** True if the same call may work a little later. */
        boolean isPassing() {
            return again;
        }

        /** True if it speaks against the server: what we did not send does not. */
        boolean isTheServers() {
            return ordinal() < NOT_ALLOWED.ordinal();
        }

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Why why;
    private final transient Duration pause;

    CallFailed(Why why, String detail) {
        this(why, detail, null, null);
    }

    /** @param pause that the server asks for, or {@code null} */
    CallFailed(Why why, String detail, Duration pause, Throwable cause) {
        super(why.code() + " " + detail, cause);
        this.why = why;
        this.pause = pause;
    }

    Why why() {
        return why;
    }

    Duration pause() {
        return pause;
    }

    /** The same wrapped by a library, or what else went wrong as an answer that cannot be read. */
    static CallFailed of(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof CallFailed failed) {
                return failed;
            }
        }
        return new CallFailed(Why.UNREADABLE, thrown.getClass().getSimpleName(), null, thrown);
    }
}
