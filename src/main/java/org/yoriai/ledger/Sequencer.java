package org.yoriai.ledger;

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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.yoriai.proof.CompactRange;
import org.yoriai.proof.Hash;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.InstanceConfig;

/**
 * Numbers events: contiguous within each assembly, in the order in which they were committed. One instance leads; it
 * holds an advisory lock on the very connection on which it numbers, so that a paused old leader cannot commit.
 */
@ApplicationScoped
public class Sequencer {
    private static final Logger LOG = Logger.getLogger(Sequencer.class);
    /** First key of the advisory lock: the class of locks that this is. */
    private static final int LOCK_CLASS = 0x59_6F_72_69;

    private static final int LOCK_SEQUENCER = 1;

    @Inject
    OwnConnections connections;

    @Inject
    LedgerConfig config;

    @Inject
    InstanceConfig instance;

    private volatile boolean running;
    private volatile boolean leading;
    private Thread thread;

    void start(@Observes StartupEvent started) {
        if (!instance.roles().contains(InstanceConfig.Service.SEQUENCER)) {
            return;
        }
        running = true;
        thread = new Thread(this::lead, "sequencer");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        running = false;
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** True while this instance numbers events. */
    public boolean leads() {
        return leading;
    }

    private void lead() {
        while (running) {
            try (Connection connection = connections.open()) {
                if (lock(connection)) {
                    LOG.info("sequencer leads");
                    leading = true;
                    number(connection);
                }
            } catch (SQLException e) {
                LOG.warnf("sequencer lost its database sqlState=%s", e.getSQLState());
            } catch (RuntimeException e) {
                LOG.error("sequencer failed", e);
            } finally {
                leading = false;
            }
            pause(config.leadRetry().toMillis());
        }
    }

    private void number(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        while (running) {
            boolean more = false;
            for (UUID assembly : waiting(connection)) {
                more |= step(connection, new AssemblyId(assembly)) == config.batch();
            }
            connection.commit();
            if (!more) {
                pause(config.step().toMillis());
            }
        }
    }

    /** Numbers one batch in one transaction. */
    private int step(Connection connection, AssemblyId assembly) throws SQLException {
        long size;
        byte[] range;
        try (PreparedStatement select =
                connection.prepareStatement("select size, range from ledger_head where assembly_id = ? for update")) {
            select.setObject(1, assembly.value());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    LOG.errorf("events wait for an assembly without a log assembly=%s", assembly);
                    connection.rollback();
                    return 0;
                }
                size = row.getLong(1);
                range = row.getBytes(2);
            }
        }
        List<Pending> batch = take(connection, assembly);
        CompactRange tree = new CompactRange(size, range);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into ledger_entry (assembly_id, logindex, event_id) values (?, ?, ?)")) {
            long index = size;
            for (Pending pending : batch) {
                insert.setObject(1, assembly.value());
                insert.setLong(2, index++);
                insert.setObject(3, pending.event());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        for (Pending pending : batch) {
            tree.append(new Hash(pending.leafHash()));
        }
        try (PreparedStatement update = connection.prepareStatement(
                "update ledger_head set size = ?, root = ?, range = ? where assembly_id = ?")) {
            update.setLong(1, tree.size());
            update.setBytes(2, tree.root().bytes());
            update.setBytes(3, tree.range());
            update.setObject(4, assembly.value());
            update.executeUpdate();
        }
        connection.commit();
        return batch.size();
    }

    private record Pending(long seq, UUID event, byte[] leafHash) {}

    private List<Pending> take(Connection connection, AssemblyId assembly) throws SQLException {
        List<Pending> batch = new ArrayList<>();
        try (PreparedStatement delete = connection.prepareStatement("""
                with taken as (
                  delete from ledger_pending where seq = any (array(
                    select seq from ledger_pending where assembly_id = ? order by seq limit ? for update skip locked))
                  returning seq, event_id)
                select t.seq, t.event_id, e.leaf_hash from taken t join event e on e.id = t.event_id""")) {
            delete.setObject(1, assembly.value());
            delete.setInt(2, config.batch());
            try (ResultSet rows = delete.executeQuery()) {
                while (rows.next()) {
                    batch.add(new Pending(rows.getLong(1), rows.getObject(2, UUID.class), rows.getBytes(3)));
                }
            }
        }
        batch.sort(java.util.Comparator.comparingLong(Pending::seq));
        return Collections.unmodifiableList(batch);
    }

    private static List<UUID> waiting(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("select distinct assembly_id from ledger_pending")) {
            List<UUID> assemblies = new ArrayList<>();
            while (rows.next()) {
                assemblies.add(rows.getObject(1, UUID.class));
            }
            return assemblies;
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
            select.setInt(1, LOCK_CLASS);
            select.setInt(2, LOCK_SEQUENCER);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
