package org.yoriai.legislation;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Files that people take for the text of a bill, and what they are told. */
public final class BadBillsFixture {
    private static final String LAW = "Quay Act\n\n1 Purpose\nThis Act opens the quay.\n";
    private static final String LAW_JA = "港に関する条例\n\n第一条　この条例は、港を開く。\n\n第二条　町は、港を見守る。\n";

    private BadBillsFixture() {}

    /**
     * @param code of the problem
     * @param en words of what is said to a reader of English, and {@code ja} of Japanese
     */
    public record Bad(String name, String type, byte[] bytes, String code, String en, String ja) {
        @Override
        public String toString() {
            return name;
        }
    }

    public static List<Bad> all() {
        return List.of(
                new Bad(
                        "locked.pdf",
                        "application/pdf",
                        pdf(true, false),
                        "bill-encrypted-pdf",
                        "The PDF is locked. It needs a password. Save it without a password",
                        "PDFにパスワードがかかっています。パスワードなしで保存した"),
                new Bad(
                        "scanned.pdf",
                        "application/pdf",
                        pdf(false, true),
                        "bill-scanned-pdf",
                        "The PDF has no text. It holds pictures of pages. Run text recognition (OCR) first",
                        "PDFに文字がありません。ページの画像だけです。文字認識（OCR）をかけるか"),
                new Bad(
                        "broken.pdf",
                        "application/pdf",
                        bytes("%PDF-1.7 nothing"),
                        "bill-malformed-pdf",
                        "The PDF is damaged. Its pages cannot be read. Export it again",
                        "PDFが壊れています。ページを読めません。書き出し直すか"),
                new Bad(
                        "bomb.docx",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        zip("word/document.xml", new byte[30_000_000]),
                        "bill-archive-bomb",
                        "The Word file unpacks to far too much. No bill is that large. Remove pictures",
                        "Wordのファイルが、開くと大きくなりすぎます。これほど大きい条例案はありません。画像を除いて"),
                new Bad(
                        "sheet.xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        zip("xl/workbook.xml", bytes("<workbook/>")),
                        "bill-wrong-format",
                        "The file is not of a kind that we can read. Give the text, a PDF, a Word file (DOCX)",
                        "読めない種類のファイルです。テキスト、PDF、Word（DOCX）"),
                new Bad(
                        "half.docx",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        Arrays.copyOf(zip("word/document.xml", bytes("<w/>")), 40),
                        "bill-malformed-zip",
                        "The DOCX file is damaged. It cannot be unpacked. Save it again",
                        "DOCXファイルが壊れています。ファイルを展開できません。ワープロで保存し直して"),
                new Bad(
                        "utf16.txt",
                        "text/plain",
                        LAW.getBytes(StandardCharsets.UTF_16LE),
                        "bill-wrong-encoding",
                        "The file is no text that can be read. If it is a text file, save it as UTF-8.",
                        "文字として読めないファイルです。テキストのファイルなら、UTF-8で保存し直してください"),
                new Bad(
                        "eucjp.txt",
                        "text/plain",
                        LAW_JA.getBytes(Charset.forName("EUC-JP")),
                        "bill-guessed-encoding",
                        "No clauses found, and the letters had to be guessed. The file is not UTF-8",
                        "条が見つかりません。文字コードもはっきりしません。UTF-8ではないので"),
                new Bad(
                        "page.html",
                        "text/plain",
                        bytes("<!DOCTYPE html>\n<html><body><p>1 Bees</p></body></html>"),
                        "bill-html",
                        "That is a web page. Give the text of the bill, not a page about it: save it as plain text",
                        "ウェブページです。条例案の説明ページではなく文章を出してください。テキストで保存するか"),
                new Bad(
                        "empty.txt",
                        "text/plain",
                        new byte[0],
                        "bill-empty",
                        "The text is empty. There is nothing in it. Choose the file with the text of the bill",
                        "文章がありません。中に何もありません。条例案の文章が入ったファイルを選ぶか"),
                new Bad(
                        "letter.txt",
                        "text/plain",
                        bytes("Dear members,\nplease find the bill in my next letter.\n"),
                        "bill-without-clauses",
                        "No clauses found. We found no numbered clauses in it. Check that headings",
                        "条が見つかりません。番号のついた条が見つかりません。「第一条」や"),
                new Bad(
                        "entities.xml",
                        "application/xml",
                        bytes("<?xml version=\"1.0\"?><!DOCTYPE Law [<!ENTITY x SYSTEM \"file:///x\">]><Law>&x;</Law>"),
                        "bill-dtd-not-allowed",
                        "XML with a document type is not taken. Remove the line that begins with <!DOCTYPE",
                        "文書型のあるXMLは受け取れません。<!DOCTYPEで始まる行を取り除いてください"),
                new Bad(
                        "torn.xml",
                        "application/xml",
                        bytes("<akomaNtoso>\n<act><body>"),
                        "bill-malformed-xml",
                        "The XML is broken. The XML breaks at line 2",
                        "XMLが壊れています。XMLは2行目で壊れています"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String name, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static byte[] pdf(boolean locked, boolean scanned) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage sheet = new PDPage();
            document.addPage(sheet);
            try (PDPageContentStream stream = new PDPageContentStream(document, sheet)) {
                if (scanned) {
                    stream.drawImage(LosslessFactory.createFromImage(document, photograph()), 0, 0);
                } else {
                    stream.beginText();
                    stream.setFont(new PDType1Font(FontName.COURIER), 10);
                    stream.newLineAtOffset(60, 700);
                    stream.showText("1 Purpose");
                    stream.endText();
                }
            }
            if (locked) {
                document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            }
            document.save(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static BufferedImage photograph() {
        BufferedImage image = new BufferedImage(400, 500, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 400, 500);
        pen.setColor(Color.BLACK);
        for (int line = 40; line < 480; line += 20) {
            pen.fillRect(30, line, 340, 6);
        }
        pen.dispose();
        return image;
    }
}
