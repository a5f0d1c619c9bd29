package org.yoriai.consensus.axes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.yoriai.consensus.VoteMatrix;
import org.yoriai.consensus.VotesFixture;

class SparseAxesTest {
    private static final double RESIDUAL = 1e-12;

    @Test
    void twoCampsThatDifferOnTwoOfThreeStatementsGiveOneAxisAlongThem() {
        // means 0, 0, 1; each row of C is ±(1, −1, 0), so CᵀC = 4·(1,−1,0)(1,−1,0)ᵀ: λ = 8, v = (1,−1,0)/√2
        VoteMatrix votes = VotesFixture.picture("+-+", "-++", "+-+", "-++");

        SparseAxes axes = SparseAxes.leading(CenteredVotes.of(votes), 2, RESIDUAL);

        double half = Math.sqrt(0.5);
        assertThat(axes.values()[0]).isEqualTo(8, within(1e-12));
        assertThat(axes.vectors()[0]).containsExactly(new double[] {half, -half, 0}, within(1e-12));
        assertThat(axes.values()[1]).isZero();
        assertThat(axes.vectors()[1]).containsOnly(0.0);
    }

    @Test
    void axesAreOrthonormalEigenvectorsOfTheDenseMatrix() {
        CenteredVotes votes = CenteredVotes.of(VotesFixture.matrix(VotesFixture.camps(3, 120, 40, 7)));
        double[][] dense = gram(votes);

        SparseAxes axes = SparseAxes.leading(votes, 4, RESIDUAL);

        for (int a = 0; a < 4; a++) {
            double[] v = axes.vectors()[a];
            for (int j = 0; j < v.length; j++) {
                assertThat(dot(dense[j], v)).isEqualTo(axes.values()[a] * v[j], within(1e-10 * axes.values()[0]));
            }
            for (int b = 0; b <= a; b++) {
                assertThat(dot(v, axes.vectors()[b])).isEqualTo(a == b ? 1 : 0, within(1e-12));
            }
        }
        assertThat(axes.values()).isSortedAccordingTo((x, y) -> Double.compare(y, x));
    }

    @Test
    void noDirectionIsLongerThanTheFirst() {
        CenteredVotes votes = CenteredVotes.of(VotesFixture.matrix(VotesFixture.camps(3, 120, 40, 7)));
        double[][] dense = gram(votes);
        SparseAxes axes = SparseAxes.leading(votes, 2, RESIDUAL);

        // power iteration, slow and independent
        double[] v = new double[votes.width()];
        java.util.Arrays.fill(v, 1);
        for (int round = 0; round < 20_000; round++) {
            double[] image = new double[v.length];
            for (int j = 0; j < v.length; j++) {
                image[j] = dot(dense[j], v);
            }
            double norm = Math.sqrt(dot(image, image));
            for (int j = 0; j < v.length; j++) {
                v[j] = image[j] / norm;
            }
        }
        assertThat(Math.abs(dot(v, axes.vectors()[0]))).isEqualTo(1, within(1e-12));
    }

    @Test
    void theLargestEntryIsPositive() {
        for (int seed = 0; seed < 5; seed++) {
            CenteredVotes votes = CenteredVotes.of(VotesFixture.matrix(VotesFixture.camps(3, 60, 20, seed)));
            for (double[] v : SparseAxes.leading(votes, 2, RESIDUAL).vectors()) {
                double largest = 0;
                for (double x : v) {
                    largest = Math.abs(x) > Math.abs(largest) ? x : largest;
                }
                assertThat(largest).isPositive();
            }
        }
    }

    @Test
    void votesWithoutAnyDifferenceHaveNoAxes() {
        for (VoteMatrix votes : new VoteMatrix[] {
            VotesFixture.picture("+-o", "+-o", "+-o"), VotesFixture.picture("+"), VotesFixture.picture()
        }) {
            SparseAxes axes = SparseAxes.leading(CenteredVotes.of(votes), 2, RESIDUAL);
            assertThat(axes.values()).containsExactly(0, 0);
            assertThat(axes.vectors()[0]).doesNotContain(1.0, Double.NaN);
        }
    }

    private static double[][] gram(CenteredVotes votes) {
        double[][] gram = new double[votes.width][votes.width];
        for (int i = 0; i < votes.people; i++) {
            for (int c = votes.start[i]; c < votes.start[i + 1]; c++) {
                for (int d = votes.start[i]; d < votes.start[i + 1]; d++) {
                    gram[votes.columns[c]][votes.columns[d]] += votes.values[c] * votes.values[d];
                }
            }
        }
        return gram;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
