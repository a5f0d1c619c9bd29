package org.yoriai.unbundling.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yoriai.unbundling.UnusableLaw;
import org.yoriai.unbundling.structure.EIds;

/**
 * United States Legislative Markup.
 *
 * @see <a href="https://github.com/usgpo/uslm">USLM of the U.S. Government Publishing Office</a>
 */
public record Uslm() implements SourceReader {

    private static final Set<String> ROOTS = Set.of(
            "bill", "resolution", "pLaw", "lawDoc", "uscDoc", "amendment", "engrossedAmendment", "statutesAtLarge");
    private static final Set<String> CONTAINERS =
            Set.of("division", "title", "subtitle", "chapter", "subchapter", "part", "subpart", "article");
    private static final Set<String> LEVELS = Set.of(
            "section", "subsection", "paragraph", "subparagraph", "clause", "subclause", "item", "subitem", "level");
    private static final Set<String> LEFT_OUT = Set.of(
            "meta", "footnote", "page", "line", "sidenote", "note", "notes", "editorialNote", "ear", "endMarker");
    private static final Set<String> INLINE = Set.of(
            "inline",
            "i",
            "b",
            "u",
            "sup",
            "sub",
            "em",
            "strong",
            "span",
            "a",
            "ref",
            "term",
            "date",
            "shortTitle",
            "amendingAction",
            "quotedText",
            "headingText",
            "num",
            "entity",
            "person",
            "sponsor",
            "cosponsor",
            "committee",
            "nonsponsor",
            "br",
            "del",
            "ins",
            "enacted",
            "session",
            "organization",
            "property",
            "count",
            "time",
            "added",
            "deleted",
            "dtSignature",
            "marker",
            "fillIn");

    @Override
    public Found read(byte[] source) throws UnusableLaw {
        XmlNode root =
                XmlNode.parse(source, "USLM", (name, namespace) -> ROOTS.contains(name) || namespace.contains("uslm"));
        CanonicalText out = new CanonicalText();
        write(root, out, false, "", false);
        String number = root.child("preface").child("docNumber").words();
        return new Found(
                out.text(), Optional.of(out.pieces()), List.of(), "en", "us", date(root.child("preface")), number);
    }

    private static String date(XmlNode preface) {
        return preface.descendant("date").get("date");
    }

    private static void write(XmlNode node, CanonicalText out, boolean quoted, String quotation, boolean runIn) {
        boolean first = runIn;
        for (Object part : node.content()) {
            if (part instanceof String words) {
                out.words(words);
                first &= words.isBlank();
            } else if (part instanceof XmlNode child) {
                element(child, out, quoted, quotation, first);
                first = false;
            }
        }
    }

    private static void element(XmlNode node, CanonicalText out, boolean quoted, String quotation, boolean runIn) {
        String name = node.name();
        if (LEFT_OUT.contains(name) || name.equals("toc") && !quoted) {
            return;
        }
        if (isUnit(node)) {
            unit(node, out, quoted, quotation);
        } else if (name.equals("quotedContent")) {
            out.line();
            write(node, out, true, out.quotation(), false);
            out.line();
        } else if (INLINE.contains(name)) {
            write(node, out, quoted, quotation, false);
        } else if (name.equals("column") || name.equals("td") || name.equals("th")) {
            out.gap();
            write(node, out, quoted, quotation, false);
            out.gap();
        } else {
            if (!runIn) {
                out.line();
            }
            write(node, out, quoted, quotation, runIn);
            out.line();
        }
    }

    private static boolean isUnit(XmlNode node) {
        if (node.name().equals("appropriations")) {
            return !node.child("heading").words().isEmpty();
        }
        boolean container = CONTAINERS.contains(node.name());
        return container && (node.has("num") || node.has("heading"))
                || LEVELS.contains(node.name()) && !number(node).isEmpty();
    }

    private static String number(XmlNode node) {
        String value = node.child("num").get("value");
        return EIds.number(
                value.isEmpty() ? Numbers.withoutKeyword(node.child("num").words()) : value);
    }

    private static void unit(XmlNode node, CanonicalText out, boolean quoted, String quotation) {
        String level = node.name().equals("appropriations") ? "appropriation" : node.name();
        out.line();
        out.open(level, level.equals("appropriation") ? "" : number(node), quoted, quotation);
        boolean flat = level.equals("appropriation");
        boolean open = true;
        boolean runIn = false;
        for (Object part : node.content()) {
            if (part instanceof String words) {
                out.words(words);
                continue;
            }
            XmlNode child = (XmlNode) part;
            switch (child.name()) {
                case "num" -> {
                    write(child, out, quoted, "", false);
                    out.gap();
                    out.ownWords();
                    runIn = true;
                }
                case "heading" -> {
                    String heading = child.words();
                    write(child, out, quoted, "", false);
                    out.heading(heading);
                    out.ownWords();
                    runIn = heading.endsWith("—") || !CONTAINERS.contains(level) && !level.equals("section") && !flat;
                    if (!runIn) {
                        out.line();
                    } else if (!heading.endsWith("—")) {
                        out.gap();
                    }
                }
                default -> {
                    if (flat && open && child.name().equals("appropriations")) {
                        out.close();
                        open = false;
                    }
                    element(child, out, quoted, open ? "" : quotation, runIn);
                    runIn = false;
                }
            }
        }
        if (open) {
            out.close();
        }
    }
}
