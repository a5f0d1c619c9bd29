package org.yoriai.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yoriai.shared.AssemblyId;
import org.yoriai.unbundling.ballot.Outcome;

/**
 * From the counted ballot to what can stand together. What a clause needs is what voters were told on the ballot, and
 * nothing that was found out later: a clause does not fall for a reason that nobody could weigh.
 */
@ApplicationScoped
public class BillOutcomes {
    private static final double UNIT = 1_000_000;

    @Inject
    Ballots ballots;

    @Transactional
    public BillOutcome of(AssemblyId assembly) {
        Ballots.Read read = ballots.read(assembly);
        return of(read.ballot(), read.counted(), ballots.byText(assembly));
    }

    /** @param byText what clauses need by the text of the bill: told where it differs, and not counted */
    static BillOutcome of(BallotView ballot, Counted counted, Prerequisites byText) {
        int asked = counted.clauses().size();
        if (!counted.isWhole()) {
            return new BillOutcome(
                    asked,
                    counted.tallies().size(),
                    ballot.members(),
                    List.of(),
                    List.of(),
                    false,
                    List.of(),
                    List.of(),
                    0,
                    new BillOutcome.Whole(0, 0, 0),
                    List.of());
        }
        Map<String, QuestionView> byId = new LinkedHashMap<>();
        ballot.questions().forEach(question -> byId.put(id(question.clause()), question));
        Outcome outcome = counted.fates().outcome();
        List<BillOutcome.Clause> clauses = new ArrayList<>();
        for (Outcome.Result result : outcome.perPackage()) {
            QuestionView question = byId.get(result.clausePackage());
            if (question == null) {
                continue;
            }
            TallyView tally = question.tally();
            Interval share = tally.ballots() == 0 ? null : Interval.of(tally.yes(), tally.ballots(), tally.members());
            clauses.add(new BillOutcome.Clause(
                    question.clause(),
                    tally.yes(),
                    tally.no(),
                    tally.abstain(),
                    tally.members(),
                    result.weight() / UNIT,
                    result.low(),
                    result.high(),
                    share == null ? null : Integer.valueOf(share.low()),
                    share == null ? null : Integer.valueOf(share.high()),
                    question.outcome()));
        }
        return new BillOutcome(
                asked,
                asked,
                ballot.members(),
                clauses,
                refs(byId, outcome.clauseWise()),
                outcome.clauseWiseConsistent(),
                refs(byId, outcome.best().accepted()),
                outcome.best().accepted().isEmpty() ? List.of() : ballot.follows(),
                outcome.best().support() / UNIT,
                new BillOutcome.Whole(
                        outcome.whole().support() / UNIT,
                        outcome.whole().yes(),
                        outcome.whole().no()),
                unsaid(byId, outcome.best().accepted(), byText));
    }

    private static List<BillOutcome.Unsaid> unsaid(
            Map<String, QuestionView> byId, List<String> accepted, Prerequisites byText) {
        List<BillOutcome.Unsaid> unsaid = new ArrayList<>();
        for (String id : accepted) {
            if (!byId.containsKey(id)) {
                continue;
            }
            List<ClauseRef> fallen = byText.allOf(byId.get(id).clause().id()).stream()
                    .map(UUID::toString)
                    .filter(needed -> byId.containsKey(needed) && !accepted.contains(needed))
                    .map(needed -> byId.get(needed).clause())
                    .toList();
            if (!fallen.isEmpty()) {
                unsaid.add(new BillOutcome.Unsaid(byId.get(id).clause(), fallen));
            }
        }
        return unsaid;
    }

    private static String id(ClauseRef clause) {
        return clause.id().toString();
    }

    private static List<ClauseRef> refs(Map<String, QuestionView> byId, List<String> ids) {
        return ids.stream()
                .filter(byId::containsKey)
                .map(id -> byId.get(id).clause())
                .toList();
    }
}
