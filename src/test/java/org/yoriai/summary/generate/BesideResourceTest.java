package org.yoriai.summary.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yoriai.ApiFixture;
import org.yoriai.Eventually;
import org.yoriai.LedgerRowsFixture;
import org.yoriai.StackResource;
import org.yoriai.identity.Kept;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Rows;

/** Two models that the members chose word the same draft; where they differ much, a person reads both first. */
@QuarkusTest
@WithTestResource(StackResource.class)
class BesideResourceTest extends WordedFixture {
    @Inject
    @Any
    Instance<Kept> kept;

    /** The second model says it otherwise. */
    private static String otherwise(List<StandIn.Quote> group) {
        return StandIn.good(group).replace("On ", "Here are ");
    }

    @Override
    List<String> alsoProposed() {
        return List.of("Second");
    }

    private void bothAnswer() {
        String path = path(model);
        play = (request, out) -> StandIn.say(
                out,
                StandIn.content(
                        request, request.head().contains(path) ? StandIn::good : BesideResourceTest::otherwise));
    }

    private String besides(String summary) {
        return assembly.path("/summaries/" + summary + "/beside");
    }

    private static List<String> texts(JsonNode sentences) {
        return sentences.findValuesAsText("text");
    }

    /** Leaves two of three sentences out of the draft, so that the two wordings differ in two of three quotes. */
    private void dropTwo(JsonNode draft) {
        for (int i = 0; i < 2; i++) {
            assembly.moderator()
                    .post(
                            assembly.path("/summaries/" + draft.get("id").asText() + "/changes"),
                            Map.of(
                                    "what", "drop",
                                    "sentence",
                                            draft.at("/sentences/" + i + "/id").asText(),
                                    "reason", "Said twice."))
                    .expect(201);
        }
    }

    private String storedBeside() {
        return String.join("\n", Rows.list(database, """
                        select n.text from summary_beside_sentence n join summary s on s.id = n.summary_id
                        where s.assembly_id = ?""", row -> row.getString(1), UUID.fromString(assembly.id())));
    }

    @Test
    void bothWordTheSameQuotesAndBothAreCountedInTheBudget() {
        bothAnswer();
        JsonNode draft = drafted("en");
        String id = draft.get("id").asText();

        assertThat(draft.get("beside").asBoolean()).isTrue();
        assertThat(assembly.nobody().get(besides(id)).status()).as("a draft").isEqualTo(404);
        JsonNode both = assembly.moderator().get(besides(id)).expect(200);

        assertThat(both.at("/one/name").asText()).isEqualTo("Stand-in");
        assertThat(both.at("/other/name").asText()).isEqualTo("Second");
        assertThat(both.at("/other/wording/replaced").asInt()).isZero();
        assertThat(both.get("mustBeRead").asBoolean()).isFalse();
        assertThat(both.get("topics")).hasSize(1);
        JsonNode topic = both.at("/topics/0");
        assertThat(topic.get("modelDisagreement").asDouble()).isZero();
        assertThat(topic.get("both").asInt()).isEqualTo(3);
        assertThat(texts(topic.get("one"))).anyMatch(text -> text.startsWith("On lanterns and along: “"));
        assertThat(texts(topic.get("other"))).anyMatch(text -> text.startsWith("Here are lanterns and along: “"));
        assertThat(count("select max(calls) from model_budget where assembly_id = ?"))
                .isEqualTo(server.requests());
    }

    @Test
    void whereTheyDifferMuchSheSaysThatSheReadBothBeforeSheApproves() {
        bothAnswer();
        JsonNode draft = drafted("en");
        String id = draft.get("id").asText();
        dropTwo(draft);
        String path = assembly.path("/summaries/" + id);
        assembly.moderator().post(path + "/asking", Map.of()).expect(201);
        assembly.moderator()
                .post(path + "/asking/end", Map.of("reason", "Tonight."))
                .expect(201);

        JsonNode both = second.get(besides(id)).expect(200);
        assertThat(both.get("mustBeRead").asBoolean()).isTrue();
        assertThat(both.at("/topics/0/modelDisagreement").asDouble()).isEqualTo(2.0 / 3);
        assertThat(both.at("/topics/0/onlyOther").asInt()).isEqualTo(2);
        assertThat(both.at("/topics/0/readFirst").asBoolean()).isTrue();
        ApiFixture.Answer refused = second.post(path + "/approve", Map.of("why", "Few took part."));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("code").asText()).isEqualTo("summary-beside-unread");

        assertThat(api.as(people.get(0))
                        .post(besides(id) + "/reading", Map.of())
                        .status())
                .isEqualTo(403);
        assembly.moderator().post(besides(id) + "/reading", Map.of()).expect(201);
        assertThat(second.post(path + "/approve", Map.of("why", "Few took part."))
                        .status())
                .as("another one read them")
                .isEqualTo(409);
        assertThat(second.post(besides(id) + "/reading", Map.of())
                        .expect(201)
                        .get("read")
                        .asBoolean())
                .isTrue();
        second.post(path + "/approve", Map.of("why", "Few took part.")).expect(201);

