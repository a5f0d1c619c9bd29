package org.yoriai.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IntervalTest {
    @Test
    void isTheShareItselfWhenEverybodyWasHeard() {
        assertThat(Interval.of(3, 4, 4)).isEqualTo(new Interval(75, 75));
        assertThat(Interval.of(9, 14, 14)).isEqualTo(new Interval(64, 64));
        assertThat(Interval.of(1, 1, 1)).isEqualTo(new Interval(100, 100));
        assertThat(Interval.of(5, 5, 3)).isEqualTo(new Interval(100, 100));
    }

    /** Wilson for 8 of 10 out of very many: 0.4902 to 0.9433. */
    @Test
    void isWilsonsForAGroupThatIsLargeBesideThoseHeard() {
        assertThat(Interval.of(8, 10, 100_000_000)).isEqualTo(new Interval(49, 95));
    }

    @Test
    void isNarrowerTheMoreOfTheGroupWereHeard() {
        Interval few = Interval.of(8, 10, 100);
        Interval most = Interval.of(8, 10, 12);
        assertThat(most.low()).isGreaterThan(few.low());
        assertThat(most.high()).isLessThan(few.high());
    }

    @Test
    void holdsTheShareAndStaysWithinAHundred() {
        for (int heard = 1; heard <= 30; heard++) {
            for (int yes = 0; yes <= heard; yes++) {
                Interval sure = Interval.of(yes, heard, 31);
                assertThat(sure.low()).isBetween(0, 100 * yes / heard);
                assertThat(sure.high()).isBetween((100 * yes + heard - 1) / heard, 100);
            }
        }
    }

    @Test
    void aShareOfNobodyIsAMistake() {
        assertThatThrownBy(() -> Interval.of(0, 0, 5)).isInstanceOf(IllegalArgumentException.class);
    }
}
