package org.yoriai.unbundling.source;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.yoriai.unbundling.UnusableLaw;

/** PDF with a text layer; see {@link PdfPages} for what is read as one line and {@link PdfLayout} for what is left out. */
public record Pdf() implements SourceReader {

    /** What PDFBox finds odd in a document is said by this reader or is no matter. */
    private static final List<Logger> SILENT =
            List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

    static {
        SILENT.forEach(logger -> logger.setLevel(Level.OFF));
        FontMappers.set(new PdfFonts());
    }

    @Override
    public Found read(byte[] source) throws UnusableLaw {
        List<List<PdfLine>> pages;
        try (PDDocument document = Loader.loadPDF(source)) {
            pages = PdfPages.of(document);
        } catch (InvalidPasswordException e) {
            throw new UnusableLaw(UnusableLaw.Reason.ENCRYPTED_PDF, 1, Map.of());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnusableLaw(UnusableLaw.Reason.MALFORMED_PDF, 1, Map.of("detail", "its pages cannot be read"));
        }
        if (pages.stream().allMatch(List::isEmpty)) {
            throw new UnusableLaw(UnusableLaw.Reason.SCANNED_PDF, 1, Map.of());
        }
        return Found.plain(PdfLayout.text(pages), List.of());
    }
}
