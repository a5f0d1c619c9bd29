package org.yoriai.events;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.yoriai.events.LiveStream.Happened;
import org.yoriai.events.LiveStream.Late;
import org.yoriai.events.LiveStream.Signal;
import org.yoriai.events.LiveStream.StillHere;
import org.yoriai.shared.AssemblyId;

/**
 * One listener's place in the events of an assembly. It holds the next index to send and a bounded buffer of live
 * events; whatever the buffer does not hold is read from the log, so nothing is missed and nothing comes twice. Signals
 * go out one at a time, on the executor, and never more than were asked for.
 */
final class Listener implements Flow.Publisher<Signal>, Flow.Subscription {
    private static final Logger LOG = Logger.getLogger(Listener.class);
    private static final int BUFFER = 256;
    private static final int PAGE = 200;
    private static final long HEARTBEAT_NANOS = Duration.ofSeconds(15).toNanos();
    /** Whoever takes nothing for so long although there is something is let go; it may come back and go on. */
    private static final long STUCK_NANOS = Duration.ofSeconds(60).toNanos();

    private static final long LOG_AGAIN_NANOS = Duration.ofSeconds(2).toNanos();

    private final AssemblyId assembly;
    private final EventLog log;
    private final Executor executor;
    private final Consumer<Listener> onLeave;
    private final AtomicInteger work = new AtomicInteger();

    // Guarded by this.
    private final Deque<LoggedEvent> buffer = new ArrayDeque<>();
    private Flow.Subscriber<? super Signal> subscriber;
    private long demand;
    private boolean readLog = true;
    private boolean tellLate;
    private boolean toldLate;
    private boolean ended;
    private boolean left;

    // Touched only by the one that drains.
    private long next;
    private final Deque<LoggedEvent> page = new ArrayDeque<>();
    private long logFailedAt;
    private boolean logFailed;

    private volatile long sentAt = System.nanoTime();
    private final long openedAt = System.nanoTime();

    /**
     * @param next the first index to send
     * @param onLeave told once when the listener has gone
     */
    Listener(
            AssemblyId assembly, long next, EventLog log, Executor executor, boolean late, Consumer<Listener> onLeave) {
        this.assembly = assembly;
        this.next = next;
        this.log = log;
        this.executor = executor;
        this.tellLate = late;
        this.onLeave = onLeave;
    }

    AssemblyId assembly() {
        return assembly;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super Signal> subscriber) {
        synchronized (this) {
            if (this.subscriber != null) {
                throw new IllegalStateException("a listener has one subscriber");
            }
            this.subscriber = subscriber;
        }
        subscriber.onSubscribe(this);
        drainSoon();
    }

    @Override
    public void request(long n) {
        synchronized (this) {
            demand = demand + n < 0 ? Long.MAX_VALUE : demand + n;
        }
        drainSoon();
    }

    @Override
    public void cancel() {
        leave();
    }

    /** A live event. When the buffer is full it is dropped: the log has it. */
    void offer(LoggedEvent event) {
        synchronized (this) {
            if (buffer.size() >= BUFFER) {
                buffer.clear();
                readLog = true;
            } else {
                buffer.add(event);
            }
        }
        drainSoon();
    }

    void late() {
        synchronized (this) {
            tellLate = !toldLate;
        }
        drainSoon();
    }

    /** Kafka is back: what happened meanwhile is in the log. */
    void catchUp() {
        synchronized (this) {
            tellLate = false;
            toldLate = false;
            readLog = true;
        }
        drainSoon();
    }

    /** Looks after the listener, about once a second. */
    void tick() {
        boolean stuck;
        boolean abandoned;
        synchronized (this) {
            stuck = demand == 0
                    && subscriber != null
                    && (readLog || !buffer.isEmpty())
                    && System.nanoTime() - sentAt > STUCK_NANOS;
            abandoned = subscriber == null && System.nanoTime() - openedAt > STUCK_NANOS;
        }
        if (stuck || abandoned) {
            LOG.debug("a listener that takes nothing is let go");
            end();
        } else {
            drainSoon();
        }
    }

