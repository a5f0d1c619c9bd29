package org.yoriai.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.StorageFailure;

/** Rows of notices. An answer is told of when it can be read, and no longer when it is hidden. */
@ApplicationScoped
class NoticeStore {
    private static final String MINE = """
            from unnest(?::uuid[], ?::text[]) as me(assembly_id, member)
            join notice n on n.assembly_id = me.assembly_id and n.member = me.member::bpchar
            left join argument g on g.id = n.subject_id and n.kind = 'answered'
            where n.kind = any (?) and (n.kind <> 'answered' or g.status = 'visible')""";

    @Inject
    DataSource database;

    /** Tells each of these members, once for an event. */
    void tell(
            AssemblyId assembly, long logindex, String kind, UUID subject, Instant at, Collection<Pseudonym> members) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into notice (assembly_id, logindex, member, kind, subject_id, at)
                        select ?, ?, m, ?, ?, ? from unnest(?::text[]) as m on conflict do nothing""")) {
            insert.setObject(1, assembly.value());
            insert.setLong(2, logindex);
            insert.setString(3, kind);
            insert.setObject(4, subject);
            insert.setObject(5, at.atOffset(ZoneOffset.UTC));
            insert.setArray(
                    6,
                    connection.createArrayOf(
                            "text", members.stream().map(Pseudonym::value).toArray()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** Whether somebody was told of the same kind within the hour before: questions of one ballot open together. */
    boolean toldLately(AssemblyId assembly, String kind, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select exists (select 1 from notice where assembly_id = ? and kind = ? and at between ? and ?)""")) {
            select.setObject(1, assembly.value());
            select.setString(2, kind);
            select.setObject(3, at.minusSeconds(3600).atOffset(ZoneOffset.UTC));
            select.setObject(4, at.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** Newest first. */
    List<NoticeView> list(Map<AssemblyId, Pseudonym> me, Collection<String> kinds, int offset, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select n.assembly_id, n.logindex, n.kind, n.subject_id, n.at,"
                                + " n.read_at " + MINE + " order by n.at desc, n.assembly_id, n.logindex desc"
                                + " limit ? offset ?")) {
            mine(connection, select, me, kinds);
            select.setInt(4, limit);
            select.setInt(5, offset);
            List<NoticeView> notices = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    OffsetDateTime read = row.getObject(6, OffsetDateTime.class);
                    notices.add(new NoticeView(
                            row.getObject(1, UUID.class),
                            row.getLong(2),
                            row.getString(3),
                            row.getObject(4, UUID.class),
                            row.getObject(5, OffsetDateTime.class).toInstant(),
                            read == null ? null : read.toInstant()));
                }
            }
            return notices;
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    record Counts(long all, long unread) {}

    Counts counts(Map<AssemblyId, Pseudonym> me, Collection<String> kinds) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select count(*), count(*) filter (where n.read_at is null) " + MINE)) {
            mine(connection, select, me, kinds);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Counts(row.getLong(1), row.getLong(2));
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** Marks all that she sees as read, or only one of them. */
    void read(Map<AssemblyId, Pseudonym> me, Collection<String> kinds, Long logindex, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("""
                        update notice r set read_at = ? where r.read_at is null
                        and (r.assembly_id, r.member, r.logindex) in (select n.assembly_id, n.member, n.logindex\s""" + MINE + " and (?::bigint is null or n.logindex = ?))")) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setArray(2, assemblies(connection, me));
            update.setArray(3, members(connection, me));
            update.setArray(4, connection.createArrayOf("text", kinds.toArray()));
            update.setObject(5, logindex);
            update.setObject(6, logindex);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    private static void mine(
            Connection connection, PreparedStatement select, Map<AssemblyId, Pseudonym> me, Collection<String> kinds)
            throws SQLException {
        select.setArray(1, assemblies(connection, me));
        select.setArray(2, members(connection, me));
        select.setArray(3, connection.createArrayOf("text", kinds.toArray()));
    }

    private static java.sql.Array assemblies(Connection connection, Map<AssemblyId, Pseudonym> me) throws SQLException {
        return connection.createArrayOf(
                "uuid", me.keySet().stream().map(AssemblyId::value).toArray());
    }

    private static java.sql.Array members(Connection connection, Map<AssemblyId, Pseudonym> me) throws SQLException {
        return connection.createArrayOf(
                "text", me.values().stream().map(Pseudonym::value).toArray());
    }
}
