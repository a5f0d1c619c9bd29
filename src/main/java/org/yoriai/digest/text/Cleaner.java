package org.yoriai.digest.text;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * Cleans text for comparison only: NFC; controls, bidi controls, zero-width signs, tag characters and variation selectors
 * go; white space is folded to one space, or to one line break where it holds one. Quotes are cut from the original.
 */
public final class Cleaner {
    private Cleaner() {}

    public static CleanText clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int[] origin = new int[text.length() + 1];
        int n = 0;
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int from = characters.first();
        for (int to = characters.next(); to != BreakIterator.DONE; from = to, to = characters.next()) {
            String normal = Normalizer.normalize(text.substring(from, to), Normalizer.Form.NFC);
            for (int i = 0; i < normal.length(); ) {
                int cp = normal.codePointAt(i);
                int width = Character.charCount(cp);
                i += width;
                if (invisible(cp)) {
                    continue;
                }
                if (isSpace(cp)) {
                    boolean lineBreak = cp == '\n' || cp == '\r' || cp == 0x2028 || cp == 0x2029;
                    int last = out.length() - 1;
                    if (last >= 0 && (out.charAt(last) == ' ' || out.charAt(last) == '\n')) {
                        if (lineBreak) {
                            out.setCharAt(last, '\n');
                        }
                        continue;
                    }
                    cp = lineBreak ? '\n' : ' ';
                    width = 1;
                }
                out.appendCodePoint(cp);
                if (n + width >= origin.length) {
                    origin = Arrays.copyOf(origin, origin.length * 2 + width);
                }
                for (int k = 0; k < width; k++) {
                    origin[n++] = from;
                }
            }
        }
        origin = Arrays.copyOf(origin, n + 1);
        origin[n] = text.length();
        return new CleanText(out.toString(), origin);
    }

    /** True if nothing that can be seen is left after cleaning. */
    public static boolean isBlank(String text) {
        return clean(text).text().isBlank();
    }

    /** White space in the widest sense, no-break and ideographic spaces included. */
    public static boolean isSpace(int cp) {
        return Character.isWhitespace(cp) || Character.isSpaceChar(cp) || cp == 0x85;
    }

    private static boolean invisible(int cp) {
        if (cp == '\n' || cp == '\r' || cp == '\t' || cp == 0x85) {
            return false;
        }
        return cp < 0x20
                || (cp >= 0x7F && cp <= 0x9F)
                || (cp >= 0x200B && cp <= 0x200F)
                || (cp >= 0x202A && cp <= 0x202E)
                || cp == 0x2060
                || (cp >= 0x2066 && cp <= 0x2069)
                || cp == 0xFEFF
                || (cp >= 0xFE00 && cp <= 0xFE0F)
                || (cp >= 0xE0000 && cp <= 0xE007F)
                || (cp >= 0xE0100 && cp <= 0xE01EF);
    }
}
