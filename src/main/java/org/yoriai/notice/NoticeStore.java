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
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Rows;
import org.yoriai.shared.StorageFailure;

/** Rows of notices. An answer is told of when it can be read, and no longer when it is hidden. */
@ApplicationScoped
class NoticeStore {
    private static final String MINE = """
            from unnest(?::uuid[], ?::text[]) as me(assembly_id, member)
            join notice n on n.assembly_id = me.assembly_id and n.member = me.member::bpchar
            left join argument g on g.id = n.subject_id and n.kind = 'answered'
            where n.kind = any (?) and (n.kind <> 'answered' or g.status = 'visible')""";

    /** What a notice is about besides its assembly. */
    private static final String ABOUT =
            "case when n.kind = 'answered' then g.reply_to when n.kind in ('hidden', 'restored', 'merged', 'upheld') then n.subject_id end";

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

    /** The group of each notice that was last added to first. */
    List<NoticeGroup> groups(Map<AssemblyId, Pseudonym> me, Collection<String> kinds, int offset, int limit) {
        return groups(me, kinds, "", "limit ? offset ?", limit, offset);
    }

    /** Those that she has not read and no mail counted. */
    List<NoticeGroup> unmailed(Map<AssemblyId, Pseudonym> me, Collection<String> kinds, int limit) {
        return groups(me, kinds, " and n.read_at is null and not n.mailed", "limit ?", limit);
    }

    /** Notes of all that she was told that no mail has to count it. */
    void mailed(Map<AssemblyId, Pseudonym> me, Collection<String> kinds) {
        Rows.change(
                database,
                """
                update notice r set mailed = true where not r.mailed
                and (r.assembly_id, r.member, r.logindex) in (select n.assembly_id, n.member, n.logindex\s""" + MINE + ")",
                me.keySet().stream().map(AssemblyId::value).toList(),
                me.values().stream().map(Pseudonym::value).toArray(String[]::new),
                kinds.toArray(String[]::new));
    }

    /** Notes that a mail counted what these groups were made of. */
    void mailed(Map<AssemblyId, Pseudonym> me, Collection<String> kinds, List<NoticeGroup> groups) {
        Rows.change(
                database,
                """
                update notice r set mailed = true where not r.mailed
                and (r.assembly_id, r.member, r.logindex) in (select n.assembly_id, n.member, n.logindex\s""" + MINE + """
                 and exists (
                  select 1 from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[]::bigint[]) as told(assembly_id, kind, about, until)
                  where told.assembly_id = n.assembly_id and told.kind = n.kind and n.logindex <= told.until
                  and told.about is not distinct from\s""" + ABOUT + "))",
                me.keySet().stream().map(AssemblyId::value).toList(),
                me.values().stream().map(Pseudonym::value).toArray(String[]::new),
                kinds.toArray(String[]::new),
                groups.stream().map(NoticeGroup::assembly).toList(),
                groups.stream().map(NoticeGroup::kind).toArray(String[]::new),
                Arrays.asList(groups.stream().map(NoticeGroup::about).toArray()),
                groups.stream().map(group -> Long.toString(group.until())).toArray(String[]::new));
    }

    private List<NoticeGroup> groups(
            Map<AssemblyId, Pseudonym> me, Collection<String> kinds, String which, String part, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select n.assembly_id, n.kind, " + ABOUT
                        + ", (array_agg(n.subject_id order by n.logindex desc))[1], count(distinct n.subject_id),"
                        + " count(*) filter (where n.read_at is null), max(n.logindex), max(n.at) " + MINE
                        + which + " group by 1, 2, 3 order by max(n.at) desc, 1, 2, 3 " + part)) {
            mine(connection, select, me, kinds);
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(4 + i, parameters[i]);
            }
            List<NoticeGroup> groups = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    groups.add(new NoticeGroup(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getObject(3, UUID.class),
                            row.getObject(4, UUID.class),
                            row.getLong(5),
                            row.getLong(6),
                            row.getLong(7),
                            row.getObject(8, OffsetDateTime.class).toInstant()));
                }
            }
            return groups;
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** How many groups there are, and in how many of them something is unread. */
    Counts groupCounts(Map<AssemblyId, Pseudonym> me, Collection<String> kinds) {
        return counts(me, kinds, "distinct (n.assembly_id, n.kind, " + ABOUT + ")");
    }

    record Counts(long all, long unread) {}

    Counts counts(Map<AssemblyId, Pseudonym> me, Collection<String> kinds) {
        return counts(me, kinds, "*");
    }

    private Counts counts(Map<AssemblyId, Pseudonym> me, Collection<String> kinds, String what) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select count(" + what + "), count(" + what + ") filter (where n.read_at is null) " + MINE)) {
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

    /** Marks those of a group as read that she was shown. */
    void read(Map<AssemblyId, Pseudonym> me, Collection<String> kinds, UUID about, long until, Instant now) {
        Rows.change(
                database,
                """
                update notice r set read_at = ? where r.read_at is null
                and (r.assembly_id, r.member, r.logindex) in (select n.assembly_id, n.member, n.logindex\s""" + MINE + " and n.logindex <= ? and " + ABOUT + " is not distinct from ?::uuid)",
                now.atOffset(ZoneOffset.UTC),
                me.keySet().stream().map(AssemblyId::value).toList(),
                me.values().stream().map(Pseudonym::value).toArray(String[]::new),
                kinds.toArray(String[]::new),
                until,
                about);
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
