package org.yoriai.legislation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yoriai.ApiFixture;
import org.yoriai.AssemblyFixture;
import org.yoriai.StackResource;
import org.yoriai.shared.json.JsonOut;
import org.yoriai.unbundling.Options;
import org.yoriai.unbundling.Unbundler;
import org.yoriai.unbundling.export.UnbundledBillDocument;

@QuarkusTest
@WithTestResource(StackResource.class)
class BillReadingResourceTest {
    private static final ApiFixture api = ApiFixture.atStack();
    private static AssemblyFixture assembly;

    private static byte[] file(String name) {
        try (InputStream in = BillReadingResourceTest.class.getResourceAsStream("/demo/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String draft(AssemblyFixture on, byte[] source) {
        return on.moderator()
                .postText(on.path("/bills"), "text/plain", source)
                .expect(201)
                .get("id")
                .asText();
    }

    @BeforeAll
    static void publishTheOrdinanceInBothLanguages() {
        assembly = AssemblyFixture.convene(api);
        String bill = draft(assembly, file("ordinance.en.txt"));
        assertThat(assembly.moderator()
                        .send(
                                "PUT",
                                assembly.path("/bills/" + bill + "/texts/ja"),
                                Map.of(
                                        "Content-Type",
                                        "text/plain",
                                        "Idempotency-Key",
                                        java.util.UUID.randomUUID().toString()),
                                file("ordinance.ja.txt"))
                        .status())
                .isEqualTo(201);
        assembly.moderator()
                .post(assembly.path("/bills/" + bill + "/publication"), Map.of())
                .expect(201);
        assembly.advance("LEARNING");
    }

    private static JsonNode get(String path) {
        return api.get(assembly.path(path)).expect(200);
    }

    @Test
    void aPublishedBillSaysWhatWasReadOfEachOfItsClauses() {
        List<String> clauses = get("/bill").get("clauses").findValuesAsText("eId");
        JsonNode reading = get("/bill/reading");
        assertThat(reading.get("units").findValuesAsText("eId")).containsAll(clauses);
        JsonNode fees = null;
        for (JsonNode unit : reading.get("units")) {
            fees = unit.get("eId").asText().endsWith("sec_11__subsec_1") ? unit : fees;
        }
        assertThat(fees).isNotNull();
        assertThat(fees.get("modality").asText()).isEqualTo("must");
        assertThat(fees.get("money").get(0).get("amount").asText()).isEqualTo("3000");
        assertThat(fees.get("money").get(0).get("words").get("text").asText()).isEqualTo("¥3,000");
    }

    @Test
    void bothLanguagesAskTheSameQuestionsInTheSameOrder() {
        JsonNode english = get("/bill/questions?lang=en");
        JsonNode japanese = get("/bill/questions?lang=ja");
        assertThat(english).hasSizeGreaterThan(3);
        assertThat(japanese).hasSameSizeAs(english);
        for (int i = 0; i < english.size(); i++) {
            for (String same : List.of("id", "order", "clauses", "needs", "stops")) {
                assertThat(japanese.get(i).get(same)).isEqualTo(english.get(i).get(same));
            }
        }
        assertThat(japanese.findValuesAsText("lang")).contains("ja");
    }

    @Test
    void aNoStopsWhatNeedsAYes() {
        JsonNode questions = get("/bill/questions");
        int stopped = 0;
        for (JsonNode question : questions) {
            for (JsonNode stops : question.get("stops")) {
                stopped++;
                assertThat(questions.get(stops.asInt() - 1).get("needs"))
                        .anyMatch(
                                needs -> needs.asInt() == question.get("order").asInt());
            }
        }
        assertThat(stopped).isPositive();
    }

    @Test
    void theJsonToTakeAwayIsWhatTheCommandPrintsOfTheSameFile() throws Exception {
        assertThat(api.get(assembly.path("/bill.json")).text())
                .isEqualTo(JsonOut.text(
                                UnbundledBillDocument.of(Unbundler.unbundle(file("ordinance.en.txt"), Options.DETECT)))
                        + "\n");
    }

    @Test
    void theXmlToTakeAwayIsAkomaNtosoInTheLanguageAskedFor() throws Exception {
        for (String[] lang : new String[][] {{"en", "eng"}, {"ja", "jpn"}}) {
            var answer = api.get(assembly.path("/bill.akn?lang=" + lang[0]));
            assertThat(answer.header("Content-Type")).startsWith("application/akn+xml");
            assertThat(answer.header("Content-Disposition")).contains("bill.akn.xml");
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
            parsers.setNamespaceAware(true);
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var document = parsers.newDocumentBuilder().parse(new ByteArrayInputStream(answer.bytes()));
            assertThat(document.getDocumentElement().getLocalName()).isEqualTo("akomaNtoso");
            assertThat(((org.w3c.dom.Element) document.getElementsByTagNameNS("*", "FRBRlanguage")
                                    .item(0))
                            .getAttribute("language"))
                    .isEqualTo(lang[1]);
        }
    }

    @Test
    void theMarkdownToTakeAwayHoldsTheTextAndTheQuestions() {
        String markdown = api.get(assembly.path("/bill.md")).text();
        assertThat(markdown)
                .startsWith("# Ordinance on Shared Bicycles and Scooters\n")
                .contains("## Questions");
    }

    @Test
    void nothingIsReadOutBeforeTheBillIsPublished() {
        AssemblyFixture other = AssemblyFixture.convene(api);
        draft(other, file("night-buses.en.txt"));
        other.advance("LEARNING");
        for (String path : List.of("/bill/reading", "/bill/questions", "/bill.json", "/bill.akn", "/bill.md")) {
            assertThat(api.get(other.path(path)).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void anUnknownLanguageIsRefused() {
        assertThat(api.get(assembly.path("/bill/reading?lang=xx")).status()).isEqualTo(422);
    }

    @Test
    void aBillFromAPdfIsReadToo() throws Exception {
        byte[] pdf;
        try (var document = new org.apache.pdfbox.pdmodel.PDDocument();
                var out = new java.io.ByteArrayOutputStream()) {
            var page = new org.apache.pdfbox.pdmodel.PDPage();
            document.addPage(page);
            try (var content = new org.apache.pdfbox.pdmodel.PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(
                        new org.apache.pdfbox.pdmodel.font.PDType1Font(
                                org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName.HELVETICA),
                        12);
                content.setLeading(16);
                content.newLineAtOffset(72, 700);
                for (String line :
                        "1 Purpose\nThis ordinance makes nights quieter.\n2 Hours\nDeliveries must end at 22:00."
                                .split("\n")) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            document.save(out);
            pdf = out.toByteArray();
        }
        AssemblyFixture other = AssemblyFixture.convene(api);
        JsonNode bill = other.moderator()
                .postText(other.path("/bills"), "application/pdf", pdf)
                .expect(201);
        assertThat(bill.get("format").asText()).isEqualTo("pdf");
        assertThat(bill.get("clauses").findValuesAsText("eId")).containsExactly("sec_1", "sec_2");
    }
}
