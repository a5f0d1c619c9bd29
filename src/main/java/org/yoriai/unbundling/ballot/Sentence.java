package org.yoriai.unbundling.ballot;

import java.util.Set;
import org.yoriai.unbundling.structure.Piece;

/** The first sentence of a unit in one line, and where it stands in the text. */
record Sentence(String words, int start, int end) {

    private static final Set<String> DETERMINERS = Set.of("a", "an", "the", "each", "every", "any", "all");

    /** @param stop the sign that ends a sentence: followed by a blank, except in Japanese */
    static Sentence first(String text, Piece piece, char stop) {
        int start = Math.min(piece.words(), piece.span().end());
        int end = piece.span().end();
        while (start < end && !isInk(text.charAt(start))) {
            start++;
        }
        int at = start;
        int depth = 0;
        while (at < end) {
            char c = text.charAt(at);
            depth += "（「(“".indexOf(c) >= 0 ? 1 : depth > 0 && "）」)”".indexOf(c) >= 0 ? -1 : 0;
            boolean last = at + 1 >= end || stop == '。' || opens(text, at + 1, end);
            if (c == stop && depth == 0 && last) {
                return new Sentence(japaneseOrLine(text.substring(start, at + 1), stop), start, at + 1);
            }
            at++;
        }
        return new Sentence("", start, start);
    }

    private static String japaneseOrLine(String words, char stop) {
        return stop == '。' ? words.replaceAll("[\\r\\n]+\\s*", "") : line(words);
    }

    /** Behind a full stop: blanks and then no small letter and no digit. */
    private static boolean opens(String text, int at, int end) {
        int next = at;
        while (next < end && isBlank(text.charAt(next))) {
            next++;
        }
        boolean letter =
                next < end && (Character.isLowerCase(text.charAt(next)) || Character.isDigit(text.charAt(next)));
        return next >= end || next > at && !letter;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0';
    }

    /** Not blank, and not what closes a heading, as in "Fees.—The council". */
    private static boolean isInk(char c) {
        return !isBlank(c) && ".:—–".indexOf(c) < 0;
    }

    /** Whether a unit says nothing else. */
    boolean isAllOf(String text, Piece piece) {
        return text.substring(Math.min(end, piece.span().end()), piece.span().end())
                        .isBlank()
                && text.substring(Math.min(piece.words(), start), start).chars().noneMatch(c -> isInk((char) c));
    }

    static String line(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** A determiner that opened the sentence, in small letters; names keep theirs. */
    static String small(String words) {
        int end = words.indexOf(' ');
        boolean determiner =
                end > 0 && DETERMINERS.contains(words.substring(0, end).toLowerCase(java.util.Locale.ROOT));
        return determiner ? Character.toLowerCase(words.charAt(0)) + words.substring(1) : words;
    }
}
