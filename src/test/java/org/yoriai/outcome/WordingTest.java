package org.yoriai.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yoriai.shared.Localized;

class WordingTest {
    private static final ClauseRef FEE =
            new ClauseRef(new UUID(0, 1), "sec_6", Localized.of("6", "6"), Localized.of("Parking bays", "（駐輪区画）"));

    private static final ClauseRef MEANINGS =
            new ClauseRef(new UUID(0, 3), "sec_2", Localized.of("2", "2"), Localized.of("Meanings", "定義"));
    private static final ClauseRef FINES =
            new ClauseRef(new UUID(0, 4), "sec_9", Localized.of("9", "9"), Localized.of("Fines", "過料"));

    private static Map<String, String> text(TallyView tally, Fate fate, ClauseRef... because) {
        return Wording.text(FEE, tally, ClauseOutcome.of(FEE, fate, List.of(because)))
                .texts();
    }

    @Test
    void aClauseThatStandsIsKeptWithTheCounts() {
        assertThat(text(tally(24, 5, 2, 48), Fate.STANDS))
                .isEqualTo(Map.of(
                        "en",
                        "Keep clause 6 (Parking bays). 31 of 48 members voted; 24 yes, 5 no, 2 abstained.",
                        "ja",
                        "第6条（駐輪区画）を残す。委員48人のうち31人が投票し、賛成24、反対5、棄権2でした。"));
        assertThat(Wording.dissent(tally(24, 5, 2, 48), Fate.STANDS).texts())
                .containsEntry("en", "5 members voted no.");
    }

    @Test
    void aClauseThatWonWithoutWhatItNeedsIsKeptOnlyWithThat() {
        assertThat(Wording.title(FEE, Fate.ALONE).texts())
                .containsEntry("en", "Keep clause 6 (Parking bays) only with what it needs: it cannot stand alone")
                .containsEntry("ja", "第6条（駐輪区画）は、必要な条といっしょなら残す：これだけでは成り立たない");
        assertThat(text(tally(24, 5, 2, 48), Fate.ALONE, MEANINGS))
                .hasEntrySatisfying(
                        "en",
                        words -> assertThat(words)
                                .endsWith(" Clause 6 cannot stand alone: more yes than no, but clause 2, which it"
                                        + " needs, got no majority."))
                .hasEntrySatisfying(
                        "ja",
                        words -> assertThat(words)
                                .endsWith("第6条は、これだけでは成り立ちません。賛成が反対より多くありましたが、これに必要な第2条は、そうではありませんでした。"));
        assertThat(Wording.dissent(tally(24, 5, 2, 48), Fate.ALONE).texts()).containsEntry("en", "5 members voted no.");
    }

    @Test
    void aClauseThatFallsIsDroppedAndTheDissentAreThoseWhoVotedYes() {
        assertThat(Wording.title(FEE, Fate.FALLS).texts())
                .containsEntry("en", "Drop clause 6 (Parking bays)")
                .containsEntry("ja", "第6条（駐輪区画）を削る");
        assertThat(Wording.dissent(tally(1, 2, 9, 12), Fate.FALLS).texts())
                .containsEntry("en", "1 member voted yes.")
                .containsEntry("ja", "1人が賛成しました。");
    }

    @Test
    void aClauseThatOthersCarryIsKeptAndTheDissentAreThoseWhoVotedNo() {
        assertThat(text(tally(3, 3, 0, 12), Fate.CARRIED, MEANINGS, FINES))
                .hasEntrySatisfying(
                        "en",
                        words -> assertThat(words)
                                .startsWith("Keep clause 6 (Parking bays), which comes along. ")
                                .endsWith(" Clause 6 comes along: it got no majority, but clauses 2 and 9 stand and"
                                        + " need it."))
                .hasEntrySatisfying(
                        "ja",
                        words -> assertThat(words)
                                .startsWith("第6条（駐輪区画）をいっしょに残す。")
                                .endsWith("成り立つ第2条と第9条に必要です。"));
        assertThat(Wording.dissent(tally(3, 3, 0, 12), Fate.CARRIED).texts())
                .containsEntry("en", "3 members voted no.");
    }

    @Test
    void nothingIsRecommendedWhereTheAssemblyWasDivided() {
        assertThat(Wording.title(FEE, Fate.DIVIDED).texts().get("en"))
                .isEqualTo("No recommendation on clause 6 (Parking bays): the assembly was divided");
        assertThat(Wording.dissent(tally(7, 7, 1, 20), Fate.DIVIDED).isEmpty()).isTrue();
    }

    @Test
    void nobodyIsCalledDividedWhenNobodyVotedYesOrNo() {
        assertThat(Wording.title(FEE, Fate.UNDECIDED).texts().get("en")).endsWith("undecided, nobody voted yes or no");
        assertThat(Wording.dissent(tally(0, 0, 3, 20), Fate.UNDECIDED).isEmpty())
                .isTrue();
    }

    @Test
    void unanimityHasNoDissent() {
        assertThat(Wording.dissent(tally(20, 0, 0, 20), Fate.STANDS).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Fate.class)
    void everyFateHasAWordAndASentenceInBothLanguages(Fate fate) {
        ClauseOutcome outcome =
                ClauseOutcome.of(FEE, fate, fate == Fate.CARRIED || fate == Fate.ALONE ? List.of(MEANINGS) : List.of());

        assertThat(outcome.word().texts()).containsOnlyKeys("en", "ja");
        assertThat(outcome.says().texts().get("en")).startsWith("Clause 6 ").endsWith(".");
        assertThat(outcome.says().texts().get("ja")).startsWith("第6条は").endsWith("。");
    }

    @Test
    void aClauseWithoutHeadingAndWithABranchNumberIsNamedByItsNumber() {
        ClauseRef branch = new ClauseRef(new UUID(0, 2), "art_3-2", Localized.of("3-2", "3-2"), Localized.of("", ""));

        assertThat(Wording.question(branch).texts())
                .containsEntry("en", "Should clause 3-2 become law?")
                .containsEntry("ja", "第3条の2を定めることに賛成しますか。");
    }

    private static TallyView tally(int yes, int no, int abstain, int members) {
        return new TallyView(new UUID(0, 9), yes, no, abstain, 0, members, new UUID(0, 8), Instant.EPOCH);
    }
}
