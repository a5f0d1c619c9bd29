package org.yoriai.unbundling.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.yoriai.unbundling.Span;
import org.yoriai.unbundling.UnusableLaw;
import org.yoriai.unbundling.structure.EIds;
import org.yoriai.unbundling.structure.Piece;

/**
 * Reads Akoma Ntoso 2.0 and 3.0. A unit is an element of a law's hierarchy that has a number (or, for containers, a
 * heading); ids found in the document are not used. One instance a document.
 *
 * <p>Document type definitions and entities other than the five of XML are refused; nothing outside the bytes is read.
 */
final class AkomaNtosoReading implements Xml.Handler {

    private static final Set<String> CONTAINERS = Set.of(
            "division", "title", "subtitle", "chapter", "subchapter", "part", "subpart", "book", "tome", "subdivision");
    private static final Set<String> LEVELS = Set.of(
            "section",
            "subsection",
            "article",
            "paragraph",
            "subparagraph",
            "clause",
            "subclause",
            "point",
            "indent",
            "alinea",
            "rule",
            "subrule",
            "proviso",
            "transitional",
            "level",
            "recital");
    private static final Set<String> NAMED = Set.of(
            "schedule", "suppl", "regulation", "instr", "appropriation", "subitem", "item", "subsubitem", "recital");
    /** Units that may have a heading and no number. */
    private static final Set<String> HEADED = Set.of("schedule", "suppl", "crossheading", "appropriation");

    private static final Set<String> LEFT_OUT = Set.of("meta", "authorialNote", "noteRef", "toc", "rt", "rp");
    private static final Set<String> LINES = Set.of(
            "p",
            "block",
            "heading",
            "subheading",
            "listIntroduction",
            "listWrapUp",
            "content",
            "intro",
            "wrapUp",
            "item",
            "blockList",
            "list",
            "tr",
            "preface",
            "preamble",
            "longTitle",
            "formula",
            "citation",
            "recitals",
            "conclusions",
            "docTitle",
            "docNumber",
            "crossHeading",
            "blockContainer",
            "hcontainer",
            "container",
            "tblock",
            "foreign",
            "quotedStructure",
            "eol",
            "br");
    private static final Map<String, String> NEXT_RUNG = Map.of(
            "section", "paragraph",
            "article", "paragraph",
            "subsection", "paragraph",
            "paragraph", "subparagraph",
            "subparagraph", "clause",
            "clause", "subclause",
            "subclause", "item",
            "point", "point");

    private final StringBuilder out = new StringBuilder();
    private final List<Draft> drafts = new ArrayList<>();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final EIds names = new EIds();
    private boolean space;
    private int leftOut;
    private String lang = "";
    private String country = "";
    private String date = "";
    private String number = "";
    private int depth;
    private boolean european;

    private static final class Draft {
        final String level;
        final int parent;
        final int start;
        final boolean quoted;
        final String above;
        String num = "";
        String heading = "";
        String eId = "";
        int words;
        int end;

        Draft(String level, int parent, int start, boolean quoted, String above) {
            this.level = level;
            this.parent = parent;
            this.start = start;
            this.quoted = quoted;
            this.above = above;
            words = start;
            end = start;
        }
    }

    private static final class Frame {
        final String element;
        final String level;
        final int from;
        final boolean quoted;
        final String quotation;
        int draft = -1;

        Frame(String element, String level, int from, boolean quoted, String quotation) {
            this.element = element;
            this.level = level;
            this.from = from;
            this.quoted = quoted;
            this.quotation = quotation;
        }
    }

    /** @throws UnusableLaw if the bytes are no well-formed XML, use what is refused, or are another kind of document */
    Found parse(byte[] source) throws UnusableLaw {
        Xml.read(source, this);
        return new Found(out.toString(), Optional.of(pieces()), List.of(), lang, country, date, number);
    }

    @Override
    public void words(String words) {
        if (leftOut == 0) {
            append(words);
        }
    }

    @Override
    public void open(XMLStreamReader xml, int line) throws UnusableLaw {
        String name = xml.getLocalName();
        depth++;
        if (depth == 1 && !name.equals("akomaNtoso")) {
            throw Xml.wrongRoot("Akoma Ntoso", name, line);
        }
        metadata(xml, name);
        if (leftOut > 0 || LEFT_OUT.contains(name)) {
            leftOut++;
            return;
        }
        Frame above = frames.peek();
        boolean quoted = above != null && above.quoted;
        String quotation = above == null ? "" : above.quotation;
        String level = level(xml, name);
        if (!level.isEmpty() || LINES.contains(name)) {
            boolean follows = frames.peek() != null && !name.equals("heading") && isFirstWords();
            if (!follows && !name.equals("heading") || !level.isEmpty()) {
                newLine();
            }
        } else if (name.equals("td") || name.equals("th")) {
            space = out.length() > 0;
        }
        if (name.equals("quotedStructure") || name.equals("embeddedStructure")) {
            int holder = holder();
            String prefix = holder < 0 ? "" : prefix(holder);
            quotation = names.quotation(prefix);
            quoted = true;
            newLine();
            appendMark(xml.getAttributeValue(null, "startQuote"));
        }
        int from = out.length();
        frames.push(new Frame(name, level, from, quoted, quotation));
    }

