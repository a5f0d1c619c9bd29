package org.yoriai.summary.alike;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yoriai.AccountsFixture;
import org.yoriai.ApiFixture;
import org.yoriai.AssemblyFixture;
import org.yoriai.LedgerRowsFixture;
import org.yoriai.StackResource;

/** A moderator puts arguments together that say the same, and takes them apart. */
@QuarkusTest
@WithTestResource(StackResource.class)
class DuplicatesResourceTest {
    private static final String BUSES = "Night buses should run until two so that nurses get home.";
    private static final String ALSO_BUSES = "Let night buses run until two, so that nurses can get home.";
    private static final String NOT_BUSES = "Night buses should not run until two so that nurses get home.";

    private final ApiFixture api = ApiFixture.atStack();

    private AssemblyFixture assembly() {
        return AssemblyFixture.deliberating(api).join("wren", "heron", "plover");
    }

    private static String shown(AssemblyFixture made, String account, String text) {
        return shown(made, account, "for", text);
    }

    private static String shown(AssemblyFixture made, String account, String stance, String text) {
        String id = made.as(account)
                .post(made.path("/arguments"), Map.of("stance", stance, "lang", "en", "text", text))
                .expect(201)
                .get("id")
                .asText();
        made.moderator()
                .post(made.path("/moderation/arguments/" + id), Map.of("decision", "approve"))
                .expect(201);
        return id;
    }

    private static void vote(AssemblyFixture made, String account, String argument, String choice) {
        made.as(account)
                .post(made.path("/votes"), Map.of("argument", argument, "vote", choice))
                .expect(201);
    }

    private static JsonNode found(AssemblyFixture made) {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        JsonNode answer = made.moderator().get(made.path("/duplicates")).expect(200);
        while (answer.get("comparing").asBoolean() && System.nanoTime() < until) {
            answer = made.moderator().get(made.path("/duplicates")).expect(200);
        }
        return answer;
    }

    private static JsonNode merge(AssemblyFixture made, String argument, String into) {
        return made.moderator()
                .post(made.path("/duplicates/merges"), Map.of("argument", argument, "into", into))
                .expect(201);
    }

    private static JsonNode argument(AssemblyFixture made, String id) {
        return made.moderator().get(made.path("/arguments/" + id)).expect(200);
    }

    @Test
    void whatSaysTheSameIsAPairAndWhatSaysTheOppositeIsNot() {
        AssemblyFixture made = assembly();
        String one = shown(made, "wren", BUSES);
        String other = shown(made, "heron", ALSO_BUSES);
        shown(made, "plover", NOT_BUSES);

        JsonNode found = found(made);

        assertThat(found.get("arguments").asInt()).isEqualTo(3);
        assertThat(found.get("pairs")).hasSize(1);
        assertThat(List.of(
                        found.at("/pairs/0/one").asText(),
                        found.at("/pairs/0/other").asText()))
                .containsExactlyInAnyOrder(one, other);
        assertThat(made.as("wren").get(made.path("/duplicates")).status()).isEqualTo(403);

        made.moderator()
                .post(made.path("/duplicates/apart"), Map.of("one", other, "other", one))
                .expect(201);

        assertThat(found(made).get("pairs")).isEmpty();
    }

    @Test
    void whoKeepsHerWordsFromMachinesIsNotCompared() {
        AssemblyFixture made = assembly();
        shown(made, "wren", BUSES);
        shown(made, "heron", ALSO_BUSES);
        made.decide("heron", "ai-digest", false);

        JsonNode found = found(made);

        assertThat(found.get("arguments").asInt()).isEqualTo(1);
        assertThat(found.get("pairs")).isEmpty();
    }

