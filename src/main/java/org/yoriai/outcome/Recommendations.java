package org.yoriai.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.assembly.Phase;
import org.yoriai.events.Fact;
import org.yoriai.events.Outbox;
import org.yoriai.legislation.BillView;
import org.yoriai.legislation.Bills;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Localized;
import org.yoriai.shared.PlainText;
import org.yoriai.shared.Refused;

/** Recommendations: drafted from the count, reworded by the moderator, adopted and then fixed. */
@ApplicationScoped
public class Recommendations {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 4000;

    @Inject
    RecommendationRepository recommendations;

    @Inject
    QuestionRepository questions;

    @Inject
    BallotStore store;

    @Inject
    Assemblies assemblies;

    @Inject
    Bills bills;

    @Inject
    Outbox outbox;

    @Inject
    EntityManager entities;

    @Inject
    InstantSource clock;

    /** Drafts one recommendation for each counted question that has none, once no question is open any more. */
    void draft(AssemblyId assembly) {
        List<Question> asked = questions.of(assembly);
        if (asked.stream().anyMatch(question -> question.status == Question.Status.open)) {
            return;
        }
        List<Recommendation> known = recommendations.of(assembly);
        Set<UUID> answered = known.stream().map(one -> one.questionId).collect(Collectors.toCollection(HashSet::new));
        int number = known.stream().mapToInt(one -> one.number).max().orElse(0);
        Counted counted = store.counted(assembly);
        Fates fates = counted.fates();
        for (Question question : asked) {
            if (answered.contains(question.id)) {
                continue;
            }
            ClauseRef clause = ClauseRef.of(bills.clause(assembly, question.clauseId));
            ClauseOutcome outcome = fates.became(clause, other -> ClauseRef.of(bills.clause(assembly, other)));
            if (outcome == null) {
                continue;
            }
            TallyView tally = counted.tallies().get(question.id);
            Recommendation drafted =
                    Recommendation.draft(assembly, ++number, question.clauseId, question.id, clock.instant());
            drafted.say(
                    Wording.title(clause, outcome.fate()),
                    Wording.text(clause, tally, outcome),
                    Wording.dissent(tally, outcome.fate()));
            recommendations.persistAndFlush(drafted);
        }
    }

    /** Rewords a draft. */
    @Transactional
    public RecommendationView edit(AssemblyId assembly, UUID id, EditRecommendation command) {
        store.lineUp(assembly);
        Recommendation recommendation = recommendations.require(assembly, id);
        say(recommendation, command);
        recommendations.flush();
        return require(assembly, id, true);
    }

    void say(Recommendation recommendation, EditRecommendation command) {
        recommendation.say(
                PlainText.name("title", command.title(), 1, LONGEST_TITLE),
                PlainText.read("text", command.text(), 1, LONGEST_TEXT),
                PlainText.read("dissent", command.dissent(), 0, LONGEST_TEXT));
        if (!recommendations.isPersistent(recommendation)) {
            recommendations.persistAndFlush(recommendation);
        }
        cite(recommendation, new LinkedHashSet<>(command.arguments()));
    }

    private void cite(Recommendation recommendation, Set<UUID> arguments) {
        entities.createNativeQuery("delete from recommendation_argument where recommendation_id = ?1")
                .setParameter(1, recommendation.id)
                .executeUpdate();
        int position = 0;
        for (UUID argument : arguments) {
            int stored = entities.createNativeQuery("""
                            insert into recommendation_argument (recommendation_id, argument_id, position)
                            select ?1, id, ?2 from argument
                            where id = ?3 and assembly_id = ?4 and status = 'visible'""")
                    .setParameter(1, recommendation.id)
                    .setParameter(2, ++position)
                    .setParameter(3, argument)
                    .setParameter(4, recommendation.assemblyId)
                    .executeUpdate();
            if (stored == 0) {
                throw Refused.field("arguments[" + (position - 1) + "]", "unknown-value");
            }
        }
    }

    /** Fixes a draft: from here on it is public and stays as it is. */
    @Transactional
    public RecommendationView adopt(AssemblyId assembly, UUID id) {
        assemblies.requirePhase(assembly, phase -> phase.allowsBallots() || phase.allowsReplies());
        store.lineUp(assembly);
        fix(assembly, recommendations.require(assembly, id), clock.instant());
        return require(assembly, id, true);
    }

