package org.yoriai.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PrerequisitesTest {
    private static final UUID MEANINGS = new UUID(0, 2);
    private static final UUID PARKING = new UUID(0, 5);
    private static final UUID FEES = new UUID(0, 8);
    private static final UUID SPEED = new UUID(0, 9);

    @Test
    void aNoStopsWhatNeedsTheClauseAlsoThroughAnother() {
        Prerequisites needs = needs(PARKING, MEANINGS, FEES, PARKING);

        assertThat(needs.stoppedBy(MEANINGS)).containsExactlyInAnyOrder(PARKING, FEES);
        assertThat(needs.stoppedBy(PARKING)).containsExactly(FEES);
        assertThat(needs.stoppedBy(FEES)).isEmpty();
    }

    @Test
    void aClauseNeedsWhatItsPrerequisitesNeed() {
        Prerequisites needs = needs(PARKING, MEANINGS, FEES, PARKING);

        assertThat(needs.of(FEES)).containsExactly(PARKING);
        assertThat(needs.allOf(FEES)).containsExactlyInAnyOrder(PARKING, MEANINGS);
    }

    @Test
    void namesTheCircleFromAClauseBackToItself() {
        Prerequisites needs = needs(SPEED, MEANINGS, MEANINGS, PARKING, PARKING, FEES, FEES, MEANINGS);

        assertThat(needs.circle()).containsExactly(MEANINGS, PARKING, FEES, MEANINGS);
    }

    @Test
    void aClauseThatNeedsItselfIsACircle() {
        assertThat(needs(FEES, FEES).circle()).containsExactly(FEES, FEES);
    }

    @Test
    void twoWaysToOneClauseAreNoCircle() {
        Prerequisites needs = needs(FEES, PARKING, FEES, MEANINGS, PARKING, MEANINGS);

        assertThat(needs.circle()).isEmpty();
    }

    @Test
    void whatTheBillSaysInACircleIsTakenUntilItWouldClose() {
        Map<UUID, Set<UUID>> said = pairs(MEANINGS, PARKING, PARKING, MEANINGS, FEES, FEES, FEES, PARKING);

        Prerequisites kept = Prerequisites.withoutCircles(said);

        assertThat(kept.circle()).isEmpty();
        assertThat(kept.needs()).isEqualTo(Map.of(MEANINGS, Set.of(PARKING), FEES, Set.of(PARKING)));
    }

    @Test
    void endsAlsoWhereClausesNeedEachOther() {
        Prerequisites needs = needs(MEANINGS, PARKING, PARKING, MEANINGS);

        assertThat(needs.stoppedBy(MEANINGS)).isEqualTo(Set.copyOf(List.of(PARKING)));
    }

    /** Pairs of a clause and what it needs. */
    private static Prerequisites needs(UUID... pairs) {
        return new Prerequisites(pairs(pairs));
    }

    private static Map<UUID, Set<UUID>> pairs(UUID... pairs) {
        Map<UUID, Set<UUID>> needs = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            needs.computeIfAbsent(pairs[i], first -> new LinkedHashSet<>()).add(pairs[i + 1]);
        }
        return needs;
    }
}
