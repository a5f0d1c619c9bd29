package org.yoriai.unbundling.amendment;

/**
 * Words between quotation marks.
 *
 * @param start of the opening mark
 * @param end behind the closing mark
 * @param block whether lines of a law stand in it, not only words
 */
record Quotation(int start, int end, boolean block) {

    /** The words without their marks. */
    String words(String text) {
        int from = Math.min(start + 1, end);
        boolean closed = end - 1 > from && "”’\"".indexOf(text.charAt(end - 1)) >= 0;
        return text.substring(from, closed ? end - 1 : end);
    }

    /**
     * The quotation that opens at {@code at}. One that is not closed ends at {@code otherwise}, or with its line when that
     * lies before it.
     *
     * @param close where its closing mark stands, 0 if nowhere
     * @param limit where the words end among which it stands
     */
    static Quotation english(String text, int at, int close, int limit, int otherwise) {
        if (close > 0) {
            return new Quotation(at, close + 1, isBlock(text, at, close));
        }
        if (otherwise > at) {
            return new Quotation(at, otherwise, true);
        }
        int end = text.indexOf('\n', at);
        return new Quotation(at, end < 0 ? limit : Math.min(end, limit), false);
    }

    /** Numbered words are a block even on one line. */
    private static boolean isBlock(String text, int at, int end) {
        int lines = 0;
        for (int i = text.indexOf('\n', at); i >= 0 && i < end && lines < 2; i = text.indexOf('\n', i + 1)) {
            lines++;
        }
        int i = at + 1;
        while (i < end && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return lines > 1 || i < end && text.charAt(i) == '(' && lines > 0;
    }
}
