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
     * The quotation that opens at {@code at}; a mark that opens a line inside it repeats it. One that is not closed before
     * {@code limit} ends at {@code otherwise}, or with its line when that lies before it.
     */
    static Quotation english(String text, int at, int limit, int otherwise) {
        char open = text.charAt(at);
        char close = open == '“' ? '”' : open == '‘' ? '’' : '"';
        int depth = 1;
        int lines = 0;
        boolean lineStart = false;
        for (int i = at + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                lineStart = true;
                lines++;
            } else if (c == open && open != close) {
                depth += lineStart ? 0 : 1;
                lineStart = false;
            } else if (c == close && !apostrophe(text, i, limit) && !(open == close && lineStart)) {
                depth--;
                if (depth == 0) {
                    return new Quotation(at, i + 1, isBlock(text, at, i, lines));
                }
            }
            lineStart &= Character.isWhitespace(c) || c == '\n';
        }
        if (otherwise > at) {
            return new Quotation(at, otherwise, true);
        }
        int end = text.indexOf('\n', at);
        return new Quotation(at, end < 0 ? limit : Math.min(end, limit), false);
    }

    private static boolean apostrophe(String text, int i, int limit) {
        return text.charAt(i) == '’' && i + 1 < limit && Character.isLetter(text.charAt(i + 1));
    }

    /** Numbered words are a block even on one line. */
    private static boolean isBlock(String text, int at, int end, int lines) {
        int i = at + 1;
        while (i < end && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return lines > 1 || i < end && text.charAt(i) == '(' && lines > 0;
    }
}
