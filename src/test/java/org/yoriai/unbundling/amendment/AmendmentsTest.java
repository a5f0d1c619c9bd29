package org.yoriai.unbundling.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yoriai.unbundling.LawTexts.assertLawful;
import static org.yoriai.unbundling.LawTexts.unbundle;
import static org.yoriai.unbundling.LawTexts.unit;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yoriai.unbundling.Jurisdiction;
import org.yoriai.unbundling.Options;
import org.yoriai.unbundling.UnbundledBill;

class AmendmentsTest {

    private static final String STATES = """
            SECTION 1. ORCHARDS.
            (a) In General.—Section 12 of the Orchard Care Act of 1999 is amended—
            (1) in subsection (b), by striking “pears” and inserting “pears or plums”;
            (2) by redesignating paragraphs (3) and (4) as paragraphs (2) and (3), respectively; and
            (3) by adding at the end the following:
            “(d) Cherries.—Cherries shall be netted.”.
            (b) Repeal.—Section 14 of the Orchard Care Act of 1999 is repealed.
            """;

    private static final String KINGDOM = """
            1 Ladders
            (1) The Ladders Act 2001 is amended as follows.
            (2) In section 4, after “wood” insert “or steel”.
            (3) In subsection (3) of that section, omit “oak”.
            (4) For section 6 substitute—
            “6 Ropes
            Ropes must be dry.”
            """;

    private static final String JAPAN = """
            町の果樹条例の一部を改正する条例
            （町の果樹条例の一部改正）
            第一条　町の果樹条例（令和二年町条例第五号）の一部を次のように改正する。
            　　第三条第一項中「梨」を「梨又は桃」に改め、同条第二項中「春」の下に「及び秋」を加え、「毎年」を削る。
            　　第四条を次のように改める。
            　第四条　果樹は、町民のものとする。
            　　第六条第二項を同条第三項とし、同条第一項の次に次の一項を加える。
            　２　町長は、苗木を配る。
            　　第九条から第十一条までを削る。
            附　則
            この条例は、公布の日から施行する。
            """;

    private static final String UNION = """
            REGULATION (EU) 2033/5 OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL
            HAVE ADOPTED THIS REGULATION:
            Article 1
            Amendments to Regulation (EU) 2020/12
            Regulation (EU) 2020/12 is amended as follows:
            (1) in Article 4(1), point (b) is replaced by the following:
            ‘(b) a boat of less than 8 metres;’;
            (2) in Article 6, the words ‘two years’ are replaced by the words ‘three years’;
            (3) the following Article is inserted after Article 7:
            ‘Article 7a
            Lights
            Boats shall carry lights.’;
            (4) in Article 9, the following paragraph is added:
            ‘4. Lights shall be white.’;
            (5) Article 11 is deleted;
            (6) in Article 12(2), the second subparagraph is deleted.
            Article 2
            Entry into force
            This Regulation shall enter into force on 1 January 2034.
            """;

    private static final String SOUTH_AFRICA = """
            Boats Amendment Act 7 of 2031
            BE IT ENACTED by the Parliament of the Republic of South Africa, as follows:
            1. Amendment of section 4 of Act 12 of 2001
            Section 4 of the Boats Act, 2001 (Act No. 12 of 2001), is hereby amended—
            (a) by the substitution for subsection (1) of the following subsection:
            "(1) A boat must be registered.";
            (b) by the deletion of subsection (3);
            (c) by the insertion after subsection (4) of the following subsection:
            "(4A) Registration is free of charge.";
            (d) by the substitution in subsection (5) for the words "two years" of the words "three years"; and
            (e) by the addition of the following subsection:
            "(8) A canoe is not a boat.".
            2. Repeal of section 9 of Act 12 of 2001
            Section 9 of the Boats Act, 2001, is hereby repealed.
            3. Insertion of section 10A in Act 12 of 2001
            The following section is hereby inserted in the Boats Act, 2001, after section 10:
            "10A. Lights
            Boats must carry lights.".
            4. Short title and commencement
            This Act is called the Boats Amendment Act, 2031, and comes into operation on 1 April 2032.
            """;

    private static UnbundledBill read(String text, Jurisdiction jurisdiction) {
        UnbundledBill bill = unbundle(text, new Options(Optional.empty(), Optional.of(jurisdiction), Optional.empty()));
        assertLawful(bill);
        return bill;
    }

    @Test
    void aNestedInstructionInheritsActAndPlace() {
        UnbundledBill bill = read(STATES, Jurisdiction.US);
        assertThat(bill.amendments())
                .extracting(Amendment::op, Amendment::at, Amendment::oldWords, Amendment::newWords)
                .containsExactly(
                        tuple("substitute", "sec_12__subsec_b", "pears", "pears or plums"),
                        tuple("renumber", "sec_12__para_3", "", "para_2"),
                        tuple("renumber", "sec_12__para_4", "", "para_3"),
                        tuple("insertUnit", "sec_12", "", "(d) Cherries.—Cherries shall be netted."),
                        tuple("repealUnit", "sec_14", "", ""));
        assertThat(bill.amendments()).extracting(Amendment::targetAct).containsOnly("Orchard Care Act of 1999");
        assertThat(unit(bill, "sec_1__subsec_b").statement().kinds()).contains("repeal");
    }

