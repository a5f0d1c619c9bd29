package org.yoriai.summary;

import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CancellationException;

/**
 * The sign of life of a job while its thread works. Looks every second whether somebody has cancelled it, and then
 * interrupts that thread; whatever it still does is not kept.
 */
final class Pulse implements AutoCloseable {
    private static final long EVERY_MILLIS = 1_000;

    private final JobStore jobs;
    private final UUID job;
    private final InstantSource clock;
    private final Thread works = Thread.currentThread();
    private final Thread beats;
    private boolean closed;

    Pulse(JobStore jobs, UUID job, InstantSource clock) {
        this.jobs = jobs;
        this.job = job;
        this.clock = clock;
        this.beats = new Thread(this::beat, "summary-pulse");
        beats.setDaemon(true);
        beats.start();
    }

    private void beat() {
        try {
            while (true) {
                Thread.sleep(EVERY_MILLIS);
                if (!jobs.beat(job, clock.instant())) {
                    stop();
                    return;
                }
            }
        } catch (InterruptedException closing) {
            // It has ended.
        } catch (RuntimeException unreachable) {
            // Without a sign of life it is taken for lost, and begun again.
        }
    }

    private synchronized void stop() {
        if (!closed) {
            works.interrupt();
        }
    }

    /** Says how far it has come. @throws CancellationException when it is to end */
    void step(String step, double fraction) {
        if (!jobs.step(job, step, fraction, clock.instant())) {
            throw new CancellationException("the job was cancelled");
        }
    }

    /** Inside the transaction that keeps a result. @throws CancellationException when none is to be kept */
    void keep() {
        if (!jobs.holds(job)) {
            throw new CancellationException("the job was cancelled");
        }
    }

    /** Clears an interruption that was meant for this job alone. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        beats.interrupt();
        Thread.interrupted();
    }
}
