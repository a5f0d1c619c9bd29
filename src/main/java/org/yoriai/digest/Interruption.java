package org.yoriai.digest;

import java.util.concurrent.CancellationException;

/** Ends work that nobody waits for any more: the long steps look here, each at least once a second. */
public final class Interruption {
    private Interruption() {}

    /** @throws CancellationException when this thread was interrupted; the mark stays */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
    }
}
