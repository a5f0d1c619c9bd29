package org.yoriai.unbundling.language;

/**
 * A Japanese text without the line ends that stand in the middle of a sentence, so that words broken by the width of a page
 * are whole again.
 *
 * @param offsets for every character of {@code words}, where it stands in the original; one entry more for the end
 */
record Unwrapped(String words, int[] offsets) {

    static Unwrapped of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int[] offsets = new int[text.length() + 1];
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean broken = (c == '\n' || c == '\r') && i > 0 && "。」）\n\r\u3000".indexOf(text.charAt(i - 1)) < 0;
            if (broken && i + 1 < text.length() && !Character.isWhitespace(text.charAt(i + 1))) {
                i++;
                continue;
            }
            offsets[out.length()] = i;
            out.append(c);
            i++;
        }
        offsets[out.length()] = text.length();
        return new Unwrapped(out.toString(), offsets);
    }

    /** Where a stretch that ends before {@code end} ends in the original. */
    int end(int end) {
        return end == 0 ? offsets[0] : offsets[end - 1] + 1;
    }
}
