package org.yoriai.unbundling.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoriai.unbundling.LawTexts.ORCHARD_EN;
import static org.yoriai.unbundling.LawTexts.ORCHARD_JA;

import java.io.StringReader;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.yoriai.unbundling.DamagedLaw;
import org.yoriai.unbundling.LawTexts;
import org.yoriai.unbundling.UnbundledBill;
import org.yoriai.unbundling.Unit;

class ExportTest {

    private static final List<String> ODD = List.of(
            "a",
            "(1)(a)(i) x\nSEC. 2. (a) y\nArticle 3\n第一条　z\n",
            "1 A & B <c>\n(1) \uD800 lone \u0000 half \uFFFF “x”\nflush\n(2) y\ntail",
            "(1)\n(2)\n(3)\n",
            "SCHEDULE\n1 x\n",
            "Having regard to the Treaty,\n"
                    + "(1) Bees matter.\n"
                    + "(2) So do hives.\n"
                    + "HAVE ADOPTED THIS REGULATION:\n"
                    + "Article 1\n"
                    + "Scope\n"
                    + "1. Bees.\n"
                    + "(a) all;\n");

    @Test
    void everyTextGivesAValidDocument() throws Exception {
        Schema schema = schema();
        for (String text : texts()) {
            String xml = AkomaNtosoWriter.write(LawTexts.unbundle(text));

            schema.newValidator().validate(new StreamSource(new StringReader(xml)));
        }
    }

    private static Schema schema() throws Exception {
        System.setProperty("jdk.xml.maxOccurLimit", "100000");
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(LawTexts.reference("xsd").resolve("akomantoso30.xsd").toFile());
    }

    private static List<String> texts() {
        List<String> out = new java.util.ArrayList<>(ODD);
        out.addAll(LawTexts.all());
        for (int seed = 0; seed < 200; seed++) {
            out.add(DamagedLaw.of(seed));
        }
        return out;
    }

    @Test
    void whatIsWrittenIsReadBackWithTheSameNames() {
        for (String text : List.of(ORCHARD_EN, ORCHARD_JA)) {
            UnbundledBill bill = LawTexts.unbundle(text);

            UnbundledBill again = LawTexts.unbundle(AkomaNtosoWriter.write(bill));

            assertThat(again.units())
                    .extracting(Unit::eId)
                    .containsExactlyElementsOf(bill.units().stream()
                            .filter(unit -> !unit.level().equals("crossheading"))
                            .map(Unit::eId)
                            .toList());
        }
    }

    @Test
    void noWordIsLostOnTheWay() {
        for (String text : LawTexts.all()) {
            String xml = AkomaNtosoWriter.write(LawTexts.unbundle(text));
            String body = xml.substring(xml.indexOf("</meta>"))
                    .replaceAll("<[^>]*>", " ")
                    .replace("&amp;", "&")
                    .replace("&quot;", "\"");

            for (String word : text.split("[\\s　]+")) {
                assertThat(body.replaceAll("\\s+", "")).contains(word);
            }
        }
    }

    @Test
    void markdownSaysTheTitleOnce() {
        for (String text :
                List.of("Pond Act\n1 Ducks\nFeed them.\n", "\n\uFEFF  Pond  Act\nAn Act about ponds.\n", "Pond Act")) {
            String page = MarkdownWriter.write(LawTexts.unbundle(text));

            assertThat(page).containsOnlyOnce("Pond Act");
        }
    }

    @Test
    void markdownShowsHeadingsAndNestedLists() {
        String page = MarkdownWriter.write(
                LawTexts.unbundle("Pond Act\n1 Ducks\n(1) Feed them if—\n(a) hungry, or\n(b) small*.\n"));

        assertThat(page).startsWith("# Pond Act\n");
        assertThat(page).contains("## 1 Ducks\n", "- **(1)**\n", "  - **(a)**\n", "small\\*.");
    }
}
