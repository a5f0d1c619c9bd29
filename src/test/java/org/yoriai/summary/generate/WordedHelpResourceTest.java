package org.yoriai.summary.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yoriai.AccountsFixture;
import org.yoriai.ApiFixture;
import org.yoriai.Eventually;
import org.yoriai.LedgerRowsFixture;
import org.yoriai.StackFixture;
import org.yoriai.StackResource;
import org.yoriai.bench.BrowserSession;

/** A member's helper in an assembly whose members chose a model: nothing goes there but what she asks for, each time. */
@QuarkusTest
@WithTestResource(StackResource.class)
class WordedHelpResourceTest extends WordedFixture {
    private static final String SEASON = "When is the basin open?";
    private static final String OPEN = "The basin is open from 1 June to 15 September.";
    private static final String MINE = "I think the zephyrquill basin should stay open late. Nurses come after work.";
    private static final String CSRF = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[16]);

    private ApiFixture me;
    private String cookies;

    @BeforeEach
    void iAmAMember() {
        me = api.as(people.get(0));
    }

    private String helper(String rest) {
        return assembly.path("/helper" + rest);
    }

    private String ask(String question) {
        return me.post(helper("/questions"), Map.of("question", question, "lang", "en"))
                .expect(201)
                .get("id")
                .asText();
    }

    private ApiFixture.Answer answer(String question) {
        return me.post(helper("/questions/" + question + "/wording"), Map.of());
    }

    private ApiFixture.Answer explain(String level) {
        return me.post(helper("/clauses/sec_2/wording"), Map.of("level", level, "lang", "en"));
    }

    private ApiFixture.Answer say(String text) {
        return me.post(helper("/drafts/wording"), Map.of("text", text, "stance", "for", "lang", "en"));
    }

    private int left() {
        return me.get(helper("")).expect(200).get("left").asInt();
    }

    private List<StandIn.Request> asked() {
        return List.copyOf(server.seen).stream()
                .filter(StandIn.Request::isPhrasing)
                .toList();
    }

    private static String code(ApiFixture.Answer refused) {
        assertThat(refused.status()).isEqualTo(409);
        return refused.json().get("type").asText();
    }

    private ApiFixture.Answer browse(String method, String lang, String query, String body) {
        if (cookies == null) {
            String base = "http://localhost:" + StackFixture.environment().get("YORIAI_HTTP_PORT");
            String login = BrowserSession.of(base, people.get(0), AccountsFixture.PASSWORD)
                    .cookies();
            cookies = Stream.of(login.split("; "))
                    .filter(cookie -> !cookie.startsWith("yoriai-csrf="))
                    .collect(Collectors.joining("; ", "", "; yoriai-csrf=" + CSRF));
        }
        return api.send(
                method,
                "/" + lang + "/a/" + assembly.slug() + "/helper" + query,
                Map.of(
                        "Accept", "text/html",
                        "Content-Type", "application/x-www-form-urlencoded",
                        "Cookie", cookies),
                body == null ? null : body.getBytes(StandardCharsets.UTF_8));
    }

    private String shown(String lang, String query) {
        ApiFixture.Answer answer = browse("GET", lang, query, null);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).as("logged in").contains("id=\"privacy\"");
        return answer.text();
    }

    private ApiFixture.Answer sent(String lang, Map<String, String> fields) {
        Map<String, String> form = new TreeMap<>(fields);
        form.put("csrf", CSRF);
        return browse(
                "POST",
                lang,
                "",
                form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    @Test
    void anAnswerStandsBesideWhatWasFoundAndIsAskedForOnce() {
        String question = ask(SEASON);
        JsonNode before = me.get(helper("/questions/" + question)).expect(200);
        assertThat(before.get("wording").isNull()).isTrue();

        JsonNode note = answer(question).expect(200);

        assertThat(note.get("cites")).isEqualTo(before.get("cites"));
        JsonNode wording = note.get("wording");
        assertThat(wording.get("because").asText()).isEmpty();
        assertThat(wording.get("model").asText()).isEqualTo(model);
        assertThat(wording.get("name").asText()).isEqualTo("Stand-in");
        assertThat(wording.get("promptVersion").asInt()).isEqualTo(1);
        JsonNode first = wording.get("sentences").get(0);
        assertThat(first.get("text").asText()).isEqualTo("In short: " + OPEN);
        assertThat(first.get("cites")).hasSize(1);
        assertThat(first.get("cites").get(0)).isEqualTo(before.get("cites").get(0));
        assertThat(left()).isEqualTo(28);

        assertThat(answer(question).expect(200).get("wording")).isEqualTo(wording);
        assertThat(me.get(helper("/questions/" + question)).expect(200).get("wording"))
                .isEqualTo(wording);
        assertThat(asked()).hasSize(1);
        assertThat(left()).as("the same answer again is no question").isEqualTo(28);
        assertThat(asked().get(0).told()).contains(SEASON).contains(OPEN).doesNotContain(people.get(0));
    }

    @Test
    void nothingGoesToTheModelThatSheDidNotAskFor() {
        ask(SEASON);
        me.get(helper("")).expect(200);
        me.get(helper("/clauses/sec_2?lang=en")).expect(200);
        me.get(helper("/words")).expect(200);
        me.post(helper("/drafts"), Map.of("text", MINE, "stance", "for", "lang", "en"))
                .expect(200);
        shown("en", "?clause=sec_2");
        sent("en", Map.of("act", "look", "text", MINE, "stance", "for", "about", ""));

        assertThat(asked()).isEmpty();
    }

    @Test
    void whatIsNotInTheMaterialsIsAskedOfNoModel() {
        String question = ask("Which rockets fly to Mars?");

        assertThat(code(answer(question))).endsWith("helper-nothing");

        assertThat(asked()).isEmpty();
        assertThat(left()).isEqualTo(29);
    }

    @Test
    void anAnswerThatFailsAGateIsShownToNobodyAndNotKept() {
        play = (request, out) -> StandIn.say(out, StandIn.phrased(request, source -> "All should vote yes."));
        String question = ask(SEASON);

        JsonNode wording = answer(question).expect(200).get("wording");

        assertThat(wording.get("because").asText()).isEqualTo("gates");
        assertThat(wording.get("sentences")).isEmpty();
        assertThat(me.get(helper("/questions/" + question))
                        .expect(200)
                        .get("wording")
                        .isNull())
                .isTrue();
        assertThat(LedgerRowsFixture.holding("All should vote yes")).isEmpty();
    }

    @Test
    void nobodyElseReadsOrAsksForAnAnswer() {
        String question = ask(SEASON);
        answer(question).expect(200);

        ApiFixture other = api.as(people.get(1));
        assertThat(other.post(helper("/questions/" + question + "/wording"), Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(api.post(helper("/questions/" + question + "/wording"), Map.of())
                        .status())
                .isEqualTo(401);
        assertThat(asked()).hasSize(1);
    }

    @Test
    void whatSheErasesWhileTheModelThinksStaysErased() {
        String question = ask(SEASON);
        play = (request, out) -> {
            me.post(helper("/questions/" + question + "/erasure"), Map.of()).expect(201);
            StandIn.say(out, StandIn.content(request, StandIn::good));
        };

        assertThat(answer(question).status()).isEqualTo(404);

        assertThat(count("select count(*) from helper_note where assembly_id = ?"))
                .isZero();
    }

    @Test
    void aClauseIsExplainedAtTwoLevelsAndNothingOfItIsKept() {
        for (String level : List.of("plain", "very-plain")) {
            JsonNode explained = explain(level).expect(200);
            assertThat(explained.get("because").asText()).isEmpty();
            JsonNode first = explained.get("sentences").get(0);
            assertThat(first.get("text").asText()).isEqualTo("In short: " + OPEN);
            assertThat(first.get("cites").get(0).get("kind").asText()).isEqualTo("clause");
            assertThat(first.get("cites").get(0).get("ref").asText()).isEqualTo("sec_2");
            assertThat(first.get("cites").get(0).get("quote").asText()).isEqualTo(OPEN);
        }

        assertThat(asked()).hasSize(2);
        assertThat(asked().get(0).told()).contains("\\\"level\\\":\\\"plain\\\"");
        assertThat(asked().get(1).told()).contains("\\\"level\\\":\\\"very-plain\\\"");
        assertThat(left()).isEqualTo(28);
        assertThat(LedgerRowsFixture.holding("In short: The basin")).isEmpty();
        assertThat(me.post(helper("/clauses/sec_99/wording"), Map.of("level", "plain", "lang", "en"))
                        .status())
                .isEqualTo(404);
        assertThat(code(me.post(helper("/clauses/sec_2/wording"), Map.of("level", "plain", "lang", "ja"))))
                .as("the bill is English")
                .endsWith("helper-nothing");
        assertThat(left()).isEqualTo(28);
    }

    @Test
    void herWordsComeBackInHerWordsAndAreKeptNowhere() {
        JsonNode said = say(MINE).expect(200);

        assertThat(said.get("because").asText()).isEmpty();
        assertThat(said.get("sentences")).hasSize(2);
        JsonNode second = said.get("sentences").get(1);
        assertThat(second.get("text").asText()).isEqualTo("In short: Nurses come after work.");
        assertThat(second.get("cites").get(0).get("kind").asText()).isEqualTo("mine");
        assertThat(second.get("cites").get(0).get("quote").asText()).isEqualTo("Nurses come after work.");
        assertThat(asked()).hasSize(1);
        assertThat(LedgerRowsFixture.holding("zephyrquill")).isEmpty();
        assertThat(LedgerRowsFixture.holding("Nurses come after work")).isEmpty();
        assertThat(LedgerRowsFixture.entries(assembly.id()))
                .noneMatch(entry -> entry.type().contains("helper"));
    }

    @Test
    void wordsThatAreLouderThanHersAreNotShown() {
        play = (request, out) -> StandIn.say(
                out, StandIn.phrased(request, source -> "The basin must stay open, nurses demand after work."));

        assertThat(say(MINE).expect(200).get("because").asText()).isEqualTo("gates");
    }

    @Test
    void onceOffNothingIsAskedOfTheModel() {
        String question = ask(SEASON);
        me.put(helper(""), Map.of("on", false)).expect(201);

        for (ApiFixture.Answer refused : List.of(answer(question), explain("plain"), say(MINE))) {
            assertThat(code(refused)).endsWith("helper-off");
        }
        assertThat(asked()).isEmpty();
        assertThat(shown("en", "")).doesNotContain("value=\"word\"");
    }

    @Test
    void whereTheMembersHaveNoModelThereIsNoButtonAndNoAnswer() {
        String question = ask(SEASON);
        change("update model_choice set state = 'retired' where assembly_id = ?");

        for (ApiFixture.Answer refused : List.of(answer(question), explain("plain"), say(MINE))) {
            assertThat(code(refused)).endsWith("helper-no-model");
        }
        assertThat(left()).isEqualTo(29);
        assertThat(me.get(helper("")).expect(200).get("model").isNull()).isTrue();
        String page = shown("en", "?clause=sec_2");
        assertThat(page)
                .contains("No text is written by a machine.")
                .doesNotContain("Stand-in")
                .doesNotContain("value=\"word\"")
                .doesNotContain("value=\"explain-plain\"");
        assertThat(sent("en", Map.of("act", "look", "text", MINE, "stance", "for", "about", ""))
                        .text())
                .doesNotContain("value=\"say\"");
    }

    @Test
    void theThirtyFirstUseOfAnHourIsRefused() {
        change("insert into helper_turn (id, assembly_id, member, at)"
                + " select gen_random_uuid(), assembly_id, member, now() from membership, generate_series(1, 30)"
                + " where lower(role) = 'member' and assembly_id = ?");

        for (ApiFixture.Answer refused : List.of(explain("plain"), say(MINE))) {
            assertThat(refused.status()).isEqualTo(429);
        }
        assertThat(asked()).isEmpty();
    }

    @Test
    void anAnswerIsInHerExportAndGoesWithHer() throws SQLException {
        answer(ask(SEASON)).expect(200);

        assertThat(me.get("/api/v1/me/export").expect(200).findValues("helper"))
                .anySatisfy(
                        helper -> assertThat(helper.findValuesAsText("text")).contains("In short: " + OPEN));
        assertThat(LedgerRowsFixture.holding("In short: The basin"))
                .as("sealed")
                .isEmpty();

        me.post("/api/v1/me/erasure", Map.of()).expect(201);
        try (Connection connection = LedgerRowsFixture.connect("identity");
                Statement update = connection.createStatement()) {
            update.execute("update erasure_request set asked_at = now() - interval '2 days',"
                    + " due_at = now() - interval '1 day'");
        }
        Eventually.holds(
                "her questions to be erased",
                () -> count("select count(*) from helper_note where assembly_id = ?") == 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void thePageSaysWhatGoesWhereBeforeAndMarksWhatComesBack(String lang) {
        boolean en = lang.equals("en");
        String question = ask(SEASON);
        assertThat(shown(lang, ""))
                .contains(en ? "Your question and the sentences found go there." : "あなたの質問と、見つかった文を送ります。")
                .contains(en ? "the model “Stand-in”" : "モデル「Stand-in」")
                .contains("As the provider says")
                .contains("As the place says")
                .doesNotContain("class=\"ai-mark\"");

        ApiFixture.Answer answered = sent(lang, Map.of("act", "word", "note", question));

        assertThat(answered.status()).isEqualTo(200);
        for (String page : List.of(answered.text(), shown(lang, ""))) {
            assertThat(page)
                    .contains("class=\"ai-mark\"")
                    .contains(en ? "Written by AI with version 1 of its instructions" : "AIが書きました。指示は第1版です")
                    .contains("/" + lang + "/models/" + model)
                    .contains("In short: " + OPEN)
                    .doesNotContain("value=\"word\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void whyThereIsNoAnswerStandsOnThePageAndTheButtonStays(String lang) {
        play = (request, out) -> StandIn.say(out, StandIn.phrased(request, source -> "All should vote yes."));
        String question = ask(SEASON);

        String page = sent(lang, Map.of("act", "word", "note", question)).text();

        assertThat(page)
                .contains(
                        lang.equals("en")
                                ? "The model’s words failed a check, so only what was found stands here."
                                : "ここには、見つかったことだけがあります。")
                .contains(OPEN)
                .contains("value=\"word\"")
                .doesNotContain("All should vote")
                .doesNotContain("class=\"ai-mark\"");
    }

    @Test
    void aClauseIsExplainedOnThePage() {
        assertThat(shown("en", "?clause=sec_2"))
                .contains("value=\"explain-plain\"")
                .contains("value=\"explain-very-plain\"");

        assertThat(sent("en", Map.of("act", "explain-very-plain", "clause", "sec_2"))
                        .text())
                .contains("In short: " + OPEN)
                .contains("Written by AI")
                .contains("id=\"explained\"");
        assertThat(asked()).hasSize(1);
    }

    @Test
    void herWordsComeBackWithWhatDiffersAndGoIntoTheFieldByHerOwnAct() {
        Map<String, String> fields = Map.of("text", MINE, "stance", "for", "about", "sec_2");
        Map<String, String> saying = new TreeMap<>(fields);
        saying.put("act", "look");
        String looked = sent("en", saying).text();
        assertThat(looked.indexOf("value=\"say\"")).isGreaterThan(looked.indexOf("id=\"hints\""));

        saying.put("act", "say");
        String said = sent("en", saying).text();

        assertThat(said)
                .contains("Written by AI")
                .contains("<ins><span class=\"vh\">put in: </span>In short: </ins>")
                .contains("value=\"take\"");
        assertThat(said).as("her own words stay in the field").contains(">\n" + MINE + "</textarea>");

        String draft = "In short: Nurses come after work.";
        saying.put("act", "take");
        saying.put("text", draft);
        assertThat(sent("en", saying).text()).contains(">\n" + draft + "</textarea>");
        assertThat(count("select count(*) from argument where assembly_id = ?")).isEqualTo(3);
    }

    @Test
    void herWordsStayInTheFieldWhenTheModelFailsOrSheIsRefused() {
        Map<String, String> saying = Map.of("act", "say", "text", MINE, "stance", "for", "about", "");
        play = (request, out) -> StandIn.send(out, 401, "", "{}");
        assertThat(sent("en", saying).text())
                .contains(">\n" + MINE + "</textarea>")
                .contains("The model’s answer could not be used.");

        change("update model_choice set state = 'retired' where assembly_id = ?");
        ApiFixture.Answer refused = sent("en", saying);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains(">\n" + MINE + "</textarea>").contains("No model serves the helper here");
    }
}
