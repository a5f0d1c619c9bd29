package org.yoriai.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.assembly.HeldRoles;
import org.yoriai.assembly.Phase;
import org.yoriai.events.Fact;
import org.yoriai.events.Outbox;
import org.yoriai.events.SealFor;
import org.yoriai.identity.Person;
import org.yoriai.identity.Pseudonyms;
import org.yoriai.identity.Role;
import org.yoriai.legislation.Bills;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Localized;
import org.yoriai.shared.PlainText;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;

/** The authority's replies, and the promises in them. */
@ApplicationScoped
public class Replies {
    /** Where the day ends last on Earth: a date is past only when it is past for everybody. */
    private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

    static final int LONGEST_WHY = 1000;

    @Inject
    RecommendationRepository recommendations;

    @Inject
    Recommendations views;

    @Inject
    BallotStore store;

    @Inject
    Assemblies assemblies;

    @Inject
    Bills bills;

    @Inject
    HeldRoles roles;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    Outbox outbox;

    @Inject
    EntityManager entities;

    @Inject
    InstantSource clock;

    /**
     * Gives the reply to one recommendation. With the last one the assembly goes on to its next phase.
     *
     * @param legislator her pseudonym in the assembly
     * @throws Refused 409 outside the phase or when the reply is given already, 422 for words and dates that do not fit
     */
    @Transactional
    public RecommendationView reply(AssemblyId assembly, Pseudonym legislator, UUID id, GiveReply command) {
        assemblies.requirePhase(assembly, Phase::allowsReplies);
        store.lineUp(assembly);
        record(assembly, legislator, id, read(assembly, command), clock.instant());
        if (unanswered(assembly) == 0) {
            assemblies.advance(assembly, Phase.REPLIED, "every recommendation has its reply");
        }
        return views.require(assembly, id, false);
    }

    /** The reply as it would stand, by the same rules; nothing is kept. @throws Refused as in {@link #reply} */
    @Transactional
    public ReplyView preview(AssemblyId assembly, UUID id, GiveReply command) {
        assemblies.requirePhase(assembly, Phase::allowsReplies);
        requireAdopted(assembly, id);
        return view(assembly, id, read(assembly, command), 1, new Localized(Map.of()), null, List.of());
    }

    /**
     * Changes a reply that was given. What it said before stays public beside it.
     *
     * @throws Refused 409 outside the phases or when there is no reply yet, 422 for words and dates that do not fit or
     *     when nothing changes
     */
    @Transactional
    public RecommendationView revise(AssemblyId assembly, Pseudonym legislator, UUID id, ReviseReply command) {
        assemblies.requirePhase(assembly, Phase::allowsRevisedReplies);
        store.lineUp(assembly);
        requireAdopted(assembly, id);
        Reply reply = Optional.ofNullable(entities.find(Reply.class, id))
                .orElseThrow(() -> Refused.wrongState("no-reply-yet"));
        Localized why = why(command);
        Promise promise = read(assembly, reply, command);
        Pseudonym actor = pseudonyms.actor(assembly, id, legislator);
        UUID event = outbox.append(new Fact(
                        assembly,
                        id,
                        actor,
                        reply.revisedEventId == null ? reply.eventId : reply.revisedEventId,
                        new OutcomeEvent.ReplyRevised(
                                reply.version + 1,
                                promise.decision(),
                                promise.sha256(why),
                                Optional.ofNullable(promise.dueOn())),
                        new SealFor.Assembly(assembly)))
                .event();
        entities.persist(reply.revise(promise, why, event, clock.instant()));
        entities.flush();
        return views.require(assembly, id, false);
    }

    /** A changed reply as it would stand; nothing is kept. @throws Refused as in {@link #revise} */
    @Transactional
    public ReplyView preview(AssemblyId assembly, UUID id, ReviseReply command) {
        assemblies.requirePhase(assembly, Phase::allowsRevisedReplies);
        requireAdopted(assembly, id);
        Reply reply = Optional.ofNullable(entities.find(Reply.class, id))
                .orElseThrow(() -> Refused.wrongState("no-reply-yet"));
        ReplyView now = views.require(assembly, id, false).reply();
        List<ReplyView.EarlierView> earlier = new ArrayList<>();
        earlier.add(new ReplyView.EarlierView(
                now.version(),
                now.decision(),
                now.reason(),
                now.owner(),
                now.dueOn(),
                now.clause(),
                now.why(),
                now.event(),
                now.isRevised() ? now.revisedAt() : now.repliedAt()));
        earlier.addAll(now.earlier());
        ReplyView next = view(
                assembly,
                id,
                read(assembly, reply, command),
                now.version() + 1,
                why(command),
                clock.instant(),
                earlier);
        return new ReplyView(
                id,
                next.decision(),
                next.reason(),
                next.owner(),
                next.dueOn(),
                now.milestones(),
                now.event(),
                now.repliedAt(),
                next.clause(),
                next.version(),
                next.why(),
                next.revisedAt(),
                null,
                next.earlier());
    }

