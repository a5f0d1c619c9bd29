package org.yoriai.consensus.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BetaBoundsTest {
    @Test
    void withoutAVoteEveryShareIsAsLikely() {
        assertThat(BetaBounds.quantile(0.05, 0, 0)).isEqualTo(0.05, within(1e-12));
        assertThat(BetaBounds.quantile(0.95, 0, 0)).isEqualTo(0.95, within(1e-12));
    }

    @Test
    void whenAllAgreeTheBoundIsARoot() {
        for (int n : new int[] {1, 2, 7, 40, 1000}) {
            assertThat(BetaBounds.quantile(0.05, n, n)).isEqualTo(Math.pow(0.05, 1 / (n + 1.0)), within(1e-10));
        }
    }

    @Test
    void theShareBelowTheBoundIsTheChanceByIntegration() {
        int[][] cases = {{1, 3}, {13, 40}, {39, 40}, {0, 30}, {300, 700}};
        for (int[] c : cases) {
            double bound = BetaBounds.quantile(0.05, c[0], c[1]);
            assertThat(integral(c[0], c[1], 0, bound) / integral(c[0], c[1], 0, 1))
                    .isEqualTo(0.05, within(1e-7));
        }
    }

    @Test
    void agreementAndItsContraryMirrorEachOther() {
        for (int seen : new int[] {3, 20, 5_000, 100_000}) {
            for (int count = 0; count <= seen; count += Math.max(1, seen / 7)) {
                assertThat(BetaBounds.quantile(0.05, count, seen))
                        .isEqualTo(1 - BetaBounds.quantile(0.95, seen - count, seen), within(1e-9));
            }
        }
    }

    @Test
    void theVarianceIsThatOfTheDistribution() {
        // Beta(1, 1) is uniform: 1/12; Beta(3, 2): 6 / (25·6)
        assertThat(BetaBounds.variance(0, 0)).isEqualTo(1 / 12.0, within(1e-15));
        assertThat(BetaBounds.variance(2, 3)).isEqualTo(0.04, within(1e-15));
    }

    /** Simpson's rule over the density without its constant, scaled by its maximum. */
    private static double integral(int count, int seen, double from, double to) {
        int steps = 20_000;
        double h = (to - from) / steps;
        double top = logDensity(count, seen, count / (double) Math.max(seen, 1));
        double sum = 0;
        for (int s = 0; s <= steps; s++) {
            double weight = s == 0 || s == steps ? 1 : s % 2 == 1 ? 4 : 2;
            sum += weight * Math.exp(logDensity(count, seen, from + s * h) - top);
        }
        return sum * h / 3;
    }

    private static double logDensity(int count, int seen, double x) {
        return (count == 0 ? 0 : count * Math.log(x)) + (seen == count ? 0 : (seen - count) * Math.log1p(-x));
    }
}
