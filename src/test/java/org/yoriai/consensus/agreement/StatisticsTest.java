package org.yoriai.consensus.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.yoriai.consensus.Tally;

class StatisticsTest {
    @Test
    void countsEveryPassInTheDenominators() {
        Statistics s = Statistics.of(new Tally(5, 2, 1), new Tally(1, 3, 4));

        assertThat(s.pa()).isEqualTo(6 / 10.0, within(1e-15));
        assertThat(s.pd()).isEqualTo(3 / 10.0, within(1e-15));
        assertThat(s.ra()).isEqualTo(0.6 / (2 / 10.0), within(1e-15));
        assertThat(s.rd()).isEqualTo(0.3 / (4 / 10.0), within(1e-15));
        // 2·√9·(6/9 − 1/2) = 1
        assertThat(s.pat()).isEqualTo(1, within(1e-15));
        assertThat(s.pdt()).isEqualTo(6 * (3 / 9.0 - 0.5), within(1e-15));
        // (6/9 − 2/9) / √(8/18 · 10/18 · 2/9) = 6/√10 / … = 1.897…
        assertThat(s.rat()).isEqualTo((4 / 9.0) / Math.sqrt(8 / 18.0 * 10 / 18.0 * 2 / 9.0), within(1e-15));
        assertThat(s.rat()).isEqualTo(1.8973665961, within(1e-9));
        assertThat(s.rdt()).isNegative();
    }

    @Test
    void answersThatAreAllTheSameGiveNoDifference() {
        assertThat(Statistics.of(new Tally(4, 0, 0), new Tally(7, 0, 0)).rat()).isZero();
    }

    @Test
    void noAnswersGiveNoNaN() {
        Statistics s = Statistics.of(Tally.NONE, Tally.NONE);

        assertThat(new double[] {s.pa(), s.pd(), s.ra(), s.rd()}).containsExactly(0.5, 0.5, 1, 1);
        assertThat(new double[] {s.pat(), s.pdt(), s.rat(), s.rdt()}).containsExactly(1, 1, 0, 0);
    }
}
