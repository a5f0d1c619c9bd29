package org.yoriai.events;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

/**
 * One named reaction to the public stream of events, on a thread of its own. Each event takes effect once: the effect
 * and the note that it happened are one transaction. What fails five times goes to the reaction's dead-letter topic
 * with its cause, and the others go on; {@code ./yoriai replay NAME} gives it back. A database or a broker that is away
 * does not count as a failure: then the reaction waits.
 */
public final class Consumer implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Consumer.class);
    private static final int TRIES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration CLOSING = Duration.ofSeconds(3);

    /** What is to be done; runs inside the transaction that notes the event as consumed. */
    @FunctionalInterface
    public interface Effect {
        void of(LoggedEvent event);
    }

    private final String name;
    private final Topics topics;
    private final ConsumedOnce consumedOnce;
    private final Effect effect;
    private final Thread thread;
    private final Counter buried;
    private volatile boolean running = true;
    private volatile KafkaConsumer<String, byte[]> kafka;

    public Consumer(String name, Topics topics, ConsumedOnce consumedOnce, Effect effect) {
        this.name = name;
        this.topics = topics;
        this.consumedOnce = consumedOnce;
        this.effect = effect;
        this.buried = Metrics.counter("yoriai.dead.letters", "consumer", name);
        this.thread = new Thread(this::run, "consumer-" + name);
        this.thread.setDaemon(true);
    }

    public Consumer start() {
        thread.start();
        return this;
    }

    @Override
    public void close() {
        running = false;
        KafkaConsumer<String, byte[]> consumer = kafka;
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            // A wakeup lets it leave its group; only a thread that rests between attempts needs to be interrupted.
            thread.join(CLOSING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        while (running) {
            try {
                topics.ensure(List.of(Topics.EVENTS, Topics.retry(name), Topics.deadLetters(name)));
                try (KafkaConsumer<String, byte[]> consumer = consumer();
                        KafkaProducer<String, byte[]> deadLetters = producer()) {
                    kafka = consumer;
                    consumer.subscribe(List.of(Topics.EVENTS, Topics.retry(name)));
                    pause = FIRST_PAUSE;
                    while (running) {
                        var records = consumer.poll(Duration.ofSeconds(1));
                        for (ConsumerRecord<String, byte[]> record : records) {
                            take(record, deadLetters);
                        }
                        if (!records.isEmpty()) {
                            consumer.commitSync(Duration.ofSeconds(10));
                        }
                    }
                }
            } catch (WakeupException e) {
                LOG.debugf("consumer stops consumer=%s", name);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) {
                LOG.warnf("consumer waits consumer=%s cause=%s", name, e.toString());
                pause = rest(pause);
            }
        }
    }

    private void take(ConsumerRecord<String, byte[]> record, KafkaProducer<String, byte[]> deadLetters)
            throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        for (int failures = 0; running; ) {
            try {
                consumedOnce.run(name, CloudEvents.read(record), effect);
                return;
            } catch (RuntimeException e) {
                if (ConsumedOnce.isOutage(e)) {
                    LOG.warnf("consumer waits for the database consumer=%s", name);
                } else if (++failures == TRIES) {
                    bury(record, e, deadLetters);
                    return;
                }
                pause = rest(pause);
            }
        }
        throw new InterruptedException();
    }

    private void bury(
            ConsumerRecord<String, byte[]> record, Exception cause, KafkaProducer<String, byte[]> deadLetters) {
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(Topics.deadLetters(name), null, record.key(), record.value(), record.headers());
        letter.headers()
                .remove("yoriai_cause")
                .add("yoriai_cause", String.valueOf(cause).getBytes(StandardCharsets.UTF_8))
                .add(
                        "yoriai_from",
                        (record.topic() + "/" + record.partition() + "/" + record.offset())
                                .getBytes(StandardCharsets.UTF_8));
        try {
            deadLetters.send(letter).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("the dead letter could not be stored", e);
        }
        buried.increment();
        LOG.errorf(
                cause,
                "event failed %d times and is a dead letter consumer=%s offset=%d",
                TRIES,
                name,
                record.offset());
    }

    private static Duration rest(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Duration longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Properties settings = new Properties();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, topics.bootstrapServers());
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, "yoriai." + name);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 200);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private KafkaProducer<String, byte[]> producer() {
        Properties settings = new Properties();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, topics.bootstrapServers());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
