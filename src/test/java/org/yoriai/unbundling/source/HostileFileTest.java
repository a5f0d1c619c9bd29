package org.yoriai.unbundling.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yoriai.unbundling.LawTexts.ORCHARD_EN;
import static org.yoriai.unbundling.LawTexts.ORCHARD_JA;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yoriai.unbundling.LawTexts;
import org.yoriai.unbundling.Options;
import org.yoriai.unbundling.UnbundledBill;
import org.yoriai.unbundling.Unbundler;
import org.yoriai.unbundling.UnusableLaw;
import org.yoriai.unbundling.UnusableLaw.Reason;

/** Files that are damaged, of another kind, or made to do harm: read whole, or refused with a reason. */
class HostileFileTest {

    private static final int INPUTS = Integer.getInteger("yoriai.hostile.inputs", 1_000) / 5;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static UnusableLaw refused(byte[] bytes, Options options) {
        UnusableLaw refused = catchThrowableOfType(UnusableLaw.class, () -> Unbundler.unbundle(bytes, options));
        assertThat(refused).isNotNull();
        return refused;
    }

    private static Reason reason(String text) {
        return refused(text.getBytes(StandardCharsets.UTF_8), Options.DETECT).reason();
    }

    /** Read lawfully, or refused with words in both languages in which every parameter has its value. */
    private static boolean read(byte[] bytes, Options options) {
        UnbundledBill bill;
        try {
            bill = Assertions.assertTimeoutPreemptively(PATIENCE, () -> Unbundler.unbundle(bytes, options));
        } catch (Exception e) {
            if (!(e instanceof UnusableLaw refused)) {
                throw new AssertionError("a file was neither read nor refused", e);
            }
            assertThat(refused.line()).isPositive();
            assertThat(refused.message("en")).isNotBlank().doesNotContain("{");
            assertThat(refused.message("ja")).isNotBlank().doesNotContain("{");
            return false;
        }
        LawTexts.assertLawful(bill);
        return true;
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        byte[] out = bytes.clone();
        switch (random.nextInt(5)) {
            case 0 -> out = Arrays.copyOf(out, 1 + random.nextInt(out.length));
            case 1 -> {
                int from = random.nextInt(out.length);
                int length = Math.min(out.length - from, 1 + random.nextInt(200));
                System.arraycopy(bytes, random.nextInt(out.length - length + 1), out, from, length);
            }
            default -> {
                for (int i = 1 + random.nextInt(12); i > 0; i--) {
                    out[random.nextInt(out.length)] = (byte) random.nextInt(256);
                }
            }
        }
        return out;
    }

