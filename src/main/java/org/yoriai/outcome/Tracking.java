package org.yoriai.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.assembly.Phase;
import org.yoriai.events.Fact;
import org.yoriai.events.Outbox;
import org.yoriai.events.SealFor;
import org.yoriai.identity.Person;
import org.yoriai.identity.Pseudonyms;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.PlainText;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;

/** What became of the authority's promises, as it tells in public, step by step. */
@ApplicationScoped
public class Tracking {
    /** More steps than this are no help to anybody who follows them. */
    static final int MOST_STEPS = 20;

    @Inject
    RecommendationRepository recommendations;

    @Inject
    Recommendations views;

    @Inject
    Replies replies;

    @Inject
    BallotStore store;

    @Inject
    Assemblies assemblies;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    Outbox outbox;

    @Inject
    EntityManager entities;

    @Inject
    InstantSource clock;

    /** Every recommendation of an assembly that has its reply, with when progress is due. */
    @Transactional
    public TrackingView of(AssemblyId assembly) {
        return of(views.list(assembly, false), LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()));
    }

    private static TrackingView of(List<RecommendationView> recommendations, LocalDate today) {
        return new TrackingView(recommendations.stream()
                .filter(one -> one.reply() != null)
                .map(one -> new TrackingView.Followed(one, ProgressClock.of(one.reply(), today)))
                .toList());
    }

    /** On which promises a person owes a word, in every assembly where she is a legislator; the earliest day first. */
    @Transactional
    public List<ProgressDueView> due(Person person) {
        return due(replies.followed(person));
    }

    /** @param followed the assemblies where she is a legislator */
    @Transactional
    public List<ProgressDueView> due(List<AssemblyView> followed) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
        List<ProgressDueView> due = new ArrayList<>();
        List<AssemblyView> tracked = followed.stream()
                .filter(about -> about.phase().allowsTracking())
                .toList();
        Map<AssemblyId, List<RecommendationView>> lists =
                views.lists(tracked.stream().map(AssemblyView::assemblyId).toList(), false);
        for (AssemblyView about : tracked) {
            for (TrackingView.Followed one :
                    of(lists.getOrDefault(about.assemblyId(), List.of()), today).promises()) {
                ProgressClock told = one.clock();
                if (told.nextOn() == null) {
                    continue;
                }
                Optional<LocalDate> overdue = one.recommendation().reply().milestones().stream()
                        .filter(step -> step.late(today))
                        .map(ReplyView.MilestoneView::awaitedOn)
                        .min(Comparator.naturalOrder());
                due.add(new ProgressDueView(
                        about.id(),
                        about.slug(),
                        about.title(),
                        one.recommendation().number(),
                        one.recommendation().title(),
                        overdue.orElse(told.missedOn() == null ? told.nextOn() : told.missedOn()),
                        overdue.isPresent() ? "step" : told.missedOn() == null ? "report" : "missed",
                        told.steps(),
                        told.done(),
                        told.late()));
            }
        }
        due.sort(Comparator.comparing(ProgressDueView::dueOn).thenComparing(ProgressDueView::number));
        return due;
    }

    /**
     * Adds a step to what was promised.
     *
     * @throws Refused 409 outside the phases, without a reply, or with many steps already; 422 for words and dates that
     *     do not fit
     */
    @Transactional
    public RecommendationView add(AssemblyId assembly, Pseudonym legislator, UUID id, AddMilestone command) {
        assemblies.requirePhase(assembly, Phase::allowsTracking);
        store.lineUp(assembly);
        recommendations.require(assembly, id);
        if (entities.find(Reply.class, id) == null) {
            throw Refused.wrongState("no-reply-yet");
        }
        int steps = entities.createQuery("select count(*) from Milestone where recommendationId = ?1", Long.class)
                .setParameter(1, id)
                .getSingleResult()
                .intValue();
        if (steps >= MOST_STEPS) {
            throw Refused.wrongState("milestones-full");
        }
        if (command.dueOn().isBefore(replies.today())) {
            throw Refused.field("dueOn", "date-past");
        }
        Milestone milestone = new Milestone(
                id,
                steps + 1,
                new Promise.Step(PlainText.read("text", command.text(), 1, Promise.LONGEST_STEP), command.dueOn()),
                clock.instant());
        entities.persist(milestone);
        entities.flush();
        outbox.append(Fact.of(
                assembly,
                id,
                pseudonyms.actor(assembly, id, legislator),
                new OutcomeEvent.MilestoneAdded(
                        milestone.id, Digest.hex(Digest.json(milestone.words())), milestone.dueOn),
                new SealFor.Assembly(assembly)));
        return views.require(assembly, id, false);
    }

    /**
     * Tells how a step stands. With "done" it is reached, today; with a new day it is awaited then.
     *
     * @throws Refused 409 outside the phases or when the step is done; 422 for words and dates that do not fit
     */
    @Transactional
    public RecommendationView report(AssemblyId assembly, Pseudonym legislator, UUID id, ReportProgress command) {
        assemblies.requirePhase(assembly, Phase::allowsTracking);
        store.lineUp(assembly);
        Milestone milestone =
                Optional.ofNullable(entities.find(Milestone.class, id)).orElseThrow(Refused::notFound);
        recommendations.require(assembly, milestone.recommendationId);
        milestone.requireOpen();
        Account account = Account.read(command, replies.today());
        record(assembly, legislator, milestone, account, clock.instant());
        if (account.state() == Progress.DONE) {
            replies.reach(assembly, legislator, milestone, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        } else if (account.expectedOn() != null) {
            milestone.expect(account.expectedOn());
        }
        entities.flush();
        return views.require(assembly, milestone.recommendationId, false);
    }

    /** Writes a report and its event; the rules of phase and dates are the caller's. */
    void record(AssemblyId assembly, Pseudonym legislator, Milestone milestone, Account account, Instant at) {
        Pseudonym actor = pseudonyms.actor(assembly, milestone.recommendationId, legislator);
        UUID event = outbox.append(Fact.of(
                        assembly,
                        milestone.recommendationId,
                        actor,
                        new OutcomeEvent.ProgressReported(
                                milestone.id,
                                account.state(),
                                account.sha256(),
                                Optional.ofNullable(account.expectedOn())),
                        new SealFor.Assembly(assembly)))
                .event();
        entities.persist(new ProgressReport(milestone.id, account, actor, event, at));
    }
}
