package org.yoriai.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yoriai.identity.Pseudonyms;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Localized;
import org.yoriai.shared.PlainText;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;

/**
 * Takes in what was decided elsewhere: an export of another platform, or the demo. The rules of phase and time do not
 * apply; ballots are cast, counted and logged as any other.
 */
@ApplicationScoped
public class OutcomeIntake {
    @Inject
    Ballots ballots;

    @Inject
    QuestionRepository questions;

    @Inject
    BallotStore store;

    @Inject
    RecommendationRepository repository;

    @Inject
    Recommendations recommendations;

    @Inject
    Replies replies;

    @Inject
    Tracking tracking;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    InstantSource clock;

    /**
     * @param reachedOn {@code null} for a step that is still ahead
     * @param told what was told when it was reached, or {@code null}
     */
    public record Step(Localized text, LocalDate dueOn, LocalDate reachedOn, Localized told) {}

    /** True if nothing was put to the vote or recommended yet. */
    @Transactional
    public boolean isEmpty(AssemblyId assembly) {
        return questions.of(assembly).isEmpty() && repository.of(assembly).isEmpty();
    }

    /**
     * Puts clauses to the vote.
     *
     * @param clauses ids; empty for all that people decide on
     * @return the question of each clause, in text order
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, UUID> open(AssemblyId assembly, List<UUID> clauses, Instant opensAt, Instant closesAt) {
        Map<UUID, UUID> opened = new LinkedHashMap<>();
        ballots.put(assembly, clauses, Map.of(), opensAt, closesAt)
                .forEach(question -> opened.put(question.clauseId, question.id));
        return opened;
    }

    /** Casts a ballot, or replaces the member's earlier one. @throws Refused 409 when the question is closed */
    @Transactional(Transactional.TxType.MANDATORY)
    public CastView ballot(AssemblyId assembly, Pseudonym member, UUID question, Choice choice) {
        Pseudonym actor = pseudonyms.actor(assembly, question, member);
        BallotStore.Standing standing =
                store.standing(assembly, question, actor).orElseThrow(Refused::notFound);
        if (standing.status() != Question.Status.open) {
            throw Refused.wrongState("ballot-closed");
        }
        return ballots.record(assembly, question, actor, choice, standing.event());
    }

    /** Closes and counts a question; drafts nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public TallyView close(AssemblyId assembly, UUID question) {
        store.lineUp(assembly);
        return ballots.count(assembly, questions.require(assembly, question));
    }

    /**
     * Takes in an adopted recommendation with the next number.
     *
     * @param clause or {@code null} for the whole bill; its question, if there is one, becomes the origin
     * @param adoptedAt when it was adopted
     * @return its id
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID recommendation(AssemblyId assembly, UUID clause, EditRecommendation words, Instant adoptedAt) {
        store.lineUp(assembly);
        UUID question = questions.of(assembly).stream()
                .filter(asked -> asked.clauseId.equals(clause))
                .map(asked -> asked.id)
                .findFirst()
                .orElse(null);
        int number = repository.of(assembly).stream()
                        .mapToInt(one -> one.number)
                        .max()
                        .orElse(0)
                + 1;
        Recommendation recommendation = Recommendation.draft(assembly, number, clause, question, clock.instant());
        recommendations.say(recommendation, words);
        recommendations.fix(assembly, recommendation, adoptedAt);
        return recommendation.id;
    }

    /**
     * Takes in a reply; dates may lie in the past. The phase stays as it is.
     *
     * @param repliedAt when it was given
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reply(
            AssemblyId assembly,
            Pseudonym legislator,
            UUID recommendation,
            Decision decision,
            Localized reason,
            Localized owner,
            LocalDate dueOn,
            List<Step> steps,
            Instant repliedAt) {
        store.lineUp(assembly);
        Promise promise = new Promise(
                decision,
                PlainText.read("reason", reason, 1, Promise.LONGEST_REASON),
                PlainText.name("owner", owner, 1, Promise.LONGEST_OWNER),
                dueOn,
                steps.stream()
                        .map(step -> new Promise.Step(
                                PlainText.read("text", step.text(), 1, Promise.LONGEST_STEP), step.dueOn()))
                        .toList(),
                null);
        List<Milestone> milestones = replies.record(assembly, legislator, recommendation, promise, repliedAt);
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.reachedOn() != null && step.told() != null) {
                tracking.record(
                        assembly,
                        legislator,
                        milestones.get(i),
                        Account.read(new ReportProgress(Progress.DONE, step.told(), "", null), step.reachedOn()),
                        step.reachedOn().atTime(12, 0).toInstant(ZoneOffset.UTC));
            }
            if (step.reachedOn() != null) {
                replies.reach(assembly, legislator, milestones.get(i), step.reachedOn());
            }
        }
    }
}
