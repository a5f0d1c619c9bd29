package org.yoriai.unbundling.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * Finds the longest known term at a place of a text and the meaning that holds there: that of the narrowest scope around the
 * place, and of several meanings with one scope the last one above the place. Not thread-safe while terms are added.
 */
public final class TermIndex {

    private final Clauses clauses;
    private final String text;
    private final boolean japanese;
    private final Map<String, Term> byWords = new HashMap<>();
    private final Map<String, List<Term>> byStart = new HashMap<>();

    /** Spelling of a term, and for every scope the units that give it a meaning there. */
    private record Term(String words, Map<Integer, TreeSet<Integer>> meanings) {}

    /**
     * A term that was found.
     *
     * @param unit which gives it its meaning
     * @param end behind its last character
     */
    public record Use(int unit, int end) {}

    public TermIndex(Clauses clauses, String lang) {
        this.clauses = clauses;
        text = clauses.text();
        japanese = lang.equals("ja");
    }

    /** @param scope unit in which the meaning holds, {@link Clauses#NONE} for the whole bill */
    public void add(String words, int unit, int scope) {
        String folded = japanese ? words : words.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        if (folded.isEmpty() || unit == Clauses.NONE) {
            return;
        }
        Term term = byWords.get(folded);
        if (term == null) {
            term = new Term(folded, new HashMap<>());
            byWords.put(folded, term);
            List<Term> alike = byStart.computeIfAbsent(start(folded, 0), key -> new ArrayList<>());
            alike.add(term);
            alike.sort(
                    Comparator.comparingInt((Term one) -> one.words().length()).reversed());
        }
        term.meanings().computeIfAbsent(scope, key -> new TreeSet<>()).add(unit);
    }

    /** The term that begins at a place inside {@code unit}; null when there is none, or none whose meaning holds there. */
    public @org.jspecify.annotations.Nullable Use at(int place, int unit) {
        for (Term term : byStart.getOrDefault(start(text, place).toLowerCase(Locale.ROOT), List.of())) {
            int end = end(place, term.words());
            if (end < 0 || !bounded(place, end)) {
                continue;
            }
            int scope = unit;
            while (true) {
                TreeSet<Integer> meanings = term.meanings().get(scope);
                if (meanings != null) {
                    Integer above = meanings.floor(unit);
                    return new Use(above == null ? meanings.first() : above, end);
                }
                if (scope == Clauses.NONE) {
                    break;
                }
                scope = clauses.parent(scope);
            }
        }
        return null;
    }

    /** Where the next place begins at which a term could stand. */
    public int next(int place) {
        int end = wordEnd(text, place);
        return japanese || end == place ? place + 1 : end;
    }

    private String start(CharSequence words, int at) {
        int end = japanese ? at : wordEnd(words, at);
        return words.subSequence(at, Math.max(end, at + 1)).toString();
    }

    private static int wordEnd(CharSequence words, int at) {
        int end = at;
        while (end < words.length() && Character.isLetterOrDigit(words.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Index behind {@code words} at a place, whatever white space is between them (Japanese: a line end inside them); −1 if they differ. */
    private int end(int place, String words) {
        int at = place;
        for (int i = 0; i < words.length(); i++) {
            char wanted = words.charAt(i);
            if (wanted == ' ' || japanese && i > 0) {
                int from = at;
                while (at < text.length() && at - from < 80 && Character.isWhitespace(text.charAt(at))) {
                    at++;
                }
                if (wanted == ' ') {
                    if (at == from) {
                        return -1;
                    }
                    continue;
                }
            }
            if (at >= text.length() || Character.toLowerCase(text.charAt(at)) != Character.toLowerCase(wanted)) {
                return -1;
            }
            at++;
        }
        return at;
    }

    /** Whole words, or their plural; in Japanese no part of a longer run of kanji. */
    private boolean bounded(int start, int end) {
        if (japanese) {
            boolean before = start > 0 && isKanji(text.charAt(start - 1)) && isKanji(text.charAt(start));
            boolean behind = end < text.length() && isKanji(text.charAt(end)) && isKanji(text.charAt(end - 1));
            return !before && !behind;
        }
        int behind = end < text.length() && text.charAt(end) == 's' ? end + 1 : end;
        return behind >= text.length() || !Character.isLetterOrDigit(text.charAt(behind));
    }

    private static boolean isKanji(char c) {
        return c >= 0x4E00 && c <= 0x9FFF || c == '々';
    }
}
