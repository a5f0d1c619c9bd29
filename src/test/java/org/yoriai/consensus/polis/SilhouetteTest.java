package org.yoriai.consensus.polis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yoriai.consensus.Place;

class SilhouetteTest {
    private static final List<Place> POINTS =
            List.of(new Place(0, 0), new Place(1, 0), new Place(4, 0), new Place(6, 0));

    @Test
    void isTheMeanOverPoints() {
        // 0: a 1, b 5 → 4/5; 1: a 1, b 4 → 3/4; 4: a 2, b 3.5 → 3/7; 6: a 2, b 5.5 → 7/11
        double expected = (4 / 5.0 + 3 / 4.0 + 3 / 7.0 + 7 / 11.0) / 4;

        assertThat(Silhouette.mean(POINTS, new int[] {0, 0, 1, 1}, 2)).isEqualTo(expected, within(1e-15));
    }

    @Test
    void aPointAloneInItsClusterCountsAsZero() {
        // 0: a 1, b 4 → 3/4; 1: a 1, b 3 → 2/3, with the lone 4; the lone 4: 0
        assertThat(Silhouette.mean(POINTS.subList(0, 3), new int[] {0, 0, 1}, 2))
                .isEqualTo((3 / 4.0 + 2 / 3.0) / 3, within(1e-15));
    }

    @Test
    void pointsThatCoincideGiveNoNaN() {
        List<Place> same = List.of(new Place(1, 1), new Place(1, 1), new Place(1, 1), new Place(1, 1));

        assertThat(Silhouette.mean(same, new int[] {0, 0, 1, 1}, 2)).isZero();
        assertThat(Silhouette.mean(same, new int[] {0, 0, 0, 0}, 1)).isZero();
    }
}
