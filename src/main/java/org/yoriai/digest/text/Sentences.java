package org.yoriai.digest.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whole sentences of a text, each of which {@link QuoteBoundary} accepts as a quote. */
public final class Sentences {
    private static final Set<String> ABBREVIATIONS = Set.copyOf(WordFile.read("abbreviations.en.txt"));
    private static final List<String> CONNECTIVES_EN = WordFile.read("connectives.en.txt");
    private static final List<String> CONNECTIVES_JA = WordFile.read("connectives.ja.txt");

    private Sentences() {}

    /** The sentences of {@code text} in order, without the spaces around them; offsets lead into {@code text} as given. */
    public static List<Span> of(String text, String lang) {
        boolean japanese = lang.equals("ja");
        CleanText clean = Cleaner.clean(text);
        BreakIterator breaks = BreakIterator.getSentenceInstance(japanese ? Locale.JAPANESE : Locale.ENGLISH);
        breaks.setText(clean.text());
        List<Span> out = new ArrayList<>();
        int start = 0;
        for (int b = breaks.next(); b != BreakIterator.DONE; b = breaks.next()) {
            int at = b == clean.text().length() ? text.length() : clean.original(b);
            boolean last = at == text.length();
            if (!last && (!QuoteBoundary.endsSentence(text, start, at) || abbreviated(clean.text(), b))) {
                continue;
            }
            Span s = trimmed(text, start, at);
            if (s.length() > 0) {
                out.add(s);
            }
            start = at;
        }
        return out;
    }

    /** {@code text} without the spaces around it. */
    public static Span trimmed(String text, int start, int end) {
        while (start < end && Cleaner.isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && Cleaner.isSpace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    /** True if the sentence leans on the one before it (but, however, ただし …). */
    public static boolean startsWithConnective(String sentence) {
        String s = sentence.toLowerCase(Locale.ROOT);
        for (String c : CONNECTIVES_JA) {
            if (s.startsWith(c)) {
                return true;
            }
        }
        for (String c : CONNECTIVES_EN) {
            if (s.startsWith(c) && (s.length() == c.length() || !Character.isLetter(s.charAt(c.length())))) {
                return true;
            }
        }
        return false;
    }

    /** True if what stands before the break is an abbreviation or an initial, so that the full stop ends no sentence. */
    private static boolean abbreviated(String clean, int to) {
        int end = to;
        while (end > 0 && clean.charAt(end - 1) == ' ') {
            end--;
        }
        if (end == 0 || clean.charAt(end - 1) != '.') {
            return false;
        }
        int from = end - 1;
        while (from > 0 && (Character.isLetter(clean.charAt(from - 1)) || clean.charAt(from - 1) == '.')) {
            from--;
        }
        String word = clean.substring(from, end - 1);
        if (word.length() == 1 && Character.isUpperCase(word.charAt(0)) && word.charAt(0) != 'I') {
            return true;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.equals("no")) {
            return end < clean.length() && Character.isDigit(clean.charAt(Math.min(to, clean.length() - 1)));
        }
        return ABBREVIATIONS.contains(lower);
    }
}
