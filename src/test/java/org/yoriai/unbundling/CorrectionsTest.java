package org.yoriai.unbundling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoriai.unbundling.LawTexts.ORCHARD_EN;
import static org.yoriai.unbundling.LawTexts.assertLawful;
import static org.yoriai.unbundling.LawTexts.unbundle;
import static org.yoriai.unbundling.LawTexts.unit;
import static org.yoriai.unbundling.LawTexts.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yoriai.unbundling.structure.Corrections;

/** What a person says about the tree is followed, outlives the next version, and never harms the tree. */
class CorrectionsTest {

    private static Correction.Place place(UnbundledBill bill, String eId) {
        return new Correction.Place(
                eId,
                Corrections.opening(
                        bill.text(), unit(bill, eId).start(), bill.bill().lang()));
    }

    private static UnbundledBill corrected(String text, Correction... corrections) {
        UnbundledBill bill = unbundle(text, Options.DETECT.withCorrections(List.of(corrections)));
        assertLawful(bill);
        return bill;
    }

    private static List<String> names(UnbundledBill bill) {
        return bill.units().stream().map(Unit::eId).toList();
    }

    private static List<Warning> lost(UnbundledBill bill) {
        return bill.warnings().stream()
                .filter(warning -> warning.code() == Warning.Code.CORRECTION_LOST)
                .toList();
    }

    @Test
    void movesAUnitOutOfTheOneThatHeldIt() {
        UnbundledBill read = unbundle(ORCHARD_EN);
        UnbundledBill bill =
                corrected(ORCHARD_EN, new Correction.Relevel(place(read, "part_1__sec_1__subsec_3"), "section"));

        Unit moved = unit(bill, "part_1__sec_3");
        assertThat(moved.level()).isEqualTo("section");
        assertThat(moved.parent()).isEqualTo("part_1__crosshdg_1");
        assertThat(words(bill, moved.eId()))
                .startsWith("(3) A resident who plants")
                .endsWith("of the planting.\n");
        assertThat(moved.confidence()).isEqualTo(1);
        assertThat(names(bill)).contains("part_1__sec_2__subsec_1", "part_2__sec_3");
    }

    @Test
    void takesWhatFollowsBelowAUnitThatRises() {
        String text = "1 Trees\n(1) One.\n(2) Two.\n(3) Three.\n2 Hedges\n(1) Four.\n";
        UnbundledBill bill =
                corrected(text, new Correction.Relevel(place(unbundle(text), "sec_1__subsec_2"), "section"));

        assertThat(names(bill))
                .containsExactly(
                        "sec_1", "sec_1__subsec_1", "sec_2_2", "sec_2_2__subsec_3", "sec_2", "sec_2__subsec_1");
        assertThat(words(bill, "sec_1")).isEqualTo("1 Trees\n(1) One.\n");
    }

    @Test
    void sinksAUnitBelowTheOneBefore() {
        String text = "1 Trees\n(1) One.\n(2) Two.\n(a) a tree.\n(3) Three.\n";
        UnbundledBill bill =
                corrected(text, new Correction.Relevel(place(unbundle(text), "sec_1__subsec_2"), "paragraph"));

        assertThat(names(bill))
                .containsExactly(
                        "sec_1",
                        "sec_1__subsec_1",
                        "sec_1__subsec_1__para_2",
                        "sec_1__subsec_1__para_a",
                        "sec_1__subsec_3");
    }

    @Test
    void splitsAUnitWhereAnotherBegins() {
        String text = "1 Trees\nA tree is a tree.\n2A. Every hedge is cut.\nNo hedge is planted.\n2 Rest\n(1) Four.\n";
        UnbundledBill read = unbundle(text);
        assertThat(names(read)).doesNotContain("sec_2A");

        UnbundledBill bill =
                corrected(text, new Correction.Split(place(read, "sec_1"), "2a. every hedge is cut.", "section", "2A"));

        assertThat(words(bill, "sec_1")).isEqualTo("1 Trees\nA tree is a tree.\n");
        assertThat(words(bill, "sec_2A")).isEqualTo("2A. Every hedge is cut.\nNo hedge is planted.\n");
        assertThat(unit(bill, "sec_2A").hash()).isEqualTo(hashOf("Every hedge is cut.\nNo hedge is planted.\n", bill));
    }

    /** The number is no part of what a unit says: it is left out of the words that opinions hold on to. */
    private static String hashOf(String words, UnbundledBill bill) {
        return Unbundler.sha256(Wording.normalise("\n" + words, bill.bill().lang()))
                .substring(0, 16);
    }

    @Test
    void splitsAtASentenceInAParagraphOfOneLine() {
        String text = "第一条　木を植える。草を刈る。\n第二条　花を摘まない。\n";
        UnbundledBill read = unbundle(text);
        UnbundledBill bill =
                corrected(text, new Correction.Split(place(read, "art_1__para_1"), "草を刈る。", "paragraph", "2"));

        assertThat(words(bill, "art_1__para_2")).isEqualTo("草を刈る。\n");
        assertThat(words(bill, "art_1__para_1")).isEqualTo("木を植える。");
    }

