package org.yoriai.summary.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.yoriai.Eventually;
import org.yoriai.StackResource;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Rows;
import org.yoriai.summary.Drafting;
import org.yoriai.summary.Wording.Worded;
import org.yoriai.summary.model.ModelBallots;
import org.yoriai.summary.model.ModelChoices;

/** Members choose the model that words their summaries; a server stands in for it. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ModelBallotTest {
    private static final String EXTRACTIVE = "extractive";
    private final String path = StandIn.pathOfItsOwn();
    private final String url = "http://127.0.0.1:" + StackResource.MODEL_PORT + path + "v1";
    private final ApiFixture api = ApiFixture.atStack();
    private AssemblyFixture assembly;
    private StandIn server;

    @Inject
    ModelBallots ballots;

    @Inject
    ModelChoices choices;

    @Inject
    BallotClock clock;

    @Inject
    ModelWording wording;

    @Inject
    Drafting drafting;

    @Inject
    DataSource database;

    @BeforeEach
    void convene() {
        server = new StandIn(StackResource.MODEL_PORT, path, StandIn.wording(StandIn::good));
        assembly = AssemblyFixture.deliberating(api).join("wren", "heron", "plover");
        assembly.arguments("wren", 3);
    }

    @AfterEach
    void stop() {
        close();
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
                .post(assembly.path("/models/proposals"), model(url))
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

    /** @param models ids of those that she approves of */
    private JsonNode vote(String account, String... models) {
        List<String> letters = Arrays.stream(models).map(this::letter).toList();
        return assembly.as(account)
                .post(assembly.path("/models/ballots/paper"), Map.of("approved", letters))
                .expect(201);
    }

    private String letter(String model) {
        return Rows.list(database, """
                        select o.letter from model_ballot_option o join model_ballot b on b.id = o.ballot_id
                        where b.assembly_id = ? and b.status = 'open' and coalesce(o.model_id, 'extractive') = ?""", row -> row.getString(1), UUID.fromString(assembly.id()), model)
                .get(0);
    }

    private static JsonNode option(JsonNode models, String model) {
        for (JsonNode option : models.at("/ballots/0/options")) {
            if (option.get("modelId").asText().equals(model)) {
                return option;
            }
        }
        throw new AssertionError(model + " is not on " + models);
    }

    /** Another assembly enters a model into the register, so that members here can suggest it. */
    private String register(String name) {
        Map<String, Object> said = model(url);
        said.put("name", name);
        said.put("model", name);
        AssemblyFixture elsewhere = AssemblyFixture.convene(api);
        return elsewhere
                .moderator()
                .post(elsewhere.path("/models/proposals"), said)
                .expect(201)
                .at("/choices/0/modelId")
                .asText();
    }

    private ApiFixture.Answer want(String account, String what, String model) {
        return assembly.as(account).post(assembly.path("/models/" + what), Map.of("modelId", model));
    }

    private void hurry(String model) {
        assembly.moderator()
                .post(assembly.path("/models/urgency"), Map.of("modelId", model, "reason", "The report is due."))
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
    void membersAreToldThatTheyAreAskedAndThatTheyHaveChosen() {
        String model = propose();
        open();
        vote("wren", model);
        vote("heron", model);
        close();

        Eventually.holds("both notices", () -> told("plover").containsAll(List.of("model-ballot", "model-result")));
    }

    /** Kinds of her notices of this assembly. */
    private List<String> told(String account) {
        List<String> kinds = new ArrayList<>();
        assembly.as(account)
                .get("/api/v1/me/notices?limit=100")
                .expect(200)
                .get("items")
                .forEach(notice -> {
                    if (notice.get("assembly").asText().equals(assembly.id())) {
                        kinds.add(notice.get("kind").asText());
                    }
                });
        return kinds;
    }

    @Test
    void nothingServesBeforeTheMembersChoseIt() {
        propose();
        assertThat(models().get("inUse").asText()).isEqualTo("extractive");
        Worded worded = wording.word(id(), drafting.sample(id()).orElseThrow());
        assertThat(worded.result().model().id()).isEqualTo("extractive");
        assertThat(server.requests()).isZero();
    }

    @Test
    void whatMostMembersApproveOfWordsTheNextDraft() {
        String model = propose();
        open();
        vote("wren", model);
        vote("heron", EXTRACTIVE, model);
        close();

        JsonNode models = models();
        assertThat(models.get("inUse").asText()).isEqualTo(model);
        assertThat(models.at("/ballots/0/winner"))
                .isEqualTo(option(models, model).get("letter"));
        assertThat(models.at("/ballots/0/isOpen").asBoolean()).isFalse();
        Worded worded = wording.word(id(), drafting.sample(id()).orElseThrow());
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
    void nothingThatIsSaidDuringTheVoteTellsWhichModelIsWhich() {
        String model = propose();
        open();
        clock.look();

        for (ApiFixture asking : List.of(assembly.as("wren"), assembly.nobody())) {
            JsonNode said = asking.get(assembly.path("/models")).expect(200);
            assertThat(said.toString()).doesNotContain(model).doesNotContain("\"place\"");
            assertThat(said.get("choices")).isEmpty();
            assertThat(said.get("suggestable")).isEmpty();
            for (JsonNode option : said.at("/ballots/0/options")) {
                assertThat(option.at("/sample/frames").asInt()).isZero();
            }
        }

        JsonNode after = vote("wren");
        assertThat(after.at("/choices/0/modelId").asText()).isEqualTo(model);
        assertThat(option(after, model).at("/sample/frames").asInt()).isPositive();
    }

    @Test
    void aModelThatFailedIsNotKnownByItBeforeTheVote() {
        Map<String, Object> said = model(url);
        said.put("model", "nowhere-to-be-found");
        String model = assembly.moderator()
                .post(assembly.path("/models/proposals"), said)
                .expect(201)
                .at("/choices/0/modelId")
                .asText();
        server.close();
        open();
        clock.look();

        JsonNode before = assembly.as("wren").get(assembly.path("/models")).expect(200);
        assertThat(before.toString())
                .contains("untold")
                .doesNotContain("unreachable")
                .doesNotContain("resting");

        JsonNode after = vote("wren");
        assertThat(option(after, model).at("/sample/because").asText()).isIn("unreachable", "resting");
    }

    @Test
    void examplesComeAllAtOnceSoThatTheirOrderTellsNothing() {
        propose();
        open();
        clock.look();
        UUID here = UUID.fromString(assembly.id());
        JsonNode options;
        do {
            Rows.change(database, """
                    update model_ballot_option set sample = null
                    where position = 1 and ballot_id in (select id from model_ballot where assembly_id = ?)""", here);
            options =
                    assembly.nobody().get(assembly.path("/models")).expect(200).at("/ballots/0/options");
            // The application's own clock may have made it again in between: then once more.
        } while (Rows.list(database, """
                                select 1 from model_ballot_option o join model_ballot b on b.id = o.ballot_id
                                where b.assembly_id = ? and o.sample is null""", row -> 1, here).isEmpty());
        assertThat(options)
                .hasSize(2)
                .allSatisfy(option -> assertThat(option.get("sample").isNull()).isTrue());
    }

    @Test
    void whatAModelDidHereIsCountedAndNotToldWhileMembersVoteOnIt() {
        String model = propose();
        hurry(model);
        Worded worded = wording.word(id(), drafting.sample(id()).orElseThrow());
        assertThat(worded.because()).isEmpty();
        JsonNode work = api.get("/api/v1/models/" + model).expect(200).get("work");
        JsonNode english = work.findParents("lang").stream()
                .filter(each -> each.get("lang").asText().equals("en"))
                .findFirst()
                .orElseThrow();
        assertThat(english.get("calls").asLong()).isPositive();
        assertThat(english.get("tokens").asLong()).isPositive();
        assertThat(english.get("failed").asLong())
                .isLessThan(english.get("calls").asLong());

        open();

        JsonNode voted = api.get("/api/v1/models/" + model).expect(200);
        assertThat(voted.get("onBallot").asBoolean()).isTrue();
        assertThat(voted.get("work")).isEmpty();
    }

    @Test
    void aPaperSentAgainReplacesTheOneBefore() {
        String model = propose();
        open();
        vote("wren", model);
        vote("wren", EXTRACTIVE);
        JsonNode models = vote("heron", EXTRACTIVE);
        assertThat(models.at("/ballots/0/papers").asInt()).isEqualTo(2);
        assertThat(models.at("/ballots/0/approved").get(0))
                .isEqualTo(option(models, EXTRACTIVE).get("letter"));
        close();
        assertThat(option(models(), EXTRACTIVE).get("approvals").asInt()).isEqualTo(2);
        assertThat(option(models(), model).get("approvals").asInt()).isZero();
        assertThat(models().get("inUse").asText()).isEqualTo(EXTRACTIVE);
    }

    @Test
    void aTieLeavesTheOneInUse() {
        String model = propose();
        open();
        vote("wren", model);
        vote("heron", EXTRACTIVE);
        close();
        assertThat(models().get("inUse").asText()).isEqualTo(EXTRACTIVE);
        assertThat(models().at("/choices/0/state").asText()).isEqualTo("retired");
    }

    @Test
    void aSecondModelThatMoreThanHalfApproveRunsBeside() {
        String one = propose();
        String two = register("beside");
        want("wren", "suggestions", two).expect(201);
        want("heron", "seconds", two).expect(201);
        want("plover", "seconds", two).expect(201);
        open();
        vote("wren", one, two);
        vote("heron", one, two);
        vote("plover", one);
        close();

        JsonNode models = models();
        assertThat(models.get("inUse").asText()).isEqualTo(one);
        assertThat(models.get("beside").asText()).isEqualTo(two);
        assertThat(models.at("/ballots/0/beside")).isEqualTo(option(models, two).get("letter"));
        assertThat(choices.beside(id()).orElseThrow().id()).isEqualTo(two);
    }

    @Test
    void aMembersSuggestionIsProposedOnceEnoughOthersSecondIt() {
        String model = register("suggested");
        assertThat(models().get("suggestable").findValuesAsText("modelId")).contains(model);

        JsonNode mine = want("wren", "suggestions", model).expect(201);

        assertThat(mine.at("/choices/0/state").asText()).isEqualTo("suggested");
        assertThat(mine.at("/choices/0/seconding/needed").asInt()).isEqualTo(2);
        assertThat(mine.at("/choices/0/seconding/yours").asBoolean()).isTrue();
        assertThat(mine.toString()).as("nobody is named").doesNotContain("suggestedBy");
        want("wren", "seconds", model).expect(409);
        assertThat(want("heron", "seconds", model)
                        .expect(201)
                        .at("/choices/0/state")
                        .asText())
                .isEqualTo("suggested");
        assertThat(want("heron", "seconds", model)
                        .expect(201)
                        .at("/choices/0/seconding/people")
                        .asInt())
                .as("one person, one second")
                .isEqualTo(1);

        JsonNode enough = want("plover", "seconds", model).expect(201);

        assertThat(enough.at("/choices/0/state").asText()).isEqualTo("proposed");
        assertThat(enough.at("/choices/0/seconding/people").asInt()).isEqualTo(2);
        assertThat(Rows.list(
                        database,
                        "select member from model_second where assembly_id = ?",
                        row -> row.getString(1),
                        UUID.fromString(assembly.id())))
                .as("who they are is not kept")
                .isEmpty();
        open();
        assertThat(models().at("/ballots/0/options")).hasSize(2);
    }

    @Test
    void aMemberSuggestsOneModelAtATimeAndOnlyOfTheRegister() {
        String one = register("first");
        String two = register("second");
        want("wren", "suggestions", "model-0-nobody-knows").expect(404);
        want("wren", "suggestions", "").expect(422);
        want("wren", "suggestions", one).expect(201);
        assertThat(want("wren", "suggestions", two).expect(409).toString()).contains("model-one-suggestion");
        assertThat(want("heron", "suggestions", one).expect(409).toString()).contains("model-known");
        want("heron", "seconds", two).expect(404);
        assembly.moderator()
                .post(assembly.path("/models/suggestions"), Map.of("modelId", two))
                .expect(403);
    }

    @Test
    void whatTooFewSecondEndsAfterFourWeeks() {
        String model = register("forgotten");
        want("wren", "suggestions", model).expect(201);
        want("heron", "seconds", model).expect(201);
        Rows.change(
                database,
                "update model_choice set since = now() - interval '28 days' where assembly_id = ?",
                UUID.fromString(assembly.id()));
        ballots.tick();
        assertThat(models().at("/choices/0/state").asText()).isEqualTo("retired");
        want("wren", "suggestions", model).expect(201);
    }

    @Test
    void theRulesRestWhileMembersVote() {
        String model = register("late");
        propose();
        open();
        for (String what : List.of("suggestions", "seconds")) {
            assertThat(want("wren", what, model).expect(409).toString()).contains("model-ballot-open");
        }
        assertThat(quorum(40).expect(409).toString()).contains("model-ballot-open");
        assembly.moderator()
                .post(assembly.path("/models/urgency"), Map.of("modelId", model, "reason", "The report is due."))
                .expect(409);
    }

    private ApiFixture.Answer quorum(int percent) {
        return assembly.moderator()
                .post(
                        assembly.path("/models/quorum"),
                        Map.of("percent", percent, "reason", "The members asked for it."));
    }

    @Test
    void theQuorumIsARuleOfTheAssemblyAndEveryChangeIsRead() {
        assertThat(models().at("/quorum/percent").asInt()).isEqualTo(25);
        assertThat(models().at("/quorum/people").asInt()).as("of three").isEqualTo(1);
        for (int outside : List.of(9, 76)) {
            assertThat(quorum(outside).expect(422).toString()).contains("model-quorum-bounds");
        }
        assembly.as("wren")
                .post(assembly.path("/models/quorum"), Map.of("percent", 40, "reason", "I want to."))
                .expect(403);

        JsonNode changed = quorum(75).expect(201);

        assertThat(changed.at("/quorum/people").asInt()).isEqualTo(3);
        assertThat(models().at("/quorum/changes/0/reason").asText()).isEqualTo("The members asked for it.");
        String model = propose();
        open();
        vote("wren", model);
        vote("heron", model);
        close();
        assertThat(models().at("/ballots/0/quorum").asInt()).isEqualTo(3);
        assertThat(models().get("inUse").asText()).as("two are too few").isEqualTo(EXTRACTIVE);
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
                .post(assembly.path("/models/ballots/paper"), Map.of("approved", List.of("A")))
                .expect(409);
        propose();
        open();
        assembly.moderator()
                .post(assembly.path("/models/ballots/paper"), Map.of("approved", List.of("A")))
                .expect(403);
        assembly.as("wren")
                .post(assembly.path("/models/ballots/paper"), Map.of("approved", List.of("Z")))
                .expect(422);
        assembly.as("wren").post(assembly.path("/models/proposals"), model(url)).expect(403);
    }

    @Test
    void whatWasHurriedIsUndoneUnlessTheMembersConfirmIt() {
        String model = propose();
        hurry(model);
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
        hurry(model);
        open();
        vote("wren", model);
        close();
        assertThat(models().get("inUse").asText()).isEqualTo(model);
        assertThat(models().at("/choices/0/confirmBy").isNull()).isTrue();
    }

    @Test
    void otherPromptsNeedAnotherBallot() {
        String model = propose();
        hurry(model);
        Rows.change(
                database,
                "update model_choice set prompts_hash = ? where assembly_id = ?",
                "0".repeat(64),
                UUID.fromString(assembly.id()));
        assertThat(models().get("inUse").asText()).isEqualTo("extractive");
    }

    @Test
    void anArgumentThatItsAuthorKeepsOutIsNeitherShownToAModelNorQuoted() {
        hurry(propose());
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
        assertThat(GenerateFixture.cited(drafting.sample(id()).orElseThrow().extractive()))
                .anyMatch(cite -> cite.contains(kept));

        assembly.as("wren")
                .post(assembly.path("/arguments/" + kept + "/ai-use"), Map.of("use", false))
                .expect(404);
        assembly.as("heron")
                .post(assembly.path("/arguments/" + kept + "/ai-use"), Map.of("use", false))
                .expect(201);
        assertThat(assembly.as("heron")
                        .get("/api/v1/me/words?assembly=" + assembly.id())
                        .expect(200)
                        .at("/items/0/keptOut")
                        .asBoolean())
                .isTrue();

        Worded worded = wording.word(id(), drafting.sample(id()).orElseThrow());
        assertThat(GenerateFixture.cited(worded.result())).noneMatch(cite -> cite.contains(kept));
        assembly.as("heron")
                .post(assembly.path("/arguments/" + kept + "/ai-use"), Map.of("use", true))
                .expect(201);
        assertThat(GenerateFixture.cited(drafting.sample(id()).orElseThrow().extractive()))
                .anyMatch(cite -> cite.contains(kept));
    }

    @Test
    void wordsThatTheirAuthorKeepsOutLeaveTheExamples() {
        propose();
        open();
        clock.look();
        assertThat(samples()).contains("water and clean");

        assembly.decide("wren", "ai-digest", false);

        assertThat(samples()).doesNotContain("water and clean");
    }

    @Test
    void whatWasWrittenAroundHiddenWordsIsNotSentAndComesBackWithThem() {
        propose();
        open();
        clock.look();
        assertThat(models().toString()).contains("water and clean");
        List<String> written = new ArrayList<>();
        assembly.nobody()
                .get(assembly.path("/arguments"))
                .expect(200)
                .get("items")
                .forEach(argument -> written.add(argument.get("id").asText()));

        for (String argument : written) {
            assembly.moderator()
                    .post(
                            assembly.path("/moderation/arguments/" + argument),
                            Map.of("decision", "hide", "rule", "off-topic", "reason", "Not about it."))
                    .expect(201);
        }

        assertThat(models().toString()).doesNotContain("water and clean");
        for (String argument : written) {
            assembly.moderator()
                    .post(
                            assembly.path("/moderation/arguments/" + argument),
                            Map.of("decision", "restore", "reason", "It is about it."))
                    .expect(201);
        }
        assertThat(models().toString()).contains("water and clean");
    }

    private String samples() {
        return String.join("\n", Rows.list(database, """
                        select coalesce(o.sample::text, '') from model_ballot_option o
                        join model_ballot b on b.id = o.ballot_id where b.assembly_id = ?""", row -> row.getString(1), UUID.fromString(assembly.id())));
    }
}
