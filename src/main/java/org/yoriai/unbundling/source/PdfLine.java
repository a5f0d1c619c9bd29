package org.yoriai.unbundling.source;

/**
 * A printed line.
 *
 * @param x left edge of the first glyph, in points
 * @param y base line, in points from the top of the page
 * @param glyph average width of its glyphs, in points
 */
record PdfLine(String text, double x, double y, double glyph) {

    PdfLine withText(String other, double otherX) {
        return new PdfLine(other, otherX, y, glyph);
    }
}
