package org.yoriai.summary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Rows;

/** Rows of drafting: at most one that runs and one that waits for each clause or whole bill. */
@ApplicationScoped
class JobStore {
    private static final Duration KEPT = Duration.ofDays(7);
    private static final String SELECT = """
            select j.id, nullif(j.scope_id, j.assembly_id), j.status, j.step, j.fraction, j.runs, j.queued_at, j.started_at,
                   j.ended_at, j.level, j.asked_lang,
                   (select array_agg(s.lang || s.id) from summary s
                    where s.assembly_id = j.assembly_id and s.level = j.level
                      and s.clause_id is not distinct from nullif(j.scope_id, j.assembly_id) and """ + " " + SummaryStore.OPEN + """
            )
            from summary_job j where j.assembly_id = ?""";

    @Inject
    DataSource database;

    /**
     * What a person asked for.
     *
     * @param by the moderator
     * @param runs how often it was begun, with this time
     */
    record Asked(UUID id, AssemblyId assembly, Scope scope, Lang lang, Pseudonym by, int runs) {}

    /** Queues drafting, unless it is queued already; inside the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void queue(AssemblyId assembly, Scope scope, Instant now) {
        insert(assembly, scope, null, null, now);
    }

    /** Queues what a moderator asks for, unless it is queued already; inside the caller's transaction. Returns its id. */
    @Transactional(Transactional.TxType.MANDATORY)
    UUID ask(AssemblyId assembly, Scope scope, Lang lang, Pseudonym by, Instant now) {
        insert(assembly, scope, lang, by, now);
        return Rows.ids(database, """
                        select id from summary_job
                        where assembly_id = ? and level = ? and scope_id = ? and asked_lang = ? and status = 'queued'""", assembly.value(), scope.level().code(), scope.id(assembly), lang.code())
                .get(0);
    }

    private void insert(AssemblyId assembly, Scope scope, Lang lang, Pseudonym by, Instant now) {
        Rows.change(
                database,
                """
                insert into summary_job (id, assembly_id, level, scope_id, status, queued_at, asked_lang, asked_by)
                values (?, ?, ?, ?, 'queued', ?, ?, ?)
                on conflict (assembly_id, level, scope_id, coalesce(asked_lang, '')) where status = 'queued' do nothing""",
                Ids.next(now),
                assembly.value(),
                scope.level().code(),
                scope.id(assembly),
                now.atOffset(ZoneOffset.UTC),
                lang == null ? null : lang.code(),
                by == null ? null : by.value());
    }

    /** Queues what is due, unless it runs or waits. */
    @Transactional
    void queueAgain(AssemblyId assembly, Scope scope, Instant now) {
        if (Rows.ids(database, """
                        select id from summary_job where assembly_id = ? and level = ? and scope_id = ?
                          and asked_lang is null and status in ('queued', 'running')""", assembly.value(), scope.level().code(), scope.id(assembly))
                .isEmpty()) {
            queue(assembly, scope, now);
        }
    }

    /** Queues again what ran in a process that is gone: that gave no sign of life for so long; and forgets what ended long ago. Returns how many were lost. */
    @Transactional
    int revive(Instant now, Duration lostAfter) {
        OffsetDateTime lost = now.minus(lostAfter).atOffset(ZoneOffset.UTC);
        Rows.change(database, """
                delete from summary_job q using summary_job r
                where q.status = 'queued' and r.status = 'running' and r.heartbeat_at < ?
                  and r.assembly_id = q.assembly_id and r.level = q.level and r.scope_id = q.scope_id
                  and r.asked_lang is not distinct from q.asked_lang""", lost);
        Rows.change(
                database,
                "delete from summary_job where ended_at < ?",
                now.minus(KEPT).atOffset(ZoneOffset.UTC));
        return Rows.change(database, """
                update summary_job set status = 'queued', step = '', fraction = 0, heartbeat_at = null
                where status = 'running' and heartbeat_at < ?""", lost);
    }

