package org.yoriai.opinion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.Memberships;
import org.yoriai.assembly.Phase;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.deliberation.VoteHistory;
import org.yoriai.events.Fact;
import org.yoriai.events.Outbox;
import org.yoriai.events.SealFor;
import org.yoriai.identity.Pseudonyms;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Localized;
import org.yoriai.shared.PlainText;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;
import org.yoriai.shared.Rows;

/**
 * People whose votes are alike beyond chance, and what is decided about them. Nothing is weighed down in silence: a
 * person decides, says why, and whoever it concerns can appeal to another person.
 */
@ApplicationScoped
public class IntegrityReview {
    private static final Logger LOG = Logger.getLogger(IntegrityReview.class);
    /** More are not looked at: it would take minutes and much memory. */
    private static final int MOST_VOTES = 1_000_000;

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_APPEAL = 1000;
    private static final int WAITING_SCANS = 8;

    @Inject
    DataSource database;

    @Inject
    VoteHistory history;

    @Inject
    Deliberation deliberation;

    @Inject
    Assemblies assemblies;

    @Inject
    Memberships memberships;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    Outbox outbox;

    @Inject
    ObjectMapper json;

    @Inject
    InstantSource clock;

    private final Set<AssemblyId> looking = ConcurrentHashMap.newKeySet();
    private final ExecutorService pool =
            new ThreadPoolExecutor(0, 1, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(WAITING_SCANS), work -> {
                Thread worker = new Thread(work, "integrity-scan");
                worker.setDaemon(true);
                return worker;
            });

    void stop(@Observes ShutdownEvent stopped) {
        pool.shutdownNow();
    }

    /**
     * Begins to look at the votes of now; what is found stands in {@link #of} some seconds later.
     *
     * @throws Refused 409 when there is too much to look at
     */
    public void look(AssemblyId assembly) {
        if (history.count(assembly) > MOST_VOTES) {
            throw Refused.wrongState("integrity-too-large");
        }
        if (!looking.add(assembly)) {
            return;
        }
        try {
            pool.execute(() -> {
                try {
                    scan(assembly);
                } catch (RuntimeException e) {
                    LOG.warnf(e, "votes could not be looked at assembly=%s", assembly);
                } finally {
                    looking.remove(assembly);
                }
            });
        } catch (RejectedExecutionException e) {
            looking.remove(assembly);
            throw Refused.wrongState("integrity-busy");
        }
    }

    private void scan(AssemblyId assembly) {
        Set<UUID> leftOut = history.written(assembly).stream()
                .filter(written -> !written.visible())
                .map(VoteHistory.Written::id)
                .collect(Collectors.toSet());
        IntegrityScan.Result result = IntegrityScan.of(history.casts(assembly, false), leftOut);
        QuarkusTransaction.requiringNew().run(() -> store(assembly, result));
    }

    private void store(AssemblyId assembly, IntegrityScan.Result result) {
        OffsetDateTime now = now();
        Rows.change(database, """
                insert into integrity_scan (assembly_id, people, votes, scanned_at) values (?, ?, ?, ?)
                on conflict (assembly_id) do update
                set people = excluded.people, votes = excluded.votes, scanned_at = excluded.scanned_at""", assembly.value(), result.people(), result.votes(), now);
        // What is not found any more and was not decided is no signal any more.
        List<String> prints =
                result.found().stream().map(IntegrityScan.Found::print).toList();
        List<UUID> gone = Rows.ids(
                database,
                "select id from integrity_signal where assembly_id = ? and state = 'open' and print <> all (?)",
                assembly.value(),
                prints.toArray(String[]::new));
        Rows.change(database, "delete from integrity_person where signal_id = any (?)", gone);
        Rows.change(database, "delete from integrity_signal where id = any (?)", gone);
        for (IntegrityScan.Found found : result.found()) {
            UUID id = Ids.next();
            int added = Rows.change(database, """
                    insert into integrity_signal (id, assembly_id, print, evidence, state, found_at)
                    values (?, ?, ?, ?::jsonb, 'open', ?) on conflict (assembly_id, print) do nothing""", id, assembly.value(), found.print(), write(found), now);
            if (added == 1) {
                for (String member : found.people()) {
                    Rows.change(database, "insert into integrity_person (signal_id, member) values (?, ?)", id, member);
                }
            } else {
                Rows.change(database, """
                        update integrity_signal set evidence = ?::jsonb
                        where assembly_id = ? and print = ? and state = 'open'""", write(found), assembly.value(), found.print());
            }
        }
    }

    private record Row(
            UUID id,
            String state,
            Instant foundAt,
            Instant decidedAt,
            String reason,
            String by,
            IntegrityScan.Found found) {}

