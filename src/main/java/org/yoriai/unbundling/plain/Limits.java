package org.yoriai.unbundling.plain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The limits that a text sets, each with the side on which it lies: “at most 400” and 四百円を超えない are one, “at least 400”
 * is its opposite.
 */
record Limits(List<Limit> all) {

    /** Where what is allowed lies. */
    private enum Side {
        AT_MOST,
        AT_LEAST,
        BELOW,
        ABOVE;

        boolean isUpper() {
            return this == AT_MOST || this == BELOW;
        }
    }

    /**
     * @param negated whether the sentence around it says no: “must not … below 12” and “may … 12 or more” are one
     * @param day whether it is a day or a time of day: of those only the side is told apart
     */
    private record Limit(String value, Side side, boolean negated, boolean day, String words) {}

    private static final String MONTHS =
            "(?:january|february|march|april|may|june|july|august|september|october|november|december)";
    private static final String WORDS = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen"
            + "|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
            + "|hundred|thousand|million|half|a\\s+(?:half|third|quarter))";
    private static final String DAY =
            "\\d{1,2}\\s+" + MONTHS + "(?:\\s+\\d{4})?|" + MONTHS + "\\s+\\d{1,2}(?:,?\\s+\\d{4})?";
    private static final String CLOCK = "\\d{1,2}(?:[.:]\\d{2})?\\s?[ap]\\.?m\\.?";
    private static final String NUMBER = "(?:[$£€¥]\\s?|eur\\s|r)?\\d[\\d,]*(?:\\.\\d+)?"
            + "(?:\\s?(?:%|per\\s?cent\\b|million\\b|yen\\b|euros?\\b|pounds?\\b|dollars?\\b|rand\\b))?|" + WORDS
            + "(?:[- ]"
            + WORDS + ")*(?:[- ](?:third|quarter|fifth|sixth|eighth|tenth)s?)?";
    private static final String LEAD = "(?:\\s+(?:the\\s+age\\s+of|aged?|a\\s+total\\s+of|an?\\s+average\\s+of))?\\s+";
    private static final String NOT =
            "(?:(?:must|may|shall|should|can|could|is|are|be)?\\s*\\b(?:not|never)(?:\\s+be)?|\\bno)\\s+";
    private static final String MORE = "(?:more|greater|longer|later|higher|larger|faster|older|above)";
    private static final String LESS = "(?:less|fewer|shorter|lower|smaller|slower|younger|earlier|below)";

    /** In this order: what stands further up takes its words away from what stands below. */
    private static final Map<Side, List<Pattern>> ENGLISH = new EnumMap<>(Map.of(
            Side.AT_MOST,
            List.of(
                    before(NOT + MORE
                            + "(?:\\s+than)?|(?:must|may|shall|should|can|could|does|do)?\\s*\\bnot\\s+exceed(?:ing)?"
                            + "|\\bat\\s+(?:the\\s+)?most|\\bup\\s+to|\\b(?:a\\s+)?maximum\\s+of|\\bwithin"),
                    behind("or\\s+(?:less|fewer|under|below|younger|shorter|earlier)|at\\s+(?:the\\s+)?most")),
            Side.AT_LEAST,
            List.of(
                    before(NOT + LESS + "(?:\\s+than)?|\\bat\\s+(?:the\\s+)?least|\\b(?:a\\s+)?minimum\\s+of"),
                    behind("or\\s+(?:more|over|above|older|longer|later)|at\\s+(?:the\\s+)?least")),
            Side.BELOW,
            List.of(before("\\b(?:less|fewer|shorter|lower|smaller|slower|younger)\\s+than|\\bunder|\\bbelow")),
            Side.ABOVE,
            List.of(before("\\b(?:more|greater|longer|higher|larger|faster|older)\\s+than|\\babove|\\bexceed(?:s|ing)?"
                    + "|\\bover(?=\\s+(?:the\\s+age|[$£€¥]))|\\baged\\s+over"))));

    /** “not later than 60 days before” leaves at least 60 days. */
    private static final Pattern DAYS_BEFORE =
            compile("(?<comparator>" + NOT + "(?<which>later|earlier)\\s+than)\\s+(?<number>" + NUMBER
                    + ")\\s+(?:clear\\s+|working\\s+)?(?:hours?|days?|weeks?|months?|years?)\\s+before\\b");

    private static final Pattern UNTIL = compile("(?<comparator>" + NOT + "later\\s+than|\\bbefore|\\bby|\\buntil)"
            + "\\s+(?<number>" + DAY + "|" + CLOCK + ")");
    private static final Pattern SINCE = compile("(?<comparator>" + NOT
            + "(?:earlier\\s+than|before)|\\bafter|\\bfrom|\\bsince)\\s+(?<number>" + DAY + "|" + CLOCK + ")");
    private static final Pattern ENGLISH_NO =
            compile("\\b(?:not|no|never|nobody|nothing|none|cannot|forbidden|banned|prohibited|unlawful)\\b|n[’']t\\b");
    private static final Pattern ENGLISH_EXCEPTION = compile("\\b(?:except|unless)\\b");

