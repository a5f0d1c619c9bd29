package org.yoriai.unbundling.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds calendar dates and periods that count from an event. */
public final class Dates {

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final String MONTH =
            "(January|February|March|April|May|June|July|August|September|October|November|December)";
    private static final Pattern DAY_MONTH =
            Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)?+\\s" + MONTH + "\\s(\\d{4})\\b");
    private static final Pattern MONTH_DAY = Pattern.compile("\\b" + MONTH + "\\s(\\d{1,2}),\\s(\\d{4})\\b");

    private static final String COUNT =
            "(\\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|eighteen|twenty|thirty|sixty|ninety)";
    private static final List<String> COUNTS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");
    private static final String PERIOD =
            COUNT + "[\\s-](?:calendar\\s|working\\s|business\\s)?+(day|week|month|year)s?+";
    private static final Pattern PASSED = Pattern.compile(
            "(?i)\\b" + PERIOD
                    + "\\sbeginning\\s(?:with|on)\\sthe\\s(?:day|date)\\son\\swhich\\s(this\\sAct\\sis\\spassed|[^.;,\\n]{1,60})");
    private static final Pattern AFTER =
            Pattern.compile("(?i)\\b(within|not\\slater\\sthan|no\\slater\\sthan|before\\sthe\\send\\sof)?+\\s?"
                    + PERIOD + "\\s(after|of|from|before)\\s(?:the\\s)?([^.;,\\n]{1,60})");

    private static final String NUMBER = "([0-9０-９〇一二三四五六七八九十百千]{1,8})";
    private static final Pattern ERA =
            Pattern.compile("(令和|平成|昭和|大正|明治)(元|[0-9０-９〇一二三四五六七八九十百]{1,6})年" + NUMBER + "月" + NUMBER + "日");
    private static final Pattern JP_RANGE = Pattern.compile("(公布の日|施行の日|施行日|[^、。（）\\s]{1,12}?(?:の日|日))から(?:起算して)?"
            + NUMBER + "(日|週間|月|箇月|か月|カ月|ヶ月|年)(を超えない範囲内|以内|を経過した日)");
    private static final Pattern JP_BEFORE = Pattern.compile("(?:[^、。（）\\s]{1,12}?)の日の" + NUMBER + "(日|週間|月|箇月|か月|年)前");
    private static final Pattern JP_PROMULGATION = Pattern.compile("公布の日から施行");

    private Dates() {}

    /** In text order, none overlapping another. */
    public static List<LegalDate> of(String text, String lang) {
        List<LegalDate> found = new ArrayList<>();
        if (lang.equals("ja")) {
            Unwrapped whole = Unwrapped.of(text);
            List<LegalDate> there = new ArrayList<>();
            japanese(whole.words(), there);
            for (LegalDate date : there) {
                found.add(new LegalDate(
                        date.iso(), date.formula(), date.role(), whole.offsets()[date.start()], whole.end(date.end())));
            }
        } else {
            english(text, found);
        }
        found.sort(Comparator.comparingInt(LegalDate::start)
                .thenComparing(Comparator.comparingInt(LegalDate::end).reversed()));
        List<LegalDate> out = new ArrayList<>();
        int end = -1;
        for (LegalDate date : found) {
            if (date.start() >= end) {
                out.add(date);
                end = date.end();
            }
        }
        return out;
    }

    private static void english(String text, List<LegalDate> out) {
        Matcher day = DAY_MONTH.matcher(text);
        while (day.find()) {
            calendar(
                    text,
                    day.group(3),
                    MONTHS.indexOf(day.group(2).toLowerCase(Locale.ROOT)) + 1,
                    day.group(1),
                    day.start(),
                    day.end(),
                    out);
        }
        Matcher month = MONTH_DAY.matcher(text);
        while (month.find()) {
            calendar(
                    text,
                    month.group(3),
                    MONTHS.indexOf(month.group(1).toLowerCase(Locale.ROOT)) + 1,
                    month.group(2),
                    month.start(),
                    month.end(),
                    out);
        }
        Matcher passed = PASSED.matcher(text);
        while (passed.find()) {
            String event = passed.group(3).toLowerCase(Locale.ROOT);
            String anchor = event.startsWith("this") ? "enactment" : anchor(event);
            int end = anchor.equals("event") ? passed.end(2) : passed.end();
            out.add(new LegalDate(
                    "",
                    anchor + "+" + duration(passed.group(1), passed.group(2)),
                    role(text, passed.start(), "period"),
                    passed.start(),
                    end));
        }
        Matcher after = AFTER.matcher(text);
        while (after.find()) {
            String limit = after.group(1);
            String anchor = anchor(after.group(5).toLowerCase(Locale.ROOT));
            String duration = duration(after.group(2), after.group(3));
            boolean before = after.group(4).equalsIgnoreCase("before");
            if (limit == null && !before && anchor.equals("event")
                    || after.group(4).equalsIgnoreCase("of") && limit == null) {
                continue;
            }
            String formula = before
                    ? anchor + "-" + duration
                    : limit == null ? anchor + "+" + duration : "within(" + anchor + "," + duration + ")";
            out.add(new LegalDate(
                    "",
                    formula,
                    role(text, after.start(), limit == null && !before ? "period" : "deadline"),
                    after.start(),
                    after.end(4)));
        }
    }

    private static String anchor(String event) {
        if (event.contains("enactment") || event.contains("this act is passed")) {
            return "enactment";
        }
        if (event.contains("promulgation")) {
            return "promulgation";
        }
        return event.contains("commencement") || event.contains("into force") ? "commencement" : "event";
    }

    private static String duration(String count, String unit) {
        String word = count.toLowerCase(Locale.ROOT);
        int number = switch (word) {
            case "thirty" -> 30;
            case "sixty" -> 60;
            case "ninety" -> 90;
            default -> COUNTS.contains(word) ? COUNTS.indexOf(word) : Integer.parseInt(word);
        };
        return "P" + number + Character.toUpperCase(unit.charAt(0));
    }

    private static void calendar(
            String text, String year, int month, String day, int start, int end, List<LegalDate> out) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
            out.add(new LegalDate(date.toString(), "", role(text, start, "reference"), start, end));
        } catch (DateTimeException e) {
            // the 31st of a short month: words, but no date
        }
    }

    /** Whether a line begins at a place, with a number or bracket in front of its words. */
    private static boolean startsItem(String text, int at) {
        if (at <= 0 || at >= text.length() || text.charAt(at - 1) != '\n') {
            return false;
        }
        int words = at;
        while (words < text.length() && words - at < 60 && (text.charAt(words) == ' ' || text.charAt(words) == '\t')) {
            words++;
        }
        return words < text.length()
                && (text.charAt(words) == '(' || Character.isDigit(text.charAt(words)) || text.charAt(words) == '\n');
    }

    /** By the words of the sentence around a place. */
    private static String role(String text, int at, String otherwise) {
        int from = at;
        while (from > 0 && at - from < 300 && ".;".indexOf(text.charAt(from - 1)) < 0 && !startsItem(text, from)) {
            from--;
        }
        int to = at;
        while (to < text.length() && to - at < 300 && text.charAt(to) != ';' && !startsItem(text, to + 1)) {
            to++;
        }
        String sentence = text.substring(from, to).toLowerCase(Locale.ROOT);
        String before = text.substring(from, at).toLowerCase(Locale.ROOT);
        if (sentence.contains("ceases to have effect")
                || sentence.contains("cease to have effect")
                || sentence.contains("expire")
                || sentence.contains("terminate")
                || sentence.contains("repealed on")) {
            return "expiry";
        }
        if (sentence.contains("into force") || sentence.contains("take effect") || sentence.contains("takes effect")) {
            return "commencement";
        }
        boolean limit = before.endsWith("before ")
                || before.endsWith("by ")
                || before.contains("not later than")
                || before.contains("no later than")
                || before.endsWith("within ");
        return limit ? "deadline" : otherwise;
    }

    private static void japanese(String text, List<LegalDate> out) {
        Matcher era = ERA.matcher(text);
        while (era.find()) {
            long year = era.group(2).equals("元")
                    ? 1
                    : KanjiNumber.parse(era.group(2), 0, era.group(2).length());
            long month = KanjiNumber.parse(era.group(3), 0, era.group(3).length());
            long day = KanjiNumber.parse(era.group(4), 0, era.group(4).length());
            int first = switch (era.group(1)) {
                case "令和" -> 2019;
                case "平成" -> 1989;
                case "昭和" -> 1926;
                case "大正" -> 1912;
                default -> 1868;
            };
            if (year >= 1 && year <= 99 && month >= 1 && month <= 12 && day >= 1 && day <= 31) {
                try {
                    LocalDate date = LocalDate.of(first + (int) year - 1, (int) month, (int) day);
                    out.add(new LegalDate(
                            date.toString(),
                            "",
                            japaneseRole(text, era.start(), era.end(), "reference"),
                            era.start(),
                            era.end()));
                } catch (DateTimeException e) {
                    // the 31st of a short month: words, but no date
                }
            }
        }
        Matcher range = JP_RANGE.matcher(text);
        while (range.find()) {
            String start = range.group(1);
            String anchor = start.equals("公布の日") ? "promulgation" : start.startsWith("施行") ? "commencement" : "event";
            String duration = japaneseDuration(range.group(2), range.group(3));
            String formula = range.group(4).equals("を経過した日")
                    ? anchor + "+" + duration
                    : "within(" + anchor + "," + duration + ")";
            out.add(new LegalDate(
                    "",
                    formula,
                    japaneseRole(text, range.start(), range.end(), "deadline"),
                    range.start(),
                    range.end()));
        }
        Matcher before = JP_BEFORE.matcher(text);
        while (before.find()) {
            out.add(new LegalDate(
                    "",
                    "event-" + japaneseDuration(before.group(1), before.group(2)),
                    "deadline",
                    before.start(),
                    before.end()));
        }
        Matcher promulgation = JP_PROMULGATION.matcher(text);
        while (promulgation.find()) {
            out.add(new LegalDate(
                    "", "promulgation+P0D", "commencement", promulgation.start(), promulgation.start() + 4));
        }
    }

    private static String japaneseDuration(String count, String unit) {
        long number = Math.max(0, KanjiNumber.parse(count, 0, count.length()));
        String code = unit.equals("日") ? "D" : unit.equals("週間") ? "W" : unit.equals("年") ? "Y" : "M";
        return "P" + number + code;
    }

    private static String japaneseRole(String text, int start, int end, String otherwise) {
        int to = end;
        while (to < text.length() && to - end < 120 && "。\n".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        String rest = text.substring(end, to);
        if (rest.contains("効力を失う") || rest.startsWith("限り")) {
            return "expiry";
        }
        if (rest.contains("施行する")) {
            return "commencement";
        }
        return rest.startsWith("まで") ? "deadline" : otherwise;
    }
}
