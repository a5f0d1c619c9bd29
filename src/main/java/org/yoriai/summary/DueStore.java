package org.yoriai.summary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.assembly.Phase;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Rows;
import org.yoriai.shared.StorageFailure;

/** What is to be drafted anew: clauses, questions and whole bills, whose arguments or votes changed. */
@ApplicationScoped
class DueStore {
    @Inject
    DataSource database;

    @Inject
    JobStore jobs;

    /** @param lastAt the newest change that was noted */
    record Due(AssemblyId assembly, Scope scope, Instant lastAt, int failures) {}

    /** The phase an assembly is in; empty when there is no such assembly. */
    Optional<Phase> phase(AssemblyId assembly) {
        return text("select phase from assembly where id = ?", assembly.value()).map(Phase::valueOf);
    }

    /** eId of the unit that an argument is about, empty text for the whole bill; absent when there is no such argument. */
    Optional<String> unitOf(AssemblyId assembly, UUID argument) {
        return text(
                "select coalesce(c.eid, '') from argument g left join clause c on c.id = g.clause_id and g.gone_at is null"
                        + " where g.id = ? and g.assembly_id = ?",
                argument,
                assembly.value());
    }

    private Optional<String> text(String sql, UUID... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** Notes a change inside the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void mark(AssemblyId assembly, Scope scope, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into summary_due (assembly_id, scope_id, first_at, last_at, not_before, level)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (assembly_id, scope_id, level) do update set last_at = greatest(summary_due.last_at, excluded.last_at)""")) {
            OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
            upsert.setObject(1, assembly.value());
            upsert.setObject(2, scope.id(assembly));
            upsert.setObject(3, at);
            upsert.setObject(4, at);
            upsert.setObject(5, at);
            upsert.setString(6, scope.level().code());
            upsert.executeUpdate();
            jobs.queue(assembly, scope, now);
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /**
     * The one that has waited longest of those that rest for {@code quiet}, or wait for {@code latest} already; what others are
     * made of comes first.
     */
    @Transactional
    Optional<Due> next(Instant now, Duration quiet, Duration latest) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select assembly_id, nullif(scope_id, assembly_id), last_at, failures, level from summary_due
                        where not_before <= ? and (last_at <= ? or first_at <= ?)
                        order by array_position(array['clause', 'question', 'bill'], level), first_at, scope_id limit 1""")) {
            select.setObject(1, now.atOffset(ZoneOffset.UTC));
            select.setObject(2, now.minus(quiet).atOffset(ZoneOffset.UTC));
            select.setObject(3, now.minus(latest).atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Due(
                                new AssemblyId(row.getObject(1, UUID.class)),
                                Scope.read(row.getString(5), row.getObject(2, UUID.class)),
                                row.getObject(3, OffsetDateTime.class).toInstant(),
                                row.getInt(4)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** Nothing is to be drafted until something changes. */
    @Transactional
    void drop(AssemblyId assembly, Scope scope) {
        Rows.change(
                database,
                "delete from summary_due where assembly_id = ? and scope_id = ? and level = ?",
                assembly.value(),
                scope.id(assembly),
                scope.level().code());
    }

    /** Drafted; what changed meanwhile waits for another turn. */
    @Transactional
    void done(Due due, Instant now) {
        Rows.change(
                database,
                "delete from summary_due where assembly_id = ? and scope_id = ? and level = ? and last_at = ?",
                due.assembly().value(),
                due.scope().id(due.assembly()),
                due.scope().level().code(),
                due.lastAt().atOffset(ZoneOffset.UTC));
        Rows.change(
                database,
                "update summary_due set first_at = ?, failures = 0 where assembly_id = ? and scope_id = ? and level = ?",
                now.atOffset(ZoneOffset.UTC),
                due.assembly().value(),
                due.scope().id(due.assembly()),
                due.scope().level().code());
    }

    @Transactional
    void failed(Due due, Instant notBefore) {
        Rows.change(
                database,
                """
                update summary_due set failures = failures + 1, not_before = ?
                where assembly_id = ? and scope_id = ? and level = ?""",
                notBefore.atOffset(ZoneOffset.UTC),
                due.assembly().value(),
                due.scope().id(due.assembly()),
                due.scope().level().code());
    }
}
