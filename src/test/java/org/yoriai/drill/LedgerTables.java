package org.yoriai.drill;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.yoriai.shared.TopicNames;

/** What the servers hold of an assembly, read past the application. */
final class LedgerTables {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final Map<String, String> environment;
    private final UUID assembly;

    /** One numbered event; {@code actor} and {@code replaces} may be {@code null}. */
    record Entry(long index, UUID event, String type, UUID subject, String actor, UUID replaces, String leaf) {}

    /** A row of votes as they stand. */
    record Standing(UUID argument, int vote, UUID event) {}

    LedgerTables(Map<String, String> environment, UUID assembly) {
        this.environment = environment;
        this.assembly = assembly;
    }

    long events() {
        return number("select count(*) from event where assembly_id = ?", assembly);
    }

    long cursor() {
        return number("select next_index from relay_cursor where assembly_id = ?", assembly);
    }

    long attempts(UUID key) {
        return number("select count(*) from idempotency where key = ?", key);
    }

    /** Every event, once all are numbered. */
    List<Entry> entries() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (number("select count(*) from ledger_pending where assembly_id = ?", assembly) > 0) {
            pause(deadline, "events are still not numbered");
        }
        List<Entry> entries = new ArrayList<>();
        query(
                """
                select l.logindex, e.id, e.type, e.subject_id, e.actor, e.prev_id, e.leaf_hash
                from ledger_entry l join event e on e.id = l.event_id
                where l.assembly_id = ? order by l.logindex""",
                assembly,
                row -> entries.add(new Entry(
                        row.getLong(1),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        row.getString(5),
                        row.getObject(6, UUID.class),
                        Base64.getEncoder().encodeToString(row.getBytes(7)))));
        return entries;
    }

    List<Standing> standing() {
        List<Standing> votes = new ArrayList<>();
        query(
                "select argument_id, vote, event_id from argument_vote where assembly_id = ?",
                assembly,
                row -> votes.add(
                        new Standing(row.getObject(1, UUID.class), row.getInt(2), row.getObject(3, UUID.class))));
        return votes;
    }

    /** Who voted what, as it stands. */
    record Ballot(String member, UUID argument, int vote) {}

    List<Ballot> ballots() {
        List<Ballot> ballots = new ArrayList<>();
        query(
                "select member, argument_id, vote from argument_vote where assembly_id = ?",
                assembly,
                row -> ballots.add(new Ballot(row.getString(1), row.getObject(2, UUID.class), row.getInt(3))));
        return ballots;
    }

    /** A stored opinion map. @param previous hash of the one before it, or {@code null} */
    record Snapshot(long logindex, String hash, String previous, int votes, String document) {}

    /** In the order of the ledger. */
    List<Snapshot> snapshots() {
        List<Snapshot> snapshots = new ArrayList<>();
        query(
                "select logindex, hash, previous, votes, document from opinion_map where assembly_id = ? order by logindex",
                assembly,
                row -> snapshots.add(new Snapshot(
                        row.getLong(1), row.getString(2), row.getString(3), row.getInt(4), row.getString(5))));
        return snapshots;
    }

    /** What Kafka holds, read from the beginning once the relay has sent all. */
    Stream stream() {
        long size = events();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (cursor() < size) {
            pause(deadline, "events are still not streamed");
        }
        Properties settings = new Properties();
        settings.put("bootstrap.servers", environment.get("KAFKA_BOOTSTRAP_SERVERS"));
        settings.put("enable.auto.commit", "false");
        List<Long> arrival = new ArrayList<>();
        Map<Long, UUID> byIndex = new TreeMap<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TopicNames.EVENTS).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> {
                    if (assembly.toString().equals(record.key())) {
                        long index = Long.parseLong(header(record, "ce_logindex"));
                        arrival.add(index);
                        UUID event = UUID.fromString(header(record, "ce_id"));
                        UUID before = byIndex.putIfAbsent(index, event);
                        if (before != null && !before.equals(event)) {
                            throw new AssertionError("index " + index + " has two events in the stream");
                        }
                    }
                });
            }
        }
        return new Stream(arrival, new LinkedHashMap<>(byIndex));
    }

    /**
     * @param arrival indexes as they came, repeats included
     * @param events by index, without repeats
     */
    record Stream(List<Long> arrival, Map<Long, UUID> events) {
        /** Indexes in the order of their first coming. */
        List<Long> firstArrival() {
            return arrival.stream().distinct().toList();
        }
    }

    private static String header(org.apache.kafka.clients.consumer.ConsumerRecord<String, byte[]> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                .orElseThrow(() -> new AssertionError("a record without " + name));
    }

    private static void pause(long deadline, String complaint) {
        if (System.nanoTime() > deadline) {
            throw new AssertionError(complaint + " after " + PATIENCE.toSeconds() + " s");
        }
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private long number(String sql, UUID id) {
        long[] result = {0};
        query(sql, id, row -> result[0] = row.getLong(1));
        return result[0];
    }

    private void query(String sql, UUID id, Row each) {
        try (Connection connection = DriverManager.getConnection(
                        environment.get("QUARKUS_DATASOURCE_JDBC_URL"),
                        environment.get("QUARKUS_DATASOURCE_USERNAME"),
                        environment.get("QUARKUS_DATASOURCE_PASSWORD"));
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    each.read(row);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
