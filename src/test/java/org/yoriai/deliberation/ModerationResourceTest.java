package org.yoriai.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yoriai.ApiFixture;
import org.yoriai.AssemblyFixture;
import org.yoriai.BirdNames;
import org.yoriai.LedgerRowsFixture;
import org.yoriai.StackResource;

/** Deciding on many at once, undoing, and what the public log tells of it. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ModerationResourceTest {
    private static final String SECRET = "The lifeguard Pat Quill of Mill Lane drinks before noon.";

    private final ApiFixture api = ApiFixture.atStack();
    private AssemblyFixture assembly;

    /** One of its own for each test: kansa is its second moderator. */
    @BeforeEach
    void convene() {
        assembly = AssemblyFixture.deliberating(api).join("wren", "heron");
        String code = assembly.moderator()
                .post(assembly.path("/invitations"), Map.of("role", "moderator", "uses", 1, "validDays", 1))
                .expect(201)
                .get("code")
                .asText();
        api.as("kansa").post(assembly.path("/members"), Map.of("code", code)).expect(201);
    }

    private List<String> waiting(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            ids.add(write("The water is warm enough in month " + i + " of the year."));
        }
        return ids;
    }

    private String write(String text) {
        return api.as("wren")
                .post(assembly.path("/arguments"), Map.of("stance", "against", "lang", "en", "text", text))
                .expect(201)
                .get("id")
                .asText();
    }

    private ApiFixture.Answer decide(String moderator, List<String> ids, String seen, Map<String, String> ruling) {
        Map<String, Object> command = new java.util.HashMap<>(ruling);
        command.put("arguments", ids);
        command.put("seen", seen);
        return api.as(moderator).post(assembly.path("/moderation/decisions"), command);
    }

    private static Map<String, String> approve() {
        return Map.of("decision", "approve");
    }

    private static Map<String, String> hide() {
        return Map.of(
                "decision", "hide", "rule", "privacy", "ground", "names-somebody", "reason", "Leave Pat Quill out.");
    }

    private ApiFixture.Answer undo(String moderator, JsonNode outcome) {
        return api.as(moderator)
                .post(
                        assembly.path(
                                "/moderation/decisions/" + outcome.get("batch").asText() + "/undoing"),
                        Map.of());
    }

    private String status(String id) {
        return assembly.moderator()
                .get(assembly.path("/arguments/" + id))
                .expect(200)
                .get("status")
                .asText();
    }

    private JsonNode log() {
        return api.get(assembly.path("/moderation/log")).expect(200);
    }

    @Test
    void decidesOnManyAndLeavesAloneWhatAnotherHasDecidedMeanwhile() {
        List<String> ids = waiting(3);
        decide("kansa", ids.subList(1, 2), "waiting", hide()).expect(201);

        JsonNode outcome = decide("mori", ids, "waiting", approve()).expect(201);

        assertThat(outcome.get("done")).hasSize(2);
        assertThat(outcome.get("left")).hasSize(1);
        assertThat(ids).map(this::status).containsExactly("visible", "hidden", "visible");
    }

    @Test
    void hidesOnlyWhatStandsWhereTheModeratorSawIt() {
        List<String> ids = waiting(1);
        decide("kansa", ids, "waiting", approve()).expect(201);

        JsonNode outcome = decide("mori", ids, "waiting", hide()).expect(201);

        assertThat(outcome.get("done")).isEmpty();
        assertThat(outcome.get("batch").isNull()).isTrue();
        assertThat(status(ids.get(0))).isEqualTo("visible");
    }

    @Test
    void everyActIsAnEventAndUndoingReplacesIt() {
        List<String> ids = waiting(2);
        JsonNode approved = decide("mori", ids, "waiting", approve()).expect(201);

        undo("mori", approved).expect(201);

        assertThat(ids).map(this::status).containsOnly("waiting");
        List<LedgerRowsFixture.Entry> entries = LedgerRowsFixture.numbered(assembly.id());
        for (String id : ids) {
            List<LedgerRowsFixture.Entry> ofOne = entries.stream()
                    .filter(entry -> entry.subject().equals(UUID.fromString(id)))
                    .toList();
            assertThat(ofOne)
                    .extracting(LedgerRowsFixture.Entry::type)
                    .containsExactly(
                            "org.yoriai.deliberation.argument-submitted",
                            "org.yoriai.deliberation.argument-approved",
                            "org.yoriai.deliberation.argument-returned");
            assertThat(ofOne.get(2).replaces()).isEqualTo(ofOne.get(1).event());
        }
    }

    @Test
    void undoingAHidingShowsItAgainAndUndoingARestoringHidesItForTheSameReason() {
        List<String> ids = waiting(1);
        String id = ids.get(0);
        decide("mori", ids, "waiting", approve()).expect(201);
        JsonNode hidden = decide("mori", ids, "visible", hide()).expect(201);
        undo("mori", hidden).expect(201);
        assertThat(status(id)).isEqualTo("visible");

        decide("mori", ids, "visible", hide()).expect(201);
        JsonNode restored = decide("mori", ids, "hidden", Map.of("decision", "restore", "reason", "It is fine."))
                .expect(201);
        undo("mori", restored).expect(201);

        JsonNode seen = api.as("wren").get(assembly.path("/arguments/" + id)).expect(200);
        assertThat(seen.get("status").asText()).isEqualTo("hidden");
        assertThat(seen.get("hiddenGround").asText()).isEqualTo("names-somebody");
        assertThat(seen.get("hiddenReason").asText()).isEqualTo("Leave Pat Quill out.");
    }

    @Test
    void undoingIsRefusedOnceAnotherModeratorHasActed() {
        List<String> ids = waiting(2);
        JsonNode approved = decide("mori", ids, "waiting", approve()).expect(201);
        decide("kansa", ids.subList(0, 1), "visible", hide()).expect(201);

        JsonNode outcome = undo("mori", approved).expect(201);

        assertThat(outcome.get("done")).hasSize(1);
        assertThat(outcome.get("left")).hasSize(1);
        assertThat(ids).map(this::status).containsExactly("hidden", "waiting");
        assertThat(undo("mori", approved).expect(409).get("code").asText()).isEqualTo("undo-done");
    }

    @Test
    void nobodyUndoesWhatAnotherDecided() {
        JsonNode approved = decide("mori", waiting(1), "waiting", approve()).expect(201);
        assertThat(undo("kansa", approved).expect(403).get("code").asText()).isEqualTo("undo-not-yours");
    }

    @Test
    void whatMembersHaveVotedOnIsNotTakenAwayWithoutAReason() {
        List<String> ids = waiting(2);
        JsonNode approved = decide("mori", ids, "waiting", approve()).expect(201);
        api.as("heron")
                .post(assembly.path("/votes"), Map.of("argument", ids.get(0), "vote", "agree"))
                .expect(201);

        JsonNode outcome = undo("mori", approved).expect(201);

        assertThat(outcome.get("left")).hasSize(1);
        assertThat(ids).map(this::status).containsExactly("visible", "waiting");
    }

    @Test
    void afterHalfAnHourADecisionStands() throws SQLException {
        List<String> ids = waiting(1);
        JsonNode approved = decide("mori", ids, "waiting", approve()).expect(201);
        try (Connection connection = LedgerRowsFixture.connect("migrate");
                PreparedStatement update = connection.prepareStatement(
                        "update yoriai.moderation_decision set decided_at = decided_at - interval '31 minutes' where assembly_id = ?")) {
            update.setObject(1, UUID.fromString(assembly.id()));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
        assertThat(undo("mori", approved).expect(409).get("code").asText()).isEqualTo("undo-too-late");
        assertThat(status(ids.get(0))).isEqualTo("visible");
    }

    @Test
    void theSameKeyDecidesOnce() {
        List<String> ids = waiting(1);
        UUID key = UUID.randomUUID();
        Map<String, Object> command = Map.of("arguments", ids, "seen", "waiting", "decision", "approve");
        String path = assembly.path("/moderation/decisions");
        String first = assembly.moderator().post(path, key, command).text();
        assertThat(assembly.moderator().post(path, key, command).text()).isEqualTo(first);
        assertThat(log().get("total").asInt()).isEqualTo(1);
    }

    @Test
    void theLogTellsRuleGroundRoleAndMonthAndNeverWordsOrPeople() {
        String id = write(SECRET);
        decide("mori", List.of(id), "waiting", hide()).expect(201);

        ApiFixture.Answer answer = api.get(assembly.path("/moderation/log"));

        assertThat(answer.text())
                .doesNotContain("Quill", "Mill Lane", "lifeguard", "Leave", "mori", id)
                .doesNotContainPattern(BirdNames.ANY)
                .doesNotContain("\"member\"", "\"by\"", "\"reason\"");
        JsonNode line = answer.expect(200).get("items").get(0);
        assertThat(line.get("decision").asText()).isEqualTo("hidden");
        assertThat(line.get("kind").asText()).isEqualTo("against");
        assertThat(line.get("rule").asText()).isEqualTo("privacy");
        assertThat(line.get("ground").asText()).isEqualTo("names-somebody");
        assertThat(line.get("role").asText()).isEqualTo("moderator");
        assertThat(line.get("on").asText()).matches("\\d{4}-\\d\\d-\\d\\d");
        JsonNode month = answer.json().get("months").get(0);
        assertThat(month.get("hidden").asInt()).isEqualTo(1);
        assertThat(month.get("approved").asInt()).isZero();
    }

    @Test
    void theModeratorsOwnWordsAreForTheAuthorAlone() {
        String id = write(SECRET);
        decide("mori", List.of(id), "waiting", hide()).expect(201);
        assertThat(api.as("wren").get(assembly.path("/arguments/" + id)).text()).contains("Leave Pat Quill out.");
        assertThat(api.as("heron").get(assembly.path("/arguments/" + id)).text())
                .contains("names-somebody")
                .doesNotContain("Quill");
    }

    @Test
    void theLogIsReadByMonthAndDecisionAndPageByPage() {
        List<String> ids = waiting(3);
        decide("mori", ids.subList(0, 2), "waiting", approve()).expect(201);
        decide("mori", ids.subList(2, 3), "waiting", hide()).expect(201);

        JsonNode first = api.get(assembly.path("/moderation/log?limit=2")).expect(200);
        JsonNode second = api.get(assembly.path(
                        "/moderation/log?limit=2&cursor=" + first.get("next").asText()))
                .expect(200);

        assertThat(first.get("items")).hasSize(2);
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(api.get(assembly.path("/moderation/log?decision=hidden"))
                        .expect(200)
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(api.get(assembly.path("/moderation/log?month=2001-01"))
                        .expect(200)
                        .get("items"))
                .isEmpty();
    }

    @Test
    void aCitizenDecidesNothingAndUndoesNothing() {
        List<String> ids = waiting(1);
        assertThat(decide("wren", ids, "waiting", approve()).status()).isEqualTo(403);
        JsonNode approved = decide("mori", ids, "waiting", approve()).expect(201);
        assertThat(undo("wren", approved).status()).isEqualTo(403);
        assertThat(api.as("wren").get(assembly.path("/moderation/queue")).status())
                .isEqualTo(403);
    }

    @Test
    void aGroundBelongsToItsRule() {
        List<String> ids = waiting(1);
        JsonNode refused = decide(
                        "mori",
                        ids,
                        "waiting",
                        Map.of("decision", "hide", "rule", "respect", "ground", "sells", "reason", "why"))
                .expect(422);
        assertThat(refused.get("violations").get(0).get("field").asText()).isEqualTo("ground");
        assertThat(status(ids.get(0))).isEqualTo("waiting");
    }

    @Test
    void argumentsOfAnotherAssemblyAreNotFoundAndNothingIsDone() {
        List<String> ids = new ArrayList<>(waiting(1));
        AssemblyFixture other = AssemblyFixture.deliberating(api).join("heron");
        ids.add(other.arguments("heron", 1).get(0));
        assertThat(decide("mori", ids, "waiting", approve()).status()).isEqualTo(404);
        assertThat(status(ids.get(0))).isEqualTo("waiting");
    }

    @Test
    void theQueueIsFilteredByStateAndKindAndReadInPages() {
        List<String> ids = waiting(3);
        api.as("wren")
                .post(
                        assembly.path("/arguments"),
                        Map.of("stance", "question", "lang", "ja", "text", "だれが水をしらべますか、教えてください。"))
                .expect(201);
        decide("mori", ids.subList(0, 1), "waiting", approve()).expect(201);
        ApiFixture mori = assembly.moderator();

        JsonNode page = mori.get(assembly.path("/moderation/queue?limit=2")).expect(200);

        assertThat(page.get("total").asInt()).isEqualTo(3);
        assertThat(page.get("items")).hasSize(2);
        assertThat(page.get("items").get(0).get("id").asText()).isEqualTo(ids.get(1));
        assertThat(page.get("next").asText()).isEqualTo("2");
        assertThat(mori.get(assembly.path("/moderation/queue?kind=question&lang=ja"))
                        .expect(200)
                        .get("items"))
                .hasSize(1);
        assertThat(mori.get(assembly.path("/moderation/queue?state=visible"))
                        .expect(200)
                        .get("items"))
                .hasSize(1);
    }
}
