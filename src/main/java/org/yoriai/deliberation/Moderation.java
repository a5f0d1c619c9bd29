package org.yoriai.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.yoriai.events.Fact;
import org.yoriai.events.Outbox;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Ids;
import org.yoriai.shared.PlainText;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;

/** The one queue: what waits is approved, or hidden by a published rule with a reason that the author reads. */
@ApplicationScoped
public class Moderation {
    private static final int LONGEST_REASON = 500;

    @Inject
    ArgumentRepository arguments;

    @Inject
    ArgumentQuery query;

    @Inject
    Outbox outbox;

    @Inject
    EntityManager entities;

    @Inject
    InstantSource clock;

    /** A line of the public log: what was decided and by which rule, never whose words. */
    public record Line(int argument, String decision, String rule, Instant at) {}

    /** What waits, oldest first. */
    @Transactional
    public List<ArgumentView> queue(AssemblyId assembly) {
        return query.list(assembly, null, true, "and g.status = 'waiting' order by g.submitted_at, g.id limit 200");
    }

    /** Everything that is hidden, newest first. */
    @Transactional
    public List<ArgumentView> hidden(AssemblyId assembly) {
        return query.list(assembly, null, true, "and g.status = 'hidden' order by g.submitted_at desc, g.id limit 200");
    }

    @Transactional
    public ArgumentView approve(AssemblyId assembly, Pseudonym moderator, UUID id) {
        Argument argument = arguments.require(assembly, id);
        argument.approve();
        arguments.flush();
        note(assembly, id, "approved", null, null, moderator, null);
        return view(assembly, id);
    }

    /** @param reason in words, told to the author */
    @Transactional
    public ArgumentView hide(AssemblyId assembly, Pseudonym moderator, UUID id, ModerationRule rule, String reason) {
        String words = PlainText.read("reason", reason, 1, LONGEST_REASON);
        Argument argument = arguments.require(assembly, id);
        argument.hide();
        arguments.flush();
        UUID event = outbox.append(Fact.ofAssembly(
                        assembly, id, new DeliberationEvent.ArgumentHidden(rule.code(), words, moderator.value())))
                .event();
        note(assembly, id, "hidden", rule.code(), words, moderator, event);
        return view(assembly, id);
    }

    @Transactional
    public ArgumentView restore(AssemblyId assembly, Pseudonym moderator, UUID id, String reason) {
        String words = PlainText.read("reason", reason, 1, LONGEST_REASON);
        Argument argument = arguments.require(assembly, id);
        argument.restore();
        arguments.flush();
        UUID event = outbox.append(
                        Fact.ofAssembly(assembly, id, new DeliberationEvent.ArgumentRestored(words, moderator.value())))
                .event();
        note(assembly, id, "restored", null, words, moderator, event);
        return view(assembly, id);
    }

    /** The public log, newest first. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<Line> log(AssemblyId assembly, int limit) {
        List<Object[]> rows = entities.createNativeQuery("""
                        select g.number, d.decision, d.rule, d.decided_at
                        from moderation_decision d join argument g on g.id = d.argument_id
                        where d.assembly_id = ?1 order by d.decided_at desc, d.id limit ?2""")
                .setParameter(1, assembly.value())
                .setParameter(2, Math.max(1, Math.min(limit, 500)))
                .getResultList();
        return rows.stream()
                .map(row -> new Line(((Number) row[0]).intValue(), (String) row[1], (String) row[2], instant(row[3])))
                .toList();
    }

    private void note(
            AssemblyId assembly, UUID argument, String decision, String rule, String reason, Pseudonym by, UUID event) {
        entities.createNativeQuery("""
                        insert into moderation_decision
                          (id, assembly_id, argument_id, decision, rule, reason, decided_by, event_id, decided_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)""")
                .setParameter(1, Ids.next())
                .setParameter(2, assembly.value())
                .setParameter(3, argument)
                .setParameter(4, decision)
                .setParameter(5, rule)
                .setParameter(6, reason)
                .setParameter(7, by.value())
                .setParameter(8, event)
                .setParameter(9, clock.instant())
                .executeUpdate();
    }

    private ArgumentView view(AssemblyId assembly, UUID id) {
        return query.find(assembly, null, true, id).orElseThrow(Refused::notFound);
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }
}
