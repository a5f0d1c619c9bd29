package org.yoriai.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.events.Fact;
import org.yoriai.events.Outbox;
import org.yoriai.events.SealFor;
import org.yoriai.identity.Role;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Ids;
import org.yoriai.shared.PlainText;
import org.yoriai.shared.Problem;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;
import org.yoriai.shared.Rows;

/**
 * Appeals of authors whose words were hidden, and reports of words by whoever is logged in. A person decides on each:
 * never on her own decision, never on her own words, never on what she asked for herself.
 */
@ApplicationScoped
public class Complaints {
    public static final int LONGEST = 500;
    /** What a report can say is wrong. */
    public static final List<String> GROUNDS = List.of("insult", "private-data", "off-topic", "other");

    private static final String WAITS = """
            c.assembly_id = ? and c.outcome is null
            and g.status = case c.kind when 'appeal' then 'hidden' else 'visible' end""";

    private static final int REPORTS_AN_HOUR = 30;
    private static final int APPEALS_A_DAY = 5;
    private static final int MOST_SHOWN = 100;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    ArgumentRepository arguments;

    @Inject
    Moderation moderation;

    @Inject
    Outbox outbox;

    @Inject
    DataSource database;

    @Inject
    InstantSource clock;

    /**
     * One of them as whoever decides sees it: never who asked.
     *
     * @param kind {@code appeal} or {@code report}
     * @param ground of a report: insult, private-data, off-topic or other
     * @param words why, of whoever asked
     * @param mine whether the reader may not decide it: she hid it, wrote it or asked for it
     */
    public record Open(
            UUID id, UUID argument, String kind, String ground, String words, Instant askedAt, boolean mine) {}

    /**
     * One of hers.
     *
     * @param outcome {@code restored}, {@code upheld}, {@code hidden} or {@code kept}; {@code null} while it waits
     * @param answer why, in the words of whoever decided; {@code null} while it waits
     */
    public record Own(
            UUID id,
            UUID argument,
            String kind,
            String ground,
            String words,
            Instant askedAt,
            String outcome,
            String answer) {}

    /**
     * The author of hidden words says why they should be read; once for each hiding.
     *
     * @throws Refused 404 for words of others, 409 {@code not-hidden} or {@code already-there}, 422, 429
     */
    @Transactional
    public Own appeal(AssemblyId assembly, Pseudonym member, UUID id, String text) {
        Argument argument = arguments.require(assembly, id);
        if (!argument.member.equals(member.value())) {
            throw Refused.notFound();
        }
        String words = PlainText.read("text", text, 1, LONGEST);
        if (argument.status != Argument.Status.hidden) {
            throw Refused.wrongState("not-hidden");
        }
        record Hiding(UUID id, String by) {}
        Hiding hiding =
                Rows.list(database, """
                        select id, decided_by from moderation_decision where argument_id = ? and decision = 'hidden'
                        order by decided_at desc, id desc limit 1""", row -> new Hiding(row.getObject(1, UUID.class), row.getString(2)), id).stream()
                        .findFirst()
                        .orElseThrow(() -> Refused.wrongState("not-hidden"));
        bound(assembly, member, "appeal", DAY, APPEALS_A_DAY);
        return add(assembly, member, id, "appeal", null, words, hiding.id, hiding.by);
    }

    /**
     * Somebody says that words of another break a rule.
     *
     * @param ground one of {@link #GROUNDS}
     * @param text needed for {@code other}
     * @throws Refused 404, 403 {@code report-own}, 409 {@code not-visible} or {@code already-there}, 422, 429
     */
    @Transactional
    public Own report(AssemblyId assembly, Pseudonym member, UUID id, String ground, String text) {
        Argument argument = arguments.require(assembly, id);
        if (argument.status != Argument.Status.visible) {
            // What waits or is hidden is not there for others.
            throw argument.status == Argument.Status.merged ? Refused.wrongState("not-visible") : Refused.notFound();
        }
        if (argument.member.equals(member.value())) {
            throw Refused.notAllowed("report-own");
        }
        if (ground == null || !GROUNDS.contains(ground)) {
            throw Refused.field("ground", "choose-one");
        }
        String words = PlainText.read("text", text == null ? "" : text, ground.equals("other") ? 1 : 0, LONGEST);
        bound(assembly, member, "report", HOUR, REPORTS_AN_HOUR);
        return add(assembly, member, id, "report", ground, words, null, null);
    }

