package org.yoriai.consensus.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.yoriai.consensus.OpinionMap;
import org.yoriai.consensus.Opinions;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.RobustSettings;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.Vote;
import org.yoriai.consensus.VotesFixture;
import org.yoriai.consensus.routing.NextStatement.Candidate;
import org.yoriai.consensus.routing.NextStatement.Choice;
import org.yoriai.consensus.routing.NextStatement.Shares;
import org.yoriai.consensus.routing.NextStatement.Side;
import org.yoriai.consensus.routing.NextStatement.Turn;

@NullUnmarked
class NextStatementTest {
    private static final OpinionMap MAP =
            Opinions.map(VotesFixture.matrix(VotesFixture.camps(2, 120, 30, 3)), RobustSettings.DEFAULT);

    @Test
    void theSameTurnGivesTheSameChoiceAndAnotherSeedMayNot() {
        NextStatement next = new NextStatement(Shares.DEFAULT, MAP);
        Set<StatementId> bySeed = new HashSet<>();
        for (int seed = 0; seed < 40; seed++) {
            Choice choice = next.choose(turn("s" + seed, "p", 8, 30, 50)).orElseThrow();

            assertThat(new NextStatement(Shares.DEFAULT, MAP).choose(turn("s" + seed, "p", 8, 30, 50)))
                    .contains(choice);
            bySeed.add(choice.statement());
        }
        assertThat(bySeed).hasSizeGreaterThan(10);
    }

    @Test
    void branchesComeAsOftenAsPublished() {
        Map<RoutingReason, Integer> late = reasons(8, 5);
        Map<RoutingReason, Integer> early = reasons(3, 5);
        Map<RoutingReason, Integer> allWellSeen = reasons(8, 100);

        // 4,000 draws: a standard deviation is 0.008 at most
        assertThat(late.get(RoutingReason.FEW_HAVE_SEEN_IT) / 4000.0).isEqualTo(0.15, within(0.03));
        assertThat(late.get(RoutingReason.TEACHES_MOST) / 4000.0).isEqualTo(0.20, within(0.03));
        assertThat(early).doesNotContainKey(RoutingReason.TEACHES_MOST);
        assertThat(early.get(RoutingReason.FEW_HAVE_SEEN_IT) / 4000.0).isEqualTo(0.15, within(0.03));
        // no statement is short of people: the floor falls back on the lot
        assertThat(allWellSeen).doesNotContainKey(RoutingReason.FEW_HAVE_SEEN_IT);
        assertThat(allWellSeen.get(RoutingReason.BY_LOT) / 4000.0).isEqualTo(0.80, within(0.03));
    }

    @Test
    void theNewestIsAsReachableByLotAsTheOldest() {
        NextStatement next = new NextStatement(Shares.DEFAULT, MAP);
        int[] count = new int[30];
        for (int seed = 0; seed < 6000; seed++) {
            Choice choice = next.choose(turn("s" + seed, "p", 2, 30, 100)).orElseThrow();
            count[Integer.parseInt(choice.statement().value())]++;
        }
        for (int j = 2; j < 30; j++) {
            assertThat(count[j] / 6000.0).isEqualTo(1 / 28.0, within(0.012));
        }
    }

    @Test
    void theFloorDrawsAmongTheFiveLeastSeen() {
        NextStatement next = new NextStatement(Shares.DEFAULT, MAP);
        List<Candidate> candidates = new ArrayList<>();
        for (int j = 0; j < 30; j++) {
            candidates.add(new Candidate(new StatementId("" + j), j, "", Side.NONE));
        }
        Set<String> drawn = new HashSet<>();
        for (int seed = 0; seed < 600; seed++) {
            Choice choice = next.choose(
                            new Turn("s" + seed, new ParticipantId("p"), Map.of(), candidates, List.of(), Map.of()))
                    .orElseThrow();
            if (choice.reason() == RoutingReason.FEW_HAVE_SEEN_IT) {
                drawn.add(choice.statement().value());
            }
        }
        assertThat(drawn).containsExactlyInAnyOrder("0", "1", "2", "3", "4");
    }

