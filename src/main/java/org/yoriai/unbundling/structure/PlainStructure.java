package org.yoriai.unbundling.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yoriai.unbundling.Jurisdiction;
import org.yoriai.unbundling.Span;
import org.yoriai.unbundling.structure.ParseState.Node;

/** The tree of units of a plain text. */
public final class PlainStructure {
    private static final int LONGEST_CLOSING = 80;

    private final Lines lines;
    private final Tradition tradition;
    private final Tradition.Outline outline;
    private final List<Node> nodes;
    private final double[] confidence;
    private final int[] parent;
    private final int[] start;
    private final int[] end;
    private final Tradition.Heading[] heading;

    private PlainStructure(Lines lines, Tradition tradition, Beam.Result found) {
        this.lines = lines;
        this.tradition = tradition;
        outline = tradition.outline(lines);
        nodes = found.nodes();
        confidence = found.confidence();
        int n = nodes.size();
        parent = new int[n];
        start = new int[n];
        end = new int[n];
        heading = new Tradition.Heading[n];
    }

    /**
     * @param full whether the text has more units than are read
     */
    public record Tree(List<Piece> pieces, boolean full) {}

    /** Units in text order, parents before children. Linear in the text. */
    public static Tree read(String text, Jurisdiction jurisdiction) {
        Lines lines = Lines.of(text);
        Tradition tradition = Tradition.of(jurisdiction);
        Beam.Result found = Beam.read(lines, tradition);
        PlainStructure structure = new PlainStructure(lines, tradition, found);
        List<Piece> pieces = structure.pieces();
        return new Tree(NewWords.under(pieces, text, structure.outline.blocks()), found.full());
    }

    /** Units of new words that a Japanese amendment puts into other law. */
    static List<Piece> newWords(String words) {
        Lines lines = Lines.of(words);
        Tradition tradition = new Japan(true);
        return new PlainStructure(lines, tradition, Beam.read(lines, tradition)).pieces();
    }

