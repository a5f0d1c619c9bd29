package org.yoriai.digest.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** What written numbers are worth, in English and Japanese. */
public final class Numbers {
    private static final List<String> SMALL = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final String KANJI_DIGITS = "〇一二三四五六七八九";
    private static final Pattern KANJI = Pattern.compile("[一二三四五六七八九十百千]+");
    private static final Pattern DIGITS = Pattern.compile("[\\d.,]*\\d[\\d.,]*", Pattern.UNICODE_CHARACTER_CLASS);

    private Numbers() {}

    /** The value of digits, a word up to twelve, or kanji; empty for what is none of them. A sign of per cent does not count. */
    public static OptionalDouble value(String number) {
        String s = Normalizer.normalize(number, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        while (s.endsWith("%")) {
            s = s.substring(0, s.length() - 1);
        }
        int small = SMALL.indexOf(s);
        if (small >= 0) {
            return OptionalDouble.of(small);
        }
        if (KANJI.matcher(s).matches()) {
            return OptionalDouble.of(kanji(s));
        }
        if (DIGITS.matcher(s).matches()) {
            try {
                return OptionalDouble.of(Double.parseDouble(s.replace(",", "")));
            } catch (NumberFormatException e) {
                return OptionalDouble.empty();
            }
        }
        return OptionalDouble.empty();
    }

    private static int kanji(String s) {
        int total = 0;
        int digit = 0;
        for (int i = 0; i < s.length(); i++) {
            int unit = switch (s.charAt(i)) {
                case '十' -> 10;
                case '百' -> 100;
                case '千' -> 1000;
                default -> 0;
            };
            if (unit == 0) {
                digit = KANJI_DIGITS.indexOf(s.charAt(i));
            } else {
                total += Math.max(digit, 1) * unit;
                digit = 0;
            }
        }
        return total + digit;
    }
}
