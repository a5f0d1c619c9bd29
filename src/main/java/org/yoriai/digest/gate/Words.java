package org.yoriai.digest.gate;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.yoriai.digest.text.Cleaner;

/** Numbers, strength and negation of words, in English and Japanese. */
final class Words {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    static final Pattern NUMBER = pattern("\\d+(?:[.,]\\d+)*"
            + "|\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|thirds?"
            + "|quarters?|twice|double)\\b|[一二三四五六七八九十百千]+(?=[人名件割票])");
    private static final List<Pattern> STRENGTH = List.of(
            pattern("\\b(?:demand|insist|must|forbid|require)\\w*|要求|断固|強く求め|べき|ならない|禁止"),
            pattern("\\b(?:ask|suggest|propos|request|should|want|would like|ought|need)\\w*|求め|提案|望|ほしい|欲しい|必要"),
            pattern("\\b(?:feel|felt|think|thought|worr|hope|fear|believ|prefer)\\w*|感じ|思|心配|不安"));
    static final Pattern NEGATION = pattern(
            "\\b(?:not|no|never|none|nobody|nothing|without|cannot|neither|nor)\\b|n['’]t\\b|ない|ません|なく|ず(?:に|、)|否");
    /** Words that mean something: of four letters or more, or pairs of kanji. */
    static final Pattern CONTENT = pattern("\\p{L}{4,}|[\\u4e00-\\u9fff]{2}");

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
