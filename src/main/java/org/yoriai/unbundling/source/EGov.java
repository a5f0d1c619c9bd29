package org.yoriai.unbundling.source;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yoriai.unbundling.UnusableLaw;
import org.yoriai.unbundling.structure.EIds;

/**
 * 法令標準XML of the Japanese e-Gov law search.
 *
 * @see <a href="https://laws.e-gov.go.jp/docs/">e-Gov, 法令標準XML</a>
 */
public record EGov() implements SourceReader {

    private static final Map<String, String> LEVELS = Map.ofEntries(
            Map.entry("Part", "part"),
            Map.entry("Chapter", "chapter"),
            Map.entry("Section", "section"),
            Map.entry("Subsection", "subsection"),
            Map.entry("Division", "division"),
            Map.entry("Article", "article"),
            Map.entry("Paragraph", "paragraph"),
            Map.entry("Item", "point"),
            Map.entry("SupplProvision", "suppl"));
    private static final Set<String> LEFT_OUT = Set.of("TOC", "Rt", "Fig");
    private static final Set<String> INLINE =
            Set.of("Ruby", "Line", "Sup", "Sub", "QuoteStruct", "ArithFormula", "Sentence");
    private static final Map<String, Integer> ERAS =
            Map.of("Meiji", 1867, "Taisho", 1911, "Showa", 1925, "Heisei", 1988, "Reiwa", 2018);

    @Override
    public Found read(byte[] source) throws UnusableLaw {
        XmlNode root = XmlNode.parse(source, "e-Gov XML", (name, namespace) -> name.equals("Law"));
        CanonicalText out = new CanonicalText();
        XmlNode body = root.child("LawBody");
        line(body.child("LawTitle"), out);
        line(root.child("LawNum"), out);
        for (XmlNode child : body.children()) {
            if (!child.name().equals("LawTitle")) {
                element(child, out, false, "");
            }
        }
        return new Found(
                out.text(),
                Optional.of(out.pieces()),
                List.of(),
                "ja",
                "jp",
                date(root),
                root.child("LawNum").words());
    }

    /** Day of promulgation, {@code ""} unless year, month and day are known. */
    private static String date(XmlNode law) {
        try {
            int year = ERAS.getOrDefault(law.get("Era"), 0) + Integer.parseInt(law.get("Year"));
            int month = Integer.parseInt(law.get("PromulgateMonth"));
            int day = Integer.parseInt(law.get("PromulgateDay"));
            return year < 1868 ? "" : java.time.LocalDate.of(year, month, day).toString();
        } catch (NumberFormatException | java.time.DateTimeException e) {
            return "";
        }
    }

    private static void line(XmlNode node, CanonicalText out) {
        if (!node.words().isEmpty()) {
            out.line();
            write(node, out, false, "");
            out.line();
        }
    }

    private static void write(XmlNode node, CanonicalText out, boolean quoted, String quotation) {
        for (Object part : node.content()) {
            if (part instanceof String words) {
                out.words(words);
            } else if (part instanceof XmlNode child) {
                element(child, out, quoted, quotation);
            }
        }
    }

    private static String level(XmlNode node) {
        return node.name().matches("Subitem\\d+") ? "point" : LEVELS.getOrDefault(node.name(), "");
    }

    private static void element(XmlNode node, CanonicalText out, boolean quoted, String quotation) {
        String name = node.name();
        if (LEFT_OUT.contains(name)) {
            return;
        }
        String level = level(node);
        if (!level.isEmpty()) {
            unit(node, level, out, quoted, quotation);
        } else if (name.equals("NewProvision") || name.equals("AmendProvisionSentence") && quoted) {
            out.line();
            write(node, out, true, out.quotation());
            out.line();
        } else if (name.equals("Column") || name.equals("TableColumn")) {
            write(node, out, quoted, quotation);
            out.words("　");
        } else if (INLINE.contains(name) || name.endsWith("Sentence")) {
            write(node, out, quoted, quotation);
        } else {
            out.line();
            write(node, out, quoted, quotation);
            out.line();
        }
    }

    /** The ordinal as names show it: {@code 3_2} is 3-2, {@code 150:151} is 150-to-151. */
    private static String number(XmlNode node) {
        StringBuilder out = new StringBuilder();
        for (String part : node.get("Num").split(":", -1)) {
            out.append(out.isEmpty() ? "" : "-to-").append(EIds.number(part.replace('_', '-')));
        }
        return out.toString();
    }

    private static void unit(XmlNode node, String level, CanonicalText out, boolean quoted, String quotation) {
        boolean firstParagraph = level.equals("paragraph")
                && node.child("ParagraphNum").words().isEmpty()
                && !node.has("ParagraphCaption");
        if (!firstParagraph) {
            out.line();
        }
        String num = level.equals("suppl") ? "" : number(node);
        out.open(level, num, quoted, quotation);
        boolean begun = false;
        for (XmlNode child : node.children()) {
            String name = child.name();
            if (name.endsWith("Caption")) {
                out.words(child.words());
                out.heading(child.words());
                out.line();
                out.ownWords();
            } else if (name.equals("ArticleTitle")
                    || name.equals("ParagraphNum")
                    || name.matches("(Item|Subitem\\d+)Title")) {
                if (!child.words().isEmpty()) {
                    out.words(child.words() + "　");
                    out.ownWords();
                }
            } else if (!begun && (name.endsWith("Title") || name.equals("SupplProvisionLabel"))) {
                title(child, out);
                if (level.equals("suppl") && !node.get("AmendLawNum").isEmpty()) {
                    out.words("（" + node.get("AmendLawNum") + "）");
                }
                out.line();
                out.ownWords();
            } else {
                begun = true;
                element(child, out, quoted, "");
            }
        }
        out.close();
    }

    /** 第一章　総則: what follows the full-width space is the heading. */
    private static void title(XmlNode node, CanonicalText out) {
        String words = node.words();
        out.words(words);
        int space = words.indexOf('　');
        String heading = space < 0 ? "" : words.substring(space + 1).strip();
        out.heading(node.name().toLowerCase(Locale.ROOT).contains("label") ? words : heading);
    }
}
