package org.yoriai.unbundling.language;

import java.util.List;
import org.yoriai.unbundling.structure.Piece;

/**
 * The words of a unit that stand in no unit below it, in one line: white space is one blank (Japanese: line ends inside a
 * sentence are left out), and the words before and after a list follow each other.
 *
 * @param offsets for every character of {@code words}, where it stands in the text
 */
record OwnWords(String words, int[] offsets) {

    static OwnWords of(Clauses clauses, int unit, boolean japanese) {
        Piece piece = clauses.get(unit);
        List<Integer> children = clauses.children(unit);
        StringBuilder out = new StringBuilder();
        int at = piece.words();
        int length = Math.max(0, piece.span().end() - at);
        for (int child : children) {
            length -= clauses.get(child).span().length();
        }
        int[] offsets = new int[Math.max(0, length) + children.size() + 2];
        for (int child : children) {
            append(clauses.text(), at, clauses.get(child).span().start(), japanese, out, offsets);
            at = Math.max(at, clauses.get(child).span().end());
        }
        append(clauses.text(), at, piece.span().end(), japanese, out, offsets);
        return new OwnWords(out.toString(), offsets);
    }

    private static void append(String text, int from, int to, boolean japanese, StringBuilder out, int[] offsets) {
        for (int i = from; i < to && out.length() < offsets.length; i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c) || c == '\u00A0';
            boolean lineEnd = c == '\n' || c == '\r';
            if (blank && (out.length() == 0 || out.charAt(out.length() - 1) == ' ' || japanese && lineEnd)) {
                continue;
            }
            offsets[out.length()] = i;
            out.append(blank ? ' ' : c);
        }
        boolean gap = !japanese && out.length() > 0 && out.charAt(out.length() - 1) != ' ';
        if (gap && out.length() < offsets.length) {
            offsets[out.length()] = Math.max(from, to - 1);
            out.append(' ');
        }
    }

    /** Where a stretch that starts at {@code from} of the words starts in the text. */
    int start(int from) {
        return offsets[from];
    }

    /** Where a stretch that ends before {@code to} ends in the text. */
    int end(int to) {
        return to == 0 ? offsets[0] : offsets[to - 1] + 1;
    }
}
