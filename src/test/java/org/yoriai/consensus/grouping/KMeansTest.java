package org.yoriai.consensus.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KMeansTest {
    private static final KMeans.Effort EFFORT = new KMeans.Effort(10, 7, 100, 1e-9);

    @Test
    void twoClustersOnALineSolvedByHand() {
        // weights 1, 3 | 1, 1: centres 0.75 and 10.5; cost 1·0.75² + 3·0.25² + 2·0.5²
        KMeans clusters =
                KMeans.of(new KMeans.Points(1, new double[] {0, 1, 10, 11}, new double[] {1, 3, 1, 1}), 2, EFFORT);

        assertThat(clusters.labels()[0]).isEqualTo(clusters.labels()[1]);
        assertThat(clusters.labels()[2]).isEqualTo(clusters.labels()[3]);
        assertThat(clusters.centers()).containsExactlyInAnyOrder(0.75, 10.5);
        assertThat(clusters.cost()).isEqualTo(0.5625 + 0.1875 + 0.5, within(1e-12));
    }

    @Test
    void noPointIsNearerToAnotherCentreThanToItsOwn() {
        Random random = new Random(4);
        double[] at = random.doubles(400).toArray();
        double[] weights = random.doubles(200, 0.1, 1).toArray();

        KMeans clusters = KMeans.of(new KMeans.Points(2, at, weights), 5, EFFORT);

        for (int i = 0; i < 200; i++) {
            double own = square(at, i, clusters.centers(), clusters.labels()[i]);
            for (int c = 0; c < 5; c++) {
                assertThat(square(at, i, clusters.centers(), c)).isGreaterThanOrEqualTo(own);
            }
        }
    }

    @Test
    void moreStartsNeverCostMore() {
        Random random = new Random(8);
        KMeans.Points points = new KMeans.Points(
                2, random.doubles(300).toArray(), random.doubles(150, 0.1, 1).toArray());

        double one = KMeans.of(points, 6, new KMeans.Effort(1, 7, 100, 1e-9)).cost();
        double ten = KMeans.of(points, 6, EFFORT).cost();

        assertThat(ten).isLessThanOrEqualTo(one);
    }

    @Test
    void tieGoesToTheLowerNumber() {
        KMeans clusters =
                KMeans.of(new KMeans.Points(1, new double[] {-1, 0, 1}, new double[] {1, 1e-12, 1}), 2, EFFORT);

        // the farthest from the mean is the first on a tie: centre 0 is at −1
        assertThat(clusters.labels()).containsExactly(0, 0, 1);
    }

    @Test
    void silhouetteOfTwoPairsSolvedByHand() {
        // a = 1; b = mean of 10 and 11 for the outer points, of 9 and 10 for the inner ones
        double[] points = {0, 1, 10, 11};
        KMeans clusters = new KMeans(2, new int[] {0, 0, 1, 1}, new double[] {0.5, 10.5}, 1);

        double[] means = Silhouette.means(points, 1, new int[] {0, 1, 2, 3}, List.of(clusters));

        assertThat(means[0]).isEqualTo((9.5 / 10.5 + 8.5 / 9.5) / 2, within(1e-12));
    }

    @Test
    void aPointAloneCountsNothing() {
        KMeans clusters = new KMeans(2, new int[] {0, 0, 1}, new double[] {0.5, 10}, 1);

        double[] means = Silhouette.means(new double[] {0, 1, 10}, 1, new int[] {0, 1, 2}, List.of(clusters));

        assertThat(means[0]).isEqualTo((0.9 + 8 / 9.0 + 0) / 3, within(1e-12));
    }

    private static double square(double[] at, int i, double[] centers, int c) {
        double x = at[2 * i] - centers[2 * c];
        double y = at[2 * i + 1] - centers[2 * c + 1];
        return x * x + y * y;
    }
}
