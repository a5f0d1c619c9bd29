package org.yoriai.unbundling.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.yoriai.unbundling.Options;
import org.yoriai.unbundling.Unbundler;
import org.yoriai.unbundling.UnusableLaw;

class PdfTest {

    private record Printed(int x, int y, String words) {}

    private static byte[] pdf(List<List<Printed>> pages, String password) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (List<Printed> page : pages) {
                PDPage sheet = new PDPage();
                document.addPage(sheet);
                try (PDPageContentStream stream = new PDPageContentStream(document, sheet)) {
                    for (Printed line : page) {
                        stream.beginText();
                        stream.setFont(new PDType1Font(FontName.COURIER), 10);
                        stream.newLineAtOffset(line.x(), 780 - line.y());
                        stream.showText(line.words());
                        stream.endText();
                    }
                }
            }
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            document.save(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    /** English words as a PDF of pages with 40 lines; what a typewriter lacks is left out. */
    static byte[] printed(String words) {
        List<List<Printed>> pages = new java.util.ArrayList<>();
        List<Printed> page = new java.util.ArrayList<>();
        for (String line : words.split("\n")) {
            page.add(new Printed(60, 40 + 15 * page.size(), line.replaceAll("[^ -~]", "")));
            if (page.size() == 40) {
                pages.add(page);
                page = new java.util.ArrayList<>();
            }
        }
        pages.add(page);
        return pdf(pages, "");
    }

    private static String text(List<List<Printed>> pages) {
        try {
            return Unbundler.unbundle(pdf(pages, ""), Options.DETECT).text();
        } catch (UnusableLaw e) {
            throw new AssertionError(e);
        }
    }

    private static UnusableLaw refused(byte[] bytes) {
        return catchThrowableOfType(UnusableLaw.class, () -> Unbundler.unbundle(bytes, Options.DETECT));
    }

    private static List<Printed> page(int number, String words) {
        return List.of(
                new Printed(60, 30, "Bees Bill"),
                new Printed(60, 60, number + List.of(" Hives", " Wax", " Honey").get(number - 1)),
                new Printed(72, 75, words),
                new Printed(300, 700, Integer.toString(number)));
    }

    @Test
    void leavesOutRunningHeadsAndPageNumbersAndKeepsIndents() {
        assertThat(text(List.of(page(1, "one."), page(2, "two."), page(3, "three."))))
                .isEqualTo("1 Hives\n  one.\n2 Wax\n  two.\n3 Honey\n  three.");
    }

    @Test
    void joinsAWordCutAtTheEndOfALine() {
        assertThat(text(List.of(List.of(new Printed(60, 60, "1 The neigh-"), new Printed(60, 75, "bours agree.")))))
                .isEqualTo("1 The neighbours agree.");
    }

    @Test
    void leavesOutNumbersOfLines() {
        List<Printed> lines = new java.util.ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            lines.add(new Printed(40, 20 + 15 * i, Integer.toString(i)));
            lines.add(new Printed(80, 20 + 15 * i, "words of line " + (char) ('a' + i)));
        }

        assertThat(text(List.of(lines)))
                .startsWith("words of line b\nwords of line c")
                .doesNotContain("12");
    }

    @Test
    void readsOneColumnAfterTheOther() {
        List<Printed> lines = new java.util.ArrayList<>();
        for (int i = 0; i < 10; i++) {
            lines.add(new Printed(60, 60 + 15 * i, "left words of column " + i));
            lines.add(new Printed(330, 60 + 15 * i, "right words of column " + i));
        }

        String text = text(List.of(lines));

        assertThat(text.indexOf("left words of column 9")).isLessThan(text.indexOf("right words of column 0"));
        assertThat(text.lines()).hasSize(20);
    }

    @Test
    void saysWhyAPdfCannotBeRead() {
        byte[] whole = pdf(List.of(page(1, "one.")), "");

        assertThat(refused(pdf(List.of(page(1, "one.")), "secret")).reason())
                .isEqualTo(UnusableLaw.Reason.ENCRYPTED_PDF);
        assertThat(refused(pdf(List.of(List.of()), "")).reason()).isEqualTo(UnusableLaw.Reason.SCANNED_PDF);
        assertThat(refused(Arrays.copyOf(whole, 40)).reason()).isEqualTo(UnusableLaw.Reason.MALFORMED_PDF);
    }
}
