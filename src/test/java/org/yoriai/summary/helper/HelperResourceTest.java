package org.yoriai.summary.helper;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yoriai.AccountsFixture;
import org.yoriai.ApiFixture;
import org.yoriai.AssemblyFixture;
import org.yoriai.LedgerRowsFixture;
import org.yoriai.StackResource;

@QuarkusTest
@WithTestResource(StackResource.class)
class HelperResourceTest {
    private static final String SEASON = "When is the basin open?";
    private static final String MARS = "Which rockets fly to Mars?";

    private final ApiFixture api = ApiFixture.atStack();

    @Inject
    OldNotes oldNotes;

    private List<String> people;
    private ApiFixture me;
    private ApiFixture other;
    private AssemblyFixture assembly;

    @BeforeEach
    void takeSeats() {
        people = AccountsFixture.citizens("helped", 2);
        me = api.as(people.get(0));
        other = api.as(people.get(1));
        assembly = AssemblyFixture.deliberating(api).join(people.get(0), people.get(1));
    }

    private String path(String rest) {
        return assembly.path("/helper" + rest);
    }

    private JsonNode ask(String question) {
        String id = me.post(path("/questions"), Map.of("question", question, "lang", "en"))
                .expect(201)
                .get("id")
                .asText();
        return me.get(path("/questions/" + id)).expect(200);
    }

    private JsonNode mine() {
        return me.get(path("")).expect(200);
    }

    @Test
    void aQuestionIsAnsweredByWholeSentencesOfTheMaterials() {
        JsonNode note = ask(SEASON);

        assertThat(note.get("found").asBoolean()).isTrue();
        JsonNode best = note.get("cites").get(0);
        assertThat(best.get("kind").asText()).isEqualTo("clause");
        assertThat(best.get("ref").asText()).isEqualTo("sec_2");
        assertThat(best.get("quote").asText()).isEqualTo("The basin is open from 1 June to 15 September.");
        assertThat(mine().get("notes").get(0).get("question").asText()).isEqualTo(SEASON);
    }

    @Test
    void whatIsNotInTheMaterialsIsNotAnswered() {
        JsonNode note = ask(MARS);

        assertThat(note.get("found").asBoolean()).isFalse();
        assertThat(note.get("cites")).isEmpty();
        assertThat(note.get("nearest")).isNotEmpty().hasSizeLessThanOrEqualTo(3);
        note.get("nearest")
                .forEach(place -> assertThat(place.get("quote").asText()).isNotBlank());
    }

    @Test
    void whatOnePersonAskedNobodyElseCanRead() {
        String id = ask(SEASON).get("id").asText();

        for (ApiFixture somebody : List.of(other, assembly.moderator())) {
            assertThat(somebody.get(path("/questions/" + id)).status()).isIn(403, 404);
            assertThat(somebody.post(path("/questions/" + id + "/erasure"), Map.of())
                            .status())
                    .isIn(403, 404);
        }
        assertThat(other.get(path("")).expect(200).get("notes")).isEmpty();
        assertThat(api.get(path("")).status()).isEqualTo(401);
        assertThat(mine().get("notes")).hasSize(1);
    }

    @Test
    void whatIsAskedStandsNowhereInTheDatabaseInTheClear() {
        String secret = "Is the zephyrquill allowed in the basin?";
        ask(secret);

        String sealed = "select count(*) from helper_note where assembly_id = ?";
        assertThat(LedgerRowsFixture.count(sealed, assembly.id())).isEqualTo(1);
        assertThat(LedgerRowsFixture.count(sealed + " and position('zephyrquill'::bytea in sealed) > 0", assembly.id()))
                .isZero();
        assertThat(LedgerRowsFixture.count(
                        "select count(*) from idempotency where ?::uuid is not null"
                                + " and position('zephyrquill'::bytea in response) > 0",
                        assembly.id()))
                .isZero();
        assertThat(LedgerRowsFixture.entries(assembly.id()))
                .noneMatch(entry -> entry.type().contains("helper"));
    }

