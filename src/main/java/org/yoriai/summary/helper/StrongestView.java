package org.yoriai.summary.helper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yoriai.deliberation.Sources.SourceArgument;
import org.yoriai.deliberation.Sources.SourceVote;

/**
 * Chooses the strongest view on a clause that a member has not answered: of the side that she has not taken, the one with
 * which the greatest share of those outside her group agree, among those that at least {@value #FEWEST} of them answered;
 * of equal ones that with the smaller id.
 */
final class StrongestView {
    static final int FEWEST = 5;

    private StrongestView() {}

    private static final class Count {
        private int answered;
        private int agree;
    }

    /**
     * @param onClause visible arguments on the clause
     * @param votes at least all on these
     * @param groups letter of a member's opinion group, by pseudonym; whoever is in none is outside every other group
     */
    static Optional<UUID> choose(
            List<SourceArgument> onClause, List<SourceVote> votes, Map<String, String> groups, String me) {
        Map<UUID, SourceArgument> byId = new HashMap<>();
        onClause.forEach(argument -> byId.put(argument.id(), argument));
        Map<UUID, Count> outside = new HashMap<>();
        Map<UUID, Integer> mine = new HashMap<>();
        String myGroup = groups.get(me);
        for (SourceVote vote : votes) {
            if (!byId.containsKey(vote.argument())) {
                continue;
            }
            if (vote.member().equals(me)) {
                mine.put(vote.argument(), vote.vote());
            } else if (myGroup == null || !myGroup.equals(groups.get(vote.member()))) {
                Count count = outside.computeIfAbsent(vote.argument(), first -> new Count());
                count.answered++;
                count.agree += vote.vote() > 0 ? 1 : 0;
            }
        }
        String side = side(onClause, mine, me);
        List<SourceArgument> open = new ArrayList<>(onClause.stream()
                .filter(argument -> argument.quotable() && !argument.member().equals(me))
                .filter(argument -> !mine.containsKey(argument.id()))
                .filter(argument -> side.isEmpty()
                        ? isSide(argument.stance())
                        : isSide(argument.stance()) && !argument.stance().equals(side))
                .filter(argument -> outside.getOrDefault(argument.id(), new Count()).answered >= FEWEST)
                .toList());
        open.sort((a, b) -> {
            Count one = outside.get(a.id());
            Count other = outside.get(b.id());
            int byShare = Long.compare((long) other.agree * one.answered, (long) one.agree * other.answered);
            return byShare != 0 ? byShare : a.id().toString().compareTo(b.id().toString());
        });
        return open.stream().map(SourceArgument::id).findFirst();
    }

    private static boolean isSide(String stance) {
        return stance.equals("for") || stance.equals("against");
    }

    /** The side on which more stands that she wrote or agreed with; empty when she has taken none, or both alike. */
    private static String side(List<SourceArgument> onClause, Map<UUID, Integer> mine, String me) {
        int lean = 0;
        for (SourceArgument argument : onClause) {
            boolean hers = argument.member().equals(me) || mine.getOrDefault(argument.id(), 0) > 0;
            if (hers && isSide(argument.stance())) {
                lean += argument.stance().equals("for") ? 1 : -1;
            }
        }
        return lean == 0 ? "" : lean > 0 ? "for" : "against";
    }
}
