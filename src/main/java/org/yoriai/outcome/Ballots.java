package org.yoriai.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.assembly.Memberships;
import org.yoriai.assembly.Phase;
import org.yoriai.events.Accepted;
import org.yoriai.events.Fact;
import org.yoriai.events.Outbox;
import org.yoriai.events.SealFor;
import org.yoriai.identity.Pseudonyms;
import org.yoriai.identity.Role;
import org.yoriai.legislation.BillView;
import org.yoriai.legislation.Bills;
import org.yoriai.proof.JsonValue.JsonString;
import org.yoriai.proof.Opening;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;

/**
 * The ballot: clause by clause, yes, no or abstain. One may vote again until the close, the last ballot counts. How
 * anybody voted is sealed until then, and afterwards published under trackers that nobody else can match to a person.
 */
@ApplicationScoped
public class Ballots {
    /** Who gets the openings of all ballots after the close, as told before the first one. */
    private static final String OPENINGS = "auditors";

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    QuestionRepository questions;

    @Inject
    BallotStore store;

    @Inject
    Recommendations recommendations;

    @Inject
    Assemblies assemblies;

    @Inject
    Memberships memberships;

    @Inject
    Bills bills;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    Outbox outbox;

    @Inject
    InstantSource clock;

    /** Puts clauses to the vote. @throws Refused 409 outside the phase, 422 for clauses and times that do not fit */
    @Transactional
    public BallotView open(AssemblyId assembly, OpenBallot command) {
        assemblies.requirePhase(assembly, Phase::allowsBallots);
        put(assembly, command.clauses(), command.prerequisites(), command.opensAt(), command.closesAt());
        return view(assembly, null);
    }

    /**
     * Opens one question a clause; the rules of the phase are the caller's.
     *
     * @param named what clauses need; one that is absent takes what the bill says
     */
    List<Question> put(
            AssemblyId assembly, List<UUID> chosen, Map<UUID, List<UUID>> named, Instant opens, Instant closes) {
        store.lineUp(assembly);
        Instant now = clock.instant();
        Instant opensAt = (opens == null || opens.isBefore(now) ? now : opens).truncatedTo(ChronoUnit.SECONDS);
        Instant closesAt = closes.truncatedTo(ChronoUnit.SECONDS);
        if (!closesAt.isAfter(now)) {
            throw Refused.field("closesAt", "date-past");
        }
        if (!closesAt.isAfter(opensAt)) {
            throw Refused.field("closesAt", "date-order");
        }
        List<Question> asked = questions.of(assembly);
        Set<UUID> taken =
                asked.stream().map(question -> question.clauseId).collect(Collectors.toCollection(HashSet::new));
        List<BillView.ClauseView> decided = bills.decided(assembly);
        Set<UUID> carriers = chosen.isEmpty() ? carriers(assembly, decided) : Set.of();
        List<BillView.ClauseView> clauses = decided.stream()
                .filter(clause -> chosen.isEmpty()
                        ? !taken.contains(clause.id()) && !carriers.contains(clause.id())
                        : chosen.contains(clause.id()))
                .toList();
        if (clauses.size() < new HashSet<>(chosen).size()) {
            throw Refused.field("clauses", "clause-unknown");
        }
        if (clauses.isEmpty()) {
            throw Refused.wrongState(decided.isEmpty() ? "not-ready" : "already-there");
        }
        if (clauses.stream().anyMatch(clause -> taken.contains(clause.id()))) {
            throw Refused.wrongState("already-there");
        }
        Prerequisites needs = needs(assembly, decided, clauses, named);
        int position =
                asked.stream().mapToInt(question -> question.position).max().orElse(0);
        List<Question> opened = new ArrayList<>();
        for (BillView.ClauseView clause : clauses) {
            UUID id = Ids.next();
            Set<UUID> requires = needs.of(clause.id());
            Accepted accepted = outbox.append(Fact.ofAssembly(
                    assembly,
                    id,
                    new OutcomeEvent.BallotOpened(
                            Digest.hex(Digest.json(Wording.question(ClauseRef.of(clause)))),
                            List.copyOf(requires),
                            opensAt,
                            closesAt,
                            OPENINGS)));
            Question question =
                    new Question(id, assembly, clause.id(), ++position, opensAt, closesAt, accepted.event());
            questions.persistAndFlush(question);
            store.storePrerequisites(id, requires);
            opened.add(question);
        }
        return opened;
    }

    /** Carriers, unless the bill has nothing else. */
    private Set<UUID> carriers(AssemblyId assembly, List<BillView.ClauseView> decided) {
        Set<UUID> carriers = read(assembly, bills.details(assembly)).carriers();
        return carriers.size() < decided.size() ? carriers : Set.of();
    }

