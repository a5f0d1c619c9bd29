package org.yoriai.unbundling.source;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.yoriai.unbundling.UnusableLaw;

/** The automatic numbers of a Word document, counted as its paragraphs come. One instance a document. */
final class DocxNumbering {

    private static final int LEVELS = 9;

    private record Level(String format, String text, int start, boolean space) {
        static final Level NONE = new Level("none", "", 1, false);
    }

    private final Map<String, Level[]> levels = new HashMap<>();
    private final Map<String, String> shared = new HashMap<>();
    private final Map<String, String[]> ofStyle = new HashMap<>();
    private final Map<String, String> basedOn = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();

    private DocxNumbering() {}

    /** @param numbering,styles the parts of the document, empty where it has none */
    static DocxNumbering of(byte[] numbering, byte[] styles) throws UnusableLaw {
        DocxNumbering out = new DocxNumbering();
        if (numbering.length > 0) {
            out.lists(XmlNode.parse(numbering, "DOCX", (name, namespace) -> name.equals("numbering")));
        }
        if (styles.length > 0) {
            out.styles(XmlNode.parse(styles, "DOCX", (name, namespace) -> name.equals("styles")));
        }
        return out;
    }

    private void lists(XmlNode root) {
        Map<String, Level[]> definitions = new HashMap<>();
        for (XmlNode node : root.children()) {
            if (node.name().equals("abstractNum")) {
                Level[] here = unnumbered();
                for (XmlNode level : node.children()) {
                    int at = number(level.get("ilvl"), -1);
                    if (level.name().equals("lvl") && at >= 0 && at < LEVELS) {
                        here[at] = level(level, 1);
                    }
                }
                definitions.put(node.get("abstractNumId"), here);
            } else if (node.name().equals("num")) {
                String definition = node.child("abstractNumId").get("val");
                Level[] own = definitions.getOrDefault(definition, unnumbered()).clone();
                boolean overridden = false;
                for (XmlNode override : node.children()) {
                    int at = number(override.get("ilvl"), -1);
                    if (override.name().equals("lvlOverride") && at >= 0 && at < LEVELS) {
                        overridden = true;
                        int start = number(override.child("startOverride").get("val"), 1);
                        if (override.has("lvl")) {
                            own[at] = level(override.child("lvl"), start);
                        } else {
                            own[at] = new Level(own[at].format(), own[at].text(), start, own[at].space());
                        }
                    }
                }
                String id = node.get("numId");
                levels.put(id, own);
                shared.put(id, overridden ? "num " + id : definition);
            }
        }
    }

    private static Level[] unnumbered() {
        Level[] out = new Level[LEVELS];
        Arrays.fill(out, Level.NONE);
        return out;
    }

    private static Level level(XmlNode node, int start) {
        return new Level(
                node.child("numFmt").get("val"),
                node.child("lvlText").get("val"),
                number(node.child("start").get("val"), start),
                !node.child("suff").get("val").equals("nothing"));
    }

    private void styles(XmlNode root) {
        for (XmlNode style : root.children()) {
            XmlNode list = style.child("pPr").child("numPr");
            if (!list.name().isEmpty()) {
                ofStyle.put(style.get("styleId"), new String[] {
                    list.child("numId").get("val"), list.child("ilvl").get("val")
                });
            }
            basedOn.put(style.get("styleId"), style.child("basedOn").get("val"));
        }
    }

    private static int number(String digits, int otherwise) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /**
     * The number in front of the next paragraph with the space behind it, {@code ""} if it has none.
     *
     * @param list numId of the paragraph itself or {@code ""}
     * @param level ilvl of the paragraph itself or {@code ""}
     * @param style styleId of the paragraph or {@code ""}
     */
    String next(String list, String level, String style) {
        String id = list;
        String depth = level;
        String from = style;
        for (int hops = 0; id.isEmpty() && !from.isEmpty() && hops < 20; hops++) {
            String[] found = ofStyle.get(from);
            if (found != null) {
                id = found[0];
                depth = depth.isEmpty() ? found[1] : depth;
            }
            from = basedOn.getOrDefault(from, "");
        }
        Level[] here = levels.get(id);
        int at = number(depth, 0);
        if (here == null || at < 0 || at >= LEVELS || here[at].format().equals("none")) {
            return "";
        }
        int[] count = counts.computeIfAbsent(shared.getOrDefault(id, id), key -> new int[LEVELS]);
        count[at] = count[at] == 0 ? here[at].start() : count[at] + 1;
        for (int below = at + 1; below < LEVELS; below++) {
            count[below] = 0;
        }
        if (here[at].format().equals("bullet")) {
            return here[at].text().isEmpty() ? "" : "• ";
        }
        StringBuilder out = new StringBuilder();
        String pattern = here[at].text();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '%' && i + 1 < pattern.length() && Character.isDigit(pattern.charAt(i + 1))) {
                int which = pattern.charAt(++i) - '1';
                if (which >= 0 && which < LEVELS) {
                    int value = count[which] == 0 ? here[which].start() : count[which];
                    out.append(ListNumbers.number(here[which].format(), value));
                }
            } else {
                out.append(c);
            }
        }
        boolean japanese = !out.isEmpty() && out.charAt(out.length() - 1) > 0x2E7F;
        return out.isEmpty() || !here[at].space() ? out.toString() : out + (japanese ? "　" : " ");
    }
}
