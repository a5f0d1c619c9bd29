package org.yoriai.shared;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What people write, on its way in: normalised to NFC, bounded in characters (code points), free of what cannot be
 * stored. Everything else is kept as written, however odd, and made inert where it is shown.
 */
public final class PlainText {
    private PlainText() {}

    /**
     * @return the text, trimmed at both ends, line breaks as {@code \n}
     * @throws Refused 422 naming {@code field} when it is too short, too long, or holds NUL, other controls or halves
     *     of characters
     */
    public static String read(String field, String text, int min, int max) {
        String given = text == null ? "" : text;
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            boolean half = Character.isHighSurrogate(c)
                    ? i + 1 == given.length() || !Character.isLowSurrogate(given.charAt(i + 1))
                    : Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(given.charAt(i - 1)));
            if (half || (c < 0x20 && c != '\n' && c != '\r' && c != '\t') || c == 0x7f) {
                throw Refused.field(field, "hidden-characters");
            }
        }
        String kept = Normalizer.normalize(given, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .strip();
        int length = kept.codePointCount(0, kept.length());
        if (length == 0 && min > 0) {
            throw Refused.field(field, "not-blank");
        }
        if (length < min) {
            throw Refused.field(field, "too-short", Map.of("min", min, "is", length));
        }
        if (length > max) {
            throw Refused.field(field, "too-long", Map.of("max", max, "is", length));
        }
        return kept;
    }

    /** The same for a text in several languages; at least one must be there when {@code min} is above 0. */
    public static Localized read(String field, Localized text, int min, int max) {
        Map<String, String> kept = new LinkedHashMap<>();
        if (text != null) {
            text.texts().forEach((lang, words) -> kept.put(lang, read(field + "." + lang, words, 0, max)));
        }
        Localized read = new Localized(kept);
        if (read.isEmpty() && min > 0) {
            throw Refused.field(field, "language-missing");
        }
        read.texts().forEach((lang, words) -> read(field + "." + lang, words, min, max));
        return read;
    }
}
