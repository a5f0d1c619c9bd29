package org.yoriai.legislation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Localized;

class GlossaryTest {
    private final List<BillView.ClauseView> clauses = new ArrayList<>();

    private UUID clause(String eId, boolean votable, String en, String ja) {
        UUID id = new UUID(0, clauses.size() + 1);
        String parent = eId.contains("__") ? eId.substring(0, eId.lastIndexOf("__")) : "";
        clauses.add(new BillView.ClauseView(
                id,
                eId,
                parent,
                votable ? "section" : "paragraph",
                votable ? 0 : 1,
                clauses.size(),
                votable,
                Localized.of("", ""),
                Localized.of("", ""),
                Localized.of(en, ja)));
        return id;
    }

    private List<BillView.TermView> glossary() {
        return Glossary.of(new BillView(
                new UUID(1, 1),
                1,
                "published",
                Localized.of("A bill", "案"),
                "text",
                "gb",
                "en",
                "",
                Instant.EPOCH,
                clauses));
    }

    @Test
    void aTermHasItsMeaningInBothLanguagesFromTheSameUnit() {
        UUID definitions = clause("sec_2", true, "In this Ordinance—", "次の各号に掲げる用語の意義は、当該各号に定めるところによる。");
        clause("sec_2__para_a", false, "“hire” means letting a rider use a vehicle;", "貸出し　利用者に車両を使用させることをいう。");

        List<BillView.TermView> terms = glossary();

        assertThat(terms).singleElement().satisfies(term -> {
            assertThat(term.term()).isEqualTo(Localized.of("hire", "貸出し"));
            assertThat(term.meaning().in(Lang.EN)).isEqualTo("letting a rider use a vehicle");
            assertThat(term.meaning().in(Lang.JA)).isEqualTo("利用者に車両を使用させることをいう。");
            assertThat(term.clause()).isEqualTo(definitions);
        });
    }

    @Test
    void aMeaningThatHoldsInOneClauseOnlyIsSaidWithItsWholeSentence() {
        clause(
                "sec_8",
                true,
                "In this section “night hours” means the hours between 10 p.m. and 5 a.m.",
                "この条において「夜間」とは、午後十時から翌日の午前五時までの間をいう。");

        BillView.TermView term = glossary().get(0);

        assertThat(term.meaning().in(Lang.EN)).startsWith("In this section “night hours” means");
        assertThat(term.meaning().in(Lang.JA)).startsWith("この条において");
        assertThat(term.term()).isEqualTo(Localized.of("night hours", "夜間"));
    }

    @Test
    void itIsKnownWhichOtherClausesUseATermAsAWholeWord() {
        clause("sec_2", true, "“hire” means letting a rider use a vehicle.", "");
        UUID user = clause("sec_3", true, "A person must not offer vehicles for Hire.", "");
        clause("sec_4", true, "A hireling is no rider.", "");
        UUID plural = clause("sec_5", true, "The number of hires is published.", "");

        assertThat(glossary().get(0).usedIn()).containsExactly(user, plural);
    }

    @Test
    void quotedWordsAndListsThatDefineNothingAreNoTerms() {
        clause("sec_1", true, "The sign must say “slow” in letters of 30 cm.", "");
        clause("sec_2", true, "", "次に掲げる場所");
        clause("sec_2__para_a", false, "", "歩道　幅が二メートル未満のもの");

        assertThat(glossary()).isEmpty();
    }
}