    private List<Piece> pieces() {
        Map<Node, Integer> index = new IdentityHashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            index.put(node, i);
            Integer above = node.parent() == null ? null : index.get(node.parent());
            parent[i] = above == null ? -1 : above;
            heading[i] = heading(i);
            start[i] = start(i);
        }
        ends();
        for (int i = 0; i < nodes.size(); i++) {
            leaveFlushText(i);
        }
        leaveClosing();
        return name();
    }

    private Tradition.Heading heading(int i) {
        Node node = nodes.get(i);
        Tradition.Heading found = tradition.heading(lines, node.line(), node.marker(), outline);
        boolean overlaps =
                i + 1 < nodes.size() && found.lines() > 0 && nodes.get(i + 1).line() <= node.line() + found.lines();
        return overlaps ? Tradition.Heading.NONE : found;
    }

    private int start(int i) {
        Node node = nodes.get(i);
        Line line = lines.get(node.line());
        int own = node.marker().start();
        boolean first = i == 0 || nodes.get(i - 1).line() != node.line();
        if (first && own > line.words() && node.quoted()) {
            own = line.words();
        }
        int caption = heading[i].start();
        return caption >= 0 && (i == 0 || caption >= start[i - 1]) ? caption : own;
    }

    private void ends() {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            while (!open.isEmpty() && open.get(open.size() - 1) != parent[i]) {
                end[open.remove(open.size() - 1)] = start[i];
            }
            open.add(i);
        }
        for (int i : open) {
            end[i] = lines.text().length();
        }
    }

    /** When, where and by whom a law was made, or why, stands behind its last unit and belongs to none. */
    private void leaveClosing() {
        Pattern closing = tradition.closing();
        if (closing == null || nodes.isEmpty()) {
            return;
        }
        int next = 0;
        for (int at = Math.max(outline.bodyStart(), nodes.get(0).line()) + 1; at < lines.count(); at++) {
            if (closing.matcher(lines.words(at, LONGEST_CLOSING)).lookingAt()) {
                int stop = lines.get(at).start();
                while (next < nodes.size() && start[next] < stop) {
                    next++;
                }
                // Only an annex may follow; else it is one of the law's own words.
                if (next == nodes.size()
                        || nodes.get(next).marker().rung().level().equals("schedule")) {
                    for (int i = 0; i < next; i++) {
                        end[i] = Math.min(end[i], stop);
                    }
                    return;
                }
            }
        }
    }

    /** Text behind the last item of a list that closes the sentence of the unit above belongs to that unit. */
    private void leaveFlushText(int i) {
        int above = parent[i];
        boolean leaf = i + 1 >= nodes.size() || parent[i + 1] != i;
        if (above < 0 || !leaf || end[i] != end[above] || !introducesList(above)) {
            return;
        }
        String text = lines.text();
        for (int at = nodes.get(i).line() + 1;
                at < lines.count() && lines.get(at).start() < end[i];
                at++) {
            Line line = lines.get(at);
            int before = lines.before(at);
            if (line.blank() || before < 0 || line.start() <= start[i]) {
                continue;
            }
            String last = text.substring(
                    Math.max(lines.get(before).words(), lines.lastInk(before) - 4), lines.lastInk(before));
            boolean closed = ".;:—,。”".indexOf(last.charAt(last.length() - 1)) >= 0
                    || last.endsWith(" and")
                    || last.endsWith(" or")
                    || nodes.get(i).marker().style() == Style.KANJI;
            if (closed && lines.endsParagraph(before)) {
                end[i] = line.start();
                return;
            }
        }
    }

    private boolean introducesList(int above) {
        if (nodes.get(above).marker().rung().container()) {
            return false;
        }
        int child = above + 1;
        Node first = nodes.get(child);
        if (first.marker().style() == Style.KANJI || first.marker().style() == Style.IROHA) {
            return true;
        }
        int at = start[child] - 1;
        while (at > start[above] && Character.isWhitespace(lines.text().charAt(at))) {
            at--;
        }
        return at > start[above] && "—–:".indexOf(lines.text().charAt(at)) >= 0;
    }

    private List<Piece> name() {
        EIds names = new EIds();
        String[] prefix = new String[nodes.size()];
        Map<Integer, String> quotation = new HashMap<>();
        List<Piece> out = new ArrayList<>(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            String above = parent[i] < 0 ? "" : prefix[parent[i]];
            if (node.opensQuote()) {
                boolean sameQuotation = i > 0
                        && nodes.get(i - 1).quoted()
                        && quotation.containsKey(parent[i])
                        && isBelow(i - 1, parent[i]);
                if (!sameQuotation) {
                    quotation.put(parent[i], names.quotation(above));
                }
                above = quotation.getOrDefault(parent[i], above);
            }
            String level = node.marker().rung().level();
            String num = EIds.number(node.marker().num());
            String eId = names.name(above, level, num);
            prefix[i] = level.equals("crossheading") ? above : eId;
            int words = node.marker().end();
            if (heading[i].lines() > 0) {
                words = lines.lastInk(node.line() + heading[i].lines());
            } else if (!heading[i].words().isEmpty() && heading[i].start() < 0) {
                words = Math.max(
                        words,
                        text().indexOf(heading[i].words(), node.marker().start())
                                + heading[i].words().length());
            }
            words = Math.min(Math.max(words, start[i]), end[i]);
            out.add(new Piece(
                    eId,
                    level,
                    num,
                    heading[i].words().strip(),
                    parent[i],
                    new Span(start[i], end[i]),
                    words,
                    node.quoted(),
                    confidence[i]));
        }
        return out;
    }

    private String text() {
        return lines.text();
    }

    private boolean isBelow(int i, int above) {
        int at = i;
        while (at > above && at >= 0) {
            at = parent[at];
        }
        return at == above;
    }
}
