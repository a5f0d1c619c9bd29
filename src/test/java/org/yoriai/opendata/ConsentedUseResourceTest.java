package org.yoriai.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yoriai.AccountsFixture;
import org.yoriai.ApiFixture;
import org.yoriai.AssemblyFixture;
import org.yoriai.StackResource;

/** No consent, no use: checked where words are used, from before anybody was asked until after she changed her mind. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ConsentedUseResourceTest {
    private static final String SILENT = "Night ferries wake the harbour street, so the basin should close at nine.";

    private final ApiFixture api = ApiFixture.atStack();

    private JsonNode tables(AssemblyFixture assembly) {
        return api.get(assembly.path("/exports/polis")).expect(200);
    }

    private String table(AssemblyFixture assembly, String name) {
        ApiFixture.Answer answer = api.get(assembly.path("/exports/polis/" + name));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    @Test
    void openDataHoldsOnlyWhoSaidYesAndFollowsEachDecision() {
        // Given ten who said yes, and one who decided nothing
        List<String> people = AccountsFixture.citizens("open", 11);
        String silent = people.get(10);
        AssemblyFixture assembly = AssemblyFixture.deliberating(api)
                .join(people.subList(0, 10).toArray(String[]::new))
                .sit(silent);
        String hers = assembly.argue(silent, null, "for", SILENT);
        String hersToo = assembly.argue(silent, null, "against", "A second thing that the same person says of it.");
        String other = assembly.argue(people.get(0), null, "for", "Swimming is healthy for everybody in town.");
        for (String person : people.subList(0, 10)) {
            assembly.as(person)
                    .post(assembly.path("/votes"), Map.of("argument", hers, "vote", "agree"))
                    .expect(201);
        }
        assembly.as(silent)
                .post(assembly.path("/votes"), Map.of("argument", other, "vote", "disagree"))
                .expect(201);
        assembly.advance("DECIDING");

        // Then neither her words nor her votes are in it, nor that two arguments are by one hand
        assertThat(tables(assembly).get("people").asInt()).isEqualTo(10);
        assertThat(tables(assembly).get("votes").asInt()).isEqualTo(10);
        List<String> comments = table(assembly, "comments.csv").lines().toList();
        assertThat(String.join("\n", comments)).doesNotContain("Night ferries").contains("Swimming is healthy");
        List<String> unreleased =
                comments.stream().filter(line -> line.contains("not released")).toList();
        assertThat(unreleased).hasSize(2);
        assertThat(author(comments, unreleased.get(0))).isNotEqualTo(author(comments, unreleased.get(1)));

        // When she says yes, she is in the next file
        assembly.decide(silent, "open-data", true);
        assertThat(tables(assembly).get("people").asInt()).isEqualTo(11);
        assertThat(table(assembly, "comments.csv")).contains("Night ferries");

        // When she takes it back, the file that was made is not given out again
        assembly.decide(silent, "open-data", false);
        assertThat(table(assembly, "comments.csv")).doesNotContain("Night ferries");
        assertThat(tables(assembly).get("people").asInt()).isEqualTo(10);
        assertThat(hersToo).isNotEqualTo(hers);
    }

    private static String author(List<String> table, String line) {
        int column = List.of(table.get(0).split(",")).indexOf("author-id");
        return line.split(",")[column];
    }

    @Test
    void withoutAYesNoSummaryIsMadeOfMyWordsAndNoSingleArgumentIsLetIn() {
        // Given
        List<String> people = AccountsFixture.citizens("quote", 4);
        String silent = people.get(3);
        AssemblyFixture assembly = AssemblyFixture.deliberating(api)
                .join(people.subList(0, 3).toArray(String[]::new))
                .sit(silent);
        assembly.argue(people.get(0), null, "for", "The basin should be opened because children learn to swim there.");
        assembly.argue(people.get(1), null, "against", "Who pays for lifeguards? Two accidents happened last summer.");
        assembly.argue(people.get(2), null, "for", "Ships that leave at night cannot see people in the water.");
        String hers = assembly.argue(silent, null, "against", SILENT);
        for (String person : people.subList(0, 3)) {
            assembly.as(person)
                    .post(assembly.path("/votes"), Map.of("argument", hers, "vote", "agree"))
                    .expect(201);
        }

        // Then
        JsonNode draft = assembly.draftSummary(Map.of("lang", "en"));
        assertThat(draft.toString()).doesNotContain("Night ferries");
        assertThat(draft.get("keptOut").asInt()).isEqualTo(1);
        assertThat(assembly.as(silent)
                        .post(assembly.path("/arguments/" + hers + "/ai-use"), Map.of("use", true))
                        .expect(409)
                        .get("code")
                        .asText())
                .isEqualTo("no-consent");

        // When
        assembly.decide(silent, "ai-digest", true);

        // Then
        assertThat(assembly.draftSummary(Map.of("lang", "en")).toString()).contains("Night ferries");
    }
}