    @Test
    void aQuestionIsErasedAloneOrWithAllOthersAndLiftsNoBound() {
        String first = ask(SEASON).get("id").asText();
        ask(MARS);
        int left = mine().get("left").asInt();

        me.post(path("/questions/" + first + "/erasure"), Map.of()).expect(201);
        assertThat(me.get(path("/questions/" + first)).status()).isEqualTo(404);
        assertThat(mine().get("notes")).hasSize(1);

        me.post(path("/erasure"), Map.of()).expect(201);
        assertThat(mine().get("notes")).isEmpty();
        assertThat(mine().get("left").asInt()).isEqualTo(left);
        assertThat(LedgerRowsFixture.count("select count(*) from helper_note where assembly_id = ?", assembly.id()))
                .isZero();
    }

    @Test
    void onceOffItAnswersNothingUntilItIsOnAgain() {
        ask(SEASON);
        me.put(path(""), Map.of("on", false)).expect(201);

        assertThat(me.post(path("/questions"), Map.of("question", SEASON, "lang", "en"))
                        .status())
                .isEqualTo(409);
        assertThat(me.get(path("/clauses/sec_2")).status()).isEqualTo(409);
        assertThat(me.get(path("/words")).status()).isEqualTo(409);
        assertThat(me.post(path("/drafts"), Map.of("text", "Open it.", "stance", "for", "lang", "en"))
                        .status())
                .isEqualTo(409);
        assertThat(mine().get("notes")).hasSize(1);
        assertThat(other.get(path("")).expect(200).get("on").asBoolean()).isTrue();

        me.put(path(""), Map.of("on", true)).expect(201);
        assertThat(ask(SEASON).get("found").asBoolean()).isTrue();
    }

    @Test
    void theThirtyFirstQuestionOfAnHourIsRefusedAndARepeatedRequestIsNoQuestion() {
        UUID key = UUID.randomUUID();
        Map<String, Object> question = Map.of("question", SEASON, "lang", "en");
        String once =
                me.post(path("/questions"), key, question).expect(201).get("id").asText();
        assertThat(me.post(path("/questions"), key, question)
                        .expect(201)
                        .get("id")
                        .asText())
                .isEqualTo(once);
        assertThat(mine().get("left").asInt()).isEqualTo(29);
        for (int i = 2; i <= 30; i++) {
            me.post(path("/questions"), question).expect(201);
        }

        assertThat(me.post(path("/questions"), question).status()).isEqualTo(429);
        assertThat(mine().get("notes")).hasSize(30);
        other.post(path("/questions"), question).expect(201);
    }

    @Test
    void onlyWhatIsNotInTheMaterialsIsPassedOnAndWithoutItsAuthor() {
        String answered = ask(SEASON).get("id").asText();
        String open = ask(MARS).get("id").asText();
        assertThat(me.post(path("/questions/" + answered + "/passing"), Map.of())
                        .status())
                .isEqualTo(409);

        me.post(path("/questions/" + open + "/passing"), Map.of()).expect(201);

        assertThat(me.post(path("/questions/" + open + "/passing"), Map.of()).status())
                .isEqualTo(409);
        assertThat(me.get(path("/passed")).status()).isEqualTo(403);
        JsonNode passed = assembly.moderator().get(path("/passed")).expect(200);
        assertThat(passed).hasSize(1);
        assertThat(passed.get(0).get("question").asText()).isEqualTo(MARS);
        assertThat(passed.get(0).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "lang", "question", "passedAt", "doneAt");

        assembly.moderator().post(path("/passed/" + open + "/done"), Map.of()).expect(201);
        assertThat(me.get(path("/questions/" + open)).expect(200).get("doneAt").isNull())
                .isFalse();

        me.post(path("/questions/" + open + "/erasure"), Map.of()).expect(201);
        assertThat(assembly.moderator().get(path("/passed")).expect(200)).isEmpty();
    }

    @Test
    void afterNinetyDaysAQuestionIsShownToNobodyAndThenGone() {
        ask(SEASON);
        JsonNode young = ask(MARS);
        LedgerRowsFixture.change(
                "update helper_note set asked_at = now() - interval '91 days' where assembly_id = ? and id <> '"
                        + young.get("id").asText() + "'",
                assembly.id());

        assertThat(mine().get("notes")).hasSize(1);
        oldNotes.forget();

        assertThat(LedgerRowsFixture.count("select count(*) from helper_note where assembly_id = ?", assembly.id()))
                .isEqualTo(1);
        assertThat(mine().get("notes").get(0).get("question").asText()).isEqualTo(MARS);
    }

