package org.yoriai.digest.gate;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.yoriai.digest.text.Cleaner;

/** Numbers and strength of words, in English and Japanese. */
final class Words {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final String KANJI_DIGITS = "〇一二三四五六七八九";

    static final Pattern NUMBER = pattern("\\d+(?:[.,]\\d+)*"
            + "|\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|thirds?"
            + "|quarters?|twice|double)\\b|[一二三四五六七八九十百千]+(?=[人名件割票])");
    private static final List<String> SMALL = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Pattern DIGITS = pattern("[\\d.,]*\\d[\\d.,]*");
    private static final Pattern KANJI = Pattern.compile("[一二三四五六七八九十百千]+");
    private static final List<Pattern> STRENGTH = List.of(
            pattern("\\b(?:demand|insist|must|forbid|require)\\w*|要求|断固|強く求め|べき|ならない|禁止"),
            pattern("\\b(?:ask|suggest|propos|request|should|want|would like|ought|need)\\w*|求め|提案|望|ほしい|欲しい|必要"),
            pattern("\\b(?:feel|felt|think|thought|worr|hope|fear|believ|prefer)\\w*|感じ|思|心配|不安"));

    private Words() {}

    static Pattern pattern(String regex) {
        return Pattern.compile(regex, FLAGS);
    }

    /** NFKC, white space folded and cut off at the ends. */
    static String folded(String text) {
        String s = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder out = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (!Cleaner.isSpace(c)) {
                out.append(c);
            } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }

    /** Without the signs that end sentences. */
    static String bare(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && ".。!！?？ ".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && ".。!！?？ ".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    /** What a number is worth, where it can be told. */
    static OptionalDouble value(String number) {
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

    /** 3 demands, 2 asks, 1 feels, 0 states. */
    static int strength(String text) {
        for (int i = 0; i < STRENGTH.size(); i++) {
            if (STRENGTH.get(i).matcher(text).find()) {
                return STRENGTH.size() - i;
            }
        }
        return 0;
    }
}
