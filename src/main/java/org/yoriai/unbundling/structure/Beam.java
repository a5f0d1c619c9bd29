package org.yoriai.unbundling.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yoriai.unbundling.structure.ParseState.Frame;
import org.yoriai.unbundling.structure.ParseState.Node;

/**
 * Finds the cheapest way to read the lines of a text as units. Every line that could begin a unit is tried as each of its
 * candidates and as plain text on each of the {@link #WIDTH} cheapest ways to read the lines above. Time is linear in the
 * text.
 */
final class Beam {

    private static final int WIDTH = 3;
    /** Lines behind a unit over which a rival reading is watched. */
    private static final int WINDOW = 12;
    /** A text with more units is read up to here. */
    static final int MAX_UNITS = 200_000;

    // Prices; the unit of account is the price of leaving a possible marker in the text.
    private static final double INSERTED = 0.5;
    private static final double OPEN_NEXT = 0.5;
    private static final double OPEN_SKIPPING = 0.7;
    private static final double RESTART = 1.2;
    private static final double GAP = 1.5;
    private static final double GAP_STEP = 0.5;
    private static final int GAP_STEPS = 6;

    /** Sections in front may have been deleted: a number with nothing but a heading behind it is hardly a sentence. */
    private static final double HEADED_GAP = -2.2;

    private static final int HEADING_LENGTH = 100;
    private static final double NOT_FIRST = 4;
    private static final double TAKES_UP_CLOSED_LIST = 0.8;
    private static final double NOT_FIRST_STRONG = 1.5;
    private static final double BACKWARDS = 5;
    private static final double TEXT = 1;
    private static final double TEXT_THAT_CONTINUES = 2;
    private static final double TEXT_STRONG = 6;
    private static final double NUMBER_WANTED = 3;
    private static final double NUMBER_WANTED_TEXT = -1;
    private static final double MIDDLE_OF_SENTENCE = 0.8;
    private static final double LIST_ANNOUNCED = -0.5;
    private static final double SAME_INDENT = -0.5;
    private static final double OTHER_INDENT = 0.5;
    private static final double REPAIRED_QUOTE = 1.5;
    private static final double STALE_QUOTE = 2.5;
    private static final double CROSSHEADING = 0.2;
    private static final double CROSSHEADING_OUT_OF_PLACE = 3;
    private static final double UNNUMBERED = 0.2;

    private final Lines lines;
    private final Tradition tradition;
    private final Tradition.Outline outline;
    private final QuoteTracker quotes;
    private final List<Step> steps = new ArrayList<>();

    /** All states a line led to, in order of price; the first {@code kept} went on. */
    private record Step(double[] cost, int[] parent, int[] decision, int kept) {}

    /** @param confidence per unit, aligned with {@code nodes} */
    record Result(List<Node> nodes, double[] confidence, boolean full) {}

    private Beam(Lines lines, Tradition tradition) {
        this.lines = lines;
        this.tradition = tradition;
        outline = tradition.outline(lines);
        quotes = QuoteTracker.of(lines);
    }

    static Result read(Lines lines, Tradition tradition) {
        return new Beam(lines, tradition).run();
    }

    private Result run() {
        List<ParseState> states = List.of(ParseState.START);
        int[] positions = {0};
        boolean full = false;
        for (int i = 0; i < lines.count(); i++) {
            Line line = lines.get(i);
            if (line.blank()) {
                continue;
            }
            int at = line.words() + (tradition.quotes() ? quotes.leading(i) : 0);
            full = states.get(0).units() >= MAX_UNITS;
            List<List<Marker>> candidates =
                    full || at >= line.end() ? List.of() : tradition.candidates(lines, i, at, outline);
            if (candidates.isEmpty()) {
                if (tradition.quotes()) {
                    List<ParseState> moved = new ArrayList<>(states.size());
                    for (ParseState state : states) {
                        moved.add(state.at(quotes.behind(i, state.depth())));
                    }
                    states = moved;
                }
                continue;
            }
            List<ParseState> expanded = expand(states, positions, i, candidates);
            expanded.sort(Comparator.comparingDouble(ParseState::cost)
                    .thenComparingInt(ParseState::units)
                    .thenComparingInt(s -> s.decision() < 0 ? Integer.MAX_VALUE : s.decision()));
            List<ParseState> kept = new ArrayList<>(WIDTH);
            List<ParseState> dropped = new ArrayList<>();
            for (ParseState state : expanded) {
                boolean known = kept.size() >= WIDTH || kept.stream().anyMatch(state::samePath);
                (known ? dropped : kept).add(state);
            }
            record(kept, dropped);
            positions = new int[kept.size()];
            for (int k = 0; k < positions.length; k++) {
                positions[k] = k;
            }
            states = kept;
        }
        ParseState winner = states.get(0);
        for (ParseState state : states) {
            if (state.cost() < winner.cost()) {
                winner = state;
            }
        }
        return result(winner, states.indexOf(winner), full);
    }

