package org.yoriai.consensus.polis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yoriai.consensus.Place;

class KMeansTest {
    @Test
    void startsFromTheFirstDistinctPoints() {
        List<Place> points = line(1, 1, 5, 1, 9);

        assertThat(KMeans.firstDistinct(points, 2)).containsExactly(new Place(1, 0), new Place(5, 0));
        assertThat(KMeans.firstDistinct(points, 9)).hasSize(3);
    }

    @Test
    void minusZeroIsTheSamePointAsZero() {
        assertThat(KMeans.firstDistinct(List.of(new Place(0.0, 1), new Place(-0.0, 1)), 2))
                .hasSize(1);
    }

    @Test
    void aPointBetweenTwoCentresGoesToTheLast() {
        // start 0 and 4; 2 is as near to either
        KMeans clusters = KMeans.of(line(0, 4, 2), KMeans.equally(3), 2, 0, 0.01);

        assertThat(clusters.clusters()).extracting(KMeans.Cluster::members).containsExactly(List.of(0), List.of(1, 2));
        assertThat(clusters.clusters().get(1).center().x()).isEqualTo(3);
    }

    @Test
    void centresAreWeightedMeans() {
        KMeans clusters = KMeans.of(line(0, 10, 12), new int[] {1, 3, 1}, 2, 20, 0.01);

        assertThat(clusters.clusters().get(1).center().x()).isEqualTo(10.5, within(1e-12));
    }

    @Test
    void theFirstRoundIsAlwaysDoneAndTheOthersAreCounted() {
        // start 0 and 1. Round 1: {0} {1,2,3,9,10,11}, centres 0 and 6. Round 2: {0,1,2} (3 is as near to 6) …
        List<Place> points = line(0, 1, 2, 3, 9, 10, 11);

        assertThat(KMeans.of(points, KMeans.equally(7), 2, 0, 0.01).labels(7)).containsExactly(0, 1, 1, 1, 1, 1, 1);
        assertThat(KMeans.of(points, KMeans.equally(7), 2, 1, 0.01).labels(7)).containsExactly(0, 0, 0, 1, 1, 1, 1);
        assertThat(KMeans.of(points, KMeans.equally(7), 2, 9, 0.01).labels(7)).containsExactly(0, 0, 0, 0, 1, 1, 1);
    }

    @Test
    void endsWhenNoCentreMovesAsFarAsTheBound() {
        // the same points, but round 2 moves the centres (by 1 and 2.25) less than the bound, so it is the last
        assertThat(KMeans.of(line(0, 1, 2, 3, 9, 10, 11), KMeans.equally(7), 2, 9, 2.5)
                        .labels(7))
                .containsExactly(0, 0, 0, 1, 1, 1, 1);
    }

    @Test
    void clustersThatLoseAllTheirPointsAreDropped() {
        List<Place> points =
                List.of(new Place(0, 0), new Place(2, 0), new Place(1, 1), new Place(1, -1), new Place(1, 0));
        KMeans clusters = KMeans.of(points, new int[] {1, 1, 1, 1, 1000}, 5, 100, 0.01);

        assertThat(clusters.clusters()).allSatisfy(c -> assertThat(c.members()).isNotEmpty());
        assertThat(clusters.clusters().stream()
                        .mapToInt(c -> c.members().size())
                        .sum())
                .isEqualTo(5);
    }

    private static List<Place> line(double... xs) {
        return java.util.Arrays.stream(xs).mapToObj(x -> new Place(x, 0)).toList();
    }
}