    /** Tags left out, doubled or exchanged, so that most results are still well-formed. */
    private static String otherTags(String xml, Random random) {
        String out = xml;
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int open = out.indexOf('<', 1 + random.nextInt(Math.max(1, out.length() - 1)));
            int close = open < 0 ? -1 : out.indexOf('>', open);
            if (close < 0) {
                continue;
            }
            String tag = out.substring(open, close + 1);
            out = switch (random.nextInt(6)) {
                case 0 -> out.substring(0, open) + out.substring(close + 1);
                case 1 -> out.substring(0, open) + tag + out.substring(open);
                case 2 -> out.replace(tag, "<p>").replace("</" + tag.substring(1), "</p>");
                case 3 -> out.substring(0, open) + "&amp;(a) “x" + out.substring(open);
                case 4 -> out.substring(0, open) + "<b>".repeat(600) + out.substring(open);
                default -> out.replaceFirst("[0-9]", "IX(z)");
            };
        }
        return out;
    }

    @Test
    void damagedMarkupIsReadOrRefused() {
        List<String> documents = List.of(MarkupTest.USLM, MarkupTest.CLML, MarkupTest.EGOV, AkomaNtosoTest.BILL);
        int whole = 0;
        for (int seed = 0; seed < INPUTS; seed++) {
            Random random = new Random(seed);
            String document = documents.get(seed % documents.size());
            byte[] bytes = random.nextBoolean()
                    ? otherTags(document, random).getBytes(StandardCharsets.UTF_8)
                    : damaged(document.getBytes(StandardCharsets.UTF_8), random);
            whole += read(bytes, Options.DETECT) ? 1 : 0;
        }
        assertThat(whole).as("damaged documents that can still be read").isBetween(INPUTS / 20, INPUTS - INPUTS / 20);
    }

    @Test
    void damagedWordDocumentsAreReadOrRefused() {
        int whole = 0;
        for (int seed = 0; seed < INPUTS; seed++) {
            Random random = new Random(seed);
            StringBuilder body = new StringBuilder();
            for (String line : (seed % 2 == 0 ? ORCHARD_EN : ORCHARD_JA).split("\n")) {
                body.append("<w:p><w:r><w:t>").append(line).append("</w:t></w:r></w:p>");
            }
            byte[] bytes = random.nextBoolean()
                    ? DocxTest.docx(otherTags(body.toString(), random), Map.of())
                    : damaged(DocxTest.docx(body.toString(), Map.of()), random);
            whole += read(bytes, Options.DETECT) ? 1 : 0;
        }
        assertThat(whole).isBetween(INPUTS / 50, INPUTS - INPUTS / 20);
    }

    @Test
    void damagedPdfsAreReadOrRefused() {
        byte[] document = PdfTest.printed(ORCHARD_EN);
        int whole = 0;
        for (int seed = 0; seed < INPUTS; seed++) {
            whole += read(damaged(document, new Random(seed)), Options.DETECT) ? 1 : 0;
        }
        assertThat(whole).isBetween(INPUTS / 20, INPUTS - INPUTS / 20);
    }

    @Test
    void anyBytesAtAllAreReadOrRefused() {
        for (int seed = 0; seed < INPUTS; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(4_000)];
            random.nextBytes(bytes);
            read(bytes, Options.DETECT);
            for (Format format : Format.values()) {
                read(bytes, Options.DETECT.withFormat(format));
            }
        }
    }

    @Test
    void bytesThatAreNoTextAreAWrongEncoding() {
        byte[] picture = new byte[5_000];
        new Random(1).nextBytes(picture);
        byte[] without = ORCHARD_EN.getBytes(StandardCharsets.UTF_16LE);

        assertThat(refused(picture, Options.DETECT).reason()).isEqualTo(Reason.WRONG_ENCODING);
        assertThat(refused(without, Options.DETECT).reason()).isEqualTo(Reason.WRONG_ENCODING);
        assertThat(refused(without, Options.DETECT).message("ja")).contains("UTF-8で保存");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252"})
    void englishIsReadInEveryEncodingThatIsPromised(String charset) throws UnusableLaw {
        byte[] bytes = ORCHARD_EN.getBytes(Charset.forName(charset));

        assertThat(Unbundler.unbundle(bytes, Options.DETECT).units())
                .hasSameSizeAs(LawTexts.unbundle(ORCHARD_EN).units());
    }

    @Test
    void aPageOfTheWebIsNoLaw() {
        assertThat(reason("<!DOCTYPE html>\n<html><body><p>1 Bees</p></body></html>"))
                .isEqualTo(Reason.HTML);
        assertThat(reason("\uFEFF \n<HTML lang=\"en\"><head><title>Bees</title></head></HTML>"))
                .isEqualTo(Reason.HTML);
        assertThat(reason("<!-- saved from url --><html><body>第一条　蜂を守る。</body></html>"))
                .isEqualTo(Reason.HTML);
        assertThat(reason("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><body/></html>"))
                .isEqualTo(Reason.HTML);
    }

    @Test
    void aWebPageGivenAsMarkupIsNoLawEither() {
        byte[] page = "<html><body><p>1 Bees</p></body></html>".getBytes(StandardCharsets.UTF_8);

        for (Format format : List.of(Format.AKN, Format.USLM, Format.CLML, Format.EGOV)) {
            assertThat(refused(page, Options.DETECT.withFormat(format)).reason())
                    .isIn(Reason.HTML, Reason.WRONG_FORMAT);
        }
    }

    @Test
    void aFileWithoutWordsIsEmpty() {
        assertThat(refused(new byte[0], Options.DETECT).reason()).isEqualTo(Reason.EMPTY);
        assertThat(reason("\uFEFF\r\n\t \u3000\n")).isEqualTo(Reason.EMPTY);
        assertThat(refused(DocxTest.docx("<w:p/>", Map.of()), Options.DETECT).reason())
                .isEqualTo(Reason.EMPTY);
    }

    @Test
    void markupThatPullsInOthersIsRefused() {
        assertThat(
                        reason(
                                "<?xml version=\"1.0\"?><!DOCTYPE Law [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Law>&x;</Law>"))
                .isEqualTo(Reason.DTD_NOT_ALLOWED);
        assertThat(reason("<Law>&x;</Law>")).isIn(Reason.ENTITY_NOT_ALLOWED, Reason.MALFORMED_XML);
        assertThat(reason("<Law>" + "<a>".repeat(100_000))).isEqualTo(Reason.TOO_DEEP);
    }

    @Test
    void manyMegabytesOfWordsAreRead() throws UnusableLaw {
        int length = INPUTS >= 2_000 ? 50_000_000 : 5_000_000;
        byte[] bytes =
                "A person must keep bees in the garden. ".repeat(length / 39).getBytes(StandardCharsets.UTF_8);

        assertThat(Unbundler.unbundle(bytes, Options.DETECT).text()).hasSize(bytes.length);
    }

    @Test
    void markupInAnotherEncodingThanItSaysIsAWrongEncoding() {
        byte[] bytes = MarkupTest.EGOV.getBytes(Charset.forName("windows-31j"));

        UnusableLaw refused = refused(bytes, Options.DETECT.withFormat(Format.EGOV));

        assertThat(refused.reason()).isEqualTo(Reason.WRONG_ENCODING);
        assertThat(refused.line()).isPositive();
        assertThat(read(
                        MarkupTest.EGOV.replace("UTF-8", "Shift_JIS").getBytes(Charset.forName("Shift_JIS")),
                        Options.DETECT.withFormat(Format.EGOV)))
                .isTrue();
    }
}
