package org.yoriai.unbundling.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.yoriai.unbundling.UnusableLaw;

/** The words of {@code word/document.xml}, one paragraph a line. */
final class DocxText implements Xml.Handler {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String WORD_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private static final Set<String> LEFT_OUT =
            Set.of("del", "moveFrom", "instrText", "footnote", "endnote", "comment", "rt", "Fallback", "txbxContent");

    private final DocxNumbering numbering;
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private int leftOut;
    private boolean first = true;
    private boolean inWords;
    private boolean numbered;
    private String list = "";
    private String level = "";
    private String style = "";

    private DocxText(DocxNumbering numbering) {
        this.numbering = numbering;
    }

    static String of(byte[] document, DocxNumbering numbering) throws UnusableLaw {
        DocxText text = new DocxText(numbering);
        Xml.read(document, text);
        return text.out.toString();
    }

    @Override
    public void open(XMLStreamReader xml, int line) throws UnusableLaw {
        String name = xml.getLocalName();
        if (open.isEmpty() && !name.equals("document")) {
            throw Xml.wrongRoot("DOCX", name, line);
        }
        String above = open.isEmpty() ? "" : open.element();
        open.push(name);
        if (leftOut > 0 || LEFT_OUT.contains(name)) {
            leftOut++;
            return;
        }
        String value = attribute(xml, "val");
        switch (name) {
            case "p" -> paragraph();
            case "numId" -> list = above.equals("numPr") ? value : list;
            case "ilvl" -> level = above.equals("numPr") ? value : level;
            case "pStyle" -> style = value;
            case "r", "hyperlink", "ins", "smartTag" -> number();
            case "t" -> inWords = true;
            case "tab" -> {
                if (!above.equals("tabs")) {
                    out.append('\t');
                }
            }
            case "br", "cr" -> out.append('\n');
            case "noBreakHyphen" -> out.append('-');
            default -> {
                // formatting says nothing
            }
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(WORD, name);
        value = value == null ? xml.getAttributeValue(WORD_STRICT, name) : value;
        return value == null ? "" : value;
    }

    private void paragraph() {
        if (!first) {
            out.append('\n');
        }
        first = false;
        numbered = false;
        list = "";
        level = "";
        style = "";
    }

    private void number() {
        if (!numbered) {
            numbered = true;
            out.append(numbering.next(list, level, style));
        }
    }

    @Override
    public void words(String words) {
        if (inWords && leftOut == 0) {
            out.append(words);
        }
    }

    @Override
    public void close() {
        String name = open.pop();
        if (leftOut > 0) {
            leftOut--;
        } else if (name.equals("t")) {
            inWords = false;
        }
    }
}