    @Test
    void thatSectionIsTheOneNamedLast() {
        UnbundledBill bill = read(KINGDOM, Jurisdiction.GB);
        assertThat(bill.amendments())
                .extracting(Amendment::targetAct, Amendment::op, Amendment::at)
                .containsExactly(
                        tuple("Ladders Act 2001", "insertPhrase", "sec_4"),
                        tuple("Ladders Act 2001", "deletePhrase", "sec_4__subsec_3"),
                        tuple("Ladders Act 2001", "replaceUnit", "sec_6"));
    }

    @Test
    void oneJapaneseSentenceHoldsAnOperationForEachVerb() {
        UnbundledBill bill = read(JAPAN, Jurisdiction.JP);
        assertThat(bill.amendments())
                .filteredOn(amendment -> amendment.unit().equals("art_1__instr_1"))
                .extracting(Amendment::op, Amendment::at, Amendment::oldWords, Amendment::newWords)
                .containsExactly(
                        tuple("substitute", "art_3__para_1", "梨", "梨又は桃"),
                        tuple("insertPhrase", "art_3__para_2", "春", "及び秋"),
                        tuple("deletePhrase", "art_3__para_2", "毎年", ""));
        assertThat(bill.amendments()).extracting(Amendment::op).contains("replaceUnit", "renumber", "insertUnit");
        assertThat(bill.amendments())
                .filteredOn(amendment -> amendment.op().equals("repealUnit"))
                .extracting(Amendment::at)
                .containsExactly("art_9", "art_10", "art_11");
    }

    @Test
    void ordersOfTheUnionAreRead() {
        UnbundledBill bill = read(UNION, Jurisdiction.EU);

        assertThat(bill.amendments())
                .extracting(Amendment::op, Amendment::at, Amendment::oldWords)
                .containsExactly(
                        tuple("replaceUnit", "art_4__para_1__point_b", ""),
                        tuple("substitute", "art_6", "two years"),
                        tuple("insertUnit", "art_7", ""),
                        tuple("insertUnit", "art_9", ""),
                        tuple("repealUnit", "art_11", ""),
                        tuple("repealUnit", "art_12__para_2", ""));
        assertThat(bill.amendments()).extracting(Amendment::targetAct).containsOnly("Regulation (EU) 2020/12");
        assertThat(bill.amendments().get(2).newWords()).startsWith("Article 7a").endsWith("Boats shall carry lights.");
        assertThat(bill.amendments().get(2).position()).isEqualTo("after");
        assertThat(bill.amendments().get(3).newWords()).isEqualTo("4. Lights shall be white.");
        assertThat(bill.units())
                .filteredOn(unit -> !unit.quoted())
                .noneMatch(unit -> unit.num().equals("7a"));
    }

    @Test
    void ordersOfSouthAfricaAreRead() {
        UnbundledBill bill = read(SOUTH_AFRICA, Jurisdiction.ZA);

        assertThat(bill.amendments())
                .extracting(Amendment::op, Amendment::at, Amendment::oldWords)
                .containsExactly(
                        tuple("replaceUnit", "sec_4__subsec_1", ""),
                        tuple("repealUnit", "sec_4__subsec_3", ""),
                        tuple("insertUnit", "sec_4__subsec_4", ""),
                        tuple("substitute", "sec_4__subsec_5", "two years"),
                        tuple("insertUnit", "sec_4", ""),
                        tuple("repealUnit", "sec_9", ""),
                        tuple("insertUnit", "sec_10", ""));
        assertThat(bill.amendments())
                .extracting(Amendment::targetAct)
                .allSatisfy(act -> assertThat(act).startsWith("Boats Act, 2001"));
        assertThat(bill.amendments().get(3).newWords()).isEqualTo("three years");
        assertThat(bill.amendments().get(6).newWords()).startsWith("10A. Lights");
        assertThat(unit(bill, "sec_4").quoted()).isFalse();
    }

    @Test
    void newWordsAreQuotedUnitsBelowTheirInstruction() {
        UnbundledBill bill = read(JAPAN, Jurisdiction.JP);
        assertThat(unit(bill, "art_1__instr_2__qstr_1__art_4").quoted()).isTrue();
        assertThat(unit(bill, "art_1__instr_2__qstr_1__art_4").statement().kinds())
                .isEmpty();
        assertThat(unit(bill, "art_1__instr_2").statement().kinds()).containsExactly("amendment");
    }

    @Test
    void ordinaryLawOrdersNoAmendment() {
        String text =
                "1 Fees\n(1) For “fee” see section 2.\n(2) The council must omit nothing after the hearing.\n2 End\n"
                        + "(1) Sections 1 and 2 are repealed on 1 May 2040.\n";
        assertThat(read(text, Jurisdiction.GB).amendments()).isEmpty();
    }

    @Test
    void anInstructionThatFitsNoRuleIsPartial() {
        String text =
                "1 Ladders\n(1) The Ladders Act 2001 is amended as follows.\n(2) In section 4, insert in the second column “steel”.\n";
        assertThat(read(text, Jurisdiction.GB).amendments())
                .extracting(Amendment::status, Amendment::op)
                .containsExactly(tuple("partial", "insertPhrase"));
    }
}
