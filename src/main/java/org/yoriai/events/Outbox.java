package org.yoriai.events;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.proof.Envelope;
import org.yoriai.proof.Jcs;
import org.yoriai.proof.LeafHash;
import org.yoriai.proof.Opening;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Refused;
import org.yoriai.shared.StorageFailure;

/**
 * Writes facts into the transaction of the act they tell of: the event, its sealed opening, and a row that the
 * sequencer will number. Nothing leaves the process here; what commits is streamed later, in the ledger's order.
 */
@ApplicationScoped
public class Outbox {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String INSERT = """
            with e as (
              insert into event (id, assembly_id, type, subject_id, actor, prev_id, leaf, leaf_hash, accepted_at)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?)),
            o as (insert into event_opening (event_id, key_id, sealed) values (?, ?, ?))
            insert into ledger_pending (assembly_id, event_id) values (?, ?)""";

    @Inject
    DataSource database;

    @Inject
    OpeningSealer sealer;

    @Inject
    InstantSource clock;

    @Inject
    TransactionSynchronizationRegistry transaction;

    @Inject
    MeterRegistry metrics;

    /** Appends one fact; must be called inside the transaction of the act. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Accepted append(Fact fact) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID id = Ids.next(fact.event().hourOnly() ? now.truncatedTo(ChronoUnit.HOURS) : now);
        Opening opening = Opening.of(fact.event().body(), RANDOM);
        byte[] leaf = Envelope.of(
                        id,
                        fact.event().type(),
                        fact.assembly().value(),
                        fact.subject(),
                        fact.actor() == null ? null : fact.actor().value(),
                        now,
                        fact.replaces(),
                        opening.commitment())
                .toCanonical();
        byte[] leafHash = LeafHash.of(leaf).bytes();
        OpeningSealer.Sealed sealed = sealer.seal(fact.sealFor(), id, opening.toCanonical());
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, id);
            insert.setObject(2, fact.assembly().value());
            insert.setString(3, fact.event().type());
            insert.setObject(4, fact.subject());
            insert.setString(5, fact.actor() == null ? null : fact.actor().value());
            insert.setObject(6, fact.replaces());
            insert.setBytes(7, leaf);
            insert.setBytes(8, leafHash);
            insert.setObject(9, now.atOffset(ZoneOffset.UTC));
            insert.setObject(10, id);
            insert.setObject(11, sealed.keyId());
            insert.setBytes(12, sealed.bytes());
            insert.setObject(13, fact.assembly().value());
            insert.setObject(14, id);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
        countWhenCommitted(fact.event().type());
        return new Accepted(id, leafHash, now);
    }

    private void countWhenCommitted(String type) {
        Counter accepted = metrics.counter("yoriai.events.accepted", "type", type);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    accepted.increment();
                }
            }
        });
    }

    /** Deletes the sealed content of events; that they happened stays. Inside the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(Collection<UUID> events) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from event_opening where event_id = any (?)")) {
            delete.setArray(1, connection.createArrayOf("uuid", events.toArray()));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /**
     * The contents of several events, by id; must be called by a use case that may see them.
     *
     * @throws org.yoriai.shared.Refused 404 when one of them has none, or its key does not exist any more
     */
    public Map<UUID, Opening> open(List<UUID> events) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select event_id, key_id, sealed from event_opening where event_id = any(?)")) {
            select.setArray(1, connection.createArrayOf("uuid", events.toArray()));
            Map<UUID, Opening> openings = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    UUID event = rows.getObject(1, UUID.class);
                    byte[] plain = sealer.open(rows.getObject(2, UUID.class), event, rows.getBytes(3));
                    openings.put(event, Opening.from(Jcs.read(plain)));
                }
            }
            if (!openings.keySet().containsAll(events)) {
                throw Refused.notFound();
            }
            return openings;
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }
}
