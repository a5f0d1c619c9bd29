package org.yoriai.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.Phase;
import org.yoriai.events.Accepted;
import org.yoriai.events.Fact;
import org.yoriai.events.Outbox;
import org.yoriai.events.SealFor;
import org.yoriai.identity.Pseudonyms;
import org.yoriai.legislation.BillView;
import org.yoriai.legislation.Bills;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Page;
import org.yoriai.shared.PlainText;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;

/** Arguments and the votes of members on one another's arguments. */
@ApplicationScoped
public class Deliberation {
    public static final int SHORTEST = 10;
    public static final int LONGEST = 1000;
    private static final int LARGEST_PAGE = 200;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    ArgumentRepository arguments;

    @Inject
    ArgumentQuery query;

    @Inject
    VoteStore votes;

    @Inject
    Assemblies assemblies;

    @Inject
    Bills bills;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    Outbox outbox;

    @Inject
    EntityManager entities;

    @Inject
    InstantSource clock;

    /** Takes an argument in; it waits for a moderator before others see it. */
    @Transactional
    public ArgumentView submit(AssemblyId assembly, Pseudonym member, SubmitArgument command) {
        assemblies.requirePhase(assembly, Phase::allowsArguments);
        String text = PlainText.read("text", command.text(), SHORTEST, LONGEST);
        BillView bill = bills.published(assembly).orElse(null);
        UUID clause = null;
        if (command.clause() != null) {
            clause = bill == null
                    ? null
                    : bill.clauses().stream()
                            .map(BillView.ClauseView::id)
                            .filter(command.clause()::equals)
                            .findFirst()
                            .orElse(null);
            if (clause == null) {
                throw Refused.field("clause", "clause-unknown");
            }
        }
        if (command.replyTo() != null) {
            arguments.require(assembly, command.replyTo());
        }
        UUID id = record(
                assembly,
                member,
                bill == null ? null : bill.id(),
                clause,
                command.replyTo(),
                command.stance(),
                command.lang(),
                text);
        return query.find(assembly, member, false, id).orElseThrow(Refused::notFound);
    }

