package org.yoriai.digest.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.yoriai.shared.Abbreviations;

/** Whole sentences of a text, each of which {@link QuoteBoundary} accepts as a quote. */
public final class Sentences {
    private static final List<String> CONNECTIVES_EN = WordFile.read(Sentences.class, "connectives.en.txt");
    private static final List<String> CONNECTIVES_JA = WordFile.read(Sentences.class, "connectives.ja.txt");

    private Sentences() {}

    /** The sentences of {@code text} in order, without the spaces around them; offsets lead into {@code text} as given. */
    public static List<Span> of(String text, String lang) {
        boolean japanese = lang.equals("ja");
        CleanText clean = Cleaner.clean(text);
        BreakIterator breaks = BreakIterator.getSentenceInstance(japanese ? Locale.JAPANESE : Locale.ENGLISH);
        breaks.setText(clean.text());
        List<Span> out = new ArrayList<>();
        int start = 0;
        for (int b : places(breaks, clean.text())) {
            int at = b == clean.text().length() ? text.length() : clean.original(b);
            boolean last = at == text.length();
            if (!last && (!QuoteBoundary.endsSentence(text, start, at) || abbreviated(clean.text(), b))) {
                continue;
            }
            Span s = trimmed(text, start, at);
            int end = s.end();
            // Where only a line break ends the sentence, the quote must hold it.
            while (end < at && !QuoteBoundary.whole(text, s.start(), end)) {
                end++;
            }
            if (s.length() > 0) {
                out.add(new Span(s.start(), end));
            }
            start = at;
        }
        return out;
    }

    /** Where a sentence may end: where the platform's rules say so, and after each line break. */
    private static TreeSet<Integer> places(BreakIterator breaks, String clean) {
        TreeSet<Integer> out = new TreeSet<>();
        for (int b = breaks.next(); b != BreakIterator.DONE; b = breaks.next()) {
            out.add(b);
        }
        for (int i = clean.indexOf('\n'); i >= 0; i = clean.indexOf('\n', i + 1)) {
            out.add(i + 1);
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
        return Abbreviations.endsAt(clean, end - 1);
    }
}
