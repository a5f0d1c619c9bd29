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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.assembly.Memberships;
import org.yoriai.assembly.Phase;
import org.yoriai.events.Fact;
import org.yoriai.events.Outbox;
import org.yoriai.events.SealFor;
import org.yoriai.identity.Person;
import org.yoriai.identity.Pseudonyms;
import org.yoriai.identity.Role;
import org.yoriai.identity.Seats;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Localized;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;

/** The authority's replies, and the promises in them. */
@ApplicationScoped
public class Replies {
    /** Where the day ends last on Earth: a date is past only when it is past for everybody. */
    private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

    @Inject
    RecommendationRepository recommendations;

    @Inject
    Recommendations views;

    @Inject
    BallotStore store;

    @Inject
    Assemblies assemblies;

    @Inject
    Memberships memberships;

    @Inject
    Seats seats;

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
        record(assembly, legislator, id, Promise.read(command, today()));
        if (unanswered(assembly) == 0) {
            assemblies.advance(assembly, Phase.REPLIED, "every recommendation has its reply");
        }
        return views.require(assembly, id, false);
    }

    /** Writes a reply and its event; the rules of phase and dates are the caller's. */
    List<Milestone> record(AssemblyId assembly, Pseudonym legislator, UUID id, Promise promise) {
        Recommendation recommendation = recommendations.require(assembly, id);
        if (recommendation.status != Recommendation.Status.adopted) {
            throw Refused.notFound();
        }
        if (entities.find(Reply.class, id) != null) {
            throw Refused.wrongState("already-replied");
        }
        Pseudonym actor = pseudonyms.actor(assembly, id, legislator);
        Instant now = clock.instant();
        UUID event = outbox.append(Fact.of(
                        assembly,
                        id,
                        actor,
                        new OutcomeEvent.ReplyGiven(
                                promise.decision(), promise.sha256(), Optional.ofNullable(promise.dueOn())),
                        new SealFor.Assembly(assembly)))
                .event();
        entities.persist(new Reply(id, promise, actor, event, now));
        List<Milestone> milestones = new ArrayList<>();
        for (Promise.Step step : promise.steps()) {
            Milestone milestone = new Milestone(id, milestones.size() + 1, step);
            entities.persist(milestone);
            milestones.add(milestone);
        }
        entities.flush();
        return milestones;
    }

    /** Tells that a promised step is done, today. */
    @Transactional
    public RecommendationView reach(AssemblyId assembly, Pseudonym legislator, UUID id) {
        store.lineUp(assembly);
        Milestone milestone =
                Optional.ofNullable(entities.find(Milestone.class, id)).orElseThrow(Refused::notFound);
        recommendations.require(assembly, milestone.recommendationId);
        reach(assembly, legislator, milestone, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return views.require(assembly, milestone.recommendationId, false);
    }

    void reach(AssemblyId assembly, Pseudonym legislator, Milestone milestone, LocalDate on) {
        milestone.reach(on);
        entities.flush();
        outbox.append(Fact.of(
                assembly,
                milestone.recommendationId,
                pseudonyms.actor(assembly, milestone.recommendationId, legislator),
                new OutcomeEvent.MilestoneReached(
                        milestone.id, Digest.hex(Digest.json(milestone.view().text())), milestone.dueOn, on),
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
        List<InboxView> inbox = new ArrayList<>();
        for (AssemblyId assembly : seats.of(person)) {
            Pseudonym member = pseudonyms.member(assembly, person.issuer(), person.subject());
            if (!memberships.roles(assembly, member).contains(Role.LEGISLATOR)) {
                continue;
            }
            AssemblyView about = assemblies.require(assembly);
            if (!about.phase().allowsReplies()) {
                continue;
            }
            views.list(assembly, false).stream()
                    .filter(one -> one.reply() == null)
                    .map(one -> new InboxView(about.id(), about.slug(), about.title(), about.replyDueOn(), one))
                    .forEach(inbox::add);
        }
        inbox.sort(Comparator.comparing(InboxView::replyDueOn));
        return inbox;
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
