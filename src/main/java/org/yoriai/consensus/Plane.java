package org.yoriai.consensus;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The two directions of the map, and what is needed to place a person on it.
 *
 * <p>Entry j of each list belongs to {@code statements.get(j)}: its mean vote, and its loading on either direction.
 *
 * @param statements those that the map rests on, in canonical order
 * @param moderatedOut those of them whose votes are kept out; mean and loadings are 0 there
 * @param ridge how strongly few votes are drawn to the middle; null where a place is a scaled sum, which few votes throw
 *     to the rim
 */
public record Plane(
        List<StatementId> statements,
        Set<StatementId> moderatedOut,
        List<Double> center,
        List<Double> first,
        List<Double> second,
        @Nullable Double ridge) {
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
     * The place of one person by her own votes, A holding the loadings of the statements she answered and c her votes
     * less their means: {@code (AᵀA + ridge·I)⁻¹ Aᵀc}; without a ridge {@code √(m / max(n, 1)) · Aᵀc}, n counting her
     * votes on statements that are not moderated out, and all that are.
     *
     * <p>Votes on statements this map does not know change nothing. Without any vote the place is the origin. The cost
     * is one pass over the statements, so this may be asked on every vote.
     */
    public Place place(Map<StatementId, Vote> votes) {
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        double yy = 0;
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
            xx += first.get(j) * first.get(j);
            xy += first.get(j) * second.get(j);
            yy += second.get(j) * second.get(j);
        }
        if (ridge != null) {
            double determinant = (xx + ridge) * (yy + ridge) - xy * xy;
            return new Place(((yy + ridge) * x - xy * y) / determinant, ((xx + ridge) * y - xy * x) / determinant);
        }
        double scale = Math.sqrt((double) statements.size() / Math.max(n, 1));
        return new Place(scale * x, scale * y);
    }
}
