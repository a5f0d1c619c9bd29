package org.yoriai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoriai.cli.CommandLineFixture.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yoriai.cli.CommandLineFixture.Run;

class UnbundleCommandTest {
    private static final String POND = """
            Pond Bill
            A Bill to feed ducks.
            Be it enacted as follows:—
            1 Ducks
            The council must feed the ducks.
            2 Grain
            The council may buy grain for the ducks fed under section 1.
            3 Dogs
            A person must not let a dog swim in a pond.
            4 Short title
            This Act may be cited as the Pond Act 2031.
            """;

    @TempDir
    Path folder;

    private Path pond;

    @BeforeEach
    void write() throws IOException {
        pond = file("pond.txt", POND);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static JsonNode document(Run run) throws IOException {
        assertThat(run.exit()).as(run.err()).isZero();
        return new ObjectMapper().readTree(run.out());
    }

    private static void refused(Run run, String... words) {
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(words).doesNotContain("\tat ", "Exception");
    }

    @Test
    void theDocumentHasTheContractsFieldsInTheirOrder() throws IOException {
        JsonNode document = document(run("unbundle", pond));

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
        assertThat(document.get("text").asText()).isEqualTo(POND);
        assertThat(document.at("/bill/jurisdiction").asText()).isEqualTo("gb");
        assertThat(document.at("/packages/1/requires/0").asText()).isEqualTo("p1");
    }

    @Test
    void theSameFileGivesTheSameBytes() {
        assertThat(run("unbundle", pond))
                .isEqualTo(run(
                        "unbundle", pond, "--lang", "en", "--jurisdiction", "gb", "--format", "text", "--as", "json"));
    }

    @Test
    void questionsQuoteTheWordsTheyAreAbout() throws IOException {
        JsonNode document = document(run("unbundle", pond, "--as", "questions"));

        assertThat(document.has("text")).isFalse();
        assertThat(document.at("/questions/0/text").asText())
                .isEqualTo("Should the council be required to feed the ducks?");
        assertThat(document.at("/questions/0/cites/0/words").asText()).isEqualTo("The council must feed the ducks.");
    }

    @Test
    void pagesAndMarkupAreText() {
        assertThat(run("unbundle", pond, "--as", "markdown").out())
                .startsWith("# Pond Bill\n\nA Bill to feed ducks.\n");
        assertThat(run("unbundle", pond, "--as", "akn").out())
                .startsWith("<?xml")
                .contains("<akomaNtoso");
    }

    @Test
    void votesGiveAnOutcomeByPackageOrUnit() throws IOException {
        Path support = file("support.csv", "package,yes,no,abstain\np1,1,9,0\nsec_2,9,0,1\np3,5,5,0\n");

        JsonNode outcome = document(run("unbundle", pond, "--support", support, "--as", "questions"))
                .get("outcome");

        assertThat(outcome.at("/best/accepted")).hasSize(2);
        assertThat(outcome.at("/best/carried/0/package").asText()).isEqualTo("p1");
        assertThat(outcome.get("clauseWiseConsistent").asBoolean()).isFalse();
    }

    @Test
    void ballotsGiveAnOutcomeToo() throws IOException {
        Path ballots = file("ballots.csv", "ballot,package,choice\nwren,p1,yes\nwren,p2,no\nheron,p1,yes\n");

        JsonNode outcome = document(run("unbundle", pond, "--ballots", ballots)).get("outcome");

        assertThat(outcome.at("/paradox/ballotsForBest").asInt()).isEqualTo(2);
    }

    @Test
    void anOlderVersionShowsWhereItsClausesWent() throws IOException {
        Path old = file(
                "old.txt", POND.replace("3 Dogs\nA person must not let a dog swim in a pond.\n4 Short", "3 Short"));

        JsonNode anchors = document(run("unbundle", pond, "--since", old)).get("anchors");

        assertThat(anchors.findValuesAsText("carry")).contains("keep");
        assertThat(anchors.at("/2/to/0").asText()).isEqualTo("sec_4");
    }

    @ParameterizedTest
    @CsvSource({
        "--lang, fr, en or ja",
        "--jurisdiction, fr, 'us, gb, eu, za or jp'",
        "--format, doc, 'text, akn, uslm'",
        "--as, html, 'json, questions, akn, markdown'"
    })
    void anOptionThatIsNotKnownIsRefusedWithThoseThatAre(String option, String value, String known) {
        refused(run("unbundle", pond, option, value), option, value, known);
    }

    @ParameterizedTest
    @CsvSource({"--support, akn", "--ballots, markdown", "--since, akn"})
    void aResultThatAFormHasNoPlaceForIsNotLeftOutUnseen(String option, String form) {
        refused(run("unbundle", pond, option, pond, "--as", form), option, "--as json");
    }

    @Test
    void anUnknownPackageIsNamedWithFileAndLine() throws IOException {
        Path support = file("support.csv", "package,yes,no,abstain\np1,1,9,0\np9,1,1,0\n");

        refused(run("unbundle", pond, "--support", support), support + ":3:", "p9");
        refused(run("unbundle", pond, "--support", file("odd.csv", "package,yes\np1,1\n")), "odd.csv:1:", "no");
        refused(run("unbundle", pond, "--support", support, "--ballots", support), "--ballots");
    }

    @Test
    void aFileThatCannotBeReadIsNamedWithWhatToDo() throws IOException {
        refused(run("unbundle", folder.resolve("none.txt")), "none.txt", "no such file");
        refused(run("unbundle", folder), "folder");
        refused(run("unbundle"), "FILE", "--help");
        refused(run("unbundle", file("empty.txt", "")), "empty.txt:1:");
        refused(run("unbundle", file("page.html", "<!DOCTYPE html><html><body>1 A</body></html>")), "page.html:1:");
        refused(run("unbundle", pond, "--format", "akn"), "pond.txt:1:");
        refused(run("unbundle", pond, "--format", "pdf"), "pond.txt:1:");
        refused(run("unbundle", pond, "--format", "docx"), "pond.txt:1:");
        refused(run("unbundle", pond, "--lang", "ja", "--jurisdiction", "gb"), "pond.txt:1:");
    }

    @Test
    void aTextWithoutAnyNumberIsReadWithAWarning() throws IOException {
        Run run = run("unbundle", file("poem.txt", "Ducks\nare hungry\n"));

        assertThat(document(run).get("units")).isEmpty();
        assertThat(run.err()).contains("poem.txt").contains("no numbered unit");
    }

    @Test
    void aTextInAnOldEncodingIsReadWithAWarning() throws IOException {
        Path old = Files.write(
                folder.resolve("old.txt"), "池の条例\n第一条　町長は、あひるに餌をやるものとする。\n".getBytes(Charset.forName("MS932")));

        Run run = run("unbundle", old);

        assertThat(document(run).at("/units/0/eId").asText()).isEqualTo("art_1");
        assertThat(run.err()).contains("UTF-8");
        assertThat(run.out().getBytes(StandardCharsets.UTF_8)).isNotEmpty();
    }
}
