package org.yoriai.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yoriai.AccountsFixture;
import org.yoriai.ApiFixture;
import org.yoriai.AssemblyFixture;
import org.yoriai.Eventually;
import org.yoriai.StackResource;

@QuarkusTest
@WithTestResource(StackResource.class)
class NoticeResourceTest {
    private static final long PATIENCE_NANOS = 30_000_000_000L;
    private final ApiFixture api = ApiFixture.atStack();

    /** Without the steps of the assembly itself, which may be told before or after she joined. */
    private static List<JsonNode> told(ApiFixture who, AssemblyFixture assembly) {
        return all(who, assembly).stream()
                .filter(each -> !each.get("kind").asText().equals("phase"))
                .toList();
    }

    private static List<JsonNode> all(ApiFixture who, AssemblyFixture assembly) {
        List<JsonNode> told = new ArrayList<>();
        for (JsonNode each : who.get("/api/v1/me/notices?limit=100").expect(200).get("items")) {
            if (each.get("assembly").asText().equals(assembly.id())) {
                told.add(each);
            }
        }
        return told;
    }

    private static List<JsonNode> toldOf(String kind, ApiFixture who, AssemblyFixture assembly)
            throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            List<JsonNode> told = all(who, assembly).stream()
                    .filter(each -> each.get("kind").asText().equals(kind))
                    .toList();
            if (!told.isEmpty() || System.nanoTime() > deadline) {
                return told;
            }
            Thread.sleep(200);
        }
    }

    @Test
    void anAnswerIsToldToWhomItAnswersWhenOthersCanReadItAndToNobodyElse() throws InterruptedException {
        // Given
        List<String> people = AccountsFixture.citizens("notice", 3);
        AssemblyFixture assembly = AssemblyFixture.deliberating(api).join(people.get(0), people.get(1), people.get(2));
        String mine = assembly.arguments(people.get(0), 1).get(0);
        String answer = api.as(people.get(1))
                .post(
                        assembly.path("/arguments"),
                        Map.of("stance", "against", "lang", "en", "text", "But not in winter.", "replyTo", mine))
                .expect(201)
                .get("id")
                .asText();

        // When
        assembly.moderator()
                .post(assembly.path("/moderation/arguments/" + answer), Map.of("decision", "approve"))
                .expect(201);

        // Then
        assertThat(toldOf("answered", api.as(people.get(0)), assembly))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.get("subject").asText()).isEqualTo(answer);
                    assertThat(told.get("readAt").isNull()).isTrue();
                });
        assertThat(told(api.as(people.get(1)), assembly)).isEmpty();
        assertThat(told(api.as(people.get(2)), assembly)).isEmpty();
    }

    @Test
    void answersToOneArgumentAreOneLineAndAnswersToAnotherAreAnother() throws InterruptedException {
        // Given
        List<String> people = AccountsFixture.citizens("together", 2);
        AssemblyFixture assembly = AssemblyFixture.deliberating(api).join(people.get(0), people.get(1));
        List<String> mine = assembly.arguments(people.get(0), 2);
        ApiFixture me = api.as(people.get(0));
        for (String[] each : new String[][] {
            {mine.get(0), "But not in winter."}, {mine.get(0), "And not at night."}, {mine.get(1), "Why so early?"}
        }) {
            String answer = api.as(people.get(1))
                    .post(
                            assembly.path("/arguments"),
                            Map.of("stance", "against", "lang", "en", "text", each[1], "replyTo", each[0]))
                    .expect(201)
                    .get("id")
                    .asText();
            assembly.moderator()
                    .post(assembly.path("/moderation/arguments/" + answer), Map.of("decision", "approve"))
                    .expect(201);
        }

        // When
        List<JsonNode> groups = Eventually.get(
                () -> answeredTogether(me, assembly),
                found -> found.stream()
                                .mapToLong(each -> each.get("count").asLong())
                                .sum()
                        == 3);

        // Then
        assertThat(groups).hasSize(2).allSatisfy(each -> {
            boolean first = each.get("about").asText().equals(mine.get(0));
            assertThat(each.get("about").asText()).isIn(mine);
            assertThat(each.get("count").asLong()).isEqualTo(first ? 2 : 1);
            assertThat(each.get("unread").asLong()).isEqualTo(first ? 2 : 1);
        });
        assertThat(all(me, assembly))
                .filteredOn(each -> each.get("kind").asText().equals("answered"))
                .hasSize(3);
    }

    private static List<JsonNode> answeredTogether(ApiFixture who, AssemblyFixture assembly) {
        List<JsonNode> groups = new ArrayList<>();
        for (JsonNode each :
                who.get("/api/v1/me/notices/groups?limit=100").expect(200).get("items")) {
            if (each.get("assembly").asText().equals(assembly.id())
                    && each.get("kind").asText().equals("answered")) {
                groups.add(each);
            }
        }
        return groups;
    }

    @Test
    void whatIsReadIsReadAndWhatIsNotWantedIsNotTold() throws InterruptedException {
        // Given
        String me = AccountsFixture.citizens("reader", 1).get(0);
        AssemblyFixture assembly = AssemblyFixture.deliberating(api).join(me);
        String mine = assembly.arguments(me, 1).get(0);
        assembly.moderator()
                .post(
                        assembly.path("/moderation/arguments/" + mine),
                        Map.of("decision", "hide", "rule", "respect", "reason", "It insults the swimmers."))
                .expect(201);
        JsonNode hidden = toldOf("hidden", api.as(me), assembly).get(0);
        assertThat(api.as(me).get("/api/v1/me/notices").text()).doesNotContain("insults");

        // When
        api.as(me)
                .post(
                        "/api/v1/me/notices/read",
                        Map.of(
                                "assembly",
                                assembly.id(),
                                "logindex",
                                hidden.get("logindex").asLong()))
                .expect(201);

        // Then
        assertThat(told(api.as(me), assembly))
                .singleElement()
                .satisfies(told -> assertThat(told.get("readAt").isNull()).isFalse());
        api.as(me)
                .post("/api/v1/me/notices/topics", Map.of("topics", List.of("ballot")))
                .expect(201);
        assertThat(told(api.as(me), assembly)).isEmpty();
        api.as(me)
                .post(
                        "/api/v1/me/notices/topics",
                        Map.of("topics", List.of("answered", "moderated", "quoted", "ballot", "reply", "phase")))
                .expect(201);
        assertThat(told(api.as(me), assembly)).hasSize(1);
    }

    @Test
    void theNextStepOfAnAssemblyIsToldToItsMembersOnly() throws InterruptedException {
        List<String> people = AccountsFixture.citizens("stepper", 2);
        AssemblyFixture assembly = AssemblyFixture.deliberating(api).join(people.get(0));
        assembly.advance("DECIDING");

        assertThat(toldOf("phase", api.as(people.get(0)), assembly)).isNotEmpty();
        assertThat(all(api.as(people.get(1)), assembly)).isEmpty();
    }

    @Test
    void nobodyIsToldWithoutALogin() {
        assertThat(api.get("/api/v1/me/notices").status()).isEqualTo(401);
    }
}
