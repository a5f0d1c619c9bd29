package org.yoriai.summary.generate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;

/** Leaves a server alone that fails too often: after a rest one call tries, and decides. Thread-safe. */
final class Breaker {
    private static final int WINDOW = 20;

    private final int failures;
    private final Duration rest;
    private final InstantSource clock;
    private final ArrayDeque<Boolean> last = new ArrayDeque<>();
    private Instant closedUntil;
    private boolean trying;

    Breaker(int failures, Duration rest, InstantSource clock) {
        this.failures = failures;
        this.rest = rest;
        this.clock = clock;
    }

    /** Asks whether a call may go out; each that may must report {@link #succeeded} or {@link #failed}. */
    synchronized boolean lets() {
        if (closedUntil == null) {
            return true;
        }
        if (trying || clock.instant().isBefore(closedUntil)) {
            return false;
        }
        trying = true;
        return true;
    }

    synchronized void succeeded() {
        if (closedUntil != null) {
            closedUntil = null;
            trying = false;
            last.clear();
        }
        note(false);
    }

    synchronized void failed() {
        note(true);
        if (trying || last.stream().filter(Boolean::booleanValue).count() >= failures) {
            closedUntil = clock.instant().plus(rest);
            trying = false;
        }
    }

    /** A call that went out and says nothing about the server. */
    synchronized void released() {
        trying = false;
    }

    private void note(boolean bad) {
        last.addLast(bad);
        if (last.size() > WINDOW) {
            last.removeFirst();
        }
    }
}
