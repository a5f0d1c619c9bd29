package org.yoriai.unbundling.amendment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.yoriai.unbundling.language.Clauses;
import org.yoriai.unbundling.structure.Piece;

/**
 * The own words of a unit without white space at line ends, with {@link #MARK} for every quotation 「…」.
 *
 * @param places where each character of {@code words} stands in the text
 * @param marks where in {@code words} the marks stand, ascending
 * @param quotations contents of the quotations in order of their marks, without line ends
 */
record JapaneseInstruction(String words, int[] places, int[] marks, List<String> quotations) {

    static final char MARK = '\uE000';

    static JapaneseInstruction of(Clauses clauses, int unit) {
        Reader reader = new Reader(clauses.text());
        Piece piece = clauses.get(unit);
        int at = piece.words();
        for (int child : clauses.children(unit)) {
            reader.read(at, clauses.get(child).span().start());
            at = clauses.get(child).span().end();
        }
        reader.read(at, piece.span().end());
        return new JapaneseInstruction(
                reader.words.toString(),
                Arrays.copyOf(reader.places, reader.words.length()),
                Arrays.copyOf(reader.marks, reader.quotations.size()),
                reader.quotations);
    }

    /** The content of the quotation whose mark stands at {@code at}. */
    String quotation(int at) {
        int number = Arrays.binarySearch(marks, at);
        return quotations.get(number < 0 ? -number - 1 : number);
    }

    private static final class Reader {

        private final String text;
        private final StringBuilder words = new StringBuilder();
        private final List<String> quotations = new ArrayList<>();
        private int[] places = new int[64];
        private int[] marks = new int[8];

        Reader(String text) {
            this.text = text;
        }

        void read(int from, int to) {
            int[] closing = closing(from, to);
            int i = from;
            while (i < to) {
                char c = text.charAt(i);
                int close = closing.length == 0 ? 0 : closing[i - from];
                if (close > 0) {
                    marks = quotations.size() < marks.length ? marks : Arrays.copyOf(marks, 2 * marks.length);
                    marks[quotations.size()] = words.length();
                    quotations.add(content(i + 1, close));
                    add(MARK, i);
                    i = close + 1;
                } else {
                    if (!Character.isWhitespace(c) && c != MARK) {
                        add(c, i);
                    }
                    i++;
                }
            }
        }

        private void add(char c, int place) {
            places = words.length() < places.length ? places : Arrays.copyOf(places, 2 * places.length);
            places[words.length()] = place;
            words.append(c);
        }

        /** For every 「 from {@code from} on where its 」 stands, 0 where it has none; nothing if there is no 「 at all. */
        private int[] closing(int from, int to) {
            int first = text.indexOf('「', from);
            if (first < 0 || first >= to) {
                return new int[0];
            }
            int[] closing = new int[to - from];
            int[] open = new int[16];
            int depth = 0;
            for (int i = first; i < to; i++) {
                char c = text.charAt(i);
                if (c == '「') {
                    open = depth < open.length ? open : Arrays.copyOf(open, 2 * open.length);
                    open[depth++] = i;
                } else if (c == '」' && depth > 0) {
                    closing[open[--depth] - from] = i;
                }
            }
            return closing;
        }

        /** The words between two places without line ends and the indentation behind them. */
        private String content(int from, int to) {
            StringBuilder out = new StringBuilder();
            boolean lineStart = false;
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                lineStart = c == '\n' || c == '\r' || lineStart && Character.isWhitespace(c);
                if (!lineStart) {
                    out.append(c);
                }
            }
            return out.toString();
        }
    }
}
