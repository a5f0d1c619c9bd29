package org.yoriai.summary.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.yoriai.AccountsFixture;
import org.yoriai.ApiFixture;
import org.yoriai.AssemblyFixture;
import org.yoriai.Eventually;
import org.yoriai.StackResource;
import org.yoriai.events.Outbox;
import org.yoriai.shared.Rows;
import org.yoriai.summary.model.ModelBallots;

/** An assembly whose members chose a model for the worker's drafts; a server stands in for it. */
@QuarkusTest
@WithTestResource(StackResource.class)
abstract class WordedFixture {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Of whom, on which side, in which words: the first two words of four letters or more come back in a good frame. */
    static final List<String> BOATS =
            List.of("against", "Boats pass the basin at dusk and nobody sees who swims there.");

    static final List<String> LAMPS = List.of("for", "Lanterns along harbour steps help swimmers at dusk.");

    static final List<String> FEE = List.of("against", "Tickets keep families away from harbour basins.");
    static final List<String> GUARD = List.of("question", "Who watches children beside deep water?");

    private final String path = StandIn.pathOfItsOwn();
    private int proposed;
    final ApiFixture api = ApiFixture.atStack();
    final Map<String, String> arguments = new LinkedHashMap<>();
    AssemblyFixture assembly;
    List<String> people;
    ApiFixture second;
    String model;
    StandIn server;
    volatile StandIn.Play play = StandIn.wording(StandIn::good);

    @Inject
    ModelBallots ballots;

    @Inject
    Outbox outbox;

    @Inject
    DataSource database;

    @BeforeEach
    void theMembersChooseAModel() {
        server = new StandIn(StackResource.MODEL_PORT, path, (request, out) -> play.answer(request, out));
        people =
                AccountsFixture.citizens("worded" + UUID.randomUUID().toString().substring(0, 8), 4);
        assembly = AssemblyFixture.deliberating(api).join(people.get(0), people.get(1), people.get(2));
        second = assembly.secondModerator(people.get(3));
        argue(people.get(0), LAMPS);
        argue(people.get(1), FEE);
        argue(people.get(2), GUARD);
        model = propose("Stand-in");
        List<String> others = alsoProposed().stream().map(this::propose).toList();
        assembly.moderator()
                .post(
                        assembly.path("/models/ballots"),
                        Map.of(
                                "closesAt",
                                Instant.now().plus(2, ChronoUnit.DAYS).toString()))
                .expect(201);
        for (int i = 0; i < 3; i++) {
            List<String> approved = new ArrayList<>(List.of(letter(model)));
            if (i > 0) {
                others.forEach(other -> approved.add(letter(other)));
            }
            api.as(people.get(i))
                    .post(assembly.path("/models/ballots/paper"), Map.of("approved", approved))
                    .expect(201);
        }
        change("update model_ballot set closes_at = now() where status = 'open' and assembly_id = ?");
        ballots.tick();
        assertThat(assembly.nobody()
                        .get(assembly.path("/models"))
                        .expect(200)
                        .get("inUse")
                        .asText())
                .isEqualTo(model);
    }

    /** Names of models that more than half of the members approve of, and fewer than of the first. */
    List<String> alsoProposed() {
        return List.of();
    }

    private String letter(String of) {
        return Rows.list(database, """
                        select o.letter from model_ballot_option o join model_ballot b on b.id = o.ballot_id
                        where b.assembly_id = ? and b.status = 'open' and o.model_id = ?""", row -> row.getString(1), UUID.fromString(assembly.id()), of)
                .get(0);
    }

    private String propose(String name) {
        for (JsonNode choice : assembly.moderator()
                .post(assembly.path("/models/proposals"), proposal(name))
                .expect(201)
                .get("choices")) {
            if (choice.get("name").asText().equals(name)) {
                return choice.get("modelId").asText();
            }
        }
        throw new AssertionError("not proposed: " + name);
    }

    @AfterEach
    void nothingIsAskedAnyMore() {
        change("update model_choice set state = 'retired' where assembly_id = ?");
        server.close();
    }

    private Map<String, Object> proposal(String name) {
        Map<String, Object> proposal = new HashMap<>();
        for (String said : List.of("provider", "place", "licence", "training", "cost")) {
            proposal.put(said, "As the " + said + " says");
        }
        proposal.put("name", name);
        proposal.put("weights", "");
        proposal.put("url", "http://127.0.0.1:" + StackResource.MODEL_PORT + path + proposed++ + "/v1");
        proposal.put("model", StandIn.NAME);
        return proposal;
    }

    /** Where a model is asked, as it stands in the head of a request. */
    String path(String of) {
        return URI.create(Rows.list(database, "select url from wording_model where id = ?", row -> row.getString(1), of)
                        .get(0))
                .getPath();
    }

    void argue(String author, List<String> argument) {
        String id = api.as(author)
                .post(
                        assembly.path("/arguments"),
                        Map.of("stance", argument.get(0), "lang", "en", "text", argument.get(1)))
                .expect(201)
                .get("id")
                .asText();
        assembly.moderator()
                .post(assembly.path("/moderation/arguments/" + id), Map.of("decision", "approve"))
                .expect(201);
        arguments.put(author, id);
    }

    void change(String sql) {
        Rows.change(database, sql, UUID.fromString(assembly.id()));
    }

    long count(String sql) {
        return Rows.list(database, sql, row -> row.getLong(1), UUID.fromString(assembly.id()))
                .get(0);
    }

    /** What waits is due now, so that no test waits for people to be quiet. */
    void due() {
        change("""
                insert into summary_due (assembly_id, level, scope_id, first_at, last_at, not_before)
                select a.id, 'bill', a.id, now() - interval '1 hour', now(), now() from assembly a where a.id = ?
                on conflict (assembly_id, scope_id, level) do update
                set first_at = now() - interval '1 hour', not_before = now() - interval '1 second'""");
    }

    /** Lets the worker draft in both languages, and gives the draft in one of them. */
    JsonNode drafted(String lang) {
        long before = ended();
        due();
        Eventually.holds("the worker", () -> ended() > before);
        return open(lang);
    }

    long ended() {
        return count("select count(*) from summary_job where assembly_id = ? and status = 'done'");
    }

    JsonNode open(String lang) {
        for (JsonNode draft :
                assembly.moderator().get(assembly.path("/summaries/drafts")).expect(200)) {
            if (draft.get("lang").asText().equals(lang)) {
                return draft;
            }
        }
        throw new AssertionError("no draft in " + lang);
    }

    String page(ApiFixture reader, String path) {
        ApiFixture.Answer answer = reader.send("GET", path, Map.of("Accept", "text/html"), null);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.text();
    }

    String publicPage(String lang, String summary) {
        return page(assembly.nobody(), "/" + lang + "/a/" + assembly.slug() + "/summaries/" + summary);
    }

    String raw() {
        return String.join("\n", Rows.list(database, """
                        select w.raw::text from summary_wording w join summary s on s.id = w.summary_id
                        where s.assembly_id = ?""", row -> row.getString(1), UUID.fromString(assembly.id())));
    }

    String stored() {
        return String.join("\n", Rows.list(database, """
                        select n.text from summary_sentence n join summary s on s.id = n.summary_id
                        where s.assembly_id = ?""", row -> row.getString(1), UUID.fromString(assembly.id())));
    }
}
