package org.yoriai.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Page;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Rows;
import org.yoriai.shared.StorageFailure;

/** The one queue, as moderators see it: everything that members wrote, by where it stands. */
@ApplicationScoped
public class ModerationQueue {
    private static final int LARGEST_PAGE = 200;

    @Inject
    DataSource database;

    @Inject
    ArgumentQuery query;

    /** Where it stands. */
    public enum State {
        WAITING("g.submitted_at, g.id"),
        VISIBLE("g.submitted_at desc, g.id"),
        HIDDEN("g.submitted_at desc, g.id");

        private final String order;

        State(String order) {
            this.order = order;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<State> of(String code) {
            for (State state : values()) {
                if (state.code().equals(code)) {
                    return Optional.of(state);
                }
            }
            return Optional.empty();
        }
    }

    /** What a piece of content is: arguments by stance, and answers to other people's arguments. */
    public enum Kind {
        FOR("and g.stance = 'for' and g.reply_to is null"),
        AGAINST("and g.stance = 'against' and g.reply_to is null"),
        QUESTION("and g.stance = 'question' and g.reply_to is null"),
        WORDING("and g.stance = 'wording' and g.reply_to is null"),
        REPLY("and g.reply_to is not null");

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String code) {
            for (Kind kind : values()) {
                if (kind.code().equals(code)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * What is looked for.
     *
     * @param kind or {@code null} for every kind
     * @param lang written in it, or {@code null}
     * @param clauses one of these, or empty for all
     */
    public record Filter(State state, Kind kind, Lang lang, Set<UUID> clauses) {
        public Filter {
            clauses = Set.copyOf(clauses);
        }

        public static Filter of(State state) {
            return new Filter(state, null, null, Set.of());
        }
    }

    /** How many stand where, and since when the oldest waits; {@code null} when nothing does. */
    public record Counts(int waiting, int visible, int hidden, Instant oldestAt) {}

    /**
     * The last decision on one argument.
     *
     * @param decision approved, hidden, restored or undone; {@code null} when there was none, as when its author took
     *     it back
     * @param mine whether the reader decided it
     */
    public record Last(UUID argument, int number, String status, String decision, Instant at, boolean mine) {}

    /** An act as its moderator sees it right after: what was done, to which arguments. */
    public record Act(UUID batch, String decision, List<Integer> numbers, boolean mine, Instant at) {}

    /** What waits comes oldest first, the rest newest first. @param limit at most 200 */
    @Transactional
    public Page<ArgumentView> page(AssemblyId assembly, Filter filter, int offset, int limit) {
        StringBuilder condition = new StringBuilder("and g.status = '")
                .append(filter.state().code())
                .append("' ");
        List<Object> parameters = new ArrayList<>();
        if (filter.kind() != null) {
            condition.append(filter.kind().sql).append(' ');
        }
        if (filter.lang() != null) {
            condition.append("and g.lang = ? ");
            parameters.add(filter.lang().code());
        }
        if (!filter.clauses().isEmpty()) {
            condition.append("and g.clause_id = any (?::uuid[]) ");
            parameters.add(literal(filter.clauses()));
        }
        List<Object> counted = new ArrayList<>(List.of(assembly.value()));
        counted.addAll(parameters);
        long total =
                query.count("select count(*) from argument g where g.assembly_id = ? " + condition, counted.toArray());
        int size = Math.max(1, Math.min(limit, LARGEST_PAGE));
        // What was decided meanwhile may have emptied the page that was asked for.
        long start = offset < total ? offset : Math.max(0, (total - 1) / size * size);
        parameters.add(size);
        parameters.add(start);
        List<ArgumentView> found = query.list(
                assembly,
                null,
                true,
                condition + "order by " + filter.state().order + " limit ? offset ?",
                parameters.toArray());
        long end = start + found.size();
        return new Page<>(found, end < total && !found.isEmpty() ? Long.toString(end) : null, total);
    }

    /** What waits, oldest first. */
    @Transactional
    public List<ArgumentView> waiting(AssemblyId assembly) {
        return page(assembly, Filter.of(State.WAITING), 0, LARGEST_PAGE).items();
    }

    public Counts counts(AssemblyId assembly) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select count(*) filter (where status = 'waiting'), count(*) filter (where status = 'visible'),
                               count(*) filter (where status = 'hidden'),
                               min(submitted_at) filter (where status = 'waiting')
                        from argument where assembly_id = ?""")) {
            select.setObject(1, assembly.value());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                OffsetDateTime oldest = row.getObject(4, OffsetDateTime.class);
                return new Counts(
                        row.getInt(1), row.getInt(2), row.getInt(3), oldest == null ? null : oldest.toInstant());
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** How many wait, and since when the oldest does, by assembly; assemblies where nothing waits are absent. */
    public Map<AssemblyId, Waiting> waiting(Collection<AssemblyId> assemblies) {
        Map<AssemblyId, Waiting> waiting = new HashMap<>();
        Rows.list(
                database,
                """
                select assembly_id, count(*), min(submitted_at) from argument
                where assembly_id = any(?) and status = 'waiting' group by assembly_id""",
                row -> waiting.put(
                        new AssemblyId(row.getObject(1, UUID.class)),
                        new Waiting(
                                row.getInt(2),
                                row.getObject(3, OffsetDateTime.class).toInstant())),
                AssemblyId.values(assemblies));
        return waiting;
    }

    /** Arguments that nobody has decided on, and since when the first of them waits. */
    public record Waiting(int arguments, Instant since) {}

    /** Where arguments stand now and who brought them there, by their numbers. */
    public List<Last> last(AssemblyId assembly, Pseudonym reader, Collection<Integer> numbers) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select g.id, g.number, g.status, d.decision, d.decided_at, d.decided_by
                        from argument g left join lateral (
                          select decision, decided_at, decided_by from moderation_decision
                          where argument_id = g.id order by decided_at desc, id desc limit 1) d on g.status <> 'withdrawn'
                        where g.assembly_id = ? and g.number = any (?::int[]) order by g.number""")) {
            select.setObject(1, assembly.value());
            select.setString(2, literal(numbers));
            List<Last> last = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    OffsetDateTime at = row.getObject(5, OffsetDateTime.class);
                    last.add(new Last(
                            row.getObject(1, UUID.class),
                            row.getInt(2),
                            row.getString(3),
                            row.getString(4),
                            at == null ? null : at.toInstant(),
                            reader.value().equals(row.getString(6))));
                }
            }
            return last;
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** One act with the arguments it was done to. */
    public Optional<Act> act(AssemblyId assembly, Pseudonym reader, UUID batch) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select d.decision, g.number, d.decided_by, d.decided_at
                        from moderation_decision d join argument g on g.id = d.argument_id
                        where d.assembly_id = ? and d.batch_id = ? order by g.number""")) {
            select.setObject(1, assembly.value());
            select.setObject(2, batch);
            List<Integer> numbers = new ArrayList<>();
            String decision = null;
            boolean mine = false;
            Instant at = null;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    decision = row.getString(1);
                    numbers.add(row.getInt(2));
                    mine = reader.value().equals(row.getString(3));
                    at = row.getObject(4, OffsetDateTime.class).toInstant();
                }
            }
            return decision == null ? Optional.empty() : Optional.of(new Act(batch, decision, numbers, mine, at));
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** Those arguments that others reply to, by their ids: what a moderator must know to judge an answer. */
    @Transactional
    public Map<UUID, ArgumentView> repliedTo(AssemblyId assembly, List<ArgumentView> replies) {
        Set<UUID> ids = replies.stream()
                .map(ArgumentView::replyTo)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : query.list(assembly, null, true, "and g.id = any (?::uuid[])", literal(ids)).stream()
                        .collect(Collectors.toMap(ArgumentView::id, argument -> argument));
    }

    /** As PostgreSQL writes an array. */
    private static String literal(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