    @Test
    void votesAreUnitedPersonByPersonAndGoApartAgain() {
        AssemblyFixture made = assembly();
        String stays = shown(made, "wren", BUSES);
        String goes = shown(made, "heron", ALSO_BUSES);
        vote(made, "plover", stays, "agree");
        vote(made, "plover", goes, "disagree");
        vote(made, "heron", stays, "pass");
        // wren wrote the one that stays: her vote on the other does not become one on her own words.
        vote(made, "wren", goes, "agree");
        String fourth = AccountsFixture.citizens("same", 1).get(0);
        made.join(fourth);
        vote(made, fourth, goes, "disagree");

        JsonNode merged = merge(made, goes, stays);

        assertThat(merged.get("carried").asInt()).isEqualTo(1);
        JsonNode now = argument(made, stays);
        assertThat(now.get("agree").asInt()).isEqualTo(1);
        assertThat(now.get("disagree").asInt()).isEqualTo(1);
        assertThat(now.get("pass").asInt()).isEqualTo(1);
        assertThat(now.get("joined").asInt()).isEqualTo(1);
        JsonNode gone = argument(made, goes);
        assertThat(gone.get("status").asText()).isEqualTo("merged");
        assertThat(gone.get("mergedInto").asText()).isEqualTo(stays);
        assertThat(gone.at("/text/en").asText()).isEqualTo(ALSO_BUSES);
        assertThat(api.get(made.path("/arguments")).expect(200).get("items")).hasSize(1);
        assertThat(made.as("plover")
                        .post(made.path("/votes"), Map.of("argument", goes, "vote", "agree"))
                        .status())
                .isEqualTo(409);
        assertThat(api.get("/en/a/" + made.slug() + "/arguments/" + stays).text())
                .contains("Somebody else said the same", ALSO_BUSES);
        assertThat(api.get("/ja/a/" + made.slug() + "/arguments/" + goes).text())
                .contains("と同じことを言っています");

        made.moderator()
                .post(made.path("/duplicates/merges/" + merged.get("id").asText() + "/parting"), Map.of())
                .expect(201);

        JsonNode apart = argument(made, stays);
        assertThat(apart.get("agree").asInt()).isEqualTo(1);
        assertThat(apart.get("disagree").asInt()).isZero();
        assertThat(argument(made, goes).get("status").asText()).isEqualTo("visible");
        assertThat(argument(made, goes).get("disagree").asInt()).isEqualTo(2);
        assertThat(LedgerRowsFixture.numbered(made.id()))
                .extracting(LedgerRowsFixture.Entry::type)
                .contains(
                        "org.yoriai.deliberation.argument-merged",
                        "org.yoriai.deliberation.vote-carried",
                        "org.yoriai.deliberation.vote-removed",
                        "org.yoriai.deliberation.argument-parted");
        assertThat(api.get(made.path("/moderation/log")).text()).contains("\"merged\"", "\"parted\"");
        assertThat(made.moderator()
                        .post(made.path("/duplicates/merges/" + merged.get("id").asText() + "/parting"), Map.of())
                        .expect(409)
                        .get("code")
                        .asText())
                .isEqualTo("merge-apart");
    }

    @Test
    void aVoteThatWasChangedSinceStaysWhenTheyGoApart() {
        AssemblyFixture made = assembly();
        String stays = shown(made, "wren", BUSES);
        String goes = shown(made, "heron", ALSO_BUSES);
        vote(made, "plover", goes, "disagree");
        JsonNode merged = merge(made, goes, stays);
        vote(made, "plover", stays, "agree");

        made.moderator()
                .post(made.path("/duplicates/merges/" + merged.get("id").asText() + "/parting"), Map.of())
                .expect(201);

        assertThat(argument(made, stays).get("agree").asInt()).isEqualTo(1);
        assertThat(argument(made, goes).get("disagree").asInt()).isEqualTo(1);
    }

    @Test
    void wordsDoNotVanishWithThoseOfSomebodyElse() {
        AssemblyFixture made = assembly();
        String stays = shown(made, "wren", BUSES);
        String goes = shown(made, "heron", ALSO_BUSES);
        merge(made, goes, stays);

        made.as("wren")
                .post(made.path("/arguments/" + stays + "/withdrawal"), Map.of())
                .expect(201);

        assertThat(argument(made, stays).get("status").asText()).isEqualTo("withdrawn");
        assertThat(argument(made, goes).get("status").asText()).isEqualTo("visible");
        assertThat(api.get(made.path("/moderation/log")).text())
                .as("no moderator took them apart")
                .contains("\"merged\"")
                .doesNotContain("\"decision\":\"parted\"");

        String third = shown(made, "plover", BUSES);
        merge(made, goes, third);
        made.moderator()
                .post(
                        made.path("/moderation/arguments/" + third),
                        Map.of("decision", "hide", "rule", "off-topic", "reason", "It is about something else."))
                .expect(201);

        assertThat(argument(made, goes).get("status").asText()).isEqualTo("visible");
    }

    @Test
    void onlyWhatIsOnTheSameClauseAndSideGoesTogether() {
        AssemblyFixture made = assembly();
        String one = shown(made, "wren", BUSES);
        String other = shown(made, "heron", "against", ALSO_BUSES);

        JsonNode refused = made.moderator()
                .post(made.path("/duplicates/merges"), Map.of("argument", one, "into", other))
                .expect(422);

        assertThat(refused.at("/violations/0/code").asText()).isEqualTo("merge-differs");
        assertThat(made.moderator()
                        .post(made.path("/duplicates/merges"), Map.of("argument", one, "into", one))
                        .status())
                .isEqualTo(404);
        assertThat(made.as("wren")
                        .post(made.path("/duplicates/merges"), Map.of("argument", one, "into", other))
                        .status())
                .isEqualTo(403);
    }
}
