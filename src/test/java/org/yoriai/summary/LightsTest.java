package org.yoriai.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yoriai.digest.GateReport;
import org.yoriai.summary.Lights.Light;
import org.yoriai.summary.Lights.Reason;

class LightsTest {
    private static final GateReport PASSED = new GateReport(1, 1, 1, 0, 1, 1, 1, List.of());
    private static final Metrics GOOD = StoredSummaryFixture.MEASURED;

    private static Metrics fair(Double people, Double gap, Double jr) {
        return new Metrics(0.9, people, 0.5, gap, 0.01, 1.0, jr, jr, 0.2, 0.3, 3, 8);
    }

    @Test
    void allGreenWhenEveryGoalIsMet() {
        assertThat(Lights.of(PASSED, GOOD, false))
                .isEqualTo(new Lights(
                        Light.green(Reason.ALL_SOURCED),
                        Light.green(Reason.ALL_HEARD),
                        Light.green(Reason.NOT_REPEATING)));
    }

    @Test
    void wordsThatAreGoneAndNumbersThatAreNotCountedTurnSourcedAmber() {
        assertThat(Lights.of(PASSED, GOOD, true).sourced()).isEqualTo(Light.amber(Reason.SOURCE_GONE));
        assertThat(Lights.of(new GateReport(1, 1, 1, 1, 1, 1, 1, List.of()), GOOD, false)
                        .sourced())
                .isEqualTo(Light.amber(Reason.NOT_SOURCED));
    }

    @Test
    void eachGoalOfFairnessHasItsOwnReason() {
        assertThat(Lights.of(new GateReport(1, 1, 1, 0, 1, 1, 0.5, List.of()), GOOD, false)
                        .fair()
                        .because())
                .isEqualTo(Reason.DISSENT_MISSING);
        assertThat(Lights.of(PASSED, fair(0.96, 0.02, 1.0), false).fair().because())
                .isEqualTo(Reason.GROUP_MISSING);
        assertThat(Lights.of(PASSED, fair(0.94, 0.02, 0.5), false).fair().because())
                .isEqualTo(Reason.PEOPLE_MISSING);
        assertThat(Lights.of(PASSED, fair(0.96, 0.06, 0.5), false).fair().because())
                .isEqualTo(Reason.UNEQUAL);
    }

    @Test
    void withoutVotesNobodyCanSayWhetherItIsFair() {
        assertThat(Lights.of(PASSED, fair(null, null, null), false).fair()).isEqualTo(Light.amber(Reason.NO_VOTES));
    }

    @Test
    void sentencesThatSayNearlyTheSameTurnReadableAmber() {
        Metrics alike = new Metrics(null, null, null, null, null, null, null, null, 0.2, 0.81, 3, 8);

        assertThat(Lights.of(PASSED, alike, false).readable()).isEqualTo(Light.amber(Reason.REPEATING));
    }
}