    /** Takes what is queued; empty when another process runs the same, or nothing is queued. */
    @Transactional
    Optional<UUID> start(AssemblyId assembly, Scope scope, Instant now) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        return Rows.list(
                        database,
                        """
                        update summary_job j set status = 'running', started_at = ?, heartbeat_at = ?, runs = runs + 1
                        where j.assembly_id = ? and j.level = ? and j.scope_id = ? and j.asked_lang is null
                          and j.status = 'queued' and not exists (
                            select 1 from summary_job r where r.assembly_id = j.assembly_id and r.level = j.level
                              and r.scope_id = j.scope_id and r.status = 'running')
                        returning id""",
                        row -> row.getObject(1, UUID.class),
                        at,
                        at,
                        assembly.value(),
                        scope.level().code(),
                        scope.id(assembly))
                .stream()
                .findFirst();
    }

    /** Takes what somebody asked for first, of what does not run already. */
    @Transactional
    Optional<Asked> startAsked(Instant now) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        return Rows.list(
                        database,
                        """
                        update summary_job j set status = 'running', started_at = ?, heartbeat_at = ?, runs = runs + 1
                        where j.id = (
                          select q.id from summary_job q
                          where q.status = 'queued' and q.asked_lang is not null and q.queued_at <= ? and not exists (
                            select 1 from summary_job r where r.assembly_id = q.assembly_id and r.level = q.level
                              and r.scope_id = q.scope_id and r.status = 'running')
                          order by q.queued_at, q.id limit 1 for update skip locked)
                        returning id, assembly_id, level, nullif(scope_id, assembly_id), asked_lang, asked_by, runs""",
                        row -> new Asked(
                                row.getObject(1, UUID.class),
                                new AssemblyId(row.getObject(2, UUID.class)),
                                Scope.read(row.getString(3), row.getObject(4, UUID.class)),
                                Lang.of(row.getString(5)).orElseThrow(),
                                new Pseudonym(row.getString(6)),
                                row.getInt(7)),
                        at,
                        at,
                        at)
                .stream()
                .findFirst();
    }

    /** A sign of life. Returns false when it runs no more: it was cancelled, or taken for lost. */
    @Transactional
    boolean beat(UUID job, Instant now) {
        return Rows.change(
                        database,
                        "update summary_job set heartbeat_at = ? where id = ? and status = 'running'",
                        now.atOffset(ZoneOffset.UTC),
                        job)
                == 1;
    }

    /** How far it has come; false as {@link #beat}. */
    @Transactional
    boolean step(UUID job, String step, double fraction, Instant now) {
        return Rows.change(database, """
                        update summary_job set step = ?, fraction = ?, heartbeat_at = ?
                        where id = ? and status = 'running'""", step, fraction, now.atOffset(ZoneOffset.UTC), job) == 1;
    }

    /** Whether it still runs; until the end of the caller's transaction nobody can cancel it. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean holds(UUID job) {
        return !Rows.ids(database, "select id from summary_job where id = ? and status = 'running' for share", job)
                .isEmpty();
    }

    /** Puts a job that runs back into the queue, unless the same waits there already; one that has ended stays so. */
    @Transactional
    void release(UUID job) {
        if (Rows.change(database, """
                delete from summary_job r using summary_job q
                where r.id = ? and r.status = 'running' and q.status = 'queued'
                  and q.assembly_id = r.assembly_id and q.level = r.level and q.scope_id = r.scope_id
                  and q.asked_lang is not distinct from r.asked_lang""", job) == 0) {
            Rows.change(database, """
                    update summary_job set status = 'queued', step = '', fraction = 0, heartbeat_at = null
                    where id = ? and status = 'running'""", job);
        }
    }

    /** Puts what a person asked for back into the queue after it failed, not to be begun before that time. */
    @Transactional
    void again(UUID job, Instant notBefore) {
        release(job);
        Rows.change(
                database,
                "update summary_job set queued_at = ? where id = ? and status = 'queued'",
                notBefore.atOffset(ZoneOffset.UTC),
                job);
    }

    /** @param status done, failed or cancelled. Returns false when it had ended already */
    @Transactional
    boolean end(UUID job, String status, Instant now) {
        return Rows.change(database, """
                        update summary_job set status = ?, ended_at = ?, fraction = case when ? = 'done' then 1 else fraction end
                        where id = ? and status in ('queued', 'running')""", status, now.atOffset(ZoneOffset.UTC), status, job) == 1;
    }

    List<SummaryJobs.JobView> list(AssemblyId assembly, int most) {
        return Rows.list(
                database,
                SELECT + " order by (j.ended_at is not null), j.queued_at desc, j.id limit ?",
                JobStore::read,
                assembly.value(),
                most);
    }

    Optional<SummaryJobs.JobView> find(AssemblyId assembly, UUID job) {
        return Rows.list(database, SELECT + " and j.id = ?", JobStore::read, assembly.value(), job).stream()
                .findFirst();
    }

    private static SummaryJobs.JobView read(ResultSet row) throws SQLException {
        Scope scope = Scope.read(row.getString(10), row.getObject(2, UUID.class));
        String lang = row.getString(11);
        Map<Lang, UUID> drafts = new EnumMap<>(Lang.class);
        if (row.getArray(12) != null) {
            for (String draft : (String[]) row.getArray(12).getArray()) {
                drafts.put(Lang.of(draft.substring(0, 2)).orElseThrow(), UUID.fromString(draft.substring(2)));
            }
        }
        return new SummaryJobs.JobView(
                row.getObject(1, UUID.class),
                scope.level(),
                scope.clause(),
                lang == null ? null : Lang.of(lang).orElseThrow(),
                SummaryJobs.Status.of(row.getString(3)),
                row.getString(4),
                row.getDouble(5),
                row.getInt(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                at(row, 8),
                at(row, 9),
                drafts);
    }

    private static Instant at(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
