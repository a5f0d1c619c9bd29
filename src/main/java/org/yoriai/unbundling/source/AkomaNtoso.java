package org.yoriai.unbundling.source;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
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
public final class AkomaNtoso {

    /** Deeper nesting is no law. */
    public static final int MAX_DEPTH = 500;

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
    private int depth;
    private boolean european;

    /**
     * @param lang three-letter code of the document's metadata, or {@code ""}
     * @param country as in the document's metadata, or {@code ""}
     */
    public record Found(String text, List<Piece> pieces, String lang, String country) {}

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

    private AkomaNtoso() {}

    /** @throws UnusableLaw if the bytes are no well-formed XML, use what is refused, or are another kind of document */
    public static Found read(byte[] source) throws UnusableLaw {
        return new AkomaNtoso().parse(source);
    }

    private Found parse(byte[] source) throws UnusableLaw {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        int line = 1;
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(source));
            while (xml.hasNext()) {
                int event = xml.next();
                line = Math.max(1, xml.getLocation().getLineNumber());
                switch (event) {
                    case XMLStreamConstants.DTD ->
                        throw new UnusableLaw(UnusableLaw.Reason.DTD_NOT_ALLOWED, line, Map.of());
                    case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new UnusableLaw(
                                UnusableLaw.Reason.ENTITY_NOT_ALLOWED,
                                line,
                                Map.of("entity", "&" + xml.getLocalName() + ";"));
                    case XMLStreamConstants.START_ELEMENT -> open(xml, line);
                    case XMLStreamConstants.END_ELEMENT -> close();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (leftOut == 0) {
                            append(xml.getText());
                        }
                    }
                    default -> {
                        // comments and processing instructions say nothing
                    }
                }
            }
            xml.close();
        } catch (XMLStreamException e) {
            Location where = e.getLocation();
            throw new UnusableLaw(
                    UnusableLaw.Reason.MALFORMED_XML,
                    where == null ? line : Math.max(1, where.getLineNumber()),
                    Map.of("detail", detail(e)));
        }
        return new Found(out.toString(), pieces(), lang, country);
    }

    private static String detail(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int at = message.indexOf("Message: ");
        String detail = (at < 0 ? message : message.substring(at + 9))
                .replace('\n', ' ')
                .strip();
        return detail.length() > 200 ? detail.substring(0, 200) : detail;
    }

    private void open(XMLStreamReader xml, int line) throws UnusableLaw {
        String name = xml.getLocalName();
        depth++;
        if (depth > MAX_DEPTH) {
            throw new UnusableLaw(UnusableLaw.Reason.TOO_DEEP, line, Map.of("limit", Integer.toString(MAX_DEPTH)));
        }
        if (depth == 1 && !name.equals("akomaNtoso")) {
            throw new UnusableLaw(
                    UnusableLaw.Reason.WRONG_FORMAT,
                    line,
                    Map.of("format", "Akoma Ntoso", "found", "the root element is <" + name + ">"));
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
            String prefix = holder < 0 ? "" : drafts.get(holder).eId;
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
        }
    }

    private static String level(XMLStreamReader xml, String name) {
        if (name.equals("chapter")) {
            String id = String.valueOf(xml.getAttributeValue(null, "id"));
            return id.matches("schedule-?\\w*") ? "schedule" : "chapter";
        }
        if (name.equals("hcontainer")) {
            String kind = String.valueOf(xml.getAttributeValue(null, "name"));
            return kind.equals("schedule") || kind.equals("suppl") || kind.equals("regulation") || kind.equals("instr")
                    ? kind
                    : "";
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

    private void close() {
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
                draft(above, frame.from).num = EIds.number(withoutKeyword(words));
                name(drafts.get(above.draft));
                drafts.get(above.draft).words = out.length();
                space = true;
                return;
            }
            if (frame.element.equals("heading")
                    && (above.draft >= 0 || CONTAINERS.contains(above.level) || above.level.equals("schedule"))) {
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
            quotation = outermost && frame.quoted ? frame.quotation : parent < 0 ? "" : drafts.get(parent).eId;
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

    private void name(Draft draft) {
        draft.eId = names.name(draft.above, draft.level, draft.num);
    }

    private static String withoutKeyword(String num) {
        return num.replaceFirst(
                "^(?i:section|sec\\.?|article|art\\.?|chapter|part|title|subtitle|division|schedule|subchapter|subpart|subsection|annex)\\b[.\\s]*(?=\\S)",
                "");
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
