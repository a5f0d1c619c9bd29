package org.yoriai.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yoriai.cli.Answer;
import org.yoriai.cli.ReplayCommand;
import org.yoriai.proof.Envelope;
import org.yoriai.proof.LeafHash;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Ids;
import org.yoriai.shared.StorageFailure;
import picocli.CommandLine;

/** A reaction that fails, what becomes of its events, and how they are given back, on a real broker and database. */
class DeadLettersIT {
    private final AssemblyId assembly = new AssemblyId(Ids.next());
    private final String name =
            "it-" + assembly.value().toString().replace("-", "").substring(20);
    private final Topics topics = ServersFixture.topics();
    private final AtomicBoolean broken = new AtomicBoolean(true);
    private final AtomicInteger tries = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private Consumer consumer;

    @AfterEach
    void close() throws Exception {
        consumer.close();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", topics.bootstrapServers()))) {
            admin.deleteTopics(List.of(Topics.retry(name), Topics.deadLetters(name)))
                    .all()
                    .get(10, TimeUnit.SECONDS);
        }
        try (var connection = ServersFixture.database().getConnection();
                var delete = connection.prepareStatement("delete from consumed where consumer = ?")) {
            delete.setString(1, name);
            delete.executeUpdate();
        }
    }

    @Test
    void whatFailsFiveTimesIsSetAsideAndTakesEffectOnceAfterItIsGivenBack() throws Exception {
        ConsumedOnce once = new ConsumedOnce();
        once.database = ServersFixture.database();
        consumer = new Consumer(name, topics, new Rollback(once), event -> {
                    if (event.assembly().equals(assembly)) {
                        tries.incrementAndGet();
                        if (broken.get()) {
                            throw new IllegalStateException("does not work yet");
                        }
                        done.incrementAndGet();
                    }
                })
                .start();
        send(0);
        await(() -> tries.get() == 5);
        await(() -> replayable() == 1);
        broken.set(false);
        send(1);
        await(() -> done.get() == 1);

        String first = replay();
        await(() -> done.get() == 2);
        String second = replay();

        assertThat(first).isEqualTo("{\"consumer\":\"" + name + "\",\"replayed\":1}\n");
        assertThat(second).isEqualTo("{\"consumer\":\"" + name + "\",\"replayed\":0}\n");
        Thread.sleep(1_500);
        assertThat(done).hasValue(2);
    }

    @Test
    void aConsumerWithoutDeadLettersIsNamedAsSuch() throws Exception {
        topics.ensure(List.of(Topics.retry(name), Topics.deadLetters(name)));
        consumer = new Consumer(name, topics, new ConsumedOnce(), event -> {});
        CommandLine line = new CommandLine(new ReplayCommand());
        StringBuilder said = new StringBuilder();
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            said.append(e.getMessage());
            return 2;
        });

        // A topic that was made just now is listed a moment later.
        await(() -> {
            said.setLength(0);
            return line.execute("nobody", "--bootstrap", topics.bootstrapServers()) == 2
                    && said.toString().contains(name);
        });

        assertThat(said.toString()).contains("\"nobody\" has no dead letters").contains(name);
    }

    /** Outside of the app nothing begins a transaction: the note must go when the effect fails. */
    private static final class Rollback extends ConsumedOnce {
        private final ConsumedOnce once;

        Rollback(ConsumedOnce once) {
            this.once = once;
        }

        @Override
        public void run(String consumer, LoggedEvent event, Consumer.Effect effect) {
            try {
                once.run(consumer, event, effect);
            } catch (RuntimeException e) {
                try (var connection = once.database.getConnection();
                        var delete = connection.prepareStatement(
                                "delete from consumed where consumer = ? and assembly_id = ? and logindex = ?")) {
                    delete.setString(1, consumer);
                    delete.setObject(2, event.assembly().value());
                    delete.setLong(3, event.logindex());
                    delete.executeUpdate();
                } catch (java.sql.SQLException sql) {
                    throw new StorageFailure(sql);
                }
                throw e;
            }
        }
    }

    private long replayable() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", topics.bootstrapServers()))) {
            var partitions = admin.describeTopics(List.of(Topics.deadLetters(name)))
                    .allTopicNames()
                    .get(10, TimeUnit.SECONDS)
                    .get(Topics.deadLetters(name))
                    .partitions();
            var latest = new java.util.HashMap<
                    org.apache.kafka.common.TopicPartition, org.apache.kafka.clients.admin.OffsetSpec>();
            partitions.forEach(p -> latest.put(
                    new org.apache.kafka.common.TopicPartition(Topics.deadLetters(name), p.partition()),
                    org.apache.kafka.clients.admin.OffsetSpec.latest()));
            return admin.listOffsets(latest).all().get(10, TimeUnit.SECONDS).values().stream()
                    .mapToLong(end -> end.offset())
                    .sum();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void send(long logindex) throws Exception {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", topics.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(CloudEvents.write(event(assembly, logindex), "it.example/log/" + assembly))
                    .get();
        }
    }

    static LoggedEvent event(AssemblyId assembly, long logindex) {
        UUID id = Ids.next();
        String type = "org.yoriai.assembly.phase-changed";
        byte[] leaf = Envelope.of(
                        id,
                        type,
                        assembly.value(),
                        assembly.value(),
                        null,
                        java.time.Instant.parse("2026-11-24T15:04:05Z"),
                        null,
                        "5f".repeat(32))
                .toCanonical();
        String leafHash = java.util.HexFormat.of().formatHex(LeafHash.of(leaf).bytes());
        return new LoggedEvent(assembly, logindex, id, type, assembly.value(), leafHash, leaf);
    }

    private String replay() throws Exception {
        CommandLine line = new CommandLine(new ReplayCommand());
        assertThat(line.execute(name, "--bootstrap", topics.bootstrapServers())).isZero();
        var out = new java.io.ByteArrayOutputStream();
        ((Answer) line.getExecutionResult()).writeTo(out);
        return out.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("did not happen within 60 s");
            }
            Thread.sleep(100);
        }
    }
}
