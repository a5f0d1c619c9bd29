package org.yoriai.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.InstanceConfig;
import org.yoriai.shared.Problem;
import org.yoriai.shared.Refused;

/**
 * The events of an assembly as they happen, for any number of listeners up to a bound. One Kafka consumer in each
 * instance reads all partitions from their end, belongs to no group and fans out; what a listener missed comes from
 * {@link EventLog}. Every listener gets every index once, in order. While Kafka is away listeners stay, are told so
 * once, and catch up when it is back.
 */
@ApplicationScoped
public class LiveStream {
    static final int MOST_LISTENERS = 500;
    private static final Logger LOG = Logger.getLogger(LiveStream.class);
    private static final Duration POLL = Duration.ofMillis(500);
    /** With no record for so long we ask Kafka whether it is still there. */
    private static final Duration QUIET = Duration.ofSeconds(3);

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration AGAIN = Duration.ofSeconds(2);
    private static final int THREADS = 2;

    private final Map<AssemblyId, Set<Listener>> listeners = new ConcurrentHashMap<>();
    private final Semaphore seats = new Semaphore(MOST_LISTENERS);
    private Topics topics;
    private EventLog log;
    private ScheduledExecutorService pool;
    private Thread thread;
    private volatile boolean open;
    private volatile boolean late;
    private volatile KafkaConsumer<String, byte[]> kafka;

    LiveStream() {}

    @Inject
    LiveStream(Topics topics, EventLog log) {
        this.topics = topics;
        this.log = log;
    }

    void start(@Observes StartupEvent started, InstanceConfig instance, MeterRegistry metrics) {
        if (instance.roles().contains(InstanceConfig.Service.WEB)) {
            metrics.gauge("yoriai.stream.listeners", this, LiveStream::listeners);
            start();
        }
    }

    void start() {
        open = true;
        pool = Executors.newScheduledThreadPool(THREADS, work -> {
            Thread worker = new Thread(work, "live-stream");
            worker.setDaemon(true);
            return worker;
        });
        pool.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
        thread = new Thread(this::follow, "live-stream-kafka");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (open) {
            close();
        }
    }

    void close() {
        open = false;
        KafkaConsumer<String, byte[]> consumer = kafka;
        if (consumer != null) {
            consumer.wakeup();
        } else {
            thread.interrupt();
        }
        listeners.values().forEach(all -> all.forEach(Listener::end));
        pool.shutdown();
    }

    /** True while Kafka does not answer, so that events come late. */
    public boolean late() {
        return late;
    }

    /** How many listen to this instance. */
    public int listeners() {
        return MOST_LISTENERS - seats.availablePermits();
    }

    /**
     * All events of an assembly after one index, then those to come, without an end.
     *
     * @param after the last index that the listener has; −1 for none
     * @throws Refused 503 when as many listen as this instance can serve
     */
    public Flow.Publisher<Signal> after(AssemblyId assembly, long after) {
        return listen(assembly, after + 1);
    }

    /** Events to come. @throws Refused 503 when as many listen as this instance can serve */
    public Flow.Publisher<Signal> fromNow(AssemblyId assembly) {
        return listen(assembly, log.size(assembly));
    }

    private Flow.Publisher<Signal> listen(AssemblyId assembly, long from) {
        if (!open || !seats.tryAcquire()) {
            throw new Refused(new Problem.Later(503, "busy", Duration.ofSeconds(2)));
        }
        Listener listener = new Listener(assembly, from, log, executor(), late, this::leave);
        listeners.computeIfAbsent(assembly, a -> ConcurrentHashMap.newKeySet()).add(listener);
        return listener;
    }

    private Executor executor() {
        return pool;
    }

    private void leave(Listener listener) {
        listeners.computeIfPresent(listener.assembly(), (assembly, all) -> {
            if (all.remove(listener)) {
                seats.release();
            }
            return all.isEmpty() ? null : all;
        });
    }

    private void tick() {
        listeners.values().forEach(all -> all.forEach(Listener::tick));
    }

    private void follow() {
        while (open) {
            try {
                topics.ensure(List.of(Topics.EVENTS));
                try (KafkaConsumer<String, byte[]> consumer = consumer()) {
                    kafka = consumer;
                    follow(consumer);
                } finally {
                    kafka = null;
                }
            } catch (WakeupException | InterruptedException | InterruptException e) {
                if (!open) {
                    return;
                }
            } catch (Exception e) {
                becomeLate(e);
            }
            if (!open) {
                return;
            }
            try {
                Thread.sleep(AGAIN.toMillis());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void follow(KafkaConsumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = new ArrayList<>();
        consumer.partitionsFor(Topics.EVENTS, PATIENCE)
                .forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition())));
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // Seeking is lazy: from here on nothing new is missed, what is older is in the log.
        partitions.forEach(partition -> consumer.position(partition, PATIENCE));
        becomePunctual();
        long heard = System.nanoTime();
        while (open) {
            ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
            for (ConsumerRecord<String, byte[]> record : records) {
                fanOut(record);
            }
            if (!records.isEmpty()) {
                heard = System.nanoTime();
            } else if (System.nanoTime() - heard > QUIET.toNanos()) {
                // A poll never says that no broker answers; this does, by a timeout.
                consumer.endOffsets(partitions, PATIENCE);
                heard = System.nanoTime();
            }
        }
    }

    private void fanOut(ConsumerRecord<String, byte[]> record) {
        LoggedEvent event;
        try {
            event = CloudEvents.read(record);
        } catch (IllegalArgumentException e) {
            LOG.errorf(e, "a record that is no event was passed over offset=%d", record.offset());
            return;
        }
        Set<Listener> all = listeners.get(event.assembly());
        if (all != null) {
            all.forEach(listener -> listener.offer(event));
        }
    }

    private void becomeLate(Exception cause) {
        if (!late) {
            LOG.warnf("kafka does not answer, live events are late cause=%s", cause.toString());
        }
        late = true;
        listeners.values().forEach(all -> all.forEach(Listener::late));
    }

    private void becomePunctual() {
        late = false;
        listeners.values().forEach(all -> all.forEach(Listener::catchUp));
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Properties settings = new Properties();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, topics.bootstrapServers());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "yoriai-live-stream");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** What a listener gets. */
    public sealed interface Signal {}

    /** One event of the ledger. */
    public record Happened(LoggedEvent event) implements Signal {}

    /** Kafka is away: what happens comes later, and nothing is lost. */
    public record Late() implements Signal {}

    /** Nothing happened for a while; the stream is alive. */
    public record StillHere() implements Signal {}
}
