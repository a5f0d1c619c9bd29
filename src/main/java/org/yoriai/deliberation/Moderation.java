package org.yoriai.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yoriai.events.Fact;
import org.yoriai.events.Outbox;
import org.yoriai.identity.Role;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;

/**
 * Decides on what members wrote: approves it, hides it by a published rule, restores it, one or many at once, and puts
 * the last decision back. Every act is an event and a row of the public log in the same transaction.
 */
@ApplicationScoped
public class Moderation {
    /** So many can be decided at once. */
    public static final int MOST = 100;
    /** So long a decision can be put back without a reason. */
    public static final Duration UNDO_WITHIN = Duration.ofMinutes(30);

    @Inject
    ArgumentRepository arguments;

    @Inject
    ArgumentQuery query;

    @Inject
    Merging merging;

    @Inject
    Complaints complaints;

    @Inject
    Outbox outbox;

    @Inject
    EntityManager entities;

    @Inject
    InstantSource clock;

    /**
     * What came of an act on many.
     *
     * @param batch names the act, to be put back by; {@code null} when nothing was done
     * @param done numbers of the arguments it was done to
     * @param left numbers of those that had changed since the moderator looked, and stay as they are
     */
    public record Outcome(UUID batch, List<Integer> done, List<Integer> left) {
        public Outcome {
            done = List.copyOf(done);
            left = List.copyOf(left);
        }
    }

    /** A decision as it is stored. */
    private record Decision(
            UUID id,
            UUID argument,
            String decision,
            String was,
            String rule,
            String ground,
            String words,
            UUID event) {}

    /**
     * Does the same to each argument that still is as the moderator saw it, and leaves the others alone.
     *
     * @param seen {@code waiting}, {@code visible} or {@code hidden}: what she saw; {@code null} where she saw none
     * @throws Refused 404 when one is none of this assembly's
     */
    @Transactional
    public Outcome decide(AssemblyId assembly, Pseudonym moderator, Collection<UUID> ids, String seen, Ruling ruling) {
        return decide(assembly, moderator, Role.MODERATOR, ids, seen, ruling);
    }

    /** @param role in which she decides */
    Outcome decide(
            AssemblyId assembly, Pseudonym moderator, Role role, Collection<UUID> ids, String seen, Ruling ruling) {
        List<Argument> found = locked(assembly, ids);
        if (found.size() != ids.stream().distinct().count()) {
            throw Refused.notFound();
        }
        UUID batch = Ids.next();
        Instant now = clock.instant();
        List<Integer> done = new ArrayList<>();
        List<Integer> left = new ArrayList<>();
        for (Argument argument : found) {
            boolean asSeen = seen == null || argument.status.name().equals(seen);
            if (!asSeen || !argument.allows(ruling)) {
                left.add(argument.number);
                continue;
            }
            String was = argument.status.name();
            String asked = complaints.asks(argument.id, ruling);
            argument.follow(ruling);
            UUID event = outbox.append(Fact.ofAssembly(assembly, argument.id, event(ruling, moderator)))
                    .event();
            note(
                    assembly,
                    batch,
                    new Decision(
                            Ids.next(),
                            argument.id,
                            ruling.decision(),
                            was,
                            ruling instanceof Ruling.Hide hide ? hide.rule().code() : null,
                            ruling instanceof Ruling.Hide hide && hide.ground() != null
                                    ? hide.ground().code()
                                    : null,
                            words(ruling),
                            event),
                    null,
                    moderator,
                    role,
                    asked,
                    now);
            if (asked != null) {
                complaints.settle(assembly, argument.id, ruling, words(ruling), moderator, role);
            }
            if (ruling instanceof Ruling.Hide) {
                arguments.flush();
                merging.release(assembly, argument.id);
            }
            done.add(argument.number);
        }
        arguments.flush();
        return new Outcome(done.isEmpty() ? null : batch, done, left);
    }

