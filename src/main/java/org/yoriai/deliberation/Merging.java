package org.yoriai.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.Phase;
import org.yoriai.events.Accepted;
import org.yoriai.events.Fact;
import org.yoriai.events.Outbox;
import org.yoriai.events.SealFor;
import org.yoriai.identity.Pseudonyms;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;
import org.yoriai.shared.Rows;

/**
 * Puts arguments together that a person found to say the same. One stays to be shown and answered; the words of the others
 * and their authors' credit stay with it. Whoever voted on one of the others alone has her vote counted on the one that
 * stays: votes are united person by person, never added up. Everything can be taken apart again.
 */
@ApplicationScoped
public class Merging {
    private static final String NOBODY = "";

    @Inject
    ArgumentRepository arguments;

    @Inject
    VoteStore votes;

    @Inject
    Assemblies assemblies;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    Outbox outbox;

    @Inject
    DataSource database;

    @Inject
    InstantSource clock;

    /**
     * A merge that holds.
     *
     * @param carried how many votes came over with it
     */
    public record Merge(UUID id, UUID argument, UUID into, int carried, Instant at) {}

    /** Two arguments that a person found to differ, in no order. */
    public record Pair(UUID one, UUID other) {
        /** The same pair whichever is named first, ordered as the database orders them. */
        static Pair of(UUID one, UUID other) {
            return one.toString().compareTo(other.toString()) < 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    /**
     * Puts one argument to another.
     *
     * @param argument the one that is shown no more on its own
     * @param into the one that stays
     * @throws Refused 404; 409 {@code wrong-phase} when nobody writes or votes any more, {@code merge-not-open} when one of
     *     them is not visible; 422 {@code merge-differs} for another clause or side
     */
    @Transactional
    public Merge merge(AssemblyId assembly, Pseudonym moderator, UUID argument, UUID into) {
        requireOpen(assembly);
        Map<UUID, Argument> both = locked(assembly, argument, into);
        Argument merged = both.get(argument);
        Argument stays = both.get(into);
        if (merged.status != Argument.Status.visible || stays.status != Argument.Status.visible) {
            throw Refused.wrongState("merge-not-open");
        }
        if (!java.util.Objects.equals(merged.clauseId, stays.clauseId) || !merged.stance.equals(stays.stance)) {
            throw Refused.field("into", "merge-differs");
        }
        UUID id = Ids.next();
        Instant now = clock.instant();
        merged.mergeInto(stays);
        arguments.flush();
        UUID event = outbox.append(Fact.ofAssembly(
                        assembly, argument, new DeliberationEvent.ArgumentMerged(into, moderator.value())))
                .event();
        Rows.change(
                database,
                """
                insert into argument_merge (id, assembly_id, argument_id, into_id, event_id, merged_by, merged_at)
                values (?, ?, ?, ?, ?, ?, ?)""",
                id,
                assembly.value(),
                argument,
                into,
                event,
                moderator.value(),
                now.atOffset(ZoneOffset.UTC));
        note(assembly, argument, "merged", "visible", moderator, event, now);
        int carried = carry(assembly, id, argument, stays);
        return new Merge(id, argument, into, carried, now);
    }

    /** The votes of those who voted on it and not on the one that stays; its author does not vote on her own words. */
    private int carry(AssemblyId assembly, UUID merge, UUID argument, Argument stays) {
        List<Map.Entry<Pseudonym, Vote>> missing = Rows.list(
                database,
                """
                select v.member, v.vote from argument_vote v
                where v.argument_id = ? and v.member <> ? and not exists (
                  select 1 from argument_vote o where o.argument_id = ? and o.member = v.member)
                order by v.member""",
                row -> Map.entry(new Pseudonym(row.getString(1)), Vote.of(row.getInt(2))),
                argument,
                stays.member,
                stays.id);
        int carried = 0;
        for (Map.Entry<Pseudonym, Vote> one : missing) {
            Pseudonym member = one.getKey();
            VoteStore.Standing standing =
                    votes.standing(assembly, stays.id, member).orElseThrow(Refused::notFound);
            if (standing.voted()) {
                // She voted while the others were carried.
                continue;
            }
            Accepted accepted = outbox.append(new Fact(
                    assembly,
                    stays.id,
                    null,
                    standing.event(),
                    new DeliberationEvent.VoteCarried(merge, one.getValue()),
                    new SealFor.Member(assembly, member)));
            votes.put(assembly, stays.id, member, one.getValue(), accepted.event(), accepted.at());
            Rows.change(
                    database,
                    "insert into argument_merge_vote (merge_id, event_id) values (?, ?)",
                    merge,
                    accepted.event());
            carried++;
        }
        return carried;
    }

    /**
     * Takes a merge apart: the argument stands for itself again, with the votes that it had. Votes that came over leave the
     * other one again, but for those that were changed there since.
     *
     * @throws Refused 404; 409 {@code wrong-phase}, or {@code merge-apart} when it does not hold any more
     */
    @Transactional
    public void part(AssemblyId assembly, Pseudonym moderator, UUID merge) {
        requireOpen(assembly);
        Held held = held(assembly, "m.id = ?", merge).stream().findFirst().orElseThrow(Refused::notFound);
        if (held.parted) {
            throw Refused.wrongState("merge-apart");
        }
        part(assembly, moderator, held);
    }

    /** Whatever was put to an argument stands for itself again: it is not to vanish with the words of somebody else. */
    @Transactional(Transactional.TxType.MANDATORY)
    void release(AssemblyId assembly, UUID into) {
        held(assembly, "m.into_id = ? and m.parted_at is null", into).forEach(held -> part(assembly, null, held));
    }

    /** An argument is taken back by its author, or goes with her: what holds it to another one is closed. */
    @Transactional(Transactional.TxType.MANDATORY)
    void leave(AssemblyId assembly, UUID argument) {
        held(assembly, "m.argument_id = ? and m.parted_at is null", argument).forEach(held -> {
            close(held.id);
            takeBack(assembly, held);
        });
    }

    private void part(AssemblyId assembly, Pseudonym moderator, Held held) {
        Argument argument = locked(assembly, held.argument, held.into).get(held.argument);
        Instant now = clock.instant();
        if (close(held.id) == 0) {
            throw Refused.wrongState("merge-apart");
        }
        if (argument.status == Argument.Status.merged) {
            argument.part();
            arguments.flush();
            UUID event = outbox.append(Fact.ofAssembly(
                            assembly,
                            held.argument,
                            new DeliberationEvent.ArgumentParted(
                                    held.into, moderator == null ? NOBODY : moderator.value())))
                    .event();
            // The log of moderation tells what moderators decided; what follows from other acts stands in the ledger
            // alone.
            if (moderator != null) {
                note(assembly, held.argument, "parted", "merged", moderator, event, now);
            }
        }
        takeBack(assembly, held);
    }

    private int close(UUID merge) {
        return Rows.change(
                database,
                "update argument_merge set parted_at = ? where id = ? and parted_at is null",
                clock.instant().atOffset(ZoneOffset.UTC),
                merge);
    }

    /** Only while people vote: after that the result stands as it was counted. */
    private void takeBack(AssemblyId assembly, Held held) {
        if (!assemblies.phase(assembly).allowsVotes()) {
            return;
        }
        List<Map.Entry<Pseudonym, UUID>> unchanged = Rows.list(
                database,
                """
                select v.member, v.event_id from argument_vote v join argument_merge_vote c on c.event_id = v.event_id
                where c.merge_id = ? and v.argument_id = ? order by v.member""",
                row -> Map.entry(new Pseudonym(row.getString(1)), row.getObject(2, UUID.class)),
                held.id,
                held.into);
        for (Map.Entry<Pseudonym, UUID> one : unchanged) {
            VoteStore.Standing standing =
                    votes.standing(assembly, held.into, one.getKey()).orElseThrow(Refused::notFound);
            if (one.getValue().equals(standing.event())) {
                Accepted accepted = outbox.append(new Fact(
                        assembly,
                        held.into,
                        null,
                        standing.event(),
                        new DeliberationEvent.VoteRemoved(held.id),
                        new SealFor.Assembly(assembly)));
                votes.takeBack(assembly, held.into, one.getKey(), accepted.event(), accepted.at(), held.id);
            }
        }
    }

    /** Two arguments that look alike say different things: they are not shown side by side again. */
    @Transactional
    public void keepApart(AssemblyId assembly, Pseudonym moderator, UUID one, UUID other) {
        locked(assembly, one, other);
        Pair pair = Pair.of(one, other);
        Rows.change(
                database,
                """
                insert into argument_apart (assembly_id, one_id, other_id, decided_by, decided_at) values (?, ?, ?, ?, ?)
                on conflict do nothing""",
                assembly.value(),
                pair.one,
                pair.other,
                moderator.value(),
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** The pairs that a person found to differ. */
    @Transactional
    public Set<Pair> apart(AssemblyId assembly) {
        return new HashSet<>(Rows.list(
                database,
                "select one_id, other_id from argument_apart where assembly_id = ?",
                row -> new Pair(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                assembly.value()));
    }

    /** Merges that hold, newest first, at most {@code most}. */
    @Transactional
    public List<Merge> merges(AssemblyId assembly, int most) {
        return Rows.list(
                database,
                """
                select m.id, m.argument_id, m.into_id, m.merged_at,
                       (select count(*) from argument_merge_vote c where c.merge_id = m.id)
                from argument_merge m where m.assembly_id = ? and m.parted_at is null order by m.merged_at desc, m.id limit ?""",
                row -> new Merge(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getInt(5),
                        row.getObject(4, OffsetDateTime.class).toInstant()),
                assembly.value(),
                most);
    }

    /** Her name goes from what she decided as a moderator. */
    @Transactional(Transactional.TxType.MANDATORY)
    void forget(AssemblyId assembly, Pseudonym member, Pseudonym nobody) {
        for (String named : List.of("argument_merge set merged_by", "argument_apart set decided_by")) {
            Rows.change(
                    database,
                    "update " + named + " = ? where assembly_id = ? and " + named.substring(named.indexOf("set ") + 4)
                            + " = ?",
                    nobody.value(),
                    assembly.value(),
                    member.value());
        }
    }

    private record Held(UUID id, UUID argument, UUID into, boolean parted) {
        static Held read(ResultSet row) throws SQLException {
            return new Held(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getObject(3, UUID.class),
                    row.getBoolean(4));
        }
    }

    private List<Held> held(AssemblyId assembly, String condition, UUID id) {
        return Rows.list(
                database,
                "select m.id, m.argument_id, m.into_id, m.parted_at is not null from argument_merge m"
                        + " where m.assembly_id = ? and " + condition + " order by m.merged_at, m.id",
                Held::read,
                assembly.value(),
                id);
    }

    private void requireOpen(AssemblyId assembly) {
        Phase phase = assemblies.phase(assembly);
        if (!phase.allowsVotes() && !phase.allowsArguments()) {
            throw Refused.wrongState("wrong-phase", Map.of("phase", phase.name()));
        }
    }

    /** Both rows, locked in one order so that two moderators never wait for each other. */
    private Map<UUID, Argument> locked(AssemblyId assembly, UUID one, UUID other) {
        Map<UUID, Argument> found = new HashMap<>();
        arguments
                .find("assemblyId = ?1 and id in ?2 order by id", assembly.value(), List.of(one, other))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .forEach(argument -> found.put(argument.id, argument));
        if (one.equals(other) || found.size() != 2) {
            throw Refused.notFound();
        }
        return found;
    }

    private void note(
            AssemblyId assembly, UUID argument, String decision, String was, Pseudonym by, UUID event, Instant at) {
        Rows.change(
                database,
                """
                insert into moderation_decision (id, assembly_id, batch_id, argument_id, decision, was, decided_by, event_id, decided_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                Ids.next(),
                assembly.value(),
                Ids.next(),
                argument,
                decision,
                was,
                by.value(),
                event,
                at.atOffset(ZoneOffset.UTC));
    }
}
