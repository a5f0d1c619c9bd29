package org.yoriai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoriai.cli.CommandLineFixture.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yoriai.cli.CommandLineFixture.Run;

class SummarizeCommandTest {
    private static final String ARGUMENTS = """
            id,author,text,target,stance,lang,role,ai_use
            a1,p01,"Keep the lamps, please.",sec_2,for,en,member,yes
            a2,p02,Lamps cost money.,sec_2,against,en,member,yes
            a3,p03,街灯は必要です。,sec_2,for,ja,member,yes
            a4,p04,"Two lines
            of “text”.",sec_10,question,en,member,yes
            a5,p05,Not for machines.,sec_2,for,en,member,no
            a6,f01,Please be brief.,sec_2,for,en,facilitator,yes
            """;

    @TempDir
    Path folder;

    @Test
    void theDocumentHasTheContractsFields() throws IOException {
        JsonNode document = document(run("summarize", file("a.csv", ARGUMENTS), "--lang", "en"));
        assertThat(document.fieldNames())
                .toIterable()
                .containsExactly(
                        "model",
                        "lang",
                        "topics",
                        "gates",
                        "metrics",
                        "groups",
                        "assignments",
                        "unsorted",
                        "nearDuplicates",
                        "leftOut",
                        "inputs");
        assertThat(document.at("/model/id").asText()).isEqualTo("extractive");
        assertThat(document.at("/model/promptHash").isNull()).isTrue();
        assertThat(document.at("/topics/0/id").asText()).isEqualTo("sec_2");
        assertThat(document.at("/topics/1/id").asText()).isEqualTo("sec_10");
        assertThat(document.at("/topics/0/people").asInt()).isEqualTo(3);
        assertThat(document.at("/topics/0/sentences/0/text").asText()).isEqualTo("For: “Keep the lamps, please.”");
        assertThat(document.at("/topics/1/sentences/0/cites/0/quote").asText()).isEqualTo("Two lines\nof “text”.");
        assertThat(document.at("/leftOut/0/because").asText()).isEqualTo("opted-out");
        assertThat(document.at("/leftOut/1/because").asText()).isEqualTo("not-a-member");
        assertThat(document.at("/metrics/jrViolation").isNull()).isTrue();
        assertThat(document.at("/metrics/orderInvariance").asDouble()).isEqualTo(1);
        assertThat(document.at("/inputs/eligible").asInt()).isEqualTo(4);
        assertThat(document.at("/inputs/sha256").asText()).matches("[0-9a-f]{64}");
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        Path arguments = file("a.csv", ARGUMENTS);
        assertThat(run("summarize", arguments)).isEqualTo(run("summarize", arguments, "--model", "extractive"));
    }

    @Test
    void theOrderOfRowsChangesNoByte() throws IOException {
        List<String> lines = new ArrayList<>(
                List.of("a1,p1,One.,sec_1,for", "a2,p2,Two more.,sec_1,against", "a3,p3,Who pays?,,question"));
        String header = "id,author,text,target,stance\n";
        Run first = run("summarize", file("a.csv", header + String.join("\n", lines)));
        java.util.Collections.reverse(lines);
        assertThat(run("summarize", file("b.csv", header + String.join("\n", lines))))
                .isEqualTo(first);
    }

    @Test
    void theLatestVoteCountsAndALaterRowWinsATie() throws IOException {
        StringBuilder votes = new StringBuilder("timestamp,datetime,comment-id,voter-id,vote\n");
        for (int p = 10; p < 30; p++) {
            votes.append("50,,a1,q").append(p).append(",1\n");
            votes.append(p < 20 ? "40" : "50").append(",,a1,q").append(p).append(",-1\n");
        }
        Run run = run("summarize", file("a.csv", ARGUMENTS), "--votes", file("v.csv", votes.toString()));
        assertThat(run.out()).contains("\"value\":10,\"measure\":\"agree:a1\"").contains("disagree:a1");
    }

    @Test
    void groupsComeFromTheVotesFileThatHasThem() throws IOException {
        String votes = "participant,group-id,n-votes,a1,a2\nq1,0,2,1,-1\nq2,1,1,,1\nq3,,0,,\n";
        JsonNode groups = document(run("summarize", file("a.csv", ARGUMENTS), "--votes", file("v.csv", votes)))
                .get("groups");
        assertThat(groups.toString())
                .isEqualTo("[{\"id\":\"0\",\"members\":[\"q1\"]},{\"id\":\"1\",\"members\":[\"q2\"]}]");
    }

    @Test
    void votesOnUnknownArgumentsAreIgnoredWithOneWarning() throws IOException {
        Path votes = file("v.csv", "timestamp,datetime,comment-id,voter-id,vote\n1,,a1,q1,1\n1,,x,q1,1\n1,,y,q1,1\n");
        Run run = run("summarize", file("a.csv", ARGUMENTS), "--votes", votes);
        assertThat(run.exit()).isZero();
        assertThat(run.err().lines()).hasSize(1).first().asString().contains("ignored 2 votes");
    }

