package org.yoriai.unbundling.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.yoriai.unbundling.Correction;
import org.yoriai.unbundling.Jurisdiction;
import org.yoriai.unbundling.Span;
import org.yoriai.unbundling.Wording;

/**
 * A tree after what a person said about it: still nested, ordered, whole, each unit with a name of its own. Units that no
 * correction touches keep their names.
 */
public final class Corrections {

    /** So many characters are looked at to tell how a unit begins. */
    private static final int REACH = 4 * Correction.MOST_WORDS;

    /** So many characters in common tell a unit whose words were changed. */
    private static final int SHORTEST = 8;

    private static final int NONE = -1;
    private static final String CLOSES_SENTENCE = ".;:。；：—";

    private final String text;
    private final Jurisdiction jurisdiction;
    private final String lang;
    private final Map<Integer, String> lines = new HashMap<>();
    private final Map<Integer, String> runs = new HashMap<>();
    private final Map<String, Integer> ranks = new HashMap<>();
    private List<Piece> pieces;

    private Corrections(String text, Jurisdiction jurisdiction, List<Piece> pieces) {
        this.text = text;
        this.jurisdiction = jurisdiction;
        this.pieces = pieces;
        lang = jurisdiction.lang();
        List<String> ladder = Tradition.of(jurisdiction).ladder();
        for (int step = 0; step < ladder.size(); step++) {
            for (String level : ladder.get(step).split(" ")) {
                ranks.put(level, step);
            }
        }
    }

    /**
     * Applies corrections in their order.
     *
     * @param lost told of each that finds nothing to do
     */
    public static List<Piece> apply(
            String text,
            Jurisdiction jurisdiction,
            List<Piece> pieces,
            List<Correction> corrections,
            Consumer<Correction> lost) {
        if (corrections.isEmpty()) {
            return pieces;
        }
        Corrections applied = new Corrections(text, jurisdiction, pieces);
        for (Correction correction : corrections) {
            if (!applied.apply(correction)) {
                lost.accept(correction);
            }
        }
        return applied.pieces;
    }

    /** Levels that a unit can have where these drafting rules hold, from the outside in. */
    public static List<String> levels(Jurisdiction jurisdiction) {
        return Tradition.of(jurisdiction).ladder().stream()
                .flatMap(step -> Arrays.stream(step.split(" ")))
                .toList();
    }