    /** What the bill itself says that its clauses need: one that decides without the other decides nothing. */
    @Transactional
    public Map<UUID, List<ClauseRef>> suggested(AssemblyId assembly) {
        Map<UUID, BillView.ClauseDetail> clauses = bills.details(assembly);
        Prerequisites said = read(assembly, clauses).needs();
        Map<UUID, List<ClauseRef>> suggested = new LinkedHashMap<>();
        clauses.keySet().forEach(clause -> suggested.put(clause, named(clauses, said.of(clause))));
        return suggested;
    }

    /** What clauses need by the text of the bill, whatever the ballot said. */
    Prerequisites byText(AssemblyId assembly) {
        return read(assembly, bills.details(assembly)).needs();
    }

    private BillNeeds read(AssemblyId assembly, Map<UUID, BillView.ClauseDetail> clauses) {
        return bills.published(assembly)
                .flatMap(bill ->
                        bills.reading(assembly, Lang.of(bill.originalLang()).orElse(Lang.EN)))
                .map(reading -> BillNeeds.of(bills.decided(assembly), reading))
                .orElseGet(() -> BillNeeds.of(clauses));
    }

    /** What is known already with what the clauses that are opened now need. */
    private Prerequisites needs(
            AssemblyId assembly,
            List<BillView.ClauseView> decided,
            List<BillView.ClauseView> opened,
            Map<UUID, List<UUID>> named) {
        Map<UUID, BillView.ClauseView> known = new LinkedHashMap<>();
        decided.forEach(clause -> known.put(clause.id(), clause));
        Set<UUID> opening = opened.stream().map(BillView.ClauseView::id).collect(Collectors.toSet());
        if (!opening.containsAll(named.keySet())
                || named.values().stream().anyMatch(needed -> !known.keySet().containsAll(needed))) {
            throw Refused.field("prerequisites", "clause-unknown");
        }
        Prerequisites said = read(assembly, bills.details(assembly)).needs();
        Map<UUID, Set<UUID>> needs =
                new LinkedHashMap<>(store.counted(assembly).needs().needs());
        opening.forEach(clause -> needs.put(
                clause, named.containsKey(clause) ? new LinkedHashSet<>(named.get(clause)) : said.of(clause)));
        Prerequisites all = new Prerequisites(needs);
        List<UUID> circle = all.apartFrom(said).circle();
        if (!circle.isEmpty()) {
            throw Refused.field(
                    "prerequisites",
                    "clauses-in-circle",
                    Map.of(
                            "clauses",
                            circle.stream()
                                    .map(clause -> known.get(clause).num().in(Lang.EN))
                                    .collect(Collectors.joining(" → "))));
        }
        return all;
    }

    private static List<ClauseRef> named(Map<UUID, BillView.ClauseDetail> clauses, Set<UUID> chosen) {
        return clauses.values().stream()
                .map(BillView.ClauseDetail::clause)
                .filter(clause -> chosen.contains(clause.id()))
                .map(ClauseRef::of)
                .toList();
    }

    /** Records a ballot, or changes it; the last one counts. */
    @Transactional
    public CastView cast(AssemblyId assembly, Pseudonym member, UUID question, Choice choice) {
        return castAll(assembly, member, Map.of(question, choice)).get(0);
    }

    /** Records several ballots at once: all or none. Answers in the order of the questions' ids. */
    @Transactional
    public List<CastView> castAll(AssemblyId assembly, Pseudonym member, Map<UUID, Choice> choices) {
        if (choices.isEmpty()) {
            throw Refused.field("choices", "not-empty");
        }
        Instant now = clock.instant();
        List<CastView> casts = new ArrayList<>();
        // In one order for everybody: two forms of one person cannot wait for each other.
        for (Map.Entry<UUID, Choice> entry : new TreeMap<>(choices).entrySet()) {
            Pseudonym actor = pseudonyms.actor(assembly, entry.getKey(), member);
            BallotStore.Standing standing =
                    store.standing(assembly, entry.getKey(), actor).orElseThrow(Refused::notFound);
            if (!standing.phase().allowsBallots()) {
                throw Refused.wrongState(
                        "wrong-phase", Map.of("phase", standing.phase().name()));
            }
            if (now.isBefore(standing.opensAt())) {
                throw Refused.wrongState(
                        "ballot-not-started",
                        Map.of("opensAt", standing.opensAt().toString()));
            }
            if (standing.status() != Question.Status.open || !now.isBefore(standing.closesAt())) {
                throw Refused.wrongState("ballot-closed");
            }
            casts.add(record(assembly, entry.getKey(), actor, entry.getValue(), standing.event()));
        }
        return casts;
    }

