package org.yoriai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yoriai.AccountsFixture;
import org.yoriai.ApiFixture;
import org.yoriai.AssemblyFixture;
import org.yoriai.LedgerRowsFixture;
import org.yoriai.StackFixture;
import org.yoriai.StackResource;

/** What a person may have of hers, decide about it, and have forgotten. */
@QuarkusTest
@WithTestResource(StackResource.class)
class MeResourceTest {
    private static final String DIGEST_WORDS = "Summaries may quote my words.";
    private final ApiFixture api = ApiFixture.atStack();

    @Inject
    Erasure erasure;

    /** Views that differ, the second against the others: words that are alike are quoted once. */
    private static final List<String> VIEWS = List.of(
            "The basin should be opened because %s swims there every morning.",
            "Who pays for lifeguards? Two accidents happened at %s when nobody was looking.",
            "Ships that leave at night cannot see people in the water near %s, so close it after dark.");

    private final AtomicInteger views = new AtomicInteger();

    /** Somebody with words of her own that stand nowhere else. */
    private record Someone(ApiFixture api, String canary, String argument) {}

    private Someone someone(AssemblyFixture assembly, String account) {
        String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        int view = views.getAndIncrement() % VIEWS.size();
        assembly.join(account);
        String argument = assembly.as(account)
                .post(
                        assembly.path("/arguments"),
                        Map.of(
                                "stance",
                                view == 1 ? "against" : "for",
                                "lang",
                                "en",
                                "text",
                                String.format(VIEWS.get(view), canary)))
                .expect(201)
                .get("id")
                .asText();
        assembly.moderator()
                .post(assembly.path("/moderation/arguments/" + argument), Map.of("decision", "approve"))
                .expect(201);
        return new Someone(assembly.as(account), canary, argument);
    }

    private static void vote(AssemblyFixture assembly, Someone voter, Someone author, String vote) {
        voter.api()
                .post(assembly.path("/votes"), Map.of("argument", author.argument(), "vote", vote))
                .expect(201);
    }

    private JsonNode decide(AssemblyFixture assembly, Someone who, String use, boolean given) {
        return who.api()
                .post(
                        "/api/v1/me/decisions",
                        Map.of(
                                "assembly", assembly.id(),
                                "use", use,
                                "given", given,
                                "text", DIGEST_WORDS,
                                "lang", "en"))
                .expect(201);
    }

    /** Id of a published summary of the whole bill that quotes all of them. */
    private static String published(AssemblyFixture assembly) {
        String draft = assembly.draftSummary(Map.of("lang", "en")).get("id").asText();
        assembly.publishSummary(
                draft,
                assembly.secondModerator(AccountsFixture.citizens("approves", 1).get(0)));
        return draft;
    }

