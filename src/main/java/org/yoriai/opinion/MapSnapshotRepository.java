package org.yoriai.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.StorageFailure;

/** Stored maps, one for each place of the ledger at which one was computed. */
@ApplicationScoped
class MapSnapshotRepository {
    private static final Logger LOG = Logger.getLogger(MapSnapshotRepository.class);
    /** SQLState of a foreign key without its row. */
    private static final String NO_SUCH_ASSEMBLY = "23503";

    private static final String COLUMNS =
            "assembly_id, logindex, hash, mode, participants, votes, groups, document, computed_at";

    @Inject
    DataSource database;

    MapSnapshotRepository() {}

    MapSnapshotRepository(DataSource database) {
        this.database = database;
    }

    /**
     * Stores a map. Does nothing when one of the same place is there already, or when the assembly is not in this
     * database: a stream can be older than a database that was set up anew. Returns whether it is stored now.
     */
    boolean store(MapSnapshot map) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into opinion_map (" + COLUMNS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?) on conflict do nothing")) {
            insert.setObject(1, map.assembly().value());
            insert.setLong(2, map.logindex());
            insert.setString(3, map.hash());
            insert.setString(4, map.mode());
            insert.setInt(5, map.participants());
            insert.setInt(6, map.votes());
            insert.setInt(7, map.groups());
            insert.setString(8, map.document());
            insert.setObject(9, map.computedAt().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            if (NO_SUCH_ASSEMBLY.equals(e.getSQLState())) {
                LOG.warnf("votes of an assembly that does not exist here assembly=%s", map.assembly());
                return false;
            }
            throw new StorageFailure(e);
        }
    }

    /** Place in the ledger of the newest map. */
    Optional<Long> newest(AssemblyId assembly) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select logindex from opinion_map where assembly_id = ? order by logindex desc limit 1")) {
            select.setObject(1, assembly.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    Optional<MapSnapshot> at(AssemblyId assembly, long logindex) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select " + COLUMNS + " from opinion_map where assembly_id = ? and logindex = ?")) {
            select.setObject(1, assembly.value());
            select.setLong(2, logindex);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                return Optional.of(new MapSnapshot(
                        new AssemblyId(row.getObject(1, UUID.class)),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7),
                        row.getString(8),
                        row.getObject(9, OffsetDateTime.class).toInstant()));
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** Newest first. */
    List<OpinionMapView.Entry> history(AssemblyId assembly, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select logindex, hash, computed_at, participants, votes, groups
                        from opinion_map where assembly_id = ? order by logindex desc limit ?""")) {
            select.setObject(1, assembly.value());
            select.setInt(2, limit);
            try (ResultSet rows = select.executeQuery()) {
                List<OpinionMapView.Entry> entries = new ArrayList<>();
                while (rows.next()) {
                    entries.add(new OpinionMapView.Entry(
                            rows.getLong(1),
                            rows.getString(2),
                            rows.getObject(3, OffsetDateTime.class).toInstant(),
                            rows.getInt(4),
                            rows.getInt(5),
                            rows.getInt(6)));
                }
                return entries;
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }
}
