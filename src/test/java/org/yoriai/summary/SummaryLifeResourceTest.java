package org.yoriai.summary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yoriai.AccountsFixture;
import org.yoriai.ApiFixture;
import org.yoriai.AssemblyFixture;
import org.yoriai.StackResource;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Lang;

/** From a draft to a published summary and on: what authors, moderators and readers can do about it. */
@QuarkusTest
@WithTestResource(StackResource.class)
class SummaryLifeResourceTest {
    private static final String FIRST = "Swimming is healthy. The basin must have a lifeguard.";
    private static final String SECOND = "A ticket of four euros keeps families away.";
    /** There is something to sum up only with three arguments; these are nearer to the first than the second, and by its author. */
    private static final List<String> MORE = List.of(
            "Swimming is healthy, but the basin must have a lifeguard who costs too much.",
            "The basin must have a lifeguard, and that is too dear however healthy swimming is.");

    @Inject
    Staleness staleness;

    private final ApiFixture api = ApiFixture.atStack();
    private ApiFixture me;
    private ApiFixture other;
    private ApiFixture second;
    private AssemblyFixture assembly;
    private final Map<ApiFixture, String> arguments = new LinkedHashMap<>();

    @BeforeEach
    void write() {
        List<String> people = AccountsFixture.citizens("life", 3);
        me = api.as(people.get(0));
        other = api.as(people.get(1));
        assembly = AssemblyFixture.deliberating(api).join(people.get(0), people.get(1));
        second = assembly.secondModerator(people.get(2));
        argue(me, "for", FIRST);
        argue(other, "against", SECOND);
        for (String more : MORE) {
            argue(other, "against", more);
        }
    }

    private void argue(ApiFixture author, String stance, String text) {
        String id = author.post(assembly.path("/arguments"), Map.of("stance", stance, "lang", "en", "text", text))
                .expect(201)
                .get("id")
                .asText();
        assembly.moderator()
                .post(assembly.path("/moderation/arguments/" + id), Map.of("decision", "approve"))
                .expect(201);
        arguments.putIfAbsent(author, id);
    }

    private JsonNode draft() {
        return assembly.draftSummary(Map.of("lang", "en"));
    }

    private String path(String summary, String rest) {
        return assembly.path("/summaries/" + summary + rest);
    }

    /** Id of a draft whose authors are asked. */
    private String asked() {
        String draft = draft().get("id").asText();
        assembly.moderator().post(path(draft, "/asking"), Map.of()).expect(201);
        return draft;
    }

    private JsonNode mine(ApiFixture who) {
        return who.get(assembly.path("/own-words")).expect(200).get("asked");
    }

    private ApiFixture.Answer answer(ApiFixture who, Map<String, Object> answer) {
        JsonNode quote = mine(who).get(0);
        return who.put(
                path(
                        quote.get("summary").asText(),
                        "/own-words/" + quote.get("citation").asText()),
                answer);
    }

    private JsonNode look(String summary) {
        return assembly.moderator().get(path(summary, "")).expect(200);
    }

    private String published() {
        String draft = draft().get("id").asText();
        assembly.publishSummary(draft, second);
        return draft;
    }

    private static String code(ApiFixture.Answer answer) {
        return answer.json().get("code").asText();
    }

    private static List<String> quotes(JsonNode summary) {
        List<String> quotes = new ArrayList<>();
        summary.get("sentences").forEach(sentence -> quotes.addAll(sentence.findValuesAsText("quote")));
        return quotes;
    }

    @Test
    void aDraftWhoseGatesPassIsCheckedAndNobodySeesItButModerators() {
        JsonNode draft = draft();

        assertThat(draft.get("status").asText()).isEqualTo("checked");
        assertThat(me.get(path(draft.get("id").asText(), "")).status()).isEqualTo(404);
    }

    @Test
    void authorsAreAskedInTheSentenceThatQuotesThem() {
        String draft = asked();

        JsonNode quote = mine(me).get(0);

        assertThat(quote.get("summary").asText()).isEqualTo(draft);
        assertThat(quote.get("text").asText()).isEqualTo(FIRST);
        assertThat(quote.get("parts").findValuesAsText("text")).contains(FIRST);
        assertThat(quote.get("sentences")).hasSize(2);
        assertThat(quote.path("answer").isTextual()).isFalse();
        assertThat(mine(me)).hasSize(1);
    }