    private static Localized why(ReviseReply command) {
        return PlainText.read("why", command.why(), 1, LONGEST_WHY);
    }

    private Promise read(AssemblyId assembly, GiveReply command) {
        Promise promise = Promise.read(command, today());
        requireClause(assembly, promise.clause());
        return promise;
    }

    private Promise read(AssemblyId assembly, Reply reply, ReviseReply command) {
        if (command.version() != reply.version) {
            throw Refused.wrongState("reply-moved-on");
        }
        Promise promise = Promise.read(command.reply(), today(), reply.dueOn);
        if (!Objects.equals(promise.clause(), reply.clauseId)) {
            requireClause(assembly, promise.clause());
        }
        if (reply.says(promise)) {
            throw Refused.field("reason", "nothing-changed");
        }
        return promise;
    }

    private void requireClause(AssemblyId assembly, UUID clause) {
        if (clause != null
                && bills.decided(assembly).stream().noneMatch(one -> one.id().equals(clause))) {
            throw Refused.field("clause", "unknown-value");
        }
    }

    private ReplyView view(
            AssemblyId assembly,
            UUID id,
            Promise promise,
            int version,
            Localized why,
            Instant revisedAt,
            List<ReplyView.EarlierView> earlier) {
        List<ReplyView.MilestoneView> steps = new ArrayList<>();
        for (Promise.Step step : promise.steps()) {
            steps.add(new ReplyView.MilestoneView(
                    new UUID(0, steps.size() + 1L),
                    steps.size() + 1,
                    step.text(),
                    step.dueOn(),
                    null,
                    null,
                    null,
                    List.of()));
        }
        return new ReplyView(
                id,
                promise.decision(),
                promise.reason(),
                promise.owner(),
                promise.dueOn(),
                steps,
                null,
                clock.instant(),
                promise.clause() == null ? null : ClauseRef.of(bills.clause(assembly, promise.clause())),
                version,
                why,
                revisedAt,
                null,
                earlier);
    }

    private Recommendation requireAdopted(AssemblyId assembly, UUID id) {
        Recommendation recommendation = recommendations.require(assembly, id);
        if (recommendation.status != Recommendation.Status.adopted) {
            throw Refused.notFound();
        }
        return recommendation;
    }

    /**
     * Writes a reply and its event; the rules of phase and dates are the caller's.
     *
     * @param at when it was given
     */
    List<Milestone> record(AssemblyId assembly, Pseudonym legislator, UUID id, Promise promise, Instant at) {
        requireAdopted(assembly, id);
        if (entities.find(Reply.class, id) != null) {
            throw Refused.wrongState("already-replied");
        }
        Pseudonym actor = pseudonyms.actor(assembly, id, legislator);
        UUID event = outbox.append(Fact.of(
                        assembly,
                        id,
                        actor,
                        new OutcomeEvent.ReplyGiven(
                                promise.decision(), promise.sha256(), Optional.ofNullable(promise.dueOn())),
                        new SealFor.Assembly(assembly)))
                .event();
        entities.persist(new Reply(id, promise, actor, event, at));
        List<Milestone> milestones = new ArrayList<>();
        for (Promise.Step step : promise.steps()) {
            Milestone milestone = new Milestone(id, milestones.size() + 1, step, null);
            entities.persist(milestone);
            milestones.add(milestone);
        }
        entities.flush();
        return milestones;
    }

    /** Notes that a step is done; the rules of phase and dates are the caller's. */
    void reach(AssemblyId assembly, Pseudonym legislator, Milestone milestone, LocalDate on) {
        milestone.reach(on);
        entities.flush();
        outbox.append(Fact.of(
                assembly,
                milestone.recommendationId,
                pseudonyms.actor(assembly, milestone.recommendationId, legislator),
                new OutcomeEvent.MilestoneReached(
                        milestone.id, Digest.hex(Digest.json(milestone.words())), milestone.dueOn, on),
                new SealFor.Assembly(assembly)));
    }

