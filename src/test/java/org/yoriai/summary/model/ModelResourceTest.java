package org.yoriai.summary.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.yoriai.ApiFixture;
import org.yoriai.AssemblyFixture;
import org.yoriai.StackResource;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Rows;

@QuarkusTest
@WithTestResource(StackResource.class)
class ModelResourceTest {
    private final ApiFixture api = ApiFixture.atStack();

    @Inject
    KeptPapers kept;

    @Inject
    DataSource database;

    private JsonNode extractive() {
        return api.get("/api/v1/models/extractive").expect(200);
    }

    @Test
    void theModelThatWritesNothingIsEntryOneAndInUse() {
        JsonNode all = api.get("/api/v1/models").expect(200);

        assertThat(all.get(0).get("id").asText()).isEqualTo("extractive");
        assertThat(all.get(0).get("number").asInt()).isEqualTo(1);
        assertThat(all.get(0).get("state").asText()).isEqualTo("in-use");
        assertThat(all.findValuesAsText("id")).startsWith("extractive", "all-minilm-l6-v2-q", "lexical-1");
        assertThat(all.findValuesAsText("kind").subList(0, 3)).doesNotContain("generation");
        assertThat(all)
                .allSatisfy(model -> assertThat(model.get("hash").asText()).matches("[0-9a-f]{64}"));
    }

    @Test
    void whatMadeASummaryIsEnteredWithItsWords() throws Exception {
        AssemblyFixture assembly = AssemblyFixture.deliberating(api).join("wren");
        assembly.arguments("wren", 3);

        JsonNode draft = assembly.draftSummary(Map.of("lang", "en"));

        JsonNode model = extractive();
        assertThat(model.get("hash").asText())
                .isEqualTo(draft.get("modelSha256").asText());
        assertThat(model.get("versions").findValuesAsText("hash"))
                .contains(draft.get("modelSha256").asText());
        JsonNode prompts = model.get("prompts");
        assertThat(prompts.findValuesAsText("name")).contains("frames.en.properties", "frames.ja.properties");
        for (JsonNode prompt : prompts) {
            byte[] text = prompt.get("text").asText().getBytes(StandardCharsets.UTF_8);
            assertThat(prompt.get("sha256").asText())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(text)));
        }
    }

    @Test
    void theSameWordsAreOneVersionHoweverOftenTheyServe() {
        AssemblyFixture assembly = AssemblyFixture.deliberating(api).join("wren");
        assembly.arguments("wren", 3);
        for (String lang : List.of("en", "ja")) {
            assembly.draftSummary(Map.of("lang", lang));
        }

        List<String> names = extractive().get("prompts").findValuesAsText("name");

        assertThat(names).containsExactlyInAnyOrder("frames.en.properties", "frames.ja.properties");
    }

    @Test
    void theRegisterTellsWhatWasMeasuredInEachLanguageOnWhatAndWhen() {
        JsonNode all = api.get("/api/v1/models").expect(200);
        for (int i = 0; i < 3; i++) {
            JsonNode model = all.get(i);
            assertThat(model.get("measured").findValuesAsText("lang")).isEqualTo(languages(model));
            for (JsonNode measured : model.get("measured")) {
                assertThat(measured.get("on").asText()).matches("20\\d\\d-\\d\\d-\\d\\d");
                assertThat(measured.at("/set/ja").asText()).isNotBlank();
                assertThat(measured.get("figures"))
                        .isNotEmpty()
                        .allSatisfy(figure -> assertThat(figure.get("value").asInt())
                                .isBetween(
                                        0,
                                        figure.get("of").isNull()
                                                ? Integer.MAX_VALUE
                                                : figure.get("of").asInt()));
            }
        }
        assertThat(all.get(0).at("/measured/0/figures/0/what").asText()).isEqualTo("gates");
        assertThat(all.get(0).at("/measured/0/figures/0/value"))
                .isEqualTo(all.get(0).at("/measured/0/figures/0/of"));
        assertThat(all.get(0).get("energy")).hasSize(2);
    }

    private static List<String> languages(JsonNode model) {
        List<String> languages = new ArrayList<>();
        model.get("languages").forEach(lang -> languages.add(lang.asText()));
        return languages;
    }

    @Test
    void whatSheSuggestedOrSecondedIsInHerExportAndGoesWithHer() {
        AssemblyFixture elsewhere = AssemblyFixture.convene(api);
        Map<String, Object> said = new HashMap<>();
        for (String field : List.of("name", "provider", "place", "licence", "training", "cost")) {
            said.put(field, "As the " + field + " says");
        }
        said.put("weights", "");
        said.put("url", "http://127.0.0.1:" + StackResource.MODEL_PORT + "/v1");
        said.put("model", "kept");
        String model = elsewhere
                .moderator()
                .post(elsewhere.path("/models/proposals"), said)
                .expect(201)
                .at("/choices/0/modelId")
                .asText();
        AssemblyFixture assembly = AssemblyFixture.deliberating(api).join("wren", "heron", "plover");
        Map<String, String> wanted = Map.of("modelId", model);
        assembly.as("wren").post(assembly.path("/models/suggestions"), wanted).expect(201);
        assembly.as("heron").post(assembly.path("/models/seconds"), wanted).expect(201);
        AssemblyId id = new AssemblyId(UUID.fromString(assembly.id()));
        Pseudonym wren = one("select suggested_by from model_choice where assembly_id = ?", id);
        Pseudonym heron = one("select member from model_second where assembly_id = ?", id);
        assertThat(kept.of(id, wren).toString()).contains(model).contains("suggested");
        assertThat(kept.of(id, heron).toString()).contains(model).contains("seconded");

        Pseudonym nobody = new Pseudonym("0123456789abcdef0123456789abcdef");
        QuarkusTransaction.requiringNew().run(() -> {
            kept.forget(id, wren, nobody);
            kept.forget(id, heron, nobody);
        });

        assertThat(one("select suggested_by from model_choice where assembly_id = ?", id))
                .isEqualTo(nobody);
        JsonNode left = assembly.nobody().get(assembly.path("/models")).expect(200);
        assertThat(left.at("/choices/0/state").asText()).isEqualTo("suggested");
        assertThat(left.at("/choices/0/seconding/people").asInt()).isZero();
    }

    private Pseudonym one(String sql, AssemblyId assembly) {
        return Rows.list(database, sql, row -> new Pseudonym(row.getString(1)), assembly.value())
                .get(0);
    }

    @Test
    void changesOfWordsAreToldLineByLine() {
        assertThat(ModelRegister.onlyIn("a\nb\nc", "a\nc\nd")).containsExactly("b");
        assertThat(ModelRegister.onlyIn("a\nc\nd", "a\nb\nc")).containsExactly("d");
    }

    @Test
    void anUnknownModelIsNotThere() {
        assertThat(api.get("/api/v1/models/gpt").status()).isEqualTo(404);
    }
}
