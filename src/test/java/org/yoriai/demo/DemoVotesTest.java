package org.yoriai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yoriai.consensus.OpinionMap;
import org.yoriai.consensus.Opinions;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.PolisSettings;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.VoteMatrix;

class DemoVotesTest {
    private static final long SEED = 20271005L;

    private final List<DemoFiles.Member> members = DemoFiles.members("members.csv");
    private final List<DemoFiles.Argument> arguments = DemoFiles.arguments("arguments.csv");

    @Test
    void drawsTheSameVotesAgain() {
        assertThat(votes(SEED)).isEqualTo(votes(SEED)).isNotEqualTo(votes(SEED + 1));
    }

    @Test
    void drawsAboutThreeThousandVotesOfAllMembers() {
        List<DemoVotes.Cast> votes = votes(SEED);
        assertThat(votes).hasSizeBetween(2_800, 3_300);
        assertThat(votes.stream().map(DemoVotes.Cast::member).collect(Collectors.toSet()))
                .hasSize(48);
    }

    @Test
    void showsThreeGroupsAndCommonGround() {
        OpinionMap map = map(SEED);
        assertThat(map.groups()).hasSize(3);
    }

    @Test
    void dividesOnHelmetsAndAgreesOnRemoval() {
        Map<String, Map<Integer, String>> ballots =
                DemoVotes.onSections(members, DemoFiles.ballot("ballot.csv"), 3, SEED);
        assertThat(ballots).hasSize(14);
        assertThat(Math.abs(count(ballots, "7", "yes") - count(ballots, "7", "no")))
                .isLessThanOrEqualTo(5);
        assertThat(count(ballots, "1", "yes")).isGreaterThan(35);
    }

    private static long count(Map<String, Map<Integer, String>> ballots, String section, String choice) {
        return ballots.get(section).values().stream().filter(choice::equals).count();
    }

    private List<DemoVotes.Cast> votes(long seed) {
        return DemoVotes.onArguments(members, arguments, Set.of(), seed);
    }

    private OpinionMap map(long seed) {
        VoteMatrix.Builder matrix = VoteMatrix.builder();
        long at = 0;
        for (DemoVotes.Cast cast : votes(seed)) {
            matrix.vote(
                    new ParticipantId("m" + cast.member()),
                    new StatementId(cast.argument().key()),
                    org.yoriai.consensus.Vote.of(cast.vote().value()),
                    at++);
        }
        return Opinions.map(matrix.build(), PolisSettings.REFERENCE);
    }
}
