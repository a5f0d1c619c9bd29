package org.yoriai.unbundling.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date that a law gives for itself in the lines above its first clause. */
public final class TitleDate {

    /** Lines and characters that are looked at. */
    private static final int LINES = 25;

    private static final int HEAD = 4_000;

    private static final Pattern ADOPTED =
            Pattern.compile("(?i)^(?:(?:regulation|directive|decision)\\b.{0,200}\\s)?of\\s$");
    private static final Pattern ALONE =
            Pattern.compile("(?i)^[\\[(（]?(?:assented\\sto|enacted|passed|made|introduced|date|公布|施行)?[:：]?\\s?$");
    private static final Pattern LAW_NUMBER = Pattern.compile("^.{0,60}第.{1,12}号[)）]?$");

    private TitleDate() {}

    /** ISO date, {@code ""} if the law gives none. */
    public static String of(String text, String lang) {
        String head = text.substring(0, Math.min(HEAD, text.length()));
        int seen = 0;
        for (String line : head.split("\\R")) {
            String words = line.strip();
            if (words.isEmpty() || words.length() > 300) {
                continue;
            }
            if (++seen > LINES) {
                break;
            }
            for (LegalDate date : Dates.of(words, lang)) {
                if (!date.iso().isEmpty()
                        && isItsOwn(words.substring(0, date.start()), words.substring(date.end()), lang)) {
                    return date.iso();
                }
            }
        }
        return "";
    }

    private static boolean isItsOwn(String before, String after, String lang) {
        if (lang.equals("ja")) {
            Matcher number = LAW_NUMBER.matcher(after);
            boolean opens = before.strip().isEmpty() || before.endsWith("（") || before.endsWith("(");
            return opens && number.find() || ALONE.matcher(before).find() && after.matches("[)）]?");
        }
        boolean ends = after.matches("[\\])）.]*");
        return ends && (ALONE.matcher(before).find() || ADOPTED.matcher(before).find());
    }
}
