package org.yoriai.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.yoriai.shared.AssemblyId;

class ListenerTest {
    private static final AssemblyId ASSEMBLY = AssemblyId.of("0193a1b2-0000-7000-8000-000000000001");

    private final Log log = new Log();
    private final Reader reader = new Reader();
    private int left;

    @Test
    void sendsWhatWasMissedAndThenWhatComesEachOnce() {
        log.grow(10);
        Listener listener = open(4);

        reader.ask(100);
        live(listener, 10);
        live(listener, 11);

        assertThat(reader.indexes()).isEqualTo(range(4, 12));
    }

    @Test
    void aRecordThatComesTwiceIsSentOnce() {
        Listener listener = open(0);
        reader.ask(100);

        live(listener, 0);
        live(listener, 1);
        listener.offer(event(0));
        listener.offer(event(1));
        live(listener, 2);

        assertThat(reader.indexes()).isEqualTo(range(0, 3));
    }

    @Test
    void aGapInTheStreamIsFilledFromTheLog() {
        Listener listener = open(0);
        reader.ask(100);
        live(listener, 0);

        log.grow(6);
        listener.offer(event(5));

        assertThat(reader.indexes()).isEqualTo(range(0, 6));
    }

    @Test
    void neverSendsMoreThanWasAskedFor() {
        log.grow(10);
        open(0);

        reader.ask(3);
        assertThat(reader.indexes()).isEqualTo(range(0, 3));
        reader.ask(2);

        assertThat(reader.indexes()).isEqualTo(range(0, 5));
    }

    @Test
    void whoReadsSlowlyGetsEverythingAlthoughTheBufferIsBounded() {
        Listener listener = open(0);
        for (int i = 0; i < 2_000; i++) {
            live(listener, i);
        }
        assertThat(reader.indexes()).isEmpty();

        reader.ask(5_000);

        assertThat(reader.indexes()).isEqualTo(range(0, 2_000));
    }

    @Test
    void isToldOnceThatEventsAreLateAndCatchesUpAfterwards() {
        Listener listener = open(0);
        reader.ask(100);
        live(listener, 0);
        listener.late();
        listener.late();
        log.grow(4);
        assertThat(reader.indexes()).isEqualTo(range(0, 1));

        listener.catchUp();

        assertThat(reader.indexes()).isEqualTo(range(0, 4));
        assertThat(reader.late()).isEqualTo(1);
    }

    @Test
    void isToldAgainWhenEventsAreLateAnotherTime() {
        Listener listener = open(0);
        reader.ask(100);
        listener.late();
        listener.catchUp();
        listener.late();

        assertThat(reader.late()).isEqualTo(2);
    }

    @Test
    void aLogThatCannotBeReadDelaysAndLosesNothing() throws InterruptedException {
        log.grow(3);
        log.broken = true;
        Listener listener = open(0);
        reader.ask(100);
        assertThat(reader.indexes()).isEmpty();
        log.broken = false;

        Thread.sleep(2_100);
        listener.tick();

        assertThat(reader.indexes()).isEqualTo(range(0, 3));
    }

    @Test
    void whoLeavesGetsNothingMoreAndFreesTheSeatOnce() {
        Listener listener = open(0);
        reader.ask(100);
        live(listener, 0);

        listener.cancel();
        listener.cancel();
        live(listener, 1);

        assertThat(reader.indexes()).isEqualTo(range(0, 1));
        assertThat(left).isEqualTo(1);
    }

    @Test
    void anEndFromOurSideCompletesTheStream() {
        Listener listener = open(0);
        reader.ask(1);

        listener.end();

        assertThat(reader.completed).isTrue();
        assertThat(left).isEqualTo(1);
    }

    /** One thread numbers, one streams with duplicates and losses, the reader asks in small bites. */
    @Test
    void everyIndexComesOnceAndInOrderUnderLoad() throws Exception {
        int events = 20_000;
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            CountDownLatch all = new CountDownLatch(1);
            Listener listener = new Listener(ASSEMBLY, 0, log, pool, false, l -> {});
            List<Long> got = new ArrayList<>();
            listener.subscribe(new Flow.Subscriber<>() {
                private Flow.Subscription subscription;

                @Override
                public void onSubscribe(Flow.Subscription subscription) {
                    this.subscription = subscription;
                    subscription.request(7);
                }

                @Override
                public void onNext(LiveStream.Signal signal) {
                    if (signal instanceof LiveStream.Happened happened) {
                        got.add(happened.event().logindex());
                        if (got.size() == events) {
                            all.countDown();
                        }
                    }
                    subscription.request(1);
                }

                @Override
                public void onError(Throwable failure) {}

                @Override
                public void onComplete() {}
            });
            Random chance = new Random(3);
            for (int i = 0; i < events; i++) {
                log.grow(i + 1);
                if (chance.nextInt(50) != 0) {
                    listener.offer(event(i));
                }
                if (chance.nextInt(20) == 0) {
                    listener.offer(event(Math.max(0, i - chance.nextInt(40))));
                }
                if (chance.nextInt(3_000) == 0) {
                    listener.late();
                    listener.catchUp();
                }
            }
            listener.catchUp();

            assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(got).isEqualTo(range(0, events));
        } finally {
            pool.shutdownNow();
        }
    }

    private Listener open(long from) {
        Listener listener = new Listener(ASSEMBLY, from, log, Runnable::run, false, l -> left++);
        listener.subscribe(reader);
        return listener;
    }

    /** Numbered first, streamed then: the order in which it happens. */
    private void live(Listener listener, long index) {
        log.grow(index + 1);
        listener.offer(event(index));
    }

    private static LoggedEvent event(long index) {
        return new LoggedEvent(
                ASSEMBLY,
                index,
                new UUID(7, index),
                "org.yoriai.deliberation.vote-cast",
                new UUID(8, index),
                "00".repeat(32),
                "{}".getBytes(StandardCharsets.UTF_8));
    }

    private static List<Long> range(long from, long to) {
        return LongStream.range(from, to).boxed().toList();
    }

    /** A ledger that only knows how long it is. */
    private static final class Log implements EventLog {
        private volatile long size;
        private volatile boolean broken;

        void grow(long size) {
            this.size = size;
        }

        @Override
        public List<LoggedEvent> read(AssemblyId assembly, long from, int limit) {
            if (broken) {
                throw new IllegalStateException("the database is away");
            }
            return LongStream.range(from, Math.min(size, from + limit))
                    .mapToObj(ListenerTest::event)
                    .toList();
        }

        @Override
        public long size(AssemblyId assembly) {
            return size;
        }
    }

    private static final class Reader implements Flow.Subscriber<LiveStream.Signal> {
        private final List<LiveStream.Signal> signals = new ArrayList<>();
        private Flow.Subscription subscription;
        private boolean completed;

        void ask(long n) {
            subscription.request(n);
        }

        List<Long> indexes() {
            return signals.stream()
                    .filter(LiveStream.Happened.class::isInstance)
                    .map(signal -> ((LiveStream.Happened) signal).event().logindex())
                    .toList();
        }

        long late() {
            return signals.stream().filter(LiveStream.Late.class::isInstance).count();
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            this.subscription = subscription;
        }

        @Override
        public void onNext(LiveStream.Signal signal) {
            signals.add(signal);
        }

        @Override
        public void onError(Throwable failure) {
            throw new AssertionError(failure);
        }

        @Override
        public void onComplete() {
            completed = true;
        }
    }
}