    @Test
    void readsAConversationExportedFromPolis() throws IOException {
        Path comments = file(
                "comments.csv",
                "timestamp,comment-id,author-id,moderated,comment-body\n1,7,3,1,Trams!\n1,8,4,0,Buses!\n1,9,5,-1,Spam!\n");
        JsonNode document = document(run("summarize", comments));
        assertThat(document.get("unsorted").toString()).isEqualTo("[\"7\",\"8\"]");
        assertThat(document.at("/topics/0/id").asText()).isEqualTo("unsorted");
        assertThat(document.at("/topics/0/sentences/0/kind").asText()).isEqualTo("view");
        assertThat(document.at("/leftOut/0/because").asText()).isEqualTo("moderated-out");
    }

    @Test
    void nothingToSumUpIsANegativeVerdict() throws IOException {
        Run run = run("summarize", file("a.csv", "id,author,text,ai_use\na,p,Mine.,no\nb,q, ,yes\n"));
        assertThat(run.exit()).isEqualTo(1);
        JsonNode document = new ObjectMapper().readTree(run.out());
        assertThat(document.get("topics")).isEmpty();
        assertThat(document.get("because").asText()).isEqualTo("no eligible argument");
        assertThat(document.at("/leftOut/1/because").asText()).isEqualTo("empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1|id,author|a,p",
                "1|id,text|a,p",
                "3|id,author,text|a,p,One.|a,q,Two.",
                "2|id,author,text,stance|a,p,One.,perhaps",
                "2|id,author,text,lang|a,p,One.,klingon",
                "3|id,author,text|a,p,One.|b,p",
                "2|id,author,text|a,,One.",
                "2|id,author,text|,p,One."
            })
    void saysWhichLineOfTheArgumentsCannotBeUsed(String lines) throws IOException {
        String[] parts = lines.split("\\|", 2);
        Path arguments = file("a.csv", parts[1].replace('|', '\n'));
        Run run = run("summarize", arguments);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(arguments + ":" + parts[0] + ": ");
    }

    @Test
    void refusesATextThatIsTooLong() throws IOException {
        Path arguments = file("a.csv", "id,author,text\na,p," + "x".repeat(20_001));
        Run run = run("summarize", arguments);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith(arguments + ":2: ").contains("20001", "20000");
    }

    @Test
    void refusesAVoteThatIsNoVote() throws IOException {
        Path votes = file("v.csv", "timestamp,datetime,comment-id,voter-id,vote\n1,,a1,q1,2\n");
        Run run = run("summarize", file("a.csv", ARGUMENTS), "--votes", votes);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith(votes + ":2: ").contains("'2'");
    }

    @Test
    void refusesWhatIsNotUtf8() throws IOException {
        Path arguments = folder.resolve("a.csv");
        Files.write(arguments, "id,author,text\na,p,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        Run run = run("summarize", arguments);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith(arguments + ":2: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--model=gpt", "--lang=fr", "--quotes=-1", "--level=hard"})
    void refusesAnOptionItCannotHonour(String option) throws IOException {
        Run run = run("summarize", file("a.csv", ARGUMENTS), option);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void theReferenceArgumentsPassEveryGateAndHearThePeople(String lang) throws IOException {
        Path data = referenceData().resolve("summary");
        JsonNode document = document(run(
                "summarize",
                data.resolve("arguments." + lang + ".csv"),
                "--issues",
                data.resolve("issues." + lang + ".csv"),
                "--votes",
                data.resolve("participants-votes.csv"),
                "--lang",
                lang));
        assertThat(document.get("gates").toString())
                .isEqualTo("{\"citationValidity\":1,\"citationCompleteness\":1,\"quoteFidelity\":1,"
                        + "\"unsupportedNumbers\":0,\"quantifierTruth\":1,\"voice\":1,\"dissentKept\":1}");
        JsonNode metrics = document.get("metrics");
        assertThat(metrics.get("peopleCoverage").asDouble()).isGreaterThanOrEqualTo(0.95);
        assertThat(metrics.get("equalCoverageGap").asDouble()).isLessThanOrEqualTo(0.05);
        assertThat(metrics.get("citationBalance").asDouble()).isLessThanOrEqualTo(0.05);
        assertThat(metrics.get("ejrPlusViolation").asDouble()).isLessThan(1);
        assertThat(metrics.get("redundancy").asDouble()).isLessThanOrEqualTo(0.35);
    }

    private static Path referenceData() {
        String given = System.getenv("YORIAI_REFERENCE_DATA");
        Path data = Path.of(given == null ? "../shared/data" : given);
        Assumptions.assumeTrue(Files.isDirectory(data), data + " is absent");
        return data;
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static JsonNode document(Run run) throws IOException {
        assertThat(run.exit()).as(run.err()).isZero();
        return new ObjectMapper().readTree(run.out());
    }
}
