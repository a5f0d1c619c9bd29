package org.yoriai.unbundling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoriai.unbundling.LawTexts.ORCHARD_EN;
import static org.yoriai.unbundling.LawTexts.ORCHARD_JA;
import static org.yoriai.unbundling.LawTexts.assertLawful;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the tradition: nothing is lost, nothing overlaps, and the same text gives the same result. */
class LosslessTest {

    @ParameterizedTest
    @EnumSource(Jurisdiction.class)
    void everyTraditionKeepsEveryTextWhole(Jurisdiction jurisdiction) {
        for (String text : List.of(ORCHARD_EN, ORCHARD_JA, "(1)(a)(i) x\nSEC. 2. (a) y\nArticle 3\n第一条　z\n")) {
            Options options = Options.DETECT.withLang(jurisdiction.lang()).withJurisdiction(jurisdiction);

            assertLawful(LawTexts.unbundle(text, options));
        }
    }

    @ParameterizedTest
    @EnumSource(Jurisdiction.class)
    void theSameTextGivesTheSameResult(Jurisdiction jurisdiction) {
        String text = jurisdiction == Jurisdiction.JP ? ORCHARD_JA : ORCHARD_EN;
        Options options = Options.DETECT.withJurisdiction(jurisdiction);

        assertThat(LawTexts.unbundle(text, options)).isEqualTo(LawTexts.unbundle(text, options));
    }

    static List<String> hostile() {
        return List.of(
                "(".repeat(100_000) + ")".repeat(100_000),
                "(a)".repeat(100_000),
                "a".repeat(1_000_000),
                "“".repeat(300_000),
                "section ".repeat(60_000),
                "section 1" + "(a)".repeat(100_000),
                "section 1 of the " + "Foo ".repeat(100_000),
                "1 A\n(1) subject to section 1(1)\n".repeat(5_000),
                "(a) x\n(1) y\n".repeat(10_000),
                "within 2 days of ".repeat(20_000),
                "第".repeat(300_000),
                "前条".repeat(100_000),
                "一".repeat(300_000),
                "円".repeat(300_000),
                "第" + "九".repeat(400) + "条　x\n",
                "SEC. " + "9".repeat(400) + ". X.\n(" + "M".repeat(400) + ") y\n",
                "「".repeat(100_000) + "（".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileTextsRaiseNothingAndStayLinear(String text) {
        UnbundledBill bill =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> LawTexts.unbundle(text));

        assertLawful(bill);
    }
}
