package org.yoriai.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yoriai.ApiFixture;
import org.yoriai.AssemblyFixture;
import org.yoriai.StackResource;

/** Ballots with what they need, receipts, and what members say of a reply, over HTTP. */
@QuarkusTest
@WithTestResource(StackResource.class)
class OutcomeResourceTest {
    private static AssemblyFixture replied;
    private static String recommendation;
    private static String unanswered;
    private final ApiFixture api = ApiFixture.atStack();

    private AssemblyFixture deciding() {
        return AssemblyFixture.deliberating(api).join("wren", "heron", "plover").advance("DECIDING");
    }

    /** Three members, three recommendations, one reply; for all tests that rate as somebody of their own. */
    private AssemblyFixture replied() {
        if (replied == null) {
            AssemblyFixture assembly = AssemblyFixture.deliberating(api).join("wren", "heron", "plover");
            String code = assembly.moderator()
                    .post(assembly.path("/invitations"), Map.of("role", "legislator", "uses", 1, "validDays", 1))
                    .expect(201)
                    .get("code")
                    .asText();
            api.as("hayashi")
                    .post(assembly.path("/members"), Map.of("code", code))
                    .expect(201);
            assembly.advance("DECIDING");
            open(assembly, Map.of());
            assembly.moderator()
                    .post(assembly.path("/ballot/closing"), Map.of())
                    .expect(201);
            List<String> ids = new ArrayList<>();
            for (JsonNode draft :
                    assembly.moderator().get(assembly.path("/recommendations")).expect(200)) {
                ids.add(draft.get("id").asText());
                assembly.moderator()
                        .post(assembly.path("/recommendations/" + ids.get(ids.size() - 1) + "/adoption"), Map.of())
                        .expect(201);
            }
            assembly.moderator().post(assembly.path("/report"), Map.of()).expect(201);
            api.as("hayashi")
                    .post(
                            assembly.path("/recommendations/" + ids.get(0) + "/reply"),
                            Map.of(
                                    "decision", "reject",
                                    "reason", Map.of("en", "There is no money."),
                                    "owner", Map.of("en", "Harbour Office")))
                    .expect(201);
            replied = assembly;
            recommendation = ids.get(0);
            unanswered = ids.get(1);
        }
        return replied;
    }

    private static JsonNode open(AssemblyFixture assembly, Map<String, List<String>> prerequisites) {
        return put(assembly, prerequisites).expect(201);
    }

    private static ApiFixture.Answer put(AssemblyFixture assembly, Map<String, List<String>> prerequisites) {
        Map<String, Object> command = new LinkedHashMap<>();
        command.put("prerequisites", prerequisites);
        command.put("closesAt", Instant.now().plus(1, ChronoUnit.DAYS).toString());
        return assembly.moderator().post(assembly.path("/ballot"), command);
    }

    /** Ids of the three clauses that people decide on, in text order. */
    private static List<String> clauses(AssemblyFixture assembly) {
        List<String> ids = new ArrayList<>();
        for (JsonNode clause :
                assembly.nobody().get(assembly.path("/bill")).expect(200).get("clauses")) {
            if (clause.get("votable").asBoolean()) {
                ids.add(clause.get("id").asText());
            }
        }
        assertThat(ids).hasSize(3);
        return ids;
    }

    private static List<String> named(JsonNode clauses) {
        List<String> ids = new ArrayList<>();
        clauses.forEach(clause -> ids.add(clause.get("id").asText()));
        return ids;
    }

    private ApiFixture.Answer rate(String account, String which, Map<String, String> rating) {
        return api.as(account).post(replied().path("/recommendations/" + which + "/ratings"), rating);
    }

    private JsonNode ratings(String account) {
        ApiFixture reader = account == null ? api : api.as(account);
        return reader.get(replied().path("/recommendations/" + recommendation + "/ratings"))
                .expect(200);
    }

    private static int people(JsonNode ratings, String rating) {
        for (JsonNode share : ratings.get("shares")) {
            if (share.get("rating").asText().equals(rating)) {
                return share.get("people").asInt();
            }
        }
        throw new AssertionError("no share of " + rating + " in " + ratings);
    }