    /**
     * A reply that was given, as one line.
     *
     * @param number of the recommendation
     */
    public record Given(
            AssemblyId assembly, int number, Localized title, Decision decision, Localized reason, Instant repliedAt) {}

    /** The newest replies of all assemblies, newest first. */
    @Transactional
    public List<Given> newest(int most) {
        return given(
                entities.createQuery("""
                        select r, p from Reply p join Recommendation r on r.id = p.recommendationId
                        order by p.repliedAt desc, r.number""", Object[].class).setMaxResults(most).getResultList());
    }

    /** The newest replies to one assembly, newest first. */
    @Transactional
    public List<Given> newest(AssemblyId assembly, int most) {
        return given(entities.createQuery("""
                        select r, p from Reply p join Recommendation r on r.id = p.recommendationId
                        where r.assemblyId = ?1 order by p.repliedAt desc, r.number""", Object[].class)
                .setParameter(1, assembly.value())
                .setMaxResults(most)
                .getResultList());
    }

    /** How often each decision was given in replies, by assembly; one without replies is absent. */
    @Transactional
    public Map<AssemblyId, Map<Decision, Integer>> decisions(Collection<AssemblyId> assemblies) {
        Map<AssemblyId, Map<Decision, Integer>> decisions = new HashMap<>();
        entities.createQuery("""
                        select r.assemblyId, p.decision, count(p) from Reply p
                        join Recommendation r on r.id = p.recommendationId
                        where r.assemblyId in ?1 group by r.assemblyId, p.decision""", Object[].class)
                .setParameter(1, assemblies.stream().map(AssemblyId::value).toList())
                .getResultList()
                .forEach(row -> decisions
                        .computeIfAbsent(new AssemblyId((UUID) row[0]), id -> new EnumMap<>(Decision.class))
                        .put(Decision.of((String) row[1]), ((Long) row[2]).intValue()));
        return decisions;
    }

    private static List<Given> given(List<Object[]> rows) {
        return rows.stream()
                .map(row -> {
                    Recommendation recommendation = (Recommendation) row[0];
                    Reply reply = (Reply) row[1];
                    return new Given(
                            new AssemblyId(recommendation.assemblyId),
                            recommendation.number,
                            new Localized(recommendation.title),
                            Decision.of(reply.decision),
                            new Localized(reply.reason),
                            reply.repliedAt);
                })
                .toList();
    }

    /** What waits for a person's reply, in every assembly where she is a legislator; the earliest promise first. */
    @Transactional
    public List<InboxView> inbox(Person person) {
        return inbox(followed(person));
    }

    /** @param followed the assemblies where she is a legislator */
    @Transactional
    public List<InboxView> inbox(List<AssemblyView> followed) {
        List<InboxView> inbox = new ArrayList<>();
        Map<AssemblyId, Recommendations.Standing> standing =
                views.standing(followed.stream().map(AssemblyView::assemblyId).toList());
        List<AssemblyView> owing = followed.stream()
                .filter(about -> about.phase().allowsReplies())
                .filter(about -> standing.getOrDefault(about.assemblyId(), Recommendations.Standing.NONE)
                                .owed()
                        > 0)
                .toList();
        Map<AssemblyId, List<RecommendationView>> lists =
                views.lists(owing.stream().map(AssemblyView::assemblyId).toList(), false);
        for (AssemblyView about : owing) {
            lists.getOrDefault(about.assemblyId(), List.of()).stream()
                    .filter(one -> one.reply() == null)
                    .map(one -> new InboxView(about.id(), about.slug(), about.title(), about.replyDueOn(), one))
                    .forEach(inbox::add);
        }
        inbox.sort(Comparator.comparing(InboxView::replyDueOn));
        return inbox;
    }

    /** The assemblies that report to a person: those where she is a legislator, the newest first. */
    @Transactional
    public List<AssemblyView> followed(Person person) {
        return roles.where(person, Role.LEGISLATOR);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LAST_ZONE);
    }

    private long unanswered(AssemblyId assembly) {
        return entities.createQuery("""
                        select count(*) from Recommendation r where r.assemblyId = ?1 and r.status = ?2
                        and not exists (select 1 from Reply p where p.recommendationId = r.id)""", Long.class)
                .setParameter(1, assembly.value())
                .setParameter(2, Recommendation.Status.adopted)
                .getSingleResult();
    }
}
