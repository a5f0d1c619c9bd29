package org.yoriai.summary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yoriai.AccountsFixture;
import org.yoriai.ApiFixture;
import org.yoriai.AssemblyFixture;
import org.yoriai.StackFixture;
import org.yoriai.StackResource;

/** Clauses, questions that decide several, and the whole bill. */
@QuarkusTest
@WithTestResource(StackResource.class)
class SummaryLevelsResourceTest {
    /** Keeper and fee need each other: one question. */
    private static final String BILL = """
            Harbour Bathing Ordinance

            1 Opening
            This ordinance opens the old harbour basin for swimming.

            2 Keeper
            The Harbour Keeper is established. The Keeper collects the fee under section 3.

            3 Fee
            A swimmer pays the Harbour Keeper established under section 2 a fee of 4 euros.

            4 Season
            The basin is open from 1 June to 15 September.
            """;

    private static final Map<String, String> KEEPER = Map.of("lang", "en", "clause", "sec_2");
    private static final Map<String, String> FEE = Map.of("lang", "en", "clause", "sec_3");
    private static final Map<String, String> QUESTION = Map.of("lang", "en", "clause", "sec_3", "level", "question");

    private final ApiFixture api = ApiFixture.atStack();
    private List<String> people;
    private AssemblyFixture assembly;

    @BeforeEach
    void write() {
        people = AccountsFixture.citizens("levels", 6);
        assembly = AssemblyFixture.convene(api)
                .withBill(BILL)
                .advance("LEARNING")
                .advance("DELIBERATING")
                .join(people.toArray(String[]::new));
        assembly.argue(people.get(0), "sec_2", "for", "Somebody must look after the stairs and the ladders.");
        assembly.argue(people.get(1), "sec_2", "against", "A keeper is one more office that nobody asked for.");
        assembly.argue(people.get(2), "sec_2", "question", "Who replaces the keeper in August?");
        assembly.argue(people.get(3), "sec_3", "against", "Four euros keep families with children away.");
        assembly.argue(people.get(4), "sec_3", "for", "Those who swim should pay for the guards.");
        assembly.argue(people.get(0), "sec_3", "question", "Is there a card for the whole summer?");
    }

    private static Set<String> cited(JsonNode summary) {
        Set<String> cited = new HashSet<>();
        summary.get("sentences")
                .forEach(sentence -> sentence.get("citations")
                        .forEach(cite -> cited.add(cite.get("argument").asText())));
        return cited;
    }

    @Test
    void aQuestionChoosesAmongWhatTheSummariesOfItsClausesQuote() {
        Set<String> below = cited(assembly.draftSummary(KEEPER));
        below.addAll(cited(assembly.draftSummary(FEE)));
        String late = assembly.argue(people.get(5), "sec_2", "for", "A keeper knows the tides better than a sign.");

        JsonNode question = assembly.draftSummary(QUESTION);

        assertThat(question.get("level").asText()).isEqualTo("question");
        assertThat(question.get("clauseEId").asText())
                .as("named by its first clause")
                .isEqualTo("sec_2");
        assertThat(question.get("arguments").asInt()).as("all are counted").isEqualTo(7);
        assertThat(cited(question)).isNotEmpty().isSubsetOf(below).doesNotContain(late);
        assertThat(question.get("sentences").findValuesAsText("topic")).contains("sec_2", "sec_3");

        assertThat(cited(assembly.draftSummary(KEEPER))).contains(late);
        assertThat(cited(assembly.draftSummary(QUESTION))).contains(late);
    }

    @Test
    void theWholeBillChoosesAmongWhatQuestionsAndClausesQuoteAndHearsClausesWithoutASummary() {
        Set<String> below = cited(assembly.draftSummary(KEEPER));
        below.addAll(cited(assembly.draftSummary(FEE)));
        Set<String> question = cited(assembly.draftSummary(QUESTION));
        String season = assembly.argue(people.get(5), "sec_4", "for", "September is the warmest month in the water.");
        String late = assembly.argue(people.get(5), "sec_3", "for", "Fees pay for clean showers too.");

        JsonNode bill = assembly.draftSummary(Map.of("lang", "en"));

        assertThat(bill.get("level").asText()).isEqualTo("bill");
        assertThat(bill.get("arguments").asInt()).isEqualTo(8);
        Set<String> open = new HashSet<>(question);
        open.add(season);
        assertThat(cited(bill)).contains(season).isSubsetOf(open).doesNotContain(late);
    }

