package org.yoriai.unbundling.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.yoriai.unbundling.Span;
import org.yoriai.unbundling.UnbundledBill;
import org.yoriai.unbundling.Unit;
import org.yoriai.unbundling.language.Reference;

/**
 * Akoma Ntoso 3.0, valid against its schema whatever the text was. Characters that XML 1.0 does not allow become U+FFFD.
 *
 * @see <a href="https://docs.oasis-open.org/legaldocml/akn-core/v1.0/akn-core-v1.0-part2-specs.html">Akoma Ntoso 1.0 Part 2</a>
 */
public final class AkomaNtosoWriter {

    /** Levels that are elements of the schema; the others are named containers. */
    private static final Set<String> ELEMENTS = Set.of(
            "division",
            "title",
            "subtitle",
            "chapter",
            "subchapter",
            "part",
            "subpart",
            "section",
            "subsection",
            "paragraph",
            "subparagraph",
            "clause",
            "subclause",
            "article",
            "point",
            "indent",
            "alinea",
            "rule",
            "level");

    private static final List<String> ENACTING = List.of("be it enacted", "be it resolved", "enacted by");

    private final UnbundledBill bill;
    private final Layout layout;
    private final List<Reference> refs;
    private final StringBuilder out = new StringBuilder();

    private AkomaNtosoWriter(UnbundledBill bill) {
        this.bill = bill;
        layout = new Layout(bill);
        refs = bill.refs().stream()
                .filter(ref -> !ref.target().isEmpty())
                .sorted(Comparator.comparingInt(Reference::start))
                .toList();
    }

    /** One document with a line feed at its end. */
    public static String write(UnbundledBill bill) {
        AkomaNtosoWriter writer = new AkomaNtosoWriter(bill);
        writer.document();
        return writer.out.toString();
    }

