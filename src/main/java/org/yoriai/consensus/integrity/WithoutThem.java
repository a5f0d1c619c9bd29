package org.yoriai.consensus.integrity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yoriai.consensus.CommonGround;
import org.yoriai.consensus.OpinionMap;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.Previous;
import org.yoriai.consensus.RobustSettings;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.Vote;
import org.yoriai.consensus.VoteMatrix;
import org.yoriai.consensus.robust.RobustEngine;

/**
 * What a map would be without some people: what is shown with a signal, so that whoever decides about it sees what is at
 * stake.
 *
 * @param groups with them
 * @param groupsWithout without them
 * @param adjustedRand likeness of both divisions over all others
 * @param common common ground with them
 * @param commonWithout without them
 * @param bridgingWithout bridging score of each statement without them; those with too few votes are absent
 */
public record WithoutThem(
        int groups,
        int groupsWithout,
        double adjustedRand,
        CommonGround common,
        CommonGround commonWithout,
        Map<StatementId, Double> bridgingWithout) {
    public WithoutThem {
        bridgingWithout = Map.copyOf(bridgingWithout);
    }

    /** @param map of all these votes */
    public static WithoutThem of(
            VoteMatrix votes, OpinionMap map, List<ParticipantId> people, RobustSettings settings) {
        Set<ParticipantId> out = Set.copyOf(people);
        VoteMatrix.Builder rest = VoteMatrix.builder();
        votes.statements().forEach(rest::statement);
        votes.unvoted().forEach(rest::statement);
        for (int i = 0; i < votes.participants().size(); i++) {
            ParticipantId id = votes.participants().get(i);
            for (int c = votes.rowStart(i); !out.contains(id) && c < votes.rowStart(i + 1); c++) {
                rest.vote(id, votes.statements().get(votes.column(c)).id(), Vote.of(votes.voteByRow(c)), 0);
            }
        }
        OpinionMap without = RobustEngine.map(rest.build(), settings, Previous.of(map));
        Map<StatementId, Double> bridging = new HashMap<>();
        without.results().forEach(result -> {
            Double score = result.bridging();
            if (score != null) {
                bridging.put(result.id(), score);
            }
        });
        return new WithoutThem(
                map.k(),
                without.k(),
                Partition.adjustedRand(Partition.of(map), Partition.of(without)),
                map.commonGround(),
                without.commonGround(),
                bridging);
    }
}
