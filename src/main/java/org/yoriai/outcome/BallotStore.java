package org.yoriai.outcome;

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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.assembly.Phase;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Rows;
import org.yoriai.shared.StorageFailure;

/**
 * Ballots and what they were counted to. A ballot is a row of question, actor and event: who it was is nowhere, how she
 * voted lies sealed beside the event until the close.
 */
@ApplicationScoped
class BallotStore {
    @Inject
    DataSource database;

    /** @param event of the ballot of now, or {@code null} when this actor has not voted on it */
    record Standing(Question.Status status, Instant opensAt, Instant closesAt, Phase phase, UUID event) {}

    /**
     * What a ballot meets, read after every earlier ballot of the same actor on the same question has committed: twin
     * requests line up here. The question cannot be closed until this transaction ends.
     */
    Optional<Standing> standing(AssemblyId assembly, UUID question, Pseudonym actor) {
        try (Connection connection = database.getConnection()) {
            lock(connection, "ballot " + question + "/" + actor);
            try (PreparedStatement select = connection.prepareStatement("""
                    select q.status, q.opens_at, q.closes_at, a.phase, b.event_id
                    from ballot_question q join assembly a on a.id = q.assembly_id
                    left join ballot b on b.question_id = q.id and b.actor = ?
                    where q.id = ? and q.assembly_id = ? for key share of q""")) {
                select.setString(1, actor.value());
                select.setObject(2, question);
                select.setObject(3, assembly.value());
                try (ResultSet row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Standing(
                                    Question.Status.valueOf(row.getString(1)),
                                    instant(row, 2),
                                    instant(row, 3),
                                    Phase.valueOf(row.getString(4)),
                                    row.getObject(5, UUID.class)))
                            : Optional.empty();
                }
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    void put(UUID question, Pseudonym actor, UUID event) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into ballot (question_id, actor, event_id) values (?, ?, ?)
                        on conflict (question_id, actor) do update set event_id = excluded.event_id""")) {
            upsert.setObject(1, question);
            upsert.setString(2, actor.value());
            upsert.setObject(3, event);
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** Acts that change an assembly's questions, recommendations or replies follow one another from here on. */
    void lineUp(AssemblyId assembly) {
        try (Connection connection = database.getConnection()) {
            lock(connection, "outcome of " + assembly);
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** Waits for the ballots under way, and keeps new ones out until this transaction ends. */
    void seal(UUID question) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select 1 from ballot_question where id = ? for update")) {
            select.setObject(1, question);
            select.execute();
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** The event of each actor's last ballot; in no order that tells anything. */
    List<UUID> last(UUID question) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select event_id from ballot where question_id = ?")) {
            select.setObject(1, question);
            try (ResultSet rows = select.executeQuery()) {
                List<UUID> events = new ArrayList<>();
                while (rows.next()) {
                    events.add(rows.getObject(1, UUID.class));
                }
                return events;
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** How many ballots were cast on a question, replaced ones too. */
    int entries(AssemblyId assembly, UUID question) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select count(*) from event where assembly_id = ? and subject_id = ? and type = ?")) {
            select.setObject(1, assembly.value());
            select.setObject(2, question);
            select.setString(3, OutcomeEvent.BallotCast.TYPE);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** How many actors have voted, by question. */
    Map<UUID, Integer> turnout(AssemblyId assembly) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select b.question_id, count(*) from ballot b join ballot_question q on q.id = b.question_id
                        where q.assembly_id = ? group by b.question_id""")) {
            select.setObject(1, assembly.value());
            try (ResultSet rows = select.executeQuery()) {
                Map<UUID, Integer> turnout = new HashMap<>();
                while (rows.next()) {
                    turnout.put(rows.getObject(1, UUID.class), rows.getInt(2));
                }
                return turnout;
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** The questions that have a ballot, each asked with its own actor. */
    Set<UUID> votedOn(Map<UUID, Pseudonym> actors) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select b.question_id from unnest(?, ?) as mine(question_id, actor)
                        join ballot b on b.question_id = mine.question_id and b.actor = mine.actor""")) {
            pairs(connection, select, actors);
            return ids(select);
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** The ballots that count, each asked with its own actor: when, as the hour, and its event, by question. */
    Map<UUID, Cast> cast(Map<UUID, Pseudonym> actors) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select b.question_id, b.event_id, date_trunc('hour', e.accepted_at)
                        from unnest(?, ?) as mine(question_id, actor)
                        join ballot b on b.question_id = mine.question_id and b.actor = mine.actor
                        join event e on e.id = b.event_id""")) {
            pairs(connection, select, actors);
            try (ResultSet rows = select.executeQuery()) {
                Map<UUID, Cast> cast = new HashMap<>();
                while (rows.next()) {
                    cast.put(rows.getObject(1, UUID.class), new Cast(rows.getObject(2, UUID.class), instant(rows, 3)));
                }
                return cast;
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    Map<AssemblyId, Ballots.Standing> standing(Collection<AssemblyId> assemblies, Instant now) {
        Map<AssemblyId, Ballots.Standing> standing = new HashMap<>();
        Rows.list(
                database,
                """
                select assembly_id, count(*),
                       count(*) filter (where status = 'open' and opens_at <= t.now and closes_at > t.now),
                       count(*) filter (where status = 'open' and opens_at <= t.now and closes_at <= t.now),
                       count(*) filter (where status = 'closed'),
                       min(closes_at) filter (where status = 'open' and opens_at <= t.now and closes_at > t.now)
                from ballot_question, (select ?::timestamptz as now) t
                where assembly_id = any(?) group by assembly_id""",
                row -> {
                    OffsetDateTime closes = row.getObject(6, OffsetDateTime.class);
                    return standing.put(
                            new AssemblyId(row.getObject(1, UUID.class)),
                            new Ballots.Standing(
                                    row.getInt(2),
                                    row.getInt(3),
                                    row.getInt(4),
                                    row.getInt(5),
                                    closes == null ? null : closes.toInstant()));
                },
                now.atOffset(ZoneOffset.UTC),
                AssemblyId.values(assemblies));
        return standing;
    }

    /** A ballot that counts. */
    record Cast(UUID event, Instant hour) {}

    /** Those questions in whose tally the tracker stands. */
    Set<UUID> counted(Map<UUID, String> trackers) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select l.question_id from unnest(?, ?) as mine(question_id, tracker)
                        join tally_line l on l.question_id = mine.question_id and l.tracker = mine.tracker""")) {
            List<UUID> questions = List.copyOf(trackers.keySet());
            select.setArray(1, connection.createArrayOf("uuid", questions.toArray()));
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "bpchar", questions.stream().map(trackers::get).toArray()));
            return ids(select);
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    void storePrerequisites(UUID question, Set<UUID> clauses) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into ballot_prerequisite (question_id, clause_id) select ?, unnest(?)")) {
            insert.setObject(1, question);
            insert.setArray(2, connection.createArrayOf("uuid", clauses.toArray()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** Two arrays, subjects and the actor of each. */
    static void pairs(Connection connection, PreparedStatement statement, Map<UUID, Pseudonym> actors)
            throws SQLException {
        List<UUID> subjects = List.copyOf(actors.keySet());
        statement.setArray(1, connection.createArrayOf("uuid", subjects.toArray()));
        statement.setArray(
                2,
                connection.createArrayOf(
                        "bpchar",
                        subjects.stream()
                                .map(subject -> actors.get(subject).value())
                                .toArray()));
    }

    static Set<UUID> ids(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            Set<UUID> ids = new HashSet<>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        }
    }

    void storeTally(UUID question, Count count, int members, UUID event, Instant at) {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into tally (question_id, yes, no, abstain, superseded, members, event_id, counted_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""")) {
                insert.setObject(1, question);
                insert.setInt(2, count.of(Choice.YES));
                insert.setInt(3, count.of(Choice.NO));
                insert.setInt(4, count.of(Choice.ABSTAIN));
                insert.setInt(5, count.superseded());
                insert.setInt(6, members);
                insert.setObject(7, event);
                insert.setObject(8, at.atOffset(ZoneOffset.UTC));
                insert.executeUpdate();
            }
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into tally_line (question_id, tracker, choice) values (?, ?, ?)")) {
                for (Count.Line line : count.lines()) {
                    insert.setObject(1, question);
                    insert.setString(2, line.tracker());
                    insert.setString(3, line.choice().code());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** What was put to the vote in an assembly, and what of it is counted. */
    Counted counted(AssemblyId assembly) {
        return counted(List.of(assembly)).getOrDefault(assembly, Counted.NOTHING);
    }

    /** By assembly; those that were asked nothing are absent. */
    Map<AssemblyId, Counted> counted(Collection<AssemblyId> assemblies) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select q.assembly_id, q.id, q.clause_id, t.yes, t.no, t.abstain, t.superseded, t.members,
                               t.event_id, t.counted_at,
                               array(select p.clause_id from ballot_prerequisite p join clause c on c.id = p.clause_id
                                     where p.question_id = q.id order by c.position)
                        from ballot_question q left join tally t on t.question_id = q.id
                        where q.assembly_id = any (?) order by q.assembly_id, q.position""")) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", AssemblyId.values(assemblies).toArray()));
            try (ResultSet rows = select.executeQuery()) {
                Map<AssemblyId, Map<UUID, UUID>> clauses = new HashMap<>();
                Map<AssemblyId, Map<UUID, TallyView>> tallies = new HashMap<>();
                Map<AssemblyId, Map<UUID, Set<UUID>>> needs = new HashMap<>();
                while (rows.next()) {
                    AssemblyId assembly = new AssemblyId(rows.getObject(1, UUID.class));
                    UUID question = rows.getObject(2, UUID.class);
                    UUID clause = rows.getObject(3, UUID.class);
                    clauses.computeIfAbsent(assembly, first -> new LinkedHashMap<>())
                            .put(question, clause);
                    if (rows.getObject(9, UUID.class) != null) {
                        tallies.computeIfAbsent(assembly, first -> new HashMap<>())
                                .put(question, tally(question, rows));
                    }
                    List<UUID> needed = List.of((UUID[]) rows.getArray(11).getArray());
                    if (!needed.isEmpty()) {
                        needs.computeIfAbsent(assembly, first -> new LinkedHashMap<>())
                                .put(clause, new LinkedHashSet<>(needed));
                    }
                }
                Map<AssemblyId, Counted> counted = new HashMap<>();
                clauses.forEach((assembly, asked) -> counted.put(
                        assembly,
                        new Counted(
                                asked,
                                tallies.getOrDefault(assembly, Map.of()),
                                new Prerequisites(needs.getOrDefault(assembly, Map.of())))));
                return counted;
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    private static TallyView tally(UUID question, ResultSet row) throws SQLException {
        return new TallyView(
                question,
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7),
                row.getInt(8),
                row.getObject(9, UUID.class),
                instant(row, 10));
    }

    /** Ascending by tracker. */
    List<Count.Line> lines(UUID question) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select tracker, choice from tally_line where question_id = ? order by tracker collate"
                                + " \"C\"")) {
            select.setObject(1, question);
            try (ResultSet rows = select.executeQuery()) {
                List<Count.Line> lines = new ArrayList<>();
                while (rows.next()) {
                    lines.add(new Count.Line(rows.getString(1), Choice.of(rows.getString(2))));
                }
                return lines;
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    static void lock(Connection connection, String name) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, name);
            lock.execute();
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