    private Own add(
            AssemblyId assembly,
            Pseudonym member,
            UUID argument,
            String kind,
            String ground,
            String words,
            UUID hiding,
            String against) {
        UUID id = Ids.next();
        Instant now = clock.instant();
        int added = Rows.change(
                database,
                """
                insert into complaint (id, assembly_id, argument_id, kind, member, ground, words, hiding, against, asked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                id,
                assembly.value(),
                argument,
                kind,
                member.value(),
                ground,
                words,
                hiding,
                against,
                now.atOffset(ZoneOffset.UTC));
        if (added == 0) {
            throw Refused.wrongState("already-there");
        }
        // Without an actor: nobody tells from the ledger who asked.
        UUID event = outbox.append(new Fact(
                        assembly,
                        argument,
                        null,
                        null,
                        kind.equals("appeal")
                                ? new DeliberationEvent.HidingAppealed(words)
                                : new DeliberationEvent.ArgumentReported(ground, words),
                        new SealFor.Member(assembly, member)))
                .event();
        Rows.change(database, "update complaint set event_id = ? where id = ?", event, id);
        return new Own(id, argument, kind, ground, words, now, null, null);
    }

    private void bound(AssemblyId assembly, Pseudonym member, String kind, Duration within, int most) {
        // One after the other: two at once would both be below the bound.
        Rows.list(
                database,
                "select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 2))) l",
                row -> true,
                "complaints of " + member);
        int lately = Rows.list(
                        database,
                        "select count(*) from complaint where assembly_id = ? and member = ? and kind = ? and asked_at > ?",
                        row -> row.getInt(1),
                        assembly.value(),
                        member.value(),
                        kind,
                        clock.instant().minus(within).atOffset(ZoneOffset.UTC))
                .get(0);
        if (lately >= most) {
            throw new Refused(new Problem.Later(429, "too-many", within));
        }
    }

    /** How many wait. */
    @Transactional
    public int waiting(AssemblyId assembly) {
        return Rows.list(
                        database,
                        "select count(*) from complaint c join argument g on g.id = c.argument_id where " + WAITS,
                        row -> row.getInt(1),
                        assembly.value())
                .get(0);
    }

    /** What waits, oldest first, at most 100; what became moot is not among it. */
    @Transactional
    public List<Open> open(AssemblyId assembly, Pseudonym reader) {
        return Rows.list(
                database,
                """
                select c.id, c.argument_id, c.kind, c.ground, c.words, c.asked_at,
                       ? in (c.against, c.member, g.member)
                from complaint c join argument g on g.id = c.argument_id where\s""" + WAITS + " order by c.asked_at, c.id limit ?",
                row -> new Open(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, OffsetDateTime.class).toInstant(),
                        row.getBoolean(7)),
                reader.value(),
                assembly.value(),
                MOST_SHOWN);
    }

    /** What she asked of an argument as it stands now: her appeal against its newest hiding, or her newest report. */
    @Transactional
    public Optional<Own> standing(AssemblyId assembly, Pseudonym member, UUID argument) {
        return Rows.list(database, """
                        select c.id, c.argument_id, c.kind, c.ground, c.words, c.asked_at, c.outcome, c.answer
                        from complaint c join argument g on g.id = c.argument_id
                        where c.assembly_id = ? and c.member = ? and c.argument_id = ?
                          and case g.status
                              when 'hidden' then c.kind = 'appeal' and c.hiding = (
                                  select id from moderation_decision d
                                  where d.argument_id = g.id and d.decision = 'hidden'
                                  order by decided_at desc, id desc limit 1)
                              when 'visible' then c.kind = 'report' and (c.outcome is null or c.outcome = 'kept')
                              else false end
                        order by c.asked_at desc, c.id desc limit 1""", Complaints::own, assembly.value(), member.value(), argument).stream()
                .findFirst();
    }

    /** All of hers, oldest first. */
    @Transactional
    public List<Own> own(AssemblyId assembly, Pseudonym member) {
        return Rows.list(database, """
                select id, argument_id, kind, ground, words, asked_at, outcome, answer from complaint
                where assembly_id = ? and member = ? order by asked_at, id""", Complaints::own, assembly.value(), member.value());
    }

    private static Own own(ResultSet row) throws SQLException {
        return new Own(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getString(7),
                row.getString(8));
    }

    /** Whom an event concerns that tells what became of an appeal or a report, if it is of that kind and outcome. */
    @Transactional
    public List<Pseudonym> asked(UUID event, String kind, String outcome) {
        return Rows.list(
                database,
                "select member from complaint where told_event = ? and kind = ? and outcome = coalesce(?, outcome)",
                row -> new Pseudonym(row.getString(1)),
                event,
                kind,
                outcome);
    }

    /**
     * Decides on one.
     *
     * @param role in which she decides
     * @param change whether the argument changes: an appeal restores it, a report hides it; else it stays as it is
     * @param ground of the published list, where a report hides it
     * @param reason told to whoever asked, and to the author when her words change
     * @throws Refused 404, 403 {@code hiding-own-decision} or {@code complaint-own}, 409 {@code decided-meanwhile}, 422
     */
    @Transactional
    public void decide(
            AssemblyId assembly, Pseudonym decider, Role role, UUID id, boolean change, Ground ground, String reason) {
        record Case(UUID argument, String kind, String member, String against, String author, String outcome) {}
        String why = PlainText.read("reason", reason, 1, Ruling.LONGEST_WORDS);
        Case found = Rows.list(
                        database,
                        """
                        select c.argument_id, c.kind, c.member, c.against, g.member, c.outcome
                        from complaint c join argument g on g.id = c.argument_id
                        where c.id = ? and c.assembly_id = ? for update of c""",
                        row -> new Case(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6)),
                        id,
                        assembly.value())
                .stream()
                .findFirst()
                .orElseThrow(Refused::notFound);
        if (decider.value().equals(found.against)) {
            throw Refused.notAllowed("hiding-own-decision");
        }
        if (decider.value().equals(found.member) || decider.value().equals(found.author)) {
            throw Refused.notAllowed("complaint-own");
        }
        if (found.outcome != null) {
            throw Refused.wrongState("decided-meanwhile");
        }
        boolean appeal = found.kind.equals("appeal");
        if (change) {
            if (!appeal && ground == null) {
                throw Refused.field("ground", "choose-one");
            }
            Ruling ruling = appeal ? new Ruling.Restore(why) : new Ruling.Hide(ground.rule(), ground, why);
            if (moderation
                    .decide(assembly, decider, role, List.of(found.argument), null, ruling)
                    .done()
                    .isEmpty()) {
                throw Refused.wrongState("decided-meanwhile");
            }
        } else {
            moderation.leave(assembly, decider, role, found.argument, appeal);
            tell(assembly, found.argument, id, appeal ? "upheld" : "kept", why, decider, role);
        }
    }

    /** An argument was hidden or shown again: who asked for just that is told. */
    void settle(AssemblyId assembly, UUID argument, Ruling ruling, String words, Pseudonym decider, Role role) {
        String kind = ruling instanceof Ruling.Hide ? "report" : "appeal";
        String outcome = ruling.decision();
        for (UUID id : Rows.ids(
                database,
                "select id from complaint where argument_id = ? and kind = ? and outcome is null order by asked_at",
                argument,
                kind)) {
            tell(assembly, argument, id, outcome, words, decider, role);
        }
    }

    /** Whether somebody asks for what a ruling does: {@code appeal} or {@code report}, or {@code null}. */
    String asks(UUID argument, Ruling ruling) {
        String kind = ruling instanceof Ruling.Hide ? "report" : ruling instanceof Ruling.Restore ? "appeal" : null;
        return kind == null
                        || Rows.ids(
                                        database,
                                        "select id from complaint where argument_id = ? and kind = ? and outcome is null",
                                        argument,
                                        kind)
                                .isEmpty()
                ? null
                : kind;
    }

    private void tell(
            AssemblyId assembly, UUID argument, UUID id, String outcome, String words, Pseudonym decider, Role role) {
        UUID event = outbox.append(Fact.ofAssembly(
                        assembly,
                        argument,
                        new DeliberationEvent.ComplaintDecided(id, outcome, words, decider.value())))
                .event();
        // Whoever shows again what she hid herself grants the appeal, and decides on none.
        Rows.change(
                database,
                """
                update complaint set outcome = ?, answer = ?, decided_by = nullif(?, against), role = ?, told_event = ?,
                  decided_at = ? where id = ?""",
                outcome,
                words,
                decider.value(),
                role.code(),
                event,
                clock.instant().atOffset(ZoneOffset.UTC),
                id);
    }

    /** She is forgotten: what she asked loses its words, its author and the answer, which may quote it. */
    List<UUID> forget(AssemblyId assembly, Pseudonym member, Pseudonym nobody) {
        List<UUID> events = Rows.ids(database, """
                select e from complaint c cross join lateral (values (c.event_id), (c.told_event)) v (e)
                where c.assembly_id = ? and c.member = ? and e is not null""", assembly.value(), member.value());
        Rows.change(database, """
                update complaint set member = ?, words = '', answer = case when answer is null then null else '–' end
                where assembly_id = ? and member = ?""", nobody.value(), assembly.value(), member.value());
        Rows.change(
                database,
                "update complaint set decided_by = ? where assembly_id = ? and decided_by = ?",
                nobody.value(),
                assembly.value(),
                member.value());
        Rows.change(
                database,
                "update complaint set against = ? where assembly_id = ? and against = ?",
                nobody.value(),
                assembly.value(),
                member.value());
        return events;
    }

    /** What others said of an argument that is forgotten may quote it. */
    List<UUID> forgetAbout(UUID argument) {
        List<UUID> events = Rows.ids(database, """
                select e from complaint c cross join lateral (values (c.event_id), (c.told_event)) v (e)
                where c.argument_id = ? and e is not null""", argument);
        Rows.change(
                database,
                "update complaint set words = '', answer = case when answer is null then null else '–' end where argument_id = ?",
                argument);
        return events;
    }
}
