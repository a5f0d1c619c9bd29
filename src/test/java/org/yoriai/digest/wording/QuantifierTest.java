package org.yoriai.digest.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantifierTest {
    @ParameterizedTest
    @CsvSource({
        "40,40,ALL",
        "39,40,NEARLY_ALL",
        "36,40,NEARLY_ALL",
        "35,40,MOST",
        "24,40,MOST",
        "23,40,MAJORITY",
        "22,40,ABOUT_HALF",
        "18,40,ABOUT_HALF",
        "17,40,SOME",
        "6,40,SOME",
        "5,40,FEW",
        "1,40,FEW",
        "0,40,NONE"
    })
    void theWordFollowsTheCounts(int num, int den, Quantifier word) {
        assertThat(Quantifier.forShare(num, den)).isEqualTo(word);
    }

    @Test
    void whatWeWriteIsAlwaysAccepted() {
        for (int den = Quantifier.FEWEST; den < 130; den++) {
            for (int num = 0; num <= den; num++) {
                assertThat(Quantifier.forShare(num, den).holds(num, den)).isTrue();
            }
        }
    }

    @Test
    void boundsAreExact() {
        assertThat(Quantifier.MAJORITY.holds(50, 100)).isFalse();
        assertThat(Quantifier.MAJORITY.holds(51, 100)).isTrue();
        assertThat(Quantifier.MOST.holds(59, 100)).isFalse();
        assertThat(Quantifier.ALL.holds(99, 100)).isFalse();
        assertThat(Quantifier.SOME.holds(45, 100)).isFalse();
        assertThat(Quantifier.NONE.holds(0, 10)).isTrue();
    }

    @Test
    void noWordStandsForFewerThanTenPeople() {
        assertThat(Quantifier.ALL.holds(9, 9)).isFalse();
        assertThatThrownBy(() -> Quantifier.forShare(9, 9)).isInstanceOf(IllegalArgumentException.class);
    }
}
