package org.yoriai.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yoriai.ApiFixture;
import org.yoriai.AssemblyFixture;
import org.yoriai.LedgerRowsFixture;
import org.yoriai.StackResource;

@QuarkusTest
@WithTestResource(StackResource.class)
class DeliberationResourceTest {
    private static AssemblyFixture shared;
    private final ApiFixture api = ApiFixture.atStack();

    /** One assembly for all tests that add their own argument and look at nothing else. */
    private AssemblyFixture assembly() {
        if (shared == null) {
            shared = AssemblyFixture.deliberating(api).join("wren", "heron", "plover");
        }
        return shared;
    }

    private static Map<String, Object> words(String text) {
        return Map.of("stance", "for", "lang", "en", "text", text);
    }

    private JsonNode seenBy(String account, String argument) {
        ApiFixture reader = account == null ? api : api.as(account);
        return reader.get(assembly().path("/arguments/" + argument)).expect(200);
    }

    private ApiFixture.Answer vote(String account, String argument, String vote) {
        return api.as(account).post(assembly().path("/votes"), Map.of("argument", argument, "vote", vote));
    }

    @Test
    void anArgumentWaitsForAModeratorBeforeOthersReadIt() {
        String id = api.as("wren")
                .post(assembly().path("/arguments"), words("Children learn to swim where they live."))
                .expect(201)
                .get("id")
                .asText();
        assertThat(seenBy("wren", id).get("text").get("en").asText()).startsWith("Children");
        var others = api.as("heron").get(assembly().path("/arguments/" + id));
        assertThat(others.text()).doesNotContain("Children");
        assertThat(api.get(assembly().path("/arguments")).text()).doesNotContain(id);
        assertThat(vote("heron", id, "agree").expect(409).get("code").asText()).isEqualTo("argument-not-open");

        api.as("mori")
                .post(assembly().path("/moderation/arguments/" + id), Map.of("decision", "approve"))
                .expect(201);
        assertThat(seenBy(null, id).get("text").get("en").asText()).startsWith("Children");
    }

    @Test
    void aVoteCountsOnceAndTheLastOneCounts() {
        String id = assembly().arguments("wren", 1).get(0);
        JsonNode first = vote("heron", id, "agree").expect(201);
        vote("plover", id, "pass").expect(201);
        JsonNode second = vote("heron", id, "disagree").expect(201);

        JsonNode seen = seenBy("heron", id);
        assertThat(List.of(
                        seen.get("agree").asInt(),
                        seen.get("disagree").asInt(),
                        seen.get("pass").asInt()))
                .containsExactly(0, 1, 1);
        assertThat(seen.get("myVote").asText()).isEqualTo("disagree");
        var entries = LedgerRowsFixture.numbered(assembly().id());
        assertThat(entries)
                .filteredOn(e -> e.event().toString().equals(second.get("event").asText()))
                .singleElement()
                .satisfies(e ->
                        assertThat(e.replaces()).hasToString(first.get("event").asText()));
    }

    @Test
    void aVoteThatIsTakenBackCountsNowhereAndMayBeCastAgain() {
        String id = assembly().arguments("wren", 1).get(0);
        JsonNode cast = vote("heron", id, "agree").expect(201);
        String path = assembly().path("/votes/" + id + "/withdrawal");

        JsonNode without = api.as("heron").post(path, Map.of()).expect(201);

        assertThat(without.get("agree").asInt()).isZero();
        assertThat(without.get("myVote").isNull()).isTrue();
        assertThat(api.as("heron").get(assembly().path("/votes/mine")).text()).doesNotContain(id);
        assertThat(api.as("heron").post(path, Map.of()).expect(409).get("code").asText())
                .isEqualTo("vote-not-there");
        JsonNode again = vote("heron", id, "disagree").expect(201);
        assertThat(seenBy("mori", id).get("disagree").asInt()).isEqualTo(1);
        var entries = LedgerRowsFixture.numbered(assembly().id());
        var last = entries.stream()
                .filter(e -> e.event().toString().equals(again.get("event").asText()))
                .findFirst()
                .orElseThrow();
        assertThat(entries)
                .filteredOn(e -> e.event().equals(last.replaces()))
                .singleElement()
                .satisfies(e ->
                        assertThat(e.replaces()).hasToString(cast.get("event").asText()));
    }

