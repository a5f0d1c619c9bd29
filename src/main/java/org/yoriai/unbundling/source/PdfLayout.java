package org.yoriai.unbundling.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * From printed lines to text: running heads, page numbers and line numbers are left out, words cut at a line's end are
 * joined, indents become blanks.
 */
final class PdfLayout {

    /** How many lines at the top and at the bottom of a page may be a running head. */
    private static final int EDGE = 2;

    private static final int FEWEST_PAGES = 3;
    private static final double RECURS = 0.6;

    /** Fewest numbered lines of a page, and the share of them that must count up by one. */
    private static final int FEWEST_NUMBERS = 8;

    private static final double COUNT_UP = 0.8;

    /** A larger distance between lines than this many usual ones is an empty line. */
    private static final double EMPTY_LINE = 1.6;

    private static final int WIDEST_INDENT = 60;

    private PdfLayout() {}

    static String text(List<List<PdfLine>> pages) {
        List<List<PdfLine>> body = withoutHeads(pages);
        body.replaceAll(PdfLayout::withoutLineNumbers);
        double margin = Double.MAX_VALUE;
        double glyph = 0;
        int lines = 0;
        for (List<PdfLine> page : body) {
            for (PdfLine line : page) {
                margin = Math.min(margin, line.x());
                glyph += line.glyph();
                lines++;
            }
        }
        double width = lines == 0 ? 1 : Math.max(0.1, glyph / lines);
        StringBuilder out = new StringBuilder();
        for (List<PdfLine> page : body) {
            double usual = usualDistance(page);
            for (int i = 0; i < page.size(); i++) {
                PdfLine line = page.get(i);
                boolean apart = i > 0 && usual > 0 && line.y() - page.get(i - 1).y() > usual * EMPTY_LINE;
                append(line, apart, (int) Math.round((line.x() - margin) / width), out);
            }
        }
        return out.toString();
    }

    private static void append(PdfLine line, boolean apart, int indent, StringBuilder out) {
        int last = out.length() - 1;
        boolean cut = last > 0
                && out.charAt(last) == '-'
                && Character.isLetter(out.charAt(last - 1))
                && Character.isLowerCase(line.text().charAt(0));
        if (cut) {
            out.setLength(last);
            out.append(line.text());
            return;
        }
        if (last >= 0) {
            out.append(apart ? "\n\n" : "\n");
        }
        out.append(" ".repeat(Math.max(0, Math.min(indent, WIDEST_INDENT)))).append(line.text());
    }

    private static double usualDistance(List<PdfLine> page) {
        List<Double> distances = new ArrayList<>();
        for (int i = 1; i < page.size(); i++) {
            double distance = page.get(i).y() - page.get(i - 1).y();
            if (distance > 0) {
                distances.add(distance);
            }
        }
        distances.sort(null);
        return distances.isEmpty() ? 0 : distances.get(distances.size() / 2);
    }

    private static String masked(String line) {
        return line.replaceAll("\\p{Nd}++", "#");
    }

    private static Set<Integer> edges(List<PdfLine> page) {
        Set<Integer> out = new HashSet<>();
        for (int i = 0; i < Math.min(EDGE, page.size()); i++) {
            out.add(i);
            out.add(page.size() - 1 - i);
        }
        return out;
    }

    private static List<List<PdfLine>> withoutHeads(List<List<PdfLine>> pages) {
        Map<String, Integer> recurring = new HashMap<>();
        int printed = 0;
        for (List<PdfLine> page : pages) {
            printed += page.isEmpty() ? 0 : 1;
            Set<String> here = new HashSet<>();
            for (int i : edges(page)) {
                here.add(masked(page.get(i).text()));
            }
            here.forEach(line -> recurring.merge(line, 1, Integer::sum));
        }
        List<List<PdfLine>> out = new ArrayList<>();
        for (int p = 0; p < pages.size(); p++) {
            List<PdfLine> page = pages.get(p);
            Set<Integer> edges = edges(page);
            List<PdfLine> kept = new ArrayList<>();
            for (int i = 0; i < page.size(); i++) {
                String line = page.get(i).text();
                boolean head = printed >= FEWEST_PAGES && recurring.getOrDefault(masked(line), 0) >= printed * RECURS;
                boolean pageNumber = page.size() > 1 && line.equals(Integer.toString(p + 1));
                if (!edges.contains(i) || !head && !pageNumber) {
                    kept.add(page.get(i));
                }
            }
            out.add(kept);
        }
        return out;
    }

    /** Bills printed with a number in front of each line count up by one down the page. */
    private static List<PdfLine> withoutLineNumbers(List<PdfLine> page) {
        int numbered = 0;
        int counting = 0;
        int previous = -1;
        for (PdfLine line : page) {
            int number = number(line.text());
            if (number > 0) {
                numbered++;
                counting += previous < 0 || number == previous + 1 ? 1 : 0;
                previous = number;
            }
        }
        if (numbered < FEWEST_NUMBERS || counting < numbered * COUNT_UP || numbered < page.size() * RECURS) {
            return page;
        }
        List<PdfLine> out = new ArrayList<>();
        for (PdfLine line : page) {
            int digits = number(line.text()) > 0 ? line.text().indexOf(' ') : -1;
            if (digits < 0) {
                if (number(line.text()) < 0) {
                    out.add(line);
                }
            } else {
                String words = line.text().substring(digits).strip();
                out.add(line.withText(words, line.x() + digits * line.glyph()));
            }
        }
        return out;
    }

    /** The number that begins a line and is followed by a blank or nothing, −1 without one. */
    private static int number(String line) {
        int at = 0;
        while (at < line.length() && at < 3 && line.charAt(at) >= '0' && line.charAt(at) <= '9') {
            at++;
        }
        return at == 0 || at < line.length() && line.charAt(at) != ' ' ? -1 : Integer.parseInt(line.substring(0, at));
    }
}
