package org.yoriai.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.events.EventLog;
import org.yoriai.events.LoggedEvent;
import org.yoriai.proof.CompactRange;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.InstanceConfig;
import org.yoriai.shared.StorageFailure;

/** Opens the log of an assembly and reads what is numbered in it. */
@ApplicationScoped
public class LedgerHeads implements EventLog {
    @Inject
    DataSource database;

    @Inject
    InstanceConfig instance;

    /**
     * Opens an empty log. Its origin is fixed here for ever: a host name that changes later must not change it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void open(AssemblyId assembly) {
        CompactRange empty = CompactRange.empty();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        with c as (insert into relay_cursor (assembly_id, next_index) values (?, 0))
                        insert into ledger_head (assembly_id, origin, size, root, range) values (?, ?, 0, ?, ?)""")) {
            insert.setObject(1, assembly.value());
            insert.setObject(2, assembly.value());
            insert.setString(3, instance.publicHost() + "/log/" + assembly);
            insert.setBytes(4, empty.root().bytes());
            insert.setBytes(5, empty.range());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    @Override
    public List<LoggedEvent> read(AssemblyId assembly, long from, int limit) {
        try (Connection connection = database.getConnection()) {
            return read(connection, assembly, from, limit);
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    @Override
    public long size(AssemblyId assembly) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select size from ledger_head where assembly_id = ?")) {
            select.setObject(1, assembly.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    static List<LoggedEvent> read(Connection connection, AssemblyId assembly, long from, int limit)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select l.logindex, e.id, e.type, e.subject_id, e.leaf_hash, e.leaf
                from ledger_entry l join event e on e.id = l.event_id
                where l.assembly_id = ? and l.logindex >= ? order by l.logindex limit ?""")) {
            select.setObject(1, assembly.value());
            select.setLong(2, from);
            select.setInt(3, limit);
            try (ResultSet rows = select.executeQuery()) {
                List<LoggedEvent> events = new ArrayList<>();
                while (rows.next()) {
                    events.add(new LoggedEvent(
                            assembly,
                            rows.getLong(1),
                            rows.getObject(2, UUID.class),
                            rows.getString(3),
                            rows.getObject(4, UUID.class),
                            HexFormat.of().formatHex(rows.getBytes(5)),
                            rows.getBytes(6)));
                }
                return events;
            }
        }
    }
}
