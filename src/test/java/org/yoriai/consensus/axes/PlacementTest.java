package org.yoriai.consensus.axes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.yoriai.consensus.VotesFixture;

class PlacementTest {
    @Test
    void oneAxisSolvedByHand() {
        // means 0, 0; v = (0.6, 0.8); c = (1, −1): AᵀA = 1, Aᵀc = −0.2, ridge 0.1
        VisibleVotes votes = VisibleVotes.of(VotesFixture.picture("+-", "-+"), 1);

        Placement placement = Placement.of(votes, new double[][] {{0.6, 0.8}}, 0.1);

        assertThat(placement.scores()[0]).isEqualTo(-0.2 / 1.1, within(1e-15));
        assertThat(placement.scores()[1]).isEqualTo(0.2 / 1.1, within(1e-15));
        assertThat(placement.covariances()[0]).isEqualTo(1 / 1.1, within(1e-15));
        // c − A y = (1 + 0.6·0.2/1.1, −1 + 0.8·0.2/1.1), both people alike, 2·(2 − 1) degrees of freedom
        double first = 1 + 0.12 / 1.1;
        double second = -1 + 0.16 / 1.1;
        assertThat(placement.residualVariance()).isEqualTo(first * first + second * second, within(1e-14));
    }

    @Test
    void theScoreSolvesItsNormalEquations() {
        VisibleVotes votes = VisibleVotes.of(VotesFixture.matrix(VotesFixture.camps(3, 40, 20, 6)), 7);
        double[][] v = SparseAxes.leading(EqualPull.gram(votes, EqualPull.of(votes)), 3, 1e-12)
                .vectors();

        Placement placement = Placement.of(votes, v, 0.1);

        for (int i = 0; i < votes.people; i++) {
            for (int a = 0; a < 3; a++) {
                double left = 0.1 * placement.scores()[3 * i + a];
                double right = 0;
                for (int c = votes.rowStart[i]; c < votes.rowStart[i + 1]; c++) {
                    int j = votes.columns[c];
                    double fitted = 0;
                    for (int b = 0; b < 3; b++) {
                        fitted += v[b][j] * placement.scores()[3 * i + b];
                    }
                    left += v[a][j] * fitted;
                    right += v[a][j] * (votes.byRow[c] - votes.mean[j]);
                }
                assertThat(left).isEqualTo(right, within(1e-12));
            }
        }
    }

    @Test
    void fewVotesGiveASmallScoreAndAWideCovariance() {
        Placer placer = new Placer(new double[][] {{0.5, 0.5, 0.5, 0.5}}, 4, 0.1);
        placer.begin();
        placer.add(0, 1);
        placer.solve();
        double few = placer.score(0);
        double wide = placer.covariance(0, 0);
        placer.add(1, 1);
        placer.add(2, 1);
        placer.add(3, 1);
        placer.solve();

        assertThat(few).isPositive().isLessThan(placer.score(0));
        assertThat(wide).isGreaterThan(placer.covariance(0, 0));
    }

    @Test
    void denseAndSparseFormsOfTheMatrixAreTheSame() {
        VisibleVotes votes = VisibleVotes.of(VotesFixture.matrix(VotesFixture.camps(2, 50, 15, 6)), 7);
        double[] pull = EqualPull.of(votes);
        double[][] v = {new double[15], new double[15]};
        for (int j = 0; j < 15; j++) {
            v[0][j] = Math.sin(j);
            v[1][j] = Math.cos(3 * j);
        }

        double[][] dense = DenseGram.of(votes, pull).times(v);
        double[][] sparse = CenteredVotes.of(votes, pull).times(v);

        for (int a = 0; a < 2; a++) {
            assertThat(dense[a]).containsExactly(sparse[a], within(1e-11));
        }
        assertThat(Arrays.stream(pull).allMatch(r -> r > 0 && r <= 1)).isTrue();
        assertThat(Arrays.stream(pull).anyMatch(r -> r < 1)).isTrue();
    }
}
