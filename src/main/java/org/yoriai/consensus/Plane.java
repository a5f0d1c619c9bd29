package org.yoriai.consensus;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The two directions of the map, and what is needed to place a person on it.
 *
 * <p>Entry j of each list belongs to {@code statements.get(j)}: its mean vote, and its loading on either direction.
 *
 * @param statements all that were voted on, in canonical order
 * @param moderatedOut those of them whose votes are kept out; mean and loadings are 0 there
 */
public record Plane(
        List<StatementId> statements,
        Set<StatementId> moderatedOut,
        List<Double> center,
        List<Double> first,
        List<Double> second) {
    public Plane {
        statements = List.copyOf(statements);
        moderatedOut = Set.copyOf(moderatedOut);
        center = List.copyOf(center);
        first = List.copyOf(first);
        second = List.copyOf(second);
        if (center.size() != statements.size()
                || first.size() != statements.size()
                || second.size() != statements.size()) {
            throw new IllegalArgumentException("A mean and two loadings for each statement");
        }
    }

    /**
     * The place of one person by her own votes: {@code √(m / max(n, 1)) · Σ_j (x_j − mean_j) · (v1_j, v2_j)}, n counting
     * her votes on statements that are not moderated out, and all that are.
     *
     * <p>Votes on statements this map does not know yet change nothing. Without any vote the place is the origin. The
     * cost is one pass over the statements, so this may be asked on every vote.
     */
    public Place place(Map<StatementId, Vote> votes) {
        double x = 0;
        double y = 0;
        int n = moderatedOut.size();
        for (int j = 0; j < statements.size(); j++) {
            Vote vote = votes.get(statements.get(j));
            if (vote == null || moderatedOut.contains(statements.get(j))) {
                continue;
            }
            n++;
            double off = vote.value() - center.get(j);
            x += off * first.get(j);
            y += off * second.get(j);
        }
        double scale = Math.sqrt((double) statements.size() / Math.max(n, 1));
        return new Place(scale * x, scale * y);
    }
}
