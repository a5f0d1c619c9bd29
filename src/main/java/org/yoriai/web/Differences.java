package org.yoriai.web;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was taken out of a text and what was put in, word by word; in Japanese by runs of characters. */
public final class Differences {
    /** Above so many pairs of words the middle is shown as replaced as a whole. */
    private static final long MOST_PAIRS = 4_000_000;

    private Differences() {}

    /** @param kind {@code same}, {@code out} or {@code in} */
    public record Piece(String kind, String text) {}

    /** Pieces in reading order; those of one text are {@code same} and {@code out}, of the other {@code same} and {@code in}. */
    public static List<Piece> between(String before, String after, Locale locale) {
        List<String> a = words(before, locale);
        List<String> b = words(after, locale);
        int start = 0;
        while (start < a.size() && start < b.size() && a.get(start).equals(b.get(start))) {
            start++;
        }
        int endA = a.size();
        int endB = b.size();
        while (endA > start && endB > start && a.get(endA - 1).equals(b.get(endB - 1))) {
            endA--;
            endB--;
        }
        List<Piece> pieces = new ArrayList<>();
        a.subList(0, start).forEach(word -> add(pieces, "same", word));
        middle(pieces, a.subList(start, endA), b.subList(start, endB));
        a.subList(endA, a.size()).forEach(word -> add(pieces, "same", word));
        return List.copyOf(pieces);
    }

    private static void middle(List<Piece> pieces, List<String> a, List<String> b) {
        if ((long) a.size() * b.size() > MOST_PAIRS) {
            a.forEach(word -> add(pieces, "out", word));
            b.forEach(word -> add(pieces, "in", word));
            return;
        }
        // shared[i][j]: the longest sequence that a from i and b from j have in common.
        int[][] shared = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                shared[i][j] = a.get(i).equals(b.get(j))
                        ? shared[i + 1][j + 1] + 1
                        : Math.max(shared[i + 1][j], shared[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                add(pieces, "same", a.get(i));
                i++;
                j++;
            } else if (i < a.size() && (j == b.size() || shared[i + 1][j] >= shared[i][j + 1])) {
                add(pieces, "out", a.get(i));
                i++;
            } else {
                add(pieces, "in", b.get(j));
                j++;
            }
        }
    }

    private static void add(List<Piece> pieces, String kind, String word) {
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).kind().equals(kind)) {
            pieces.set(last, new Piece(kind, pieces.get(last).text() + word));
        } else {
            pieces.add(new Piece(kind, word));
        }
    }

    private static List<String> words(String text, Locale locale) {
        BreakIterator breaks = BreakIterator.getWordInstance(locale);
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            words.add(text.substring(from, to));
        }
        return words;
    }
}
