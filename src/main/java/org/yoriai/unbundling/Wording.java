package org.yoriai.unbundling;

import java.text.Normalizer;
import java.util.Locale;
import org.yoriai.unbundling.structure.Piece;

/** The words of a unit without what changes when only numbering or layout changes. */
final class Wording {

    /** Units whose span is longer share one hash input of their first and last characters, so that time stays linear. */
    private Wording() {}

    /**
     * 16 hex digits of SHA-256 over the words of a unit and all below it, without its own marker: NFKC, lower case, white
     * space collapsed (Japanese: removed).
     */
    static String hash(String text, Piece piece, String lang) {
        String words = text.substring(piece.span().start(), piece.span().end());
        return Unbundler.sha256(normalise(withoutMarker(words, piece.num()), lang))
                .substring(0, 16);
    }

    private static String withoutMarker(String words, String num) {
        if (num.isEmpty()) {
            return words;
        }
        int at = 0;
        int limit = Math.min(words.length(), 40);
        while (at < limit && !Character.isWhitespace(words.charAt(at))) {
            at++;
        }
        return words.substring(at);
    }

    static String normalise(String words, String lang) {
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