    @Test
    void whatWasAskedIsInTheExport() {
        ask(SEASON);

        JsonNode export = me.get("/api/v1/me/export").expect(200);

        assertThat(export.findValues("helper"))
                .anySatisfy(helper ->
                        assertThat(helper.findValuesAsText("question")).contains(SEASON));
    }

    @Test
    void aClauseIsExplainedByWhatPeopleWrote() {
        JsonNode explained = me.get(path("/clauses/sec_2?lang=en")).expect(200);

        assertThat(explained.get("heading").get("en").asText()).isEqualTo("Season");
        assertThat(explained.get("plain")).isEmpty();
        assertThat(explained.get("briefings")).isEmpty();
        assertThat(me.get(path("/clauses/sec_99")).status()).isEqualTo(404);
    }

    @Test
    void wordsAreLookedAtAndKeptNowhere() {
        String said = "The water is clean enough, reason 1.";
        assembly.arguments(people.get(1), 1);
        long before = LedgerRowsFixture.count("select count(*) from argument where assembly_id = ?", assembly.id());

        JsonNode looked = me.post(path("/drafts"), Map.of("text", said, "stance", "for", "lang", "en"))
                .expect(200);

        assertThat(looked.get("hints").toString()).contains("no-request");
        assertThat(looked.get("alike")).hasSize(1);
        assertThat(looked.get("alike").get(0).get("text").get("en").asText()).isEqualTo(said);
        assertThat(me.post(path("/drafts"), Map.of("text", said, "stance", "against", "lang", "en"))
                        .expect(200)
                        .get("alike"))
                .isEmpty();
        assertThat(LedgerRowsFixture.count("select count(*) from argument where assembly_id = ?", assembly.id()))
                .isEqualTo(before);
        assertThat(mine().get("notes")).isEmpty();
    }

    @Test
    void whatSheMayLookAtOnceMoreIsToldWithItsPlace() {
        String said = "Ask Haruka Ishii from the bakery. 🚲 72 per cent of swimmers agree, and a day costs 4 euros.";

        JsonNode looked = me.post(path("/drafts"), Map.of("text", said, "stance", "for", "lang", "en"))
                .expect(200);

        assertThat(looked.get("notices").findValuesAsText("what")).containsExactly("person", "figure");
        JsonNode figure = looked.get("notices").get(1);
        assertThat(figure.get("piece").asText()).isEqualTo("72 per cent");
        int[] signs = said.codePoints().toArray();
        int start = figure.get("start").asInt();
        assertThat(new String(signs, start, figure.get("end").asInt() - start)).isEqualTo("72 per cent");
        assertThat(looked.get("parts")).isEmpty();
    }

    @Test
    void myWordsAreToldWithWhatBecameOfThem() {
        String id = assembly.arguments(people.get(0), 1).get(0);

        JsonNode said = me.get(path("/words")).expect(200);

        assertThat(said).hasSize(1);
        assertThat(said.get(0).get("argument").get("id").asText()).isEqualTo(id);
        assertThat(said.get(0).get("quoted")).isEmpty();
        assertThat(other.get(path("/words")).expect(200)).isEmpty();
    }

    @Test
    void theOtherViewIsOneThatFivePeopleAnswered() {
        assertThat(me.get(path("/clauses/sec_2/other-view"))
                        .expect(200)
                        .get("argument")
                        .isNull())
                .isTrue();
    }

    @Test
    void questionsThatCannotBeAreRefused() {
        for (String question : List.of("", " ", "?", "x".repeat(501), "a\u0000b")) {
            assertThat(me.post(path("/questions"), Map.of("question", question, "lang", "en"))
                            .status())
                    .as(question)
                    .isIn(400, 422);
        }
        assertThat(me.post(path("/questions"), Map.of("question", SEASON, "lang", "de"))
                        .status())
                .isIn(400, 422);
        assertThat(mine().get("left").asInt()).isEqualTo(30);
    }
}
