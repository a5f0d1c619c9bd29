package org.yoriai;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what other threads and servers do. */
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_MILLIS = 100;

    private Eventually() {}

    /** @param what it is that is waited for, for who reads that it did not come */
    public static void holds(String what, BooleanSupplier condition) {
        get(() -> condition.getAsBoolean() ? "" : what, String::isEmpty);
    }

    /** What is asked for, once it is as it should be. */
    public static <T> T get(Supplier<T> ask, Predicate<T> asItShouldBe) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        T last = ask.get();
        while (!asItShouldBe.test(last)) {
            if (System.nanoTime() > until) {
                throw new AssertionError("still so after " + PATIENCE + ": " + last);
            }
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
            last = ask.get();
        }
        return last;
    }
}