    /** Writes an argument and its event; the rules of the phase are the caller's. */
    UUID record(
            AssemblyId assembly,
            Pseudonym member,
            UUID bill,
            UUID clause,
            UUID replyTo,
            Stance stance,
            String lang,
            String text) {
        UUID id = Ids.next();
        Instant now = clock.instant();
        Accepted accepted = outbox.append(new Fact(
                assembly,
                id,
                pseudonyms.actor(assembly, id, member),
                null,
                new DeliberationEvent.ArgumentSubmitted(
                        text, lang, Optional.ofNullable(clause == null ? bill : clause), stance, false),
                new SealFor.Member(assembly, member)));
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 1))) l")
                .setParameter(1, "arguments of " + assembly)
                .getSingleResult();
        int number = (int) query.count(
                "select coalesce(max(number), 0) + 1 from argument where assembly_id = ?", assembly.value());
        arguments.persistAndFlush(new Argument(
                id,
                assembly.value(),
                number,
                bill,
                clause,
                replyTo,
                member.value(),
                stance,
                lang,
                text,
                accepted.event(),
                now));
        return id;
    }

    /** Records a vote, or changes it; the last one counts. */
    @Transactional
    public VoteView vote(AssemblyId assembly, Pseudonym member, UUID argument, Vote vote) {
        VoteStore.Standing standing = votes.standing(assembly, argument, member).orElseThrow(Refused::notFound);
        if (!Phase.valueOf(standing.phase()).allowsVotes()) {
            throw Refused.wrongState("wrong-phase", Map.of("phase", standing.phase()));
        }
        if (!standing.argumentStatus().equals("visible")) {
            throw Refused.wrongState("argument-not-open");
        }
        return cast(assembly, member, argument, vote, standing.event());
    }

    /** Writes a vote and its event; the rules of the phase are the caller's. */
    VoteView cast(AssemblyId assembly, Pseudonym member, UUID argument, Vote vote, UUID replaces) {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        String tracker = HexFormat.of().formatHex(random);
        Accepted accepted = outbox.append(new Fact(
                assembly,
                argument,
                pseudonyms.actor(assembly, argument, member),
                replaces,
                new DeliberationEvent.VoteCast(vote, tracker),
                new SealFor.Member(assembly, member)));
        votes.put(assembly, argument, member, vote, accepted.event(), accepted.at());
        return new VoteView(
                argument,
                vote,
                accepted.event(),
                Base64.getEncoder().encodeToString(accepted.leafHash()),
                tracker,
                accepted.at());
    }

    /** Takes one's own words back; their votes stay counted nowhere. */
    @Transactional
    public ArgumentView withdraw(AssemblyId assembly, Pseudonym member, UUID id) {
        Argument argument = arguments.require(assembly, id);
        if (!argument.member.equals(member.value())) {
            throw Refused.notFound();
        }
        argument.withdraw();
        arguments.flush();
        outbox.append(new Fact(
                assembly,
                id,
                pseudonyms.actor(assembly, id, member),
                argument.eventId,
                new DeliberationEvent.ArgumentWithdrawn(),
                new SealFor.Member(assembly, member)));
        return query.find(assembly, member, false, id).orElseThrow(Refused::notFound);
    }

    /**
     * Visible arguments; fewest seen first, ties by chance that is the same for everybody.
     *
     * @param clause only those on this clause, or {@code null} for all
     * @param stance only those of this stance, or {@code null} for all
     * @param cursor as the page before gave it, or {@code null}
     */
    @Transactional
    public Page<ArgumentView> list(
            AssemblyId assembly, Pseudonym viewer, UUID clause, Stance stance, String cursor, int limit) {
        int size = Math.max(1, Math.min(limit, LARGEST_PAGE));
        int offset = cursor == null ? 0 : offset(cursor);
        String seed = assemblies.routingSeed(assembly);
        String where =
                "and g.status = 'visible' and (?::uuid is null or g.clause_id = ?) and (?::text is null or g.stance = ?)";
        String code = stance == null ? null : stance.code();
        List<ArgumentView> found = query.list(
                assembly,
                viewer,
                false,
                where + " order by v.agree + v.disagree + v.pass, md5(? || g.id), g.id limit ? offset ?",
                clause,
                clause,
                code,
                code,
                seed,
                size,
                offset);
        long total = query.count(
                "select count(*) from argument g where g.assembly_id = ? " + where,
                assembly.value(),
                clause,
                clause,
                code,
                code);
        String next = offset + found.size() < total ? Integer.toString(offset + found.size()) : null;
        return new Page<>(found, next, total);
    }

    /** One argument as the viewer may see it. @throws Refused 404 for words that are not hers to see */
    @Transactional
    public ArgumentView require(AssemblyId assembly, Pseudonym viewer, boolean moderator, UUID id) {
        ArgumentView argument = query.find(assembly, viewer, moderator, id).orElseThrow(Refused::notFound);
        boolean known = argument.status().equals("visible") || argument.status().equals("hidden");
        if (!known && !argument.mine() && !moderator) {
            throw Refused.notFound();
        }
        return argument;
    }

    /** Visible answers to an argument, oldest first. */
    @Transactional
    public List<ArgumentView> replies(AssemblyId assembly, Pseudonym viewer, UUID id) {
        return query.list(
                assembly,
                viewer,
                false,
                "and g.status = 'visible' and g.reply_to = ? order by g.submitted_at, g.id",
                id);
    }

    /**
     * What she is asked next: visible, not hers, not voted by her; fewest voters first, ties by a chance that is drawn
     * from the published seed, her pseudonym and the argument.
     */
    @Transactional
    public Optional<ArgumentView> next(AssemblyId assembly, Pseudonym member) {
        return query
                .list(assembly, member, false, """
                        and g.status = 'visible' and g.member <> ? and mine.vote is null
                        order by v.agree + v.disagree + v.pass, md5(? || ? || g.id), g.id limit 1""", member.value(), assemblies.routingSeed(assembly), member.value())
                .stream()
                .findFirst();
    }

    /** How many she could still vote on, and how many there are. */
    public record Progress(long waiting, long voted, long all) {}

    @Transactional
    public Progress progress(AssemblyId assembly, Pseudonym member) {
        long all = query.count(
                "select count(*) from argument where assembly_id = ? and status = 'visible' and member <> ?",
                assembly.value(),
                member.value());
        long voted = query.count("""
                select count(*) from argument_vote v join argument g on g.id = v.argument_id
                where v.assembly_id = ? and v.member = ? and g.status = 'visible' and g.member <> ?""", assembly.value(), member.value(), member.value());
        return new Progress(all - voted, voted, all);
    }

    /** All that she wrote, newest first, with what became of it. */
    @Transactional
    public List<ArgumentView> of(AssemblyId assembly, Pseudonym member) {
        return query.list(
                assembly, member, false, "and g.member = ? order by g.submitted_at desc, g.id", member.value());
    }

    /** Arguments that she has voted on, newest vote first. */
    @Transactional
    public List<ArgumentView> votedBy(AssemblyId assembly, Pseudonym member, int limit) {
        return query.list(
                assembly,
                member,
                false,
                "and mine.vote is not null order by mine.voted_at desc, g.id limit ?",
                Math.max(1, Math.min(limit, LARGEST_PAGE)));
    }

    /** How many visible arguments each clause has, by clause id. */
    public record ClauseCount(UUID clause, int arguments, int people) {}

    @Transactional
    @SuppressWarnings("unchecked")
    public List<ClauseCount> byClause(AssemblyId assembly) {
        List<Object[]> rows = entities.createNativeQuery("""
                        select clause_id, count(*), count(distinct member) from argument
                        where assembly_id = ?1 and status = 'visible' and clause_id is not null group by clause_id""")
                .setParameter(1, assembly.value())
                .getResultList();
        return rows.stream()
                .map(row -> new ClauseCount((UUID) row[0], ((Number) row[1]).intValue(), ((Number) row[2]).intValue()))
                .toList();
    }

    /** How many members have written or voted. */
    @Transactional
    public int heard(AssemblyId assembly) {
        return (int) query.count("""
                select count(*) from (
                  select member from argument where assembly_id = ? and status in ('visible', 'hidden')
                  union select member from argument_vote where assembly_id = ?) heard""", assembly.value(), assembly.value());
    }

    /**
     * Votes that count and are in no map yet.
     *
     * @param since when the oldest of them was cast; {@code null} when there are none
     */
    public record Uncounted(int votes, Instant since) {}

    /** The votes that a map does not hold which was made up to a place of the ledger; −1 for no map. */
    @Transactional
    public Uncounted uncounted(AssemblyId assembly, long logindex) {
        return votes.after(assembly, logindex);
    }

    private static int offset(String cursor) {
        try {
            int offset = Integer.parseInt(cursor);
            if (offset >= 0) {
                return offset;
            }
        } catch (NumberFormatException e) {
            // Falls through to the refusal.
        }
        throw Refused.field("cursor", "pattern");
    }
}
