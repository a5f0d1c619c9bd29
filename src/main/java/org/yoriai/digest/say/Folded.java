package org.yoriai.digest.say;

import java.text.Normalizer;
import java.util.Locale;
import org.yoriai.digest.text.CleanText;
import org.yoriai.digest.text.Cleaner;
import org.yoriai.digest.text.Span;

/**
 * A text without hidden characters and in half width, sign by sign, so that places in it lead back to places in the original.
 *
 * @param text as written, {@code lower} in lower case, both of the same length
 */
record Folded(String text, String lower, CleanText clean) {

    static Folded of(String given) {
        CleanText clean = Cleaner.clean(given);
        String shown = clean.text();
        StringBuilder text = new StringBuilder(shown.length());
        for (int i = 0; i < shown.length(); i++) {
            text.append(half(shown.charAt(i)));
        }
        String as = text.toString();
        StringBuilder lower = new StringBuilder(as.length());
        for (int i = 0; i < as.length(); i++) {
            String small = String.valueOf(as.charAt(i)).toLowerCase(Locale.ROOT);
            lower.append(small.length() == 1 ? small.charAt(0) : as.charAt(i));
        }
        return new Folded(as, lower.toString(), clean);
    }

    /** Signs that fold to several stay, and so do ringed numbers, which are marks of lists. */
    private static char half(char c) {
        if (c == '’' || c == '‘') {
            return '\'';
        }
        if (c < 0x80 || c >= '①' && c <= '⑳' || Character.isSurrogate(c)) {
            return c;
        }
        if (c == '‐' || c == '‑' || c == '–' || c == '−' || c == '－') {
            return '-';
        }
        String folded = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        return folded.length() == 1 ? folded.charAt(0) : c;
    }

    /** The same place in the original. */
    Span original(int start, int end) {
        int from = clean.original(start);
        return new Span(from, end == text.length() ? clean.original(end) : Math.max(from, clean.original(end)));
    }
}
