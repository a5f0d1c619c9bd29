package org.yoriai.digest.text;

/**
 * Where a quote may begin and end: at the ends of the text, or after {@code . ! ? 。 ！ ？ … ； ;} or a line break, closing
 * quotes, brackets and spaces following. A quote never begins or ends inside a sentence.
 */
public final class QuoteBoundary {
    private static final String SIGNS = ".!?。！？…；;\n";
    private static final String CLOSING = "\"'”’」』）)";

    private QuoteBoundary() {}

    /** True if {@code [start, end)} is one or more whole sentences of {@code text} and not blank. */
    public static boolean whole(String text, int start, int end) {
        if (start < 0 || end > text.length() || start >= end || blank(text, start, end)) {
            return false;
        }
        return (blank(text, 0, start) || endsSentence(text, 0, start))
                && (blank(text, end, text.length()) || endsSentence(text, start, end));
    }

    /** True if a sign that ends sentences stands last in {@code [from, to)}, closing signs and spaces not counted. */
    static boolean endsSentence(String text, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            char c = text.charAt(i);
            if (SIGNS.indexOf(c) >= 0) {
                return true;
            }
            if (CLOSING.indexOf(c) < 0 && !Cleaner.isSpace(c)) {
                return false;
            }
        }
        return false;
    }

    static boolean blank(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Cleaner.isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