    /** Writes a ballot and its event; the rules of phase and time are the caller's. */
    CastView record(AssemblyId assembly, UUID question, Pseudonym actor, Choice choice, UUID replaces) {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        Accepted accepted = outbox.append(new Fact(
                assembly,
                question,
                actor,
                replaces,
                new OutcomeEvent.BallotCast(choice, HexFormat.of().formatHex(random)),
                new SealFor.Question(assembly, question)));
        store.put(question, actor, accepted.event());
        return new CastView(
                question,
                accepted.event(),
                Base64.getEncoder().encodeToString(accepted.leafHash()),
                accepted.at(),
                replaces != null);
    }

    /** The ballot of hers that counts. @throws Refused 404 when she has not voted on the question */
    @Transactional
    public OwnBallotView own(AssemblyId assembly, Pseudonym member, UUID question) {
        questions.require(assembly, question);
        return own(assembly, member, List.of(question)).stream().findFirst().orElseThrow(Refused::notFound);
    }

    /** Her ballots that count, in the order of the questions. */
    @Transactional
    public List<OwnBallotView> own(AssemblyId assembly, Pseudonym member) {
        return own(
                assembly,
                member,
                questions.of(assembly).stream().map(question -> question.id).toList());
    }

    private List<OwnBallotView> own(AssemblyId assembly, Pseudonym member, List<UUID> asked) {
        Map<UUID, Pseudonym> actors = new LinkedHashMap<>();
        asked.forEach(question -> actors.put(question, pseudonyms.actor(assembly, question, member)));
        Map<UUID, BallotStore.Cast> cast = store.cast(actors);
        Map<UUID, Opening> openings =
                outbox.open(cast.values().stream().map(BallotStore.Cast::event).toList());
        Map<UUID, String> trackers = new LinkedHashMap<>();
        cast.forEach((question, ballot) ->
                trackers.put(question, line(openings.get(ballot.event())).tracker()));
        Set<UUID> counted = store.counted(trackers);
        return asked.stream()
                .filter(cast::containsKey)
                .map(question -> new OwnBallotView(
                        question,
                        cast.get(question).event(),
                        trackers.get(question),
                        cast.get(question).hour(),
                        counted.contains(question)))
                .toList();
    }

    /** Closes a question before or after its time, and counts it. */
    @Transactional
    public TallyView close(AssemblyId assembly, UUID question) {
        store.lineUp(assembly);
        TallyView tally = count(assembly, questions.require(assembly, question));
        recommendations.draft(assembly);
        return tally;
    }

    /** Closes every open question of an assembly. @throws Refused 409 when none is open */
    @Transactional
    public BallotView closeAll(AssemblyId assembly) {
        store.lineUp(assembly);
        List<Question> open = questions.of(assembly).stream()
                .filter(question -> question.status == Question.Status.open)
                .toList();
        if (open.isEmpty()) {
            throw Refused.wrongState("ballot-closed");
        }
        open.forEach(question -> count(assembly, question));
        recommendations.draft(assembly);
        return view(assembly, null);
    }

    /** Questions whose time is over and that wait to be counted, with their assembly. */
    @Transactional
    Map<UUID, AssemblyId> due() {
        Map<UUID, AssemblyId> due = new LinkedHashMap<>();
        questions.due(clock.instant()).forEach(question -> due.put(question.id, new AssemblyId(question.assemblyId)));
        return due;
    }

    /** Counts a question whose time is over, unless somebody else has done so meanwhile. */
    @Transactional
    void closeDue(AssemblyId assembly, UUID id) {
        store.lineUp(assembly);
        Question question = questions.require(assembly, id);
        if (question.status == Question.Status.open && !clock.instant().isBefore(question.closesAt)) {
            count(assembly, question);
            recommendations.draft(assembly);
        }
    }

    /** Counts and publishes; the caller holds the assembly's line. */
    TallyView count(AssemblyId assembly, Question question) {
        store.seal(question.id);
        question.close();
        questions.flush();
        List<Count.Line> last = outbox.open(store.last(question.id)).values().stream()
                .map(Ballots::line)
                .toList();
        int entries = store.entries(assembly, question.id);
        Count count = Count.of(last, entries);
        outbox.append(Fact.ofAssembly(assembly, question.id, new OutcomeEvent.BallotClosed(entries)));
        Accepted tally =
                outbox.append(Fact.ofAssembly(assembly, question.id, new OutcomeEvent.Tallied(question.id, count)));
        int members = memberships.count(assembly, Role.MEMBER);
        store.storeTally(question.id, count, members, tally.event(), tally.at());
        return new TallyView(
                question.id,
                count.of(Choice.YES),
                count.of(Choice.NO),
                count.of(Choice.ABSTAIN),
                count.superseded(),
                members,
                tally.event(),
                tally.at());
    }

