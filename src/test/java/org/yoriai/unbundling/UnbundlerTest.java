package org.yoriai.unbundling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yoriai.unbundling.LawTexts.ORCHARD_EN;
import static org.yoriai.unbundling.LawTexts.ORCHARD_JA;
import static org.yoriai.unbundling.LawTexts.assertLawful;
import static org.yoriai.unbundling.LawTexts.unbundle;
import static org.yoriai.unbundling.LawTexts.unit;
import static org.yoriai.unbundling.LawTexts.words;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.yoriai.unbundling.source.Format;

class UnbundlerTest {

    @Test
    void namesEveryUnitOfAnEnglishBillByItsPlace() {
        UnbundledBill bill = unbundle(ORCHARD_EN);

        assertThat(bill.units())
                .extracting(Unit::eId)
                .containsExactly(
                        "part_1",
                        "part_1__crosshdg_1",
                        "part_1__sec_1",
                        "part_1__sec_1__subsec_1",
                        "part_1__sec_1__subsec_2",
                        "part_1__sec_1__subsec_2__para_a",
                        "part_1__sec_1__subsec_2__para_b",
                        "part_1__sec_1__subsec_2__para_b__subpara_i",
                        "part_1__sec_1__subsec_2__para_b__subpara_ii",
                        "part_1__sec_1__subsec_3",
                        "part_1__sec_2",
                        "part_1__sec_2__subsec_1",
                        "part_1__sec_2__subsec_2",
                        "part_1__sec_2A",
                        "part_2",
                        "part_2__sec_3",
                        "part_2__sec_3__subsec_1",
                        "part_2__sec_3__subsec_2",
                        "part_2__sec_4",
                        "part_2__sec_4__subsec_1",
                        "part_2__sec_4__subsec_2",
                        "sched_1",
                        "sched_1__para_1",
                        "sched_1__para_1__subpara_1",
                        "sched_1__para_1__subpara_2",
                        "sched_1__para_2");
        assertLawful(bill);
    }

    @Test
    void startsAUnitAtItsMarkerAndEndsItWhereTheNextBegins() {
        UnbundledBill bill = unbundle(ORCHARD_EN);

        assertThat(words(bill, "part_1__sec_1__subsec_1"))
                .isEqualTo("(1) A resident may plant a fruit tree in an orchard strip.\n");
        assertThat(unit(bill, "part_1__sec_1__subsec_1").start()).isEqualTo(ORCHARD_EN.indexOf("(1) A resident"));
        assertThat(words(bill, "part_1__sec_2A"))
                .isEqualTo("2A Shared harvest\nFruit of a tree planted under section 1(1) belongs to everyone.\n");
    }

    @Test
    void givesTheWordsBehindAListToTheUnitWhoseListTheyClose() {
        UnbundledBill bill = unbundle(ORCHARD_EN);

        assertThat(words(bill, "part_1__sec_1__subsec_2__para_b__subpara_ii")).isEqualTo("(ii) 3 metres elsewhere;\n");
        assertThat(words(bill, "part_1__sec_1__subsec_2")).endsWith("but not a hedge.\n");
    }

    @Test
    void keepsHeadingsAsPrinted() {
        UnbundledBill bill = unbundle(ORCHARD_EN);

        assertThat(unit(bill, "part_1").heading()).isEqualTo("Planting");
        assertThat(unit(bill, "part_1__crosshdg_1").heading()).isEqualTo("Where trees may grow");
        assertThat(unit(bill, "part_1__sec_2A").heading()).isEqualTo("Shared harvest");
        assertThat(unit(bill, "sched_1").heading()).isEqualTo("Care of trees");
        assertThat(bill.bill().title()).isEqualTo("Community Orchards Ordinance");
    }

    @Test
    void namesEveryUnitOfAJapaneseBillByItsPlace() {
        UnbundledBill bill = unbundle(ORCHARD_JA);

        assertThat(bill.units())
                .extracting(Unit::eId)
                .containsExactly(
                        "chp_1",
                        "chp_1__art_1",
                        "chp_1__art_1__para_1",
                        "chp_1__art_2",
                        "chp_1__art_2__para_1",
                        "chp_1__art_2__para_1__point_1",
                        "chp_1__art_2__para_1__point_1__point_1",
                        "chp_1__art_2__para_1__point_1__point_2",
                        "chp_1__art_2__para_1__point_2",
                        "chp_2",
                        "chp_2__art_3",
                        "chp_2__art_3__para_1",
                        "chp_2__art_3__para_2",
                        "chp_2__art_4",
                        "chp_2__art_4__para_1",
                        "chp_2__art_4__para_2",
                        "chp_2__art_5",
                        "chp_2__art_5__para_1",
                        "chp_2__art_5-2",
                        "chp_2__art_5-2__para_1",
                        "suppl_1",
                        "suppl_1__para_1");
        assertLawful(bill);
    }