    @Test
    void nobodyTakesBackTheVoteOfAnother() {
        String id = assembly().arguments("wren", 1).get(0);
        vote("heron", id, "agree").expect(201);

        api.as("plover")
                .post(assembly().path("/votes/" + id + "/withdrawal"), Map.of())
                .expect(409);

        assertThat(seenBy("mori", id).get("agree").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsHiddenIsReadByItsAuthorWithTheReasonAndByNobodyElse() {
        String id = assembly().arguments("wren", 1).get(0);
        api.as("mori")
                .post(
                        assembly().path("/moderation/arguments/" + id),
                        Map.of("decision", "hide", "rule", "respect", "reason", "It insults the lifeguards."))
                .expect(201);
        JsonNode author = seenBy("wren", id);
        assertThat(author.get("hiddenReason").asText()).isEqualTo("It insults the lifeguards.");
        assertThat(author.get("text").get("en").asText()).isNotBlank();
        assertThat(api.as("heron").get(assembly().path("/arguments/" + id)).text())
                .doesNotContain("clean enough");
        assertThat(api.get(assembly().path("/moderation/log")).text())
                .contains("respect")
                .doesNotContain("lifeguards", "wren");

        api.as("mori")
                .post(
                        assembly().path("/moderation/arguments/" + id),
                        Map.of("decision", "restore", "reason", "It does not."))
                .expect(201);
        assertThat(seenBy(null, id).get("text").get("en").asText()).contains("clean enough");
    }

    @Test
    void nothingIsHiddenWithoutARuleAndAReason() {
        String id = assembly().arguments("wren", 1).get(0);
        String path = assembly().path("/moderation/arguments/" + id);
        assertThat(api.as("mori")
                        .post(path, Map.of("decision", "hide", "reason", "why"))
                        .status())
                .isEqualTo(422);
        assertThat(api.as("mori")
                        .post(path, Map.of("decision", "hide", "rule", "respect", "reason", " "))
                        .status())
                .isEqualTo(422);
        assertThat(api.as("mori")
                        .post(path, Map.of("decision", "hide", "rule", "taste", "reason", "why"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void onlyTheAuthorTakesWordsBack() {
        String id = assembly().arguments("wren", 1).get(0);
        assertThat(api.as("heron")
                        .post(assembly().path("/arguments/" + id + "/withdrawal"), Map.of())
                        .status())
                .isEqualTo(404);
        api.as("wren")
                .post(assembly().path("/arguments/" + id + "/withdrawal"), Map.of())
                .expect(201);
        assertThat(api.get(assembly().path("/arguments")).text()).doesNotContain(id);
    }

    @Test
    void whoeverIsNoMemberNeitherWritesNorVotes() {
        String id = assembly().arguments("wren", 1).get(0);
        assertThat(vote("hayashi", id, "agree").expect(403).get("code").asText())
                .isEqualTo("not-a-member");
        assertThat(api.as("hayashi")
                        .post(assembly().path("/arguments"), words("I only came to look around."))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anArgumentOfAnotherAssemblyIsNotFoundHere() {
        AssemblyFixture other = AssemblyFixture.deliberating(api).join("plover");
        String elsewhere = other.arguments("plover", 1).get(0);
        assertThat(vote("wren", elsewhere, "agree").status()).isEqualTo(404);
        assertThat(vote("wren", UUID.randomUUID().toString(), "agree").status()).isEqualTo(404);
        assertThat(api.as("mori")
                        .post(assembly().path("/moderation/arguments/" + elsewhere), Map.of("decision", "hide"))
                        .status())
                .isIn(404, 422);
    }

    @Test
    void nobodyVotesOnceTheAssemblyHasMovedOn() {
        AssemblyFixture past = AssemblyFixture.deliberating(api).join("wren");
        String id = past.arguments("wren", 1).get(0);
        past.advance("DECIDING");
        var late = past.as("wren").post(past.path("/votes"), Map.of("argument", id, "vote", "agree"));
        assertThat(late.expect(409).get("code").asText()).isEqualTo("wrong-phase");
        var lateWords = past.as("wren").post(past.path("/arguments"), words("One more thing about the water."));
        assertThat(lateWords.status()).isEqualTo(409);
    }

    static List<String> oddTexts() {
        return List.of(
                "Robert'); DROP TABLE argument;--",
                "<script>alert('water')</script>",
                "{inject:vertx} {#if true}x{/if} ${jndi:ldap://127.0.0.1/x} #{7*7}",
                "=cmd|' /C calc'!A0 and +1 and -1 and @x",
                "Swimming \uD83C\uDFCA\u200D\u2640\uFE0F at the harbour \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "שלום לים and مرحبا بالبحر together",
                "港で泳ぎたいです。夏だけでもいいです。",
                "𠮷野家の近くの𩸽がおいしい港です",
                "Z\u0351\u036b\u0343\u036aa\u0321\u0353l\u0363g\u0334o of the harbour water",
                "null undefined NaN true [] {} \\0 \\u0000 %00 %s %n",
                "Line one\nLine two\n\n\tTabbed line",
                "\u202Eright to left override\u202C and \u200Bzero width",
                "‘Quotes’ “double” «guillemets» 「かぎ」 \" ' ` end");
    }

    @ParameterizedTest
    @MethodSource("oddTexts")
    void legalTextIsKeptAsItWasWrittenHoweverOdd(String text) {
        String nfc = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC);
        JsonNode made =
                api.as("wren").post(assembly().path("/arguments"), words(text)).expect(201);
        assertThat(made.get("text").get("en").asText()).isEqualTo(nfc);
        String id = made.get("id").asText();
        assertThat(seenBy("wren", id).get("text").get("en").asText()).isEqualTo(nfc);
    }

    private List<String> listed(AssemblyFixture in, String filter) {
        List<String> ids = new ArrayList<>();
        in.moderator()
                .get(in.path("/arguments?limit=200" + filter))
                .expect(200)
                .get("items")
                .forEach(item -> ids.add(item.get("id").asText()));
        return ids;
    }

    @Test
    void everyOrderIsTheOneThatItsNameSays() {
        // Given
        AssemblyFixture in = AssemblyFixture.deliberating(api).join("wren", "heron", "plover");
        List<String> ids = in.arguments("wren", 4);
        cast(in, "heron", ids.get(0), "agree");
        cast(in, "plover", ids.get(0), "agree");
        cast(in, "heron", ids.get(1), "agree");
        cast(in, "plover", ids.get(1), "disagree");
        cast(in, "heron", ids.get(2), "disagree");

        // When
        List<String> fewest = listed(in, "");
        List<String> answered = listed(in, "&order=answered");

        // Then
        assertThat(fewest.get(0)).isEqualTo(ids.get(3));
        assertThat(fewest.get(1)).isEqualTo(ids.get(2));
        assertThat(listed(in, "&order=newest")).containsExactly(ids.get(3), ids.get(2), ids.get(1), ids.get(0));
        assertThat(answered.subList(0, 2)).containsExactlyInAnyOrder(ids.get(0), ids.get(1));
        assertThat(answered.get(3)).isEqualTo(ids.get(3));
        assertThat(listed(in, "&order=disputed").get(0)).isEqualTo(ids.get(1));
        assertThat(listed(in, "&order=agreed").get(0)).isEqualTo(ids.get(0));
        assertThat(listed(in, "&order=agreed").get(3)).isEqualTo(ids.get(2));
        assertThat(in.nobody().get(in.path("/arguments?order=loudest")).status())
                .isEqualTo(422);
    }

    @Test
    void aFilterLeavesOutEverythingElseAndCountsWhatIsLeft() {
        // Given
        AssemblyFixture in = AssemblyFixture.deliberating(api).join("wren");
        String general = in.arguments("wren", 1).get(0);
        String clause = in.nobody()
                .get(in.path("/bill"))
                .expect(200)
                .get("clauses")
                .get(2)
                .get("eId")
                .asText();
        String clauseId = in.nobody()
                .get(in.path("/bill/" + clause))
                .expect(200)
                .get("clause")
                .get("id")
                .asText();
        String fee = show(in, Map.of("clause", clauseId, "stance", "against", "lang", "ja", "text", "四ユーロは高すぎると思います。"));

        // Then
        assertThat(listed(in, "&clause=" + clause)).containsExactly(fee);
        assertThat(listed(in, "&stance=against")).containsExactly(fee);
        assertThat(listed(in, "&lang=ja")).containsExactly(fee);
        assertThat(listed(in, "&lang=en")).containsExactly(general);
        assertThat(listed(in, "&lang=ja&stance=for")).isEmpty();
        assertThat(in.nobody()
                        .get(in.path("/arguments?lang=ja&limit=1"))
                        .expect(200)
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        JsonNode behind = in.nobody().get(in.path("/arguments?cursor=50")).expect(200);
        assertThat(behind.get("items")).isEmpty();
        assertThat(behind.get("total").asInt()).isEqualTo(2);
    }

    @Test
    void aWordingNamesWordsThatStandInTheLawOrNone() {
        AssemblyFixture in = AssemblyFixture.deliberating(api).join("wren");
        Map<String, Object> wording = new HashMap<>(words("Write “free for everybody” instead, please."));
        wording.put("stance", "wording");
        wording.put("changes", "costs 40 euros");
        JsonNode refused = in.as("wren").post(in.path("/arguments"), wording).expect(422);
        assertThat(refused.get("violations").get(0).get("field").asText()).isEqualTo("changes");
        assertThat(refused.get("violations").get(0).get("code").asText()).isEqualTo("words-not-in-law");

        wording.put("changes", " costs   4 euros ");
        JsonNode made = in.as("wren").post(in.path("/arguments"), wording).expect(201);
        assertThat(made.get("changes").get("en").asText()).isEqualTo("costs   4 euros");

        wording.put("changes", "");
        assertThat(in.as("wren")
                        .post(in.path("/arguments"), wording)
                        .expect(201)
                        .get("changes"))
                .isEmpty();
    }

    @Test
    void wordsToChangeBelongToAWordingAlone() {
        AssemblyFixture in = AssemblyFixture.deliberating(api).join("wren");
        Map<String, Object> opinion = new HashMap<>(words("Four euros is a fair price for a day."));
        opinion.put("changes", "costs 4 euros");
        assertThat(in.as("wren")
                        .post(in.path("/arguments"), opinion)
                        .expect(201)
                        .get("changes"))
                .isEmpty();
    }

    @Test
    void thePagesOfAListHoldEachArgumentOnce() {
        AssemblyFixture in = AssemblyFixture.deliberating(api).join("wren");
        List<String> ids = in.arguments("wren", 5);
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = in.nobody()
                    .get(in.path("/arguments?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor)))
                    .expect(200);
            page.get("items").forEach(item -> seen.add(item.get("id").asText()));
            cursor = page.get("next").isNull() ? null : page.get("next").asText();
        }
        assertThat(seen).hasSize(5).containsExactlyInAnyOrderElementsOf(ids);
    }

    private void cast(AssemblyFixture in, String account, String argument, String vote) {
        in.as(account)
                .post(in.path("/votes"), Map.of("argument", argument, "vote", vote))
                .expect(201);
    }

    private String show(AssemblyFixture in, Map<String, Object> argument) {
        String id = in.as("wren")
                .post(in.path("/arguments"), argument)
                .expect(201)
                .get("id")
                .asText();
        in.moderator()
                .post(in.path("/moderation/arguments/" + id), Map.of("decision", "approve"))
                .expect(201);
        return id;
    }

    @Test
    void lengthIsCountedInCharactersAsPeopleCountThem() {
        String longest = "\uD83C\uDFCA".repeat(Deliberation.LONGEST);
        api.as("wren").post(assembly().path("/arguments"), words(longest)).expect(201);
        JsonNode refused = api.as("wren")
                .post(assembly().path("/arguments"), words(longest + "x"))
                .expect(422)
                .get("violations")
                .get(0);
        assertThat(refused.get("code").asText()).isEqualTo("too-long");
        assertThat(refused.get("parameters").get("max").asInt()).isEqualTo(1000);
        assertThat(api.as("wren")
                        .post(assembly().path("/arguments"), words("short"))
                        .status())
                .isEqualTo(422);
    }

    private ApiFixture.Answer replace(String account, String argument, String text) {
        return api.as(account)
                .post(
                        assembly().path("/arguments/" + argument + "/replacement"),
                        Map.of("stance", "for", "lang", "en", "text", text));
    }

    private String status(String argument) {
        return assembly()
                .moderator()
                .get(assembly().path("/arguments/" + argument))
                .expect(200)
                .get("status")
                .asText();
    }

    @Test
    void wordsAreChangedWhileNobodyHasAnsweredThem() {
        String old = assembly().argue("wren", null, "for", "The bus should come at nyne.");
        assertThat(replace("heron", old, "These are not my words at all.").status())
                .isEqualTo(404);

        String changed = replace("wren", old, "The bus should come at nine.")
                .expect(201)
                .get("id")
                .asText();

        assertThat(status(old)).isEqualTo("withdrawn");
        assertThat(status(changed)).isEqualTo("waiting");
        assertThat(replace("wren", old, "The bus should come at ten.")
                        .expect(409)
                        .get("code")
                        .asText())
                .isEqualTo("edit-too-late");
    }

    @Test
    void whatSomebodyVotedOnIsNotChanged() {
        String old = assembly().arguments("wren", 1).get(0);
        vote("heron", old, "agree").expect(201);

        assertThat(replace("wren", old, "The bus should come at nine.")
                        .expect(409)
                        .get("code")
                        .asText())
                .isEqualTo("edit-answered");
        assertThat(status(old)).isEqualTo("visible");
    }

    @Test
    void afterTenMinutesWordsAreNotChangedAnyMore() throws SQLException {
        String old = assembly().arguments("wren", 1).get(0);
        try (Connection connection = LedgerRowsFixture.connect("yoriai");
                PreparedStatement later = connection.prepareStatement(
                        "update argument set submitted_at = submitted_at - interval '10 minutes' where id = ?")) {
            later.setObject(1, UUID.fromString(old));
            assertThat(later.executeUpdate()).isEqualTo(1);
        }

        assertThat(replace("wren", old, "The bus should come at nine.")
                        .expect(409)
                        .get("code")
                        .asText())
                .isEqualTo("edit-too-late");
    }
}
