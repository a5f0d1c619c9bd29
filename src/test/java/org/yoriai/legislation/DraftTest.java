package org.yoriai.legislation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yoriai.ApiFixture;
import org.yoriai.AssemblyFixture;
import org.yoriai.StackResource;

/** A moderator sets right what the program read in a draft. */
@QuarkusTest
@WithTestResource(StackResource.class)
class DraftTest {
    private static final String TEXT = """
            Harbour Bathing Ordinance

            1 Purpose
            This ordinance opens the old harbour basin for swimming.

            2 Season
            (1) The basin is open from 1 June to 15 September.
            (2) The Council may close it in a storm.
            Lifeguards watch the basin.
            Boats stay away.
            """;

    private final ApiFixture api = ApiFixture.atStack();
    private AssemblyFixture assembly;
    private String bill;

    @BeforeEach
    void aDraft() {
        assembly = AssemblyFixture.convene(api).advance("LEARNING");
        bill = upload(TEXT);
    }

    private String upload(String text) {
        return assembly.moderator()
                .postText(assembly.path("/bills"), "text/plain", text.getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .get("id")
                .asText();
    }

    private ApiFixture.Answer correct(String kind, String unit, String level, Integer at, String num) {
        Map<String, Object> command = new LinkedHashMap<>();
        command.put("kind", kind);
        command.put("unit", unit);
        command.put("level", level);
        command.put("at", at);
        command.put("num", num);
        command.values().removeIf(java.util.Objects::isNull);
        return assembly.moderator().post(assembly.path("/bills/" + bill + "/corrections"), command);
    }

    private static List<String> names(JsonNode draft) {
        List<String> names = new ArrayList<>();
        draft.get("units").forEach(unit -> names.add(unit.get("eId").asText()));
        return names;
    }

    private JsonNode draft() {
        return assembly.moderator()
                .get(assembly.path("/bills/" + bill + "/draft"))
                .expect(200);
    }

    private int place(String unit, String words) {
        JsonNode detail = assembly.moderator()
                .get(assembly.path("/bills/" + bill + "/draft/units/" + unit))
                .expect(200);
        for (JsonNode place : detail.get("places")) {
            if (place.get("words").asText().startsWith(words)) {
                return place.get("at").asInt();
            }
        }
        throw new AssertionError("no place for " + words + " in " + detail);
    }

    @Test
    void aUnitIsRaisedAndTakenBack() {
        assertThat(names(draft())).contains("sec_2__subsec_2");

        JsonNode now =
                correct("level", "sec_2__subsec_2", "section", null, null).expect(201);
        assertThat(names(now)).contains("sec_1", "sec_2").doesNotContain("sec_2__subsec_2");
        assertThat(now.get("corrections")).hasSize(1);

        JsonNode undone = assembly.moderator()
                .post(assembly.path("/bills/" + bill + "/corrections/1/undo"), Map.of())
                .expect(201);
        assertThat(names(undone)).contains("sec_2__subsec_2");
        assertThat(undone.get("corrections")).isEmpty();
    }

    @Test
    void aNewClauseBeginsWhereTheModeratorSays() {
        JsonNode now = correct("split", "sec_2__subsec_2", "section", place("sec_2__subsec_2", "Lifeguards"), "3")
                .expect(201);
        assertThat(names(now)).contains("sec_3");

        assembly.moderator()
                .post(assembly.path("/bills/" + bill + "/publication"), Map.of())
                .expect(201);
        assertThat(api.get(assembly.path("/bill/sec_3"))
                        .expect(200)
                        .get("clause")
                        .get("body")
                        .get("en")
                        .asText())
                .isEqualTo("Lifeguards watch the basin.\nBoats stay away.");
    }

    @Test
    void aUnitIsJoinedToTheWordsBeforeIt() {
        JsonNode now = correct("join", "sec_2__subsec_2", null, null, null).expect(201);

        assertThat(names(now)).containsExactly("sec_1", "sec_2", "sec_2__subsec_1");
    }

    @Test
    void correctionsOutliveTheNextVersion() {
        correct("split", "sec_2__subsec_2", "section", place("sec_2__subsec_2", "Lifeguards"), "3")
                .expect(201);
        assembly.moderator()
                .post(assembly.path("/bills/" + bill + "/publication"), Map.of())
                .expect(201);

        bill = upload(TEXT.replace("15 September", "30 September"));
        JsonNode next = draft();
        assertThat(names(next)).contains("sec_3");
        assertThat(next.get("corrections").get(0).get("lost").asBoolean()).isFalse();
    }

    @Test
    void aCorrectionThatChangesNothingIsRefused() {
        assertThat(correct("level", "sec_2", "section", null, null).status()).isEqualTo(422);
        assertThat(correct("level", "sec_2", "sonnet", null, null).status()).isEqualTo(422);
        assertThat(correct("split", "sec_2", "section", 1, "9").status()).isEqualTo(422);
        assertThat(correct("join", "sec_9", null, null, null).status()).isEqualTo(404);
        assertThat(draft().get("corrections")).isEmpty();
    }

    @Test
    void onlyModeratorsSeeADraftAndNobodyCorrectsAPublishedBill() {
        assembly.join("wren");
        assertThat(assembly.as("wren")
                        .get(assembly.path("/bills/" + bill + "/draft"))
                        .status())
                .isEqualTo(403);
        assembly.moderator()
                .post(assembly.path("/bills/" + bill + "/publication"), Map.of())
                .expect(201);
        assertThat(correct("join", "sec_2__subsec_2", null, null, null).status())
                .isEqualTo(404);
    }

    @Test
    void aFileThatCannotBeReadLeavesTheDraftAsItWas() {
        JsonNode before = draft();
        for (byte[] bad : List.of(
                new byte[0],
                "<!DOCTYPE html><html><body>1 Trees</body></html>".getBytes(StandardCharsets.UTF_8),
                "%PDF-1.7 broken".getBytes(StandardCharsets.UTF_8),
                "PK\u0003\u0004broken".getBytes(StandardCharsets.UTF_8))) {
            ApiFixture.Answer refused =
                    assembly.moderator().postText(assembly.path("/bills"), "application/octet-stream", bad);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().get("detail").asText()).hasSizeGreaterThan(20);
        }
        assertThat(draft()).isEqualTo(before);
        assertThat(assembly.moderator().get(assembly.path("/bills")).expect(200))
                .hasSize(1);
    }
}