    @Test
    void joinsAUnitToTheWordsBeforeIt() {
        String text = "1 Trees\n(1) One.\n(a) of this section is a tree.\n(2) Two.\n";
        UnbundledBill read = unbundle(text);
        UnbundledBill bill = corrected(text, new Correction.Join(place(read, "sec_1__subsec_1__para_a")));

        assertThat(names(bill)).containsExactly("sec_1", "sec_1__subsec_1", "sec_1__subsec_2");
        assertThat(words(bill, "sec_1__subsec_1")).isEqualTo("(1) One.\n(a) of this section is a tree.\n");
    }

    @Test
    void joinsTheUnitsInsideToo() {
        UnbundledBill read = unbundle(ORCHARD_EN);
        UnbundledBill bill = corrected(ORCHARD_EN, new Correction.Join(place(read, "part_1__sec_2")));

        assertThat(names(bill)).doesNotContain("part_1__sec_2").contains("part_1__sec_2A");
        assertThat(unit(bill, "part_1__sec_1").end())
                .isEqualTo(unit(bill, "part_1__sec_2A").start());
    }

    @Test
    void referencesFollowACorrectedTree() {
        String text = "1 Trees\nA tree is a tree.\n2A. Every hedge is cut.\n3 Rest\nSection 2A is law.\n";
        UnbundledBill read = unbundle(text);
        UnbundledBill bill =
                corrected(text, new Correction.Split(place(read, "sec_1"), "2a. every hedge is cut.", "section", "2A"));

        assertThat(bill.refs()).anyMatch(ref -> ref.target().equals("sec_2A"));
    }

    @Test
    void outlivesANewVersionAndOtherLineEnds() {
        UnbundledBill read = unbundle(ORCHARD_EN);
        Correction correction = new Correction.Relevel(place(read, "part_1__sec_1__subsec_3"), "section");
        String next = ORCHARD_EN
                .replace("2 Orchard strips", "1A Water\nTrees want water.\n2 Orchard strips")
                .replace("this section must tell", "this section\n    must tell")
                .replace("14 days", "21 days");

        UnbundledBill bill = corrected(next, correction);

        assertThat(lost(bill)).isEmpty();
        assertThat(bill.units())
                .anyMatch(unit -> unit.level().equals("section")
                        && unit.num().equals("3")
                        && unit.span().of(bill.text()).contains("21 days"));
    }

    @Test
    void warnsOfACorrectionThatFindsNothing() {
        UnbundledBill bill = corrected(
                ORCHARD_EN,
                new Correction.Join(new Correction.Place("sec_9", "9 no such thing")),
                new Correction.Relevel(place(unbundle(ORCHARD_EN), "part_1"), "part"));

        assertThat(lost(bill)).hasSize(2);
        assertThat(bill.units()).isEqualTo(unbundle(ORCHARD_EN).units());
    }

    @Test
    void doesNotGuessBetweenUnitsThatBeginAlike() {
        String text = "1 Trees\n(1) One.\n2 Hedges\n(1) One.\n";
        UnbundledBill other = corrected(text, new Correction.Join(new Correction.Place("sec_7__subsec_1", "(1) one.")));
        UnbundledBill named = corrected(text, new Correction.Join(new Correction.Place("sec_2__subsec_1", "(1) one.")));

        assertThat(lost(other)).hasSize(1);
        assertThat(names(other)).hasSize(4);
        assertThat(names(named)).containsExactly("sec_1", "sec_1__subsec_1", "sec_2");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void anyCorrectionsOfAnyTextLeaveATree(long seed) {
        Random random = new Random(seed);
        int followed = 0;
        for (int round = 0; round < 15; round++) {
            String damaged = DamagedLaw.of(random.nextInt(1_000));
            int end = damaged.offsetByCodePoints(0, Math.min(1_000, damaged.codePointCount(0, damaged.length())));
            String text = damaged.substring(0, end) + ".";
            Jurisdiction jurisdiction = Jurisdiction.values()[random.nextInt(Jurisdiction.values().length)];
            Options options = Options.DETECT.withLang(jurisdiction.lang()).withJurisdiction(jurisdiction);
            List<Correction> corrections = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                UnbundledBill bill = unbundle(text, options.withCorrections(corrections));
                if (!bill.units().isEmpty()) {
                    corrections.add(correction(bill, random));
                }
            }
            UnbundledBill bill = unbundle(text, options.withCorrections(corrections));

            assertLawful(bill);
            assertThat(bill.text()).isEqualTo(text);
            followed += corrections.size() - lost(bill).size();
        }
        assertThat(followed).isGreaterThan(15);
    }

    private static Correction correction(UnbundledBill bill, Random random) {
        Unit unit = bill.units().get(random.nextInt(bill.units().size()));
        Correction.Place place = place(bill, unit.eId());
        List<String> levels = Corrections.levels(bill.bill().jurisdiction());
        String level = levels.get(random.nextInt(levels.size()));
        List<Integer> starts = Corrections.places(bill.text(), List.of(unit.span()));
        return switch (random.nextInt(3)) {
            case 0 -> new Correction.Relevel(place, level);
            case 1 -> new Correction.Join(place);
            default ->
                new Correction.Split(
                        place,
                        starts.isEmpty()
                                ? "x"
                                : Corrections.opening(
                                        bill.text(),
                                        starts.get(random.nextInt(starts.size())),
                                        bill.bill().lang()),
                        level,
                        random.nextBoolean() ? "" : "7");
        };
    }
}
