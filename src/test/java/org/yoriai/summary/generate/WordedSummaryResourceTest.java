package org.yoriai.summary.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.yoriai.Eventually;
import org.yoriai.LedgerRowsFixture;
import org.yoriai.StackResource;
import org.yoriai.shared.Rows;

/** Drafts that the worker makes by itself, worded by a model that the members chose; a server stands in for it. */
@QuarkusTest
@WithTestResource(StackResource.class)
class WordedSummaryResourceTest extends WordedFixture {
    private void assertFixedFramesBecause(String code, String english, String japanese) {
        JsonNode draft = open("en");
        assertThat(draft.get("modelId").asText()).isEqualTo("extractive");
        assertThat(draft.at("/wording/because").asText()).isEqualTo(code);
        assertThat(draft.at("/wording/model").asText()).isEmpty();
        assertThat(draft.get("sentences")).allSatisfy(sentence -> {
            assertThat(sentence.get("worded").asBoolean()).isFalse();
        });
        assertThat(count("select count(*) from summary_job where assembly_id = ? and status in ('running', 'failed')"))
                .as("jobs that hang or failed")
                .isZero();
        String published = draft.get("id").asText();
        assembly.publishSummary(published, second);
        assertThat(publicPage("en", published)).contains(english).contains("Put together by rule");
        assertThat(publicPage("ja", published)).contains(japanese);
    }

    @Test
    void whatTheModelWordedIsToldFromTheDraftToTheLedger() {
        JsonNode draft = drafted("en");

        assertThat(draft.get("status").asText()).isEqualTo("checked");
        assertThat(draft.get("modelId").asText()).isEqualTo(model);
        assertThat(draft.get("promptSha256").asText()).isEqualTo(Prompt.sha256(Prompt.texts("en")));
        assertThat(draft.at("/wording/model").asText()).isEqualTo("Stand-in");
        assertThat(draft.at("/wording/promptVersion").asInt()).isEqualTo(1);
        assertThat(draft.at("/wording/frames").asInt()).isEqualTo(3);
        assertThat(draft.at("/wording/replaced").asInt()).isZero();
        assertThat(draft.get("sentences")).hasSize(3).allSatisfy(sentence -> {
            assertThat(sentence.get("worded").asBoolean()).isTrue();
        });
        assertThat(draft.get("sentences").findValuesAsText("text"))
                .contains("On lanterns and along: “" + LAMPS.get(1) + "”");
        assertThat(raw()).as("raw answers").contains("lanterns and along");
        assertThat(open("ja").get("promptSha256").asText()).isEqualTo(Prompt.sha256(Prompt.texts("ja")));

        String summary = draft.get("id").asText();
        String published = assembly.publishSummary(summary, second).toString();

        assertThat(published).contains("\"promptVersion\":1");
        assertThat(publicPage("en", summary))
                .contains("Worded by the model “Stand-in”, with version 1 of its instructions")
                .contains("Each of its 3 sentences passed every check.")
                .contains("/en/models/" + model);
        assertThat(publicPage("ja", summary)).contains("モデル「Stand-in」が書きました。指示は第1版です");
        List<UUID> events = Rows.ids(
                database,
                "select id from event where assembly_id = ? and type = 'org.yoriai.summary.published'",
                UUID.fromString(assembly.id()));
        assertThat(outbox.open(events).get(events.get(0)).body().toString())
                .contains(model)
                .contains(draft.get("modelSha256").asText())
                .contains(draft.get("promptSha256").asText())
                .contains(assembly.nobody()
                        .get(assembly.path("/summaries/" + summary))
                        .expect(200)
                        .get("sha256")
                        .asText());
    }

    @Test
    void nonsenseForAThirdOfTheFramesIsReplacedAndThePageSaysHowMany() {
        play = StandIn.wording(group -> group.get(0).words().startsWith("Tickets")
                ? "Everybody hates 7 tickets: {q:" + group.get(0).id() + "}"
                : StandIn.good(group));

        JsonNode draft = drafted("en");

        assertThat(draft.get("modelId").asText()).isEqualTo(model);
        assertThat(draft.at("/wording/frames").asInt()).isEqualTo(3);
        assertThat(draft.at("/wording/replaced").asInt()).isEqualTo(1);
        assertThat(draft.toString()).doesNotContain("Everybody");
        String summary = draft.get("id").asText();
        assembly.publishSummary(summary, second);
        assertThat(publicPage("en", summary))
                .contains("1 of 3 sentences failed a check, and fixed ones stand in their place.");
        assertThat(publicPage("ja", summary)).contains("3の文のうち1は");
    }

