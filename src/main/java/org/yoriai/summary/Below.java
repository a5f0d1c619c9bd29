package org.yoriai.summary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.yoriai.legislation.BillView.ClauseView;

/**
 * What a summary above clauses chooses among: what the summaries below it quote, published ones before drafts. A clause that has
 * none, because hardly anybody wrote on it, stands with all its arguments, and so does what is on no clause.
 *
 * @param quoted the arguments that are quoted, by the clause whose words they are under; a clause without a summary is absent
 */
record Below(Map<String, Set<String>> quoted) {
    /** A summary below. */
    record Quoted(Scope scope, boolean published, Set<String> arguments) {}

    /**
     * @param summaries published and open ones
     * @param questions that have a summary of their own between; none for what is just above the clauses
     * @param clauses of what is summed up
     */
    static Below of(List<Quoted> summaries, List<JointQuestion> questions, List<ClauseView> clauses) {
        Map<Scope, Quoted> best = new HashMap<>();
        for (Quoted summary : summaries) {
            best.merge(summary.scope(), summary, (one, other) -> one.published() ? one : other);
        }
        Map<String, Set<String>> quoted = new HashMap<>();
        for (ClauseView clause : clauses) {
            Quoted own = best.get(Scope.ofClause(clause.id()));
            if (own != null) {
                quoted.put(clause.eId(), own.arguments());
            }
        }
        for (JointQuestion question : questions) {
            Quoted joint = best.get(question.scope());
            if (joint != null) {
                question.clauses().forEach(clause -> quoted.put(clause.eId(), joint.arguments()));
            }
        }
        return new Below(quoted);
    }

    /** @param topicOf the clause that an argument is under */
    Set<String> candidates(List<String> arguments, Function<String, String> topicOf) {
        Set<String> candidates = new TreeSet<>();
        for (String argument : arguments) {
            Set<String> chosen = quoted.get(topicOf.apply(argument));
            if (chosen == null || chosen.contains(argument)) {
                candidates.add(argument);
            }
        }
        return candidates;
    }
}
