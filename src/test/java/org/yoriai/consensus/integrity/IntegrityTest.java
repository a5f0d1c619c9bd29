package org.yoriai.consensus.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yoriai.consensus.Opinions;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.RobustSettings;
import org.yoriai.consensus.VoteMatrix;
import org.yoriai.consensus.VotesFixture;
import org.yoriai.consensus.VotesFixture.Line;

class IntegrityTest {
    private static final List<Line> CAMPS = VotesFixture.camps(2, 150, 40, 12);

    @Test
    void aBlocOfEqualBallotsIsFoundWholeAndAlone() {
        List<Line> lines = new ArrayList<>(CAMPS);
        Random random = new Random(6);
        int[] ballot = random.ints(40, 0, 2).toArray();
        for (int v = 0; v < 7; v++) {
            for (int j = 0; j < 40; j++) {
                lines.add(new Line("" + (1000 + v), "" + j, ballot[j] == 0 ? 1 : -1, 0));
            }
        }
        VoteMatrix votes = VotesFixture.matrix(VotesFixture.shuffled(lines, 3));

        List<AlikeBeyondChance.Signal> signals =
                AlikeBeyondChance.of(votes, Opinions.map(votes, RobustSettings.DEFAULT));

        assertThat(signals).hasSize(1);
        assertThat(signals.get(0).people())
                .extracting(ParticipantId::value)
                .containsExactly("1000", "1001", "1002", "1003", "1004", "1005", "1006");
        assertThat(signals.get(0).pairs()).hasSize(21).allSatisfy(pair -> {
            assertThat(pair.common()).isEqualTo(40);
            assertThat(pair.equal()).isEqualTo(40);
            assertThat(pair.z()).isGreaterThan(5);
        });
    }

    @Test
    void peopleOfOneCampAreAlikeButNotBeyondChance() {
        VoteMatrix votes = VotesFixture.matrix(CAMPS);

        assertThat(AlikeBeyondChance.of(votes, Opinions.map(votes, RobustSettings.DEFAULT)))
                .isEmpty();
    }

    @Test
    void inventedVotersMoveFewAndPushNothingIntoCommonGround() {
        Robustness robustness = Robustness.of(VotesFixture.matrix(CAMPS), RobustSettings.DEFAULT, null);

        assertThat(robustness.groups()).isEqualTo(2);
        assertThat(robustness.outcomes())
                .extracting(Robustness.Outcome::attack)
                .containsExactly(Robustness.Attack.values());
        for (Robustness.Outcome outcome : robustness.outcomes()) {
            assertThat(outcome.invented()).isEqualTo(8);
            assertThat(outcome.compared()).isGreaterThan(robustness.placed() * 3 / 4);
            assertThat(outcome.adjustedRand()).isGreaterThanOrEqualTo(0.9);
            assertThat(outcome.moved()).isLessThanOrEqualTo(3);
            assertThat(outcome.pushedIsCommonGround()).isFalse();
        }
    }

    @Test
    void anAttackIsTheSameOnEveryRunAndInEveryOrderOfVotes() {
        assertThat(Robustness.of(VotesFixture.matrix(VotesFixture.shuffled(CAMPS, 1)), RobustSettings.DEFAULT, null))
                .isEqualTo(Robustness.of(VotesFixture.matrix(CAMPS), RobustSettings.DEFAULT, null));
    }

    @Test
    void withoutVotesThereIsNothingToAttack() {
        assertThat(Robustness.of(VotesFixture.picture(), RobustSettings.DEFAULT, null)
                        .outcomes())
                .isEmpty();
    }

    @Test
    void theAdjustedRandIndexSolvedByHand() {
        Map<ParticipantId, String> one = groups("AABB");
        assertThat(Partition.adjustedRand(one, groups("BBAA"))).isEqualTo(1);
        // cells 1 1 1 1: index 0, rows 2, columns 2, all 6: expected 2/3, most 2
        assertThat(Partition.adjustedRand(one, groups("ABAB"))).isEqualTo((0 - 2 / 3.0) / (2 - 2 / 3.0), within(1e-12));
        assertThat(Partition.adjustedRand(one, groups(""))).isEqualTo(1);
    }

    private static Map<ParticipantId, String> groups(String letters) {
        Map<ParticipantId, String> groups = new java.util.HashMap<>();
        for (int i = 0; i < letters.length(); i++) {
            groups.put(new ParticipantId("" + i), letters.substring(i, i + 1));
        }
        return groups;
    }
}
