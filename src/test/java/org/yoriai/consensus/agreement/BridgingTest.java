package org.yoriai.consensus.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yoriai.consensus.RobustSettings;
import org.yoriai.consensus.VotesFixture;
import org.yoriai.consensus.VotesFixture.Line;
import org.yoriai.consensus.axes.EqualPull;
import org.yoriai.consensus.axes.SparseAxes;
import org.yoriai.consensus.axes.VisibleVotes;

class BridgingTest {
    @Test
    void whatBothCampsLikeComesBeforeWhatTheLargeOneLikesAsMuch() {
        // camps of 160 and 40; statements 0–19 divide them, 20 pleases both at 0.8, 21 the large at 0.92, the small at
        // 0.32
        Random random = new Random(1);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            boolean large = i < 160;
            for (int j = 0; j < 22; j++) {
                double chance = j == 20 ? 0.8 : j == 21 ? (large ? 0.92 : 0.32) : (j % 2 == 0) == large ? 0.85 : 0.15;
                lines.add(new Line("" + i, "" + j, random.nextDouble() < chance ? 1 : -1, 0));
            }
        }
        VisibleVotes votes = VisibleVotes.of(VotesFixture.matrix(lines), 7);
        double[] first = SparseAxes.leading(EqualPull.gram(votes, EqualPull.of(votes)), 1, 1e-12)
                .vectors()[0];

        Bridging bridging = Bridging.of(votes, first, RobustSettings.DEFAULT);

        assertThat(bridging.scores()[20]).isGreaterThan(bridging.scores()[21] + 0.03);
        for (int j = 0; j < 20; j++) {
            assertThat(bridging.scores()[20]).isGreaterThan(bridging.scores()[j]);
            assertThat(Math.abs(bridging.factors()[j])).isGreaterThan(Math.abs(bridging.factors()[20]));
        }
    }

    @Test
    void theFixedNumberOfSweepsIsNearTheMinimum() {
        VisibleVotes votes = VisibleVotes.of(VotesFixture.matrix(VotesFixture.camps(2, 60, 20, 2)), 7);
        double[] first = SparseAxes.leading(EqualPull.gram(votes, EqualPull.of(votes)), 1, 1e-12)
                .vectors()[0];

        double[] few = Bridging.of(votes, first, sweeps(60)).scores();
        double[] many = Bridging.of(votes, first, sweeps(400)).scores();

        // 60 sweeps are near the minimum that 400 reach
        for (int j = 0; j < few.length; j++) {
            assertThat(Math.abs(few[j] - many[j])).isLessThan(0.02);
        }
    }

    private static RobustSettings sweeps(int sweeps) {
        RobustSettings d = RobustSettings.DEFAULT;
        return new RobustSettings(
                d.leastVotes(),
                d.leastPeople(),
                d.mostAxes(),
                d.residual(),
                d.shuffles(),
                d.shufflesWhenMany(),
                d.manyVotes(),
                d.shuffleSeed(),
                d.ridge(),
                d.reach(),
                d.halfWeight(),
                d.mostGroups(),
                d.starts(),
                d.startSeed(),
                d.rounds(),
                d.settled(),
                d.silhouettePeople(),
                d.nearBest(),
                d.placedFrom(),
                d.keptOverlap(),
                d.boundChance(),
                d.commonFrom(),
                d.mostCommon(),
                sweeps,
                d.bridgingSweepsAgain(),
                d.bridgingOffsetPenalty(),
                d.bridgingFactorPenalty(),
                d.bridgingStart(),
                d.leastSeenToBridge(),
                d.falseDiscovery(),
                d.leastSeenToRepresent(),
                d.mostRepresentative());
    }
}
