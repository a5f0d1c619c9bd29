package org.yoriai.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.yoriai.legislation.BillView;
import org.yoriai.legislation.Bills;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Page;
import org.yoriai.shared.PlainText;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.PublicCells.Audience;
import org.yoriai.shared.Refused;
import org.yoriai.shared.Rows;

/** Arguments and the votes of members on one another's arguments. */
@ApplicationScoped
public class Deliberation {
    /** So many of her arguments are looked at for the same words. */
    private static final int NEWEST = 50;

    /** So long after they were sent one's words may be changed. */
    public static final Duration EDIT_WITHIN = Duration.ofMinutes(10);

    public static final int SHORTEST = 10;
    public static final int LONGEST = 1000;
    private static final int LARGEST_PAGE = 200;
    /** From this many arguments, or people heard, on, a count may be some moments old. */
    private static final int LARGE = 500;

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    ArgumentRepository arguments;

    @Inject
    ArgumentQuery query;

    @Inject
    VoteStore votes;

    @Inject
    Counts counts;

    @Inject
    Merging merging;

    @Inject
    Assemblies assemblies;

    @Inject
    Bills bills;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    Outbox outbox;

    @Inject
    DataSource database;

    @Inject
    EntityManager entities;

    @Inject
    InstantSource clock;

    private final RecentCount<AssemblyId, List<ClauseCount>> byClause = new RecentCount<>(
            counts -> counts.stream().mapToInt(ClauseCount::arguments).sum() >= LARGE);
    private final RecentCount<After, Uncounted> uncounted = new RecentCount<>(waiting -> waiting.votes() >= LARGE);
    private final RecentCount<Asked, ArgumentQuery.Found> browsed = new RecentCount<>(found -> found.total() >= LARGE);
    private final RecentCount<AssemblyId, Integer> heard = new RecentCount<>(people -> people >= LARGE);

    private final RecentCount<AssemblyId, List<Askable>> askable = new RecentCount<>(all -> all.size() >= LARGE);

    private record After(AssemblyId assembly, long logindex) {}

    private record Asked(AssemblyId assembly, Audience audience, Browse what, int offset, int size) {}

    /** Takes an argument in; it waits for a moderator before others see it. */
    @Transactional
    public ArgumentView submit(AssemblyId assembly, Pseudonym member, SubmitArgument command) {
        Read read = read(assembly, command);
        UUID id = record(
                assembly,
                member,
                read.bill(),
                read.clause(),
                command.replyTo(),
                command.stance(),
                command.lang(),
                read.text(),
                read.changes());
        return query.find(assembly, member, false, id).orElseThrow(Refused::notFound);
    }

    /**
     * Other words in place of one's own: those are taken back, and the new ones wait for a moderator like any. Only words
     * that nobody has answered: an answer was given to what it was given to.
     *
     * @throws Refused 404 for words of others; 409 {@code edit-too-late} after {@link #EDIT_WITHIN} or when they are on show
     *     no more, {@code edit-answered} when somebody voted or answered; and what {@link #submit} refuses
     */
    @Transactional
    public ArgumentView replace(AssemblyId assembly, Pseudonym member, UUID instead, SubmitArgument command) {
        Argument old = arguments.require(assembly, instead);
        if (!old.member.equals(member.value())) {
            throw Refused.notFound();
        }
        read(assembly, command);
        if (!old.isNew(clock.instant().minus(EDIT_WITHIN))) {
            throw Refused.wrongState("edit-too-late");
        }
        if (isAnswered(instead)) {
            throw Refused.wrongState("edit-answered");
        }
        withdraw(assembly, member, instead);
        return submit(assembly, member, command);
    }

    /** Until when one's own words may be changed; empty when they may not. */
    @Transactional
    public Optional<Instant> editableUntil(AssemblyId assembly, Pseudonym member, UUID id) {
        Argument argument = arguments.require(assembly, id);
        return argument.member.equals(member.value())
                        && argument.isNew(clock.instant().minus(EDIT_WITHIN))
                        && assemblies.phase(assembly).allowsArguments()
                        && !isAnswered(id)
                ? Optional.of(argument.submittedAt.plus(EDIT_WITHIN))
                : Optional.empty();
    }

