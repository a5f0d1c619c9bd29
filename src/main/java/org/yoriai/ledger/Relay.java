package org.yoriai.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.yoriai.events.CloudEvents;
import org.yoriai.events.LoggedEvent;
import org.yoriai.events.Topics;
import org.yoriai.events.VoteRecords;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.InstanceConfig;

/**
 * Sends what is numbered to Kafka, in the ledger's order, at least once. The cursor moves only after every record of a
 * batch was acknowledged. While Kafka is away nothing is lost and nobody waits: the relay catches up.
 */
@ApplicationScoped
public class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Set<String> VOTES = Set.of(
            "org.yoriai.deliberation.vote-cast",
            "org.yoriai.deliberation.vote-withdrawn",
            "org.yoriai.deliberation.vote-removed",
            "org.yoriai.deliberation.vote-restored",
            "org.yoriai.deliberation.vote-carried");
    private static final int BATCH = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    OwnConnections connections;

    @Inject
    Sequencer sequencer;

    @Inject
    LedgerConfig config;

    @Inject
    InstanceConfig instance;

    @Inject
    Topics topics;

    @Inject
    VoteRecords votes;

    @Inject
    ObjectMapper json;

    @Inject
    MeterRegistry metrics;

    private final AtomicLong lag = new AtomicLong();
    private volatile boolean running;
    private volatile boolean connected;
    private Thread thread;

    void start(@Observes StartupEvent started) {
        if (!instance.roles().contains(InstanceConfig.Service.SEQUENCER)) {
            return;
        }
        metrics.gauge("yoriai.relay.lag", lag);
        running = true;
        thread = new Thread(this::run, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        running = false;
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Numbered events that Kafka has not acknowledged yet. */
    public long lag() {
        return lag.get();
    }

    /** True when the last attempt to reach Kafka went well. */
    public boolean connected() {
        return connected;
    }

    private void run() {
        while (running) {
            if (sequencer.leads()) {
                try (Connection connection = connections.open()) {
                    relay(connection);
                } catch (SQLException e) {
                    LOG.warnf("relay lost its database sqlState=%s", e.getSQLState());
                } catch (ExecutionException | TimeoutException | RuntimeException e) {
                    if (connected || !(e instanceof TimeoutException || e instanceof ExecutionException)) {
                        LOG.warnf("kafka does not answer, events wait in the database cause=%s", e.toString());
                    }
                    connected = false;
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
            try {
                Thread.sleep(config.leadRetry().toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void relay(Connection connection)
            throws SQLException, ExecutionException, InterruptedException, TimeoutException {
        for (Cursor cursor : behind(connection)) {
            lag.set(cursor.size - cursor.next);
        }
        topics.ensure(List.of(Topics.EVENTS, Topics.VOTES, Topics.MAPS));
        KafkaProducer<String, byte[]> producer = producer();
        try {
            connected = true;
            while (running && sequencer.leads()) {
                long behind = 0;
                boolean sent = false;
                for (Cursor cursor : behind(connection)) {
                    long next = send(connection, producer, cursor);
                    behind += cursor.size - next;
                    sent = true;
                }
                lag.set(behind);
                if (!sent) {
                    Thread.sleep(config.step().toMillis());
                }
            }
        } finally {
            // What was not acknowledged is read from the ledger and sent again; nothing of it may go out on its own.
            producer.close(Duration.ZERO);
        }
    }

    private long send(Connection connection, KafkaProducer<String, byte[]> producer, Cursor cursor)
            throws SQLException, ExecutionException, InterruptedException, TimeoutException {
        List<LoggedEvent> events = LedgerHeads.read(connection, cursor.assembly, cursor.next, BATCH);
        List<UUID> cast = events.stream()
                .filter(event -> VOTES.contains(event.type()))
                .map(LoggedEvent::id)
                .toList();
        Map<UUID, VoteRecords.VoteRecord> records = cast.isEmpty() ? Map.of() : votes.castBy(cast);
        List<ProducerRecord<String, byte[]>> batch = new ArrayList<>();
        for (LoggedEvent event : events) {
            batch.add(CloudEvents.write(event, cursor.origin));
            VoteRecords.VoteRecord vote = records.get(event.id());
            if (vote != null) {
                batch.add(vote(event, vote));
            }
        }
        InOrder.send(producer, batch, PATIENCE);
        long next = cursor.next + events.size();
        try (PreparedStatement update = connection.prepareStatement(
                "update relay_cursor set next_index = ? where assembly_id = ? and next_index = ?")) {
            update.setLong(1, next);
            update.setObject(2, cursor.assembly.value());
            update.setLong(3, cursor.next);
            update.executeUpdate();
        }
        return next;
    }

    private ProducerRecord<String, byte[]> vote(LoggedEvent event, VoteRecords.VoteRecord vote) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("member", vote.member());
        value.put("argument", vote.argument());
        value.put("vote", vote.vote());
        value.put("logindex", event.logindex());
        try {
            return new ProducerRecord<>(Topics.VOTES, event.assembly().toString(), json.writeValueAsBytes(value));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException("a vote that cannot be written as JSON", e);
        }
    }

    private record Cursor(AssemblyId assembly, String origin, long next, long size) {}

    private static List<Cursor> behind(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("""
                        select h.assembly_id, h.origin, c.next_index, h.size
                        from ledger_head h join relay_cursor c on c.assembly_id = h.assembly_id
                        where c.next_index < h.size""")) {
            List<Cursor> cursors = new ArrayList<>();
            while (rows.next()) {
                cursors.add(new Cursor(
                        new AssemblyId(rows.getObject(1, UUID.class)),
                        rows.getString(2),
                        rows.getLong(3),
                        rows.getLong(4)));
            }
            return cursors;
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        Properties settings = new Properties();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, topics.bootstrapServers());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        // A record that the producer gave up would be overtaken by those behind it. How long to wait is ours to decide.
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "yoriai-relay");
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
