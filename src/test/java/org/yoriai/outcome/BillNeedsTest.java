package org.yoriai.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yoriai.legislation.BillReading;
import org.yoriai.legislation.BillView;
import org.yoriai.shared.Localized;

class BillNeedsTest {
    private static final List<BillView.ClauseView> DECIDED =
            List.of(clause(1), clause(2), clause(3), clause(4), clause(5));

    private static BillView.ClauseView clause(int number) {
        Localized words = Localized.of(Integer.toString(number), "");
        return new BillView.ClauseView(
                id(number), "sec_" + number, "", "section", 0, number, true, words, words, words);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static BillReading.Together one(String id, List<String> units, List<String> carriers, String... requires) {
        return new BillReading.Together(id, units, carriers, Arrays.asList(requires), List.of(), List.of());
    }

    private static BillNeeds of(BillReading.Together... packages) {
        return BillNeeds.of(
                DECIDED,
                new BillReading(
                        "en",
                        List.of(),
                        List.of(),
                        Arrays.asList(packages),
                        List.of(),
                        List.of(),
                        List.of(),
                        new BillReading.Bundling(packages.length, List.of(), 1, 0, 0, null, List.of())));
    }

    @Test
    void aClauseNeedsWhatItsPackageRequiresEvenWhereTheWayLeadsThroughDefinitions() {
        BillNeeds needs = of(
                one("p1", List.of("sec_3"), List.of("sec_2")),
                one("p2", List.of("sec_4__subsec_2"), List.of("sec_2"), "p1"));

        assertThat(needs.needs().of(id(4))).containsExactly(id(3));
        assertThat(needs.needs().of(id(3))).isEmpty();
    }

    @Test
    void whatCarriesOthersAndDecidesNothingItselfIsACarrier() {
        BillNeeds needs = of(
                one("p1", List.of("sec_3"), List.of("sec_1", "sec_2")),
                one("p2", List.of("sec_4"), List.of("sec_1", "sec_4__subsec_1")));

        assertThat(needs.carriers()).containsExactlyInAnyOrder(id(1), id(2));
    }

    @Test
    void whatIsNeededThroughAnotherIsNotNamedTwice() {
        BillNeeds needs = of(
                one("p1", List.of("sec_1"), List.of()),
                one("p2", List.of("sec_2"), List.of(), "p1"),
                one("p3", List.of("sec_3"), List.of(), "p1", "p2"));

        assertThat(needs.needs().of(id(3))).containsExactly(id(2));
        assertThat(needs.needs().allOf(id(3))).containsExactlyInAnyOrder(id(1), id(2));
    }

    @Test
    void clausesThatStandOrFallTogetherNeedEachOther() {
        BillNeeds needs = of(
                one("p1", List.of("sec_1"), List.of()),
                one("p2", List.of("sec_3", "sec_4"), List.of(), "p1"),
                one("p3", List.of("sec_5"), List.of(), "p1", "p2"));

        assertThat(needs.needs().togetherWith(id(3))).containsExactly(id(4));
        assertThat(needs.needs().togetherWith(id(4))).containsExactly(id(3));
        assertThat(needs.needs().togetherWith(id(1))).isEmpty();
        assertThat(needs.needs().stoppedBy(id(4))).containsExactlyInAnyOrder(id(3), id(5));
        assertThat(needs.needs().apartFrom(needs.needs()).circle()).isEmpty();
    }
}
