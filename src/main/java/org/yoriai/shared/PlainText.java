package org.yoriai.shared;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What people write, on its way in: normalised to NFC, bounded in characters (code points), free of what cannot be
 * stored. Everything else is kept as written, however odd, and made inert where it is shown; only names lose at once what
 * hides, turns round or piles up ({@link VisibleText}).
 */
public final class PlainText {
    private PlainText() {}

    /**
     * @return the text, trimmed at both ends, line breaks as {@code \n}; read again it stays the same
     * @throws Refused 422 naming {@code field} when it is too short, too long, or holds NUL, other controls or halves
     *     of characters
     */
    public static String read(String field, String text, int min, int max) {
        String given = text == null ? "" : wellFormed(field, text);
        String kept = Normalizer.normalize(given, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u0085', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n')
                .strip();
        if (min > 0 && !VisibleText.isSeen(kept)) {
            throw Refused.field(field, "not-blank");
        }
        String seen = VisibleText.of(kept);
        int seenLength = seen.codePointCount(0, seen.length());
        if (seenLength < min) {
            throw Refused.field(field, "too-short", Map.of("min", min, "is", seenLength));
        }
        int length = kept.codePointCount(0, kept.length());
        if (length > max) {
            throw Refused.field(field, "too-long", Map.of("max", max, "is", length));
        }
        return kept;
    }

    /**
     * A name, a title or an option, by which people tell things apart.
     *
     * @return what {@link #read} says, as it is seen
     */
    public static String name(String field, String text, int min, int max) {
        return read(field, text == null ? null : VisibleText.of(wellFormed(field, text)), min, max);
    }

    /** The same for a text in several languages; at least one must be there when {@code min} is above 0. */
    public static Localized read(String field, Localized text, int min, int max) {
        return each(text, field, min, max, PlainText::read);
    }

    /** A name in several languages, as {@link #name(String, String, int, int)}. */
    public static Localized name(String field, Localized text, int min, int max) {
        return each(text, field, min, max, PlainText::name);
    }

    private interface Reading {
        String of(String field, String text, int min, int max);
    }

    private static Localized each(Localized text, String field, int min, int max, Reading reading) {
        Map<String, String> kept = new LinkedHashMap<>();
        if (text != null) {
            text.texts().forEach((lang, words) -> kept.put(lang, reading.of(field + "." + lang, words, 0, max)));
        }
        Localized read = new Localized(kept);
        if (read.isEmpty() && min > 0) {
            throw Refused.field(field, "language-missing");
        }
        read.texts().forEach((lang, words) -> reading.of(field + "." + lang, words, min, max));
        return read;
    }

    private static String wellFormed(String field, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean half = Character.isHighSurrogate(c)
                    ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
                    : Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
            if (half || (c < 0x20 && c != '\n' && c != '\r' && c != '\t') || (c >= 0x7f && c <= 0x9f && c != 0x85)) {
                throw Refused.field(field, "hidden-characters");
            }
        }
        return text;
    }
}
