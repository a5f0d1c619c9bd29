package org.yoriai.summary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yoriai.AccountsFixture;
import org.yoriai.ApiFixture;
import org.yoriai.AssemblyFixture;
import org.yoriai.Eventually;
import org.yoriai.LedgerRowsFixture;
import org.yoriai.StackResource;
import org.yoriai.shared.Rows;

/** Members say how well they find what they think in a summary; what is told is told of ten people or more. */
@QuarkusTest
@WithTestResource(StackResource.class)
class RepresentedResourceTest {
    private static final int PEOPLE = 24;

    private final ApiFixture api = ApiFixture.atStack();
    private AssemblyFixture assembly;
    private List<String> people;
    private String summary;

    @Inject
    DataSource database;

    @BeforeEach
    void aSummaryIsPublished() {
        people = AccountsFixture.citizens("found", PEOPLE);
        assembly = AssemblyFixture.convene(api, PEOPLE + 3)
                .withBill()
                .advance("LEARNING")
                .advance("DELIBERATING")
                .join(people.toArray(String[]::new));
        ApiFixture second = assembly.secondModerator("heron");
        assembly.argue(people.get(0), null, "for", "Lanterns along harbour steps help swimmers at dusk.");
        assembly.argue(people.get(1), null, "against", "Tickets keep families away from harbour basins.");
        assembly.argue(people.get(2), null, "question", "Who watches children beside deep water?");
        summary = assembly.draftSummary(Map.of("lang", "en")).get("id").asText();
        answer(people.get(3), 5).expect(409);
        assembly.publishSummary(summary, second);
    }

    private ApiFixture.Answer answer(String account, int score) {
        return api.as(account).post(assembly.path("/summaries/" + summary + "/represented"), Map.of("score", score));
    }

    private JsonNode told() {
        return assembly.nobody()
                .get(assembly.path("/summaries/" + summary + "/represented"))
                .expect(200);
    }

    private String page(String lang) {
        ApiFixture.Answer answer = assembly.nobody()
                .send(
                        "GET",
                        "/" + lang + "/a/" + assembly.slug() + "/summaries/" + summary,
                        Map.of("Accept", "text/html"),
                        null);
        assertThat(answer.status()).isEqualTo(200);
        return answer.text();
    }

    @Test
    void nothingIsToldOfFewerThanTenAndThenNothingNewUntilTenMore() {
        assertThat(page("en"))
                .contains("What members say is shown once ten of them have answered")
                .as("only members are asked")
                .doesNotContain("How well do you find");
        for (int i = 0; i < 9; i++) {
            assertThat(answer(people.get(i), 6).expect(201).toString())
                    .as("the answer to an act is kept, so it holds nothing of what she said")
                    .doesNotContain("score");
        }
        answer(people.get(8), 7).expect(201);
        assertThat(told().get("all").isNull()).isTrue();

        answer(people.get(9), 2).expect(201);

        JsonNode ten = told().get("all");
        assertThat(ten.get("answered").asInt()).isEqualTo(10);
        assertThat(ten.get("mean").asDouble()).isEqualTo(5.7);
        assertThat(ten.get("low").asInt()).isEqualTo(1);
        answer(people.get(9), 7).expect(201);
        for (int i = 10; i < 19; i++) {
            answer(people.get(i), 1).expect(201);
        }
        assertThat(told().get("all"))
                .as("nine more, and one who changed her mind")
                .isEqualTo(ten);
        assertThat(told().get("lowest").isNull()).as("no groups yet").isTrue();
        assertThat(page("ja")).contains("のうち10人が").contains("平均は7のうち5.7です");

        answer(people.get(19), 1).expect(201);

        assertThat(told().get("all").get("answered").asInt()).isEqualTo(20);
        assertThat(told().get("all").get("mean").asDouble()).isEqualTo(3.6);
    }

    @Test
    void theGroupThatFindsItselfLeastIsNamed() {
        List<String> arguments = assembly.arguments(people.get(0), 8);
        for (int p = 0; p < PEOPLE; p++) {
            for (String argument : arguments) {
                api.as(people.get(p))
                        .post(
                                assembly.path("/votes"),
                                Map.of("argument", argument, "vote", p % 2 == 0 ? "agree" : "disagree"))
                        .expect(201);
            }
        }
        Eventually.holds("the map", () -> {
            ApiFixture.Answer map = assembly.moderator().get(assembly.path("/opinion"));
            return map.status() == 200
                    && map.json().get("votes").asInt() >= PEOPLE * 8
                    && map.json().get("groups").size() == 2;
        });
        for (int p = 0; p < 20; p++) {
            answer(people.get(p), p % 2 == 0 ? 6 : 2).expect(201);
        }

        JsonNode lowest = told().get("lowest");

        assertThat(lowest.get("answered").asInt()).isEqualTo(10);
        assertThat(lowest.get("mean").asDouble()).isEqualTo(2.0);
        assertThat(lowest.get("low").asInt()).isEqualTo(10);
        assertThat(page("en"))
                .contains(
                        "Group " + lowest.get("group").asText() + " finds itself least in it: 2.0 of 7 (10 answered).")
                .contains("10 of them said 1 or 2");
        assertThat(answer(people.get(20), 1).expect(201)).isNotNull();
        assertThat(told().get("lowest")).isEqualTo(lowest);
    }

    @Test
    void onlyMembersOnlyOneToSevenAndOnlyTheSummaryOfNow() {
        answer(people.get(0), 0).expect(422);
        answer(people.get(0), 8).expect(422);
        answer("plover", 4).expect(403);
        assembly.nobody()
                .post(assembly.path("/summaries/" + summary + "/represented"), Map.of("score", 4))
                .expect(401);
        api.as(people.get(0))
                .post(assembly.path("/summaries/" + UUID.randomUUID() + "/represented"), Map.of("score", 4))
                .expect(404);
        assembly.moderator()
                .post(assembly.path("/summaries/" + summary + "/withdraw"), Map.of("reason", "It was too early."))
                .expect(201);
        answer(people.get(0), 4).expect(409);
    }

    @Test
    void whatSheSaidIsInHerExportAndGoesWithHer() throws SQLException {
        answer(people.get(4), 3).expect(201);
        answer(people.get(5), 4).expect(201);
        assertThat(api.as(people.get(4)).get("/api/v1/me/export").expect(200).findValues("represented"))
                .anySatisfy(
                        said -> assertThat(said.toString()).contains(summary).contains("\"score\":3"));

        api.as(people.get(4)).post("/api/v1/me/erasure", Map.of()).expect(201);
        try (Connection connection = LedgerRowsFixture.connect("identity");
                Statement update = connection.createStatement()) {
            update.execute("update erasure_request set asked_at = now() - interval '2 days',"
                    + " due_at = now() - interval '1 day'");
        }

        Eventually.holds("what she said to be forgotten", () -> scores().equals(List.of(4)));
    }

    private List<Integer> scores() {
        return Rows.list(
                database,
                "select score from summary_represented where summary_id = ? order by score",
                row -> row.getInt(1),
                UUID.fromString(summary));
    }
}
