package org.yoriai.unbundling.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The printed lines of a PDF, page by page in reading order; a page in two columns is read column by column. */
final class PdfPages extends PDFTextStripper {

    /** Width of the white between two columns, as a share of the page. */
    private static final double GUTTER = 0.03;

    /** Share of a page's lines in which the white must lie. */
    private static final double LINES_WITH_GUTTER = 0.6;

    /** Share of a page's lines that must have words right of it. */
    private static final double LINES_RIGHT = 0.3;

    private static final int FEWEST_LINES = 8;

    private record Glyph(String text, double x, double y, double width, double size) {
        double end() {
            return x + width;
        }
    }

    private final List<List<PdfLine>> pages = new ArrayList<>();
    private final List<Glyph> glyphs = new ArrayList<>();

    private PdfPages() {}

    static List<List<PdfLine>> of(PDDocument document) throws IOException {
        PdfPages pages = new PdfPages();
        pages.getText(document);
        return pages.pages;
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        String words = text.getUnicode();
        if (words != null && !words.isEmpty()) {
            glyphs.add(new Glyph(
                    words,
                    text.getXDirAdj(),
                    text.getYDirAdj(),
                    text.getWidthDirAdj(),
                    Math.max(1, text.getFontSizeInPt())));
        }
    }

    @Override
    protected void writePage() {
        // lines are put together when the page ends
    }

    @Override
    protected void endPage(PDPage page) {
        pages.add(lines(page.getCropBox().getWidth()));
        glyphs.clear();
    }

    private List<PdfLine> lines(double width) {
        List<List<Glyph>> rows = rows();
        double gutter = gutter(rows, width);
        List<PdfLine> out = new ArrayList<>();
        if (gutter < 0) {
            rows.forEach(row -> add(row, out));
            return out;
        }
        List<PdfLine> right = new ArrayList<>();
        for (List<Glyph> row : rows) {
            if (!isWhite(row, gutter, width)) {
                out.addAll(right);
                right.clear();
                add(row, out);
                continue;
            }
            add(row.stream().filter(glyph -> glyph.x() < gutter).toList(), out);
            add(row.stream().filter(glyph -> glyph.x() >= gutter).toList(), right);
        }
        out.addAll(right);
        return out;
    }

    /** Glyphs on one base line, from left to right; raised and lowered ones stay in their line. */
    private List<List<Glyph>> rows() {
        List<Glyph> sorted = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            if (!glyph.text().isBlank()) {
                sorted.add(glyph);
            }
        }
        sorted.sort(Comparator.comparingDouble(Glyph::y).thenComparingDouble(Glyph::x));
        List<List<Glyph>> rows = new ArrayList<>();
        double base = 0;
        for (Glyph glyph : sorted) {
            if (rows.isEmpty() || glyph.y() - base > glyph.size() * 0.4) {
                rows.add(new ArrayList<>());
                base = glyph.y();
            }
            rows.get(rows.size() - 1).add(glyph);
        }
        rows.forEach(row -> row.sort(Comparator.comparingDouble(Glyph::x)));
        return rows;
    }

    private static void add(List<Glyph> row, List<PdfLine> out) {
        if (row.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        double total = 0;
        int characters = 0;
        for (int i = 0; i < row.size(); i++) {
            Glyph glyph = row.get(i);
            if (i > 0) {
                double gap = glyph.x() - row.get(i - 1).end();
                boolean wide =
                        glyph.text().charAt(0) > 0x2E7F || row.get(i - 1).text().charAt(0) > 0x2E7F;
                if (gap > glyph.size() * (wide ? 0.6 : 0.15)) {
                    text.append(wide ? '　' : ' ');
                }
            }
            text.append(glyph.text());
            total += glyph.width();
            characters += glyph.text().length();
        }
        double average = total / Math.max(1, characters);
        out.add(new PdfLine(text.toString(), row.get(0).x(), row.get(0).y(), average > 0 ? average : 5));
    }

    private static boolean isWhite(List<Glyph> row, double x, double width) {
        double half = width * GUTTER / 2;
        return row.stream().noneMatch(glyph -> glyph.x() < x + half && glyph.end() > x - half);
    }

    /** Where the white between two columns is, −1 on a page with one column. */
    private static double gutter(List<List<Glyph>> rows, double width) {
        if (rows.size() < FEWEST_LINES) {
            return -1;
        }
        double best = -1;
        int most = 0;
        for (int step = 35; step <= 65; step++) {
            double x = width * step / 100;
            int white = 0;
            int right = 0;
            int left = 0;
            for (List<Glyph> row : rows) {
                if (isWhite(row, x, width)) {
                    white++;
                    right += row.get(row.size() - 1).x() > x ? 1 : 0;
                    left += row.get(0).x() < x ? 1 : 0;
                }
            }
            boolean columns = white >= rows.size() * LINES_WITH_GUTTER
                    && right >= rows.size() * LINES_RIGHT
                    && left >= rows.size() * LINES_RIGHT;
            if (columns && white > most) {
                most = white;
                best = x;
            }
        }
        return best;
    }
}
