package org.yoriai.summary.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yoriai.ApiFixture;
import org.yoriai.AssemblyFixture;
import org.yoriai.StackResource;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Rows;
import org.yoriai.summary.Summaries;
import org.yoriai.summary.Wording.Worded;
import org.yoriai.summary.model.ModelBallots;

/** Members choose the model that words their summaries; a server stands in for it. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ModelBallotTest {
    private static final String URL = "http://127.0.0.1:" + StackResource.MODEL_PORT + "/v1";

    private final ApiFixture api = ApiFixture.atStack();
    private AssemblyFixture assembly;
    private StandIn server;

    @Inject
    ModelBallots ballots;

    @Inject
    BallotClock clock;

    @Inject
    ModelWording wording;

    @Inject
    Summaries summaries;

    @Inject
    DataSource database;

    @BeforeEach
    void convene() {
        server = new StandIn(StackResource.MODEL_PORT, StandIn.wording(StandIn::good));
        assembly = AssemblyFixture.deliberating(api).join("wren", "heron", "plover");
        assembly.arguments("wren", 2);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static Map<String, Object> model(String url) {
        Map<String, Object> model = new HashMap<>();
        for (String said : List.of("provider", "place", "licence", "training", "cost")) {
            model.put(said, "As the " + said + " says");
        }
        model.put("name", "Stand-in");
        model.put("weights", "");
        model.put("url", url);
        model.put("model", StandIn.NAME);
        return model;
    }

    private String propose() {
        JsonNode models = assembly.moderator()
                .post(assembly.path("/models/proposals"), model(URL))
                .expect(201);
        return models.at("/choices/0/modelId").asText();
    }

    private void open() {
        assembly.moderator()
                .post(
                        assembly.path("/models/ballots"),
                        Map.of(
                                "closesAt",
                                Instant.now().plus(2, ChronoUnit.DAYS).toString()))
                .expect(201);
    }

    private JsonNode vote(String account, Integer... places) {
        return assembly.as(account)
                .post(assembly.path("/models/ballots/paper"), Map.of("approved", List.of(places)))
                .expect(201);
    }

    private JsonNode models() {
        return assembly.nobody().get(assembly.path("/models")).expect(200);
    }

    private AssemblyId id() {
        return new AssemblyId(UUID.fromString(assembly.id()));
    }

    private void close() {
        Rows.change(
                database,
                "update model_ballot set closes_at = now() where status = 'open' and assembly_id = ?",
                UUID.fromString(assembly.id()));
        ballots.tick();
    }

    @Test
    void refusesAServerThatTheOperatorDoesNotAllow() {
        JsonNode problem = assembly.moderator()
                .post(assembly.path("/models/proposals"), model("http://10.0.0.1/v1"))
                .expect(422);
        assertThat(problem.toString()).contains("model-not-allowed");
    }

    @Test
    void nothingServesBeforeTheMembersChoseIt() {
        propose();
        assertThat(models().get("inUse").asText()).isEqualTo("extractive");
        Worded worded = wording.word(id(), summaries.sample(id()).orElseThrow());
        assertThat(worded.result().model().id()).isEqualTo("extractive");
        assertThat(server.requests()).isZero();
    }

    @Test
    void whatMostMembersApproveOfWordsTheNextDraft() {
        String model = propose();
        open();
        vote("wren", 1);
        vote("heron", 0, 1);
        close();

        JsonNode models = models();
        assertThat(models.get("inUse").asText()).isEqualTo(model);
        assertThat(models.at("/ballots/0/winner").asInt()).isEqualTo(1);
        assertThat(models.at("/ballots/0/isOpen").asBoolean()).isFalse();
        Worded worded = wording.word(id(), summaries.sample(id()).orElseThrow());
        assertThat(worded.because()).isEmpty();
        assertThat(worded.result().model().id()).isEqualTo(model);
        assertThat(worded.result().gates().passed()).isTrue();
        assertThat(Rows.list(
                        database,
                        "select calls from model_budget where assembly_id = ?",
                        row -> row.getInt(1),
                        UUID.fromString(assembly.id())))
                .as("one call: its one quote needs no arranging")
                .containsExactly(1);
        JsonNode registered = api.get("/api/v1/models/" + model).expect(200);
        assertThat(registered.get("kind").asText()).isEqualTo("generation");
        assertThat(registered.get("state").asText()).isEqualTo("in-use");
    }

    @Test
    void theSameTopicIsShownInEachWayAndNamesAreToldToWhoVoted() {
        propose();
        open();
        clock.look();
        JsonNode before = assembly.as("wren").get(assembly.path("/models")).expect(200);
        JsonNode options = before.at("/ballots/0/options");
        assertThat(options).hasSize(2);
        assertThat(options).allSatisfy(option -> {
            assertThat(option.get("modelId").isNull()).isTrue();
            assertThat(option.get("name").isNull()).isTrue();
            assertThat(option.at("/sample/lines")).isNotEmpty();
        });
        assertThat(options.at("/0/sample/topic")).isEqualTo(options.at("/1/sample/topic"));

        JsonNode after = vote("wren");

        assertThat(after.at("/ballots/0/options").findValuesAsText("modelId")).contains("extractive");
        assertThat(assembly.as("heron")
                        .get(assembly.path("/models"))
                        .expect(200)
                        .at("/ballots/0/options/0/modelId")
                        .isNull())
                .isTrue();
    }

    @Test
    void aPaperSentAgainReplacesTheOneBefore() {
        propose();
        open();
        vote("wren", 1);
        vote("wren", 0);
        JsonNode models = vote("heron", 0);
        assertThat(models.at("/ballots/0/papers").asInt()).isEqualTo(2);
        close();
        assertThat(models().at("/ballots/0/options").findValuesAsText("approvals"))
                .containsExactlyInAnyOrder("2", "0");
        assertThat(models().get("inUse").asText()).isEqualTo("extractive");
    }

    @Test
    void aTieLeavesTheOneInUse() {
        propose();
        open();
        vote("wren", 1);
        vote("heron", 0);
        close();
        assertThat(models().get("inUse").asText()).isEqualTo("extractive");
        assertThat(models().at("/choices/0/state").asText()).isEqualTo("retired");
    }

    @Test
    void withoutEnoughPapersNothingChanges() {
        propose();
        open();
        close();
        assertThat(models().get("inUse").asText()).isEqualTo("extractive");
        assertThat(models().at("/choices/0/state").asText()).isEqualTo("proposed");
    }

    @Test
    void onlyMembersVoteAndOnlyOnWhatIsOnThePaper() {
        assembly.as("wren")
                .post(assembly.path("/models/ballots/paper"), Map.of("approved", List.of(0)))
                .expect(409);
        propose();
        open();
        assembly.moderator()
                .post(assembly.path("/models/ballots/paper"), Map.of("approved", List.of(0)))
                .expect(403);
        assembly.as("wren")
                .post(assembly.path("/models/ballots/paper"), Map.of("approved", List.of(7)))
                .expect(422);
        assembly.as("wren").post(assembly.path("/models/proposals"), model(URL)).expect(403);
    }

    @Test
    void whatWasHurriedIsUndoneUnlessTheMembersConfirmIt() {
        String model = propose();
        assembly.moderator()
                .post(assembly.path("/models/urgency"), Map.of("modelId", model, "reason", "The report is due."))
                .expect(201);
        assertThat(models().get("inUse").asText()).isEqualTo(model);
        assertThat(models().at("/choices/0/reason").asText()).isEqualTo("The report is due.");

        Rows.change(
                database,
                "update model_choice set confirm_by = now() where assembly_id = ?",
                UUID.fromString(assembly.id()));
        ballots.tick();

        assertThat(models().get("inUse").asText()).isEqualTo("extractive");
        assertThat(models().at("/choices/0/state").asText()).isEqualTo("retired");
    }

    @Test
    void whatWasHurriedStaysWhenTheMembersConfirmIt() {
        String model = propose();
        assembly.moderator()
                .post(assembly.path("/models/urgency"), Map.of("modelId", model, "reason", "The report is due."))
                .expect(201);
        open();
        vote("wren", 1);
        close();
        assertThat(models().get("inUse").asText()).isEqualTo(model);
        assertThat(models().at("/choices/0/confirmBy").isNull()).isTrue();
    }

    @Test
    void otherPromptsNeedAnotherBallot() {
        String model = propose();
        assembly.moderator()
                .post(assembly.path("/models/urgency"), Map.of("modelId", model, "reason", "The report is due."))
                .expect(201);
        Rows.change(
                database,
                "update model_choice set prompts_hash = ? where assembly_id = ?",
                "0".repeat(64),
                UUID.fromString(assembly.id()));
        assertThat(models().get("inUse").asText()).isEqualTo("extractive");
    }

    @Test
    void anArgumentThatItsAuthorKeepsOutIsNeitherShownToAModelNorQuoted() {
        propose();
        assembly.moderator()
                .post(
                        assembly.path("/models/urgency"),
                        Map.of("modelId", models().at("/choices/0/modelId").asText(), "reason", "The report is due."))
                .expect(201);
        String kept = assembly.as("heron")
                .post(
                        assembly.path("/arguments"),
                        Map.of("stance", "against", "lang", "en", "text", "Ferries cross the basin at night."))
                .expect(201)
                .get("id")
                .asText();
        assembly.moderator()
                .post(assembly.path("/moderation/arguments/" + kept), Map.of("decision", "approve"))
                .expect(201);
        assertThat(GenerateFixture.cited(summaries.sample(id()).orElseThrow().extractive()))
                .anyMatch(cite -> cite.contains(kept));

        assembly.as("wren")
                .post(assembly.path("/arguments/" + kept + "/ai-use"), Map.of("use", false))
                .expect(404);
        assembly.as("heron")
                .post(assembly.path("/arguments/" + kept + "/ai-use"), Map.of("use", false))
                .expect(201);

        Worded worded = wording.word(id(), summaries.sample(id()).orElseThrow());
        assertThat(GenerateFixture.cited(worded.result())).noneMatch(cite -> cite.contains(kept));
        assembly.as("heron")
                .post(assembly.path("/arguments/" + kept + "/ai-use"), Map.of("use", true))
                .expect(201);
        assertThat(GenerateFixture.cited(summaries.sample(id()).orElseThrow().extractive()))
                .anyMatch(cite -> cite.contains(kept));
    }
}