    @Test
    void moderatorsPinsComeFirstAndSaySo() {
        NextStatement next = new NextStatement(Shares.DEFAULT, MAP);
        Turn turn = turn("s", "p", 4, 30, 50);
        Turn pinned = new Turn(
                turn.routingSeed(),
                turn.participant(),
                turn.votes(),
                turn.candidates(),
                List.of(new StatementId("0"), new StatementId("17")),
                Map.of());

        // 0 is answered already
        assertThat(next.choose(pinned)).contains(new Choice(new StatementId("17"), RoutingReason.PINNED));
    }

    @Test
    void afterFourOfOneSideTheOtherSideIsHeard() {
        NextStatement next = new NextStatement(Shares.DEFAULT, MAP);
        List<Candidate> candidates = new ArrayList<>();
        for (int j = 0; j < 29; j++) {
            candidates.add(new Candidate(new StatementId("" + j), 50, "c", Side.FOR));
        }
        candidates.add(new Candidate(new StatementId("29"), 50, "c", Side.AGAINST));
        Map<String, List<Side>> shown = Map.of("c", List.of(Side.AGAINST, Side.FOR, Side.FOR, Side.FOR, Side.FOR));
        for (int seed = 0; seed < 50; seed++) {
            Choice choice = next.choose(
                            new Turn("s" + seed, new ParticipantId("p"), Map.of(), candidates, List.of(), shown))
                    .orElseThrow();
            assertThat(choice.statement().value()).isEqualTo("29");
        }
        // with nothing on the other side the choice stands
        assertThat(next.choose(
                        new Turn("s", new ParticipantId("p"), Map.of(), candidates.subList(0, 29), List.of(), shown)))
                .get()
                .extracting(Choice::reason)
                .isNotEqualTo(RoutingReason.OTHER_SIDE);
    }

    @Test
    void nothingLeftToAskIsNoChoice() {
        assertThat(new NextStatement(Shares.DEFAULT, MAP).choose(turn("s", "p", 0, 0, 0)))
                .isEqualTo(Optional.empty());
        assertThat(new NextStatement(Shares.DEFAULT, null).choose(turn("s", "p", 9, 30, 5)))
                .isPresent();
    }

    @Test
    void anAnswerTeachesMoreTheLessIsKnownOfTheStatement() {
        NextStatement next = new NextStatement(Shares.DEFAULT, MAP);
        Turn turn = turn("s", "p", 8, 30, 50);
        List<Candidate> more = new ArrayList<>(turn.candidates());
        more.add(new Candidate(new StatementId("new"), 0, "", Side.NONE));

        double[] gains = next.gains(new Turn("s", turn.participant(), turn.votes(), more, List.of(), Map.of()));

        for (double gain : gains) {
            assertThat(gain).isBetween(0.0, 2.0);
        }
        assertThat(gains[gains.length - 1]).isEqualTo(1, within(1e-12));
    }

    private static Map<RoutingReason, Integer> reasons(int answered, int seen) {
        NextStatement next = new NextStatement(Shares.DEFAULT, MAP);
        Map<RoutingReason, Integer> reasons = new EnumMap<>(RoutingReason.class);
        for (int seed = 0; seed < 4000; seed++) {
            next.choose(turn("s" + seed, "p", answered, 30, seen))
                    .ifPresent(choice -> reasons.merge(choice.reason(), 1, Integer::sum));
        }
        return reasons;
    }

    /** The first {@code answered} of so many statements are answered, the others seen by so many people. */
    private static Turn turn(String seed, String person, int answered, int statements, int seen) {
        Map<StatementId, Vote> votes = new HashMap<>();
        List<Candidate> candidates = new ArrayList<>();
        for (int j = 0; j < statements; j++) {
            if (j < answered) {
                votes.put(new StatementId("" + j), j % 2 == 0 ? Vote.AGREE : Vote.DISAGREE);
            } else {
                candidates.add(new Candidate(new StatementId("" + j), seen, "", Side.NONE));
            }
        }
        return new Turn(seed, new ParticipantId(person), votes, candidates, List.of(), Map.of());
    }
}
