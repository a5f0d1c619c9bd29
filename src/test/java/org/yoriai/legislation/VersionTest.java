package org.yoriai.legislation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yoriai.ApiFixture;
import org.yoriai.AssemblyFixture;
import org.yoriai.StackResource;

/** A new version of a bill takes along what was said, and asks again where the clause demands something else. */
@QuarkusTest
@WithTestResource(StackResource.class)
class VersionTest {
    private static final String FIRST = """
            Harbour Bathing Ordinance

            1 Purpose
            This ordinance opens the old harbour basin for swimming.

            2 Season
            The basin is open from 1 June to 15 September.

            3 Fee
            A day ticket costs £4. Children under 12 swim free.

            4 Dogs
            Dogs stay outside the fence of the basin at all times of the day.
            """;

    private final ApiFixture api = ApiFixture.atStack();
    private AssemblyFixture assembly;

    @BeforeEach
    void membersSpeak() {
        assembly = AssemblyFixture.convene(api).advance("LEARNING");
        publish(FIRST);
        assembly.advance("DELIBERATING").join("wren", "heron");
    }

    private JsonNode publish(String text) {
        String id = assembly.moderator()
                .postText(assembly.path("/bills"), "text/plain", text.getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .get("id")
                .asText();
        return assembly.moderator()
                .post(assembly.path("/bills/" + id + "/publication"), Map.of())
                .expect(201);
    }

    private void publish(String english, String japanese) {
        String id = assembly.moderator()
                .postText(assembly.path("/bills"), "text/plain", english.getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .get("id")
                .asText();
        assembly.moderator()
                .send(
                        "PUT",
                        assembly.path("/bills/" + id + "/texts/ja"),
                        Map.of(
                                "Content-Type",
                                "text/plain",
                                "Idempotency-Key",
                                UUID.randomUUID().toString()),
                        japanese.getBytes(StandardCharsets.UTF_8))
                .expect(201);
        assembly.moderator()
                .post(assembly.path("/bills/" + id + "/publication"), Map.of())
                .expect(201);
    }

    private String clause(String num) {
        for (JsonNode clause : api.get(assembly.path("/bill")).expect(200).get("clauses")) {
            if (clause.get("num").path("en").asText().equals(num)) {
                return clause.get("id").asText();
            }
        }
        throw new AssertionError("no clause " + num);
    }

    /** What wren says about a clause, shown to all, with heron's vote on it. */
    private String said(String num) {
        Map<String, Object> command = new LinkedHashMap<>();
        command.put("stance", "for");
        command.put("lang", "en");
        command.put("text", "This is what our harbour needs most of all.");
        command.put("clause", clause(num));
        String argument = assembly.as("wren")
                .post(assembly.path("/arguments"), command)
                .expect(201)
                .get("id")
                .asText();
        assembly.moderator()
                .post(assembly.path("/moderation/arguments/" + argument), Map.of("decision", "approve"))
                .expect(201);
        vote(argument, "agree");
        return argument;
    }

    private void vote(String argument, String vote) {
        assembly.as("heron")
                .post(assembly.path("/votes"), Map.of("argument", argument, "vote", vote))
                .expect(201);
    }

    private JsonNode seen(String account, String argument) {
        return assembly.as(account).get(assembly.path("/arguments/" + argument)).expect(200);
    }

    @Test
    void keepsVotesOfAClauseThatOnlyMoved() {
        String argument = said("3");
        publish(FIRST.replaceFirst("(?s)3 Fee\n(.*?)\n\n4 Dogs\n(.*)$", "3 Dogs\n$2\n4 Fee\n$1\n"));

        JsonNode now = seen("heron", argument);
        assertThat(now.get("clause").asText()).isEqualTo(clause("4"));
        assertThat(now.get("carried").isNull()).isTrue();
        assertThat(now.get("agree").asInt()).isEqualTo(1);
        assertThat(now.get("myVote").asText()).isEqualTo("agree");
    }

    @Test
    void asksAgainWhenTheAmountChanged() {
        String argument = said("3");
        publish(FIRST.replace("£4", "£9"));

        JsonNode now = seen("heron", argument);
        assertThat(now.get("carried").get("code").asText()).isEqualTo("asked");
        assertThat(now.get("carried").get("voteBefore").asBoolean()).isTrue();
        assertThat(now.get("agree").asInt())
                .as("the vote stands until she votes again")
                .isEqualTo(1);
        assertThat(seen("wren", argument).get("carried").get("code").asText()).isEqualTo("asked");

        vote(argument, "disagree");
        JsonNode again = seen("heron", argument);
        assertThat(again.get("carried").get("voteBefore").asBoolean()).isFalse();
        assertThat(again.get("disagree").asInt()).isEqualTo(1);
    }

    @Test
    void tellsAuthorAndVotersThatTheyAreAskedAgain() throws InterruptedException {
        said("3");
        publish(FIRST.replace("£4", "£9"));

        assertThat(isTold("wren")).isTrue();
        assertThat(isTold("heron")).isTrue();
    }

    @Test
    void tellsAuthorsWhoseWordsMovedAndWhoseClauseIsGone() throws InterruptedException {
        said("1");
        said("4");
        publish(FIRST.replace("for swimming", "for bathing"));
        assertThat(isTold("wren", "reworded")).isTrue();

        publish(FIRST.substring(0, FIRST.indexOf("4 Dogs")));
        assertThat(isTold("wren", "gone")).isTrue();
    }

    @Test
    void tellsTheAuthorOfAClauseThatOnlyMoved() throws InterruptedException {
        said("3");
        publish(FIRST.replaceFirst("(?s)3 Fee\n(.*?)\n\n4 Dogs\n(.*)$", "3 Dogs\n$2\n4 Fee\n$1\n"));

        assertThat(isTold("wren", "reworded")).isTrue();
    }

    private ApiFixture.Answer confirm(String account, String argument) {
        return assembly.as(account).post(assembly.path("/arguments/" + argument + "/confirmation"), Map.of());
    }

    @Test
    void theAuthorSaysThatHerWordsStillHoldOnceForEachChange() {
        String argument = said("3");
        assertThat(confirm("wren", argument).status()).as("nothing has changed").isEqualTo(409);
        publish(FIRST.replace("£4", "£9"));

        assertThat(confirm("heron", argument).status()).as("not her words").isEqualTo(404);
        JsonNode carried = confirm("wren", argument).expect(201).get("carried");
        assertThat(carried.get("code").asText()).isEqualTo("asked");
        assertThat(carried.get("confirmed").asBoolean()).isTrue();
        assertThat(confirm("wren", argument).status()).as("she has answered").isEqualTo(409);
        JsonNode seen = seen("heron", argument);
        assertThat(seen.get("carried").get("confirmed").asBoolean()).isTrue();
        assertThat(seen.get("carried").get("voteBefore").asBoolean())
                .as("voters are asked for themselves")
                .isTrue();

        publish(FIRST.replace("£4", "£12"));
        assertThat(seen("wren", argument).get("carried").get("confirmed").asBoolean())
                .as("another change, another question")
                .isFalse();
        assertThat(confirm("wren", argument).status()).isEqualTo(201);
    }

    @Test
    void theAuthorMayTakeHerWordsBackInstead() {
        String argument = said("3");
        publish(FIRST.replace("£4", "£9"));

        assembly.as("wren")
                .post(assembly.path("/arguments/" + argument + "/withdrawal"), Map.of())
                .expect(201);
        assertThat(confirm("wren", argument).status()).isEqualTo(409);
    }

    private boolean isTold(String account) throws InterruptedException {
        return isTold(account, "changed");
    }

    private boolean isTold(String account, String kind) throws InterruptedException {
        long deadline = System.nanoTime() + 30_000_000_000L;
        do {
            for (JsonNode notice : api.as(account)
                    .get("/api/v1/me/notices?limit=100")
                    .expect(200)
                    .get("items")) {
                if (notice.get("assembly").asText().equals(assembly.id())
                        && notice.get("kind").asText().equals(kind)) {
                    return true;
                }
            }
            Thread.sleep(200);
        } while (System.nanoTime() < deadline);
        return false;
    }

    @Test
    void marksWhatWasSaidWhenOnlyTheWordingChanged() {
        String argument = said("1");
        publish(FIRST.replace("opens the old harbour basin for swimming", "opens the old harbour basin for bathing"));

        JsonNode now = seen("heron", argument);
        assertThat(now.get("carried").get("code").asText()).isEqualTo("marked");
        assertThat(now.get("clause").asText()).isEqualTo(clause("1"));
    }

    @Test
    void saysNothingAboutAClauseThatStayedTheSame() {
        String argument = said("2");
        publish(FIRST.replace("£4", "£9"));

        JsonNode now = seen("heron", argument);
        assertThat(now.get("carried").isNull()).isTrue();
        assertThat(now.get("clause").asText()).isEqualTo(clause("2"));
    }

    @Test
    void keepsApartWhatWasSaidAboutAClauseThatIsGone() {
        String argument = said("4");
        publish(FIRST.substring(0, FIRST.indexOf("4 Dogs")));

        JsonNode now = seen("heron", argument);
        assertThat(now.get("carried").get("code").asText()).isEqualTo("gone");
        assertThat(now.get("clause").isNull()).isTrue();
        assertThat(now.get("clauseEId").isNull())
                .as("another clause may bear that name")
                .isTrue();
        assertThat(now.get("agree").asInt()).isEqualTo(1);
        JsonNode gone = api.get(assembly.path("/arguments/gone")).expect(200);
        assertThat(gone).hasSize(1);
        assertThat(gone.get(0).get("id").asText()).isEqualTo(argument);
        assertThat(assembly.as("heron")
                        .post(assembly.path("/votes"), Map.of("argument", argument, "vote", "pass"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void whatIsGoneStaysGoneInTheVersionAfter() {
        String argument = said("4");
        publish(FIRST.substring(0, FIRST.indexOf("4 Dogs")));
        publish(FIRST);

        assertThat(seen("heron", argument).get("carried").get("code").asText()).isEqualTo("gone");
    }

    @Test
    void asksNobodyTwiceForTheSameChange() {
        String argument = said("3");
        publish(FIRST.replace("£4", "£9"));
        vote(argument, "agree");
        publish(FIRST.replace("£4", "£9").replace("for swimming", "for bathing"));

        assertThat(seen("heron", argument).get("carried").get("voteBefore").asBoolean())
                .isFalse();
    }

    @Test
    void tellsWhatEachVersionChanged() {
        publish(FIRST.replace("£4", "£9")
                .replace("4 Dogs", "5 Dogs")
                .replace("5 Dogs", "4 Boats\nNo boat with a motor comes in.\n\n5 Dogs"));

        JsonNode versions = api.get(assembly.path("/bill/versions")).expect(200);
        assertThat(versions).hasSize(2);
        assertThat(versions.get(0).get("current").asBoolean()).isTrue();
        JsonNode compared = api.get(assembly.path("/bill/versions/2")).expect(200);
        assertThat(compared.get("changed")).hasSize(1);
        assertThat(compared.get("changed").get(0).get("changes").toString()).contains("money");
        assertThat(compared.get("changed").get(0).get("carry").asText()).isEqualTo("ask");
        assertThat(compared.get("added")).hasSize(1);
        assertThat(compared.get("moved")).hasSize(1);
        assertThat(compared.get("gone")).isEmpty();
        assertThat(api.get(assembly.path("/bill/versions/1")).status()).isEqualTo(404);
        assertThat(api.get(assembly.path("/bill/versions/3")).status()).isEqualTo(404);
    }

    @Test
    void asksAgainWhenOnlyTheTranslationDemandsSomethingElse() {
        String ja = "港の水浴びに関する条例\n\n第一条　この条例は、港を泳ぐ人に開く。\n\n第二条　開く日は六月一日からとする。\n\n"
                + "第三条　券は四百円とする。\n\n第四条　犬は、いつでも柵の外に置かなければならない。\n";
        publish(FIRST, ja);
        String argument = said("3");
        publish(FIRST, ja.replace("四百円", "九百円"));

        assertThat(seen("heron", argument).get("carried").get("code").asText()).isEqualTo("asked");
    }

    @Test
    void aDraftIsNoVersion() {
        assembly.moderator()
                .postText(assembly.path("/bills"), "text/plain", FIRST.getBytes(StandardCharsets.UTF_8))
                .expect(201);

        assertThat(api.get(assembly.path("/bill/versions")).expect(200)).hasSize(1);
    }
}
