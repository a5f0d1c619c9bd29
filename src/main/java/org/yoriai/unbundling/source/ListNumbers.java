package org.yoriai.unbundling.source;

import java.util.Locale;

/** Numbers that a document leaves to the program that shows it. */
final class ListNumbers {

    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMANS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final String KANJI = "〇一二三四五六七八九";
    private static final String AIUEO = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
    private static final String IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス";

    private ListNumbers() {}

    /**
     * @param style name of a numbering style of CLML or Office Open XML; an unknown one gives decimal digits
     * @param value from 1; anything else gives decimal digits
     */
    static String number(String style, int value) {
        if (value < 1 || value > 9999) {
            return Integer.toString(value);
        }
        return switch (style) {
            case "alpha", "alphalower", "lowerLetter" -> letters(value);
            case "alphaupper", "upperLetter" -> letters(value).toUpperCase(Locale.ROOT);
            case "roman", "romanlower", "lowerRoman" -> roman(value);
            case "romanupper", "upperRoman" -> roman(value).toUpperCase(Locale.ROOT);
            case "japaneseCounting",
                    "ideographDigital",
                    "japaneseLegal",
                    "chineseCounting",
                    "chineseCountingThousand" -> kanji(value);
            case "decimalFullWidth", "decimalFullWidth2" -> fullWidth(value);
            case "aiueo", "aiueoFullWidth" -> of(AIUEO, value);
            case "iroha", "irohaFullWidth" -> of(IROHA, value);
            case "decimalZero" -> value < 10 ? "0" + value : Integer.toString(value);
            case "decimalEnclosedParen" -> "(" + value + ")";
            case "decimalEnclosedCircle" -> value <= 20 ? Character.toString((char) ('①' + value - 1)) : "" + value;
            default -> Integer.toString(value);
        };
    }

    /** a … z, aa, bb, … as word processors count. */
    private static String letters(int value) {
        return Character.toString((char) ('a' + (value - 1) % 26)).repeat((value - 1) / 26 + 1);
    }

    private static String roman(int value) {
        StringBuilder out = new StringBuilder();
        int rest = value;
        for (int i = 0; i < ROMANS.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                out.append(ROMANS[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return out.toString();
    }

    private static String kanji(int value) {
        StringBuilder out = new StringBuilder();
        int rest = value;
        int[] steps = {1000, 100, 10};
        for (int i = 0; i < steps.length; i++) {
            int digit = rest / steps[i];
            if (digit > 0) {
                out.append(digit == 1 ? "" : KANJI.charAt(digit)).append("千百十".charAt(i));
            }
            rest %= steps[i];
        }
        return rest > 0 ? out.append(KANJI.charAt(rest)).toString() : out.toString();
    }

    private static String fullWidth(int value) {
        StringBuilder out = new StringBuilder();
        for (char digit : Integer.toString(value).toCharArray()) {
            out.append((char) (digit - '0' + '０'));
        }
        return out.toString();
    }

    private static String of(String letters, int value) {
        return value <= letters.length() ? letters.substring(value - 1, value) : Integer.toString(value);
    }
}