    private void record(List<ParseState> kept, List<ParseState> dropped) {
        int n = kept.size() + dropped.size();
        double[] cost = new double[n];
        int[] parent = new int[n];
        int[] decision = new int[n];
        for (int i = 0; i < n; i++) {
            ParseState state = i < kept.size() ? kept.get(i) : dropped.get(i - kept.size());
            cost[i] = state.cost();
            parent[i] = state.parent();
            decision[i] = state.decision();
        }
        steps.add(new Step(cost, parent, decision, kept.size()));
    }

    private List<ParseState> expand(List<ParseState> states, int[] positions, int line, List<List<Marker>> candidates) {
        Surroundings around = surroundings(line);
        List<ParseState> out = new ArrayList<>();
        for (int s = 0; s < states.size(); s++) {
            ParseState state = states.get(s);
            int depth = tradition.quotes() ? quotes.atMarker(line, state.depth()) : 0;
            boolean continues = false;
            boolean strong = false;
            for (int c = 0; c < candidates.size(); c++) {
                List<Marker> chain = candidates.get(c);
                strong |= chain.get(0).strong();
                if (depth == 0 || quotes.leading(line) == 0) {
                    ParseState own = attach(state, chain, line, around, false, depth > 0, positions[s], 2 * c);
                    if (own != null) {
                        out.add(own);
                        continues |= own.cost() - state.cost() - (depth > 0 ? REPAIRED_QUOTE : 0) <= 0;
                    }
                }
                if (depth > 0) {
                    ParseState quoted = attach(state, chain, line, around, true, false, positions[s], 2 * c + 1);
                    if (quoted != null) {
                        out.add(quoted);
                        continues |= quoted.cost() - state.cost() <= 0;
                    }
                }
            }
            double price = strong && !around.numberWanted() && !around.middle()
                    ? TEXT_STRONG
                    : continues ? TEXT_THAT_CONTINUES : TEXT;
            price += around.numberWanted() ? NUMBER_WANTED_TEXT : 0;
            int behind = tradition.quotes() ? quotes.behind(line, state.depth()) : 0;
            out.add(state.textFor(price, behind, positions[s]));
        }
        return out;
    }

    private @Nullable ParseState attach(
            ParseState state,
            List<Marker> chain,
            int line,
            Surroundings around,
            boolean quoted,
            boolean repaired,
            int from,
            int decision) {
        boolean belowHeading = state.tail() != null
                && state.tail().line() == lines.before(line)
                && (state.tail().marker().rung().container()
                        || state.tail().marker().rung().running());
        double price =
                around.numberWanted() ? NUMBER_WANTED : around.middle() && !belowHeading ? MIDDLE_OF_SENTENCE : 0;
        price += repaired ? REPAIRED_QUOTE : 0;
        Frame open = state.open();
        @Nullable Value[] running = state.running();
        @Nullable Value[] closed = state.closed();
        Node tail = state.tail();
        int units = state.units();
        if (!quoted) {
            while (open != null && open.quoted()) {
                open = open.below();
            }
        }
        for (int m = 0; m < chain.size(); m++) {
            Marker marker = chain.get(m);
            Rung rung = marker.rung();
            Frame same = null;
            while (open != null && open.quoted() == quoted && open.rung().rank() >= rung.rank()) {
                if (open.rung().rank() == rung.rank()) {
                    same = open;
                }
                open = open.below();
            }
            if (!inScope(rung, open, quoted)) {
                return null;
            }
            boolean quoteIsEmpty = quoted && (open == null || !open.quoted()) && same == null;
            if (rung.container() && quoted && open != null && !open.quoted() && marker.style() == Style.HEADING) {
                return null;
            }
            if (marker.style() == Style.HEADING) {
                if (tail != null
                        && tail.line() == lines.before(line)
                        && tail.marker().rung().container()) {
                    return null;
                }
                price += headingPrice(line, running[6]);
            } else if (marker.style() == Style.UNNUMBERED) {
                if (marker.value().base() == 0) {
                    if (open == null || open.rung().rank() != 6 && open.rung().rank() != 0) {
                        return null;
                    }
                    int number = same == null ? 1 : same.value().base() + 1;
                    marker = Marker.of(
                            rung,
                            Style.UNNUMBERED,
                            Value.of(number),
                            Integer.toString(number),
                            marker.start(),
                            marker.end(),
                            true);
                    price += UNNUMBERED;
                }
            } else {
                Value previous = same != null ? same.value() : rung.running() && !quoted ? running[rung.rank()] : null;
                if (same != null && same.style() != marker.style() && same.style() != Style.UNNUMBERED) {
                    previous = null;
                }
                price += quoted
                        ? quotedPrice(marker, previous, quoteIsEmpty, quotes.fresh(line))
                        : valuePrice(marker, previous, closed[rung.rank()], open);
                if (marker.value().first()
                        && around.listAnnounced()
                        && !rung.container()
                        && previous != null
                        && !previous.isSucceededBy(marker.value())) {
                    price += LIST_ANNOUNCED;
                }
                if (previous != null
                        && !quoted
                        && rung.running()
                        && previous.base() + 1 < marker.value().base()
                        && isHeaded(line, marker)) {
                    price += HEADED_GAP;
                }
                if (m == 0 && lines.indented() && same != null && same.style() == marker.style()) {
                    price += same.indent() == lines.get(line).indent() ? SAME_INDENT : OTHER_INDENT;
                }
            }
            Node parent = open == null ? null : open.node();
            boolean opensQuote = quoted && (open == null || !open.quoted());
            tail = new Node(tail, parent, line, marker, quoted, opensQuote, steps.size());
            units++;
            open = new Frame(
                    open, rung, marker.style(), marker.last(), lines.get(line).indent(), tail, quoted);
            if (!quoted) {
                closed = closed.clone();
                closed[rung.rank()] = marker.last();
            }
            if (!quoted && (rung.running() || rung.opensSchedule())) {
                running = rung.opensSchedule() ? new Value[Rung.RANKS] : running.clone();
                if (rung.running()) {
                    running[rung.rank()] = marker.last();
                }
            }
        }
        int behind = tradition.quotes() ? quotes.behind(line, repaired ? 0 : state.depth()) : 0;
        return new ParseState(open, running, closed, behind, tail, units, state.cost() + price, from, decision);
    }

