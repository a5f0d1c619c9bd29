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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

    @ParameterizedTest
    @MethodSource("org.yoriai.legislation.BadBillsFixture#all")
    void aFileThatCannotBeReadIsNamedInBothLanguagesAndTheDraftStays(BadBillsFixture.Bad bad) {
        JsonNode before = draft();
        ApiFixture.Answer refused =
                assembly.moderator().postText(assembly.path("/bills"), "application/octet-stream", bad.bytes());

        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().get("code").asText()).isEqualTo(bad.code());
        assertThat(said(refused, ". ")).startsWith(bad.en());
        ApiFixture.Answer japanese = assembly.moderator()
                .send(
                        "POST",
                        assembly.path("/bills"),
                        Map.of(
                                "Content-Type",
                                "application/octet-stream",
                                "Accept-Language",
                                "ja",
                                "Idempotency-Key",
                                UUID.randomUUID().toString()),
                        bad.bytes());
        assertThat(said(japanese, "。")).startsWith(bad.ja());
        assertThat(draft()).isEqualTo(before);
        assertThat(assembly.moderator().get(assembly.path("/bills")).expect(200))
                .hasSize(1);
    }

    private static String said(ApiFixture.Answer refused, String stop) {
        return refused.json().get("title").asText()
                + stop
                + refused.json().get("detail").asText();
    }

    @Test
    void aFileOfFiftyMegabytesIsTooLargeAndTheDraftStays() {
        JsonNode before = draft();
        byte[] large = new byte[50 * 1024 * 1024];
        java.util.Arrays.fill(large, (byte) 'a');

        JsonNode refused = assembly.moderator()
                .postText(assembly.path("/bills"), "text/plain", large)
                .expect(413);
        assertThat(refused.get("detail").asText()).contains("10 MB", "smaller");
        assertThat(draft()).isEqualTo(before);
    }

    private static final String LAW = """
            Harbour Bathing Ordinance

            1 Purpose
            This ordinance opens the old harbour basin for swimming.

            2 Season
            (1) The basin is open from 1 June to 15 September.
            (2) The Council may close it in a storm.
            (3) Lifeguards watch the basin.
            Boats stay away.
            Dogs stay outside.
            """;
    private static final String LAW_JA = """
            港の水浴びに関する条例

            （目的）
            第一条　この条例は、古い港を泳ぐ人に開く。

            （期間）
            第二条　港は、六月一日から九月十五日まで開く。
            ２　町は、嵐のときは港を閉じることができる。
            ３　見守り人は、港を見守る。
            船は、港に近づかない。
            犬は、外に置く。
            """;

    private ApiFixture.Answer translate(String text) {
        return assembly.moderator()
                .send(
                        "PUT",
                        assembly.path("/bills/" + bill + "/texts/ja"),
                        Map.of(
                                "Content-Type",
                                "text/plain",
                                "Idempotency-Key",
                                UUID.randomUUID().toString()),
                        text.getBytes(StandardCharsets.UTF_8));
    }

    /** The Japanese words of each clause by its name. */
    private Map<String, String> japanese() {
        Map<String, String> bodies = new LinkedHashMap<>();
        for (JsonNode one : assembly.moderator().get(assembly.path("/bills")).expect(200)) {
            if (one.get("id").asText().equals(bill)) {
                one.get("clauses")
                        .forEach(clause -> bodies.put(
                                clause.get("eId").asText(),
                                clause.get("body").path("ja").asText("")));
            }
        }
        return bodies;
    }

    @Test
    void aTranslationIsSetRightWithItsOriginal() {
        bill = upload(LAW);
        translate(LAW_JA).expect(201);

        correct("split", "sec_2__subsec_3", "section", place("sec_2__subsec_3", "Dogs"), "3")
                .expect(201);
        assertThat(japanese())
                .containsEntry("sec_2__subsec_3", "見守り人は、港を見守る。\n船は、港に近づかない。")
                .containsEntry("sec_3", "犬は、外に置く。");

        correct("level", "sec_2__subsec_3", "section", null, null).expect(201);
        assertThat(japanese()).containsValue("見守り人は、港を見守る。\n船は、港に近づかない。").containsEntry("sec_3", "犬は、外に置く。");
        assertThat(draft().get("translated").asBoolean()).isTrue();

        assembly.moderator()
                .post(assembly.path("/bills/" + bill + "/corrections/2/undo"), Map.of())
                .expect(201);
        assembly.moderator()
                .post(assembly.path("/bills/" + bill + "/corrections/1/undo"), Map.of())
                .expect(201);
        assertThat(japanese()).containsEntry("sec_2__subsec_3", "見守り人は、港を見守る。\n船は、港に近づかない。\n犬は、外に置く。");
    }

    @Test
    void aTranslationIsJoinedWithItsOriginal() {
        bill = upload(LAW);
        translate(LAW_JA).expect(201);

        correct("join", "sec_2__subsec_3", null, null, null).expect(201);
        assertThat(japanese().get("sec_2__subsec_2")).contains("町は、嵐のときは港を閉じることができる。", "見守り人は、港を見守る。");
    }

    @Test
    void aTranslationThatCannotFollowGoesAndTheDraftSaysSo() {
        bill = upload(TEXT);
        translate(LAW_JA.replace("３　見守り人は、港を見守る。\n船は、港に近づかない。\n犬は、外に置く。\n", "")).expect(201);

        JsonNode now = correct("split", "sec_2__subsec_2", "section", place("sec_2__subsec_2", "Boats"), "3")
                .expect(201);
        assertThat(now.get("translated").asBoolean()).isFalse();
        assertThat(names(now)).contains("sec_3");
    }

    @Test
    void correctionsOutliveTheNextVersionInTheTranslationToo() {
        bill = upload(LAW);
        translate(LAW_JA).expect(201);
        correct("split", "sec_2__subsec_3", "section", place("sec_2__subsec_3", "Dogs"), "3")
                .expect(201);
        assembly.moderator()
                .post(assembly.path("/bills/" + bill + "/publication"), Map.of())
                .expect(201);

        bill = upload(LAW.replace("15 September", "30 September"));
        translate(LAW_JA.replace("九月十五日", "九月三十日")).expect(201);
        assertThat(japanese()).containsEntry("sec_3", "犬は、外に置く。");
    }

    @Test
    void aTranslationOfACorrectedDraftIsSetRightInTheSameWay() {
        bill = upload(LAW);
        correct("split", "sec_2__subsec_3", "section", place("sec_2__subsec_3", "Dogs"), "3")
                .expect(201);

        translate(LAW_JA).expect(201);
        assertThat(japanese()).containsEntry("sec_3", "犬は、外に置く。");
    }

    @Test
    void aDraftIsDeletedAndThePublishedBillStays() {
        assembly.moderator()
                .post(assembly.path("/bills/" + bill + "/publication"), Map.of())
                .expect(201);
        JsonNode published = api.get(assembly.path("/bill")).expect(200);
        String kept = bill;
        bill = upload(LAW);
        translate(LAW_JA).expect(201);
        correct("join", "sec_2__subsec_3", null, null, null).expect(201);

        assembly.join("wren");
        assertThat(assembly.as("wren")
                        .post(assembly.path("/bills/" + bill + "/deletion"), Map.of())
                        .status())
                .isEqualTo(403);
        assembly.moderator()
                .post(assembly.path("/bills/" + bill + "/deletion"), Map.of())
                .expect(201);
        assertThat(assembly.moderator()
                        .get(assembly.path("/bills/" + bill + "/draft"))
                        .status())
                .isEqualTo(404);
        assertThat(assembly.moderator()
                        .post(assembly.path("/bills/" + bill + "/deletion"), Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(assembly.moderator()
                        .post(assembly.path("/bills/" + kept + "/deletion"), Map.of())
                        .status())
                .as("a published bill is no draft")
                .isEqualTo(404);
        assertThat(api.get(assembly.path("/bill")).expect(200)).isEqualTo(published);

        bill = upload(LAW);
        assembly.moderator()
                .post(assembly.path("/bills/" + bill + "/publication"), Map.of())
                .expect(201);
    }
}
