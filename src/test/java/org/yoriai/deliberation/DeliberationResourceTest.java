package org.yoriai.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
}
