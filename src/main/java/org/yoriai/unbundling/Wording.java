package org.yoriai.unbundling;

import java.text.Normalizer;
import java.util.Locale;

/** The words of a unit without what changes when only numbering or layout changes. */
public final class Wording {

    private Wording() {}

    /** Heading and words of a unit and all below it, without its own marker, normalised. */
    public static String of(String text, Unit unit, String lang) {
        return of(text, unit.heading(), unit.words(), unit.end(), lang);
    }

    /** 16 hex digits of SHA-256 over {@link #of}. */
    static String hash(String text, String heading, int words, int end, String lang) {
        return Unbundler.sha256(of(text, heading, words, end, lang)).substring(0, 16);
    }

    private static String of(String text, String heading, int words, int end, String lang) {
        return normalise(heading + "\n" + text.substring(words, end), lang);
    }

    /** NFKC, lower case, white space collapsed (Japanese: removed). */
    public static String normalise(String words, String lang) {
        String folded = Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(folded.length());
        boolean gap = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00A0' || c == '\uFEFF') {
                gap = !out.isEmpty();
            } else {
                if (gap && lang.equals("en")) {
                    out.append(' ');
                }
                gap = false;
                out.append(c);
            }
        }
        return out.toString();
    }
}
