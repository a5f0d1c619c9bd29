package org.yoriai.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yoriai.ApiFixture;
import org.yoriai.AssemblyFixture;
import org.yoriai.LedgerRowsFixture;
import org.yoriai.StackResource;

/** Replies that are changed in the open, and promises that are followed. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ReplyResourceTest {
    private static final LocalDate DAY = LocalDate.now().plusDays(60);
    private final ApiFixture api = ApiFixture.atStack();
    private AssemblyFixture assembly;
    private List<String> recommendations;

    @BeforeEach
    void anAssemblyThatReportedTwoRecommendations() {
        assembly = AssemblyFixture.deliberating(api).join("wren");
        String code = assembly.moderator()
                .post(assembly.path("/invitations"), Map.of("role", "legislator", "uses", 1, "validDays", 1))
                .expect(201)
                .get("code")
                .asText();
        api.as("hayashi").post(assembly.path("/members"), Map.of("code", code)).expect(201);
        assembly.advance("DECIDING");
        List<String> clauses = new ArrayList<>();
        api.get(assembly.path("/bill")).expect(200).get("clauses").forEach(clause -> {
            if (clause.get("votable").asBoolean() && clauses.size() < 2) {
                clauses.add(clause.get("id").asText());
            }
        });
        mori("/ballot", Map.of("clauses", clauses, "closesAt", DAY + "T00:00:00Z"));
        mori("/ballot/closing", Map.of());
        recommendations = new ArrayList<>();
        for (JsonNode draft :
                assembly.moderator().get(assembly.path("/recommendations")).expect(200)) {
            recommendations.add(draft.get("id").asText());
            mori("/recommendations/" + draft.get("id").asText() + "/adoption", Map.of());
        }
        mori("/report", Map.of());
        assertThat(recommendations).hasSize(2);
    }

    private void mori(String path, Object body) {
        assembly.moderator().post(assembly.path(path), body).expect(201);
    }

    private ApiFixture.Answer hayashi(String path, Object body) {
        return api.as("hayashi").post(assembly.path(path), body);
    }

    private static Map<String, Object> reply(String reason) {
        Map<String, Object> reply = new HashMap<>();
        reply.put("decision", "accept");
        reply.put("reason", Map.of("en", reason));
        reply.put("owner", Map.of("en", "Harbour Office"));
        reply.put("dueOn", DAY.toString());
        reply.put("milestones", List.of(Map.of("text", Map.of("en", "Ladders are up"), "dueOn", DAY.toString())));
        return reply;
    }

    private static Map<String, Object> change(int version, String reason, String why) {
        Map<String, Object> change = reply(reason);
        change.remove("milestones");
        change.put("version", version);
        change.put("why", Map.of("en", why));
        return change;
    }

    private String first() {
        return "/recommendations/" + recommendations.get(0);
    }

    private void replyToAll() {
        for (String id : recommendations) {
            hayashi("/recommendations/" + id + "/reply", reply("We open it.")).expect(201);
        }
    }

    private String milestone() {
        return api.get(assembly.path(first()))
                .expect(200)
                .at("/reply/milestones/0/id")
                .asText();
    }

    private ApiFixture.Answer report(Map<String, Object> told) {
        return hayashi("/milestones/" + milestone() + "/reports", told);
    }

    private List<String> events() {
        return LedgerRowsFixture.numbered(assembly.id()).stream()
                .map(LedgerRowsFixture.Entry::type)
                .toList();
    }

    @Test
    void aChangedReplyKeepsWhatItSaidBeforeAndIsAnEventThatReplacesTheFirst() {
        hayashi(first() + "/reply", reply("We open it in June.")).expect(201);

        hayashi(first() + "/reply/revision", change(1, "We open it in July.", "The ladders come later."))
                .expect(201);

        JsonNode reply = api.get(assembly.path(first())).expect(200).get("reply");
        assertThat(reply.at("/reason/en").asText()).isEqualTo("We open it in July.");
        assertThat(reply.get("version").asInt()).isEqualTo(2);
        assertThat(reply.at("/why/en").asText()).isEqualTo("The ladders come later.");
        assertThat(reply.at("/earlier/0/reason/en").asText()).isEqualTo("We open it in June.");
        assertThat(reply.get("milestones")).hasSize(1);
        LedgerRowsFixture.Entry revised = LedgerRowsFixture.numbered(assembly.id()).stream()
                .filter(entry -> entry.type().equals("org.yoriai.outcome.reply-revised"))
                .findFirst()
                .orElseThrow();
        assertThat(revised.replaces())
                .isEqualTo(UUID.fromString(reply.get("event").asText()));
    }

    @Test
    void ratingsOfAReplyThatWasChangedAreSaidToBeOfTheEarlierOne() {
        hayashi(first() + "/reply", reply("We open it in June.")).expect(201);
        String ratings = assembly.path(first() + "/ratings");
        assertThat(api.as("wren")
                        .post(ratings, Map.of("rating", "fully"))
                        .expect(201)
                        .get("ofEarlier")
                        .asInt())
                .isZero();

        hayashi(first() + "/reply/revision", change(1, "We open it in July.", "The ladders come later."))
                .expect(201);

        JsonNode before = api.as("wren").get(ratings).expect(200);
        assertThat(before.get("rated").asInt()).isEqualTo(1);
        assertThat(before.get("ofEarlier").asInt()).isEqualTo(1);
        assertThat(before.at("/mine/version").asInt()).isEqualTo(1);
        JsonNode again =
                api.as("wren").post(ratings, Map.of("rating", "hardly")).expect(201);
        assertThat(again.get("rated").asInt()).isEqualTo(1);
        assertThat(again.get("ofEarlier").asInt()).isZero();
        assertThat(again.at("/mine/version").asInt()).isEqualTo(2);
    }

    @Test
    void aChangeNeedsAReasonAndMustChangeSomething() {
        hayashi(first() + "/reply", reply("We open it.")).expect(201);

        assertThat(violation(hayashi(first() + "/reply/revision", change(1, "We do not.", " "))))
                .isEqualTo("why language-missing");
        assertThat(violation(hayashi(first() + "/reply/revision", change(1, "We open it.", "No change."))))
                .isEqualTo("reason nothing-changed");
    }

    @Test
    void aChangeOfAVersionThatIsNoLongerThereIsRefused() {
        hayashi(first() + "/reply", reply("We open it.")).expect(201);
        hayashi(first() + "/reply/revision", change(1, "We open half.", "Money."))
                .expect(201);

        assertThat(code(hayashi(first() + "/reply/revision", change(1, "We open none.", "Less money."))))
                .isEqualTo("reply-moved-on");
        assertThat(code(hayashi("/recommendations/" + recommendations.get(1) + "/reply/revision", change(1, "x", "y"))))
                .isEqualTo("no-reply-yet");
    }

    @Test
    void aReplyNamesAClauseOfThisBillOnly() {
        Map<String, Object> reply = reply("We open it.");
        reply.put("clause", UUID.randomUUID().toString());

        assertThat(violation(hayashi(first() + "/reply", reply))).isEqualTo("clause unknown-value");
        String clause =
                api.get(assembly.path(first())).expect(200).at("/clause/id").asText();
        reply.put("clause", clause);
        assertThat(hayashi(first() + "/reply", reply)
                        .expect(201)
                        .at("/reply/clause/id")
                        .asText())
                .isEqualTo(clause);
    }

    @Test
    void progressIsToldOnlyOnceEveryRecommendationHasItsReply() {
        hayashi(first() + "/reply", reply("We open it.")).expect(201);

        assertThat(report(Map.of("state", "going", "text", Map.of("en", "Begun.")))
                        .status())
                .isEqualTo(409);
        assertThat(hayashi(first() + "/milestones", step(DAY)).status()).isEqualTo(409);
    }

    @Test
    void aStepThatIsDoneIsReachedInPublicAndTakesNoMoreReports() {
        replyToAll();
        report(Map.of(
                        "state",
                        "done",
                        "text",
                        Map.of("en", "Four ladders are up."),
                        "link",
                        "https://harbour.example/ladders"))
                .expect(201);

        JsonNode step = api.get(assembly.path(first())).expect(200).at("/reply/milestones/0");
        assertThat(step.get("reachedOn").asText()).isNotBlank();
        assertThat(step.at("/reports/0/text/en").asText()).isEqualTo("Four ladders are up.");
        assertThat(step.at("/reports/0/link").asText()).isEqualTo("https://harbour.example/ladders");
        assertThat(code(report(Map.of("state", "late", "text", Map.of("en", "Or not.")))))
                .isEqualTo("milestone-done");
        assertThat(events()).contains("org.yoriai.outcome.progress-reported", "org.yoriai.outcome.milestone-reached");
    }

    @Test
    void aStepThatMovedKeepsItsFirstDayBesideTheNewOne() {
        replyToAll();
        Map<String, Object> told = new HashMap<>();
        told.put("state", "changed");
        told.put("text", Map.of("en", "The smith is ill."));
        assertThat(violation(report(told))).isEqualTo("expectedOn not-null");
        told.put("expectedOn", DAY.plusDays(30).toString());
        report(told).expect(201);

        JsonNode step =
                api.get(assembly.path("/tracking")).expect(200).at("/promises/0/recommendation/reply/milestones/0");
        assertThat(step.get("dueOn").asText()).isEqualTo(DAY.toString());
        assertThat(step.get("expectedOn").asText()).isEqualTo(DAY.plusDays(30).toString());
        assertThat(step.get("reachedOn").isNull()).isTrue();
    }

    @Test
    void aLinkIsAnAddressOfTheWebOrNone() {
        replyToAll();
        for (String link : List.of("javascript:alert(1)", "harbour", "ftp://harbour.example/x", "https://")) {
            assertThat(violation(report(Map.of("state", "going", "text", Map.of("en", "Begun."), "link", link))))
                    .as(link)
                    .isEqualTo("link not-a-link");
        }
    }

    @Test
    void anAddedStepIsPublicWithTheDayOfItsAddingAndNobodyElseAddsOne() {
        replyToAll();
        for (String other : List.of("mori", "wren", "kansa")) {
            assertThat(api.as(other)
                            .post(assembly.path(first() + "/milestones"), step(DAY))
                            .status())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(violation(
                        hayashi(first() + "/milestones", step(LocalDate.now().minusDays(3)))))
                .isEqualTo("dueOn date-past");
        hayashi(first() + "/milestones", step(DAY.minusDays(10))).expect(201);

        JsonNode steps = api.get(assembly.path(first())).expect(200).at("/reply/milestones");
        assertThat(steps).hasSize(2);
        assertThat(steps.get(0).at("/text/en").asText()).isEqualTo("Buoys are out");
        assertThat(steps.get(0).get("addedAt").isNull()).isFalse();
        assertThat(steps.get(1).get("addedAt").isNull()).isTrue();
        assertThat(events()).contains("org.yoriai.outcome.milestone-added");
    }

    private static Map<String, Object> step(LocalDate day) {
        return Map.of("text", Map.of("en", "Buoys are out"), "dueOn", day.toString());
    }

    private static String violation(ApiFixture.Answer answer) {
        JsonNode violation = answer.expect(422).at("/violations/0");
        return violation.get("field").asText() + " " + violation.get("code").asText();
    }

    private static String code(ApiFixture.Answer answer) {
        return answer.expect(409).get("code").asText();
    }
}
