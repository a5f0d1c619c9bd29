package org.yoriai.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yoriai.ApiFixture;
import org.yoriai.AssemblyFixture;
import org.yoriai.Eventually;
import org.yoriai.LedgerRowsFixture;
import org.yoriai.StackResource;

/** Authors appeal against a hiding, readers report; who decides, what is told to whom, and what stands in the log. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ComplaintsResourceTest {
    private static final String PLEA = "Nobody is named in it, wren says.";

    private final ApiFixture api = ApiFixture.atStack();
    private AssemblyFixture assembly;
    private String argument;

    /** kansa is a moderator beside mori; wren wrote what is on show, heron reads it. */
    @BeforeEach
    void convene() {
        assembly = AssemblyFixture.deliberating(api).join("wren", "heron");
        assembly.secondModerator("kansa");
        argument = assembly.arguments("wren", 1).get(0);
    }

    private JsonNode hide(String moderator) {
        return api.as(moderator)
                .post(
                        assembly.path("/moderation/decisions"),
                        Map.of(
                                "arguments",
                                List.of(argument),
                                "seen",
                                "visible",
                                "decision",
                                "hide",
                                "rule",
                                "privacy",
                                "ground",
                                "names-somebody",
                                "reason",
                                "Leave the name out."))
                .expect(201);
    }

    private ApiFixture.Answer appeal(String account) {
        return api.as(account).post(assembly.path("/arguments/" + argument + "/appeal"), Map.of("text", PLEA));
    }

    private ApiFixture.Answer report(String account, String ground, String text) {
        return api.as(account)
                .post(
                        assembly.path("/arguments/" + argument + "/report"),
                        text == null ? Map.of("ground", ground) : Map.of("ground", ground, "text", text));
    }

    private JsonNode open(String account) {
        return api.as(account).get(assembly.path("/moderation/complaints")).expect(200);
    }

    private ApiFixture.Answer decide(String account, String complaint, boolean change) {
        return api.as(account)
                .post(
                        assembly.path("/moderation/complaints/" + complaint),
                        Map.of("change", change, "ground", "names-somebody", "reason", "Looked at once more."));
    }

    private static void refused(ApiFixture.Answer answer, int status, String code) {
        assertThat(answer.expect(status).get("code").asText()).isEqualTo(code);
    }

    private String status() {
        return assembly.moderator()
                .get(assembly.path("/arguments/" + argument))
                .expect(200)
                .get("status")
                .asText();
    }

    private List<String> notices(String account) {
        return api.as(account).get("/api/v1/me/notices").expect(200).findValuesAsText("kind");
    }

    @Test
    void anotherModeratorShowsTheWordsAgainAndTheLogSaysThatItWasAnAppeal() {
        hide("mori");
        String id = appeal("wren").expect(201).get("id").asText();
        refused(appeal("wren"), 409, "already-there");

        assertThat(open("mori").get(0).get("mine").asBoolean()).isTrue();
        refused(decide("mori", id, true), 403, "hiding-own-decision");
        JsonNode seen = open("kansa");
        assertThat(seen).hasSize(1);
        assertThat(seen.toString()).contains(PLEA).doesNotContain("member");

        assertThat(decide("kansa", id, true).expect(201)).isEmpty();

        assertThat(status()).isEqualTo("visible");
        JsonNode last = api.get(assembly.path("/moderation/log"))
                .expect(200)
                .get("items")
                .get(0);
        assertThat(last.get("decision").asText()).isEqualTo("restored");
        assertThat(last.get("asked").asText()).isEqualTo("appeal");
        refused(decide("kansa", id, true), 409, "decided-meanwhile");
    }

    @Test
    void anUpheldAppealIsToldWithItsReasonAndANewHidingMayBeAppealedAnew() {
        hide("mori");
        String id = appeal("wren").expect(201).get("id").asText();

        decide("kansa", id, false).expect(201);

        assertThat(status()).isEqualTo("hidden");
        refused(appeal("wren"), 409, "already-there");
        Eventually.get(() -> notices("wren"), kinds -> kinds.contains("upheld"));
        assertThat(api.get(assembly.path("/moderation/log")).expect(200).toString())
                .contains("\"upheld\"")
                .doesNotContain(PLEA)
                .doesNotContain("Looked at once more");

        api.as("kansa")
                .post(
                        assembly.path("/moderation/decisions"),
                        Map.of(
                                "arguments",
                                List.of(argument),
                                "seen",
                                "hidden",
                                "decision",
                                "restore",
                                "reason",
                                "Seen anew."))
                .expect(201);
        hide("mori");
        appeal("wren").expect(201);
    }

    @Test
    void onlyTheAuthorAppealsAndOnlyAgainstAHiding() {
        refused(appeal("wren"), 409, "not-hidden");
        hide("mori");
        appeal("heron").expect(404);
        api.post(assembly.path("/arguments/" + argument + "/appeal"), Map.of("text", PLEA))
                .expect(401);
        api.as("wren")
                .post(assembly.path("/arguments/" + argument + "/appeal"), Map.of("text", "x".repeat(501)))
                .expect(422);
        assertThat(open("kansa")).isEmpty();
    }

    @Test
    void aReportHidesTheWordsOrLeavesThemAndWhoReportedIsTold() {
        String id = report("heron", "private-data", null).expect(201).get("id").asText();
        refused(report("heron", "insult", null), 409, "already-there");
        refused(report("wren", "insult", null), 403, "report-own");
        api.as("heron")
                .post(assembly.path("/arguments/" + argument + "/report"), Map.of("ground", "other"))
                .expect(422);

        assertThat(open("mori").get(0).get("ground").asText()).isEqualTo("private-data");
        decide("mori", id, false).expect(201);
        assertThat(status()).isEqualTo("visible");
        Eventually.get(() -> notices("heron"), kinds -> kinds.contains("reported"));

        String again = report("heron", "other", "It names Pat Quill.")
                .expect(201)
                .get("id")
                .asText();
        decide("mori", again, true).expect(201);
        assertThat(status()).isEqualTo("hidden");
        assertThat(open("mori")).isEmpty();
    }

    @Test
    void whoHidWithoutHavingBeenAskedSettlesTheReport() {
        report("heron", "insult", null).expect(201);

        hide("mori");

        assertThat(open("mori")).isEmpty();
        Eventually.get(() -> notices("heron"), kinds -> kinds.contains("reported"));
    }

    @Test
    void nobodyLearnsWhoAskedAndWhoHasNoOfficeSeesNothing() {
        report("heron", "insult", "Heron thinks so.").expect(201);

        api.as("wren").get(assembly.path("/moderation/complaints")).expect(403);
        api.get(assembly.path("/moderation/complaints")).expect(401);
        assertThat(LedgerRowsFixture.numbered(assembly.id()).stream()
                        .filter(entry -> entry.subject().equals(UUID.fromString(argument)))
                        .filter(entry -> entry.type().equals("org.yoriai.deliberation.argument-reported")))
                .hasSize(1)
                .allSatisfy(entry -> assertThat(entry.actor()).isNull());
    }

    @Test
    void thirtyReportsAnHourAreEnough() {
        List<String> many = assembly.arguments("wren", 31);
        for (String each : many.subList(0, 30)) {
            api.as("heron")
                    .post(assembly.path("/arguments/" + each + "/report"), Map.of("ground", "off-topic"))
                    .expect(201);
        }
        refused(
                api.as("heron")
                        .post(assembly.path("/arguments/" + many.get(30) + "/report"), Map.of("ground", "off-topic")),
                429,
                "too-many");
    }
}
