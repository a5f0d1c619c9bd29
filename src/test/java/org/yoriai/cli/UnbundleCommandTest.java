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
    void saysWhichFormsItCannotWriteAndThatAFileIsNotOfAFormat() throws IOException {
        Path bill = file("bill.txt", LawTexts.ORCHARD_EN);

        assertThat(run("unbundle", bill, "--as", "poetry").err()).contains("poetry cannot be written");
        assertThat(run("unbundle", bill, "--as", "poetry").exit()).isEqualTo(2);
        assertThat(run("unbundle", bill, "--format", "docx").err()).contains("this is not DOCX");
        assertThat(run("unbundle", bill, "--lang", "fr").exit()).isEqualTo(2);
        assertThat(run("unbundle", bill, "--jurisdiction", "fr").exit()).isEqualTo(2);
    }

    @Test
    void printsTheQuestionsAloneWithWhatTheVotesComeTo() throws IOException {
        Path bill = file("bill.txt", LawTexts.ORCHARD_EN);
        Path votes = file("votes.csv", "package,yes,no,abstain\npart_1__sec_2,3,9,0\np3,8,1,1\np3,1,0,0\n");

        JsonNode document = document(run("unbundle", bill, "--as", "questions", "--support", votes));

        assertThat(document.fieldNames())
                .toIterable()
                .containsExactly("bill", "packages", "questions", "bundling", "outcome");
        assertThat(document.at("/outcome/perPackage/2/yes").asInt()).isEqualTo(9);
        assertThat(document.at("/outcome/best/support").isNumber()).isTrue();
        assertThat(document.at("/outcome/paradox/ballotsForBest").isNull()).isTrue();
    }

    @Test
    void ballotsWarnOfQuestionsThatAreBetterAskedTogether() throws IOException {
        Path bill = file("bill.txt", LawTexts.ORCHARD_EN);
        StringBuilder votes = new StringBuilder("ballot,package,choice,only-if\n");
        for (int i = 0; i < 20; i++) {
            votes.append(i).append(",p1,yes,p2\n").append(i).append(",p2,no,\n");
        }

        JsonNode document =
                document(run("unbundle", bill, "--as", "questions", "--ballots", file("votes.csv", votes.toString())));

        assertThat(document.at("/questions/0/warnings").toString() + document.at("/questions/1/warnings"))
                .contains(
                        "{\"with\":\"q1\",\"why\":\"only-if\",\"start\":0,\"end\":0}",
                        "{\"with\":\"q2\",\"why\":\"only-if\",\"start\":0,\"end\":0}");
        assertThat(document.at("/outcome/clauseWise").toString()).isEqualTo("[\"p1\"]");
    }

    @Test
    void namesTheLineOfAnUnknownPackage() throws IOException {
        Path bill = file("bill.txt", LawTexts.ORCHARD_EN);
        Path votes = file("votes.csv", "ballot,package,choice\n1,p1,yes\n1,p99,no\n");

        Run run = run("unbundle", bill, "--ballots", votes);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(votes + ":3: there is no package \"p99\"");
    }

    @Test
    void warnsOfATextWithoutUnitsAndStillAnswers() throws IOException {
        Run run = run("unbundle", file("letter.txt", "Dear neighbours.\n"));

        assertThat(document(run).get("units")).isEmpty();
        assertThat(run.err()).contains("no numbered unit was recognised");
    }
}
