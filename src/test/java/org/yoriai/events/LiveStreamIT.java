package org.yoriai.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yoriai.cli.stack.LocalStack;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Refused;

/** The live stream over a real broker; the log of the assembly is kept in memory here. */
class LiveStreamIT {
    private final AssemblyId assembly = new AssemblyId(Ids.next());
    private final List<LoggedEvent> logged = Collections.synchronizedList(new ArrayList<>());
    private final Topics topics = ServersFixture.topics();
    private LiveStream stream = new LiveStream(topics, log());

    @AfterEach
    void close() {
        stream.close();
    }

    @Test
    void everyListenerGetsWhatItMissedAndWhatComesEachOnceAndInOrder() throws Exception {
        stream.start();
        List<Heard> all = new ArrayList<>();
        try (KafkaProducer<String, byte[]> relay = producer()) {
            for (int i = 0; i < 400; i++) {
                if (i % 40 == 0) {
                    all.add(new Heard(stream.after(assembly, -1)));
                    all.add(new Heard(stream.after(assembly, i - 1)));
                }
                LoggedEvent event = DeadLettersIT.event(assembly, i);
                logged.add(event);
                relay.send(CloudEvents.write(event, "it.example/log/" + assembly));
                if (i % 7 == 0) {
                    relay.send(CloudEvents.write(event, "it.example/log/" + assembly));
                }
                Thread.sleep(5);
            }
        }

        for (int n = 0; n < all.size(); n++) {
            int first = n % 2 == 0 ? 0 : n / 2 * 40;
            all.get(n).await(400 - first);
            assertThat(all.get(n).indexes())
                    .isEqualTo(LongStream.range(first, 400).boxed().toList());
            assertThat(all.get(n).late()).isZero();
        }
    }

    @Test
    void withoutABrokerListenersStayAreToldOnceAndStillGetWhatIsLogged() throws Exception {
        Topics away = ServersFixture.topics();
        away.bootstrapServers = "localhost:1";
        stream = new LiveStream(away, log());
        logged.add(DeadLettersIT.event(assembly, 0));
        stream.start();
        Heard heard = new Heard(stream.after(assembly, -1));
        heard.await(1);

        for (int tenths = 0; tenths < 300 && !stream.late(); tenths++) {
            Thread.sleep(100);
        }
        Thread.sleep(500);

        assertThat(stream.late()).isTrue();
        assertThat(heard.late()).isEqualTo(1);
        assertThat(heard.indexes()).containsExactly(0L);
        assertThat(heard.completed).isFalse();
    }

    @Test
    void whenTheBrokerComesBackWhatHappenedMeanwhileFollows() throws Exception {
        LocalStack stack = ServersFixture.ownStack().orElse(null);
        assumeTrue(stack != null, "these servers are not ours to stop");
        stream.start();
        Heard heard = new Heard(stream.after(assembly, -1));
        say(0);
        heard.await(1);
        stack.stop("kafka");
        for (int tenths = 0; tenths < 300 && !stream.late(); tenths++) {
            Thread.sleep(100);
        }
        logged.add(DeadLettersIT.event(assembly, 1));

        stack.startAgain("kafka");
        heard.await(2);
        say(2);
        heard.await(3);

        assertThat(heard.indexes()).containsExactly(0L, 1L, 2L);
        assertThat(heard.late()).isEqualTo(1);
        assertThat(stream.late()).isFalse();
    }

    private void say(int logindex) throws Exception {
        LoggedEvent event = DeadLettersIT.event(assembly, logindex);
        logged.add(event);
        try (KafkaProducer<String, byte[]> relay = producer()) {
            relay.send(CloudEvents.write(event, "it.example/log/" + assembly)).get();
        }
    }

    @Test
    void moreListenersThanItCanServeAreSentAwayAndASeatThatIsLeftIsFreeAgain() throws Exception {
        stream.start();
        List<Heard> all = new ArrayList<>();
        for (int i = 0; i < LiveStream.MOST_LISTENERS; i++) {
            all.add(new Heard(stream.fromNow(assembly)));
        }
        assertThatThrownBy(() -> stream.fromNow(assembly))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(503));

        all.get(7).subscription.cancel();

        assertThat(stream.fromNow(assembly)).isNotNull();
    }

    private KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", topics.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private EventLog log() {
        return new EventLog() {
            @Override
            public List<LoggedEvent> read(AssemblyId asked, long from, int limit) {
                synchronized (logged) {
                    return logged.stream().skip(from).limit(limit).toList();
                }
            }

            @Override
            public long size(AssemblyId asked) {
                return logged.size();
            }
        };
    }

    private static final class Heard implements Flow.Subscriber<LiveStream.Signal> {
        private final List<LiveStream.Signal> signals = Collections.synchronizedList(new ArrayList<>());
        private volatile Flow.Subscription subscription;
        private volatile boolean completed;

        Heard(Flow.Publisher<LiveStream.Signal> publisher) {
            publisher.subscribe(this);
        }

        List<Long> indexes() {
            synchronized (signals) {
                return signals.stream()
                        .filter(LiveStream.Happened.class::isInstance)
                        .map(signal -> ((LiveStream.Happened) signal).event().logindex())
                        .toList();
            }
        }

        long late() {
            synchronized (signals) {
                return signals.stream()
                        .filter(LiveStream.Late.class::isInstance)
                        .count();
            }
        }

        void await(int events) throws InterruptedException {
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (indexes().size() < events && System.nanoTime() < until) {
                Thread.sleep(50);
            }
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            this.subscription = subscription;
            subscription.request(1);
        }

        @Override
        public void onNext(LiveStream.Signal signal) {
            signals.add(signal);
            subscription.request(1);
        }

        @Override
        public void onError(Throwable failure) {}

        @Override
        public void onComplete() {
            completed = true;
        }
    }
}