    /** One alone. @throws Refused 404, 409 {@code decided-meanwhile} */
    @Transactional
    public ArgumentView decide(AssemblyId assembly, Pseudonym moderator, UUID id, Ruling ruling) {
        if (decide(assembly, moderator, List.of(id), null, ruling).done().isEmpty()) {
            throw Refused.wrongState("decided-meanwhile");
        }
        return query.find(assembly, null, true, id).orElseThrow(Refused::notFound);
    }

    /**
     * Puts back what one act of the same moderator did, wherever nothing happened to it since. What members have voted
     * on or replied to is not taken from them again without a reason.
     *
     * @throws Refused 404, 403 {@code undo-not-yours}, 409 {@code undo-too-late} or {@code undo-done}
     */
    @Transactional
    @SuppressWarnings("unchecked")
    public Outcome undo(AssemblyId assembly, Pseudonym moderator, UUID batch) {
        List<Object[]> rows = entities.createNativeQuery("""
                        select id, argument_id, decision, was, rule, ground, reason, event_id, decided_by, decided_at, undoes
                        from moderation_decision where assembly_id = ?1 and batch_id = ?2""")
                .setParameter(1, assembly.value())
                .setParameter(2, batch)
                .getResultList();
        if (rows.isEmpty()) {
            throw Refused.notFound();
        }
        if (!moderator.value().equals(rows.get(0)[8].toString())) {
            throw Refused.notAllowed("undo-not-yours");
        }
        if (rows.get(0)[10] != null) {
            throw Refused.wrongState("undo-done");
        }
        Instant now = clock.instant();
        if (instant(rows.get(0)[9]).plus(UNDO_WITHIN).isBefore(now)) {
            throw Refused.wrongState("undo-too-late");
        }
        Map<UUID, Decision> decided = new HashMap<>();
        rows.forEach(row -> decided.put((UUID) row[1], decision(row)));
        List<Argument> found = locked(assembly, decided.keySet());
        Map<UUID, UUID> latest = latest(assembly, decided.keySet());
        UUID undoing = Ids.next();
        List<Integer> done = new ArrayList<>();
        List<Integer> left = new ArrayList<>();
        for (Argument argument : found) {
            Decision decision = decided.get(argument.id);
            boolean untouched = decision.id.equals(latest.get(argument.id)) && argument.isStill(decision.decision);
            if (!untouched || (decision.decision.equals("approved") && isAnswered(argument.id))) {
                left.add(argument.number);
                continue;
            }
            String was = argument.status.name();
            argument.putBack(decision.was);
            UUID event = outbox.append(new Fact(
                            assembly,
                            argument.id,
                            null,
                            decision.event,
                            undoEvent(assembly, argument, decision, moderator),
                            new org.yoriai.events.SealFor.Assembly(assembly)))
                    .event();
            note(
                    assembly,
                    undoing,
                    new Decision(Ids.next(), argument.id, "undone", was, null, null, null, event),
                    decision.id,
                    moderator,
                    Role.MODERATOR,
                    null,
                    now);
            done.add(argument.number);
        }
        if (done.isEmpty()) {
            throw Refused.wrongState("undo-done");
        }
        arguments.flush();
        return new Outcome(undoing, done, left);
    }

    /** Notes that an appeal or a report left an argument as it is. */
    void leave(AssemblyId assembly, Pseudonym decider, Role role, UUID id, boolean appeal) {
        Argument argument = locked(assembly, List.of(id)).stream().findFirst().orElseThrow(Refused::notFound);
        if (argument.status != (appeal ? Argument.Status.hidden : Argument.Status.visible)) {
            throw Refused.wrongState("decided-meanwhile");
        }
        note(
                assembly,
                Ids.next(),
                new Decision(
                        Ids.next(), id, appeal ? "upheld" : "kept", argument.status.name(), null, null, null, null),
                null,
                decider,
                role,
                appeal ? "appeal" : "report",
                clock.instant());
    }