    private static boolean inScope(Rung rung, @Nullable Frame open, boolean quoted) {
        if (rung.scope() == Rung.Scope.ANY) {
            return true;
        }
        boolean schedule = false;
        for (Frame frame = open; frame != null && frame.quoted() == quoted; frame = frame.below()) {
            schedule |= frame.rung().opensSchedule();
        }
        return schedule == (rung.scope() == Rung.Scope.SCHEDULE);
    }

    /** Whether the rest of a line without a keyword reads like a heading: a capital first and no punctuation last. */
    private boolean isHeaded(int line, Marker marker) {
        int end = lines.lastInk(line);
        return (marker.style() == Style.BARE_DECIMAL || marker.style() == Style.DOTTED_DECIMAL)
                && marker.end() < end
                && end - marker.end() <= HEADING_LENGTH
                && Character.isUpperCase(lines.text().charAt(marker.end()))
                && ".,;:—–-”\"".indexOf(lines.text().charAt(end - 1)) < 0;
    }

    private double headingPrice(int line, @Nullable Value last) {
        int following = lines.after(line);
        Line next = lines.get(following);
        int behind = Scan.decimal(lines.text(), next.words(), next.end());
        Value value = behind < 0 ? null : Numbering.decimal(lines.text().substring(next.words(), behind));
        boolean continues =
                value != null && (last == null ? value.first() : last.isSucceededBy(value) || last.isInsertedBy(value));
        return continues ? CROSSHEADING : CROSSHEADING_OUT_OF_PLACE;
    }

    private static double valuePrice(
            Marker marker, @Nullable Value previous, @Nullable Value closed, @Nullable Frame open) {
        Value value = marker.value();
        if (marker.num().isEmpty()) {
            return CROSSHEADING;
        }
        if (previous == null) {
            if (!value.first() && closed != null && closed.isSucceededBy(value)) {
                return TAKES_UP_CLOSED_LIST;
            }
            if (!value.first()) {
                return marker.strong() ? NOT_FIRST_STRONG : NOT_FIRST;
            }
            int above = open == null
                    ? marker.rung().container() || marker.rung().running()
                            ? marker.rung().rank() - 1
                            : -1
                    : open.rung().rank();
            boolean next = marker.rung().container()
                    || marker.rung().running()
                    || marker.rung().rank() - above <= 1;
            return next ? OPEN_NEXT : OPEN_SKIPPING;
        }
        if (previous.isSucceededBy(value)) {
            return 0;
        }
        if (previous.isInsertedBy(value)) {
            return INSERTED;
        }
        if (previous.compareTo(value) < 0) {
            return GAP + GAP_STEP * Math.min(Math.max(2, value.base() - previous.base()), GAP_STEPS);
        }
        return value.first() ? RESTART : BACKWARDS;
    }