    private boolean isAnswered(UUID argument) {
        return !Rows.list(database, """
                        select 1 where exists (select 1 from argument_vote_cast where argument_id = ?)
                          or exists (select 1 from argument where reply_to = ?)""", row -> true, argument, argument).isEmpty();
    }

    /** Refuses what {@link #submit} would refuse, and writes nothing. */
    @Transactional
    public void check(AssemblyId assembly, SubmitArgument command) {
        read(assembly, command);
    }

    private record Read(UUID bill, UUID clause, String text, String changes) {}

    private Read read(AssemblyId assembly, SubmitArgument command) {
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
        return new Read(bill == null ? null : bill.id(), clause, text, Wordings.read(bill, clause, command));
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
            String text,
            String changes) {
        UUID id = Ids.next();
        Instant now = clock.instant();
        Accepted accepted = outbox.append(new Fact(
                assembly,
                id,
                pseudonyms.actor(assembly, id, member),
                null,
                new DeliberationEvent.ArgumentSubmitted(
                        text,
                        changes == null ? "" : changes,
                        lang,
                        Optional.ofNullable(clause == null ? bill : clause),
                        stance,
                        false),
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
                changes,
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

    /**
     * Takes her vote back: it counts nowhere any more.
     *
     * @throws Refused 404 for no such argument, 409 while nobody votes or when no vote of hers counts
     */
    @Transactional
    public ArgumentView withdrawVote(AssemblyId assembly, Pseudonym member, UUID argument) {
        VoteStore.Standing standing = votes.standing(assembly, argument, member).orElseThrow(Refused::notFound);
        if (!Phase.valueOf(standing.phase()).allowsVotes()) {
            throw Refused.wrongState("wrong-phase", Map.of("phase", standing.phase()));
        }
        if (!standing.voted()) {
            throw Refused.wrongState("vote-not-there");
        }
        Accepted accepted = outbox.append(new Fact(
                assembly,
                argument,
                pseudonyms.actor(assembly, argument, member),
                standing.event(),
                new DeliberationEvent.VoteWithdrawn(),
                new SealFor.Member(assembly, member)));
        votes.takeBack(assembly, argument, member, accepted.event(), accepted.at());
        return query.find(assembly, member, false, argument).orElseThrow(Refused::notFound);
    }

    /**
     * Takes out all votes of a member that count. Who may, and why, is the caller's to know and to record.
     *
     * @param review by which they are found again if they are given back
     * @return how many
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int removeVotes(AssemblyId assembly, Pseudonym member, UUID review) {
        Map<UUID, UUID> counting = votes.counting(assembly, member);
        counting.forEach((argument, event) -> {
            Accepted accepted = outbox.append(new Fact(
                    assembly,
                    argument,
                    null,
                    event,
                    new DeliberationEvent.VoteRemoved(review),
                    new SealFor.Assembly(assembly)));
            votes.takeBack(assembly, argument, member, accepted.event(), accepted.at(), review);
        });
        return counting.size();
    }

    /** Gives back what {@link #removeVotes} took out, but for what she has answered anew since; returns how many. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int restoreVotes(AssemblyId assembly, Pseudonym member, UUID review) {
        List<VoteStore.TakenOut> out = votes.takenOut(assembly, member, review);
        for (VoteStore.TakenOut vote : out) {
            Accepted accepted = outbox.append(new Fact(
                    assembly,
                    vote.argument(),
                    null,
                    vote.event(),
                    new DeliberationEvent.VoteRestored(review, vote.vote()),
                    new SealFor.Member(assembly, member)));
            votes.put(assembly, vote.argument(), member, vote.vote(), accepted.event(), accepted.at());
        }
        return out.size();
    }

    /** Writes a vote and its event; the rules of the phase are the caller's. */
    VoteView cast(AssemblyId assembly, Pseudonym member, UUID argument, Vote vote, UUID replaces) {
        return cast(assembly, member, argument, vote, replaces, null);
    }

    /** @param at when it was cast elsewhere; {@code null} for now */
    VoteView cast(AssemblyId assembly, Pseudonym member, UUID argument, Vote vote, UUID replaces, Instant at) {
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
        votes.put(assembly, argument, member, vote, accepted.event(), at == null ? accepted.at() : at);
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
        merging.leave(assembly, id);
        merging.release(assembly, id);
        outbox.append(new Fact(
                assembly,
                id,
                pseudonyms.actor(assembly, id, member),
                argument.eventId,
                new DeliberationEvent.ArgumentWithdrawn(),
                new SealFor.Member(assembly, member)));
        return query.find(assembly, member, false, id).orElseThrow(Refused::notFound);
    }

    /** Whether summaries and their models may use an argument. */
    public record AiUse(UUID argument, boolean use) {}

    /**
     * Keeps one's own words out of what software makes of words, or lets them in again; at any time.
     *
     * @throws Refused 404 for words of others; 409 {@code no-consent} where she would let in words while she has not said yes
     *     to this use of what she writes in the assembly
     */
    @Transactional
    public AiUse decideUse(AssemblyId assembly, Pseudonym member, UUID id, boolean use) {
        Argument argument = arguments.require(assembly, id);
        if (!argument.member.equals(member.value())) {
            throw Refused.notFound();
        }
        if (use && !allowed(assembly, member).contains("ai-digest")) {
            throw Refused.wrongState("no-consent");
        }
        int changed = use
                ? Rows.change(database, "delete from argument_refusal where argument_id = ?", id)
                : Rows.change(
                        database,
                        "insert into argument_refusal (argument_id, since) values (?, ?) on conflict do nothing",
                        id,
                        clock.instant().atOffset(ZoneOffset.UTC));
        if (changed > 0) {
            outbox.append(new Fact(
                    assembly,
                    id,
                    pseudonyms.actor(assembly, id, member),
                    null,
                    new DeliberationEvent.AiUseChanged(use),
                    new SealFor.Member(assembly, member)));
        }
        return new AiUse(id, use);
    }

    /** Those of {@code some} that their authors keep out of what software makes of words. */
    @Transactional
    public Set<UUID> keptOut(Collection<UUID> some) {
        return Set.copyOf(Rows.ids(
                database, "select argument_id from argument_refusal where argument_id = any(?)", List.copyOf(some)));
    }

    /** The uses of what she writes in an assembly that a member has said yes to, and has not taken back. */
    @Transactional
    public Set<String> allowed(AssemblyId assembly, Pseudonym member) {
        return Set.copyOf(Rows.list(
                database,
                "select use from word_consent where assembly_id = ? and member = ?",
                row -> row.getString(1),
                assembly.value(),
                member.value()));
    }

    /**
     * What her decisions mean for one of her own arguments: {@code in} or {@code out} of summaries, {@code all} where she
     * lets them use none of her words; {@code null} where nobody could use it.
     *
     * @param allowed as {@link #allowed}
     */
    public static String use(ArgumentView own, boolean keptOut, Set<String> allowed) {
        if (!own.status().equals("visible") && !own.status().equals("merged")) {
            return null;
        }
        return !allowed.contains("ai-digest") ? "all" : keptOut ? "out" : "in";
    }

    /**
     * Her own words still hold for the clause as it is now.
     *
     * @throws Refused 404 for words of others, 409 where she is not asked
     */
    @Transactional
    public ArgumentView confirm(AssemblyId assembly, Pseudonym member, UUID id) {
        Argument argument = arguments.require(assembly, id);
        if (!argument.member.equals(member.value())) {
            throw Refused.notFound();
        }
        assemblies.requirePhase(assembly, Phase::allowsArguments);
        // Twice at once is once: the row is changed only where she is asked.
        if (Rows.change(database, """
                        update argument set confirmed_at = ? where id = ? and status in ('waiting', 'visible')
                          and gone_at is null and asked_at is not null and (confirmed_at is null or confirmed_at < asked_at)""", clock.instant().atOffset(ZoneOffset.UTC), id) == 0) {
            throw Refused.wrongState("argument-not-asked");
        }
        outbox.append(new Fact(
                assembly,
                id,
                pseudonyms.actor(assembly, id, member),
                null,
                new DeliberationEvent.ArgumentConfirmed(argument.billId),
                new SealFor.Member(assembly, member)));
        return query.find(assembly, member, false, id).orElseThrow(Refused::notFound);
    }

    /**
     * Visible arguments; in a large assembly their order is that of some moments ago.
     *
     * @param cursor as the page before gave it, or {@code null}
     * @param limit at most 200
     */
    @Transactional
    public Page<ArgumentView> list(AssemblyId assembly, Pseudonym viewer, Browse what, String cursor, int limit) {
        int size = Math.max(1, Math.min(limit, LARGEST_PAGE));
        int offset = Page.offset(cursor);
        Audience audience = counts.audience();
        ArgumentQuery.Found found = browsed.of(
                new Asked(assembly, audience, what, offset, size),
                () -> query.browse(assembly, audience, what, offset, size));
        if (found.ids().isEmpty() && offset > 0) {
            // Behind the last page: how many there are is told by the first.
            found = new ArgumentQuery.Found(
                    List.of(), query.browse(assembly, audience, what, 0, 1).total());
        }
        // What was hidden or taken back since the order was made is left out.
        List<ArgumentView> shown =
                List.copyOf(some(assembly, viewer, found.ids()).values());
        int end = offset + found.ids().size();
        return new Page<>(shown, end < found.total() && end > offset ? Integer.toString(end) : null, found.total());
    }

    /**
     * What is said on a clause by stance, most agreed first, with how many there are of each.
     *
     * @param clauses the clause and all that is in it
     * @param most how many of each stance
     */
    @Transactional
    public Map<Stance, Page<ArgumentView>> sides(
            AssemblyId assembly, Pseudonym viewer, Collection<UUID> clauses, int most) {
        Map<Stance, ArgumentQuery.Found> found = query.sides(assembly, clauses, most);
        Map<UUID, ArgumentView> views = query.some(
                assembly,
                viewer,
                false,
                found.values().stream().flatMap(side -> side.ids().stream()).toList());
        Map<Stance, Page<ArgumentView>> sides = new EnumMap<>(Stance.class);
        for (Stance stance : Stance.values()) {
            ArgumentQuery.Found side = found.getOrDefault(stance, new ArgumentQuery.Found(List.of(), 0));
            sides.put(
                    stance,
                    new Page<>(
                            side.ids().stream()
                                    .filter(views::containsKey)
                                    .map(views::get)
                                    .toList(),
                            null,
                            side.total()));
        }
        return sides;
    }

    /** Those of the ids that are visible, in the order of the ids. */
    @Transactional
    public Map<UUID, ArgumentView> some(AssemblyId assembly, Pseudonym viewer, Collection<UUID> ids) {
        Map<UUID, ArgumentView> some = query.some(assembly, viewer, false, ids);
        some.values().removeIf(argument -> !argument.status().equals("visible"));
        return some;
    }

    /** The same, whatever their state, with the words of hidden ones: for moderators and auditors. */
    @Transactional
    public Map<UUID, ArgumentView> any(AssemblyId assembly, Collection<UUID> ids) {
        return query.some(assembly, null, true, ids);
    }

    /** Visible arguments by their numbers; numbers of no such argument are absent. */
    @Transactional
    public Map<Integer, UUID> numbered(AssemblyId assembly, Collection<Integer> numbers) {
        Map<Integer, UUID> found = new HashMap<>();
        if (!numbers.isEmpty()) {
            Rows.list(
                    database,
                    "select number, id from argument where assembly_id = ? and status = 'visible' and number = any (?::text[]::integer[])",
                    row -> found.put(row.getInt(1), row.getObject(2, UUID.class)),
                    assembly.value(),
                    numbers.stream().map(String::valueOf).toArray(String[]::new));
        }
        return found;
    }

    /** One argument as the viewer may see it. @throws Refused 404 for words that are not hers to see */
    @Transactional
    public ArgumentView require(AssemblyId assembly, Pseudonym viewer, boolean moderator, UUID id) {
        ArgumentView argument = query.find(assembly, viewer, moderator, id).orElseThrow(Refused::notFound);
        boolean known = Set.of("visible", "hidden", "merged").contains(argument.status());
        if (!known && !argument.mine() && !moderator) {
            throw Refused.notFound();
        }
        return argument;
    }

    /** Arguments that were put to one because they say the same, oldest first. */
    @Transactional
    public List<ArgumentView> joined(AssemblyId assembly, Pseudonym viewer, UUID id) {
        return query.list(
                assembly,
                viewer,
                false,
                "and g.status = 'merged' and g.merged_into = ? order by g.number limit 200",
                id);
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
     * An argument that members can be asked about.
     *
     * @param seen how many have answered it
     * @param clause that it is about, or {@code null} for the whole bill
     * @param askedAt when its clause changed last in what it demands, or {@code null}: answers from before are asked again
     * @param words the same for arguments in the same words
     */
    public record Askable(
            UUID id, int seen, UUID clause, Stance stance, Pseudonym author, Instant askedAt, String words) {}

    /** All that can be asked about, by id; of a large assembly as it was some moments ago. */
    @Transactional
    public List<Askable> askable(AssemblyId assembly) {
        return askable.of(
                assembly,
                () -> Rows.list(
                        database,
                        """
                        select g.id, coalesce(t.agree + t.disagree + t.pass, 0), g.clause_id, g.stance, g.member, g.asked_at,
                               md5(lower(btrim(regexp_replace(g.body, '\\s+', ' ', 'g'))))
                        from argument g left join argument_tally t on t.argument_id = g.id
                        where g.assembly_id = ? and g.status = 'visible' and g.gone_at is null order by g.id""",
                        row -> new Askable(
                                row.getObject(1, UUID.class),
                                row.getInt(2),
                                row.getObject(3, UUID.class),
                                Stance.of(row.getString(4)).orElseThrow(),
                                new Pseudonym(row.getString(5)),
                                instant(row.getObject(6, OffsetDateTime.class)),
                                row.getString(7)),
                        assembly.value()));
    }

    private static Instant instant(OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    /** A vote of hers that counts. */
    public record OwnVote(UUID argument, Vote vote, Instant at) {}

    /** All votes of hers that count, oldest first. */
    @Transactional
    public List<OwnVote> ownVotes(AssemblyId assembly, Pseudonym member) {
        return Rows.list(
                database,
                "select argument_id, vote, voted_at from argument_vote where assembly_id = ? and member = ?"
                        + " order by voted_at, argument_id",
                row -> new OwnVote(
                        row.getObject(1, UUID.class),
                        Vote.of(row.getInt(2)),
                        row.getObject(3, OffsetDateTime.class).toInstant()),
                assembly.value(),
                member.value());
    }

    /** How many she could still vote on, and how many there are. */
    public record Progress(long waiting, long voted, long all) {}

    @Transactional
    public Progress progress(AssemblyId assembly, Pseudonym member) {
        long all = query.count(
                "select count(*) from argument where assembly_id = ? and status = 'visible' and gone_at is null and member <> ?",
                assembly.value(),
                member.value());
        long voted = query.count("""
                select count(*) from argument_vote v join argument g on g.id = v.argument_id
                where v.assembly_id = ? and v.member = ? and g.status = 'visible' and g.gone_at is null and g.member <> ?
                  and (g.asked_at is null or v.voted_at >= g.asked_at)""", assembly.value(), member.value(), member.value());
        return new Progress(all - voted, voted, all);
    }

    /** How much a member wrote, and how many arguments of others she has answered. */
    public record Share(long written, long voted) {}

    /** A person's share in many assemblies, each asked under the pseudonym that she has there; one statement. */
    @Transactional
    public Map<AssemblyId, Share> shares(Map<AssemblyId, Pseudonym> members) {
        List<Map.Entry<AssemblyId, Pseudonym>> asked = List.copyOf(members.entrySet());
        Map<AssemblyId, Share> shares = new HashMap<>();
        Rows.list(
                database,
                """
                select mine.assembly_id,
                       (select count(*) from argument g
                        where g.assembly_id = mine.assembly_id and g.member = mine.member::bpchar),
                       (select count(*) from argument_vote v join argument g on g.id = v.argument_id
                        where v.assembly_id = mine.assembly_id and v.member = mine.member::bpchar
                          and g.status = 'visible' and g.member <> mine.member::bpchar)
                from unnest(?, ?) as mine(assembly_id, member)""",
                row -> shares.put(
                        new AssemblyId(row.getObject(1, UUID.class)), new Share(row.getLong(2), row.getLong(3))),
                asked.stream().map(one -> one.getKey().value()).toList(),
                asked.stream().map(one -> one.getValue().value()).toArray(String[]::new));
        return shares;
    }

    /**
     * What she wrote, newest first, a page at a time.
     *
     * @param cursor as the page before gave it, or {@code null}
     * @param limit at most 200
     */
    @Transactional
    public Page<ArgumentView> written(AssemblyId assembly, Pseudonym member, String cursor, int limit) {
        int size = Math.max(1, Math.min(limit, LARGEST_PAGE));
        int offset = Page.offset(cursor);
        long total = query.count(
                "select count(*) from argument where assembly_id = ? and member = ?", assembly.value(), member.value());
        List<ArgumentView> shown = query.own(
                assembly,
                member,
                "and g.member = ? order by g.submitted_at desc, g.id limit ? offset ?",
                member.value(),
                size,
                offset);
        return Page.of(shown, offset, total);
    }

    /**
     * What she said already in the same words, on the same and to the same: a form that is opened again after it arrived
     * holds them still. Only among her newest, and never what she has taken back.
     *
     * @throws Refused as {@link #submit}
     */
    @Transactional
    public Optional<ArgumentView> said(AssemblyId assembly, Pseudonym member, SubmitArgument command) {
        Read read = read(assembly, command);
        return query
                .own(
                        assembly,
                        member,
                        "and g.member = ? order by g.submitted_at desc, g.id limit ?",
                        member.value(),
                        NEWEST)
                .stream()
                .filter(own -> !own.status().equals("withdrawn")
                        && read.text().equals(own.text().texts().get(command.lang()))
                        && own.lang().equals(command.lang())
                        && own.stance().equals(command.stance().code())
                        && Objects.equals(own.clause(), read.clause())
                        && Objects.equals(own.replyTo(), command.replyTo()))
                .findFirst();
    }

    /** The newest of what she wrote, but first that of which she is asked whether it still holds. */
    @Transactional
    public List<ArgumentView> of(AssemblyId assembly, Pseudonym member, int most) {
        return query.own(assembly, member, """
                and g.member = ? order by
                  (g.asked_at is not null and g.gone_at is null and g.status in ('waiting', 'visible')
                   and (g.confirmed_at is null or g.confirmed_at < g.asked_at)) desc, g.submitted_at desc, g.id limit ?""", member.value(), most);
    }

    /** What others answered to her, newest first. */
    @Transactional
    public List<ArgumentView> repliesTo(AssemblyId assembly, Pseudonym member, int most) {
        return query.list(assembly, member, false, """
                        and g.status = 'visible' and g.member <> ? and exists (
                          select 1 from argument o where o.id = g.reply_to and o.member = ? and o.status = 'visible')
                        order by g.submitted_at desc, g.id limit ?""", member.value(), member.value(), most);
    }

    /** How many visible answers each of these arguments has; those without any are absent. */
    @Transactional
    @SuppressWarnings("unchecked")
    public Map<UUID, Integer> replyCounts(AssemblyId assembly, Collection<UUID> arguments) {
        if (arguments.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = entities.createNativeQuery("""
                        select reply_to, count(*) from argument
                        where assembly_id = ?1 and reply_to in (?2) and status = 'visible' group by reply_to""")
                .setParameter(1, assembly.value())
                .setParameter(2, arguments)
                .getResultList();
        Map<UUID, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.put((UUID) row[0], ((Number) row[1]).intValue()));
        return counts;
    }

    /** Arguments that she has voted on, newest vote first. */
    @Transactional
    public List<ArgumentView> votedBy(AssemblyId assembly, Pseudonym member, int limit) {
        return query.own(
                assembly,
                member,
                "and mine.vote is not null order by mine.voted_at desc, g.id limit ?",
                Math.max(1, Math.min(limit, LARGEST_PAGE)));
    }

    /**
     * The same, a page at a time.
     *
     * @param cursor as the page before gave it, or {@code null}
     */
    @Transactional
    public Page<ArgumentView> votedBy(AssemblyId assembly, Pseudonym member, String cursor, int limit) {
        int size = Math.max(1, Math.min(limit, LARGEST_PAGE));
        int offset = Page.offset(cursor);
        long total = query.count(
                "select count(*) from argument_vote where assembly_id = ? and member = ?",
                assembly.value(),
                member.value());
        List<ArgumentView> shown = query.own(
                assembly,
                member,
                "and mine.vote is not null order by mine.voted_at desc, g.id limit ? offset ?",
                size,
                offset);
        return Page.of(shown, offset, total);
    }

    /** Visible arguments about clauses that are in the bill no more, each with that clause; newest version first. */
    @Transactional
    public Map<ArgumentView, UUID> onGoneClauses(AssemblyId assembly, Pseudonym viewer) {
        Map<UUID, UUID> clauses = new LinkedHashMap<>();
        Rows.list(
                database,
                """
                select id, clause_id from argument where assembly_id = ? and status = 'visible' and gone_at is not null
                order by gone_at desc, number limit 500""",
                row -> clauses.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                assembly.value());
        Map<ArgumentView, UUID> found = new LinkedHashMap<>();
        query.some(assembly, viewer, false, clauses.keySet()).forEach((id, view) -> found.put(view, clauses.get(id)));
        return found;
    }

    /** How many visible arguments each clause has; {@code clause} is {@code null} for those on the whole bill. */
    public record ClauseCount(UUID clause, int arguments, int people) {}

    /** Of a large assembly as it was some moments ago. */
    @Transactional
    public List<ClauseCount> byClause(AssemblyId assembly) {
        return byClause.of(assembly, () -> countByClause(assembly));
    }

    @SuppressWarnings("unchecked")
    private List<ClauseCount> countByClause(AssemblyId assembly) {
        List<Object[]> rows = entities.createNativeQuery("""
                        select clause_id, count(*), count(distinct member) from argument
                        where assembly_id = ?1 and status = 'visible' group by clause_id""")
                .setParameter(1, assembly.value())
                .getResultList();
        return rows.stream()
                .map(row -> new ClauseCount((UUID) row[0], ((Number) row[1]).intValue(), ((Number) row[2]).intValue()))
                .toList();
    }

    /** Her own votes on visible arguments, at most {@code limit} of the newest: argument → −1, 0, 1. */
    @Transactional
    @SuppressWarnings("unchecked")
    public Map<UUID, Integer> votesOf(AssemblyId assembly, Pseudonym member, int limit) {
        List<Object[]> rows = entities.createNativeQuery("""
                        select v.argument_id, v.vote from argument_vote v join argument g on g.id = v.argument_id
                        where v.assembly_id = ?1 and v.member = ?2 and g.status = 'visible'
                        order by v.voted_at desc limit ?3""")
                .setParameter(1, assembly.value())
                .setParameter(2, member.value())
                .setParameter(3, limit)
                .getResultList();
        Map<UUID, Integer> votes = new LinkedHashMap<>();
        rows.forEach(row -> votes.put((UUID) row[0], ((Number) row[1]).intValue()));
        return votes;
    }

    /** How many members have written or voted; of a large assembly as it was some moments ago. */
    @Transactional
    public int heard(AssemblyId assembly) {
        return heard.of(assembly, () -> countHeard(assembly));
    }

    /** The same of several assemblies, in one statement. */
    @Transactional
    public Map<AssemblyId, Integer> heard(Collection<AssemblyId> assemblies) {
        return query.heard(assemblies);
    }

    private int countHeard(AssemblyId assembly) {
        return query.heard(List.of(assembly)).getOrDefault(assembly, 0);
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
        return uncounted.of(new After(assembly, logindex), () -> votes.after(assembly, logindex));
    }
}
