package org.yoriai.unbundling.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yoriai.unbundling.Jurisdiction;

class TraditionsTest {

    private static Object[] names(String text, Jurisdiction jurisdiction) {
        return PlainStructure.read(text, jurisdiction).pieces().stream()
                .map(Piece::eId)
                .toArray();
    }

    /** Words of the last unit that is no annex. */
    private static String last(String text, Jurisdiction jurisdiction) {
        Piece last = null;
        for (Piece piece : PlainStructure.read(text, jurisdiction).pieces()) {
            last = piece.level().equals("schedule") ? last : piece;
        }
        return text.substring(last.span().start(), last.span().end());
    }

    @Test
    void leavesThePlaceOfTheSignatureAndTheReasonsOfABillOutOfItsLastUnit() {
        assertThat(last(
                        "HAVE ADOPTED THIS REGULATION:\nArticle 1\nScope\nRivers.\nDone at Brussels, 4 May 2027.\nThe President\nANNEX\nForms.\n",
                        Jurisdiction.EU))
                .isEqualTo("Article 1\nScope\nRivers.\n");
        assertThat(last(
                        "SECTION 1. NAME.\nThis Act is named.\nPassed the House of Representatives May 4, 2027.\nAttest:\nClerk.\n",
                        Jurisdiction.US))
                .isEqualTo("SECTION 1. NAME.\nThis Act is named.\n");
        assertThat(last("第一条　川を守る。\n第二条　海を守る。\n　　　理　由\n　川を守る必要がある。\n", Jurisdiction.JP))
                .isEqualTo("海を守る。\n");
    }

    @Test
    void keepsAWordThatOnlyLooksLikeTheEndOfALaw() {
        String text = "第一条　次の表のとおりとする。\n理由\n第二条　海を守る。\n";

        assertThat(PlainStructure.read(text, Jurisdiction.JP)
                        .pieces()
                        .get(0)
                        .span()
                        .end())
                .isEqualTo(text.indexOf("第二条"));

        String chapters = "第一章　総則\n第一条　次の表のとおりとする。\n理由\n第二章　雑則\n第二条　海を守る。\n";
        assertThat(PlainStructure.read(chapters, Jurisdiction.JP)
                        .pieces()
                        .get(0)
                        .span()
                        .end())
                .isEqualTo(chapters.indexOf("第二章"));
    }

    @Test
    void readsABracketedIAsALetterBehindHAndAsARomanNumberBelowALetter() {
        String letters =
                "1 A\n(1) x—\n(a) x,\n(b) x,\n(c) x,\n(d) x,\n(e) x,\n(f) x,\n(g) x,\n(h) x,\n(i) x.\n2 B\ny.\n";
        String romans = "1 A\n(1) x—\n(a) x—\n(i) x,\n(ii) x,\n(b) x.\n2 B\ny.\n";

        assertThat(names(letters, Jurisdiction.GB)).contains("sec_1__subsec_1__para_i");
        assertThat(names(romans, Jurisdiction.GB))
                .contains(
                        "sec_1__subsec_1__para_a__subpara_i",
                        "sec_1__subsec_1__para_a__subpara_ii",
                        "sec_1__subsec_1__para_b");
    }

    @Test
    void doesNotTakeAnAmountAtTheStartOfALineForASection() {
        String text = "1 Waiting\n(1) The notice runs for\n12 weeks before the event.\n2 More\ny.\n";

        assertThat(names(text, Jurisdiction.GB)).containsExactly("sec_1", "sec_1__subsec_1", "sec_2");
    }

    @Test
    void acceptsInsertedNumbers() {
        String text = "1 A\n(1) x.\n(1A) x.\n(2) x.\n1A B\ny.\n1B C\ny.\n2 D\ny.\n";

        assertThat(names(text, Jurisdiction.GB))
                .containsExactly(
                        "sec_1", "sec_1__subsec_1", "sec_1__subsec_1A", "sec_1__subsec_2", "sec_1A", "sec_1B", "sec_2");
    }