    /** What a moderator sees of it. */
    @Transactional
    public IntegrityView of(AssemblyId assembly, Pseudonym viewer) {
        Map<String, Localized> names = memberships.names(assembly);
        List<IntegrityView.Signal> signals = Rows.list(database, """
                        select id, state, found_at, decided_at, reason, decided_by, evidence from integrity_signal
                        where assembly_id = ? order by state <> 'open', coalesce(decided_at, found_at) desc, id limit 100""", this::row, assembly.value()).stream()
                .map(row -> signal(row, names, viewer))
                .toList();
        List<IntegrityView.Appeal> appeals = Rows.list(
                database,
                """
                select p.appeal_id, s.id, p.member, p.appeal, p.appealed_at, s.reason, s.decided_by
                from integrity_person p join integrity_signal s on s.id = p.signal_id
                where s.assembly_id = ? and p.appeal is not null and p.outcome is null order by p.appealed_at""",
                row -> new IntegrityView.Appeal(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        name(names, row.getString(3)),
                        row.getString(4),
                        instant(row, 5),
                        row.getString(6),
                        viewer.value().equals(row.getString(7))),
                assembly.value());
        IntegrityView empty = new IntegrityView(null, looking.contains(assembly), 0, 0, signals, appeals);
        return Rows.list(
                        database,
                        "select scanned_at, people, votes from integrity_scan where assembly_id = ?",
                        row -> new IntegrityView(
                                instant(row, 1), empty.looking(), row.getInt(2), row.getInt(3), signals, appeals),
                        assembly.value())
                .stream()
                .findFirst()
                .orElse(empty);
    }

