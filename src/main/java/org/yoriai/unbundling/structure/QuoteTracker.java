package org.yoriai.unbundling.structure;

/**
 * How each line changes the depth of open quotation, in one pass over the text.
 *
 * <p>Only double quotation marks count. A curly opening mark opens, a closing one closes. An opening mark at the start of a
 * line inside a quotation repeats the open one and opens nothing. Straight marks count only in a line where they do not
 * pair up and that begins with one or ends with one.
 */
final class QuoteTracker {

    private final int[] lowest;
    private final int[] net;
    private final int[] leading;
    private final boolean[] fresh;

    private QuoteTracker(int lines) {
        lowest = new int[lines];
        net = new int[lines];
        leading = new int[lines];
        fresh = new boolean[lines];
    }

    static QuoteTracker of(Lines lines) {
        QuoteTracker tracker = new QuoteTracker(lines.count());
        boolean openBefore = false;
        for (int i = 0; i < lines.count(); i++) {
            openBefore = tracker.scan(lines, i, openBefore);
        }
        return tracker;
    }

    private boolean scan(Lines lines, int index, boolean openBefore) {
        String text = lines.text();
        Line line = lines.get(index);
        if (line.blank()) {
            return openBefore;
        }
        int at = line.words();
        while (at < line.end()
                && (text.charAt(at) == '“' || text.charAt(at) == '"' && startsWithMarker(text, at + 1, line.end()))) {
            leading[index]++;
            at++;
        }
        int depth = 0;
        int low = 0;
        int straight = 0;
        for (int i = at; i < line.end(); i++) {
            char c = text.charAt(i);
            if (c == '“') {
                depth++;
            } else if (c == '”') {
                depth--;
                low = Math.min(low, depth);
            } else if (c == '"') {
                straight++;
            }
        }
        boolean straightStart = leading[index] > 0 && text.charAt(line.words()) == '"';
        if (straight % 2 == 1 && endsWithStraight(text, lines.lastInk(index))) {
            depth--;
            low = Math.min(low, depth);
        } else if (straightStart && straight % 2 == 0) {
            // the opening mark alone: the quotation goes on in the next lines
            low = Math.min(low, depth);
        }
        lowest[index] = low;
        net[index] = depth;
        fresh[index] = leading[index] > 0 || openBefore;
        int last = lines.lastInk(index);
        return last > line.words() && text.charAt(last - 1) == '“';
    }

    private static boolean startsWithMarker(String text, int at, int end) {
        return at < end && (text.charAt(at) == '(' || text.startsWith("SEC", at) || text.charAt(at) == '“');
    }

    private static boolean endsWithStraight(String text, int lastInk) {
        int at = lastInk - 1;
        while (at >= 0 && ".;,:".indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        return at >= 0 && text.charAt(at) == '"';
    }

    /** Opening marks in front of the first word of a line. */
    int leading(int line) {
        return leading[line];
    }

    /** Whether nothing but white space stands between an opening mark and the first word of a line. */
    boolean fresh(int line) {
        return fresh[line];
    }

    /** Depth at the first word of a line that is entered with {@code depth}. */
    int atMarker(int line, int depth) {
        return depth > 0 ? depth : depth + Math.min(1, leading[line]);
    }

    /** Depth behind a line that is entered with {@code depth}. */
    int behind(int line, int depth) {
        int inside = atMarker(line, depth);
        return Math.max(inside, -lowest[line]) + net[line];
    }
}