    @Test
    void aNoStopsWhatTheModeratorSaysNeedsTheClauseAlsoThroughAnother() {
        AssemblyFixture assembly = deciding();
        List<String> clauses = clauses(assembly);

        JsonNode questions = open(
                        assembly,
                        Map.of(
                                clauses.get(0), List.of(),
                                clauses.get(1), List.of(clauses.get(0)),
                                clauses.get(2), List.of(clauses.get(1))))
                .get("questions");

        assertThat(named(questions.get(0).get("neededBy"))).containsExactly(clauses.get(1), clauses.get(2));
        assertThat(named(questions.get(2).get("dependsOn"))).containsExactly(clauses.get(1));
        assertThat(questions.get(2).get("neededBy")).isEmpty();
    }

    @Test
    void refusesPrerequisitesThatLeadInACircleAndOpensNothing() {
        AssemblyFixture assembly = deciding();
        List<String> clauses = clauses(assembly);

        JsonNode problem = put(
                        assembly,
                        Map.of(
                                clauses.get(0), List.of(clauses.get(2)),
                                clauses.get(1), List.of(clauses.get(0)),
                                clauses.get(2), List.of(clauses.get(1))))
                .expect(422);

        JsonNode violation = problem.get("violations").get(0);
        assertThat(violation.get("field").asText()).isEqualTo("prerequisites");
        assertThat(violation.get("code").asText()).isEqualTo("clauses-in-circle");
        assertThat(violation.get("parameters").get("clauses").asText()).contains("1", "2", "3", "→");
        assertThat(assembly.nobody().get(assembly.path("/ballot")).expect(200).get("questions"))
                .isEmpty();
    }

    @Test
    void refusesAPrerequisiteThatIsNoClauseOfTheBill() {
        AssemblyFixture assembly = deciding();

        JsonNode problem = put(
                        assembly,
                        Map.of(
                                clauses(assembly).get(0),
                                List.of(UUID.randomUUID().toString())))
                .expect(422);

        assertThat(problem.get("violations").get(0).get("code").asText()).isEqualTo("clause-unknown");
    }

    @Test
    void aKeptClauseWhosePrerequisiteFellIsSaidNotToStandAlone() {
        AssemblyFixture assembly = deciding();
        List<String> clauses = clauses(assembly);
        JsonNode questions =
                open(assembly, Map.of(clauses.get(2), List.of(clauses.get(0)))).get("questions");
        cast("wren", assembly, questions.get(0), "no");
        cast("wren", assembly, questions.get(2), "yes");

        JsonNode closed = assembly.moderator()
                .post(assembly.path("/ballot/closing"), Map.of())
                .expect(201);

        JsonNode outcome = closed.get("questions").get(2).get("outcome");
        assertThat(outcome.get("fate").asText()).isEqualTo("alone");
        assertThat(named(outcome.get("because"))).containsExactly(clauses.get(0));
        assertThat(closed.get("questions").get(0).get("outcome").get("because")).isEmpty();
        assertThat(assembly.moderator()
                        .get(assembly.path("/recommendations"))
                        .expect(200)
                        .get(2)
                        .get("text")
                        .get("en")
                        .asText())
                .contains(
                        "Clause 3 cannot stand alone: more yes than no, but clause 1, which it needs, got no majority.");
    }

    @Test
    void theOutcomeSaysWhatStandsOnceEveryQuestionIsCounted() {
        AssemblyFixture assembly = deciding();
        List<String> clauses = clauses(assembly);
        JsonNode questions = open(
                        assembly,
                        Map.of(
                                clauses.get(0), List.of(),
                                clauses.get(1), List.of(clauses.get(0)),
                                clauses.get(2), List.of()))
                .get("questions");
        for (String account : List.of("wren", "heron", "plover")) {
            cast(account, assembly, questions.get(0), "no");
            cast(account, assembly, questions.get(1), account.equals("wren") ? "no" : "yes");
            cast(account, assembly, questions.get(2), "yes");
        }
        JsonNode before = api.get(assembly.path("/outcome")).expect(200);
        assertThat(before.get("known").asBoolean()).isFalse();
        assertThat(before.get("clauses")).isEmpty();

        assembly.moderator().post(assembly.path("/ballot/closing"), Map.of()).expect(201);

        JsonNode outcome = api.get(assembly.path("/outcome")).expect(200);
        assertThat(outcome.get("known").asBoolean()).isTrue();
        assertThat(outcome.get("members").asInt()).isEqualTo(3);
        assertThat(named(outcome.get("won"))).containsExactly(clauses.get(1), clauses.get(2));
        assertThat(outcome.get("consistent").asBoolean()).isFalse();
        assertThat(named(outcome.get("accepted"))).containsExactly(clauses.get(2));
        JsonNode orphan = outcome.get("clauses").get(1);
        assertThat(orphan.get("outcome").get("fate").asText()).isEqualTo("alone");
        assertThat(named(orphan.get("outcome").get("because"))).containsExactly(clauses.get(0));
        assertThat(orphan.get("percentLow").asInt()).isEqualTo(67);
        assertThat(outcome.get("whole").get("yes").asInt()).isEqualTo(5);
        assertThat(outcome.get("whole").get("no").asInt()).isEqualTo(4);
    }

