package org.yoriai.consensus.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class NormalTest {
    @Test
    void theErrorFunctionHasItsPublishedValues() {
        assertThat(Normal.erfc(0)).isEqualTo(1);
        assertThat(Normal.erfc(0.25)).isEqualTo(0.723673609831763, within(1e-14));
        assertThat(Normal.erfc(0.5)).isEqualTo(0.4795001221869535, within(1e-14));
        assertThat(Normal.erfc(1)).isEqualTo(0.15729920705028513, within(1e-14));
        assertThat(Normal.erfc(2)).isCloseTo(0.004677734981047266, Percentage.withPercentage(1e-10));
        assertThat(Normal.erfc(5)).isCloseTo(1.5374597944280349e-12, Percentage.withPercentage(1e-10));
    }

    @Test
    void bothTailsTogetherAreEverything() {
        for (double x = -8; x <= 8; x += 0.37) {
            assertThat(Normal.below(x) + Normal.above(x)).isEqualTo(1, within(1e-15));
            assertThat(Normal.below(x)).isEqualTo(Normal.above(-x));
        }
        assertThat(Normal.above(1.2815515655446004)).isEqualTo(0.1, within(1e-12));
    }

    @Test
    void theDistributionHasNoJumpWhereTheFormulasMeet() {
        for (double x : new double[] {0.46875, 4}) {
            assertThat(Normal.erfc(Math.nextUp(x))).isCloseTo(Normal.erfc(x), Percentage.withPercentage(1e-12));
        }
    }
}
