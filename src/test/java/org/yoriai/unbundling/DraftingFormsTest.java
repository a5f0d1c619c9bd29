package org.yoriai.unbundling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yoriai.unbundling.LawTexts.assertLawful;
import static org.yoriai.unbundling.LawTexts.unbundle;
import static org.yoriai.unbundling.LawTexts.unit;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yoriai.unbundling.amendment.Amendment;
import org.yoriai.unbundling.ballot.Question;
import org.yoriai.unbundling.dependency.ClausePackage;
import org.yoriai.unbundling.dependency.Edge;
import org.yoriai.unbundling.dependency.EdgeType;
import org.yoriai.unbundling.language.Reference;

/** Forms of drafting that are common in a tradition and were once read wrong. */
class DraftingFormsTest {

    private static final String REPAIR = """
            A BILL
            To support repair.
            Be it enacted by the Senate and House of Representatives of the United States of America in Congress assembled,
            SECTION 1. SHORT TITLE; TABLE OF CONTENTS.
            (a) Short Title.—This Act may be cited as the “Repair Café Act of 2031”.
            (b) Table of Contents.—The table of contents for this Act is as follows:
            Sec. 1. Short title; table of contents.
            Sec. 2. Findings.
            Sec. 3. Repair grants.
            Sec. 4. Small business.
            Sec. 5. Effective date; sunset.
            SEC. 2. FINDINGS.
            Congress finds that—
            (1) most broken things can be repaired; and
            (2) repair saves money.
            SEC. 3. REPAIR GRANTS.
            The Administrator may award grants for repair.
            SEC. 4. SMALL BUSINESS.
            Section 21(c) of the Small Business Act (15 U.S.C. 648(c)) is amended—
            (1) in paragraph (3), by striking “and” at the end; and
            (2) by adding at the end the following:
            “(9) Repair.—A center may advise on repair.”.
            SEC. 5. EFFECTIVE DATE; SUNSET.
            (a) Effective Date.—This Act shall take effect 180 days after the date of enactment of this Act.
            (b) Sunset.—The authority under section 3 shall terminate on September 30, 2036.
            """;

    @Test
    void aTableOfContentsEndsWhereTheLawBegins() {
        UnbundledBill bill = unbundle(REPAIR);

        assertThat(bill.units())
                .extracting(Unit::eId)
                .contains("sec_1", "sec_2", "sec_2__para_1", "sec_3", "sec_4", "sec_5")
                .doesNotContain("sec_1_2", "sec_2_2");
        assertThat(unit(bill, "sec_2").heading()).isEqualTo("FINDINGS");
        assertThat(LawTexts.words(bill, "sec_1__subsec_b")).endsWith("Sec. 5. Effective date; sunset.\n");
    }

    @Test
    void aSectionOfACodeWithAPointInItsNumberIsOtherLaw() {
        UnbundledBill bill = unbundle("""
                A BILL
                Be it enacted by the Legislature:
                SECTION 1. ORCHARDS.
                A grower under Section 51.005(b) or 51.0071, Agriculture and Natural Resources Code, may sell seedlings.
                SECTION 2. LICENSES.
                Section 1 applies to a holder of a license under Section 12.031, Business Code.
                """);

        assertThat(bill.refs())
                .extracting(Reference::text, Reference::target, Reference::external)
                .containsExactly(
                        tuple("51.005(b)", "", "Agriculture and Natural Resources Code"),
                        tuple("51.0071", "", "Agriculture and Natural Resources Code"),
                        tuple("1", "sec_1", ""),
                        tuple("12.031", "", "Business Code"));
    }

    @Test
    void aTableWithTitlesEndsWhereTheFirstTitleComesAgain() {
        UnbundledBill bill = unbundle("""
                A BILL
                Be it enacted by the Senate and House of Representatives of the United States of America in Congress assembled,
                SECTION 1. TABLE OF CONTENTS.
                The table of contents is as follows:
                TITLE I—PONDS
                Subtitle A—Ducks
                Sec. 101. Grain.
                TITLE II—LAKES
                Subtitle A—Swans
                Sec. 201. Bread.
                TITLE I—PONDS
                Subtitle A—Ducks
                SEC. 101. GRAIN.
                The Secretary shall buy grain.
                TITLE II—LAKES
                Subtitle A—Swans
                SEC. 201. BREAD.
                The Secretary shall buy bread.
                """);

        assertThat(bill.units())
                .extracting(Unit::eId)
                .containsExactly(
                        "sec_1",
                        "title_I",
                        "title_I__subtitle_A",
                        "title_I__subtitle_A__sec_101",
                        "title_II",
                        "title_II__subtitle_A",
                        "title_II__subtitle_A__sec_201");
    }

    @Test
    void aSectionThatStartsTheLawAndEndsAPartOfItIsAskedAboutForItsEndAlone() {
        UnbundledBill bill = unbundle(REPAIR);

        assertThat(bill.packages()).extracting(ClausePackage::units).contains(List.of("sec_5__subsec_b"));
        assertThat(bill.packages().get(0).carriers()).contains("sec_5__subsec_a");
    }

    @Test
    void anActWithoutAYearIsNamedByItsOwnName() {
        UnbundledBill bill = unbundle(REPAIR);

        assertThat(bill.refs())
                .filteredOn(ref -> ref.from().startsWith("sec_4"))
                .extracting(Reference::text, Reference::external, Reference::status)
                .containsExactly(
                        tuple("21(c)", "Small Business Act", Reference.Status.EXTERNAL),
                        tuple("(3)", "Small Business Act", Reference.Status.EXTERNAL));
    }