        List<String> readers = readers(id);
        assertThat(readers).hasSize(2);
        QuarkusTransaction.requiringNew()
                .run(() -> kept.forEach(part -> part.forget(
                        new AssemblyId(UUID.fromString(assembly.id())),
                        new Pseudonym(readers.get(0)),
                        new Pseudonym("0".repeat(31) + "f"))));
        assertThat(readers(id)).as("who is forgotten is not told as a reader").containsExactly(readers.get(1));
    }

    private List<String> readers(String summary) {
        return Rows.list(
                database,
                "select member from summary_beside_read where summary_id = ? order by member",
                row -> row.getString(1),
                UUID.fromString(summary));
    }

    @Test
    void theSecondModelDownLeavesTheSummaryAsItIsAndThePageSaysSo() {
        String path = path(model);
        play = (request, out) -> {
            if (request.head().contains(path)) {
                StandIn.say(out, StandIn.content(request, StandIn::good));
            }
        };

        JsonNode draft = drafted("en");
        String id = draft.get("id").asText();

        assertThat(draft.get("modelId").asText()).isEqualTo(model);
        JsonNode both = assembly.moderator().get(besides(id)).expect(200);
        assertThat(both.at("/other/name").asText()).isEqualTo("Second");
        assertThat(both.at("/other/wording/because").asText()).isEqualTo("unreachable");
        assertThat(texts(both.at("/topics/0/other"))).anyMatch(text -> text.startsWith("For: “"));
        assembly.publishSummary(id, second);
        assertThat(page(assembly.nobody(), "/en/a/" + assembly.slug() + "/summaries/" + id + "/beside"))
                .contains("Beside it: Second")
                .contains("the model’s server did not answer");
        assertThat(page(assembly.nobody(), "/ja/a/" + assembly.slug() + "/summaries/" + id + "/beside"))
                .contains("くらべる文：Second")
                .contains("モデルのサーバーが答えませんでした");
    }

    @Test
    void everybodyReadsBothOnceItIsPublishedAndHiddenWordsAreInNeither() {
        bothAnswer();
        String id = drafted("en").get("id").asText();
        assembly.publishSummary(id, second);
        String page = "/en/a/" + assembly.slug() + "/summaries/" + id;
        assertThat(publicPage("en", id)).contains(page + "/beside");
        assertThat(page(assembly.nobody(), page + "/beside"))
                .contains("They quote the same people.")
                .contains("Here are lanterns and along");

        assembly.moderator()
                .post(
                        assembly.path("/moderation/arguments/" + arguments.get(people.get(0))),
                        Map.of("decision", "hide", "rule", "off-topic", "reason", "Not about it."))
                .expect(201);

        assertThat(assembly.nobody().get(besides(id)).text())
                .doesNotContainIgnoringCase("lanterns")
                .contains("[words hidden by a moderator]", "Here are tickets and keep");
        assertThat(page(assembly.nobody(), page + "/beside")).doesNotContainIgnoringCase("lanterns");
    }

    @Test
    void anErasedMembersWordsAreInNoStoredRowOfTheSecondWording() throws SQLException {
        bothAnswer();
        String id = drafted("en").get("id").asText();
        assembly.publishSummary(id, second);
        assertThat(storedBeside()).contains("lanterns").doesNotContain(LAMPS.get(1));

        api.as(people.get(0)).post("/api/v1/me/erasure", Map.of()).expect(201);
        try (Connection connection = LedgerRowsFixture.connect("identity");
                Statement update = connection.createStatement()) {
            update.execute("update erasure_request set asked_at = now() - interval '2 days',"
                    + " due_at = now() - interval '1 day'");
        }
        Eventually.holds("her words to be erased", () -> !storedBeside().contains("lanterns"));

        assertThat(storedBeside()).contains("Here are tickets and keep");
        assertThat(assembly.nobody().get(besides(id)).text()).doesNotContainIgnoringCase("lanterns");
    }

    @Test
    void aDraftThatIsReplacedTakesTheSecondWordingWithIt() {
        bothAnswer();
        drafted("en");
        argue(people.get(1), List.of("for", "Evening hours suit nurses after late shifts."));
        drafted("en");

        assertThat(count("""
                        select count(*) from summary_beside b join summary s on s.id = b.summary_id
                        where s.assembly_id = ? and s.status = 'discarded'""")).isZero();
        assertThat(count("""
                        select count(*) from summary_beside b join summary s on s.id = b.summary_id
                        where s.assembly_id = ?""")).as("one in each language").isEqualTo(2);
    }
}
