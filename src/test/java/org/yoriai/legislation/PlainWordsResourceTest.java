package org.yoriai.legislation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.yoriai.ApiFixture;
import org.yoriai.AssemblyFixture;
import org.yoriai.StackResource;

/** Plain words of clauses over HTTP, from the draft to the record, and what the database refuses whoever writes to it. */
@QuarkusTest
@WithTestResource(StackResource.class)
class PlainWordsResourceTest {
    private static final String SEASON = "The basin is open from 1 June to 15 September.";
    private static final String FEE = "A day ticket costs 4 euros.";

    private final ApiFixture api = ApiFixture.atStack();
    private final AssemblyFixture assembly =
            AssemblyFixture.convene(api).withBill().advance("LEARNING");

    @Inject
    DataSource database;

    private String path(String clause, String rest) {
        return assembly.path("/bill/" + clause + "/plain-words" + rest);
    }

    private static Map<String, Object> said(String text, String... quotes) {
        return Map.of(
                "text",
                text,
                "cites",
                Arrays.stream(quotes).map(quote -> Map.of("quote", quote)).toList());
    }

    @SafeVarargs
    private ApiFixture.Answer write(String clause, Map<String, Object>... sentences) {
        return assembly.moderator().put(path(clause, "/en/plain/draft"), Map.of("sentences", Arrays.asList(sentences)));
    }

    private ApiFixture.Answer publish(String clause) {
        return assembly.moderator().post(path(clause, "/en/plain/publication"), Map.of());
    }

    private static List<String> codes(JsonNode refused) {
        return refused.get("violations").findValuesAsText("code");
    }

    @Test
    void whatLosesANumberOfTheClauseIsPublishedAsShorterAndNotAsWhole() {
        JsonNode draft = write("sec_2", said("It is open from 1 June.", SEASON)).expect(201);
        assertThat(draft.get("doubts")).isEmpty();
        assertThat(draft.get("leavesOut").get(0).asText()).contains("15 September");
        assertThat(draft.get("whole").asBoolean()).isFalse();
        assertThat(publish("sec_2").expect(201).get("leavesOut")).isEqualTo(draft.get("leavesOut"));
        assertThat(api.get(path("sec_2", "")).expect(200).get(0).get("whole").asBoolean())
                .isFalse();

        draft = write("sec_2", said("It is open from 1 June to 15 September.", SEASON))
                .expect(201);
        assertThat(draft.get("leavesOut")).isEmpty();
        assertThat(draft.get("whole").asBoolean()).isTrue();
    }

    @Test
    void whatAModeratorWritesAndPublishesEverybodyReadsWithTheWordsOfTheLaw() {
        JsonNode draft = write("sec_2", said("You can swim from 1 June to 15 September.", SEASON))
                .expect(201);
        assertThat(draft.get("status").asText()).isEqualTo("draft");
        // “can” is leave that the law does not give in so many words.
        assertThat(draft.get("doubts").findValuesAsText("code")).containsExactly("modality");
        assertThat(publish("sec_2").status()).isEqualTo(422);

        draft = write("sec_2", said("It is open from 1 June to 15 September.", SEASON))
                .expect(201);
        assertThat(draft.get("doubts")).isEmpty();
        assertThat(api.get(path("sec_2", "")).expect(200)).isEmpty();

        JsonNode published = publish("sec_2").expect(201);
        assertThat(published.get("version").asInt()).isEqualTo(1);
        assertThat(published.get("origin").asText()).isEqualTo("person");
        assertThat(published.get("checkedByAnother").asBoolean()).isFalse();
        JsonNode read = api.get(path("sec_2", "")).expect(200);
        assertThat(read).hasSize(1);
        JsonNode cite = read.get(0).get("sentences").get(0).get("cites").get(0);
        assertThat(cite.get("quote").asText()).isEqualTo(SEASON);
        JsonNode clause = api.get(assembly.path("/bill/sec_2")).expect(200).get("clause");
        assertThat(clause.get("body")
                        .get("en")
                        .asText()
                        .substring(cite.get("start").asInt(), cite.get("end").asInt()))
                .isEqualTo(SEASON);
    }

    @Test
    void aSentenceWithoutACitationIsNotPublished() {
        write("sec_3", said("A day costs 4 euros.", FEE), said("Bring a towel."))
                .expect(201);
        JsonNode refused = publish("sec_3").expect(422);
        assertThat(refused.get("code").asText()).isEqualTo("plain-gate");
        assertThat(refused.get("violations").get(0).get("field").asText()).isEqualTo("sentences[1].cites");
        assertThat(codes(refused)).containsExactly("plain-no-cite");
        assertThat(api.get(path("sec_3", "")).expect(200)).isEmpty();
    }

    @Test
    void anAmountThatTheQuotedWordsDoNotNameIsRefusedAndSaid() {
        write("sec_3", said("A day costs 5 euros.", FEE)).expect(201);
        JsonNode refused = publish("sec_3").expect(422);
        assertThat(codes(refused)).containsExactly("plain-amount");
        assertThat(refused.get("violations").get(0).get("message").asText()).contains("5 euros");
    }

    @Test
    void wordsThatDoNotStandInTheClauseAreNotTakenAsAQuotation() {
        JsonNode refused = write("sec_3", said("A day costs 4 euros.", SEASON)).expect(422);
        assertThat(codes(refused)).containsExactly("plain-not-in-clause");
        assertThat(assembly.moderator().get(path("sec_3", "/en/plain/draft")).status())
                .isEqualTo(404);
    }

    @Test
    void aSentenceThatIsTooLongForItsLevelIsRefused() {
        write("sec_3", said("A day costs 4 euros" + " and this goes on".repeat(10) + ".", FEE))
                .expect(201);
        assertThat(codes(publish("sec_3").expect(422))).containsExactly("plain-sentence-long");
    }

