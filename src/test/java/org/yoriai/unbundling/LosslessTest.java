package org.yoriai.unbundling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoriai.unbundling.LawTexts.ORCHARD_EN;
import static org.yoriai.unbundling.LawTexts.ORCHARD_JA;
import static org.yoriai.unbundling.LawTexts.assertLawful;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text: nothing is lost, nothing overlaps, nothing is thrown, and time stays linear. */
class LosslessTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void mutatedBillsStayWhole(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 12; round++) {
            String text = mutate(round % 2 == 0 ? ORCHARD_EN : ORCHARD_JA, random);

            UnbundledBill bill = LawTexts.unbundle(text);

            assertThat(bill.text()).isEqualTo(text);
            assertLawful(bill);
        }
    }

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

    static String mutate(String text, Random random) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        switch (random.nextInt(6)) {
            case 0 -> Collections.shuffle(lines, random);
            case 1 -> lines.removeIf(line -> random.nextInt(4) == 0);
            case 2 -> lines.replaceAll(line -> " ".repeat(random.nextInt(9)) + line);
            case 3 -> lines.replaceAll(line -> random.nextInt(5) == 0 ? line + "\n" + line : line);
            case 4 -> lines.replaceAll(line -> line.length() > 4 ? line.substring(random.nextInt(4)) : line);
            default -> lines.replaceAll(line -> random.nextInt(3) == 0 ? "“" + line : line);
        }
        StringBuilder out = new StringBuilder(String.join(random.nextBoolean() ? "\n" : "\r\n", lines));
        for (int i = 0; i < 20; i++) {
            String noise = List.of("(", ")", "”", "「", "\t", "\uD83C\uDF4E", "\u0000", "第", "(i)", "\u2028")
                    .get(random.nextInt(10));
            out.insert(random.nextInt(out.length() + 1), noise);
        }
        return new String(
                out.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
