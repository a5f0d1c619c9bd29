package org.yoriai.unbundling.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yoriai.unbundling.language.KanjiNumber;
import org.yoriai.unbundling.structure.EIds;

/** Printed numbers of units. */
final class Numbers {

    private static final Pattern KEYWORD = Pattern.compile(
            "^[“‘\"]?(?i:section|sec\\.?|article|art\\.?|chapter|part|title|subtitle|division|schedule|subchapter|subpart|subsection|annex)\\b[.\\s]*+(?=\\S|$)");
    private static final String DIGITS = "[〇一二三四五六七八九十百千0-9０-９]{1,12}+";
    private static final Pattern JAPANESE = Pattern.compile("第(" + DIGITS + ")[編章節款目条項号]((?:の" + DIGITS
            + "){0,5})(?:から第(" + DIGITS + ")[編章節款目条項号]((?:の" + DIGITS + "){0,5})まで)?.{0,8}");
    private static final Pattern KANJI = Pattern.compile("(" + DIGITS + ")((?:の" + DIGITS + "){0,5})");
    private static final String IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス";

    private Numbers() {}

    /** {@code Chapter 1} is {@code 1}; a bare keyword is no number. */
    static String withoutKeyword(String printed) {
        return KEYWORD.matcher(printed).replaceFirst("");
    }

    /** As names show it: 第三条の二 is {@code 3-2}, イ is {@code 1}, {@code “SEC. 251.} is {@code 251}. */
    static String of(String printed) {
        String words = printed.strip();
        Matcher japanese = JAPANESE.matcher(words);
        if (japanese.matches()) {
            String first = arabic(japanese.group(1), japanese.group(2));
            String last = japanese.group(3);
            return last == null ? first : first + "-to-" + arabic(last, japanese.group(4));
        }
        Matcher kanji = KANJI.matcher(words);
        if (kanji.matches()) {
            return arabic(kanji.group(1), kanji.group(2));
        }
        if (words.length() == 1 && IROHA.contains(words)) {
            return Integer.toString(IROHA.indexOf(words) + 1);
        }
        return EIds.number(withoutKeyword(words));
    }

    private static String arabic(String number, String branches) {
        StringBuilder out = new StringBuilder();
        for (String part : (number + branches).split("の", -1)) {
            out.append(out.isEmpty() ? "" : "-").append(KanjiNumber.parse(part, 0, part.length()));
        }
        return out.toString();
    }
}
