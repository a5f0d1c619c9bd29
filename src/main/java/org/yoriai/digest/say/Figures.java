package org.yoriai.digest.say;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that count something, in English and Japanese; no times, dates, ages, or numbers of sections and houses. */
final class Figures {
    private static final List<String> WORDS = List.of(
            ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                            + " seventeen eighteen nineteen twenty")
                    .split(" "));
    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final String WORD =
            "(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
                    + "|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
                    + "|one|two|three|four|five|six|seven|eight|nine|ten)";
    private static final String COUNT = "(?:\\d{1,12}+(?:,\\d{3}){0,4}+(?:\\.\\d{1,4})?+|" + WORD + "\\b)";
    private static final Pattern ENGLISH = Pattern.compile(
            "(?<![\\p{L}\\d.,:/#@_-])([¥$€£] ?)?(" + COUNT + ")((?:[ -](?:hundred|thousand|million|billion)\\b){0,3}+)"
                    + "( ?%| per ?cent\\b| percentage points?\\b)?+");
    private static final Pattern ENGLISH_SHARE = Pattern.compile(
            "(?<![\\p{L}\\d.,])(" + COUNT + ") (?:out of(?: every)?|in(?: every)?) (" + COUNT + ")(?![\\d.:-]|,\\d)");
    private static final Pattern ENGLISH_PART = Pattern.compile(
            "\\b(one|two|three|four) (third|quarter|fifth|sixth|tenth)s?\\b|\\ba (third|quarter|fifth|tenth) of\\b");
    private static final Pattern NOT_COUNTED = Pattern.compile(
            "^(?:(?:-| )?(?:more |full |whole |long |good )?(?:years?|months?|weeks?|days?|nights?|hours?|minutes?|mins?|seconds?|o'clock|decades?|centur(?:y|ies)"
                    + "|a\\.?m\\b|p\\.?m\\b|am\\b|pm\\b|st\\b|nd\\b|rd\\b|th\\b|degrees?|january|february|march|april|may|june|july|august"
                    + "|september|october|november|december)|[:.]\\d\\d ?(?:a\\.?m|p\\.?m|h\\b)?|[-/]\\d|st\\b|nd\\b|rd\\b|th\\b|s\\b|[a-z]\\b)");
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:\\b(?:sections?|subsections?|articles?|paragraphs?|para|clauses?|parts?|chapters?|rules?|no|number|nos|line|route|bus|platform|page|version"
                    + "|flat|room|apartment|house|unit|option|point|item|step|phase|grade|class|aged?|ages|age of|january|february|march|april|june"
                    + "|july|august|september|october|november|december|until|till|at|by|before|after|past|from|since|in|between|around|about|under|turned"
                    + "|over|is|are|was)"
                    + "\\.?|[(])\\s*$");
    private static final Set<String> STRICTLY = Set.of(
            "until", "till", "at", "by", "before", "after", "past", "from", "since", "in", "between", "around", "about",
            "under", "turned", "over", "is", "are", "was");
    private static final Pattern NEXT = Pattern.compile("^[ -]([a-z]{2,})");
    private static final Pattern LAST = Pattern.compile("([a-z]+)\\.?\\s*$");
    private static final Set<String> NO_UNIT = Set.of(
            "of", "to", "in", "on", "at", "and", "or", "is", "are", "was", "were", "for", "from", "too", "the", "that",
            "who", "which", "instead", "a", "an", "it", "if", "not", "but", "so", "because", "until", "by", "as", "per",
            "each");

    private static final String DIGIT = "[0-9〇一二三四五六七八九十百千万億]";
    private static final Pattern JAPANESE = Pattern.compile(
            "(?<![0-9A-Za-z.,:/第〇一二三四五六七八九十百千万億-])(" + DIGIT + "(?:,(?=[0-9])|[.・](?=[0-9〇一二三四五六七八九])|" + DIGIT
                    + "){0,15})\\s?(%|パーセント|ポイント|割|円|人に(?=一人|1人)|人|名|台|件|倍|戸|世帯|軒|社|校|店|トン|キロメートル|キロ|メートル|回|本|匹|頭|箇所|か所|カ所|ヶ所|便|平方メートル|ヘクタール|デシベル|検体|票|組|床|個|枚|冊|隻)");
    private static final Pattern JAPANESE_PART =
            Pattern.compile("(?<![0-9〇一二三四五六七八九十百千万億])(" + DIGIT + "{1,3})分の(" + DIGIT + "{1,3})");
    private static final Pattern KANJI_ALONE = Pattern.compile("[〇一二三四五六七八九十]{1,2}");
    private static final Set<String> FEW_OF = Set.of("人", "名", "回", "本", "匹", "頭", "店", "校", "社", "個", "枚", "組", "台");

    private Figures() {}

    /** In the order of the folded text, in lower case. */
    static List<Figure> all(String text, boolean english) {
        return english ? english(text.toLowerCase(Locale.ROOT)) : japanese(text);
    }

    private static List<Figure> english(String text) {
        List<Figure> out = new ArrayList<>();
        Matcher share = ENGLISH_SHARE.matcher(text);
        while (share.find()) {
            BigDecimal part = value(share.group(1));
            BigDecimal whole = value(share.group(2));
            if (part.signum() > 0 && part.compareTo(whole) < 0) {
                out.add(new Figure(share.start(), share.end(), hundredths(part, whole), true, ""));
            }
        }
        Matcher part = ENGLISH_PART.matcher(text);
        while (part.find()) {
            int parts = switch (part.group(2) == null ? part.group(3) : part.group(2)) {
                case "third" -> 3;
                case "quarter" -> 4;
                case "fifth" -> 5;
                case "sixth" -> 6;
                default -> 10;
            };
            BigDecimal of = part.group(1) == null ? BigDecimal.ONE : value(part.group(1));
            out.add(new Figure(part.start(), part.end(), hundredths(of, BigDecimal.valueOf(parts)), true, ""));
        }
        BitSet shares = new BitSet();
        out.forEach(figure -> shares.set(figure.start(), figure.end()));
        Matcher number = ENGLISH.matcher(text);
        while (number.find()) {
            int start = number.start();
            int end = number.end();
            if (shares.get(start)) {
                continue;
            }
            String rest = text.substring(end, Math.min(text.length(), end + 40));
            boolean percent = number.group(4) != null;
            boolean money = number.group(1) != null;
            boolean scaled = !number.group(3).isBlank();
            boolean word = !Character.isDigit(number.group(2).charAt(0));
            if (!percent && !money && (NOT_COUNTED.matcher(rest).find() || numbered(text, start, rest))) {
                continue;
            }
            BigDecimal value = value(number.group(2)).multiply(scale(number.group(3)));
            if (!percent && !money && !scaled && (word || year(number.group(2), rest))) {
                if (!word || value.compareTo(BigDecimal.valueOf(20)) < 0) {
                    continue;
                }
            }
            String unit = money ? "money" : unit(rest);
            if (unit.isEmpty() && !percent && !scaled && value.compareTo(BigDecimal.valueOf(20)) < 0) {
                continue;
            }
            out.add(new Figure(start, end, value, percent, unit));
        }
        out.sort(Comparator.comparingInt(Figure::start));
        return out;
    }

    /** A number of a section, a house or an age; behind a preposition only where nothing is counted by it. */
    private static boolean numbered(String text, int start, String rest) {
        String before = text.substring(Math.max(0, start - 20), start);
        if (!NUMBERED.matcher(before).find()) {
            return false;
        }
        Matcher last = LAST.matcher(before);
        return !last.find() || !STRICTLY.contains(last.group(1)) || unit(rest).isEmpty();
    }

    private static boolean year(String digits, String rest) {
        return digits.matches("1[89]\\d\\d|2[01]\\d\\d") && unit(rest).isEmpty();
    }

    private static String unit(String rest) {
        Matcher next = NEXT.matcher(rest);
        if (!next.find() || NO_UNIT.contains(next.group(1))) {
            return "";
        }
        String word = next.group(1);
        if (word.equals("yen")) {
            return "money";
        }
        return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    private static BigDecimal value(String count) {
        if (Character.isDigit(count.charAt(0))) {
            return new BigDecimal(count.replace(",", ""));
        }
        int small = WORDS.indexOf(count);
        if (small >= 0) {
            return BigDecimal.valueOf(small);
        }
        String[] both = count.split("[- ]");
        return BigDecimal.valueOf(TENS.indexOf(both[0]) * 10L + (both.length > 1 ? WORDS.indexOf(both[1]) : 0));
    }

    private static BigDecimal scale(String words) {
        BigDecimal scale = BigDecimal.ONE;
        for (String word : words.strip().split("[- ]")) {
            scale = scale.multiply(BigDecimal.valueOf(
                    switch (word) {
                        case "hundred" -> 100;
                        case "thousand" -> 1_000;
                        case "million" -> 1_000_000;
                        case "billion" -> 1_000_000_000;
                        default -> 1;
                    }));
        }
        return scale;
    }

    private static BigDecimal hundredths(BigDecimal part, BigDecimal whole) {
        return part.multiply(BigDecimal.valueOf(100)).divide(whole, 1, RoundingMode.HALF_UP);
    }

    private static List<Figure> japanese(String text) {
        List<Figure> out = new ArrayList<>();
        Matcher part = JAPANESE_PART.matcher(text);
        while (part.find()) {
            BigDecimal whole = kanji(part.group(1));
            if (whole.signum() > 0) {
                out.add(new Figure(part.start(), part.end(), hundredths(kanji(part.group(2)), whole), true, ""));
            }
        }
        Matcher number = JAPANESE.matcher(text);
        while (number.find()) {
            BigDecimal value = kanji(number.group(1));
            String unit = number.group(2);
            if (value.signum() == 0
                    || KANJI_ALONE.matcher(number.group(1)).matches()
                            && FEW_OF.contains(unit)
                            && value.compareTo(BigDecimal.valueOf(20)) < 0) {
                continue;
            }
            switch (unit) {
                case "%", "パーセント", "ポイント" -> out.add(new Figure(number.start(), number.end(), value, true, ""));
                case "割" -> out.add(new Figure(number.start(), number.end(), value.multiply(BigDecimal.TEN), true, ""));
                case "人に" ->
                    out.add(new Figure(number.start(), number.end() + 2, hundredths(BigDecimal.ONE, value), true, ""));
                default ->
                    out.add(new Figure(number.start(), number.end(), value, false, unit.equals("円") ? "money" : unit));
            }
        }
        out.sort(Comparator.comparingInt(Figure::start));
        return out;
    }

    /** Of digits, kanji, or digits with kanji for the large places: 6万1,000, 千二百万, 1.5億. */
    private static BigDecimal kanji(String number) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal section = BigDecimal.ZERO;
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            int kanji = "〇一二三四五六七八九".indexOf(c);
            if (c >= '0' && c <= '9' || kanji >= 0) {
                digits.append(kanji >= 0 ? (char) ('0' + kanji) : c);
            } else if (c == '.' || c == '・') {
                digits.append(digits.indexOf(".") < 0 ? "." : "");
            } else if (c != ',') {
                BigDecimal here = digits.isEmpty() ? null : new BigDecimal(digits.toString());
                digits.setLength(0);
                if (c == '万' || c == '億') {
                    BigDecimal sum = section.add(here == null ? BigDecimal.ZERO : here);
                    total = total.add((sum.signum() == 0 ? BigDecimal.ONE : sum)
                            .multiply(BigDecimal.valueOf(c == '万' ? 10_000 : 100_000_000)));
                    section = BigDecimal.ZERO;
                } else {
                    section = section.add((here == null ? BigDecimal.ONE : here)
                            .multiply(BigDecimal.valueOf(c == '十' ? 10 : c == '百' ? 100 : 1000)));
                }
            }
        }
        if (digits.length() > 0 && !digits.toString().equals(".")) {
            section = section.add(new BigDecimal(digits.toString()));
        }
        return total.add(section);
    }
}
