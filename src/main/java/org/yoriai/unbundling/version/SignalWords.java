package org.yoriai.unbundling.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yoriai.unbundling.version.Anchor.Change;

/** Cuts a normalised wording into words and tells which of them turn its meaning: modal verbs, negations, numbers. */
final class SignalWords {

    private static final Set<String> MODALS =
            Set.of("shall", "must", "may", "should", "will", "can", "could", "might", "entitled", "required", "ought");
    private static final Set<String> NEGATIONS = Set.of(
            "not", "no", "never", "nor", "none", "neither", "nobody", "nothing", "without", "except", "unless",
            "cannot");
    private static final Set<String> NUMBERS = Set.of(
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
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "seventy",
            "eighty",
            "ninety",
            "hundred",
            "thousand",
            "million",
            "billion",
            "half",
            "third",
            "quarter",
            "twice",
            "double",
            "first",
            "second",
            "both");

    /** Longest first where one begins another. */
    private static final List<String> JAPANESE_MODALS = List.of(
            "なければならない", "なければならず", "てはならない", "ではならない", "ものとする", "ことができる", "ことができ", "努めるもの", "努めなければ", "努め", "義務", "べき");

    private static final List<String> JAPANESE_NEGATIONS = List.of(
            "できない", "しない", "らない", "れない", "でない", "がない", "もない", "ない", "ず、", "せず", "除き", "除く", "除いて", "限りで", "ただし");

    /** Words with a numeral in them that count nothing. */
    private static final List<String> JAPANESE_NO_NUMBERS =
            List.of("一般", "統一", "同一", "一部", "一定", "一切", "万一", "一体", "一時", "一環", "一層", "十分", "唯一", "第三者");

    private static final String KANJI_DIGITS = "〇一二三四五六七八九十百千万億兆";

    private SignalWords() {}

    /** A word and what changes when it changes. */
    record Word(String text, Change change) {}

    /** @param wording as {@link org.yoriai.unbundling.Wording#normalise} gives it */
    static List<Word> of(String wording, String lang) {
        return lang.equals("ja") ? japanese(wording) : english(wording);
    }

    private static List<Word> english(String wording) {
        List<Word> out = new ArrayList<>();
        int at = 0;
        while (at < wording.length()) {
            int end = at;
            while (end < wording.length() && isInWord(wording, end)) {
                end++;
            }
            if (end > at) {
                String word = wording.substring(at, end);
                out.add(new Word(word, change(word)));
            }
            at = Math.max(end, at + 1);
        }
        return out;
    }

    private static boolean isInWord(String wording, int at) {
        char c = wording.charAt(at);
        boolean joint = (c == '.' || c == ',' || c == '’' || c == '\'')
                && at > 0
                && at + 1 < wording.length()
                && Character.isLetterOrDigit(wording.charAt(at - 1))
                && Character.isLetterOrDigit(wording.charAt(at + 1));
        return Character.isLetterOrDigit(c) || c == '%' || joint;
    }

    private static Change change(String word) {
        if (MODALS.contains(word)) {
            return Change.MODALITY;
        }
        if (NEGATIONS.contains(word) || word.endsWith("n't") || word.endsWith("n’t")) {
            return Change.NEGATION;
        }
        return NUMBERS.contains(word) || word.chars().anyMatch(Character::isDigit) ? Change.NUMBER : Change.WORDS;
    }

    private static List<Word> japanese(String wording) {
        List<Word> out = new ArrayList<>();
        int at = 0;
        while (at < wording.length()) {
            Word word = japaneseWord(wording, at);
            out.add(word);
            at += word.text().length();
        }
        return out;
    }

    private static Word japaneseWord(String wording, int at) {
        for (String modal : JAPANESE_MODALS) {
            if (wording.startsWith(modal, at)) {
                return new Word(modal, Change.MODALITY);
            }
        }
        for (String negation : JAPANESE_NEGATIONS) {
            if (wording.startsWith(negation, at)) {
                return new Word(negation, Change.NEGATION);
            }
        }
        for (String word : JAPANESE_NO_NUMBERS) {
            if (wording.startsWith(word, at)) {
                return new Word(word, Change.WORDS);
            }
        }
        int end = at;
        while (end < wording.length()
                && (KANJI_DIGITS.indexOf(wording.charAt(end)) >= 0 || Character.isDigit(wording.charAt(end)))) {
            end++;
        }
        return end > at
                ? new Word(wording.substring(at, end), Change.NUMBER)
                : new Word(wording.substring(at, at + 1), Change.WORDS);
    }
}