    @Test
    void startsAJapaneseArticleAtItsCaptionAndItsFirstParagraphBehindItsNumber() {
        UnbundledBill bill = unbundle(ORCHARD_JA);

        assertThat(words(bill, "chp_2__art_5-2")).isEqualTo("（収穫）\n第五条の二　果樹の実は、皆のものとする。\n");
        assertThat(words(bill, "chp_2__art_5-2__para_1")).isEqualTo("果樹の実は、皆のものとする。\n");
        assertThat(unit(bill, "chp_2__art_5-2").heading()).isEqualTo("（収穫）");
        assertThat(unit(bill, "chp_2__art_5-2").num()).isEqualTo("5-2");
    }

    @Test
    void doesNotTakeATableOfContentsForUnits() {
        UnbundledBill bill = unbundle(ORCHARD_JA);

        assertThat(unit(bill, "chp_1").start()).isEqualTo(ORCHARD_JA.lastIndexOf("第一章"));
    }

    @Test
    void detectsLanguageAndJurisdiction() {
        assertThat(unbundle(ORCHARD_EN).bill().jurisdiction()).isEqualTo(Jurisdiction.GB);
        assertThat(unbundle(ORCHARD_JA).bill().jurisdiction()).isEqualTo(Jurisdiction.JP);
        assertThat(unbundle(ORCHARD_JA).bill().lang()).isEqualTo("ja");
    }

    @Test
    void leavesATextWithoutNumbersWhole() {
        UnbundledBill bill = unbundle("Dear neighbours,\nlet us meet on the green.\n");

        assertThat(bill.units()).isEmpty();
        assertThat(bill.text()).isEqualTo("Dear neighbours,\nlet us meet on the green.\n");
        assertThat(bill.warnings()).extracting(Warning::code).containsExactly(Warning.Code.NO_UNITS);
    }

    @Test
    void keepsLineEndsTabsAndByteOrderMark() {
        String text = "\uFEFF" + ORCHARD_EN.replace("\n", "\r\n").replace("(a) ", "\t(a) ");

        UnbundledBill bill = unbundle(text);

        assertThat(bill.text()).isEqualTo(text);
        assertThat(bill.units()).hasSameSizeAs(unbundle(ORCHARD_EN).units());
        assertLawful(bill);
    }

    @Test
    void readsJapaneseInItsOldEncodingWithAWarning() throws UnusableLaw {
        byte[] bytes = ORCHARD_JA.replace("―", "・").getBytes(Charset.forName("windows-31j"));

        UnbundledBill bill = Unbundler.unbundle(bytes, Options.DETECT);

        assertThat(bill.units()).hasSameSizeAs(unbundle(ORCHARD_JA).units());
        assertThat(bill.warnings()).extracting(Warning::code).contains(Warning.Code.DECODED_AS);
    }

    @Test
    void hashesFollowTheWordsAndNotTheNumber() {
        UnbundledBill before = unbundle(ORCHARD_EN);
        UnbundledBill renumbered = unbundle(ORCHARD_EN.replace("2A Shared", "2B Shared"));
        UnbundledBill reworded = unbundle(ORCHARD_EN.replace("belongs to everyone", "belongs to children"));

        String hash = unit(before, "part_1__sec_2A").hash();
        assertThat(unit(renumbered, "part_1__sec_2B").hash()).isEqualTo(hash);
        assertThat(unit(reworded, "part_1__sec_2A").hash()).isNotEqualTo(hash);
    }

    @Test
    void refusesAnEmptyFile() {
        UnusableLaw refused = catchThrowableOfType(
                UnusableLaw.class, () -> Unbundler.unbundle(" \n\t".getBytes(StandardCharsets.UTF_8), Options.DETECT));

        assertThat(refused.reason()).isEqualTo(UnusableLaw.Reason.EMPTY);
        assertThat(refused.line()).isEqualTo(1);
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        UnusableLaw refused = catchThrowableOfType(
                UnusableLaw.class, () -> Unbundler.unbundle(new byte[Unbundler.MAX_BYTES + 1], Options.DETECT));

        assertThat(refused.reason()).isEqualTo(UnusableLaw.Reason.TOO_LARGE);
        assertThat(refused.parameters()).containsKeys("bytes", "limit");
    }

    @Test
    void refusesALanguageThatTheJurisdictionDoesNotUse() {
        Options options =
                Options.DETECT.withLang("en").withJurisdiction(Jurisdiction.JP).withFormat(Format.TEXT);

        UnusableLaw refused = catchThrowableOfType(
                UnusableLaw.class, () -> Unbundler.unbundle(ORCHARD_EN.getBytes(StandardCharsets.UTF_8), options));

        assertThat(refused.reason()).isEqualTo(UnusableLaw.Reason.LANGUAGE_MISMATCH);
    }
}
