package org.yoriai.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yoriai.ApiFixture;
import org.yoriai.AssemblyFixture;
import org.yoriai.LedgerRowsFixture;
import org.yoriai.StackResource;

@QuarkusTest
@WithTestResource(StackResource.class)
class BillPagesResourceTest {
    private static final String LAW = """
            Quay Act

            1 Interpretation
            In this Act “quay” means a place where ships are tied up.

            2 Keepers
            (1) The harbour master must appoint a keeper for each quay before 1 May 2030.
            (2) A keeper must not let a ship lie at a quay for more than 14 days.

            3 Fee
            The owner of a ship which lies at a quay under section 2 must pay £20 a day.

            4 Amendment of the Ports Act 1990
            In section 5 of the Ports Act 1990, for “ten” substitute “twenty”.
            """;

    private final ApiFixture api = ApiFixture.atStack();

    private AssemblyFixture published(boolean read) throws SQLException {
        AssemblyFixture assembly = AssemblyFixture.convene(api);
        String bill = assembly.moderator()
                .postText(assembly.path("/bills"), "text/plain", LAW.getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .get("id")
                .asText();
        if (!read) {
            // As a bill that was stored before readings were kept.
            try (var connection = LedgerRowsFixture.connect("yoriai");
                    var delete = connection.prepareStatement("delete from bill_reading where bill_id = ?")) {
                delete.setObject(1, UUID.fromString(bill));
                assertThat(delete.executeUpdate()).isPositive();
            }
        }
        assembly.moderator()
                .post(assembly.path("/bills/" + bill + "/publication"), Map.of())
                .expect(201);
        return assembly.advance("LEARNING");
    }

    private String page(AssemblyFixture assembly, String lang, String path) {
        ApiFixture.Answer answer =
                api.send("GET", "/" + lang + "/a/" + assembly.slug() + path, Map.of("Accept", "text/html"), null);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.text();
    }

    @Test
    void aClauseSaysWhoMustWhatItCostsAndWhenEachWithALinkToItsWords() throws SQLException {
        AssemblyFixture assembly = published(true);

        String keepers = page(assembly, "en", "/bill/sec_2");
        assertThat(keepers).contains("Who must act", "harbour master", "Who must not", "1 May 2030");
        assertThat(keepers).containsPattern("<mark id=\"(w\\d+)\">1 May 2030</mark>");
        assertThat(keepers).containsPattern("href=\"#w\\d+\"[^>]*>1 May 2030<");
        assertThat(keepers).containsPattern("<a class=\"term\" id=\"t\\d+\" href=\"#term-1\">quay</a>");
        assertThat(keepers).contains("means a place where ships are tied up");

        String fee = page(assembly, "en", "/bill/sec_3");
        assertThat(fee).containsPattern("<mark id=\"w\\d+\">£20</mark>").contains("under section 2");
    }

    @Test
    void aClauseShowsTheOldAndTheNewWordsOfAnotherLaw() throws SQLException {
        assertThat(page(published(true), "en", "/bill/sec_4"))
                .contains("What it changes in other law", "Ports Act 1990", "section 5", "Old words", "ten", "twenty");
    }

    @Test
    void theQuestionsPageSaysWhatANoStops() throws SQLException {
        String questions = page(published(true), "en", "/bill/questions");
        assertThat(questions)
                .contains(
                        "<a href=\"#q2\">2</a> cannot stand without it.",
                        "It cannot stand without <a href=\"#q1\">1</a>.",
                        "How the questions were found");
    }

    @Test
    void theBundlePageCountsAndNeverJudges() throws SQLException {
        String bundle = page(published(true), "en", "/bill/bundle");
        assertThat(bundle).contains("makes 3 decisions at once", "evidence, not a verdict", "Ports Act 1990");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bill/questions", "/bill/bundle", "/bill/needs"})
    void aBillThatWasStoredBeforeReadingsWereKeptSaysSoPlainly(String path) throws SQLException {
        AssemblyFixture assembly = published(false);
        assertThat(page(assembly, "en", path)).contains("stored before programs read bills apart");
        assertThat(page(assembly, "ja", path)).contains("この案にはありません");
        assertThat(page(assembly, "en", "/bill/sec_3"))
                .contains("must pay £20 a day")
                .doesNotContain("Who must act");
        assertThat(page(assembly, "en", "/bill")).contains("Keepers").doesNotContain("/bill/questions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bill/questions", "/bill/bundle", "/bill/needs"})
    void thereIsNoPageAboutABillThatIsNotThere(String path) {
        AssemblyFixture assembly = AssemblyFixture.convene(api).advance("LEARNING");
        ApiFixture.Answer answer =
                api.send("GET", "/en/a/" + assembly.slug() + path, Map.of("Accept", "text/html"), null);
        assertThat(answer.status()).isEqualTo(404);
    }
}
