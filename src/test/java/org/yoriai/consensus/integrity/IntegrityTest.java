package org.yoriai.consensus.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yoriai.consensus.OpinionMap;
import org.yoriai.consensus.Opinions;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.RobustSettings;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.Vote;
import org.yoriai.consensus.VoteMatrix;
import org.yoriai.consensus.VotesFixture;
import org.yoriai.consensus.VotesFixture.Line;
import org.yoriai.consensus.csv.PolisConversation.Cast;

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
    void withoutABlocTheMapIsThatOfTheOthers() {
        List<Line> lines = new ArrayList<>(CAMPS);
        List<ParticipantId> bloc = new ArrayList<>();
        for (int v = 0; v < 7; v++) {
            bloc.add(new ParticipantId("" + (1000 + v)));
            for (int j = 0; j < 40; j++) {
                lines.add(new Line("" + (1000 + v), "" + j, j % 3 - 1, 0));
            }
        }
        VoteMatrix votes = VotesFixture.matrix(lines);
        OpinionMap others = Opinions.map(VotesFixture.matrix(CAMPS), RobustSettings.DEFAULT);

        WithoutThem without =
                WithoutThem.of(votes, Opinions.map(votes, RobustSettings.DEFAULT), bloc, RobustSettings.DEFAULT);

        assertThat(without.groupsWithout()).isEqualTo(others.k());
        assertThat(without.commonWithout()).isEqualTo(others.commonGround());
        assertThat(without.adjustedRand()).isGreaterThan(0.9);
        others.results()
                .forEach(result ->
                        assertThat(without.bridgingWithout().get(result.id())).isEqualTo(result.bridging()));
    }

    @Test
    void peopleInStepAreThoseWhoBeginTogetherAndAnswerAlike() {
        List<Cast> votes = new ArrayList<>();
        for (int i = 0; i < 6; i++) { // ten seconds between them
            for (int j = 0; j < 5; j++) {
                votes.add(cast(10_000L * i + j, j, "bot" + i, Vote.AGREE));
            }
        }
        for (int i = 0; i < 6; i++) { // the same answers, hours between them
            for (int j = 0; j < 5; j++) {
                votes.add(cast(10_000_000L * (i + 1) + j, j, "person" + i, Vote.AGREE));
            }
        }
        for (int i = 0; i < 6; i++) { // together, but with other answers
            for (int j = 0; j < 5; j++) {
                votes.add(cast(100L * i + j, j, "class" + i, i % 5 == j ? Vote.DISAGREE : Vote.PASS));
            }
        }

        List<InStep> signals = InStep.of(votes);

        assertThat(signals).hasSize(1);
        assertThat(signals.get(0).answers()).isEqualTo(5);
        assertThat(signals.get(0).people())
                .extracting(ParticipantId::value)
                .containsExactly("bot0", "bot1", "bot2", "bot3", "bot4", "bot5");
    }

    private static Cast cast(long at, int statement, String who, Vote vote) {
        return new Cast(at, new StatementId("" + statement), new ParticipantId(who), vote);
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