    /** What a ballot says; empty when it can no longer be opened. */
    Optional<Count.Line> readable(UUID event) {
        try {
            return Optional.of(line(outbox.open(List.of(event)).get(event)));
        } catch (Refused gone) {
            return Optional.empty();
        }
    }

    private static Count.Line line(Opening opening) {
        if (opening.body().get("tracker") instanceof JsonString tracker
                && opening.body().get("choice") instanceof JsonString choice) {
            return new Count.Line(tracker.text(), Choice.of(choice.text()));
        }
        throw new IllegalStateException("the opening of a ballot without tracker or choice");
    }

    /** @param viewer the member who asks, or {@code null} */
    @Transactional
    public BallotView view(AssemblyId assembly, Pseudonym viewer) {
        return view(assemblies.require(assembly), viewer);
    }

    /** The same for who has the assembly at hand. */
    @Transactional
    public BallotView view(AssemblyView about, Pseudonym viewer) {
        return view(about, viewer, store.counted(about.assemblyId()));
    }

    /** A ballot with the counts that it was read from. */
    record Read(BallotView ballot, Counted counted) {}

    @Transactional
    Read read(AssemblyId assembly) {
        Counted counted = store.counted(assembly);
        return new Read(view(assemblies.require(assembly), null, counted), counted);
    }

    private BallotView view(AssemblyView about, Pseudonym viewer, Counted counted) {
        AssemblyId assembly = about.assemblyId();
        List<Question> asked = questions.of(assembly);
        Map<UUID, BillView.ClauseDetail> clauses = asked.isEmpty() ? Map.of() : bills.details(assembly);
        Map<UUID, Pseudonym> actors = new LinkedHashMap<>();
        if (viewer != null) {
            asked.forEach(question -> actors.put(question.id, pseudonyms.actor(assembly, question.id, viewer)));
        }
        Set<UUID> voted = actors.isEmpty() ? Set.of() : store.votedOn(actors);
        Map<UUID, Integer> turnout = store.turnout(assembly);
        Prerequisites needs = counted.needs();
        Fates fates = counted.fates();
        Set<UUID> onBallot = asked.stream().map(question -> question.clauseId).collect(Collectors.toSet());
        Instant now = clock.instant();
        List<QuestionView> views = new ArrayList<>();
        for (Question question : asked) {
            BillView.ClauseDetail detail = clauses.get(question.clauseId);
            if (detail == null) {
                continue;
            }
            ClauseRef clause = ClauseRef.of(detail.clause());
            views.add(new QuestionView(
                    question.id,
                    question.position,
                    clause,
                    Wording.question(clause),
                    question.opensAt,
                    question.closesAt,
                    question.statusAt(now),
                    turnout.getOrDefault(question.id, 0),
                    voted.contains(question.id),
                    named(clauses, needs.of(clause.id())),
                    named(clauses, both(needs.stoppedBy(clause.id()), onBallot)),
                    named(clauses, both(needs.togetherWith(clause.id()), onBallot)),
                    fates.became(
                            clause,
                            id -> clauses.containsKey(id)
                                    ? ClauseRef.of(clauses.get(id).clause())
                                    : null),
                    counted.tallies().get(question.id)));
        }
        List<BillView.ClauseView> decided = bills.decided(assembly);
        Set<UUID> carriers = carriers(assembly, decided);
        return new BallotView(
                about.phase(),
                about.members(),
                voted.size(),
                views,
                decided.stream()
                        .filter(clause -> carriers.contains(clause.id()) && !onBallot.contains(clause.id()))
                        .map(ClauseRef::of)
                        .toList());
    }

    /**
     * Where the questions of an assembly stand.
     *
     * @param open people can answer them now
     * @param ended to be counted
     * @param closesAt when the first of those that are open ends, or {@code null}
     */
    record Standing(int asked, int open, int ended, int closed, Instant closesAt) {
        static final Standing NONE = new Standing(0, 0, 0, 0, null);
    }

    /** By assembly; those that were asked nothing are absent. */
    Map<AssemblyId, Standing> standing(Collection<AssemblyId> assemblies) {
        return store.standing(assemblies, clock.instant());
    }

    private static Set<UUID> both(Set<UUID> some, Set<UUID> others) {
        return some.stream().filter(others::contains).collect(Collectors.toSet());
    }

    /** The lines from which anyone counts again. @throws Refused 409 before the close */
    @Transactional
    public TallyFile tally(AssemblyId assembly, UUID id) {
        if (questions.require(assembly, id).status != Question.Status.closed) {
            throw Refused.wrongState("ballot-open");
        }
        return TallyFile.of(store.lines(id));
    }
}
