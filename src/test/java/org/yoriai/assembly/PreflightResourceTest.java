package org.yoriai.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yoriai.ApiFixture;
import org.yoriai.AssemblyFixture;
import org.yoriai.LedgerRowsFixture;
import org.yoriai.StackResource;

/** An assembly opens when what its kind needs is there, and not before. */
@QuarkusTest
@WithTestResource(StackResource.class)
class PreflightResourceTest {
    private final ApiFixture mori = ApiFixture.atStack().as("mori");

    private static String slug() {
        return "p" + UUID.randomUUID().toString().replace("-", "").substring(0, 18);
    }

    private static Map<String, Object> jury(String slug) {
        Map<String, Object> command = AssemblyFixture.command(slug, 12);
        command.put("model", "citizens-jury");
        return command;
    }

    private String convene(Map<String, Object> command) {
        return "/api/v1/assemblies/"
                + mori.post("/api/v1/assemblies", command).expect(201).get("id").asText();
    }

    private ApiFixture.Answer open(String assembly) {
        return mori.post(assembly + "/phase", Map.of("to", "LEARNING", "reason", "as planned"));
    }

    private List<String> missing(String assembly) {
        return open(assembly).expect(422).get("violations").findValuesAsText("field");
    }

    private static Map<String, Object> briefing(String stance) {
        Map<String, String> text = Map.of("en", "Swimming", "ja", "泳ぐ");
        return Map.of("stance", stance, "title", text, "author", text, "interest", text, "body", text);
    }

    @Test
    void itDoesNotOpenAndNamesEachThingThatIsMissingInASentence() {
        Map<String, Object> command = jury(slug());
        command.put("question", Map.of("en", "Should the basin be opened?"));
        command.put("startsOn", Map.of());
        String assembly = convene(command);

        JsonNode refused = open(assembly).expect(422);

        assertThat(refused.get("code").asText()).isEqualTo("not-ready");
        assertThat(refused.get("violations").findValuesAsText("field"))
                .containsExactly(
                        "question-languages", "dates", "legislator", "bill", "materials-for", "materials-against");
        assertThat(refused.get("violations").findValuesAsText("message"))
                .allSatisfy(sentence -> assertThat(sentence).endsWith(".").doesNotContain("field."));
        assertThat(ApiFixture.atStack().get(assembly).status()).isEqualTo(404);
    }

    @Test
    void itOpensOnceEverythingIsThereAndWhatWasMissingCanBeSetUntilThen() {
        Map<String, Object> command = jury(slug());
        command.put("question", Map.of("en", "Should the basin be opened?"));
        String assembly = convene(command);
        command.put("question", Map.of("en", "Should the basin be opened?", "ja", "港を泳げるようにしますか？"));
        mori.put(assembly, command).expect(201);
        mori.post(assembly + "/invitations", Map.of("role", "legislator", "uses", 1, "validDays", 3))
                .expect(201);
        mori.post(assembly + "/briefings", briefing("for")).expect(201);
        assertThat(missing(assembly)).containsExactly("bill", "materials-against");
        mori.post(assembly + "/briefings", briefing("against")).expect(201);
        String bill = mori.postText(
                        assembly + "/bills",
                        "text/plain",
                        "Bathing Ordinance\n\n1 Purpose\nThis opens the basin.\n\n2 Season\nFrom June on.\n".getBytes())
                .expect(201)
                .get("id")
                .asText();
        mori.post(assembly + "/bills/" + bill + "/publication", Map.of()).expect(201);

        open(assembly).expect(201);

        assertThat(mori.put(assembly, command).expect(409).get("code").asText()).isEqualTo("wrong-phase");
    }

    @Test
    void settingItAnewIsAnEventAndKeepsItsAddress() {
        Map<String, Object> command = jury(slug());
        String assembly = convene(command);
        command.put("seats", 20);
        command.put("startsOn", new TreeMap<>(Map.of("DELIBERATING", "2027-01-01")));
        JsonNode revised = mori.put(assembly, command).expect(201);
        assertThat(revised.get("seats").asInt()).isEqualTo(20);
        assertThat(revised.get("startsOn")).hasSize(1);
        assertThat(LedgerRowsFixture.numbered(revised.get("id").asText()))
                .extracting(LedgerRowsFixture.Entry::type)
                .contains("org.yoriai.assembly.revised");

        Map<String, Object> moved = new LinkedHashMap<>(command);
        moved.put("slug", slug());
        assertThat(mori.put(assembly, moved)
                        .expect(422)
                        .get("violations")
                        .get(0)
                        .get("code")
                        .asText())
                .isEqualTo("slug-fixed");
    }

    @Test
    void whatIsNeededDependsOnTheKind() {
        Map<String, Object> command = AssemblyFixture.command(slug(), 12);
        assertThat(missing(convene(command))).containsExactly("legislator", "moderators");
        command = AssemblyFixture.command(slug(), 12);
        command.put("model", "a-kind-of-its-own");
        assertThat(mori.post("/api/v1/assemblies", command)
                        .expect(422)
                        .get("violations")
                        .get(0)
                        .get("field")
                        .asText())
                .isEqualTo("model");
    }

    @Test
    void onlyItsModeratorsSeeThePreflight() {
        String assembly = convene(jury(slug()));
        assertThat(mori.get(assembly + "/preflight").expect(200)).isNotEmpty();
        assertThat(ApiFixture.atStack().as("wren").get(assembly + "/preflight").status())
                .isEqualTo(404);
    }
}
