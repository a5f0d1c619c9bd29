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
import org.yoriai.digest.vector.ArgumentVectors;
import org.yoriai.digest.vector.Space;

/**
 * Sorts arguments into topics: by the clause their authors chose, else by the nearest issue where it is nearer than the next
 * by the margin of the embedder. What is about as near to two issues stays unsorted.
 */
public final class IssueAssigner {
    private IssueAssigner() {}

    /** One assignment for each argument, in the given order. Without issues each clause is a topic. */
    public static List<Assignment> assign(List<Argument> eligible, Issues issues, ArgumentVectors vectors) {
        Map<String, String> byTarget = new HashMap<>();
        for (Issue i : issues.issues()) {
            if (!i.target().isEmpty()) {
                byTarget.putIfAbsent(i.target(), i.id());
            }
        }
        boolean clauses = issues.issues().isEmpty();
        Assignment[] out = new Assignment[eligible.size()];
        for (int c = 0; c < out.length; c++) {
            Argument a = eligible.get(c);
            String topic = clauses ? a.target() : byTarget.getOrDefault(a.target(), "");
            boolean known = !topic.isEmpty() && !topic.equals(Issues.UNSORTED);
            out[c] = known
                    ? new Assignment(a.id(), topic, Assignment.By.CLAUSE, Double.NaN)
                    : new Assignment(a.id(), Issues.UNSORTED, Assignment.By.NONE, Double.NaN);
        }
        for (ArgumentVectors.Part part : vectors.parts()) {
            byNearestIssue(part, eligible, issues, out);
        }
        return List.of(out);
    }

    private static void byNearestIssue(
            ArgumentVectors.Part part, List<Argument> eligible, Issues issues, Assignment[] out) {
        List<Integer> open = new ArrayList<>();
        for (int text = 0; text < part.size(); text++) {
            if (out[part.argument(text)].by() == Assignment.By.NONE) {
                open.add(text);
            }
        }
        if (open.isEmpty() || part.issues() == 0) {
            return;
        }
        Space space = part.space().centred(part.size());
        for (int text : open) {
            int best = -1;
            double nearest = Double.NEGATIVE_INFINITY;
            double second = part.issues() == 1 ? 0 : Double.NEGATIVE_INFINITY;
            for (int i = 0; i < part.issues(); i++) {
                double c = space.cosine(text, part.size() + i);
                if (c > nearest) {
                    second = Math.max(second, nearest);
                    nearest = c;
                    best = i;
                } else {
                    second = Math.max(second, c);
                }
            }
            double margin = nearest - second;
            String id = eligible.get(part.argument(text)).id();
            out[part.argument(text)] = margin >= part.bounds().margin()
                    ? new Assignment(id, issues.issues().get(part.issue(best)).id(), Assignment.By.ISSUE, margin)
                    : new Assignment(id, Issues.UNSORTED, Assignment.By.NONE, margin);
        }
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
