package org.yoriai.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.yoriai.assembly.Phase;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Rows;
import org.yoriai.shared.StorageFailure;

/** Stored maps, one for each place of the ledger at which one was computed. */
@ApplicationScoped
class MapSnapshotRepository {
    private static final Logger LOG = Logger.getLogger(MapSnapshotRepository.class);
    /** SQLState of a foreign key without its row. */
    private static final String NO_SUCH_ASSEMBLY = "23503";

    private static final String COLUMNS =
            "assembly_id, logindex, hash, previous, mode, participants, votes, groups, document, computed_at";
    /** The same of a live map. */
    private static final String LIVE_COLUMNS = COLUMNS.replace("hash, previous", "previous");

    private static final String[] AFTER_VOTING = Arrays.stream(Phase.values())
            .filter(phase -> phase.compareTo(Phase.DELIBERATING) > 0)
            .map(Phase::name)
            .toArray(String[]::new);

    @Inject
    DataSource database;

    MapSnapshotRepository() {}

    MapSnapshotRepository(DataSource database) {
        this.database = database;
    }

    /**
     * Stores a map: a snapshot beside all others, a live map in place of the one before. Does nothing when one of the same
     * place is there already, or when the assembly is not in this database: a stream can be older than a database that was
     * set up anew. Returns whether it is stored now.
     */
    boolean store(MapSnapshot map) {
        try {
            return map.live()
                    ? Rows.change(
                                    database,
                                    "insert into opinion_live (" + LIVE_COLUMNS + """
                                    ) values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                                    on conflict (assembly_id) do update set logindex = excluded.logindex,
                                      previous = excluded.previous, mode = excluded.mode,
                                      participants = excluded.participants, votes = excluded.votes,
                                      groups = excluded.groups, document = excluded.document,
                                      computed_at = excluded.computed_at
                                    where opinion_live.logindex < excluded.logindex""",
                                    map.assembly().value(),
                                    map.logindex(),
                                    map.previous(),
                                    map.mode(),
                                    map.participants(),
                                    map.votes(),
                                    map.groups(),
                                    map.document(),
                                    map.computedAt().atOffset(ZoneOffset.UTC))
                            == 1
                    : Rows.change(
                                    database,
                                    "insert into opinion_map (" + COLUMNS
                                            + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?) on conflict do nothing",
                                    map.assembly().value(),
                                    map.logindex(),
                                    map.hash(),
                                    map.previous(),
                                    map.mode(),
                                    map.participants(),
                                    map.votes(),
                                    map.groups(),
                                    map.document(),
                                    map.computedAt().atOffset(ZoneOffset.UTC))
                            == 1;
        } catch (StorageFailure e) {
            if (e.getCause() instanceof SQLException cause && NO_SUCH_ASSEMBLY.equals(cause.getSQLState())) {
                LOG.warnf("votes of an assembly that does not exist here assembly=%s", map.assembly());
                return false;
            }
            throw e;
        }
    }

    /**
     * Which map is meant: that of a place of the ledger, as a snapshot or as the live one.
     *
     * @param last whether it is the newest snapshot, and voting has ended
     */
    record At(long logindex, boolean live, boolean last) {
        At(long logindex, boolean live) {
            this(logindex, live, false);
        }
    }

    /** The newest map; a snapshot where both are of the same place. */
    Optional<At> newest(AssemblyId assembly) {
        return Rows.list(
                        database,
                        """
                        select logindex, live, not live and exists (
                          select 1 from assembly a where a.id = ? and a.phase = any (?))
                        from (
                          (select logindex, false as live from opinion_map
                           where assembly_id = ? order by logindex desc limit 1)
                          union all select logindex, true from opinion_live where assembly_id = ?) newest
                        order by logindex desc, live limit 1""",
                        row -> new At(row.getLong(1), row.getBoolean(2), row.getBoolean(3)),
                        assembly.value(),
                        AFTER_VOTING,
                        assembly.value(),
                        assembly.value())
                .stream()
                .findFirst();
    }

    /** The last snapshot. */
    Optional<MapSnapshot> newestSnapshot(AssemblyId assembly) {
        return Rows.list(
                        database,
                        "select " + COLUMNS + " from opinion_map where assembly_id = ? order by logindex desc limit 1",
                        MapSnapshotRepository::snapshot,
                        assembly.value())
                .stream()
                .findFirst();
    }

    /** The snapshot of a place of the ledger. */
    Optional<MapSnapshot> at(AssemblyId assembly, long logindex) {
        return Rows.list(
                        database,
                        "select " + COLUMNS + " from opinion_map where assembly_id = ? and logindex = ?",
                        MapSnapshotRepository::snapshot,
                        assembly.value(),
                        logindex)
                .stream()
                .findFirst();
    }

    /** The last snapshot before a place of the ledger. */
    Optional<MapSnapshot> before(AssemblyId assembly, long logindex) {
        return Rows.list(
                        database,
                        "select " + COLUMNS
                                + " from opinion_map where assembly_id = ? and logindex < ? order by logindex desc limit 1",
                        MapSnapshotRepository::snapshot,
                        assembly.value(),
                        logindex)
                .stream()
                .findFirst();
    }

    /** Place of the ledger of the last snapshot before a place. */
    Optional<Long> lastBefore(AssemblyId assembly, long logindex) {
        return lastBefore("logindex < ?", assembly, logindex);
    }

    /** Place of the ledger of the last snapshot before a moment. */
    Optional<Long> lastBefore(AssemblyId assembly, Instant moment) {
        return lastBefore("computed_at < ?", assembly, moment.atOffset(ZoneOffset.UTC));
    }

    private Optional<Long> lastBefore(String condition, AssemblyId assembly, Object bound) {
        return Rows.list(
                        database,
                        "select logindex from opinion_map where assembly_id = ? and " + condition
                                + " order by logindex desc limit 1",
                        row -> row.getLong(1),
                        assembly.value(),
                        bound)
                .stream()
                .findFirst();
    }

    /** The live map, of whatever place it is by now. */
    Optional<MapSnapshot> live(AssemblyId assembly) {
        return Rows.list(
                        database,
                        "select " + COLUMNS.replace("hash,", "null as hash,")
                                + " from opinion_live where assembly_id = ?",
                        MapSnapshotRepository::snapshot,
                        assembly.value())
                .stream()
                .findFirst();
    }

    private static MapSnapshot snapshot(ResultSet row) throws SQLException {
        return new MapSnapshot(
                new AssemblyId(row.getObject(1, UUID.class)),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getInt(7),
                row.getInt(8),
                row.getString(9),
                row.getObject(10, OffsetDateTime.class).toInstant());
    }

    /** Snapshots, newest first. */
    List<OpinionMapView.Entry> history(AssemblyId assembly, int limit) {
        return Rows.list(
                database,
                """
                select logindex, hash, previous, computed_at, participants, votes, groups
                from opinion_map where assembly_id = ? order by logindex desc limit ?""",
                row -> new OpinionMapView.Entry(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7)),
                assembly.value(),
                limit);
    }
}