    private String page(String path) {
        ApiFixture.Answer answer = api.send("GET", path, Map.of("Accept", "text/html"), null);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.text().replaceAll("\\s+", " ");
    }

    @Test
    void clausesThatCannotStandWithoutEachOtherAreAskedOneByOneAndStandTogether() {
        AssemblyFixture assembly = AssemblyFixture.convene(api);
        JsonNode draft = assembly.moderator()
                .postText(assembly.path("/bills"), "text/plain", """
                        Mooring Ordinance

                        1 Lamps
                        The Council must light the quay at night.

                        2 Moorings
                        A keeper must mark each mooring that is entered in the register under section 3.

                        3 Register
                        The Council must keep a register of the moorings marked under section 2.
                        """.getBytes(StandardCharsets.UTF_8))
                .expect(201);
        assembly.moderator()
                .post(assembly.path("/bills/" + draft.get("id").asText() + "/publication"), Map.of())
                .expect(201);
        assembly.advance("LEARNING").advance("DELIBERATING").join("wren", "heron", "plover");
        assertThat(page("/en/a/" + assembly.slug() + "/bill/questions"))
                .contains("These clauses cannot stand without each other");
        assembly.advance("DECIDING");
        List<String> clauses = clauses(assembly);

        JsonNode questions = open(assembly, Map.of()).get("questions");
        assertThat(named(questions.get(0).get("together"))).isEmpty();
        assertThat(named(questions.get(1).get("together"))).containsExactly(clauses.get(2));
        assertThat(named(questions.get(2).get("together"))).containsExactly(clauses.get(1));
        assertThat(page("/en/a/" + assembly.slug() + "/ballot"))
                .contains(
                        "This clause and clause 3 cannot stand without each other", "This clause and clause 2 cannot");
        for (String account : List.of("wren", "heron", "plover")) {
            cast(account, assembly, questions.get(0), "no");
            cast(account, assembly, questions.get(1), "yes");
            cast(account, assembly, questions.get(2), account.equals("wren") ? "yes" : "no");
        }
        assembly.moderator().post(assembly.path("/ballot/closing"), Map.of()).expect(201);

        JsonNode outcome = api.get(assembly.path("/outcome")).expect(200);
        assertThat(named(outcome.get("accepted"))).containsExactly(clauses.get(1), clauses.get(2));
        JsonNode carried = outcome.get("clauses").get(2);
        assertThat(carried.get("outcome").get("fate").asText()).isEqualTo("carried");
        assertThat(named(carried.get("outcome").get("because"))).containsExactly(clauses.get(1));
        assertThat(page("/en/a/" + assembly.slug() + "/results"))
                .contains(
                        "Comes along without a majority",
                        "Clause 3 comes along: it got no majority, but clause 2 stands and needs it.");
        assertThat(page("/ja/a/" + assembly.slug() + "/results"))
                .contains("第3条はいっしょに残ります。賛成は反対より多くありませんでしたが、成り立つ第2条に必要です。");
    }

