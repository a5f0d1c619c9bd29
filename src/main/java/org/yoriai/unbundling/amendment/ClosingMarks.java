package org.yoriai.unbundling.amendment;

import java.util.Arrays;

/**
 * Where the English quotations in a stretch of text are closed, found in one pass for each kind of mark. A mark that opens
 * a line inside a quotation repeats the one before and opens nothing new.
 */
final class ClosingMarks {

    private static final String OPENING = "“‘\"";
    private static final String CLOSING = "”’\"";

    private final String text;
    private final int from;
    private final int to;
    private final int[][] closing = new int[OPENING.length()][];

    ClosingMarks(String text, int from, int to) {
        this.text = text;
        this.from = from;
        this.to = to;
    }

    /** Where the quotation that opens at {@code at} is closed, 0 if nowhere. */
    int of(int at) {
        int kind = OPENING.indexOf(text.charAt(at));
        if (closing[kind] == null) {
            closing[kind] = closed(OPENING.charAt(kind), CLOSING.charAt(kind));
        }
        return closing[kind][at - from];
    }

    private int[] closed(char open, char close) {
        int[] out = new int[to - from];
        int[] pending = new int[16];
        int[] depths = new int[16];
        int size = 0;
        int depth = 0;
        boolean lineStart = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean closes = c == close && !apostrophe(i) && !(open == close && lineStart);
            if (closes) {
                while (size > 0 && depths[size - 1] == depth) {
                    out[pending[--size] - from] = i;
                }
                depth--;
            }
            if (c == open) {
                depth += open == close || lineStart ? 0 : 1;
                if (size == pending.length) {
                    pending = Arrays.copyOf(pending, 2 * size);
                    depths = Arrays.copyOf(depths, 2 * size);
                }
                pending[size] = i;
                depths[size++] = depth;
            }
            lineStart = c == '\n' || lineStart && Character.isWhitespace(c);
        }
        return out;
    }

    private boolean apostrophe(int i) {
        return text.charAt(i) == '’' && i + 1 < to && Character.isLetter(text.charAt(i + 1));
    }
}
