package org.yoriai.unbundling.structure;

import java.util.ArrayList;
import java.util.List;

/** Marker shapes that several traditions share. Every scan looks at a bounded stretch of a line. */
final class Scan {

    private static final int LONGEST_TOKEN = 15;

    private Scan() {}

    /** A number in brackets with what follows it. */
    record Bracket(String token, int end) {}

    /** {@code (12A)} at {@code at}; null when there is none, or when a letter follows immediately. */
    static @org.jspecify.annotations.Nullable Bracket bracket(String text, int at, int end) {
        if (at >= end || text.charAt(at) != '(') {
            return null;
        }
        int close = at + 1;
        while (close < end && close - at <= LONGEST_TOKEN + 1 && isAsciiAlphanumeric(text.charAt(close))) {
            close++;
        }
        if (close >= end || text.charAt(close) != ')' || close == at + 1) {
            return null;
        }
        return new Bracket(text.substring(at + 1, close), close + 1);
    }

    static boolean isAsciiAlphanumeric(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static int skipBlank(String text, int at, int end) {
        int i = at;
        while (i < end && (Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '\u00A0')) {
            i++;
        }
        return i;
    }

    /** Index behind a run of characters that may stand in a number: digits and letters. */
    static int token(String text, int at, int end) {
        int i = at;
        while (i < end && i - at <= LONGEST_TOKEN && isAsciiAlphanumeric(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** {@code 12} or {@code 12A} followed by something else than a letter or digit; the index behind it, or −1. */
    static int decimal(String text, int at, int end) {
        int i = token(text, at, end);
        return i > at && i - at <= 8 && isDigit(text.charAt(at)) && Numbering.decimal(text.substring(at, i)) != null
                ? i
                : -1;
    }

    /**
     * Markers in brackets at {@code at}, each optionally followed by further ones: every chain is a list of markers. A
     * further bracket counts only when it touches the one before, or follows one blank and is the first of its list.
     *
     * @param ladder which rungs a style may stand for
     */
    static List<List<Marker>> bracketChains(String text, int at, int end, Ladder ladder) {
        List<List<Marker>> out = new ArrayList<>();
        grow(text, at, end, ladder, List.of(), out);
        return out;
    }

    private static void grow(String text, int at, int end, Ladder ladder, List<Marker> chain, List<List<Marker>> out) {
        Bracket bracket = chain.size() < 3 && out.size() < 24 ? bracket(text, at, end) : null;
        int behind = bracket == null ? -1 : bracket.end();
        boolean extended = false;
        if (bracket != null && (behind >= end || !Character.isLetterOrDigit(text.charAt(behind)))) {
            for (Numbering.Reading reading : Numbering.bracketed(bracket.token())) {
                for (Rung rung : ladder.rungs(reading.style())) {
                    boolean deeper = chain.isEmpty()
                            || chain.get(chain.size() - 1).rung().rank() < rung.rank();
                    boolean touches = chain.isEmpty() || text.charAt(at - 1) == ')';
                    if (deeper && (touches || reading.value().first())) {
                        List<Marker> longer = new ArrayList<>(chain);
                        int next = skipBlank(text, behind, end);
                        longer.add(Marker.of(rung, reading.style(), reading.value(), bracket.token(), at, next, false));
                        grow(text, next, end, ladder, longer, out);
                        extended = true;
                    }
                }
            }
        }
        if (!extended && !chain.isEmpty()) {
            out.add(chain);
        }
    }

    /** Which rungs a style may stand for. */
    @FunctionalInterface
    interface Ladder {
        List<Rung> rungs(Style style);
    }

    /**
     * Index behind {@code keyword} and blanks when {@code text} has it at {@code at} as a whole word, written like
     * {@code Part} or {@code PART}; else −1.
     */
    static int keyword(String text, int at, int end, String keyword) {
        int behind = at + keyword.length();
        if (behind > end || !text.regionMatches(true, at, keyword, 0, keyword.length())) {
            return -1;
        }
        String written = text.substring(at, behind);
        if (!Character.isUpperCase(written.charAt(0))) {
            return -1;
        }
        boolean rest = written.substring(1).equals(keyword.substring(1))
                || written.equals(keyword.toUpperCase(java.util.Locale.ROOT));
        if (!rest || behind < end && Character.isLetterOrDigit(text.charAt(behind))) {
            return -1;
        }
        return skipBlank(text, behind, end);
    }

    /**
     * Whether what follows the number of a container heading is one: nothing, a dash or colon, or words that begin with a
     * capital letter.
     */
    static boolean headingFollows(String text, int at, int end) {
        int i = skipBlank(text, at, end);
        if (i >= end || "—–:-".indexOf(text.charAt(i)) >= 0) {
            return true;
        }
        return i > at && (Character.isUpperCase(text.charAt(i)) || "“‘[(\"".indexOf(text.charAt(i)) >= 0);
    }
}