    @Test
    void aClauseAQuestionAndTheBillAreSeparateSummariesWithVersionsOfTheirOwn() {
        ApiFixture second =
                assembly.secondModerator(AccountsFixture.citizens("levels2", 1).get(0));
        assembly.publishSummary(assembly.draftSummary(KEEPER).get("id").asText(), second);
        JsonNode published = assembly.publishSummary(
                assembly.draftSummary(QUESTION).get("id").asText(), second);

        assertThat(published.get("version").asInt()).isEqualTo(1);
        assertThat(page("/summaries")).contains("Question 2: Keeper; Fee");
        assertThat(page("/bill/questions"))
                .contains("/summaries/" + published.get("id").asText());
        JsonNode all =
                assembly.nobody().get(assembly.path("/summaries?lang=en")).expect(200);
        assertThat(all.findValuesAsText("level")).containsExactly("question", "clause");
        assertThat(assembly.nobody()
                        .get(assembly.path("/summaries?lang=en&clause=sec_2&level=clause"))
                        .expect(200))
                .hasSize(1);
    }

    @Test
    void fewerThanThreeArgumentsAreReadThemselves() {
        assembly.argue(people.get(5), "sec_4", "for", "September is the warmest month in the water.");
        assembly.argue(people.get(0), "sec_4", "against", "In September the ferries are back.");

        ApiFixture.Answer refused =
                assembly.moderator().post(assembly.path("/summaries/drafts"), Map.of("lang", "en", "clause", "sec_4"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("code").asText()).isEqualTo("too-few-to-summarize");
    }

    @Test
    void aClauseThatIsDecidedAloneHasNoQuestionAboveIt() {
        for (Map<String, String> wrong : List.of(
                Map.of("lang", "en", "clause", "sec_4", "level", "question"),
                Map.of("lang", "en", "clause", "sec_4", "level", "bill"),
                Map.of("lang", "en", "level", "clause"),
                Map.of("lang", "en", "clause", "sec_99"))) {
            assertThat(assembly.moderator()
                            .post(assembly.path("/summaries/drafts"), wrong)
                            .status())
                    .as("%s", wrong)
                    .isEqualTo(422);
        }
    }

    @Test
    void anAssemblyWhereNobodyOrOnePersonWroteHasNothingToSumUp() {
        AssemblyFixture silent = AssemblyFixture.deliberating(api).join(people.get(0));
        for (int said = 0; said < 3; said++) {
            ApiFixture.Answer refused = silent.moderator().post(silent.path("/summaries/drafts"), Map.of("lang", "en"));
            assertThat(refused.status()).as("%d arguments", said).isEqualTo(409);
            assertThat(refused.json().get("code").asText()).isEqualTo("too-few-to-summarize");
            silent.argue(people.get(0), null, "for", "Reason number " + said + " is that the water is clean.");
        }

        JsonNode ofOne = silent.draftSummary(Map.of("lang", "en"));

        assertThat(ofOne.get("people").asInt()).isEqualTo(1);
        assertThat(ofOne.get("status").asText()).isEqualTo("checked");
        assertThat(cited(ofOne)).as("nobody has more than two quotes").hasSizeBetween(1, 2);
    }

    @Test
    void whatNobodySumsUpIsReadInFullBesideTheSummaries() {
        assembly.argue(people.get(5), "sec_4", "for", "September is the warmest month in the water.");
        assertThat(page("/summaries"))
                .contains("To be read in full")
                .contains("September is the warmest month in the water.")
                .doesNotContain("Somebody must look after the stairs");

        assembly.publishSummary(
                assembly.draftSummary(Map.of("lang", "en")).get("id").asText(),
                assembly.secondModerator(AccountsFixture.citizens("levels3", 1).get(0)));
        assertThat(page("/summaries")).as("beside that of the whole bill too").contains("To be read in full");
    }

    private String page(String path) {
        return assembly.nobody()
                .send("GET", "/en/a/" + assembly.slug() + path, Map.of("Accept", "text/html"), null)
                .text();
    }

    @Test
    void aModeratorHearsHowADraftingGoesOnAndNobodyElseDoes() throws Exception {
        String stream = assembly.path("/summaries/jobs/stream");
        assertThat(api.as(people.get(0)).get(stream).status()).isEqualTo(403);
        HttpRequest listen = HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + StackFixture.environment().get("YORIAI_HTTP_PORT") + stream))
                .header("Authorization", "Bearer " + AccountsFixture.token("mori"))
                .header("Accept", "text/event-stream")
                .timeout(Duration.ofSeconds(60))
                .build();
        try (Stream<String> lines = HttpClient.newHttpClient()
                .send(listen, HttpResponse.BodyHandlers.ofLines())
                .body()) {
            Iterator<String> heard = lines.iterator();
            assertThat(heard.next()).as("the stream is there").isNotNull();
            String job = assembly.moderator()
                    .post(assembly.path("/summaries/drafts"), KEEPER)
                    .expect(201)
                    .get("id")
                    .asText();

            List<String> told = new ArrayList<>();
            while (told.stream().noneMatch(line -> line.contains(job) && line.contains("\"done\""))) {
                told.add(heard.next());
            }

            assertThat(told).contains("event:org.yoriai.summary.drafting");
            assertThat(told.toString()).doesNotContain("stairs");
        }
    }
}
