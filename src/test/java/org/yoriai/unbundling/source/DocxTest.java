package org.yoriai.unbundling.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yoriai.unbundling.LawTexts.ORCHARD_EN;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.yoriai.unbundling.LawTexts;
import org.yoriai.unbundling.Options;
import org.yoriai.unbundling.UnbundledBill;
import org.yoriai.unbundling.Unbundler;
import org.yoriai.unbundling.Unit;
import org.yoriai.unbundling.UnusableLaw;

class DocxTest {

    private static final String NAMESPACE = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    static byte[] docx(String body, Map<String, String> others) {
        Map<String, String> parts = new TreeMap<>(others);
        parts.put("word/document.xml", "<w:document " + NAMESPACE + "><w:body>" + body + "</w:body></w:document>");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static String paragraph(String words) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">"
                + words.replace("&", "&amp;").replace("<", "&lt;")
                + "</w:t></w:r></w:p>";
    }

    private static UnusableLaw refused(byte[] bytes) {
        return catchThrowableOfType(UnusableLaw.class, () -> Unbundler.unbundle(bytes, Options.DETECT));
    }

    @Test
    void aParagraphIsALine() throws UnusableLaw {
        StringBuilder body = new StringBuilder();
        for (String line : ORCHARD_EN.split("\n", -1)) {
            body.append(paragraph(line));
        }

        UnbundledBill bill = Unbundler.unbundle(docx(body.toString(), Map.of()), Options.DETECT);

        assertThat(bill.text()).isEqualTo(ORCHARD_EN);
        assertThat(bill.units())
                .extracting(Unit::eId)
                .containsExactlyElementsOf(LawTexts.unbundle(ORCHARD_EN).units().stream()
                        .map(Unit::eId)
                        .toList());
    }

    @Test
    void insertionsCountAndDeletionsDoNot() throws UnusableLaw {
        String body = "<w:p><w:r><w:t>1 Bees</w:t></w:r></w:p><w:p><w:r><w:t xml:space=\"preserve\">Bees </w:t></w:r>"
                + "<w:ins><w:r><w:t>may</w:t></w:r></w:ins><w:del><w:r><w:delText>must</w:delText></w:r></w:del>"
                + "<w:r><w:tab/><w:t>fly.</w:t><w:br/><w:t>Home.</w:t></w:r></w:p>";

        assertThat(Unbundler.unbundle(docx(body, Map.of()), Options.DETECT).text())
                .isEqualTo("1 Bees\nBees may\tfly.\nHome.");
    }

    @Test
    void automaticNumbersAreWrittenIntoTheText() throws UnusableLaw {
        String numbering = "<w:numbering " + NAMESPACE + "><w:abstractNum w:abstractNumId=\"0\">"
                + level(0, "japaneseCounting", "第%1条")
                + level(1, "decimalFullWidth", "%2")
                + level(2, "lowerLetter", "(%3)")
                + "</w:abstractNum><w:num w:numId=\"5\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
        String styles = "<w:styles " + NAMESPACE
                + "><w:style w:styleId=\"Art\"><w:pPr><w:numPr><w:numId"
                + " w:val=\"5\"/></w:numPr></w:pPr></w:style></w:styles>";
        String body = "<w:p><w:pPr><w:pStyle w:val=\"Art\"/></w:pPr><w:r><w:t>蜂を守る。</w:t></w:r></w:p>"
                + item(1, "届け出る。") + item(2, "one") + item(2, "two")
                + "<w:p><w:pPr><w:pStyle w:val=\"Art\"/></w:pPr><w:r><w:t>廃止する。</w:t></w:r></w:p>" + item(1, "x");

        assertThat(Unbundler.unbundle(
                                docx(body, Map.of("word/numbering.xml", numbering, "word/styles.xml", styles)),
                                Options.DETECT)
                        .text())
                .isEqualTo("第一条　蜂を守る。\n１　届け出る。\n(a) one\n(b) two\n第二条　廃止する。\n１　x");
    }

    private static String level(int at, String format, String text) {
        return "<w:lvl w:ilvl=\"" + at + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format
                + "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }

    private static String item(int level, String words) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level
                + "\"/><w:numId w:val=\"5\"/></w:numPr></w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    @Test
    void refusesAnArchiveThatUnpacksToFarMoreThanItHolds() {
        UnusableLaw refused = refused(docx("x".repeat(20_000_000), Map.of()));

        assertThat(refused.reason()).isEqualTo(UnusableLaw.Reason.ARCHIVE_BOMB);
    }

    @Test
    void refusesADamagedArchiveAndOneWithoutADocument() {
        byte[] whole = docx(paragraph(ORCHARD_EN), Map.of());

        assertThat(refused(Arrays.copyOf(whole, whole.length / 3)).reason())
                .isEqualTo(UnusableLaw.Reason.MALFORMED_ZIP);
        assertThat(refused("PK\u0003\u0004nothing".getBytes(StandardCharsets.ISO_8859_1))
                        .reason())
                .isIn(UnusableLaw.Reason.MALFORMED_ZIP, UnusableLaw.Reason.WRONG_FORMAT);
    }
}
