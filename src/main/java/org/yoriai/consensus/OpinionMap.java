package org.yoriai.consensus;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that follows from one vote matrix: groups, places, what the groups share and where they part.
 *
 * @param participants people who voted
 * @param inConversation those who voted enough to shape the groups
 * @param statements statements that were voted on
 * @param votes votes that count, passes included
 * @param silhouettes by number of groups tried, how well separate they are, in [−1, 1]
 * @param groups by letter; empty when there are none
 * @param positions of everybody who voted, in canonical order
 * @param results of every statement, in canonical order, those without a vote included
 * @param representative by group
 * @param noGroupsBecause null exactly if there are groups
 * @param lettersUsed how many letters were ever used for groups of this assembly
 * @param space what the groups rest on; null if there are none, or the mode has no such thing
 */
public record OpinionMap(
        Settings settings,
        int participants,
        int inConversation,
        int statements,
        int votes,
        SortedMap<Integer, Double> silhouettes,
        List<Group> groups,
        Plane plane,
        Evidence evidence,
        List<Position> positions,
        List<StatementResult> results,
        SortedMap<GroupLetter, List<Representative>> representative,
        CommonGround commonGround,
        @Nullable NoGroupsReason noGroupsBecause,
        int lettersUsed,
        @Nullable OpinionSpace space) {
    public OpinionMap {
        silhouettes = Collections.unmodifiableSortedMap(new TreeMap<>(silhouettes));
        groups = List.copyOf(groups);
        positions = List.copyOf(positions);
        results = List.copyOf(results);
        SortedMap<GroupLetter, List<Representative>> lists = new TreeMap<>();
        representative.forEach((group, list) -> lists.put(group, List.copyOf(list)));
        representative = Collections.unmodifiableSortedMap(lists);
        if (groups.isEmpty() != (noGroupsBecause != null)) {
            throw new IllegalArgumentException("A map has groups or a reason for having none");
        }
    }

    /** Number of groups; one crowd counts as 1. */
    public int k() {
        return Math.max(1, groups.size());
    }

    /**
     * Where a person stands by these votes, and her group: where the map knows how sure that is, the one she belongs to
     * surely enough, else the one whose centre is nearest. No group if the map has none.
     */
    public Position locate(ParticipantId participant, Map<StatementId, Vote> votes) {
        Place place = plane.place(votes);
        if (space != null) {
            OpinionSpace.Stand stand = space.stand(votes);
            return new Position(participant, place, stand.placed() ? stand.nearest() : null, stand.confidence());
        }
        return new Position(
                participant, place, nearest(groups, place).map(Group::id).orElse(null), null);
    }

    /** The group whose centre is nearest to a place, the earlier letter on a tie. */
    public static Optional<Group> nearest(List<Group> groups, Place place) {
        return groups.stream()
                .min(Comparator.<Group>comparingDouble(g -> g.center().distanceTo(place))
                        .thenComparing(Group::id));
    }
}