    @Test
    void questionsDoNotShout() {
        UnbundledBill bill = unbundle(REPAIR);

        assertThat(bill.questions())
                .extracting(Question::title, Question::text)
                .contains(
                        tuple("Repair Grants", "Should the Administrator be allowed to award grants for repair?"),
                        tuple("Sunset", "Should section 5(b) (Sunset) become law?"));
    }

    @Test
    void aListMayBeginBehindAHeadingInCapitals() {
        UnbundledBill bill = unbundle("""
                BE IT ENACTED BY THE LEGISLATURE OF THE STATE OF TEXAS:
                SECTION 1.  SHORT TITLE. This Act may be cited as the Pond Act.
                SECTION 2.  DUCKS AND GEESE. (a) A county shall feed the ducks.
                (b)  A county may feed the geese.
                SECTION 3.  SWANS. A county may feed the swans.
                """);

        assertThat(bill.units())
                .extracting(Unit::eId)
                .containsExactly("sec_1", "sec_2", "sec_2__subsec_a", "sec_2__subsec_b", "sec_3");
        assertThat(unit(bill, "sec_2").heading()).isEqualTo("DUCKS AND GEESE");
        assertThat(bill.questions())
                .extracting(Question::text)
                .contains("Should a county be allowed to feed the swans?");
    }

    @Test
    void southAfricanLawsAreNamedWithACommaAndMattersAreContemplated() {
        UnbundledBill bill = unbundle("""
                Pond By-law, 2031
                BE IT ENACTED by the Council, as follows:—
                1. Ducks
                (1) The Council must designate duck wardens for the purposes of this By-law.
                (2) A person may appeal in terms of section 62 of the Local Government: Municipal Systems Act, 2000 (Act 32 of 2000).
                2. Grain
                The Council may buy grain only for the ducks contemplated in section 1(1).
                3. Offences
                A person who contravenes section 2 is guilty of an offence.
                """);

        assertThat(unit(bill, "sec_1__subsec_1").statement().kinds()).containsExactly("duty");
        assertThat(unit(bill, "sec_3").statement().kinds()).containsExactly("penalty");
        assertThat(bill.refs())
                .extracting(Reference::text, Reference::external)
                .contains(tuple("62", "Local Government: Municipal Systems Act, 2000"));
        assertThat(bill.edges())
                .extracting(Edge::from, Edge::to, Edge::type)
                .contains(tuple("sec_2", "sec_1__subsec_1", EdgeType.NEEDS));
    }

    @Test
    void theYearOfRegulationsIsNoPlaceInThem() {
        UnbundledBill bill = unbundle("""
                The Pond Regulations 2031
                Ducks
                1.—(1) A council must feed the ducks.
                (2) A council may feed the geese.
                Amendment of the Lake Regulations 2019
                2. In regulation 4 of the Lake (Swans) Regulations 2019, for “£40” substitute “£35”.
                """);

        assertThat(bill.amendments())
                .extracting(Amendment::at, Amendment::targetAct)
                .containsExactly(tuple("reg_4", "Lake (Swans) Regulations 2019"));
    }

    @Test
    void aSupplementaryParagraphThatChangesOtherLawHoldsItsInstructions() {
        UnbundledBill bill = unbundle("""
                池の条例
                （餌）
                第１条　町長は、あひるに餌をやらなければならない。
                附　則
                （施行期日）
                １　この条例は、令和十三年四月一日から施行する。
                （湖の条例の一部改正）
                ２　湖の条例（平成二十年条例第三号）の一部を次のように改正する。
                　第五条中「白鳥」を「白鳥及びあひる」に改める。
                　第七条を削る。
                （検討）
                ３　町長は、この条例の施行後三年を目途として、検討を加えるものとする。
                """);

        assertThat(bill.units())
                .extracting(Unit::eId)
                .containsExactly(
                        "art_1",
                        "art_1__para_1",
                        "suppl_1",
                        "suppl_1__para_1",
                        "suppl_1__para_2",
                        "suppl_1__para_2__instr_1",
                        "suppl_1__para_2__instr_2",
                        "suppl_1__para_3");
        assertThat(bill.amendments())
                .extracting(Amendment::unit, Amendment::targetAct, Amendment::at, Amendment::op)
                .containsExactly(
                        tuple("suppl_1__para_2__instr_1", "湖の条例", "art_5", "substitute"),
                        tuple("suppl_1__para_2__instr_2", "湖の条例", "art_7", "repealUnit"));
        assertLawful(bill);
    }

    @Test
    void japaneseQuestionsAskAboutWhatIsDone() {
        UnbundledBill bill = unbundle("""
                池の条例
                （過料）
                第一条　池を汚した者は、五万円以下の過料に処する。
                （委任）
                第二条　この条例の施行に関し必要な事項は、規則で定める。
                （餌）
                第三条　町長は、あひるに餌をやることができる。
                """);

        assertThat(bill.questions())
                .extracting(Question::text)
                .containsExactly(
                        "池を汚した者は、五万円以下の過料に処することは必要ですか。",
                        "この条例の施行に関し必要な事項は、規則で定めることは必要ですか。",
                        "町長は、あひるに餌をやることができることとすることは必要ですか。");
    }
}
