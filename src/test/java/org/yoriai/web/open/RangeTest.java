package org.yoriai.web.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RangeTest {
    @Test
    void aFewAnswersSayLittleAboutMany() {
        // Wilson's interval for 8 of 10 is 0.490 to 0.943; that 10 of 1000 are known hardly narrows it.
        assertThat(Range.of(8, 10, 1000)).isEqualTo(new Range(491, 944));
    }

    @Test
    void whoHasAnsweredIsNoLongerInDoubt() {
        Range range = Range.of(40, 47, 48);

        assertThat(range).isEqualTo(new Range(40, 41));
    }

    @Test
    void neverFewerThanHaveSaidItAndNeverMoreThanStillCould() {
        for (int members = 2; members <= 40; members++) {
            for (int answered = 1; answered < members; answered++) {
                for (int said = 0; said <= answered; said++) {
                    Range range = Range.of(said, answered, members);

                    assertThat(range.low()).isBetween(said, range.high());
                    assertThat(range.high()).isLessThanOrEqualTo(members - (answered - said));
                }
            }
        }
    }

    @Test
    void moreAnswersNarrowIt() {
        assertThat(width(Range.of(30, 60, 100))).isLessThan(width(Range.of(15, 30, 100)));
    }

    @Test
    void refusesCountsThatAreNoPart() {
        assertThatThrownBy(() -> Range.of(3, 2, 9)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Range.of(3, 9, 9)).isInstanceOf(IllegalArgumentException.class);
    }

    private static int width(Range range) {
        return range.high() - range.low();
    }
}
