package org.yoriai.unbundling.amendment;

import java.util.ArrayList;
import java.util.List;
import org.yoriai.unbundling.language.Clauses;
import org.yoriai.unbundling.structure.Piece;

/**
 * The own words of an amending unit in one line, with {@link #MARK} for every quotation and without remarks in round
 * brackets.
 *
 * @param places where each character of {@code words} stands in the text
 * @param quotations in order of their marks
 */
record InstructionText(String words, int[] places, List<Quotation> quotations) {

    /** Stands for a quotation. */
    static final char MARK = '\uE000';

    /** Longest content of brackets that belong to a number. */
    private static final int NUMBER = 6;

    static InstructionText english(Clauses clauses, int unit) {
        String text = clauses.text();
        Piece piece = clauses.get(unit);
        int end = piece.span().end();
        StringBuilder out = new StringBuilder();
        List<Quotation> quotations = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<Integer> children = clauses.children(unit);
        ClosingMarks marks = new ClosingMarks(text, piece.words(), end);
        int quotedUntil = quotedUntil(clauses, children);
        int child = 0;
        int i = piece.words();
        while (i < end) {
            while (child < children.size()
                    && (clauses.get(children.get(child)).quoted()
                            || clauses.get(children.get(child)).span().end() <= i)) {
                child++;
            }
            if (child < children.size()
                    && clauses.get(children.get(child)).span().start() <= i) {
                i = clauses.get(children.get(child)).span().end();
                put(' ', i - 1, out, places);
                continue;
            }
            char c = text.charAt(i);
            if (opens(text, i)) {
                Quotation quotation = Quotation.english(text, i, marks.of(i), end, quotedUntil);
                put(MARK, i, out, places);
                quotations.add(quotation);
                i = quotation.end();
            } else if (c == '(' && remark(text, i, end) > i) {
                i = remark(text, i, end);
            } else {
                put(Character.isWhitespace(c) || c == '\u00A0' || c == MARK ? ' ' : c, i, out, places);
                i++;
            }
        }
        int[] where = new int[places.size() + 1];
        for (int k = 0; k < places.size(); k++) {
            where[k] = places.get(k);
        }
        where[places.size()] = end;
        return new InstructionText(out.toString(), where, quotations);
    }

    /** End of the last quoted unit, or 0. */
    private static int quotedUntil(Clauses clauses, List<Integer> children) {
        for (int k = children.size() - 1; k >= 0; k--) {
            Piece child = clauses.get(children.get(k));
            if (child.quoted()) {
                return child.span().end();
            }
        }
        return 0;
    }

    private static boolean opens(String text, int i) {
        char c = text.charAt(i);
        if (c == '“') {
            return true;
        }
        boolean free = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
        return free && (c == '"' || c == '‘');
    }

    private static void put(char c, int at, StringBuilder out, List<Integer> places) {
        boolean again = c == ' ' && (out.length() == 0 || out.charAt(out.length() - 1) == ' ');
        if (!again) {
            out.append(c);
            places.add(at);
        }
    }

    /** Behind a remark in brackets with the blank before it; {@code at} itself when the brackets hold a number. */
    private static int remark(String text, int at, int end) {
        int depth = 0;
        boolean blank = false;
        for (int i = at; i < end && i - at < 300; i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            blank |= Character.isWhitespace(c);
            if (depth == 0) {
                return blank || i - at > NUMBER + 1 ? i + 1 : at;
            }
        }
        return at;
    }

    /** The quotation whose mark stands at {@code at} of the words. */
    Quotation quotation(int at) {
        int low = 0;
        int high = quotations.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (quotations.get(middle).start() < places[at]) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return quotations.get(low);
    }

    /** Where what ends before {@code to} of the words ends in the text; behind a quotation, behind its closing mark. */
    int end(int to) {
        int last = to - 1;
        return words.charAt(last) == MARK ? quotation(last).end() : places[last] + 1;
    }
}
