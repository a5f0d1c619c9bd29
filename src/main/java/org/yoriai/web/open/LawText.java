package org.yoriai.web.open;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which words in the text of a clause are marked: those that a fact is quoted from, and those that have a meaning of their own. */
final class LawText {
    /** Nothing is marked. */
    static final LawText PLAIN = new LawText();

    /**
     * A stretch of the text.
     *
     * @param id by which a link finds it, or {@code null}
     * @param href where the meaning of the word stands, or {@code null}
     * @param inside what it is made of when words with a meaning stand in it
     */
    public record Piece(String text, String id, String href, List<Piece> inside) {}

    private record Mark(int start, int end, String id, String href) {}

    private final Map<String, List<Mark>> quoted = new HashMap<>();
    private final Map<String, List<Mark>> terms = new HashMap<>();
    private int ids;

    /** Marks words that something is quoted from, unless some of them are marked already; where a link to them leads. */
    String quote(String eId, int start, int end) {
        List<Mark> marks = quoted.computeIfAbsent(eId, unit -> new ArrayList<>());
        for (Mark mark : marks) {
            if (mark.start() < end && start < mark.end()) {
                return "#" + mark.id();
            }
        }
        String id = "w" + ++ids;
        marks.add(new Mark(start, end, id, null));
        return "#" + id;
    }

    /** Marks a word that has a meaning of its own; the id under which it stands. */
    String term(String eId, int start, int end, String href) {
        String id = "t" + ++ids;
        terms.computeIfAbsent(eId, unit -> new ArrayList<>()).add(new Mark(start, end, id, href));
        return id;
    }

    /** The words of one unit cut at what is marked in them. Marks that cross an earlier one are left out. */
    List<Piece> pieces(String eId, String words) {
        List<Mark> outer = apart(quoted.getOrDefault(eId, List.of()), words.length());
        List<Mark> inner = apart(terms.getOrDefault(eId, List.of()), words.length());
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Mark mark : outer) {
            pieces.addAll(within(words, at, mark.start(), inner));
            List<Piece> inside = within(words, mark.start(), mark.end(), inner);
            pieces.add(new Piece(words.substring(mark.start(), mark.end()), mark.id(), null, inside));
            at = mark.end();
        }
        pieces.addAll(within(words, at, words.length(), inner));
        return pieces;
    }

    private static List<Piece> within(String words, int start, int end, List<Mark> terms) {
        List<Piece> pieces = new ArrayList<>();
        int at = start;
        for (Mark mark : terms) {
            if (mark.start() >= at && mark.end() <= end) {
                if (mark.start() > at) {
                    pieces.add(new Piece(words.substring(at, mark.start()), null, null, List.of()));
                }
                pieces.add(new Piece(words.substring(mark.start(), mark.end()), mark.id(), mark.href(), List.of()));
                at = mark.end();
            }
        }
        if (at < end) {
            pieces.add(new Piece(words.substring(at, end), null, null, List.of()));
        }
        return pieces;
    }

    private static List<Mark> apart(List<Mark> marks, int length) {
        List<Mark> apart = new ArrayList<>();
        int at = 0;
        for (Mark mark : marks.stream()
                .sorted(Comparator.comparingInt(Mark::start)
                        .thenComparing(Comparator.comparingInt(Mark::end).reversed()))
                .toList()) {
            if (mark.start() >= at && mark.end() <= length) {
                apart.add(mark);
                at = mark.end();
            }
        }
        return apart;
    }
}
