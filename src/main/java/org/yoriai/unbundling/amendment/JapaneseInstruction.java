package org.yoriai.unbundling.amendment;

import java.util.ArrayList;
import java.util.List;
import org.yoriai.unbundling.language.Clauses;
import org.yoriai.unbundling.structure.Piece;

/**
 * The own words of a unit without white space at line ends, with {@link #MARK} for every quotation 「…」.
 *
 * @param places where each character of {@code words} stands in the text
 * @param quotations contents of the quotations in order of their marks, without line ends
 */
record JapaneseInstruction(String words, int[] places, List<String> quotations) {

    static final char MARK = '\uE000';

    static JapaneseInstruction of(Clauses clauses, int unit) {
        String text = clauses.text();
        Piece piece = clauses.get(unit);
        StringBuilder out = new StringBuilder();
        List<Integer> places = new ArrayList<>();
        List<String> quotations = new ArrayList<>();
        int at = piece.words();
        List<Integer> children = clauses.children(unit);
        for (int k = 0; k <= children.size(); k++) {
            int to = k < children.size()
                    ? clauses.get(children.get(k)).span().start()
                    : piece.span().end();
            read(text, at, to, out, places, quotations);
            at = k < children.size() ? clauses.get(children.get(k)).span().end() : at;
        }
        int[] where = new int[places.size()];
        for (int i = 0; i < where.length; i++) {
            where[i] = places.get(i);
        }
        return new JapaneseInstruction(out.toString(), where, quotations);
    }

    private static void read(
            String text, int from, int to, StringBuilder out, List<Integer> places, List<String> quotations) {
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            int close = c == '「' ? close(text, i, to) : -1;
            if (close > 0) {
                quotations.add(content(text, i + 1, close));
                out.append(MARK);
                places.add(i);
                i = close + 1;
            } else {
                if (!Character.isWhitespace(c)) {
                    out.append(c);
                    places.add(i);
                }
                i++;
            }
        }
    }

    private static int close(String text, int open, int to) {
        int depth = 0;
        for (int i = open; i < to; i++) {
            depth += text.charAt(i) == '「' ? 1 : text.charAt(i) == '」' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The words between two places without line ends and the indentation behind them. */
    private static String content(String text, int from, int to) {
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

    /** The content of the quotation whose mark stands at {@code at}. */
    String quotation(int at) {
        int number = 0;
        for (int i = 0; i < at; i++) {
            number += words.charAt(i) == MARK ? 1 : 0;
        }
        return quotations.get(number);
    }
}
