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

    private static BillReading.Definition definition(
            String term, String eId, String scope, String lang, String meaning) {
        return new BillReading.Definition(term, eId, scope, new BillReading.Words(eId, lang, meaning, -1, -1));
    }

    private static BillReading reading(String lang, BillReading.Definition... definitions) {
        return new BillReading(
                lang,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(definitions),
                List.of(),
                new BillReading.Bundling(0, List.of(), 0, 0, 0, null, List.of()));
    }

    private List<BillView.TermView> glossary(BillReading... readings) {
        return Glossary.of(
                new BillView(
                        new UUID(1, 1),
                        1,
                        "published",
                        Localized.of("A bill", "案"),
                        "text",
                        "gb",
                        "en",
                        "",
                        Instant.EPOCH,
                        clauses),
                List.of(readings));
    }

    @Test
    void aTermHasItsMeaningInBothLanguagesFromTheSameUnit() {
        UUID definitions = clause("sec_2", true, "In this Ordinance—", "次の各号に掲げる用語の意義は、当該各号に定めるところによる。");
        clause("sec_2__para_a", false, "“hire” means letting a rider use a vehicle;", "貸出し　利用者に車両を使用させることをいう。");

        List<BillView.TermView> terms = glossary(
                reading(
                        "en",
                        definition("hire", "sec_2__para_a", "", "en", "“hire” means letting a rider use a vehicle")),
                reading("ja", definition("貸出し", "sec_2__para_a", "", "ja", "貸出し　利用者に車両を使用させることをいう。")));

        assertThat(terms).singleElement().satisfies(term -> {
            assertThat(term.term()).isEqualTo(Localized.of("hire", "貸出し"));
            assertThat(term.meaning().in(Lang.EN)).isEqualTo("letting a rider use a vehicle");
            assertThat(term.meaning().in(Lang.JA)).isEqualTo("利用者に車両を使用させることをいう。");
            assertThat(term.clause()).isEqualTo(definitions);
            assertThat(term.scope()).isNull();
        });
    }

    @Test
    void aMeaningThatHoldsInOneClauseOnlyIsSoughtThereAlone() {
        UUID night = clause("sec_8", true, "In this section “night” means after 10 p.m.", "");
        clause("sec_8__subsec_2", false, "No bus runs at night.", "");
        UUID other = clause("sec_9", true, "A dog may bark at night.", "");
        UUID whole = clause("sec_1", true, "“night” means after 8 p.m.", "");

        List<BillView.TermView> terms = glossary(reading(
                "en",
                definition("night", "sec_8", "sec_8", "en", "“night” means after 10 p.m."),
                definition("night", "sec_1", "", "en", "“night” means after 8 p.m.")));

        assertThat(terms.get(0).scope()).isEqualTo(night);
        assertThat(terms.get(0).usedIn()).isEmpty();
        assertThat(terms.get(1).scope()).isNull();
        assertThat(terms.get(1).clause()).isEqualTo(whole);
        assertThat(terms.get(1).usedIn()).as("not where another meaning holds").containsExactly(other);
    }

    @Test
    void itIsKnownWhichOtherClausesUseATermAsAWholeWord() {
        clause("sec_2", true, "“hire” means letting a rider use a vehicle.", "");
        UUID user = clause("sec_3", true, "A person must not offer vehicles for Hire.", "");
        clause("sec_4", true, "A hireling is no rider.", "");
        UUID plural = clause("sec_5", true, "The number of hires is published.", "");

        assertThat(glossary(reading("en", definition("hire", "sec_2", "", "en", "“hire” means letting a rider use")))
                        .get(0)
                        .usedIn())
                .containsExactly(user, plural);
    }

    @Test
    void aJapaneseTermIsNoPartOfALongerWord() {
        List<DefinedTerms.Use> uses = new DefinedTerms(
                        reading("ja", definition("基金", "art_1", "", "ja", "「基金」とは、町の金をいう。")))
                .in("art_2", "町債基金ではなく、基金等から出す。");

        assertThat(uses)
                .singleElement()
                .satisfies(use -> assertThat(use.start()).isEqualTo(9));
    }

    @Test
    void ofABillStoredBeforeReadingsWereKeptThereIsNone() {
        clause("sec_1", true, "“hire” means letting a rider use a vehicle.", "");

        assertThat(glossary()).isEmpty();
    }
}
