package org.yoriai.digest.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yoriai.digest.Argument;
import org.yoriai.digest.Assignment;
import org.yoriai.digest.Issue;
import org.yoriai.digest.Issues;

/** Sorts arguments into topics by the clause their authors chose. An argument without a clause stays unsorted. */
public final class IssueAssigner {
    private IssueAssigner() {}

    /** One assignment for each argument, in the given order. Without issues each clause is a topic. */
    public static List<Assignment> assign(List<Argument> eligible, Issues issues) {
        Map<String, String> byTarget = new HashMap<>();
        for (Issue i : issues.issues()) {
            if (!i.target().isEmpty()) {
                byTarget.putIfAbsent(i.target(), i.id());
            }
        }
        boolean clauses = issues.issues().isEmpty();
        List<Assignment> out = new ArrayList<>();
        for (Argument a : eligible) {
            String topic = clauses ? a.target() : byTarget.getOrDefault(a.target(), "");
            out.add(
                    topic.isEmpty() || topic.equals(Issues.UNSORTED)
                            ? new Assignment(a.id(), Issues.UNSORTED, Assignment.By.NONE, Double.NaN)
                            : new Assignment(a.id(), topic, Assignment.By.CLAUSE, Double.NaN));
        }
        return out;
    }

    /** The order topics are shown in: that of the issues, else clauses by their numbers (sec_2 before sec_10). */
    public static List<String> order(List<Assignment> assignments, Issues issues) {
        if (!issues.issues().isEmpty()) {
            return issues.issues().stream().map(Issue::id).toList();
        }
        return assignments.stream()
                .map(Assignment::topic)
                .distinct()
                .sorted(Comparator.comparing(IssueAssigner::padded).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Runs of digits padded with zeros, so that numbers sort as numbers. */
    private static String padded(String id) {
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < id.length()) {
            int j = i;
            while (j < id.length() && id.charAt(j) >= '0' && id.charAt(j) <= '9') {
                j++;
            }
            if (j > i) {
                out.append("0".repeat(Math.max(0, 12 - (j - i)))).append(id, i, j);
                i = j;
            } else {
                out.append(id.charAt(i++));
            }
        }
        return out.toString();
    }
}
