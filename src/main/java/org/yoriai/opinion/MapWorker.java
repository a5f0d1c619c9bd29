package org.yoriai.opinion;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jboss.logging.Logger;
import org.yoriai.events.Topics;

/**
 * Keeps the topology running: begins when Kafka answers, makes topics that are missing, and begins anew with growing
 * pauses whenever the stream has died. Maps are computed on a bounded pool of its own.
 */
final class MapWorker implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(MapWorker.class);
    static final String APPLICATION = "yoriai.opinion";
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration HEALTHY = Duration.ofMinutes(1);
    private static final int QUEUE = 64;

    private final String application;
    private final Topics topics;
    private final Path state;
    private final ObjectMapper json;
    private final MapMaker maps;
    private final OpinionConfig config;
    private final ThreadPoolExecutor pool;
    private final Thread thread;
    private volatile boolean open = true;
    private volatile boolean running;

    /**
     * @param application name of the group of instances that share the work
     * @param maps makes and stores a map
     */
    MapWorker(String application, Topics topics, Path state, ObjectMapper json, MapMaker maps, OpinionConfig config) {
        this.application = application;
        this.topics = topics;
        this.state = state;
        this.json = json;
        this.maps = maps;
        this.config = config;
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        AtomicInteger number = new AtomicInteger();
        this.pool =
                new ThreadPoolExecutor(threads, threads, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(QUEUE), work -> {
                    Thread worker = new Thread(work, "opinion-map-" + number.incrementAndGet());
                    worker.setDaemon(true);
                    return worker;
                });
        this.pool.allowCoreThreadTimeOut(true);
        this.thread = new Thread(this::supervise, "opinion-supervisor");
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    boolean running() {
        return running;
    }

    /** Stops and leaves the group, so that another instance takes over at once. Returns within 15 s. */
    @Override
    public void close() {
        open = false;
        thread.interrupt();
        try {
            thread.join(15_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pool.shutdownNow();
    }

    private void supervise() {
        Duration pause = FIRST_PAUSE;
        while (open) {
            long began = System.nanoTime();
            try {
                topics.ensure(List.of(Topics.EVENTS, Topics.VOTES, Topics.MAPS));
                forgetOffsetsOfLostState();
                runOnce();
            } catch (InterruptedException e) {
                return;
            } catch (ExecutionException | TimeoutException | RuntimeException e) {
                LOG.warnf("opinion maps wait for kafka cause=%s", e.toString());
            }
            if (System.nanoTime() - began > HEALTHY.toNanos()) {
                pause = FIRST_PAUSE;
            }
            try {
                Thread.sleep(pause.toMillis());
            } catch (InterruptedException e) {
                return;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    /** Runs one topology until it dies or this worker is closed. */
    private void runOnce() throws InterruptedException {
        CountDownLatch dead = new CountDownLatch(1);
        KafkaStreams streams = new KafkaStreams(
                MapTopology.of(
                        maps,
                        pool,
                        json,
                        new VoteProcessor.SnapshotRule(config.snapshotRest(), config.snapshotLongest())),
                settings());
        streams.setUncaughtExceptionHandler(failure -> {
            LOG.warnf(failure, "the stream of votes died and will begin anew");
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        streams.setStateListener((now, before) -> {
            running = now == KafkaStreams.State.RUNNING;
            if (running) {
                LOG.info("opinion maps run");
            }
            if (now == KafkaStreams.State.ERROR || now == KafkaStreams.State.NOT_RUNNING) {
                dead.countDown();
            }
        });
        try {
            streams.start();
            dead.await();
        } finally {
            running = false;
            // An interrupt must not cut the closing short.
            boolean interrupted = Thread.interrupted();
            streams.close(Duration.ofSeconds(10));
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * The stores come back from their changelogs. When these are gone too, the group's offsets are a lie: without them
     * everything is read again from the start.
     */
    private void forgetOffsetsOfLostState() throws InterruptedException, ExecutionException, TimeoutException {
        Properties settings = new Properties();
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, topics.bootstrapServers());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        try (Admin admin = Admin.create(settings)) {
            var present = admin.listTopics().names().get(10, TimeUnit.SECONDS);
            boolean complete = VoteStores.names().stream()
                    .allMatch(store -> present.contains(application + "-" + store + "-changelog"));
            if (complete) {
                return;
            }
            var offsets = admin.listConsumerGroupOffsets(application)
                    .partitionsToOffsetAndMetadata()
                    .get(10, TimeUnit.SECONDS);
            if (!offsets.isEmpty()) {
                admin.deleteConsumerGroups(List.of(application)).all().get(10, TimeUnit.SECONDS);
                LOG.warn("the votes kept for opinion maps were lost, all are read again");
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                throw e;
            }
        }
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, topics.bootstrapServers());
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) topics.replication());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 1);
        settings.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, config.standby());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 2_000);
        // A killed instance is noticed after ten seconds rather than forty-five.
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
        // One that stops says so: else a restart would wait for its own predecessor to be missed.
        settings.put(StreamsConfig.consumerPrefix("internal.leave.group.on.close"), true);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.ACKS_CONFIG), "all");
        return settings;
    }
}
