package org.yoriai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
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
        JsonNode document = document(run("opinion", votes(twoCamps()), "--mode", "polis"));

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
                        "space",
                        "positions",
                        "statementResults",
                        "representative",
                        "consensus",
                        "noGroups",
                        "noGroupsBecause",
                        "lettersUsed",
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

        assertThat(run("opinion", votes)).isEqualTo(run("opinion", votes, "--mode", "robust"));
    }

    @Test
    void commentsModerateStatementsOut() throws IOException {
        Path comments = Files.writeString(
                folder.resolve("comments.csv"),
                "comment-id,moderated,is-meta,comment-body\n2,-1,false,\"a\nb\"\n9,1,false,never voted on\n");

        JsonNode document = document(run("opinion", votes(twoCamps()), "--comments", comments, "--mode", "polis"));

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
    void aModeThatThereIsNotIsRefusedInOneSentence() throws IOException {
        assertThat(run("opinion", votes(twoCamps()), "--mode", "fast"))
                .isEqualTo(new Run(2, "", "--mode: there is no mode \"fast\"; there are robust and polis\n"));
    }

    @Test
    void robustIsTheDefault() throws IOException {
        JsonNode document = document(run("opinion", votes(camps(40))));

        assertThat(document.get("mode").asText()).isEqualTo("robust");
        assertThat(document.get("k").asInt()).isEqualTo(2);
        assertThat(document.at("/axes/significant").asInt()).isEqualTo(1);
        assertThat(document.at("/axes/nullMaximum").asDouble()).isPositive();
        assertThat(document.at("/space/centers")).hasSize(2);
        assertThat(document.at("/positions/0/confidence").asDouble()).isGreaterThan(0.8);
        assertThat(document.at("/pca/ridge").asDouble()).isEqualTo(0.1);
    }

    @Test
    void anExplanationSumsToThePlace() throws IOException {
        JsonNode why = document(run("opinion", votes(camps(40)), "--explain", "7"));

        assertThat(why.get("participant").asText()).isEqualTo("7");
        assertThat(why.get("group").asText()).matches("[AB]");
        double sum = 0;
        for (JsonNode because : why.get("because")) {
            sum += because.get("contribution").asDouble();
        }
        assertThat(sum).isEqualTo(why.get("sum").asDouble(), within(1e-9)).isPositive();
        assertThat(why.get("because")).hasSize(10);
    }

    @Test
    void nobodyWithoutAVoteIsExplained() throws IOException {
        Path votes = votes(camps(40));

        assertThat(run("opinion", votes, "--explain", "nobody"))
                .isEqualTo(new Run(2, "", "--explain: \"nobody\" has no vote in " + votes + "\n"));
    }

    @Test
    void robustnessTriesThreeAttacks() throws IOException {
        JsonNode answer = document(run("opinion", votes(camps(40)), "--robustness"));

        assertThat(answer.get("attacks")).hasSize(3).allSatisfy(attack -> {
            assertThat(attack.get("invented").asInt()).isEqualTo(2);
            assertThat(attack.get("pushedIsCommonGround").asBoolean()).isFalse();
        });
    }

    @Test
    void anEarlierMapHandsOnItsLettersAndWhatIsNoMapIsRefused() throws IOException {
        Path votes = votes(camps(40));
        Path previous = Files.writeString(
                folder.resolve("map.json"), run("opinion", votes).out());

        assertThat(document(run("opinion", votes, "--previous", previous)).get("groups"))
                .isEqualTo(document(run("opinion", votes)).get("groups"));

        Files.writeString(previous, "{\n\"groups\": 3}");
        assertThat(run("opinion", votes, "--previous", previous).err())
                .startsWith(previous + ":1: this is no opinion map");
        Files.writeString(previous, "{\n]");
        assertThat(run("opinion", votes, "--previous", previous).err()).startsWith(previous + ":2: this is not JSON");
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

    /** Two camps of equal size that differ on ten statements, each person with one answer of the other camp. */
    private static String camps(int people) {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < people; i++) {
            for (int j = 0; j < 10; j++) {
                boolean agrees = (i + j) % 2 == 0 ^ (i / 2) % 10 == j;
                text.append(j).append(",,").append(j).append(',').append(i).append(agrees ? ",1\n" : ",-1\n");
            }
        }
        return text.toString();
    }

    private static JsonNode document(Run run) throws IOException {
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        return new ObjectMapper().readTree(run.out());
    }
}
