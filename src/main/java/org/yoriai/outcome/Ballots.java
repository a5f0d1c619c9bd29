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
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        put(assembly, command.clauses(), command.opensAt(), command.closesAt());
        return view(assembly, null);
    }

    /** Opens one question a clause; the rules of the phase are the caller's. */
    List<Question> put(AssemblyId assembly, List<UUID> chosen, Instant opens, Instant closes) {
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
        List<BillView.ClauseView> clauses = decided.stream()
                .filter(clause -> chosen.isEmpty() ? !taken.contains(clause.id()) : chosen.contains(clause.id()))
                .toList();
        if (clauses.size() < new HashSet<>(chosen).size()) {
            throw Refused.field("clauses", "clause-unknown");
        }
        if (clauses.isEmpty()) {
            throw Refused.wrongState(decided.isEmpty() ? "not-ready" : "already-there");
        }
        int position =
                asked.stream().mapToInt(question -> question.position).max().orElse(0);
        List<Question> opened = new ArrayList<>();
        for (BillView.ClauseView clause : clauses) {
            if (taken.contains(clause.id())) {
                throw Refused.wrongState("already-there");
            }
            UUID id = Ids.next();
            Accepted accepted = outbox.append(Fact.ofAssembly(
                    assembly,
                    id,
                    new OutcomeEvent.BallotOpened(
                            Digest.hex(Digest.json(Wording.question(ClauseRef.of(clause)))),
                            opensAt,
                            closesAt,
                            OPENINGS)));
            Question question =
                    new Question(id, assembly, clause.id(), ++position, opensAt, closesAt, accepted.event());
            questions.persistAndFlush(question);
            opened.add(question);
        }
        return opened;
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
        UUID event = store.event(question, pseudonyms.actor(assembly, question, member))
                .orElseThrow(Refused::notFound);
        return new OwnBallotView(question, event, line(event).tracker());
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
        List<Count.Line> last = store.last(question.id).stream().map(this::line).toList();
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

    private Count.Line line(UUID event) {
        Opening opening = outbox.open(event).orElseThrow(Refused::notFound);
        if (opening.body().get("tracker") instanceof JsonString tracker
                && opening.body().get("choice") instanceof JsonString choice) {
            return new Count.Line(tracker.text(), Choice.of(choice.text()));
        }
        throw new IllegalStateException("the opening of a ballot without tracker or choice");
    }

    /** @param viewer the member who asks, or {@code null} */
    @Transactional
    public BallotView view(AssemblyId assembly, Pseudonym viewer) {
        List<Question> asked = questions.of(assembly);
        AssemblyView about = assemblies.require(assembly);
        Map<UUID, BillView.ClauseDetail> clauses = asked.isEmpty() ? Map.of() : bills.details(assembly);
        Map<UUID, Pseudonym> actors = new LinkedHashMap<>();
        if (viewer != null) {
            asked.forEach(question -> actors.put(question.id, pseudonyms.actor(assembly, question.id, viewer)));
        }
        Set<UUID> voted = actors.isEmpty() ? Set.of() : store.votedOn(actors);
        Map<UUID, Integer> turnout = store.turnout(assembly);
        Map<UUID, TallyView> tallies = store.tallies(assembly);
        Set<UUID> onBallot = asked.stream().map(question -> question.clauseId).collect(Collectors.toSet());
        Instant now = clock.instant();
        List<QuestionView> views = new ArrayList<>();
        for (Question question : asked) {
            BillView.ClauseDetail detail = clauses.get(question.clauseId);
            if (detail == null) {
                continue;
            }
            BillView.ClauseView clause = detail.clause();
            views.add(new QuestionView(
                    question.id,
                    question.position,
                    ClauseRef.of(clause),
                    Wording.question(ClauseRef.of(clause)),
                    question.opensAt,
                    question.closesAt,
                    question.statusAt(now),
                    turnout.getOrDefault(question.id, 0),
                    voted.contains(question.id),
                    detail.dependsOn().stream().map(ClauseRef::of).distinct().toList(),
                    detail.neededBy().stream()
                            .map(ClauseRef::of)
                            .filter(other -> onBallot.contains(other.id()))
                            .distinct()
                            .toList(),
                    tallies.get(question.id)));
        }
        return new BallotView(about.phase(), about.members(), voted.size(), views);
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
