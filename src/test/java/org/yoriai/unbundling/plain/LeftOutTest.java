package org.yoriai.unbundling.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LeftOutTest {
    private static List<String> en(String law, String... told) {
        return LeftOut.of(List.of(new LeftOut.Ground(law, List.of(told))), List.of(told), "en");
    }

    private static List<String> ja(String law, String... told) {
        return LeftOut.of(List.of(new LeftOut.Ground(law, List.of(told))), List.of(told), "ja");
    }

    @Test
    void aNumberThatIsNowhereIsLeftOut() {
        assertThat(en(
                        "The ferry leaves the pier after 9 p.m. and not later than 12.45 a.m.",
                        "It leaves the pier after 9 p.m."))
                .containsExactly("not later than 12.45 a.m.");
        assertThat(en("A stall may stand for six days a month.", "A stall may stand for some days."))
                .containsExactly("six days a month");
        assertThat(ja("屋台は、一月に六日まで出すことができる。", "屋台を出すことができます。")).containsExactly("六日まで");
        assertThat(en("A keeper pays ¥3,000.", "A keeper pays.")).containsExactly("¥3,000");
    }

    @Test
    void aNumberIsKeptHoweverItIsWritten() {
        assertThat(en("The kiosk must close at 10 p.m.", "The kiosk must close at 22:00."))
                .isEmpty();
        assertThat(en("The fee is one third of ¥900.", "You pay 1/3 of ¥900.")).isEmpty();
        assertThat(ja("使用料は、四百円とする。", "400円です。")).isEmpty();
    }

    @Test
    void numbersOfProvisionsCountNothing() {
        assertThat(en(
                        "Subject to section 14(2) and subsections (3) and (4), a keeper must feed the dogs.",
                        "The keeper must feed the dogs."))
                .isEmpty();
        assertThat(ja("第十四条第二項及び前三項の規定により、飼い主は、犬に餌を与えなければならない。", "飼い主は、犬に餌をやらなければなりません。"))
                .isEmpty();
    }

    @Test
    void aLimitThatBecameANumberIsLeftOut() {
        assertThat(en("A tent must be at least 5 metres from a tree.", "A tent must have 5 metres."))
                .containsExactly("at least 5 metres");
        assertThat(en("A tent must be at least 5 metres from a tree.", "A tent must be at least 5 metres from a tree."))
                .isEmpty();
        assertThat(ja("旗は、高さ三メートル以下でなければならない。", "旗は、高さ3メートルでなければなりません。")).isNotEmpty();
    }

    @Test
    void aDutyThatBecameAStoryIsLeftOut() {
        String law = "The keeper must light the lamp every evening.";
        assertThat(en(law, "The lamp is lit every evening.")).containsExactly(law);
        assertThat(en(law, "The keeper has to light the lamp every evening.")).isEmpty();
        assertThat(en(law, "Light the lamp every evening.")).isEmpty();
        String japanese = "管理者は、毎晩、灯をともさなければならない。";
        assertThat(ja(japanese, "毎晩、灯がともります。")).containsExactly(japanese);
        assertThat(ja(japanese, "毎晩、灯をともしてください。")).isEmpty();
    }

    @Test
    void aDutyAndANoThatNobodyTellsOfAreLeftOut() {
        List<LeftOut.Ground> law = List.of(
                new LeftOut.Ground("A dog must be on a lead.", List.of("A dog must be on a lead.")),
                new LeftOut.Ground("A dog must not enter the playground.", List.of()),
                new LeftOut.Ground("A dog may swim.", List.of()));
        assertThat(LeftOut.of(law, List.of("A dog must be on a lead."), "en"))
                .containsExactly("A dog must not enter the playground.");
        assertThat(ja("犬は、遊び場に入れてはならない。")).hasSize(1);
    }

    @Test
    void longWordsAreShownByTheirBeginning() {
        assertThat(en("The keeper must " + "wash and ".repeat(30) + "dry the floor.")
                        .get(0))
                .hasSizeLessThanOrEqualTo(70)
                .startsWith("The keeper must wash")
                .endsWith("…");
    }
}