    /** Throws a draft away: what the assembly did not recommend needs no reply. The count stays public. */
    @Transactional
    public List<RecommendationView> discard(AssemblyId assembly, UUID id) {
        store.lineUp(assembly);
        Recommendation recommendation = recommendations.require(assembly, id);
        recommendation.requireDraft();
        cite(recommendation, Set.of());
        recommendations.delete(recommendation);
        recommendations.flush();
        return list(assembly, true);
    }

    /** @param at when it was adopted */
    void fix(AssemblyId assembly, Recommendation recommendation, Instant at) {
        recommendation.requireDraft();
        UUID event = outbox.append(Fact.ofAssembly(
                        assembly,
                        recommendation.id,
                        new OutcomeEvent.RecommendationAdopted(
                                recommendation.number,
                                recommendation.sha256(),
                                Optional.ofNullable(recommendation.questionId),
                                at)))
                .event();
        recommendation.adopt(event, at);
        recommendations.flush();
    }

    /**
     * Hands the recommendations to the authority: every question is counted, every draft adopted, and there is at
     * least one.
     *
     * @throws Refused 409 otherwise
     */
    @Transactional
    public AssemblyView report(AssemblyId assembly) {
        assemblies.requirePhase(assembly, Phase::allowsBallots);
        store.lineUp(assembly);
        List<Recommendation> all = recommendations.of(assembly);
        if (questions.of(assembly).stream().anyMatch(question -> question.status == Question.Status.open)) {
            throw Refused.wrongState("ballot-open");
        }
        if (all.isEmpty() || all.stream().anyMatch(one -> one.status == Recommendation.Status.draft)) {
            throw Refused.wrongState("not-ready");
        }
        return assemblies.advance(assembly, Phase.REPORTED, "recommendations reported");
    }

    /** @param moderator true to see drafts too */
    @Transactional
    public List<RecommendationView> list(AssemblyId assembly, boolean moderator) {
        return lists(List.of(assembly), moderator).getOrDefault(assembly, List.of());
    }

    /** The same of many assemblies, in as many statements as for one; those without any are absent. */
    Map<AssemblyId, List<RecommendationView>> lists(Collection<AssemblyId> assemblies, boolean moderator) {
        return views(
                assemblies,
                recommendations.of(assemblies).stream()
                        .filter(one -> moderator || one.status == Recommendation.Status.adopted)
                        .toList());
    }