    private Row row(ResultSet row) throws SQLException {
        try {
            return new Row(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    instant(row, 3),
                    instant(row, 4),
                    row.getString(5),
                    row.getString(6),
                    json.readValue(row.getString(7), IntegrityScan.Found.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("evidence that is not JSON", e);
        }
    }

    private static IntegrityView.Signal signal(Row row, Map<String, Localized> names, Pseudonym viewer) {
        IntegrityScan.Found found = row.found;
        return new IntegrityView.Signal(
                row.id,
                row.state,
                row.foundAt,
                row.decidedAt,
                row.reason,
                viewer.value().equals(row.by),
                found.people().stream().map(person -> name(names, person)).toList(),
                new IntegrityView.Evidence(
                        found.pairs().stream()
                                .map(pair -> new IntegrityView.Pair(
                                        name(names, pair.one()),
                                        name(names, pair.other()),
                                        pair.common(),
                                        pair.equal(),
                                        pair.z()))
                                .toList(),
                        found.pairCount(),
                        found.inStep(),
                        found.groups(),
                        found.groupsWithout(),
                        found.likeness(),
                        shared(found.common()),
                        shared(found.lost()),
                        shared(found.won())));
    }

    private static List<IntegrityView.Shared> shared(List<IntegrityScan.FoundShared> some) {
        return some.stream()
                .map(each ->
                        new IntegrityView.Shared(UUID.fromString(each.argument()), each.direction(), each.bridging()))
                .toList();
    }

    private static Localized name(Map<String, Localized> names, String member) {
        return names.getOrDefault(member, Localized.of("A former member", "前のメンバー"));
    }

    /**
     * Leaves everything as it is, or takes the votes of these people out.
     *
     * @param remove whether the votes are taken out
     * @param reason told to everybody
     * @throws Refused 404 for no such signal, 409 when it was decided meanwhile or the assembly is closed
     */
    @Transactional
    public IntegrityView decide(AssemblyId assembly, Pseudonym moderator, UUID signal, boolean remove, String reason) {
        assemblies.requirePhase(assembly, phase -> phase != Phase.CLOSED);
        String why = PlainText.read("reason", reason, 1, LONGEST_REASON);
        List<String> state = Rows.list(
                database,
                "select state from integrity_signal where id = ? and assembly_id = ? for update",
                row -> row.getString(1),
                signal,
                assembly.value());
        if (state.isEmpty()) {
            throw Refused.notFound();
        }
        if (!state.get(0).equals("open")) {
            throw Refused.wrongState("decided-meanwhile");
        }
        Rows.change(
                database,
                "update integrity_signal set state = ?, reason = ?, decided_by = ?, decided_at = ? where id = ?",
                remove ? "removed" : "dismissed",
                why,
                moderator.value(),
                now(),
                signal);
        if (remove) {
            List<Pseudonym> people = people(signal);
            int votes = 0;
            for (Pseudonym member : people) {
                votes += deliberation.removeVotes(assembly, member, signal);
            }
            outbox.append(Fact.ofAssembly(
                    assembly, signal, new OpinionEvent.VotesRemoved(people.size(), votes, why, moderator.value())));
            outbox.append(
                    Fact.ofAssembly(assembly, assembly.value(), new OpinionEvent.SnapshotAsked(moderator.value())));
        } else {
            outbox.append(Fact.ofAssembly(assembly, signal, new OpinionEvent.SignalDismissed(why, moderator.value())));
        }
        return of(assembly, moderator);
    }

    /** Whom a signal is about. */
    @Transactional
    public List<Pseudonym> people(UUID signal) {
        return Rows.list(
                database,
                "select member from integrity_person where signal_id = ? order by member",
                row -> new Pseudonym(row.getString(1)),
                signal);
    }

    /** Who appealed. */
    @Transactional
    public List<Pseudonym> appellant(UUID appeal) {
        return Rows.list(
                database,
                "select member from integrity_person where appeal_id = ?",
                row -> new Pseudonym(row.getString(1)),
                appeal);
    }

    /** Where a member's votes were taken out, the newest first. */
    @Transactional
    public List<IntegrityView.Case> cases(AssemblyId assembly, Pseudonym member) {
        return Rows.list(
                database,
                """
                select s.id, s.decided_at, s.reason, p.appeal, p.outcome, p.answer, p.answered_at
                from integrity_person p join integrity_signal s on s.id = p.signal_id
                where p.member = ? and s.assembly_id = ? and s.state = 'removed' order by s.decided_at desc""",
                row -> new IntegrityView.Case(
                        row.getObject(1, UUID.class),
                        instant(row, 2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        instant(row, 7)),
                member.value(),
                assembly.value());
    }

    /** Every removal as everybody reads it, the newest first. */
    @Transactional
    public List<IntegrityView.Removal> removals(AssemblyId assembly) {
        return Rows.list(
                database,
                """
                select s.decided_at, s.reason,
                       exists (select 1 from integrity_person p where p.signal_id = s.id and p.outcome = 'restored')
                from integrity_signal s where s.assembly_id = ? and s.state = 'removed' order by s.decided_at desc""",
                row -> new IntegrityView.Removal(instant(row, 1), row.getString(2), row.getBoolean(3)),
                assembly.value());
    }

    /**
     * A member says why her votes should count.
     *
     * @throws Refused 404 when none of hers were taken out there, 409 when she has said so already
     */
    @Transactional
    public List<IntegrityView.Case> appeal(AssemblyId assembly, Pseudonym member, UUID signal, String text) {
        String words = PlainText.read("text", text, 1, LONGEST_APPEAL);
        if (cases(assembly, member).stream().noneMatch(each -> each.signal().equals(signal))) {
            throw Refused.notFound();
        }
        int changed = Rows.change(database, """
                update integrity_person set appeal_id = ?, appeal = ?, appealed_at = ?
                where signal_id = ? and member = ? and appeal is null""", Ids.next(), words, now(), signal, member.value());
        if (changed == 0) {
            throw Refused.wrongState("already-there");
        }
        outbox.append(Fact.of(
                assembly,
                signal,
                pseudonyms.actor(assembly, signal, member),
                new OpinionEvent.RemovalAppealed(words),
                new SealFor.Member(assembly, member)));
        return cases(assembly, member);
    }

    /**
     * Decides on an appeal.
     *
     * @param restore whether the votes count again
     * @param reason told to the member
     * @throws Refused 404 for no such appeal, 403 for whoever took the votes out, 409 when it was decided meanwhile
     */
    @Transactional
    public IntegrityView answer(AssemblyId assembly, Pseudonym decider, UUID appeal, boolean restore, String reason) {
        record Open(UUID signal, String member, String by, String outcome) {}
        String why = PlainText.read("reason", reason, 1, LONGEST_REASON);
        Open open = Rows.list(
                        database,
                        """
                        select p.signal_id, p.member, s.decided_by, p.outcome
                        from integrity_person p join integrity_signal s on s.id = p.signal_id
                        where p.appeal_id = ? and s.assembly_id = ? for update of p""",
                        row -> new Open(
                                row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4)),
                        appeal,
                        assembly.value())
                .stream()
                .findFirst()
                .orElseThrow(Refused::notFound);
        if (open.outcome != null) {
            throw Refused.wrongState("decided-meanwhile");
        }
        if (decider.value().equals(open.by)) {
            throw Refused.notAllowed("appeal-own-decision");
        }
        Pseudonym member = new Pseudonym(open.member);
        String outcome = restore ? "restored" : "upheld";
        Rows.change(
                database,
                "update integrity_person set outcome = ?, answer = ?, answered_at = ? where appeal_id = ?",
                outcome,
                why,
                now(),
                appeal);
        int votes = restore ? deliberation.restoreVotes(assembly, member, open.signal) : 0;
        outbox.append(Fact.ofAssembly(
                assembly, appeal, new OpinionEvent.AppealDecided(outcome, votes, why, decider.value())));
        if (restore) {
            outbox.append(Fact.ofAssembly(assembly, assembly.value(), new OpinionEvent.SnapshotAsked(decider.value())));
        }
        return of(assembly, decider);
    }

    private String write(IntegrityScan.Found found) {
        try {
            return json.writeValueAsString(found);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("evidence that cannot be written as JSON", e);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
