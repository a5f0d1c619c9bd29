package org.yoriai.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yoriai.shared.Localized;

class WordingTest {
    private static final ClauseRef FEE =
            new ClauseRef(new UUID(0, 1), "sec_6", Localized.of("6", "6"), Localized.of("Parking bays", "（駐輪区画）"));

    @Test
    void moreYesThanNoSaysKeepWithTheCounts() {
        assertThat(Wording.text(FEE, tally(24, 5, 2, 48), List.of(), List.of()).texts())
                .isEqualTo(Map.of(
                        "en",
                        "Keep clause 6 (Parking bays). 31 of 48 members voted; 24 yes, 5 no, 2 abstained.",
                        "ja",
                        "第6条（駐輪区画）を残す。委員48人のうち31人が投票し、賛成24、反対5、棄権2でした。"));
    }

    @Test
    void aClauseThatIsKeptWithoutWhatItNeedsIsSaidNotToStandAlone() {
        ClauseRef meanings =
                new ClauseRef(new UUID(0, 3), "sec_2", Localized.of("2", "2"), Localized.of("Meanings", "定義"));

        assertThat(Wording.text(FEE, tally(24, 5, 2, 48), List.of(meanings), List.of())
                        .texts())
                .hasEntrySatisfying(
                        "en",
                        words -> assertThat(words)
                                .endsWith(
                                        "It cannot stand alone: no majority kept what it needs, clause 2 (Meanings)."))
                .hasEntrySatisfying("ja", words -> assertThat(words).endsWith("ただし、これに必要な第2条（定義）は、賛成が反対より多くありませんでした。"));
        assertThat(Wording.text(FEE, tally(1, 5, 2, 48), List.of(meanings), List.of())
                        .texts()
                        .get("en"))
                .doesNotContain("alone");
    }

    @Test
    void moreNoThanYesSaysDropAndTheDissentAreThoseWhoVotedYes() {
        TallyView tally = tally(1, 2, 9, 12);

        assertThat(Wording.title(FEE, tally, List.of()).texts())
                .containsEntry("en", "Drop clause 6 (Parking bays)")
                .containsEntry("ja", "第6条（駐輪区画）を削る");
        assertThat(Wording.dissent(tally, List.of()).texts())
                .containsEntry("en", "1 member voted yes.")
                .containsEntry("ja", "1人が賛成しました。");
    }

    @Test
    void aClauseThatOthersCarryIsKeptAndTheDissentAreThoseWhoVotedNo() {
        ClauseRef fines = new ClauseRef(new UUID(0, 4), "sec_9", Localized.of("9", "9"), Localized.of("Fines", "過料"));

        assertThat(Wording.text(FEE, tally(3, 3, 0, 12), List.of(), List.of(fines))
                        .texts())
                .hasEntrySatisfying(
                        "en",
                        words -> assertThat(words)
                                .startsWith("Keep clause 6")
                                .endsWith("It got no majority; it stays because it is needed by clause 9 (Fines)."))
                .hasEntrySatisfying("ja", words -> assertThat(words).endsWith("第9条（過料）に必要なので残します。"));
        assertThat(Wording.dissent(tally(3, 3, 0, 12), List.of(fines)).texts())
                .containsEntry("en", "3 members voted no.");
    }

    @Test
    void abstentionsDecideNothing() {
        assertThat(Wording.title(FEE, tally(2, 1, 40, 48), List.of()).texts().get("en"))
                .startsWith("Keep");
    }

    @Test
    void asManyYesAsNoSaysThatTheAssemblyWasDivided() {
        TallyView tally = tally(7, 7, 1, 20);

        assertThat(Wording.title(FEE, tally, List.of()).texts().get("en"))
                .isEqualTo("No recommendation on clause 6 (Parking bays): the assembly was divided");
        assertThat(Wording.dissent(tally, List.of()).isEmpty()).isTrue();
    }

    @Test
    void nobodyIsCalledDividedWhenNobodyVotedYesOrNo() {
        assertThat(Wording.title(FEE, tally(0, 0, 3, 20), List.of()).texts().get("en"))
                .endsWith("nobody voted yes or no");
    }

    @Test
    void unanimityHasNoDissent() {
        assertThat(Wording.dissent(tally(20, 0, 0, 20), List.of()).isEmpty()).isTrue();
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
