package org.yoriai.unbundling.dependency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yoriai.unbundling.Span;
import org.yoriai.unbundling.language.Clauses;
import org.yoriai.unbundling.language.Sentences;

/**
 * Finds the sentence that a link rests on, because a bare number says nothing to a reader. It never leaves the own words in
 * which the link was found; of a very long sentence the part around the link is taken.
 */
final class SentenceAround {

    /** Characters on either side of a link that are read with it in a sentence which is longer than twice as many. */
    private static final int SIDE = 200;

    private final Clauses clauses;
    private final String text;
    private final boolean japanese;
    private final Map<Integer, List<Span>> known = new HashMap<>();

    SentenceAround(Clauses clauses, String lang) {
        this.clauses = clauses;
        text = clauses.text();
        japanese = lang.equals("ja");
    }

    /** What a link rests on: its sentence, or what it marks when that is a term, a name, a heading or a whole change. */
    Span of(Link link) {
        Span marked = new Span(link.start(), link.end());
        boolean whole = switch (link.type()) {
            case USES_TERM, USES_INSTITUTION, CHAPEAU, SAME_ACT, SAME_HEADING, TOPIC -> true;
            default -> false;
        };
        int unit = clauses.at(link.start());
        if (whole || unit == Clauses.NONE || link.start() < clauses.get(unit).words()) {
            return marked;
        }
        Span own = ownWords(unit, link.start());
        return own.contains(marked) ? around(marked, own) : marked;
    }

    /** The own words around a place: behind heading and child before it, up to the next child. */
    private Span ownWords(int unit, int place) {
        int start = clauses.get(unit).words();
        int end = clauses.get(unit).span().end();
        List<Integer> children = clauses.children(unit);
        int low = 0;
        int high = children.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (clauses.get(children.get(middle)).span().start() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low > 0) {
            start = Math.max(start, clauses.get(children.get(low - 1)).span().end());
        }
        if (low < children.size()) {
            end = clauses.get(children.get(low)).span().start();
        }
        return new Span(Math.min(start, end), end);
    }

    private Span around(Span marked, Span own) {
        List<Span> sentences = known.computeIfAbsent(own.start(), start -> sentences(own));
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).start() <= marked.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Span sentence = low == 0 ? marked : sentences.get(low - 1);
        int start = Math.min(sentence.start(), marked.start());
        int end = Math.max(sentence.end(), marked.end());
        if (end - start <= 2 * SIDE) {
            return new Span(start, end);
        }
        return new Span(
                start < marked.start() - SIDE ? wordFrom(marked.start() - SIDE, marked.start()) : start,
                end > marked.end() + SIDE ? wordTo(marked.end(), marked.end() + SIDE) : end);
    }

    /** Sentences, and lines that end as the items of a list without numbers do. */
    private List<Span> sentences(Span own) {
        List<Span> out = new ArrayList<>();
        int from = own.start();
        int last = own.start();
        for (int at = own.start(); at <= own.end(); at++) {
            if (at == own.end() || isLineEnd(text.charAt(at)) && closes(from, last)) {
                String words = oneLine(text.substring(from, at));
                for (Span sentence : Sentences.of(words, japanese)) {
                    out.add(new Span(from + sentence.start(), from + sentence.end()));
                }
                from = at;
                last = at;
            } else if (!Character.isWhitespace(text.charAt(at))) {
                last = at;
            }
        }
        return out;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u2028';
    }

    /** Whether a line whose last sign stands at {@code last} ends as an item does: {@code ;} or {@code ; and}. */
    private boolean closes(int from, int last) {
        int end = last;
        if (text.startsWith(" and", last - 3) || text.startsWith(" or", last - 2)) {
            end = text.startsWith(" and", last - 3) ? last - 4 : last - 3;
            return end >= from && text.charAt(end) == ';';
        }
        return ".;:—。".indexOf(text.charAt(last)) >= 0;
    }

    /** Every line end a blank, so that all places stay where they are. */
    private static String oneLine(String words) {
        char[] out = words.toCharArray();
        for (int i = 0; i < out.length; i++) {
            out[i] = isLineEnd(out[i]) ? ' ' : out[i];
        }
        return new String(out);
    }

    private int wordFrom(int start, int end) {
        int at = start;
        while (at < end && !opensWord(at)) {
            at++;
        }
        return at;
    }

    private int wordTo(int start, int end) {
        int at = end;
        while (at > start && !opensWord(at)) {
            at--;
        }
        while (at > start && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private boolean opensWord(int at) {
        char before = text.charAt(at - 1);
        return japanese ? before == '、' : Character.isWhitespace(before) && !Character.isWhitespace(text.charAt(at));
    }
}