    private void document() {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">\n")
                .append("<bill name=\"bill\">\n");
        meta();
        List<Integer> top = layout.top();
        int at = 0;
        int recitals = 0;
        while (recitals < top.size() && layout.unit(top.get(recitals)).level().equals("recital")) {
            recitals++;
        }
        int end = bill.text().length();
        if (!top.isEmpty()) {
            at = layout.unit(top.get(0)).start();
            front(at, recitals > 0);
        }
        if (recitals > 0) {
            out.append("<preamble>\n");
            for (int i = 0; i < recitals; i++) {
                Unit recital = layout.unit(top.get(i));
                paragraphs(at, recital.start());
                recital(top.get(i));
                at = recital.end();
            }
            int body = recitals < top.size() ? layout.unit(top.get(recitals)).start() : at;
            paragraphs(at, body);
            at = body;
            out.append("</preamble>\n");
        }
        out.append("<body>\n");
        boolean empty = true;
        for (int unit : top.subList(recitals, top.size())) {
            text(at, layout.unit(unit).start());
            unit(unit);
            at = layout.unit(unit).end();
            empty = false;
        }
        if (empty) {
            out.append("<hcontainer name=\"text\"><content>\n");
            paragraphs(at, end);
            out.append("</content></hcontainer>\n");
        }
        out.append("</body>\n");
        if (!empty && !layout.lines(at, end).isEmpty()) {
            out.append("<conclusions>\n");
            paragraphs(at, end);
            out.append("</conclusions>\n");
        }
        out.append("</bill>\n</akomaNtoso>\n");
    }

    private void meta() {
        String iri = bill.bill().iri();
        String language = bill.bill().lang().equals("ja") ? "jpn" : "eng";
        String date = iri.split("/", -1)[4];
        String name = date.equals("0001-01-01") ? "unknown" : "bill";
        out.append("<meta><identification source=\"#source\">\n");
        properties("FRBRWork", iri, date, name);
        out.append("<FRBRcountry value=\"")
                .append(bill.bill().jurisdiction().code())
                .append("\"/></FRBRWork>\n");
        properties("FRBRExpression", iri + "/" + language + "@", date, name);
        out.append("<FRBRlanguage language=\"").append(language).append("\"/></FRBRExpression>\n");
        properties("FRBRManifestation", iri + "/" + language + "@.xml", date, name);
        out.append("</FRBRManifestation>\n</identification>\n");
        out.append("<references source=\"#source\"><TLCOrganization eId=\"source\" href=\"/akn/ontology/organization/")
                .append(bill.bill().jurisdiction().code())
                .append("/source\" showAs=\"Source\"/></references></meta>\n");
    }

    private void properties(String element, String iri, String date, String name) {
        out.append('<').append(element).append("><FRBRthis value=\"");
        escape(iri + "/!main");
        out.append("\"/><FRBRuri value=\"");
        escape(iri);
        out.append("\"/><FRBRdate date=\"")
                .append(date)
                .append("\" name=\"")
                .append(name)
                .append("\"/><FRBRauthor href=\"#source\"/>");
    }

    /** What stands before the first unit; the enacting words are a preamble of their own. */
    private void front(int end, boolean recitalsFollow) {
        List<Span> lines = layout.lines(0, end);
        int formula = lines.size();
        for (int i = 0; i < lines.size() && !recitalsFollow; i++) {
            String line = lines.get(i).of(bill.text()).toLowerCase(java.util.Locale.ROOT);
            if (formula == lines.size() && ENACTING.stream().anyMatch(line::startsWith)) {
                formula = i;
            }
        }
        if (formula > 0) {
            out.append("<preface>\n");
            lines.subList(0, formula).forEach(this::paragraph);
            out.append("</preface>\n");
        }
        if (formula < lines.size()) {
            out.append("<preamble><formula name=\"enactingFormula\">\n");
            lines.subList(formula, lines.size()).forEach(this::paragraph);
            out.append("</formula></preamble>\n");
        }
    }

    private void recital(int i) {
        Unit unit = layout.unit(i);
        out.append("<recitals><recital eId=\"");
        escape(unit.eId());
        out.append("\">");
        head(i);
        if (layout.lines(unit.words(), unit.end()).isEmpty()) {
            out.append("<p/>");
        }
        paragraphs(unit.words(), unit.end());
        out.append("</recital></recitals>\n");
    }

    private void head(int i) {
        String number = layout.printedNumber(i);
        if (!number.isEmpty()) {
            out.append("<num>");
            escape(number);
            out.append("</num>");
        }
        String heading = Layout.collapsed(layout.unit(i).heading());
        if (!heading.isEmpty()) {
            out.append("<heading>");
            escape(heading);
            out.append("</heading>");
        }
        out.append('\n');
    }

    /** Text of the body that belongs to no unit. */
    private void text(int start, int end) {
        if (!layout.lines(start, end).isEmpty()) {
            out.append("<hcontainer name=\"text\"><content>\n");
            paragraphs(start, end);
            out.append("</content></hcontainer>\n");
        }
    }

    private void unit(int i) {
        Unit unit = layout.unit(i);
        boolean element = ELEMENTS.contains(unit.level());
        String name = element ? unit.level() : "hcontainer";
        out.append('<').append(name);
        if (!element) {
            out.append(" name=\"");
            escape(unit.level());
            out.append('"');
        }
        out.append(" eId=\"");
        escape(unit.eId());
        out.append("\">");
        head(i);
        inside(i);
        out.append("</").append(name).append(">\n");
    }

    /** Own words, quoted structures and lower units, each where it stands. */
    private void inside(int i) {
        Unit unit = layout.unit(i);
        List<Integer> lower = new ArrayList<>();
        for (int child : layout.children(i)) {
            if (!isQuotation(unit, child)) {
                lower.add(child);
            }
        }
        if (lower.isEmpty()) {
            out.append("<content>\n");
            flow(i, unit.words(), unit.end());
            out.append("</content>");
            return;
        }
        int at = unit.words();
        for (int n = 0; n < lower.size(); n++) {
            Unit child = layout.unit(lower.get(n));
            if (!layout.lines(at, child.start()).isEmpty()) {
                out.append(n == 0 ? "<intro>\n" : "<alinea><content>\n");
                flow(i, at, child.start());
                out.append(n == 0 ? "</intro>\n" : "</content></alinea>\n");
            }
            unit(lower.get(n));
            at = child.end();
        }
        if (!layout.lines(at, unit.end()).isEmpty()) {
            out.append("<wrapUp>\n");
            flow(i, at, unit.end());
            out.append("</wrapUp>\n");
        }
    }

    private boolean isQuotation(Unit unit, int child) {
        return layout.unit(child).quoted() && !unit.quoted();
    }

    /** Paragraphs of a unit's own words with the structures quoted between them. */
    private void flow(int i, int start, int end) {
        Unit unit = layout.unit(i);
        int at = start;
        boolean open = false;
        for (int child : layout.children(i)) {
            Unit quoted = layout.unit(child);
            if (!isQuotation(unit, child) || quoted.start() < start || quoted.end() > end) {
                continue;
            }
            if (open && !layout.lines(at, quoted.start()).isEmpty()) {
                out.append("</quotedStructure></mod></p>\n");
                open = false;
            }
            paragraphs(at, quoted.start());
            if (!open) {
                out.append("<p><mod><quotedStructure>\n");
                open = true;
            }
            unit(child);
            at = quoted.end();
        }
        if (open) {
            out.append("</quotedStructure></mod></p>\n");
        }
        paragraphs(at, end);
    }

    private void paragraphs(int start, int end) {
        layout.lines(start, end).forEach(this::paragraph);
    }

    private void paragraph(Span line) {
        out.append("<p>");
        int at = line.start();
        for (int i = Reference.firstFrom(refs, line.start());
                i < refs.size() && refs.get(i).start() < line.end();
                i++) {
            Reference ref = refs.get(i);
            if (ref.start() >= at && ref.end() <= line.end() && ref.end() > ref.start()) {
                escape(bill.text().substring(at, ref.start()));
                out.append("<ref href=\"#");
                escape(ref.target());
                out.append("\">");
                escape(ref.text());
                out.append("</ref>");
                at = ref.end();
            }
        }
        escape(bill.text().substring(at, line.end()));
        out.append("</p>\n");
    }

    private void escape(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < words.length()
                    && Character.isLowSurrogate(words.charAt(i + 1))) {
                out.append(c).append(words.charAt(++i));
            } else if (c < ' ' && c != '\t' && c != '\n' && c != '\r' || Character.isSurrogate(c) || c >= '\uFFFE') {
                out.append('\uFFFD');
            } else {
                switch (c) {
                    case '&' -> out.append("&amp;");
                    case '<' -> out.append("&lt;");
                    case '>' -> out.append("&gt;");
                    case '"' -> out.append("&quot;");
                    default -> out.append(c);
                }
            }
        }
    }
}
