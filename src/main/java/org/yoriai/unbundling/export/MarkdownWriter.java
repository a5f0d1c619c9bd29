package org.yoriai.unbundling.export;

import org.yoriai.unbundling.Span;
import org.yoriai.unbundling.UnbundledBill;
import org.yoriai.unbundling.Unit;
import org.yoriai.unbundling.ballot.Question;

/** A page to read: headings for headed units, nested lists for numbered ones, then the questions. */
public final class MarkdownWriter {

    /** Markdown has no deeper headings. */
    private static final int DEEPEST_HEADING = 6;

    private static final String SPECIAL = "\\`*_[]<>#|~";

    private final UnbundledBill bill;
    private final Layout layout;
    private final StringBuilder out = new StringBuilder();

    private MarkdownWriter(UnbundledBill bill) {
        this.bill = bill;
        layout = new Layout(bill);
    }

    /** CommonMark with a line feed at its end. */
    public static String write(UnbundledBill bill) {
        MarkdownWriter writer = new MarkdownWriter(bill);
        writer.page();
        return writer.out.toString();
    }

    private void page() {
        if (!bill.bill().title().isEmpty()) {
            out.append("# ");
            escape(Layout.collapsed(bill.bill().title()));
            out.append("\n\n");
        }
        int at = behindTitle();
        for (int unit : layout.top()) {
            lines(at, layout.unit(unit).start(), "");
            unit(unit, 2, -1);
            at = layout.unit(unit).end();
        }
        lines(at, bill.text().length(), "");
        if (!bill.questions().isEmpty()) {
            out.append(bill.bill().lang().equals("ja") ? "## 質問\n\n" : "## Questions\n\n");
            for (Question question : bill.questions()) {
                out.append(question.order()).append(". **");
                escape(Layout.collapsed(question.title()));
                out.append("** ");
                escape(Layout.collapsed(question.text()));
                out.append('\n');
            }
        }
    }

    /** Where the page goes on when its first printed lines are the title that stands above it already. */
    private int behindTitle() {
        int end = layout.top().isEmpty()
                ? bill.text().length()
                : layout.unit(layout.top().get(0)).start();
        String title = Layout.collapsed(bill.bill().title());
        String printed = "";
        for (Span line : layout.lines(0, end)) {
            printed = (printed + " " + Layout.collapsed(line.of(bill.text()))).strip();
            if (printed.equals(title)) {
                return line.end();
            }
            if (!title.startsWith(printed)) {
                break;
            }
        }
        return 0;
    }

    /**
     * @param heading depth of the heading it would get
     * @param list depth of the list it is an item of, −1 outside lists
     */
    private void unit(int i, int heading, int list) {
        Unit unit = layout.unit(i);
        boolean headed = list < 0 && !unit.heading().isEmpty();
        String indent = headed ? "" : "  ".repeat(list + 2);
        if (headed) {
            out.append("#".repeat(Math.min(heading, DEEPEST_HEADING))).append(' ');
        } else {
            out.append("  ".repeat(list + 1)).append("- **");
        }
        String number = Layout.collapsed(layout.printedNumber(i));
        escape(number);
        String name = Layout.collapsed(unit.heading());
        out.append(number.isEmpty() || name.isEmpty() ? "" : " ");
        escape(name);
        out.append(headed ? "\n\n" : "**\n");
        int at = unit.words();
        for (int child : layout.children(i)) {
            lines(at, layout.unit(child).start(), indent);
            unit(child, heading + 1, headed ? -1 : list + 1);
            at = layout.unit(child).end();
        }
        lines(at, unit.end(), indent);
        if (list < 0) {
            out.append('\n');
        }
    }

    private void lines(int start, int end, String indent) {
        for (Span line : layout.lines(start, end)) {
            out.append(indent);
            escape(line.of(bill.text()));
            out.append(indent.isEmpty() ? "\n\n" : "\n");
        }
    }

    private void escape(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (SPECIAL.indexOf(words.charAt(i)) >= 0) {
                out.append('\\');
            }
            out.append(words.charAt(i));
        }
    }
}
