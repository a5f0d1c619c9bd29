package org.yoriai.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yoriai.shared.Lang;

/** The templates that assemblies begin with. */
class AssemblyModelTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Set<String> KNOWN = Set.of(
            "question-languages",
            "texts-languages",
            "dates",
            "reply-contract",
            "legislator",
            "moderators",
            "second-moderator",
            "auditor",
            "bill",
            "bill-languages",
            "materials-for",
            "materials-against",
            "background");

    private static List<AssemblyModel> all() {
        return AssemblyModel.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void itsDatesFollowEachOtherAndTheReplyComesAfterTheReport(AssemblyModel model) {
        Map<Phase, LocalDate> startsOn = new TreeMap<>(model.startsOn(TODAY));
        assertThat(startsOn).containsKeys(Phase.LEARNING, Phase.DELIBERATING, Phase.DECIDING, Phase.REPORTED);
        assertThat(new ArrayList<>(startsOn.values())).isSorted().allMatch(day -> day.isAfter(TODAY));
        assertThat(model.replyDueOn(TODAY)).isAfter(startsOn.get(Phase.REPORTED));
    }

    @ParameterizedTest
    @MethodSource("all")
    void itAsksOnlyForWhatThePreflightKnowsAndForNothingTwice(AssemblyModel model) {
        List<String> asked = new ArrayList<>(model.needs());
        asked.addAll(model.advised());
        assertThat(asked).doesNotHaveDuplicates().allMatch(KNOWN::contains);
        assertThat(model.needs()).contains("question-languages", "reply-contract", "legislator", "moderators");
    }

    @ParameterizedTest
    @MethodSource("all")
    void itIsNamedInBothLanguages(AssemblyModel model) {
        for (Lang lang : Lang.values()) {
            assertThat(model.name().texts()).containsKey(lang.code());
            assertThat(model.about().texts()).containsKey(lang.code());
        }
    }
}