    @Test
    void aNewVersionSupersedesTheOneBeforeWhichStaysReadable() {
        write("sec_3", said("A day costs 4 euros.", FEE)).expect(201);
        publish("sec_3").expect(201);
        assertThat(publish("sec_3").status()).isEqualTo(404);
        write("sec_3", said("You pay 4 euros a day.", FEE)).expect(201);
        publish("sec_3").expect(201);

        JsonNode versions = api.get(path("sec_3", "/en/plain")).expect(200);
        assertThat(versions.findValuesAsText("status")).containsExactly("published", "superseded");
        assertThat(versions.get(1).get("sentences").get(0).get("text").asText()).isEqualTo("A day costs 4 euros.");
    }

    @Test
    void aSecondModeratorWhoChecksIsTold() {
        String code = assembly.moderator()
                .post(assembly.path("/invitations"), Map.of("role", "moderator", "uses", 1, "validDays", 1))
                .expect(201)
                .get("code")
                .asText();
        api.as("kansa").post(assembly.path("/members"), Map.of("code", code)).expect(201);
        write("sec_3", said("A day costs 4 euros.", FEE)).expect(201);
        JsonNode published = api.as("kansa")
                .post(path("sec_3", "/en/plain/publication"), Map.of())
                .expect(201);
        assertThat(published.get("checkedByAnother").asBoolean()).isTrue();
    }

    @Test
    void onlyModeratorsWriteAndSeeDrafts() {
        write("sec_3", said("A day costs 4 euros.", FEE)).expect(201);
        for (String account : List.of("wren", "hayashi")) {
            ApiFixture other = api.as(account);
            assertThat(other.get(path("sec_3", "/en/plain/draft")).status()).isEqualTo(403);
            assertThat(other.get(assembly.path("/plain-words")).status()).isEqualTo(403);
            assertThat(other.post(path("sec_3", "/en/plain/publication"), Map.of())
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void aLanguageInWhichTheLawDoesNotStandHasNothingToQuote() {
        assertThat(assembly.moderator()
                        .put(path("sec_3", "/ja/plain/draft"), Map.of("sentences", List.of()))
                        .expect(409)
                        .get("code")
                        .asText())
                .isEqualTo("plain-no-language");
        assertThat(assembly.moderator()
                        .put(path("sec_3", "/en/plainest/draft"), Map.of("sentences", List.of()))
                        .status())
                .isEqualTo(404);
        assertThat(assembly.moderator()
                        .put(path("sec_99", "/en/plain/draft"), Map.of("sentences", List.of()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void plainWordsFollowAClauseThatSaysTheSameInTheNextVersionOfTheBill() {
        write("sec_2", said("It is open from 1 June to 15 September.", SEASON)).expect(201);
        publish("sec_2").expect(201);
        write("sec_3", said("A day costs 4 euros.", FEE)).expect(201);
        publish("sec_3").expect(201);

        JsonNode next = assembly.moderator()
                .postText(assembly.path("/bills"), "text/plain", """
                        Harbour Bathing Ordinance

                        1 Opening
                        This ordinance opens the old harbour basin for swimming.

                        2 Season
                        The basin is open from 1 July to 15 September.

                        3 Fee
                        A day ticket costs 4 euros. Children under 12 swim free.
                        """.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .expect(201);
        assembly.moderator()
                .post(assembly.path("/bills/" + next.get("id").asText() + "/publication"), Map.of())
                .expect(201);

        JsonNode kept = api.get(path("sec_3", "")).expect(200);
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).get("sentences").get(0).get("text").asText()).isEqualTo("A day costs 4 euros.");
        assertThat(api.get(path("sec_2", "")).expect(200)).isEmpty();
        write("sec_3", said("You pay 4 euros a day.", FEE)).expect(201);
        assertThat(publish("sec_3").expect(201).get("version").asInt()).isEqualTo(2);
    }

    @Test
    void theDatabaseRefusesAPublishedSentenceThatRestsOnNothingOrOnOtherWords() throws SQLException {
        write("sec_3", said("A day costs 4 euros.", FEE), said("Bring a towel."))
                .expect(201);
        UUID draft = UUID.fromString(assembly.moderator()
                .get(path("sec_3", "/en/plain/draft"))
                .expect(200)
                .get("id")
                .asText());
        String forced = """
                update plain_words set status = 'published', version = 1, checked_by = written_by, published_at = now(),
                       event_id = (select id from event limit 1) where id = ?""";
        refuses("plain_words_are_cited", forced, draft);
        change("delete from plain_sentence where plain_words_id = ? and position = 1", draft);
        change(
                "update plain_citation set quote = 'free of charge' where sentence_id in (select id from plain_sentence where plain_words_id = ?)",
                draft);
        refuses("plain_words_are_cited", forced, draft);
    }

    @Test
    void theDatabaseKeepsWhatWasPublishedAsItWas() throws SQLException {
        write("sec_3", said("A day costs 4 euros.", FEE)).expect(201);
        UUID published = UUID.fromString(publish("sec_3").expect(201).get("id").asText());
        refuses("plain_words_stay", "update plain_sentence set text = 'Free.' where plain_words_id = ?", published);
        refuses("plain_words_stay", "delete from plain_sentence where plain_words_id = ?", published);
    }

    private void change(String sql, UUID id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(sql)) {
            change.setObject(1, id);
            assertThat(change.executeUpdate()).isEqualTo(1);
        }
    }

    private void refuses(String constraint, String sql, UUID id) {
        Assertions.assertThatThrownBy(() -> change(sql, id))
                .hasMessageContaining(constraint.equals("plain_words_stay") ? "keep their sentences" : "citation");
    }
}
