package org.yoriai.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yoriai.legislation.BillQuestion;
import org.yoriai.legislation.BillView.ClauseView;

/**
 * A question of the bill that decides several of the clauses that people argue about; one that decides a single clause is
 * summed up with it.
 *
 * @param order under which it is asked, from 1
 * @param lang of its title
 * @param clauses in text order, at least two
 */
public record JointQuestion(int order, String title, String lang, List<ClauseView> clauses) {
    public JointQuestion {
        clauses = List.copyOf(clauses);
    }

    public Scope scope() {
        return Scope.ofQuestion(clauses.get(0).id());
    }

    boolean decides(UUID clause) {
        return clauses.stream().anyMatch(one -> one.id().equals(clause));
    }

    /** Whether people wrote on more than one of its clauses: else it is summed up with that one. */
    boolean isDiscussed(Set<UUID> discussed) {
        return clauses.stream()
                        .filter(clause -> discussed.contains(clause.id()))
                        .count()
                > 1;
    }

    /** @param clauses of the bill, in text order */
    static List<JointQuestion> of(List<BillQuestion> questions, List<ClauseView> clauses) {
        Map<String, Integer> asked = new HashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            for (String eId : questions.get(i).clauses()) {
                asked.putIfAbsent(DraftInput.decidedWith(eId, clauses), i);
            }
        }
        List<List<ClauseView>> decided = new ArrayList<>();
        questions.forEach(question -> decided.add(new ArrayList<>()));
        for (ClauseView clause : clauses) {
            Integer question = asked.get(clause.eId());
            if (question != null && clause.votable()) {
                decided.get(question).add(clause);
            }
        }
        List<JointQuestion> joint = new ArrayList<>();
        for (int i = 0; i < decided.size(); i++) {
            if (decided.get(i).size() > 1) {
                BillQuestion question = questions.get(i);
                joint.add(new JointQuestion(question.order(), question.title(), question.lang(), decided.get(i)));
            }
        }
        return joint;
    }
}