    /** @throws Refused 404, for drafts too unless a moderator asks */
    @Transactional
    public RecommendationView require(AssemblyId assembly, UUID id, boolean moderator) {
        return list(assembly, moderator).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    /** @throws Refused 404, for drafts too unless a moderator asks */
    @Transactional
    public RecommendationView numbered(AssemblyId assembly, int number, boolean moderator) {
        return list(assembly, moderator).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    /**
     * Where the recommendations of an assembly stand.
     *
     * @param owed adopted, and without a reply
     */
    record Standing(int drafts, int adopted, int owed) {
        static final Standing NONE = new Standing(0, 0, 0);
    }

    /** By assembly; those without any are absent. */
    Map<AssemblyId, Standing> standing(Collection<AssemblyId> assemblies) {
        Map<AssemblyId, Standing> standing = new HashMap<>();
        entities.createQuery("""
                        select r.assemblyId, sum(case when r.status = ?2 then 1 else 0 end),
                               sum(case when r.status = ?3 then 1 else 0 end),
                               sum(case when r.status = ?3 and p.recommendationId is null then 1 else 0 end)
                        from Recommendation r left join Reply p on p.recommendationId = r.id
                        where r.assemblyId in ?1 group by r.assemblyId""", Object[].class)
                .setParameter(1, AssemblyId.values(assemblies))
                .setParameter(2, Recommendation.Status.draft)
                .setParameter(3, Recommendation.Status.adopted)
                .getResultList()
                .forEach(row -> standing.put(
                        new AssemblyId((UUID) row[0]),
                        new Standing(
                                ((Number) row[1]).intValue(),
                                ((Number) row[2]).intValue(),
                                ((Number) row[3]).intValue())));
        return standing;
    }

    private Map<AssemblyId, List<RecommendationView>> views(
            Collection<AssemblyId> assemblies, List<Recommendation> chosen) {
        if (chosen.isEmpty()) {
            return Map.of();
        }
        Map<UUID, ClauseRef> clauses = bills.published(assemblies).stream()
                .flatMap(bill -> bill.clauses().stream())
                .collect(Collectors.toMap(BillView.ClauseView::id, ClauseRef::of));
        Map<AssemblyId, Counted> counted = store.counted(assemblies);
        Map<AssemblyId, Fates> fates = new HashMap<>();
        counted.forEach((assembly, count) -> fates.put(assembly, count.fates()));
        List<UUID> ids = chosen.stream().map(one -> one.id).toList();
        Map<UUID, List<Milestone>> milestones = entities.createQuery(
                        "from Milestone where recommendationId in ?1 order by dueOn, position", Milestone.class)
                .setParameter(1, ids)
                .getResultStream()
                .collect(Collectors.groupingBy(milestone -> milestone.recommendationId));
        Map<UUID, Reply> replies = entities.createQuery("from Reply where recommendationId in ?1", Reply.class)
                .setParameter(1, ids)
                .getResultStream()
                .collect(Collectors.toMap(reply -> reply.recommendationId, reply -> reply));
        Map<UUID, List<ProgressReport>> reports = milestones.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select p from ProgressReport p join Milestone m on m.id = p.milestoneId"
                                        + " where m.recommendationId in ?1 order by p.reportedAt, p.id",
                                ProgressReport.class)
                        .setParameter(1, ids)
                        .getResultStream()
                        .collect(Collectors.groupingBy(report -> report.milestoneId));
        Map<UUID, List<EarlierReply>> earlier = replies.values().stream().noneMatch(reply -> reply.version > 1)
                ? Map.of()
                : entities.createQuery(
                                "from EarlierReply where recommendationId in ?1 order by version desc",
                                EarlierReply.class)
                        .setParameter(1, ids)
                        .getResultStream()
                        .collect(Collectors.groupingBy(reply -> reply.recommendationId));
        Map<UUID, List<UUID>> arguments = arguments(ids);
        Map<AssemblyId, List<RecommendationView>> lists = new HashMap<>();
        for (Recommendation one : chosen) {
            AssemblyId assembly = new AssemblyId(one.assemblyId);
            ClauseRef clause = one.clauseId == null ? null : clauses.get(one.clauseId);
            boolean asked = one.questionId != null && counted.containsKey(assembly);
            lists.computeIfAbsent(assembly, id -> new ArrayList<>())
                    .add(new RecommendationView(
                            one.id,
                            one.number,
                            one.status.name(),
                            one.questionId,
                            clause,
                            new Localized(one.title),
                            new Localized(one.text),
                            new Localized(one.dissent),
                            arguments.getOrDefault(one.id, List.of()),
                            asked ? counted.get(assembly).tallies().get(one.questionId) : null,
                            asked && clause != null ? fates.get(assembly).became(clause, clauses::get) : null,
                            one.draftedAt,
                            one.adoptedAt,
                            one.eventId,
                            Optional.ofNullable(replies.get(one.id))
                                    .map(reply -> reply.view(
                                            milestones.getOrDefault(one.id, List.of()).stream()
                                                    .map(step -> step.view(reports.getOrDefault(step.id, List.of())))
                                                    .toList(),
                                            earlier.getOrDefault(one.id, List.of()),
                                            clauses))
                                    .orElse(null)));
        }
        return lists;
    }

    /** What each of the recommendations cites, in its order. */
    @SuppressWarnings("unchecked")
    private Map<UUID, List<UUID>> arguments(Collection<UUID> recommendations) {
        List<Object[]> rows =
                entities.createNativeQuery("""
                        select ra.recommendation_id, ra.argument_id
                        from recommendation_argument ra join argument g on g.id = ra.argument_id
                        where ra.recommendation_id in (?1) and g.status = 'visible' order by ra.position""").setParameter(1, recommendations).getResultList();
        Map<UUID, List<UUID>> arguments = new HashMap<>();
        rows.forEach(row -> arguments
                .computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
                .add((UUID) row[1]));
        return arguments;
    }
}