    @Test
    void keepsQuotedWordsOutOfTheOuterList() {
        String text =
                "1 Change\n(1) In the Pond Act 1990, after subsection (2) insert—\n“(2A) Ducks may stay.\n(2B) Geese may not.”\n(2) Omit section 9.\n";

        assertThat(names(text, Jurisdiction.GB))
                .containsExactly(
                        "sec_1",
                        "sec_1__subsec_1",
                        "sec_1__subsec_1__qstr_1__subsec_2A",
                        "sec_1__subsec_1__qstr_1__subsec_2B",
                        "sec_1__subsec_2");
    }

    @Test
    void findsItsWayBackWhenAQuotationIsNeverClosed() {
        String text =
                "1 Change\n(1) In section 3 of the Pond Act 1990, after “duck insert “or goose”.\n(2) Omit section 9.\n(3) Omit section 10.\n";

        assertThat(names(text, Jurisdiction.GB))
                .containsExactly("sec_1", "sec_1__subsec_1", "sec_1__subsec_2", "sec_1__subsec_3");
    }

    @Test
    void startsDefinitionListsAgainWithASecondName() {
        String text =
                "1. Definitions\nIn this By-law—\n\"boat\" means—\n(a) a canoe;\n(b) a raft;\n\"pier\" means—\n(a) a jetty;\n(b) a quay;\n2. Next\nx.\n";

        assertThat(names(text, Jurisdiction.ZA))
                .containsExactly(
                        "sec_1", "sec_1__para_a", "sec_1__para_b", "sec_1__para_a_2", "sec_1__para_b_2", "sec_2");
    }

    @Test
    void readsTwoMarkersOnOneLineAsTwoUnits() {
        String text = "SECTION 1. NAME.\nThis Act is named.\nSEC. 2. RULES.\n(a)(1) First.\n(2) Second.\n(b) Third.\n";

        assertThat(names(text, Jurisdiction.US))
                .containsExactly(
                        "sec_1",
                        "sec_2",
                        "sec_2__subsec_a",
                        "sec_2__subsec_a__para_1",
                        "sec_2__subsec_a__para_2",
                        "sec_2__subsec_b");
    }

    @Test
    void separatesRecitalsFromPoints() {
        String text =
                "Whereas:\n(1) Rivers matter.\n(2) Lakes too.\nHAVE ADOPTED THIS REGULATION:\nArticle 1\nScope\n1. It covers:\n(a) rivers;\n(b) lakes.\n2. Not seas.\n";

        assertThat(names(text, Jurisdiction.EU))
                .containsExactly(
                        "rec_1",
                        "rec_2",
                        "art_1",
                        "art_1__para_1",
                        "art_1__para_1__point_a",
                        "art_1__para_1__point_b",
                        "art_1__para_2");
    }

    @Test
    void readsAJapaneseDeletedRangeAsOneArticle() {
        String text = "第一条　甲とする。\n第二条から第四条まで　削除\n第五条　乙とする。\n";

        assertThat(names(text, Jurisdiction.JP))
                .containsExactly("art_1", "art_1__para_1", "art_2-to-4", "art_5", "art_5__para_1");
    }

    @Test
    void numbersTheParagraphsOfOldJapaneseLaws() {
        String text = "第一条　甲ハ乙トス。\n丙ハ丁トス。\n第二条　戊ハ己トス。\n";

        assertThat(names(text, Jurisdiction.JP))
                .containsExactly("art_1", "art_1__para_1", "art_1__para_2", "art_2", "art_2__para_1");
    }

    @Test
    void isSureOfALineThatHasNoOtherReadingAndLessOfOneThatHas() {
        var pieces = PlainStructure.read("1 A\n(1) x.\n(2) x.\n2 B\n(1) y.\n", Jurisdiction.GB)
                .pieces();

        assertThat(pieces).allSatisfy(piece -> assertThat(piece.confidence()).isBetween(0.5, 1.0));
    }
}
