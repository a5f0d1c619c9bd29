package org.yoriai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoriai.cli.CommandLineFixture.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoriai.cli.CommandLineFixture.Run;

class OpinionCommandTest {
    private static final String HEADER = "timestamp,datetime,comment-id,voter-id,vote\n";

    @TempDir
    Path folder;

    @Test
    void theDocumentHasTheContractsFieldsInTheirOrder() throws IOException {
        JsonNode document = document(run("opinion", votes(twoCamps())));

        assertThat(document.fieldNames())
                .toIterable()
                .containsExactly(
                        "participants",
                        "inConversation",
                        "statements",
                        "votes",
                        "mode",
                        "k",
                        "silhouettes",
                        "groups",
                        "pca",
                        "axes",
                        "positions",
                        "statementResults",
                        "representative",
                        "consensus",
                        "noGroups",
                        "noGroupsBecause",
                        "hash");
        assertThat(document.get("mode").asText()).isEqualTo("polis");
        assertThat(document.get("k").asInt()).isEqualTo(2);
        assertThat(document.at("/groups/0/members")).hasSize(9);
        assertThat(document.at("/consensus/agree/0").asText()).isEqualTo("2");
        assertThat(document.at("/positions/0/confidence").isNull()).isTrue();
        assertThat(document.at("/statementResults/0/byGroup/A/agree").asInt()).isEqualTo(9);
        assertThat(document.at("/representative/A/0/direction").asText()).isEqualTo("agree");
        assertThat(document.get("hash").asText()).matches("[0-9a-f]{64}");
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        Path votes = votes(twoCamps());

        assertThat(run("opinion", votes)).isEqualTo(run("opinion", votes, "--mode", "polis"));
    }

    @Test
    void commentsModerateStatementsOut() throws IOException {
        Path comments = Files.writeString(
                folder.resolve("comments.csv"),
                "comment-id,moderated,is-meta,comment-body\n2,-1,false,\"a\nb\"\n9,1,false,never voted on\n");

        JsonNode document = document(run("opinion", votes(twoCamps()), "--comments", comments));

        assertThat(document.at("/consensus/agree")).isEmpty();
        assertThat(document.at("/statementResults/2/moderated").asInt()).isEqualTo(-1);
        assertThat(document.at("/statementResults/3/id").asText()).isEqualTo("9");
        assertThat(document.at("/statementResults/3/moderated").asInt()).isEqualTo(1);
        assertThat(document.get("statements").asInt()).isEqualTo(3);
    }

    @Test
    void aBadVoteIsNamedByFileAndLineWithNothingOnStandardOutput() throws IOException {
        Path votes = votes(HEADER + "1,,0,0,1\n2,,0,1,7\n");

        assertThat(run("opinion", votes))
                .isEqualTo(
                        new Run(2, "", votes + ":3: vote is \"7\"; it must be 1 (agree), -1 (disagree) or 0 (pass)\n"));
    }

    @Test
    void aBadCommentIsNamedByItsOwnFileAndLine() throws IOException {
        Path comments = Files.writeString(folder.resolve("comments.csv"), "comment-id,moderated\n0,1\n1,maybe\n");

        assertThat(run("opinion", votes(twoCamps()), "--comments", comments))
                .isEqualTo(new Run(2, "", comments + ":3: moderated is \"maybe\"; it must be -1, 0 or 1\n"));
    }

    @Test
    void invalidUtf8IsNamedByFileAndLine() throws IOException {
        Path votes = Files.write(
                folder.resolve("votes.csv"), (HEADER + "1,,0,\u00e9,1\n").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(run("opinion", votes))
                .isEqualTo(new Run(2, "", votes + ":2: this is not UTF-8; save the file as UTF-8\n"));
    }

    @Test
    void aModeThatThisBuildHasNotIsRefusedInOneSentence() throws IOException {
        Path votes = votes(twoCamps());

        assertThat(run("opinion", votes, "--mode", "robust"))
                .isEqualTo(new Run(2, "", "--mode: this build has only polis, not yet robust\n"));
        assertThat(run("opinion", votes, "--mode", "fast").exit()).isEqualTo(2);
    }

    @Test
    void aHeaderWithoutVotesIsAValidInput() throws IOException {
        JsonNode document = document(run("opinion", votes(HEADER)));

        assertThat(document.get("noGroups").asBoolean()).isTrue();
        assertThat(document.get("noGroupsBecause").asText()).isEqualTo("tooFew");
        assertThat(document.get("k").asInt()).isEqualTo(1);
    }

    private Path votes(String text) throws IOException {
        return Files.writeString(folder.resolve("votes.csv"), text);
    }

    /** Nine people say yes to 0 and no to 1, six the contrary; all agree with 2. */
    private static String twoCamps() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 15; i++) {
            boolean first = i % 5 < 3;
            text.append(i).append(",,0,").append(i).append(first ? ",1\n" : ",-1\n");
            text.append(i).append(",,1,").append(i).append(first ? ",-1\n" : ",1\n");
            text.append(i).append(",,2,").append(i).append(",1\n");
        }
        return text.toString();
    }

    private static JsonNode document(Run run) throws IOException {
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        return new ObjectMapper().readTree(run.out());
    }
}