    @Test
    void whatOnlyComesAlongIsNotAskedUnlessAModeratorNamesIt() {
        AssemblyFixture assembly = AssemblyFixture.convene(api);
        JsonNode draft = assembly.moderator()
                .postText(assembly.path("/bills"), "text/plain", """
                        Harbour Bathing Ordinance

                        1 Purpose
                        The purpose of this ordinance is to open the basin for swimming.

                        2 Season
                        The harbour master must open the basin from 1 June to 15 September.

                        3 Commencement
                        This ordinance comes into force on 1 May 2027.
                        """.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .expect(201);
        assembly.moderator()
                .post(assembly.path("/bills/" + draft.get("id").asText() + "/publication"), Map.of())
                .expect(201);
        assembly.advance("LEARNING").advance("DELIBERATING").join("wren").advance("DECIDING");

        JsonNode opened = open(assembly, Map.of());

        assertThat(opened.get("questions")).hasSize(1);
        assertThat(opened.get("questions").get(0).get("clause").get("eId").asText())
                .isEqualTo("sec_2");
        assertThat(opened.get("follows").findValuesAsText("eId")).containsExactly("sec_1", "sec_3");
        String purpose = opened.get("follows").get(0).get("id").asText();
        JsonNode named = assembly.moderator()
                .post(
                        assembly.path("/ballot"),
                        Map.of(
                                "clauses",
                                List.of(purpose),
                                "closesAt",
                                Instant.now().plus(1, ChronoUnit.DAYS).toString()))
                .expect(201);
        assertThat(named.get("questions")).hasSize(2);
        assertThat(named.get("follows").findValuesAsText("eId")).containsExactly("sec_3");
    }

    @Test
    void aReceiptTellsTheHourAndTheSignAndNeverTheChoice() {
        AssemblyFixture assembly = deciding();
        JsonNode questions = open(assembly, Map.of()).get("questions");
        cast("wren", assembly, questions.get(0), "abstain");
        cast("wren", assembly, questions.get(2), "abstain");

        ApiFixture.Answer mine = api.as("wren").get(assembly.path("/ballot/mine"));

        assertThat(mine.expect(200)).hasSize(2);
        assertThat(mine.text()).doesNotContain("abstain");
        JsonNode first = mine.json().get(0);
        assertThat(first.get("question").asText())
                .isEqualTo(questions.get(0).get("id").asText());
        assertThat(Instant.parse(first.get("hour").asText()))
                .isEqualTo(Instant.parse(first.get("hour").asText()).truncatedTo(ChronoUnit.HOURS))
                .isBetween(Instant.now().minus(2, ChronoUnit.HOURS), Instant.now());
        assertThat(first.get("tracker").asText()).matches("[0-9a-f]{32}");
        assertThat(first.get("counted").asBoolean()).isFalse();
        assertThat(api.as("heron").get(assembly.path("/ballot/mine")).expect(200))
                .isEmpty();
    }

    @Test
    void aReceiptSaysThatTheVoteIsCountedOnceItsSignStandsInTheTally() {
        AssemblyFixture assembly = deciding();
        JsonNode question = open(assembly, Map.of()).get("questions").get(0);
        cast("wren", assembly, question, "no");
        assembly.moderator().post(assembly.path("/ballot/closing"), Map.of()).expect(201);

        JsonNode mine = api.as("wren").get(assembly.path("/ballot/mine")).expect(200);

        assertThat(mine.get(0).get("counted").asBoolean()).isTrue();
        assertThat(api.get(assembly.path("/questions/" + question.get("id").asText() + "/tally"))
                        .text())
                .contains(mine.get(0).get("tracker").asText());
    }

    @Test
    void onlyMembersHaveReceipts() {
        AssemblyFixture assembly = deciding();

        assertThat(api.get(assembly.path("/ballot/mine")).status()).isEqualTo(401);
        assertThat(api.as("kansa").get(assembly.path("/ballot/mine")).status()).isEqualTo(403);
    }

    @Test
    void aMemberRatesAReplyOnceAndHerLastRatingCounts() {
        rate("wren", recommendationOfReply(), Map.of("rating", "fully")).expect(201);

        JsonNode changed = rate("wren", recommendation, Map.of("rating", "hardly", "reason", "Why?", "lang", "en"))
                .expect(201);

        assertThat(people(changed, "fully")).isZero();
        assertThat(people(changed, "hardly")).isEqualTo(1);
        assertThat(changed.get("mine").get("rating").asText()).isEqualTo("hardly");
        assertThat(changed.get("mine").get("reason").asText()).isEqualTo("Why?");
        int rated = 0;
        for (JsonNode share : changed.get("shares")) {
            rated += share.get("people").asInt();
        }
        assertThat(changed.get("rated").asInt()).isEqualTo(rated);
        assertThat(changed.get("members").asInt()).isEqualTo(3);
    }

    @Test
    void theSameKeyRatesOnce() {
        replied();
        UUID key = UUID.randomUUID();
        String path = replied.path("/recommendations/" + recommendation + "/ratings");
        int before = people(ratings(null), "mostly");

        ApiFixture.Answer first = api.as("plover").post(path, key, Map.of("rating", "mostly"));
        ApiFixture.Answer again = api.as("plover").post(path, key, Map.of("rating", "mostly"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(people(ratings(null), "mostly")).isEqualTo(before + 1);
    }

    @Test
    void everybodySeesHowManyAndOnlyTheMemberWhatSheSaid() {
        rate("heron", recommendationOfReply(), Map.of("rating", "not-at-all")).expect(201);

        assertThat(people(ratings(null), "not-at-all")).isEqualTo(1);
        assertThat(ratings(null).get("mine").isNull()).isTrue();
        assertThat(ratings("plover").path("mine").path("rating").asText()).isNotEqualTo("not-at-all");
        assertThat(ratings("heron").get("mine").get("rating").asText()).isEqualTo("not-at-all");
    }

    @Test
    void theReasonIsReadByThoseWhoRepliedAndModeratorsOnly() {
        String reason = "The cost is not named.";
        rate("heron", recommendationOfReply(), Map.of("rating", "not-at-all", "reason", reason, "lang", "en"))
                .expect(201);
        String path = replied.path("/recommendations/" + recommendation + "/ratings/reasons");

        assertThat(api.as("hayashi").get(path).text()).contains(reason);
        assertThat(api.as("mori").get(path).text()).contains(reason).doesNotContain("heron");
        assertThat(api.as("wren").get(path).status()).isEqualTo(403);
        assertThat(api.get(path).status()).isEqualTo(401);
        assertThat(ratings("wren").toString()).doesNotContain(reason);
    }

    @Test
    void refusesARatingBeforeThereIsAReply() {
        replied();

        assertThat(rate("wren", unanswered, Map.of("rating", "fully"))
                        .expect(409)
                        .get("code")
                        .asText())
                .isEqualTo("not-replied");
    }

    @Test
    void refusesARatingOutsideItsPhases() {
        AssemblyFixture assembly = deciding();
        JsonNode adopted;
        open(assembly, Map.of());
        assembly.moderator().post(assembly.path("/ballot/closing"), Map.of()).expect(201);
        adopted = assembly.moderator()
                .post(
                        assembly.path("/recommendations/"
                                + assembly.moderator()
                                        .get(assembly.path("/recommendations"))
                                        .expect(200)
                                        .get(0)
                                        .get("id")
                                        .asText()
                                + "/adoption"),
                        Map.of())
                .expect(201);

        JsonNode problem = api.as("wren")
                .post(
                        assembly.path("/recommendations/" + adopted.get("id").asText() + "/ratings"),
                        Map.of("rating", "fully"))
                .expect(409);

        assertThat(problem.get("code").asText()).isEqualTo("wrong-phase");
    }

    @Test
    void refusesARatingFromWhoIsNotAMember() {
        String path = replied().path("/recommendations/" + recommendation + "/ratings");

        assertThat(api.as("hayashi").post(path, Map.of("rating", "fully")).status())
                .isEqualTo(403);
        assertThat(api.as("kansa").post(path, Map.of("rating", "fully")).status())
                .isEqualTo(403);
        assertThat(api.post(path, Map.of("rating", "fully")).status()).isEqualTo(401);
    }

    @Test
    void refusesAReasonThatIsTooLongAndNamesTheField() {
        JsonNode problem = rate(
                        "wren",
                        recommendationOfReply(),
                        Map.of("rating", "mostly", "reason", "a".repeat(501), "lang", "en"))
                .expect(422);

        assertThat(problem.get("violations").get(0).get("field").asText()).isEqualTo("reason");
        assertThat(problem.get("violations").get(0).get("code").asText()).isEqualTo("too-long");
    }

    private String recommendationOfReply() {
        replied();
        return recommendation;
    }

    private void cast(String account, AssemblyFixture assembly, JsonNode question, String choice) {
        api.as(account)
                .post(assembly.path("/questions/" + question.get("id").asText() + "/ballots"), Map.of("choice", choice))
                .expect(201);
    }
}