    /** Ends the stream from our side. */
    void end() {
        synchronized (this) {
            ended = true;
        }
        leave();
        drainSoon();
    }

    private void leave() {
        synchronized (this) {
            if (left) {
                return;
            }
            left = true;
            buffer.clear();
        }
        onLeave.accept(this);
    }

    private void drainSoon() {
        if (work.getAndIncrement() == 0) {
            try {
                executor.execute(this::drain);
            } catch (RejectedExecutionException e) {
                // Shutting down: the connection ends with the process.
                work.set(0);
            }
        }
    }

    private void drain() {
        int seen = work.get();
        do {
            try {
                Signal signal = take();
                while (signal != null) {
                    sentAt = System.nanoTime();
                    subscriber.onNext(signal);
                    signal = take();
                }
                if (finished()) {
                    subscriber.onComplete();
                }
            } catch (RuntimeException e) {
                LOG.warnf("a listener was lost cause=%s", e.toString());
                leave();
            }
            seen = work.addAndGet(-seen);
        } while (seen != 0);
    }

    private boolean completed;

    private boolean finished() {
        synchronized (this) {
            if (!ended || subscriber == null || completed) {
                return false;
            }
            completed = true;
            return true;
        }
    }

    /** The next signal to send, or {@code null} when there is none, or none was asked for. */
    private Signal take() {
        synchronized (this) {
            if (left || subscriber == null || demand == 0) {
                return null;
            }
            if (tellLate) {
                tellLate = false;
                toldLate = true;
                demand--;
                return new Late();
            }
        }
        LoggedEvent event = nextEvent();
        synchronized (this) {
            if (left) {
                return null;
            }
            if (event != null) {
                next = event.logindex() + 1;
                demand--;
                return new Happened(event);
            }
            if (System.nanoTime() - sentAt > HEARTBEAT_NANOS) {
                demand--;
                return new StillHere();
            }
            return null;
        }
    }

    private LoggedEvent nextEvent() {
        for (; ; ) {
            while (!page.isEmpty()) {
                LoggedEvent event = page.remove();
                if (event.logindex() >= next) {
                    return event;
                }
            }
            boolean read;
            synchronized (this) {
                while (!buffer.isEmpty() && buffer.peek().logindex() < next) {
                    buffer.remove();
                }
                if (!readLog && !buffer.isEmpty()) {
                    if (buffer.peek().logindex() == next) {
                        return buffer.remove();
                    }
                    readLog = true;
                }
                read = readLog;
                readLog = false;
            }
            if (!read) {
                return null;
            }
            if (!readPage()) {
                return null;
            }
        }
    }

    /** Returns false when the log cannot be read now; it is tried again after a while. */
    private boolean readPage() {
        if (logFailed && System.nanoTime() - logFailedAt < LOG_AGAIN_NANOS) {
            again();
            return false;
        }
        try {
            List<LoggedEvent> events = log.read(assembly, next, PAGE);
            logFailed = false;
            page.addAll(events);
            if (events.size() == PAGE) {
                again();
            } else if (events.isEmpty()) {
                dropWhatTheLogDoesNotHave();
            }
            return true;
        } catch (RuntimeException e) {
            logFailed = true;
            logFailedAt = System.nanoTime();
            again();
            return false;
        }
    }

    private synchronized void again() {
        readLog = true;
    }

    /** The log is the truth: an index that streams ahead of it, after a gap, is waited for. */
    private synchronized void dropWhatTheLogDoesNotHave() {
        if (!buffer.isEmpty() && buffer.peek().logindex() > next) {
            LOG.errorf(
                    "the stream is ahead of the log assembly=%s logindex=%d",
                    assembly, buffer.peek().logindex());
            buffer.clear();
        }
    }
}