    private static final String NUMERAL = "[0-9０-９〇一二三四五六七八九十百千万億]";
    private static final String UNITS = "[^、。，\\s0-9０-９〇二三四五六七八九十百千万億]{0,9}?";
    private static final Map<Side, List<Pattern>> JAPANESE = new EnumMap<>(Map.of(
            Side.AT_MOST,
            List.of(counted("を?超えては(?:ならない|なりません|いけない|いけません)|を?超えることができない|を?超えない|を?こえてはいけません" + "|を?上回らない|以下|以内|まで")),
            Side.AT_LEAST,
            List.of(counted("を?下回っては(?:ならない|なりません|いけない|いけません)|を?下回らない|を?下らない|以上|以降")),
            Side.BELOW,
            List.of(counted("未満|に満たない|より(?:も)?(?:少な|低|小さ|短|若|遅|早|前)|を?下回")),
            Side.ABOVE,
            List.of(counted("を?超え|を?こえ|超|を?上回|より(?:も)?(?:多|高|大き|長|速|はや|年上|あと|後)|を?過ぎ|をすぎ"))));
    private static final Pattern JAPANESE_NO = compile("ない|ません|禁止|だめ|ず(?:に|、)");
    private static final Pattern JAPANESE_NO_NO =
            compile("な(?:ければ|くては)(?:ならない|なりません|ならず|いけない|いけません)|この限りでない|少な[いく]|危な[いく]|なくて(?:も)?(?:いい|よい|かまいません)"
                    + "|では?ない(?:人|者)");

    private static Pattern compile(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    private static Pattern before(String comparators) {
        return compile("(?<comparator>" + comparators + ")" + LEAD + "(?<number>" + NUMBER + ")");
    }

    private static Pattern behind(String comparators) {
        return compile("(?<number>" + NUMBER + ")(?:\\s+[a-z]+){0,2}?,?\\s+(?<comparator>" + comparators + ")\\b");
    }

    private static Pattern counted(String comparators) {
        return compile(
                "(?<number>" + NUMERAL + "+分の" + NUMERAL + "+|" + NUMERAL + "(?:[,，・.．]?" + NUMERAL + ")*" + UNITS
                        + ")(?<comparator>"
                        + comparators + ")");
    }

    static Limits of(String text, String lang) {
        List<Limit> limits = new ArrayList<>();
        boolean japanese = lang.equals("ja");
        for (String sentence : text.split(japanese ? "[。\\n]" : "(?<=[A-Za-z)”])(?<!\\b[ap]\\.m)[.;]\\s+|\\n")) {
            StringBuilder rest = new StringBuilder(sentence);
            List<Limit> found = new ArrayList<>();
            List<Integer> places = new ArrayList<>();
            if (!japanese) {
                Matcher days = DAYS_BEFORE.matcher(rest.toString());
                while (days.find()) {
                    Side side = days.group("which").equalsIgnoreCase("later") ? Side.AT_LEAST : Side.AT_MOST;
                    take(days, side, false, lang, rest, found, places);
                }
                take(UNTIL, Side.AT_MOST, true, lang, rest, found, places);
                take(SINCE, Side.AT_LEAST, true, lang, rest, found, places);
            }
            for (Map.Entry<Side, List<Pattern>> one : (japanese ? JAPANESE : ENGLISH).entrySet()) {
                one.getValue().forEach(pattern -> take(pattern, one.getKey(), false, lang, rest, found, places));
            }
            String said = japanese ? JAPANESE_NO_NO.matcher(rest).replaceAll("　") : rest.toString();
            boolean no = (japanese ? JAPANESE_NO : ENGLISH_NO).matcher(said).find();
            Matcher exception = ENGLISH_EXCEPTION.matcher(rest);
            int behind = !japanese && exception.find() ? exception.start() : Integer.MAX_VALUE;
            for (int i = 0; i < found.size(); i++) {
                Limit limit = found.get(i);
                limits.add(new Limit(
                        limit.value(), limit.side(), no && places.get(i) < behind, limit.day(), limit.words()));
            }
        }
        return new Limits(List.copyOf(limits));
    }

    private static void take(
            Pattern pattern,
            Side side,
            boolean day,
            String lang,
            StringBuilder rest,
            List<Limit> found,
            List<Integer> places) {
        Matcher matcher = pattern.matcher(rest.toString());
        while (matcher.find()) {
            take(matcher, side, day, lang, rest, found, places);
        }
    }

    private static void take(
            Matcher matcher,
            Side side,
            boolean day,
            String lang,
            StringBuilder rest,
            List<Limit> found,
            List<Integer> places) {
        String words = matcher.group().strip();
        value(matcher.group("number"), lang).ifPresent(value -> {
            found.add(new Limit(value, side, false, day || value.indexOf('-') > 0, words));
            places.add(matcher.start());
        });
        for (int i = matcher.start("comparator"); i < matcher.end("comparator"); i++) {
            rest.setCharAt(i, ' ');
        }
    }

    private static Optional<String> value(String words, String lang) {
        Quantities quantities = Quantities.of(words, lang);
        return quantities.dates().keySet().stream()
                .findFirst()
                .or(() -> quantities.amounts().keySet().stream()
                        .map(amount -> amount.substring(3))
                        .findFirst())
                .or(() -> quantities.numbers().keySet().stream().findFirst());
    }

    /** The limits that lie on the other side of their value than in the law, or count it in where the law does not. */
    List<String> against(Limits law) {
        List<String> against = new ArrayList<>();
        for (Limit said : all) {
            List<Limit> there = law.all.stream()
                    .filter(limit -> limit.value().equals(said.value()))
                    .toList();
            if (!there.isEmpty() && there.stream().allMatch(limit -> contradicts(said, limit))) {
                against.add(said.words());
            }
        }
        return against;
    }

    /** The values that are limits. */
    Set<String> values() {
        return words().keySet();
    }

    /** The words of each limit, by its value. */
    Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        all.forEach(limit -> words.putIfAbsent(limit.value(), limit.words()));
        return words;
    }

    private static boolean contradicts(Limit said, Limit law) {
        if (said.negated() != law.negated()) {
            return false;
        }
        boolean days = said.day() || law.day();
        return days ? said.side().isUpper() != law.side().isUpper() : said.side() != law.side();
    }
}
