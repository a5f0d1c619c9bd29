package org.yoriai.consensus.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.yoriai.consensus.agreement.Normal;

class MembershipTest {
    private static final Membership TWO = new Membership(1, new double[] {-1, 1}, 0.25);

    @Test
    void confidenceSolvedByHand() {
        // d = 0.5 beyond the middle, √(0.25·0.64) = 0.4
        assertThat(TWO.nearest(new double[] {0.5}, 0)).isEqualTo(1);
        assertThat(TWO.confidence(1, new double[] {0.5}, 0, new double[] {0.64}, 0))
                .isEqualTo(Normal.below(1.25), within(1e-15));
        assertThat(TWO.confidence(0, new double[] {0.5}, 0, new double[] {0.64}, 0))
                .isEqualTo(Normal.below(-1.25), within(1e-15));
    }

    @Test
    void inTheMiddleNobodyBelongsAnywhere() {
        assertThat(TWO.confidence(0, new double[] {0}, 0, new double[] {1}, 0)).isEqualTo(0.5);
        assertThat(TWO.nearest(new double[] {0}, 0)).isEqualTo(0);
    }

    @Test
    void theLeastSureRivalDecides() {
        Membership three = new Membership(1, new double[] {-1, 1, 4}, 1);

        // from 0.2 the group at −1 is 0.2 beyond the middle, the one at 4 is 2.3
        assertThat(three.confidence(1, new double[] {0.2}, 0, new double[] {1}, 0))
                .isEqualTo(Normal.below(0.2), within(1e-15));
        assertThat(three.rival(new double[] {0.2}, 0)).isEqualTo(0);
        assertThat(three.rival(new double[] {2}, 0)).isEqualTo(2);
    }

    @Test
    void votesWithoutSpreadAreSureAndCentresThatCoincideAreNot() {
        Membership exact = new Membership(1, new double[] {-1, 1}, 0);
        Membership same = new Membership(1, new double[] {1, 1}, 1);

        assertThat(exact.confidence(1, new double[] {0.1}, 0, new double[] {1}, 0))
                .isEqualTo(1);
        assertThat(exact.confidence(1, new double[] {0}, 0, new double[] {1}, 0))
                .isEqualTo(0.5);
        assertThat(same.confidence(0, new double[] {1}, 0, new double[] {1}, 0)).isEqualTo(0.5);
    }
}
