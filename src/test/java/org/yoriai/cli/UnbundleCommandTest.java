package org.yoriai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoriai.cli.CommandLineFixture.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoriai.cli.CommandLineFixture.Run;
import org.yoriai.unbundling.LawTexts;

class UnbundleCommandTest {

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static JsonNode document(Run run) throws IOException {
        assertThat(run.exit()).as(run.err()).isZero();
        return new ObjectMapper().readTree(run.out());
    }

    @Test
    void theDocumentHasTheContractsFieldsInTheirOrder() throws IOException {
        JsonNode document = document(run("unbundle", file("bill.txt", LawTexts.ORCHARD_EN)));

        assertThat(document.fieldNames())
                .toIterable()
                .containsExactly(
                        "bill",
                        "text",
                        "units",
                        "refs",
                        "definitions",
                        "amendments",
                        "edges",
                        "packages",
                        "questions",
                        "bundling");
        assertThat(document.get("text").asText()).isEqualTo(LawTexts.ORCHARD_EN);
        assertThat(document.at("/units/0/parent").isNull()).isTrue();
        assertThat(document.at("/units/0/eId").asText()).isEqualTo("part_1");
        assertThat(document.at("/edges/0/strength").asText()).isIn("hard", "soft");
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        Path bill = file("bill.txt", LawTexts.ORCHARD_JA);

        assertThat(run("unbundle", bill)).isEqualTo(run("unbundle", bill, "--lang", "ja", "--jurisdiction", "jp"));
    }

    @Test
    void namesFileAndLineOfBrokenXmlAndWritesNothing() throws IOException {
        Path broken = file("bill.xml", "<akomaNtoso>\n<bill></akomaNtoso>");

        Run run = run("unbundle", broken);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(broken + ":2: the XML is malformed");
    }

    @Test
    void saysWhichFormsItCannotWriteAndWhichFormatsItCannotRead() throws IOException {
        Path bill = file("bill.txt", LawTexts.ORCHARD_EN);

        assertThat(run("unbundle", bill, "--as", "questions").err()).contains("questions cannot be written");
        assertThat(run("unbundle", bill, "--as", "questions").exit()).isEqualTo(2);
        assertThat(run("unbundle", bill, "--format", "docx").err()).contains("docx cannot be read");
        assertThat(run("unbundle", bill, "--lang", "fr").exit()).isEqualTo(2);
        assertThat(run("unbundle", bill, "--jurisdiction", "fr").exit()).isEqualTo(2);
    }

    @Test
    void warnsOfATextWithoutUnitsAndStillAnswers() throws IOException {
        Run run = run("unbundle", file("letter.txt", "Dear neighbours.\n"));

        assertThat(document(run).get("units")).isEmpty();
        assertThat(run.err()).contains("no numbered unit was recognised");
    }
}