    private static double quotedPrice(Marker marker, @Nullable Value previous, boolean empty, boolean fresh) {
        Value value = marker.value();
        if (previous != null) {
            return previous.isSucceededBy(value)
                    ? 0
                    : previous.isInsertedBy(value) || value.first()
                            ? INSERTED
                            : previous.compareTo(value) < 0 ? GAP : NOT_FIRST;
        }
        if (empty) {
            return fresh ? OPEN_NEXT : STALE_QUOTE;
        }
        return value.first() ? OPEN_NEXT : GAP;
    }

    /**
     * What the line above says about this one.
     *
     * @param numberWanted it ends with a word that wants a number, like "section"
     * @param middle it ends in the middle of a sentence
     * @param listAnnounced it ends with a dash or colon
     */
    private record Surroundings(boolean numberWanted, boolean middle, boolean listAnnounced) {}

    private static final Set<String> WANT_NUMBER = Set.of(
            "section",
            "sections",
            "subsection",
            "subsections",
            "paragraph",
            "paragraphs",
            "subparagraph",
            "subparagraphs",
            "sub-paragraph",
            "clause",
            "clauses",
            "article",
            "articles",
            "point",
            "points",
            "part",
            "parts",
            "schedule",
            "chapter",
            "title",
            "regulation",
            "rule",
            "under",
            "of",
            "than",
            "the",
            "a",
            "within");
    private static final Set<String> JOIN = Set.of("and", "or", "to");

    private Surroundings surroundings(int line) {
        int above = lines.before(line);
        if (above < 0) {
            return new Surroundings(false, false, false);
        }
        String text = lines.text();
        int last = lines.lastInk(above);
        char end = text.charAt(last - 1);
        boolean announced = "—–:".indexOf(end) >= 0;
        if (!lines.wrapped() || lines.endsParagraph(above)) {
            return new Surroundings(false, false, announced);
        }
        int word = last;
        while (word > lines.get(above).words() && last - word < 20 && !Character.isWhitespace(text.charAt(word - 1))) {
            word--;
        }
        String token = text.substring(word, last).toLowerCase(java.util.Locale.ROOT);
        boolean wanted = WANT_NUMBER.contains(token);
        if (JOIN.contains(token) && word > lines.get(above).words() + 1) {
            char before = text.charAt(word - 2);
            wanted = before == ')' || Scan.isDigit(before);
        }
        boolean middle = ".;:—–,。）」".indexOf(end) < 0 && !JOIN.contains(token);
        return new Surroundings(wanted, middle, announced);
    }

    private Result result(ParseState winner, int position, boolean full) {
        List<Node> nodes = new ArrayList<>(winner.units());
        for (Node node = winner.tail(); node != null; node = node.before()) {
            nodes.add(node);
        }
        java.util.Collections.reverse(nodes);
        int[] path = new int[steps.size()];
        int at = position;
        for (int i = steps.size() - 1; i >= 0; i--) {
            path[i] = at;
            at = steps.get(i).parent()[at];
        }
        double[] confidence = new double[nodes.size()];
        double known = 1;
        for (int n = 0; n < confidence.length; n++) {
            boolean sameLine = n > 0 && nodes.get(n - 1).step() == nodes.get(n).step();
            known = sameLine ? known : confidence(nodes.get(n).step(), path);
            confidence[n] = known;
        }
        return new Result(nodes, confidence, full);
    }

    /** Logistic in the price by which the last rival without this unit lost; 1 when there was none. */
    private double confidence(int step, int[] path) {
        Step here = steps.get(step);
        int chosen = here.decision()[path[step]];
        double lead = Double.NaN;
        boolean[] rival = new boolean[here.cost().length];
        for (int i = 0; i < rival.length; i++) {
            rival[i] = here.decision()[i] != chosen;
        }
        for (int s = step; s < Math.min(steps.size(), step + WINDOW); s++) {
            Step now = steps.get(s);
            if (s > step) {
                boolean[] next = new boolean[now.cost().length];
                for (int i = 0; i < next.length; i++) {
                    next[i] = now.parent()[i] < rival.length && rival[now.parent()[i]];
                }
                rival = next;
            }
            double best = Double.POSITIVE_INFINITY;
            boolean alive = false;
            for (int i = 0; i < rival.length; i++) {
                if (rival[i]) {
                    best = Math.min(best, now.cost()[i]);
                    alive |= i < now.kept();
                }
            }
            if (best == Double.POSITIVE_INFINITY) {
                break;
            }
            lead = best - now.cost()[path[s]];
            if (!alive) {
                break;
            }
        }
        if (Double.isNaN(lead)) {
            return 1;
        }
        return Math.round(10_000 / (1 + Math.exp(-lead))) / 10_000.0;
    }
}