    @Test
    void aServerThatGoesDownInTheMiddleLeavesFixedFramesAndADoneJob() {
        play = (request, out) -> {
            if (request.isArranging()) {
                StandIn.say(out, StandIn.content(request, StandIn::good));
            }
            // And then hangs up, each time.
        };
        // Two quotes on one topic need arranging first.
        argue(people.get(0), List.of("for", "Harbour water tastes of salt and summer."));

        drafted("en");

        assertFixedFramesBecause("unreachable", "the model’s server did not answer", "モデルのサーバーが答えませんでした");
    }

    @Test
    void overBudgetNothingIsAskedAndThePageSaysSo() {
        change("insert into model_budget (assembly_id, day, calls, tokens)"
                + " values (?, (now() at time zone 'UTC')::date, 1000000, 0)");

        drafted("en");

        assertThat(server.requests()).isZero();
        assertFixedFramesBecause("budget", "today’s budget for models is used up", "モデルに使える今日の分は終わりました");
    }

    @Test
    void whenEverythingFailsAGateFixedFramesStand() {
        play = StandIn.wording(group -> "All demand this: {q:" + group.get(0).id() + "}");

        drafted("en");

        assertFixedFramesBecause("gates", "too many of its sentences failed a check", "確かめるとだめなものが多すぎました");
    }

    @Test
    void hiddenWordsLeaveTheModelsWordsToo() {
        String summary = drafted("en").get("id").asText();
        assembly.publishSummary(summary, second);
        assertThat(publicPage("en", summary)).contains("On lanterns and along");

        assembly.moderator()
                .post(
                        assembly.path("/moderation/arguments/" + arguments.get(people.get(0))),
                        Map.of("decision", "hide", "rule", "off-topic", "reason", "Not about it."))
                .expect(201);

        String json =
                assembly.nobody().get(assembly.path("/summaries/" + summary)).text();
        assertThat(json).doesNotContainIgnoringCase("lanterns").contains("[words hidden by a moderator]");
        assertThat(json).as("those of others stay").contains("On tickets and keep: ");
        assertThat(publicPage("en", summary)).doesNotContainIgnoringCase("lanterns");
        Eventually.holds("the raw answers to be forgotten", () -> !raw().contains("lanterns"));
    }

    @Test
    void wordsThatTheirAuthorKeepsOutLeaveTheModelsWordsToo() {
        String summary = drafted("en").get("id").asText();
        assembly.publishSummary(summary, second);

        api.as(people.get(0))
                .post(assembly.path("/arguments/" + arguments.get(people.get(0)) + "/ai-use"), Map.of("use", false))
                .expect(201);

        assertThat(assembly.nobody().get(assembly.path("/summaries/" + summary)).text())
                .doesNotContainIgnoringCase("lanterns");
        Eventually.holds("the raw answers to be forgotten", () -> !raw().contains("lanterns"));
        argue(people.get(0), BOATS);
        drafted("en");
        assertThat(raw()).contains("tickets").doesNotContain("lanterns");
    }

    @Test
    void anErasedMembersWordsAreInNoStoredRowAndTheChecksumStays() throws SQLException {
        String summary = drafted("en").get("id").asText();
        String checksum = assembly.publishSummary(summary, second).get("sha256").asText();
        assertThat(stored()).contains("lanterns");

        api.as(people.get(0)).post("/api/v1/me/erasure", Map.of()).expect(201);
        try (Connection connection = LedgerRowsFixture.connect("identity");
                Statement update = connection.createStatement()) {
            update.execute("update erasure_request set asked_at = now() - interval '2 days',"
                    + " due_at = now() - interval '1 day'");
        }
        Eventually.holds("her words to be erased", () -> !stored().contains("lanterns"));

        assertThat(stored()).contains("On tickets and keep");
        assertThat(raw()).doesNotContainIgnoringCase("lanterns");
        JsonNode read =
                assembly.nobody().get(assembly.path("/summaries/" + summary)).expect(200);
        assertThat(read.toString()).doesNotContainIgnoringCase("lanterns");
        assertThat(read.get("sha256").asText()).isEqualTo(checksum);
    }