    private void metadata(XMLStreamReader xml, String name) {
        if (name.equals("FRBRlanguage") && lang.isEmpty()) {
            lang = String.valueOf(xml.getAttributeValue(null, "language")).toLowerCase(Locale.ROOT);
        } else if (name.equals("FRBRcountry") && country.isEmpty()) {
            country = String.valueOf(xml.getAttributeValue(null, "value")).toLowerCase(Locale.ROOT);
            european = country.startsWith("eu");
        } else if (name.equals("FRBRdate") && date.isEmpty()) {
            date = String.valueOf(xml.getAttributeValue(null, "date"));
        } else if (name.equals("FRBRnumber") && number.isEmpty()) {
            number = String.valueOf(xml.getAttributeValue(null, "value"));
        }
    }

    private static String level(XMLStreamReader xml, String name) {
        if (name.equals("chapter")) {
            String id = String.valueOf(xml.getAttributeValue(null, "id"));
            return id.matches("schedule-?\\w*") ? "schedule" : "chapter";
        }
        if (name.equals("hcontainer")) {
            String kind = String.valueOf(xml.getAttributeValue(null, "name"));
            return NAMED.contains(kind) ? kind : "";
        }
        return CONTAINERS.contains(name) || LEVELS.contains(name) || name.equals("item") ? name : "";
    }

    /** Whether nothing but a number was written since the innermost unit began: its first words stay on that line. */
    private boolean isFirstWords() {
        int holder = holder();
        if (holder < 0) {
            return false;
        }
        Draft draft = drafts.get(holder);
        return draft.heading.isEmpty() && out.length() == draft.words;
    }

    private int holder() {
        for (Frame frame : frames) {
            if (frame.draft >= 0) {
                return frame.draft;
            }
        }
        return -1;
    }

    @Override
    public void close() {
        depth--;
        if (leftOut > 0) {
            leftOut--;
            return;
        }
        Frame frame = frames.pop();
        Frame above = frames.peek();
        if (above != null
                && !above.level.isEmpty()
                && (frame.element.equals("num") || frame.element.equals("heading"))) {
            String words = out.substring(Math.min(frame.from, out.length())).strip();
            if (frame.element.equals("num") && !EIds.number(words).isEmpty()) {
                draft(above, frame.from).num = Numbers.of(words);
                name(drafts.get(above.draft));
                drafts.get(above.draft).words = out.length();
                space = true;
                return;
            }
            if (frame.element.equals("heading")
                    && (above.draft >= 0 || CONTAINERS.contains(above.level) || HEADED.contains(above.level))) {
                Draft draft = draft(above, frame.from);
                draft.heading = words;
                if (draft.eId.isEmpty()) {
                    name(draft);
                }
                newLine();
                draft.words = out.length();
                return;
            }
        }
        if (frame.element.equals("num")) {
            space = true;
        } else if (!frame.level.isEmpty() || LINES.contains(frame.element)) {
            if (frame.element.equals("quotedStructure")) {
                appendMark("”");
            }
            newLine();
        }
        if (frame.draft >= 0) {
            drafts.get(frame.draft).end = out.length();
        }
    }

    private Draft draft(Frame frame, int start) {
        if (frame.draft < 0) {
            frame.draft = drafts.size();
            int parent = -1;
            String quotation = "";
            boolean outermost = true;
            for (Frame other : frames) {
                if (other != frame && other.draft >= 0) {
                    parent = other.draft;
                    outermost = frame.quoted && !other.quoted;
                    break;
                }
            }
            if (parent < 0 && !frame.quoted) {
                outermost = false;
            }
            quotation = outermost && frame.quoted ? frame.quotation : parent < 0 ? "" : prefix(parent);
            drafts.add(new Draft(
                    rung(frame.level, parent), parent, Math.min(start, out.length()), frame.quoted, quotation));
        }
        return drafts.get(frame.draft);
    }

    /** A numbered item of a list takes the next rung below the unit that holds it. */
    private String rung(String level, int parent) {
        if (!level.equals("item")) {
            return level;
        }
        if (european) {
            return "point";
        }
        return parent < 0 ? "paragraph" : NEXT_RUNG.getOrDefault(drafts.get(parent).level, "item");
    }

    /** What the names of units below begin with: cross-headings add nothing. */
    private String prefix(int unit) {
        Draft draft = drafts.get(unit);
        return draft.level.equals("crossheading") ? draft.above : draft.eId;
    }

    private void name(Draft draft) {
        draft.eId = names.name(draft.above, draft.level, draft.num);
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Character.isWhitespace(c)) {
                space = true;
            } else {
                if (space && !atLineStart()) {
                    out.append(' ');
                }
                space = false;
                out.append(c);
            }
        }
    }

    private void appendMark(@Nullable String mark) {
        if (mark != null && leftOut == 0) {
            append(mark);
        }
    }

    private boolean atLineStart() {
        return out.isEmpty() || out.charAt(out.length() - 1) == '\n';
    }

    private void newLine() {
        space = false;
        if (!atLineStart()) {
            out.append('\n');
        }
    }

    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            int end = Math.max(draft.start, draft.end);
            int words = Math.min(Math.max(draft.words, draft.start), end);
            pieces.add(new Piece(
                    draft.eId,
                    draft.level,
                    draft.num,
                    draft.heading,
                    draft.parent,
                    new Span(draft.start, end),
                    words,
                    draft.quoted,
                    1));
        }
        return pieces;
    }
}