    /** How what stands at {@code offset} begins, as corrections are bound to it: the rest of its line. */
    public static String opening(String text, int offset, String lang) {
        int end = offset;
        while (end < text.length() && end - offset < REACH && "\n\r\u2028".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return cut(Wording.normalise(text.substring(offset, end), lang));
    }

    /** The same, across the ends of lines: they may be broken elsewhere in another copy of the text. */
    private static String unbroken(String text, int offset, String lang) {
        return cut(Wording.normalise(text.substring(offset, Math.min(text.length(), offset + REACH)), lang));
    }

    private static String cut(String words) {
        return words.length() > Correction.MOST_WORDS ? words.substring(0, Correction.MOST_WORDS) : words;
    }

    /**
     * Where a new unit can begin inside a span: at each line with words in it, and behind each sentence.
     *
     * @param own what of the text belongs to the unit alone, in text order
     */
    public static List<Integer> places(String text, List<Span> own) {
        List<Integer> places = new ArrayList<>();
        for (Span span : own) {
            boolean open = false;
            for (int at = span.start(); at < span.end(); at++) {
                char c = text.charAt(at);
                if (c == '\n' || c == '\r' || c == '\u2028') {
                    open = true;
                } else if (!Character.isWhitespace(c)) {
                    char before = at == 0 ? '\n' : text.charAt(at - 1);
                    boolean sentence = at > span.start()
                            && (before == '。' || Character.isWhitespace(before) && closes(text, at - 1, span.start()));
                    if (open || sentence || at == 0 || before == '\n' || before == '\r' || before == '\u2028') {
                        places.add(at);
                    }
                    open = false;
                }
            }
        }
        return places;
    }

    private static boolean closes(String text, int at, int from) {
        int i = at;
        while (i > from && (text.charAt(i) == ' ' || text.charAt(i) == '\u3000' || text.charAt(i) == '\t')) {
            i--;
        }
        return CLOSES_SENTENCE.indexOf(text.charAt(i)) >= 0;
    }

    /** What of the text belongs to a unit alone, in text order: behind its number and heading, between the units inside it. */
    public static List<Span> own(int words, int end, List<Span> inside) {
        List<Span> own = new ArrayList<>();
        int at = words;
        for (Span child : inside) {
            if (child.start() > at) {
                own.add(new Span(at, child.start()));
            }
            at = Math.max(at, child.end());
        }
        if (at < end) {
            own.add(new Span(at, end));
        }
        return own;
    }

    private boolean apply(Correction correction) {
        int unit = find(correction.unit());
        if (unit == NONE) {
            return false;
        }
        if (correction instanceof Correction.Relevel relevel) {
            return relevel(unit, relevel.level());
        }
        return correction instanceof Correction.Split split ? split(unit, split) : join(unit);
    }

    /** The one unit that begins so; of several the one of that name. */
    private int find(Correction.Place place) {
        if (place.words().isEmpty()) {
            return NONE;
        }
        int equal = one(place, lines, Corrections::opening, true);
        int found = equal != NONE ? equal : one(place, runs, Corrections::unbroken, false);
        return found != NONE ? found : alike(place);
    }

    /** The unit of that name, if it begins with the first half of the words: further on they were changed. */
    private int alike(Correction.Place place) {
        String half = place.words().substring(0, (place.words().length() + 1) / 2);
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.eId().equals(place.eId())) {
                return half.length() >= SHORTEST
                                && unbroken(text, piece.span().start(), lang).startsWith(half)
                        ? i
                        : NONE;
            }
        }
        return NONE;
    }

    /** Reads how what stands at an offset begins. */
    private interface Opening {
        String of(String text, int offset, String lang);
    }

    private int one(Correction.Place place, Map<Integer, String> known, Opening opening, boolean whole) {
        int found = NONE;
        int named = NONE;
        int count = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            String words = known.computeIfAbsent(piece.span().start(), start -> opening.of(text, start, lang));
            if (whole ? words.equals(place.words()) : words.startsWith(place.words())) {
                found = i;
                count++;
                if (piece.eId().equals(place.eId())) {
                    named = i;
                }
            }
        }
        return named != NONE || count != 1 ? named : found;
    }

    private boolean relevel(int unit, String level) {
        Piece piece = pieces.get(unit);
        if (piece.level().equals(level)) {
            return false;
        }
        Draft draft = new Draft(pieces);
        draft.items.get(unit).level = level;
        draft.items.get(unit).corrected = true;
        pieces = draft.settle();
        return true;
    }

    private boolean split(int unit, Correction.Split split) {
        if (split.at().isEmpty()) {
            return false;
        }
        Piece piece = pieces.get(unit);
        List<Span> inside = new ArrayList<>();
        for (int i = unit + 1;
                i < pieces.size() && pieces.get(i).span().start() < piece.span().end();
                i++) {
            if (pieces.get(i).parent() == unit) {
                inside.add(pieces.get(i).span());
            }
        }
        List<Integer> places = places(text, own(piece.words(), piece.span().end(), inside)).stream()
                .filter(place -> place > piece.span().start())
                .toList();
        int start = places.stream()
                .filter(place -> opening(text, place, lang).equals(split.at()))
                .findFirst()
                .or(() -> places.stream()
                        .filter(place -> unbroken(text, place, lang).startsWith(split.at()))
                        .findFirst())
                .orElse(NONE);
        if (start == NONE) {
            return false;
        }
        int next = unit + 1;
        while (next < pieces.size() && pieces.get(next).span().start() < start) {
            next++;
        }
        if (next < pieces.size() && pieces.get(next).span().start() == start) {
            return false;
        }
        Draft draft = new Draft(pieces);
        Item made = new Item(start, piece.quoted());
        made.level = split.level();
        made.corrected = true;
        made.end = start;
        made.quotation = draft.items.get(unit).quotation;
        name(made, start, split);
        draft.items.add(next, made);
        pieces = draft.settle();
        return true;
    }

    /** The number that was given, or the one that stands there. */
    private void name(Item made, int start, Correction.Split split) {
        made.num = EIds.number(split.num());
        made.words = start;
        Lines lines = Lines.of(text);
        int line = 0;
        while (line + 1 < lines.count() && lines.get(line + 1).start() <= start) {
            line++;
        }
        Tradition tradition = Tradition.of(jurisdiction);
        for (List<Marker> chain : tradition.candidates(lines, line, start, tradition.outline(lines))) {
            Marker first = chain.get(0);
            boolean asked = made.num.isEmpty() || made.num.equals(EIds.number(first.num()));
            if (asked
                    && first.start() <= start
                    && first.end() > start
                    && !first.num().isEmpty()) {
                made.num = EIds.number(first.num());
                made.words = first.end();
                if (first.rung().level().equals(split.level())) {
                    return;
                }
            }
        }
    }

    private boolean join(int unit) {
        Draft draft = new Draft(pieces);
        Item gone = draft.items.get(unit);
        int before = NONE;
        for (int i = 0; i < unit; i++) {
            if (pieces.get(i).span().end() >= gone.start && pieces.get(i).span().start() <= gone.start) {
                before = i;
            }
        }
        @Nullable Item holder = before == NONE ? null : draft.items.get(before);
        for (Item item = holder; item != null && item != gone.parent; item = item.parent) {
            item.stretched = true;
        }
        for (Item item : draft.items) {
            if (item.parent == gone) {
                item.parent = holder;
                item.adopted = true;
            }
        }
        draft.items.remove(unit);
        if (holder != null) {
            holder.limit = Math.max(holder.limit, gone.limit);
        }
        pieces = draft.settle();
        return true;
    }

    /** A unit while the tree is changed. */
    private static final class Item {
        final int start;
        final boolean quoted;
        String level = "";
        String num = "";
        String heading = "";
        int words;
        int end;
        double confidence = 1;

        @Nullable
        Item parent;
        /** Name and parent it had before; {@code ""} for a new one. */
        String eId = "";

        String was = "";

        @Nullable
        Item above;
        /** Name of the quotation whose outermost unit it is, or is in. */
        String quotation = "";
        /** Where the outermost unit around it ended. */
        int limit;

        int inside;
        boolean corrected;
        boolean stretched;
        boolean moved;
        /** The unit that held it is gone. */
        boolean adopted;

        Item(int start, boolean quoted) {
            this.start = start;
            this.quoted = quoted;
        }
    }

    private final class Draft {
        final List<Item> items = new ArrayList<>();

        Draft(List<Piece> pieces) {
            int limit = 0;
            for (Piece piece : pieces) {
                Item item = new Item(piece.span().start(), piece.quoted());
                item.level = piece.level();
                item.num = piece.num();
                item.heading = piece.heading();
                item.words = piece.words();
                item.end = piece.span().end();
                item.confidence = piece.confidence();
                item.parent = piece.parent() < 0 ? null : items.get(piece.parent());
                item.above = item.parent;
                item.eId = piece.eId();
                item.was = piece.level() + " " + piece.num();
                limit = item.parent == null ? item.end : limit;
                item.limit = limit;
                boolean outermost = item.quoted && (item.parent == null || !item.parent.quoted);
                int cut = piece.eId().lastIndexOf("__");
                item.quotation = outermost && cut >= 0
                        ? piece.eId().substring(0, cut)
                        : item.parent == null ? "" : item.parent.quotation;
                items.add(item);
            }
            count((item, inside) -> item.inside = inside);
        }

        /** How many units each has inside it. */
        private void count(ObjIntConsumer<Item> to) {
            Map<Item, Integer> counts = new HashMap<>();
            for (int i = items.size() - 1; i >= 0; i--) {
                Item item = items.get(i);
                int inside = counts.getOrDefault(item, 0);
                to.accept(item, inside);
                if (item.parent != null) {
                    counts.merge(item.parent, inside + 1, Integer::sum);
                }
            }
        }

        List<Piece> settle() {
            List<Item> open = new ArrayList<>();
            int limit = 0;
            for (Item item : items) {
                if (item.eId.isEmpty()) {
                    item.limit = limit;
                }
                limit = item.limit;
                boolean fresh = item.eId.isEmpty() || !item.was.equals(item.level + " " + item.num);
                if (fresh || !staysBelow(item, open)) {
                    item.parent = place(item, open);
                }
                item.moved = item.parent != item.above || fresh;
                while (!open.isEmpty() && open.get(open.size() - 1) != item.parent) {
                    open.remove(open.size() - 1);
                }
                open.add(item);
            }
            ends();
            return name();
        }

        /** Whether a unit can stay in the one that held it. */
        private boolean staysBelow(Item item, List<Item> open) {
            int at = item.parent == null ? NONE : open.lastIndexOf(item.parent);
            if (item.parent != null && at == NONE) {
                return false;
            }
            for (int i = Math.max(at, 0); i < open.size(); i++) {
                Item other = open.get(i);
                boolean holds = i == at;
                boolean touched = other.corrected || other.moved || holds && item.adopted;
                if (touched && other.quoted == item.quoted) {
                    if (holds ? rank(other) >= rank(item) : rank(other) <= rank(item)) {
                        return false;
                    }
                }
            }
            return true;
        }

        private @Nullable Item place(Item item, List<Item> open) {
            for (int i = open.size() - 1; i >= 0; i--) {
                Item other = open.get(i);
                if (other.quoted != item.quoted || other.end <= item.start && item.eId.isEmpty()) {
                    continue;
                }
                if (rank(other) < rank(item)) {
                    return other;
                }
                if (rank(other) == rank(item)) {
                    return other.parent;
                }
            }
            if (item.quoted) {
                for (int i = open.size() - 1; i >= 0; i--) {
                    if (!open.get(i).quoted) {
                        return open.get(i);
                    }
                }
            }
            return null;
        }

        private int rank(Item item) {
            return ranks.getOrDefault(item.level, ranks.size());
        }

        /** Units keep their ends where nothing changed in them; else they end where the next one begins. */
        private void ends() {
            Map<Item, Integer> now = new HashMap<>();
            count(now::put);
            Map<Item, Integer> index = new HashMap<>();
            for (int i = 0; i < items.size(); i++) {
                index.put(items.get(i), i);
            }
            for (int i = 0; i < items.size(); i++) {
                Item item = items.get(i);
                int last = i + now.getOrDefault(item, 0);
                int limit = item.parent == null
                        ? Collections.max(items.subList(i, last + 1).stream()
                                .map(inner -> inner.limit)
                                .toList())
                        : item.parent.end;
                int natural = last + 1 < items.size() ? Math.min(limit, items.get(last + 1).start) : limit;
                boolean untouched = !item.moved
                        && !item.corrected
                        && !item.stretched
                        && !item.eId.isEmpty()
                        && now.getOrDefault(item, 0) == item.inside
                        && sameInside(i, last);
                item.end = untouched && item.end <= natural ? item.end : Math.max(natural, item.start);
                item.words = Math.max(item.start, Math.min(item.words, item.end));
            }
        }

        private boolean sameInside(int from, int to) {
            for (int i = from + 1; i <= to; i++) {
                if (items.get(i).moved) {
                    return false;
                }
            }
            return true;
        }

        private List<Piece> name() {
            EIds names = new EIds();
            Set<Item> kept = new HashSet<>();
            Map<Item, Integer> index = new HashMap<>();
            for (int i = 0; i < items.size(); i++) {
                Item item = items.get(i);
                index.put(item, i);
                boolean keeps = !item.eId.isEmpty()
                        && item.was.equals(item.level + " " + item.num)
                        && item.parent == item.above
                        && (item.parent == null || kept.contains(item.parent));
                if (keeps) {
                    kept.add(item);
                    names.keep(item.eId);
                }
            }
            Map<Item, String> prefixes = new HashMap<>();
            Map<String, String> quotations = new LinkedHashMap<>();
            Set<String> taken = new HashSet<>();
            for (Item item : kept) {
                if (item.quoted) {
                    taken.add(item.quotation);
                }
            }
            List<Piece> out = new ArrayList<>(items.size());
            for (Item item : items) {
                String above = item.parent == null ? "" : prefixes.getOrDefault(item.parent, "");
                boolean outermost = item.quoted && (item.parent == null || !item.parent.quoted);
                if (outermost) {
                    above = quotation(above, item.quotation, kept.contains(item), quotations, taken);
                }
                String eId = kept.contains(item) ? item.eId : names.name(above, item.level, item.num);
                prefixes.put(item, item.level.equals("crossheading") ? above : eId);
                out.add(new Piece(
                        eId,
                        item.level,
                        item.num,
                        item.heading,
                        item.parent == null ? NONE : index.getOrDefault(item.parent, NONE),
                        new Span(item.start, item.end),
                        item.words,
                        item.quoted,
                        item.corrected ? 1 : item.confidence));
            }
            return out;
        }

        /** A quotation keeps its number where it can. */
        private String quotation(
                String above, String was, boolean kept, Map<String, String> quotations, Set<String> taken) {
            if (kept) {
                return was;
            }
            String stem = above.isEmpty() ? "" : above + "__";
            return quotations.computeIfAbsent(above + " " + was, known -> {
                if (was.startsWith(stem) && was.substring(stem.length()).matches("qstr_\\d+")) {
                    return was;
                }
                int number = 1;
                while (taken.contains(stem + "qstr_" + number)) {
                    number++;
                }
                taken.add(stem + "qstr_" + number);
                return stem + "qstr_" + number;
            });
        }
    }
}
