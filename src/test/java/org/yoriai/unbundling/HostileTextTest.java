package org.yoriai.unbundling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoriai.unbundling.LawTexts.assertLawful;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the text: nothing is thrown, nothing is lost, nothing overlaps, no part fails, and time grows with the text.
 * Ten thousand damaged laws are read with {@code -Dyoriai.hostile.inputs=10000}, fewer without.
 */
class HostileTextTest {

    private static final int INPUTS = Integer.getInteger("yoriai.hostile.inputs", 400);

    private static final boolean ALL = INPUTS >= 10_000;

    /** Characters of a hostile text: a megabyte with all ten thousand inputs, a twentieth of it without. */
    private static final int LENGTH = ALL ? 1_000_000 : 50_000;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Time of four times the text, in times of the text: 4 when linear, 16 when it grows with the square. */
    private static final double LINEAR = 9;

    /** A run that is over sooner says nothing about growth. */
    private static final double WORTH_MEASURING = 2;

    @Test
    void damagedLawsAreReadWhole() {
        for (int seed = 0; seed < INPUTS; seed++) {
            String text = DamagedLaw.of(seed);
            try {
                UnbundledBill bill = LawTexts.unbundle(text);

                assertThat(bill.text()).isEqualTo(text);
                assertLawful(bill);
            } catch (RuntimeException | AssertionError | StackOverflowError e) {
                throw new AssertionError("seed " + seed + " broke the reader", e);
            }
        }
    }

    private static Named<IntFunction<String>> repeated(String words) {
        return Named.of(
                words.length() > 40
                        ? words.substring(0, 40)
                        : words.replace("\n", "⏎").replace("\u0000", "NUL"),
                size -> words.repeat(size / words.getBytes(StandardCharsets.UTF_8).length));
    }

    private static Named<IntFunction<String>> made(String name, IntFunction<String> text) {
        return Named.of(name, text);
    }

    static Stream<Named<IntFunction<String>>> hostile() {
        return Stream.of(
                repeated("a"),
                repeated("a\n"),
                repeated(" \n."),
                repeated("“"),
                repeated("\""),
                repeated("("),
                repeated("第"),
                repeated("一"),
                repeated("円"),
                repeated("「"),
                repeated("9"),
                repeated("\u0301a"),
                repeated("(a)"),
                repeated("(a) x\n(1) y\n"),
                repeated("(i) x\n(ii) y\n(v) z\n"),
                repeated("“(a) x\n"),
                repeated("“x” ‘"),
                repeated("\"(a) x\n"),
                repeated("section "),
                repeated("section 1, "),
                repeated("section 1 and "),
                repeated("sections 1 to 9999 "),
                repeated("within 2 days of "),
                repeated("shall be "),
                repeated("and the Minister, "),
                repeated("$1 "),
                repeated("SEC. 2. X.\n"),
                repeated("Article 1\n"),
                repeated("1 A\n(1) subject to section 1(1)\n"),
                repeated("“a” means b; "),
                repeated("“a” means b.\n1 C\n"),
                repeated("is repealed and "),
                repeated("omit section 2 and "),
                repeated("by striking “a” and inserting “b”, "),
                repeated("(1) In section 2, omit “x”.\n"),
                repeated("a person who keeps bees must, unless the council has allowed it, "),
                repeated("前条"),
                repeated("同条第一項第一号"),
                repeated("第一条から第九千九百九十九条まで、"),
                repeated("第一条　前条の規定により、この限りでない。\n"),
                repeated("第三条中「甲」を「乙」に改め、"),
                repeated("の次に"),
                repeated("（以下「甲」という。）"),
                repeated("一　甲　乙をいう。\n"),
                repeated("イ　甲\n"),
                made("brackets in brackets", size -> "(".repeat(size / 2) + ")".repeat(size / 2)),
                made("quotations in quotations", size -> "「".repeat(size / 6) + "」".repeat(size / 6)),
                made("a section with a long tail", size -> "section 1" + "(a)".repeat(size / 3)),
                made("an act with a long name", size -> "section 1 of the " + "Foo ".repeat(size / 4) + "Act 1999"),
                made(
                        "one instruction after the other",
                        size -> "1 X\n(1) The Bee Act 2001 is amended as follows.\n"
                                + "(2) In section 4, after “wood” insert “or steel”.\n".repeat(size / 50)),
                made(
                        "a quotation that nobody closes",
                        size -> "1 X\n(1) After section 4 of the Bee Act 2001 insert—\n"
                                + "“4A Wax\nIt melts. ".repeat(size / 18)),
                made(
                        "an instruction without an end",
                        size -> "第一条　町の条例（令和二年条例第五号）の一部を次のように改正する。\n　第一条中"
                                + "「甲」の下に「乙」を、同条第二項中「丙」を「丁」に、".repeat(size / 75) + "改める。\n"),
                made(
                        "numbers that count up",
                        size -> counted(size, "(%d) The council may act under subsection (%d).\n")),
                made(
                        "sections that need the one before",
                        size -> counted(size, "%d Duty\nA person must comply with section %d.\n")),
                made("articles that need the one before", size -> counted(size, "第%d条　町長は、第%d条の規定により、定めなければならない。\n")),
                made("a definition for every section", size -> counted(size, "%d Word\n“w%2$d” means a thing.\n")));
    }

    private static String counted(int size, String pattern) {
        StringBuilder out = new StringBuilder();
        for (int i = 1; out.length() < size / 2; i++) {
            out.append(String.format(java.util.Locale.ROOT, pattern, i, i - 1));
        }
        return out.toString();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void anyThingRepeatedIsReadWholeInLinearTime(IntFunction<String> text) {
        String whole = text.apply(LENGTH);

        double seconds = seconds(whole);

        if (ALL && seconds > WORTH_MEASURING) {
            String quarter = text.apply(LENGTH / 4);
            double least = Math.min(seconds(quarter), seconds(quarter));
            assertThat(Math.min(seconds, seconds(whole)) / least)
                    .as("time of the whole in times of a quarter of it")
                    .isLessThan(LINEAR);
        }
    }

    private static double seconds(String text) {
        long beganAt = System.nanoTime();
        UnbundledBill bill = Assertions.assertTimeoutPreemptively(PATIENCE, () -> LawTexts.unbundle(text));
        double seconds = (System.nanoTime() - beganAt) / 1e9;
        assertThat(bill.text()).isEqualTo(text);
        assertLawful(bill);
        return seconds;
    }

    @Test
    void aHundredThousandBracketsInEachOtherAreText() {
        assertLawful(LawTexts.unbundle("1 Bees\n" + "(".repeat(100_000) + ")".repeat(100_000) + "\n2 Wax\nYes.\n"));
    }

    @Test
    void aNumberOfAnyLengthIsRead() {
        for (String text : List.of(
                "第" + "九".repeat(400) + "条　x\n",
                "SEC. " + "9".repeat(400) + ". X.\n(" + "M".repeat(400) + ") y\n",
                "Article " + "1".repeat(5_000) + "\nX\n",
                "1 A\nA fine of £" + "9".repeat(5_000) + " within " + "8".repeat(5_000) + " days.\n")) {
            assertLawful(LawTexts.unbundle(text));
        }
    }
}
