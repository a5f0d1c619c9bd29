package org.yoriai.unbundling.structure;

import java.util.ArrayList;
import java.util.List;

/** A text as lines, with what can be said about them without knowing the tradition. */
final class Lines {

    /** Pages are no narrower, in characters. */
    private static final int NARROWEST = 28;

    /** A text with longer lines has one paragraph a line. */
    private static final int WIDEST = 130;

    private final String text;
    private final List<Line> lines;
    private final int[] before;
    private final int[] after;
    private final boolean indented;
    private final int width;
    private final boolean wrapped;

    private Lines(String text, List<Line> lines) {
        this.text = text;
        this.lines = lines;
        before = new int[lines.size()];
        after = new int[lines.size()];
        int last = -1;
        int inked = 0;
        int withIndent = 0;
        int longest = 0;
        for (Line line : lines) {
            before[line.index()] = last;
            if (!line.blank()) {
                last = line.index();
                inked++;
                longest = Math.max(longest, line.end() - line.start());
                if (line.indent() > 0) {
                    withIndent++;
                }
            }
        }
        int following = -1;
        for (int i = lines.size() - 1; i >= 0; i--) {
            after[i] = following;
            if (!lines.get(i).blank()) {
                following = i;
            }
        }
        indented = withIndent * 10 > inked;
        width = longest;
        wrapped = inked > 5 && longest >= NARROWEST && longest <= WIDEST;
    }

    static Lines of(String text) {
        List<Line> out = new ArrayList<>();
        int start = 0;
        int length = text.length();
        while (start < length) {
            int end = start;
            while (end < length && !terminates(text.charAt(end))) {
                end++;
            }
            int next = Math.min(length, end + 1);
            if (end + 1 < length && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n') {
                next = end + 2;
            }
            int words = start;
            int indent = 0;
            while (words < end
                    && (Character.isWhitespace(text.charAt(words))
                            || text.charAt(words) == '\uFEFF'
                            || text.charAt(words) == '\u00A0')) {
                char c = text.charAt(words);
                indent += c == '\uFEFF' ? 0 : c == '\t' ? 4 : c == '\u3000' ? 2 : 1;
                words++;
            }
            out.add(new Line(out.size(), start, end, next, indent, words));
            start = next;
        }
        return new Lines(text, out);
    }

    private static boolean terminates(char c) {
        return c == '\n' || c == '\r' || c == '\u2028';
    }

    String text() {
        return text;
    }

    int count() {
        return lines.size();
    }

    Line get(int index) {
        return lines.get(index);
    }

    /** Index of the nearest line above that is not blank, −1 if there is none. */
    int before(int index) {
        return before[index];
    }

    /** Index of the nearest line below that is not blank, −1 if there is none. */
    int after(int index) {
        return after[index];
    }

    /** Whether indentation occurs often enough to mean something. */
    boolean indented() {
        return indented;
    }

    /** Whether lines look broken at a fixed width rather than one paragraph each. */
    boolean wrapped() {
        return wrapped;
    }

    /** The words of a line, at most the first {@code limit} characters of them. */
    String words(int index, int limit) {
        Line line = lines.get(index);
        return text.substring(line.words(), Math.min(line.end(), line.words() + limit));
    }

    /** Index just behind the last character of a line that is not white space. */
    int lastInk(int index) {
        Line line = lines.get(index);
        int end = line.end();
        while (end > line.words() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Whether a paragraph ends with this line: it is the last, or it left room for the first word of the next. */
    boolean endsParagraph(int index) {
        int following = after[index];
        if (following < 0 || !wrapped || following > index + 1) {
            return true;
        }
        Line next = lines.get(following);
        int word = next.words();
        while (word < next.end() && !Character.isWhitespace(text.charAt(word))) {
            word++;
        }
        Line line = lines.get(index);
        int room = width - (lastInk(index) - line.start());
        return room > Math.min(word - next.words(), width / 3) + 1;
    }
}