    @Test
    void lessThanTheUsualTimeNeedsAReasonThatEverybodyReads() {
        String draft = draft().get("id").asText();

        assertThat(assembly.moderator()
                        .post(path(draft, "/asking"), Map.of("hours", 3))
                        .status())
                .isEqualTo(422);
        JsonNode asked = assembly.moderator()
                .post(path(draft, "/asking"), Map.of("hours", 3, "reason", "The council meets tonight."))
                .expect(201);

        assertThat(asked.get("status").asText()).isEqualTo("own-words");
        assertThat(asked.get("life").get("askReason").asText()).isEqualTo("The council meets tonight.");
    }

    @Test
    void silenceIsNotConsentAndTheCountsSaySo() {
        String draft = asked();
        answer(me, Map.of("answer", "yes")).expect(201);

        JsonNode own = look(draft).get("life").get("own");

        assertThat(own.get("asked").asInt()).isEqualTo(2);
        assertThat(own.get("answered").asInt()).isEqualTo(1);
        assertThat(own.get("agreed").asInt()).isEqualTo(1);
        assertThat(code(second.post(path(draft, "/approve"), Map.of("why", "Few took part."))))
                .isEqualTo("own-words-running");
    }

    @Test
    void nobodyAnswersForSomebodyElse() {
        String draft = asked();
        String hers = mine(me).get(0).get("citation").asText();

        assertThat(other.put(path(draft, "/own-words/" + hers), Map.of("answer", "yes"))
                        .status())
                .isEqualTo(404);
        assertThat(assembly.moderator()
                        .put(path(draft, "/own-words/" + hers), Map.of("answer", "yes"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aNoKeepsTheDraftFromBeingApprovedAndTheNextOneDoesNotQuoteIt() {
        String draft = asked();
        answer(other, Map.of("answer", "yes")).expect(201);
        answer(me, Map.of("answer", "no")).expect(201);

        assertThat(code(second.post(path(draft, "/approve"), Map.of("why", "Few took part."))))
                .isEqualTo("own-words-open");
        JsonNode next = draft();

        assertThat(next.get("id").asText()).isNotEqualTo(draft);
        assertThat(quotes(next)).containsExactly(SECOND);
        assertThat(next.get("status").asText()).isEqualTo("own-words");
        assertThat(next.get("life").get("own").get("agreed").asInt())
                .as("a yes is carried over")
                .isEqualTo(1);
        assertThat(next.get("keptOut").asInt()).isEqualTo(1);
        assertThat(mine(me)).isEmpty();
    }

    @Test
    void anAuthorChoosesOtherWholeSentencesOfHers() {
        asked();
        int start = FIRST.indexOf("The basin");

        assertThat(answer(me, Map.of("answer", "other", "start", start + 4, "end", FIRST.length()))
                        .status())
                .as("a clipped sentence")
                .isEqualTo(422);
        answer(me, Map.of("answer", "other", "start", start, "end", FIRST.length()))
                .expect(201);
        JsonNode next = draft();

        assertThat(quotes(next)).contains("The basin must have a lifeguard.").doesNotContain(FIRST);
        assertThat(mine(me).get(0).get("answer").asText()).as("she chose it").isEqualTo("yes");
    }

    @Test
    void whoTookWordsOutCanAllowThemAgain() {
        asked();
        answer(me, Map.of("answer", "withdraw")).expect(201);
        draft();

        JsonNode kept = me.get(assembly.path("/own-words")).expect(200).get("keptOut");
        assertThat(kept.findValuesAsText("argument")).containsExactly(arguments.get(me));
        me.post(assembly.path("/own-words/allowed"), Map.of("argument", arguments.get(me), "lang", "en"))
                .expect(201);

        assertThat(me.get(assembly.path("/own-words")).expect(200).get("keptOut"))
                .isEmpty();
    }

    @Test
    void theWholeBillIsApprovedByASecondPerson() {
        String draft = asked();
        answer(me, Map.of("answer", "yes")).expect(201);
        answer(other, Map.of("answer", "yes")).expect(201);

        assertThat(code(assembly.moderator().post(path(draft, "/approve"), Map.of("why", "Few took part."))))
                .isEqualTo("summary-second-person");
        assertThat(second.post(path(draft, "/approve"), Map.of("why", "Few took part."))
                        .expect(201)
                        .get("status")
                        .asText())
                .isEqualTo("approved");
    }

    @Test
    void nothingIsPublishedThatIsNotApproved() {
        String draft = asked();

        assertThat(code(second.post(path(draft, "/publish"), Map.of()))).isEqualTo("summary-not-approved");
        assembly.moderator()
                .post(path(draft, "/asking/end"), Map.of("reason", "It is wanted tonight."))
                .expect(201);
        second.post(path(draft, "/approve"), Map.of("why", "Few took part.")).expect(201);
        JsonNode published = second.post(path(draft, "/publish"), Map.of()).expect(201);

        assertThat(published.get("status").asText()).isEqualTo("published");
        assertThat(published.get("version").asInt()).isEqualTo(1);
    }

    @Test
    void aModeratorLeavesASentenceOutOnlyWithAReasonAndOnlyIfEveryGateHolds() {
        JsonNode draft = draft();
        String id = draft.get("id").asText();
        String sentence = draft.get("sentences").get(0).get("id").asText();

        assertThat(assembly.moderator()
                        .post(path(id, "/changes"), Map.of("what", "drop", "sentence", sentence))
                        .status())
                .isEqualTo(422);
        JsonNode changed = assembly.moderator()
                .post(path(id, "/changes"), Map.of("what", "drop", "sentence", sentence, "reason", "Said twice."))
                .expect(201);

        assertThat(changed.get("sentences")).hasSize(1);
        assertThat(changed.get("life").get("changed").asBoolean()).isTrue();
        assertThat(assembly.moderator()
                        .get(path(id, "/changes"))
                        .expect(200)
                        .get(0)
                        .get("reason")
                        .asText())
                .isEqualTo("Said twice.");
        assertThat(code(assembly.moderator()
                        .post(
                                path(id, "/changes"),
                                Map.of(
                                        "what", "drop",
                                        "sentence",
                                                changed.get("sentences")
                                                        .get(0)
                                                        .get("id")
                                                        .asText(),
                                        "reason", "Nothing left."))))
                .isEqualTo("summary-gate");
    }

    @Test
    void aModeratorQuotesOtherWholeSentencesAndTheAuthorIsAskedAnew() {
        String id = asked();
        answer(me, Map.of("answer", "yes")).expect(201);
        JsonNode sentence = null;
        for (JsonNode each : look(id).get("sentences")) {
            sentence = each.findValuesAsText("argument").contains(arguments.get(me)) ? each : sentence;
        }
        Map<String, Object> change = new LinkedHashMap<>(Map.of(
                "what", "quote",
                "sentence", sentence.get("id").asText(),
                "citation", sentence.get("citations").get(0).get("id").asText(),
                "start", 0,
                "end", FIRST.indexOf(" The basin")));

        JsonNode changed =
                assembly.moderator().post(path(id, "/changes"), change).expect(201);

        assertThat(quotes(changed)).contains("Swimming is healthy.");
        assertThat(changed.get("life").get("own").get("answered").asInt()).isZero();
        change.put("end", 11);
        assertThat(assembly.moderator().post(path(id, "/changes"), change).status())
                .isEqualTo(422);
    }

    @Test
    void aWithdrawnSummarySaysWhyAndStaysReadable() {
        String summary = published();

        assertThat(second.post(path(summary, "/withdraw"), Map.of("reason", " "))
                        .status())
                .isEqualTo(422);
        second.post(path(summary, "/withdraw"), Map.of("reason", "A sentence misleads."))
                .expect(201);

        JsonNode read = assembly.nobody().get(path(summary, "")).expect(200);
        assertThat(read.get("status").asText()).isEqualTo("withdrawn");
        assertThat(read.get("life").get("withdrawnReason").asText()).isEqualTo("A sentence misleads.");
        assertThat(assembly.nobody().get(assembly.path("/summaries?lang=en")).expect(200))
                .isEmpty();
    }

    @Test
    void whoIsQuotedContestsASentenceAndItIsMarkedAtOnce() {
        String summary = published();
        String sentence = sentenceOf(summary, me);

        assertThat(other.post(path(summary, "/sentences/" + sentence + "/contests"), Map.of("reason", "No."))
                        .status())
                .isEqualTo(403);
        me.post(path(summary, "/sentences/" + sentence + "/contests"), Map.of("reason", "I meant children."))
                .expect(201);

        JsonNode marked = sentence(summary, sentence);
        assertThat(marked.get("contested").asInt()).isEqualTo(1);
        assertThat(marked.get("authors").asInt()).isEqualTo(1);
        assertThat(assembly.nobody().get(path(summary, "/contests")).text())
                .as("her reason, before it is answered")
                .doesNotContain("children");
        assertThat(code(me.post(path(summary, "/sentences/" + sentence + "/contests"), Map.of("reason", "Again."))))
                .isEqualTo("contested-already");
    }

    @Test
    void whoDidNotApproveItAnswersAndTheAnswerIsPublic() {
        String summary = published();
        String sentence = sentenceOf(summary, me);
        String contest = me.post(
                        path(summary, "/sentences/" + sentence + "/contests"), Map.of("reason", "I meant children."))
                .expect(201)
                .get("id")
                .asText();
        String answers = assembly.path("/summaries/contests/" + contest + "/answer");
        Map<String, String> keeps = Map.of("decision", "kept", "answer", "It quotes the whole text.");

        assertThat(code(second.post(answers, keeps))).isEqualTo("contest-own-approval");
        assembly.moderator().post(answers, keeps).expect(201);

        JsonNode told =
                assembly.nobody().get(path(summary, "/contests")).expect(200).get(0);
        assertThat(told.get("reason").asText()).isEqualTo("I meant children.");
        assertThat(told.get("answer").asText()).isEqualTo("It quotes the whole text.");
        assertThat(sentence(summary, sentence).get("contested").asInt()).isZero();
        assertThat(code(assembly.moderator().post(answers, keeps))).isEqualTo("contest-answered");
    }

    @Test
    void correctingDraftsANewVersionAndTheDifferenceTellsWhy() {
        String first = published();
        assembly.moderator()
                .post(
                        assembly.path("/moderation/arguments/" + arguments.get(other)),
                        Map.of("decision", "hide", "rule", "off-topic", "reason", "Not about it."))
                .expect(201);
        argue(other, "for", "Open it in the evening too, because many people work by day.");
        String next = published();

        JsonNode difference =
                assembly.nobody().get(path(first, "/diff/" + next)).expect(200);

        assertThat(difference.get("fromVersion").asInt()).isEqualTo(1);
        assertThat(difference.get("toVersion").asInt()).isEqualTo(2);
        Map<String, String> causes = new LinkedHashMap<>();
        difference
                .get("lines")
                .forEach(line -> causes.put(
                        line.get("change").asText(), line.get("cause").asText()));
        assertThat(causes).containsEntry("added", "new-words").containsEntry("gone", "hidden");
        assertThat(difference.toString()).doesNotContain("four euros");
        assertThat(assembly.nobody()
                        .get(path(next, "/diff/" + next))
                        .expect(200)
                        .get("lines"))
                .isEmpty();
    }

    @Test
    void whenEveryArgumentIsHiddenNoWordOfThemIsLeftInWhatIsPublished() {
        String summary = published();
        for (String argument : arguments.values()) {
            assembly.moderator()
                    .post(
                            assembly.path("/moderation/arguments/" + argument),
                            Map.of("decision", "hide", "rule", "off-topic", "reason", "Not about it."))
                    .expect(201);
        }

        ApiFixture.Answer read = assembly.nobody().get(path(summary, ""));

        assertThat(read.expect(200).get("status").asText()).isEqualTo("stale");
        assertThat(read.text()).doesNotContain("lifeguard").doesNotContain("euros");
        assertThat(read.json().get("lights").get("sourced").get("state").asText())
                .isEqualTo("AMBER");
        assertThat(code(assembly.moderator().post(assembly.path("/summaries/drafts"), Map.of("lang", "en"))))
                .isEqualTo("too-few-to-summarize");
    }

    @Test
    void wordsThatWerePutToOthersStayReadableAndTheirSentenceIsMarked() {
        String summary = published();
        List<String> quoted = quotes(look(summary));
        String name = AccountsFixture.citizens("life", 4).get(3);
        ApiFixture third = assembly.join(name).as(name);
        argue(third, "for", "Swimming is healthy and the basin needs a lifeguard.");
        assembly.moderator()
                .post(
                        assembly.path("/duplicates/merges"),
                        Map.of("argument", arguments.get(me), "into", arguments.get(third)))
                .expect(201);

        staleness.ofScope(new AssemblyId(UUID.fromString(assembly.id())), Scope.BILL, Lang.EN);

        assertThat(look(summary).get("status").asText()).isEqualTo("stale");
        assertThat(quotes(look(summary))).isEqualTo(quoted);
    }

    @Test
    void aChangeIsDraftedAsAJobThatAModeratorMayStopOnce() throws InterruptedException {
        String jobs = assembly.path("/summaries/jobs");
        JsonNode waits = null;
        for (int i = 0; i < 100 && waits == null; i++) {
            for (JsonNode job : assembly.moderator().get(jobs).expect(200)) {
                waits = job.get("status").asText().equals("queued") ? job : waits;
            }
            Thread.sleep(100);
        }
        assertThat(waits).as("a job that waits").isNotNull();
        String job = jobs + "/" + waits.get("id").asText();

        assertThat(me.get(job).status()).isEqualTo(403);
        assertThat(assembly.moderator()
                        .send(
                                "DELETE",
                                job,
                                Map.of("Idempotency-Key", UUID.randomUUID().toString()),
                                null)
                        .expect(201)
                        .get("status")
                        .asText())
                .isEqualTo("cancelled");
        assertThat(code(assembly.moderator()
                        .send(
                                "DELETE",
                                job,
                                Map.of("Idempotency-Key", UUID.randomUUID().toString()),
                                null)))
                .isEqualTo("summary-job-ended");
    }

    @Test
    void votesThatMoveAnAmountMarkItsSentenceUntilTheyMoveBack() {
        List<String> voters = AccountsFixture.citizens("lifevotes", 12);
        voters.forEach(assembly::join);
        vote(voters, "agree");
        String summary = published();
        String sentence = sentenceOf(summary, me);
        assertThat(sentence(summary, sentence).get("text").asText()).contains("12 of 12");

        vote(voters.subList(0, 6), "disagree");
        staleness.ofScope(new AssemblyId(UUID.fromString(assembly.id())), Scope.BILL, Lang.EN);
        assertThat(sentence(summary, sentence).get("moved").asBoolean()).isTrue();
        assertThat(look(summary).get("status").asText()).isEqualTo("stale");

        vote(voters.subList(0, 6), "agree");
        staleness.ofScope(new AssemblyId(UUID.fromString(assembly.id())), Scope.BILL, Lang.EN);
        assertThat(sentence(summary, sentence).get("moved").asBoolean()).isFalse();
        assertThat(look(summary).get("status").asText()).isEqualTo("published");
    }

    private void vote(List<String> voters, String vote) {
        for (String voter : voters) {
            api.as(voter)
                    .post(assembly.path("/votes"), Map.of("argument", arguments.get(me), "vote", vote))
                    .expect(201);
        }
    }

    @Test
    void theEasierWordsStandAroundTheSameQuotes() {
        for (JsonNode sentence : draft().get("sentences")) {
            assertThat(quoted(sentence.get("easy"))).isNotEmpty().isEqualTo(quoted(sentence.get("parts")));
        }
    }

    private static List<String> quoted(JsonNode parts) {
        List<String> quoted = new ArrayList<>();
        parts.forEach(part -> {
            if (part.path("citation").isInt()) {
                quoted.add(part.get("text").asText());
            }
        });
        return quoted;
    }

    @Test
    void theWordsOfOneSentenceAreReadByThemselves() {
        String summary = published();
        String sentence = sentenceOf(summary, me);

        JsonNode sources = assembly.nobody()
                .get(path(summary, "/sentences/" + sentence + "/sources"))
                .expect(200);

        assertThat(sources.findValuesAsText("quote")).containsExactly(FIRST);
    }

    private JsonNode sentence(String summary, String id) {
        for (JsonNode sentence :
                assembly.nobody().get(path(summary, "")).expect(200).get("sentences")) {
            if (sentence.get("id").asText().equals(id)) {
                return sentence;
            }
        }
        throw new AssertionError("no sentence " + id);
    }

    private String sentenceOf(String summary, ApiFixture author) {
        for (JsonNode sentence : look(summary).get("sentences")) {
            if (sentence.findValuesAsText("argument").contains(arguments.get(author))) {
                return sentence.get("id").asText();
            }
        }
        throw new AssertionError("not quoted");
    }
}