    @Test
    void anExportHoldsAllThatIsMineAndNothingOfAnybodyElse() {
        // Given
        List<String> accounts = AccountsFixture.citizens("export", 2);
        AssemblyFixture one = AssemblyFixture.deliberating(api);
        AssemblyFixture two = AssemblyFixture.deliberating(api);
        Someone me = someone(one, accounts.get(0));
        Someone other = someone(one, accounts.get(1));
        Someone meElsewhere = someone(two, accounts.get(0));
        vote(one, me, other, "disagree");
        vote(one, other, me, "agree");
        decide(one, me, "open-data", false);

        // When
        ApiFixture.Answer answer = me.api().get("/api/v1/me/export");

        // Then
        JsonNode mine = answer.expect(200);
        assertThat(answer.header("Content-Disposition")).contains("attachment");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.text()).contains(me.canary(), meElsewhere.canary()).doesNotContain(other.canary());
        assertThat(mine.get("assemblies")).hasSize(2);
        JsonNode here = inAssembly(mine, one.id());
        JsonNode words = here.get("kept").get("words");
        assertThat(words.get("arguments")).hasSize(1);
        assertThat(words.get("votes")).hasSize(1);
        assertThat(words.get("votes").get(0).get("argument").asText()).isEqualTo(other.argument());
        assertThat(words.get("votes").get(0).get("vote").asText()).isEqualTo("disagree");
        assertThat(here.get("decisions")).hasSize(3);
        assertThat(here.get("decisions").get(2).get("use").asText()).isEqualTo("open-data");
        assertThat(words.get("allowedUses")).hasToString("[\"ai-digest\"]");
        assertThat(here.get("kept").get("seats").get("held").get(0).get("role").asText())
                .isEqualTo("member");
    }

    @Test
    void theFileToReadHoldsEveryValueOfTheExportInBothLanguages() {
        // Given
        List<String> accounts = AccountsFixture.citizens("readable", 2);
        AssemblyFixture assembly = AssemblyFixture.deliberating(api);
        Someone me = someone(assembly, accounts.get(0));
        Someone other = someone(assembly, accounts.get(1));
        String odd = "<script>alert(1)</script> & \"3 < 4\" isn't 2026-99-99T99:99:99Z";
        me.api()
                .post(assembly.path("/arguments"), Map.of("stance", "question", "lang", "en", "text", odd))
                .expect(201);
        vote(assembly, me, other, "disagree");
        decide(assembly, me, "open-data", false);
        me.api()
                .post(
                        assembly.path("/arguments/" + other.argument() + "/report"),
                        Map.of("ground", "other", "text", "Not about <this> law: " + me.canary()))
                .expect(201);
        me.api()
                .post(
                        assembly.path("/helper/questions"),
                        Map.of("question", "Who pays when <something> breaks?", "lang", "en"))
                .expect(201);

        for (String lang : List.of("en", "ja")) {
            // When
            JsonNode kept = me.api().get("/api/v1/me/export").expect(200);
            ApiFixture.Answer answer = me.api().get("/api/v1/me/export.html?lang=" + lang);

            // Then
            String page = answer.text();
            assertThat(answer.status()).as(page).isEqualTo(200);
            assertThat(answer.header("Content-Type")).startsWith("text/html");
            assertThat(answer.header("Content-Disposition")).contains("attachment", "yoriai-mine.html");
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(page).contains("<html lang=\"" + lang + "\">").doesNotContain("<script", "<link", "src=");
            List<String> values = new ArrayList<>();
            values(kept, values);
            values.remove(kept.get("madeAt").asText());
            assertThat(values).as("values of hers").hasSizeGreaterThan(30).contains(odd);
            for (String value : values) {
                assertThat(page).as(lang).contains(escaped(value));
            }
            assertThat(page).as("the words that she voted on").contains(other.canary());
            assertThat(page)
                    .contains(lang.equals("en") ? ">Disagree</data>" : ">反対</data>")
                    .contains(lang.equals("en") ? "<dt>Your vote</dt>" : "<dt>あなたの答え</dt>")
                    .containsPattern("<data value=\"20[^\"]+Z\">[^<]*UTC[^<]*</data>");
            kept.findParents("at")
                    .forEach(each -> assertThat(page)
                            .contains("<data value=\"" + each.get("at").asText() + "\">"));
            assertThat(page)
                    .as("every name is said in words")
                    .doesNotContainPattern("<dt>[a-z]+[A-Za-z]*</dt>")
                    .doesNotContainPattern("<h3>[a-z]+[A-Za-z-]*</h3>")
                    .doesNotContainPattern("<li>[a-z]+[A-Za-z0-9]*: <code>")
                    .doesNotContainPattern("<data value=\"([a-z-]+)\">\\1</data>");
        }
    }

    @Test
    void theFileToReadIsOnlyForOneself() {
        List<String> accounts = AccountsFixture.citizens("readable", 2);
        AssemblyFixture assembly = AssemblyFixture.deliberating(api);
        Someone me = someone(assembly, accounts.get(0));
        Someone other = someone(assembly, accounts.get(1));
        vote(assembly, other, me, "agree");
        assertThat(api.get("/api/v1/me/export.html").status()).isEqualTo(401);
        assertThat(other.api().get("/api/v1/me/export.html").text()).contains(me.canary());

        assembly.moderator()
                .post(
                        assembly.path("/moderation/arguments/" + me.argument()),
                        Map.of("decision", "hide", "rule", "respect", "reason", "Not kind."))
                .expect(201);

        assertThat(other.api().get("/api/v1/me/export.html").text())
                .as("words that nobody reads any more")
                .doesNotContain(me.canary());
        assertThat(me.api().get("/api/v1/me/export.html").text()).contains(me.canary());
    }

    /** All that is not empty, as text. */
    private static void values(JsonNode node, List<String> values) {
        if (node.isContainerNode()) {
            node.forEach(inside -> values(inside, values));
        } else if (!node.isNull() && !node.asText().isEmpty()) {
            values.add(node.asText());
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static JsonNode inAssembly(JsonNode export, String assembly) {
        for (JsonNode each : export.get("assemblies")) {
            if (each.get("assembly").asText().equals(assembly)) {
                return each;
            }
        }
        throw new AssertionError("not in the export: " + assembly);
    }

    @Test
    void anExportHoldsMyBallotsWithTheChoiceAndNobodyElses() {
        List<String> accounts = AccountsFixture.citizens("export", 2);
        AssemblyFixture assembly = AssemblyFixture.deliberating(api).join(accounts.get(0), accounts.get(1));
        assembly.advance("DECIDING");
        JsonNode ballot = assembly.moderator()
                .post(
                        assembly.path("/ballot"),
                        Map.of(
                                "clauses",
                                List.of(),
                                "closesAt",
                                java.time.Instant.now().plusSeconds(3600).toString()))
                .expect(201);
        String question = ballot.get("questions").get(0).get("id").asText();
        assembly.as(accounts.get(0))
                .post(assembly.path("/questions/" + question + "/ballots"), Map.of("choice", "no"))
                .expect(201);

        JsonNode mine =
                inAssembly(assembly.as(accounts.get(0)).get("/api/v1/me/export").expect(200), assembly.id());
        JsonNode others =
                inAssembly(assembly.as(accounts.get(1)).get("/api/v1/me/export").expect(200), assembly.id());

        assertThat(mine.get("kept").get("decisions").get("ballots")).hasSize(1);
        assertThat(mine.get("kept")
                        .get("decisions")
                        .get("ballots")
                        .get(0)
                        .get("choice")
                        .asText())
                .isEqualTo("no");
        assertThat(others.get("kept").get("decisions").get("ballots")).isEmpty();
    }

    @Test
    void nobodyElseGetsMyExport() {
        List<String> accounts = AccountsFixture.citizens("export", 2);
        AssemblyFixture assembly = AssemblyFixture.deliberating(api);
        Someone me = someone(assembly, accounts.get(0));
        assertThat(api.get("/api/v1/me/export").status()).isEqualTo(401);
        for (String name : List.of(accounts.get(1), "mori", "admin", "kansa")) {
            ApiFixture.Answer answer =
                    api.as(name).get("/api/v1/me/export?person=" + accounts.get(0) + "&assembly=" + assembly.id());
            assertThat(answer.status()).as(name).isEqualTo(200);
            assertThat(answer.text()).as(name).doesNotContain(me.canary());
        }
    }

    @Test
    void aDecisionIsKeptWithItsTimeAndTheWordsAndTheNewestCounts() {
        AssemblyFixture assembly = AssemblyFixture.deliberating(api);
        String account = AccountsFixture.citizens("decide", 1).get(0);
        assembly.sit(account);
        Someone me = new Someone(assembly.as(account), "", "");
        decide(assembly, me, "ai-digest", true);
        decide(assembly, me, "ai-digest", true);
        decide(assembly, me, "ai-digest", false);

        JsonNode decisions = null;
        for (JsonNode each : me.api().get("/api/v1/me/privacy").expect(200).get("assemblies")) {
            if (each.get("assembly").asText().equals(assembly.id())) {
                decisions = each.get("decisions");
            }
        }
        assertThat(decisions)
                .as("the same answer again is not another decision")
                .hasSize(2);
        assertThat(decisions.get(1).get("given").asBoolean()).isFalse();
        assertThat(decisions.get(1).get("textSha256").asText()).hasSize(64);
        assertThat(decisions.get(1).get("at").asText()).startsWith("20");
    }

    @Test
    void nobodyDecidesInAnAssemblyWhereSheHasNoSeat() {
        AssemblyFixture assembly = AssemblyFixture.deliberating(api);
        Map<String, Object> command = Map.of(
                "assembly", assembly.id(), "use", "ai-digest", "given", true, "text", DIGEST_WORDS, "lang", "en");
        assertThat(api.as("heron").post("/api/v1/me/decisions", command).status())
                .isEqualTo(404);
    }

    @Test
    void sayingNoTakesMyWordsOutOfSummariesAtOnceAndSayingYesGivesThemBack() {
        // Given
        AssemblyFixture assembly = AssemblyFixture.deliberating(api);
        List<Someone> people = all(assembly, "digest");
        String summary = published(assembly);
        Someone me = people.get(0);
        assertThat(read(assembly, summary)).contains(me.canary());
        someone(assembly, AccountsFixture.citizens("digest", people.size() + 1).get(people.size()));

        // When
        decide(assembly, me, "ai-digest", false);

        // Then
        assertThat(read(assembly, summary)).doesNotContain(me.canary());
        assertThat(assembly.draftSummary(Map.of("lang", "en")).toString()).doesNotContain(me.canary());
        decide(assembly, me, "ai-digest", true);
        assertThat(read(assembly, summary)).contains(me.canary());
    }

    private static String read(AssemblyFixture assembly, String summary) {
        ApiFixture.Answer answer = assembly.nobody().get(assembly.path("/summaries/" + summary));
        answer.expect(200);
        return answer.text();
    }

    /** Three members who answered one another. */
    private List<Someone> all(AssemblyFixture assembly, String name) {
        List<Someone> people = new ArrayList<>();
        for (String account : AccountsFixture.citizens(name, 3)) {
            people.add(someone(assembly, account));
        }
        for (Someone voter : people) {
            for (Someone author : people) {
                if (voter != author) {
                    vote(assembly, voter, author, "agree");
                }
            }
        }
        return people;
    }

    @Test
    void anErasureForgetsMyWordsEverywhereAndLeavesOthersAlone() throws Exception {
        // Given
        String account = "gone" + UUID.randomUUID().toString().substring(0, 8);
        AssemblyFixture assembly = AssemblyFixture.deliberating(api);
        List<Someone> people = all(assembly, account);
        Someone me = people.get(0);
        Someone other = people.get(1);
        String summary = published(assembly);
        String hidden = assembly.as(account + "-1")
                .post(
                        assembly.path("/arguments"),
                        Map.of("stance", "against", "lang", "en", "text", "Hidden words of " + me.canary() + " too."))
                .expect(201)
                .get("id")
                .asText();
        assembly.moderator()
                .post(
                        assembly.path("/moderation/arguments/" + hidden),
                        Map.of("decision", "hide", "rule", "respect", "reason", "It says " + me.canary()))
                .expect(201);
        String question = me.api()
                .post(
                        assembly.path("/helper/questions"),
                        Map.of("question", "Which rockets fly to " + me.canary() + "?", "lang", "en"))
                .expect(201)
                .get("id")
                .asText();
        me.api()
                .post(assembly.path("/helper/questions/" + question + "/passing"), Map.of())
                .expect(201);
        String report = me.api()
                .post(
                        assembly.path("/arguments/" + other.argument() + "/report"),
                        Map.of("ground", "other", "text", "It is about " + me.canary()))
                .expect(201)
                .get("id")
                .asText();
        assembly.moderator()
                .post(
                        assembly.path("/moderation/complaints/" + report),
                        Map.of("change", false, "reason", "It does not name " + me.canary()))
                .expect(201);
        String pseudonym = one("select member from argument where id = '" + me.argument() + "'");
        assertThat(one("select tell_all_votes('" + assembly.id() + "', true)::text"))
                .isNotNull();
        vote(assembly, me, people.get(2), "disagree");
        JsonNode before = assembly.nobody()
                .get(assembly.path("/arguments/" + other.argument()))
                .expect(200);
        assertThat(LedgerRowsFixture.holding(me.canary()))
                .as("the canary is planted")
                .containsKeys("yoriai.helper_passed", "yoriai.complaint");
        assertThat(LedgerRowsFixture.holding(pseudonym)).isNotEmpty();

        // When
        JsonNode asked = me.api().post("/api/v1/me/erasure", Map.of()).expect(201);
        assertThat(asked.get("dueAt").asText())
                .isGreaterThan(asked.get("askedAt").asText());
        erasure.eraseDue();
        assertThat(me.api().get("/api/v1/me/export").text())
                .as("nothing goes before its time")
                .contains(me.canary());
        dueNow();
        erasure.eraseDue();

        // Then
        assertThat(LedgerRowsFixture.holding(me.canary()))
                .as("where the words still stand")
                .isEmpty();
        assertThat(LedgerRowsFixture.holding(pseudonym))
                .as("where the pseudonym still stands")
                .containsOnlyKeys("yoriai.erased_member");
        for (String path : List.of(
                "/arguments",
                "/arguments?lang=en",
                "/summaries?lang=en",
                "/summaries/" + summary,
                "/moderation/log",
                "/opinion",
                "/members")) {
            for (ApiFixture reader : List.of(assembly.nobody(), other.api(), assembly.moderator())) {
                assertThat(reader.get(assembly.path(path)).text())
                        .as(path + " " + reader.account())
                        .doesNotContain(me.canary());
            }
        }
        for (String lang : List.of("en", "ja")) {
            for (String path : List.of(
                    "",
                    "/arguments",
                    "/arguments/" + other.argument(),
                    "/bill",
                    "/results",
                    "/summaries/" + summary,
                    "/now")) {
                assertThat(assembly.nobody()
                                .send(
                                        "GET",
                                        "/" + lang + "/a/" + assembly.slug() + path,
                                        Map.of("Accept", "text/html"),
                                        null)
                                .text())
                        .as(lang + path)
                        .doesNotContain(me.canary());
            }
        }
        assertThat(replay(assembly)).as("what the stream tells again").doesNotContain(me.canary(), pseudonym);

        JsonNode after = assembly.nobody()
                .get(assembly.path("/arguments/" + other.argument()))
                .expect(200);
        assertThat(after.get("agree").asInt())
                .as("counts stay")
                .isEqualTo(before.get("agree").asInt());
        assertThat(after.get("text")).isEqualTo(before.get("text"));
        assertThat(other.api().get("/api/v1/me/export").text()).contains(other.canary());
        assertThat(LedgerRowsFixture.numbered(assembly.id()))
                .filteredOn(entry -> entry.type().equals("org.yoriai.identity.erased"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor()).isNull());
    }

    @Test
    void erasingTwiceChangesNothingAndTheSeatIsNotGivenAgain() throws SQLException {
        // Given
        String account = "twice" + UUID.randomUUID().toString().substring(0, 8);
        AssemblyFixture assembly = AssemblyFixture.deliberating(api);
        Someone me = someone(assembly, AccountsFixture.citizens(account, 1).get(0));
        UUID key = UUID.randomUUID();
        String first = me.api().post("/api/v1/me/erasure", key, Map.of()).text();
        assertThat(me.api().post("/api/v1/me/erasure", key, Map.of()).text())
                .as("sent twice")
                .isEqualTo(first);
        assertThat(me.api().post("/api/v1/me/erasure", Map.of()).text())
                .as("asked twice")
                .isEqualTo(first);
        dueNow();
        erasure.eraseDue();
        long events = LedgerRowsFixture.events(assembly.id());

        // When
        erasure.eraseDue();

        // Then
        assertThat(LedgerRowsFixture.events(assembly.id())).isEqualTo(events);
        assertThat(me.api()
                        .post("/api/v1/me/erasure", Map.of())
                        .expect(409)
                        .get("code")
                        .asText())
                .isEqualTo("nothing-kept");
        assertThat(me.api().get("/api/v1/me/export").expect(200).get("assemblies"))
                .isEmpty();
        assertThat(me.api()
                        .post(assembly.path("/members"), Map.of())
                        .expect(409)
                        .get("code")
                        .asText())
                .isEqualTo("seat-erased");
        assertThat(me.api()
                        .post(
                                assembly.path("/arguments"),
                                Map.of("stance", "for", "lang", "en", "text", "I am still here, am I not?"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void callingBackKeepsEverything() throws SQLException {
        AssemblyFixture assembly = AssemblyFixture.deliberating(api);
        Someone me = someone(assembly, AccountsFixture.citizens("stays", 1).get(0));
        me.api().post("/api/v1/me/erasure", Map.of()).expect(201);
        assertThat(me.api().get("/api/v1/me/privacy").expect(200).get("erasure").isNull())
                .isFalse();

        me.api().post("/api/v1/me/erasure/calling-back", Map.of()).expect(201);

        dueNow();
        erasure.eraseDue();
        assertThat(me.api().get("/api/v1/me/export").text()).contains(me.canary());
        assertThat(me.api()
                        .post("/api/v1/me/erasure/calling-back", Map.of())
                        .expect(409)
                        .get("code")
                        .asText())
                .isEqualTo("erasure-not-asked");
    }

    /** The day in which one may change one's mind is over. */
    private static void dueNow() throws SQLException {
        try (Connection connection = LedgerRowsFixture.connect("identity");
                Statement update = connection.createStatement()) {
            update.execute("update erasure_request set asked_at = now() - interval '2 days',"
                    + " due_at = now() - interval '1 day'");
        }
    }

    private static String one(String sql) throws SQLException {
        try (Connection connection = LedgerRowsFixture.connect("yoriai");
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    /** What a late listener of the live stream gets, up to the erasure. */
    private static String replay(AssemblyFixture assembly) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:"
                        + StackFixture.environment().get("YORIAI_HTTP_PORT") + assembly.path("/events?after=-1")))
                .build();
        StringBuilder heard = new StringBuilder();
        try (Stream<String> lines = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofLines())
                .body()) {
            Iterator<String> line = lines.iterator();
            while (line.hasNext() && heard.indexOf("org.yoriai.identity.erased\"") < 0) {
                heard.append(line.next()).append('\n');
            }
        }
        assertThat(heard).contains("argument-submitted", "argument-withdrawn");
        return heard.toString();
    }
}