    @Test
    void theDatabaseLetsAModelsWordsGoAndNeverChange() {
        String summary = drafted("en").get("id").asText();
        assembly.publishSummary(summary, second);

        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> change("update summary_sentence n set text = 'All agree.' from summary s"
                                + " where s.id = n.summary_id and n.worded and s.assembly_id = ?")))
                .rootCause()
                .hasMessageContaining("a published summary keeps its sentences");
    }

    @Test
    void aDraftThatIsReplacedLeavesNoAnswersBehind() {
        drafted("en");
        argue(people.get(1), List.of("for", "Evening hours suit nurses after late shifts."));
        drafted("en");

        assertThat(count("""
                        select count(*) from summary_wording w join summary s on s.id = w.summary_id
                        where s.assembly_id = ? and s.status = 'discarded' and w.raw <> '[]'""")).isZero();
        assertThat(raw()).contains("evening and hours");
    }

    @Test
    void aJobThatIsCancelledWhileTheModelThinksEndsWithinTwoSecondsAndKeepsNothing() {
        play = StandIn.SILENT;
        due();
        Eventually.holds("the model to be asked", () -> server.requests() > 0);
        String job = Rows.list(
                        database,
                        "select id::text from summary_job where assembly_id = ? and status = 'running'",
                        row -> row.getString(1),
                        UUID.fromString(assembly.id()))
                .get(0);

        long start = System.nanoTime();
        assembly.moderator()
                .send(
                        "DELETE",
                        assembly.path("/summaries/jobs/" + job),
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()),
                        null)
                .expect(201);
        Eventually.holds("the call to end", () -> server.open() == 0);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(count("select count(*) from summary_job where assembly_id = ? and status = 'cancelled'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from summary where assembly_id = ?")).isZero();
    }

    @Test
    void aProcessThatStopsWhileTheModelThinksLeavesTheJobToBeBegunAgain() {
        AtomicInteger asked = new AtomicInteger();
        play = (request, out) -> {
            if (asked.incrementAndGet() == 1) {
                StandIn.SILENT.answer(request, out);
            }
            StandIn.say(out, StandIn.content(request, StandIn::good));
        };
        due();
        Eventually.holds("the model to be asked", () -> server.requests() > 0);
        List<UUID> stopped = Rows.ids(
                database,
                "select id from summary_job where assembly_id = ? and status = 'running'",
                UUID.fromString(assembly.id()));
        assertThat(stopped).hasSize(1);
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("summary-drafts"))
                .forEach(Thread::interrupt);

        Eventually.holds("the job to be begun again and done", () -> ended() > 0);

        assertThat(open("en").get("modelId").asText()).as("nothing half done").isEqualTo(model);
        // Begun a second time; or gone, where a change that came meanwhile had queued another one already.
        assertThat(Rows.ids(
                        database,
                        "select id from summary_job where id = ? and not (runs = 2 and status = 'done')",
                        stopped.get(0)))
                .as("went on as if nothing had stopped it")
                .isEmpty();
        assertThat(count("select count(*) from summary where assembly_id = ? and model_id = 'extractive'"))
                .as("drafts of the run that was stopped")
                .isZero();
    }

    @Test
    void withoutASecondModelFixedFramesStandBesideTheModel() {
        String summary = drafted("en").get("id").asText();
        assembly.publishSummary(summary, second);

        JsonNode both = assembly.nobody()
                .get(assembly.path("/summaries/" + summary + "/beside"))
                .expect(200);

        assertThat(both.at("/one/name").asText()).isEqualTo("Stand-in");
        assertThat(both.at("/other/model").asText()).isEqualTo("extractive");
        assertThat(both.at("/topics/0/modelDisagreement").asDouble()).isZero();
        assertThat(both.at("/topics/0/other").findValuesAsText("text")).contains("For: “" + LAMPS.get(1) + "”");
        assertThat(page(assembly.nobody(), "/en/a/" + assembly.slug() + "/summaries/" + summary + "/beside"))
                .contains("Beside it: fixed frames");
    }
}