    private List<Argument> locked(AssemblyId assembly, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            throw Refused.field("item", "not-empty");
        }
        if (ids.size() > MOST) {
            throw Refused.field("item", "max", Map.of("value", MOST));
        }
        return arguments
                .find("assemblyId = ?1 and id in ?2 order by id", assembly.value(), ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .stream()
                .sorted(java.util.Comparator.comparingInt(argument -> argument.number))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Map<UUID, UUID> latest(AssemblyId assembly, Collection<UUID> ids) {
        List<Object[]> rows = entities.createNativeQuery("""
                        select distinct on (argument_id) argument_id,
                               case when asked is null then id else cast('00000000-0000-0000-0000-000000000000' as uuid) end
                        from moderation_decision
                        where assembly_id = ?1 and argument_id in (?2) order by argument_id, decided_at desc, id desc""")
                .setParameter(1, assembly.value())
                .setParameter(2, ids)
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
    }

    private boolean isAnswered(UUID argument) {
        return (boolean)
                entities.createNativeQuery("""
                        select exists (select 1 from argument_vote where argument_id = ?1)
                            or exists (select 1 from argument where reply_to = ?1)""").setParameter(1, argument).getSingleResult();
    }

    private static DeliberationEvent event(Ruling ruling, Pseudonym moderator) {
        if (ruling instanceof Ruling.Hide hide) {
            return hidden(
                    hide.rule().code(),
                    hide.ground() == null ? "" : hide.ground().code(),
                    hide.words(),
                    moderator);
        }
        if (ruling instanceof Ruling.Restore restore) {
            return new DeliberationEvent.ArgumentRestored(restore.words(), moderator.value());
        }
        return new DeliberationEvent.ArgumentApproved(moderator.value());
    }

    /** Says what becomes of the argument, and replaces the event that is put back. */
    @SuppressWarnings("unchecked")
    private DeliberationEvent undoEvent(
            AssemblyId assembly, Argument argument, Decision decision, Pseudonym moderator) {
        return switch (argument.status) {
            case waiting -> new DeliberationEvent.ArgumentReturned(moderator.value());
            case visible -> new DeliberationEvent.ArgumentRestored("", moderator.value());
            default -> {
                List<Object[]> before = entities.createNativeQuery("""
                                select rule, ground, reason from moderation_decision
                                where assembly_id = ?1 and argument_id = ?2 and decision = 'hidden'
                                order by decided_at desc, id desc limit 1""")
                        .setParameter(1, assembly.value())
                        .setParameter(2, decision.argument)
                        .getResultList();
                Object[] row = before.get(0);
                yield hidden((String) row[0], row[1] == null ? "" : (String) row[1], (String) row[2], moderator);
            }
        };
    }

    private static DeliberationEvent hidden(String rule, String ground, String words, Pseudonym moderator) {
        return new DeliberationEvent.ArgumentHidden(rule, ground, words, moderator.value());
    }

    private static String words(Ruling ruling) {
        if (ruling instanceof Ruling.Hide hide) {
            return hide.words();
        }
        return ruling instanceof Ruling.Restore restore ? restore.words() : null;
    }

    private void note(
            AssemblyId assembly,
            UUID batch,
            Decision decision,
            UUID undoes,
            Pseudonym by,
            Role role,
            String asked,
            Instant decidedAt) {
        entities.createNativeQuery("""
                        insert into moderation_decision
                          (id, assembly_id, batch_id, argument_id, decision, was, rule, ground, reason, undoes, decided_by,
                           event_id, decided_at, role, asked)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)""")
                .setParameter(1, decision.id)
                .setParameter(2, assembly.value())
                .setParameter(3, batch)
                .setParameter(4, decision.argument)
                .setParameter(5, decision.decision)
                .setParameter(6, decision.was)
                .setParameter(7, decision.rule)
                .setParameter(8, decision.ground)
                .setParameter(9, decision.words)
                .setParameter(10, undoes)
                .setParameter(11, by.value())
                .setParameter(12, decision.event)
                .setParameter(13, decidedAt)
                .setParameter(14, role.code())
                .setParameter(15, asked)
                .executeUpdate();
    }

    private static Decision decision(Object[] row) {
        return new Decision(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (UUID) row[7]);
    }

    static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }
}
