package org.yoriai.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.yoriai.ApiFixture;
import org.yoriai.AssemblyFixture;
import org.yoriai.LedgerRowsFixture;
import org.yoriai.StackResource;

/** An act that is sent twice happens once. */
@QuarkusTest
@WithTestResource(StackResource.class)
class OnceResourceTest {
    private static final int TWINS = 20;
    private static AssemblyFixture shared;
    private final ApiFixture api = ApiFixture.atStack();

    private AssemblyFixture assembly() {
        if (shared == null) {
            shared = AssemblyFixture.deliberating(api).join("wren", "heron");
        }
        return shared;
    }

    private long votesOn(String argument) {
        return LedgerRowsFixture.numbered(assembly().id()).stream()
                .filter(e -> e.type().endsWith(".vote-cast")
                        && e.subject().toString().equals(argument))
                .count();
    }

    private List<ApiFixture.Answer> twins(java.util.function.IntFunction<ApiFixture.Answer> request) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(TWINS);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<ApiFixture.Answer>> sent = new ArrayList<>();
            for (int i = 0; i < TWINS; i++) {
                int twin = i;
                sent.add(pool.submit(() -> {
                    start.await();
                    return request.apply(twin);
                }));
            }
            start.countDown();
            List<ApiFixture.Answer> answers = new ArrayList<>();
            for (Future<ApiFixture.Answer> one : sent) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void theSameKeyAndBodyGetTheVerySameBytes() {
        String argument = assembly().arguments("wren", 1).get(0);
        UUID key = UUID.randomUUID();
        Map<String, Object> body = Map.of("argument", argument, "vote", "agree");
        var first = api.as("heron").post(assembly().path("/votes"), key, body);
        var again = api.as("heron").post(assembly().path("/votes"), key, body);
        first.expect(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.bytes()).isEqualTo(first.bytes());
        assertThat(votesOn(argument)).isEqualTo(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        String argument = assembly().arguments("wren", 1).get(0);
        UUID key = UUID.randomUUID();
        api.as("heron")
                .post(assembly().path("/votes"), key, Map.of("argument", argument, "vote", "agree"))
                .expect(201);
        var other =
                api.as("heron").post(assembly().path("/votes"), key, Map.of("argument", argument, "vote", "disagree"));
        assertThat(other.expect(422).get("code").asText()).isEqualTo("idempotency-key-reused");
        assertThat(api.as("heron")
                        .get(assembly().path("/arguments/" + argument))
                        .json()
                        .get("myVote")
                        .asText())
                .isEqualTo("agree");
    }

    @Test
    void aKeyOfOnePersonMeansNothingToAnother() {
        String argument = assembly().arguments("wren", 1).get(0);
        UUID key = UUID.randomUUID();
        Map<String, Object> body = Map.of("argument", argument, "vote", "agree");
        var mine = api.as("heron").post(assembly().path("/votes"), key, body);
        var hers = api.as("wren").post(assembly().path("/votes"), key, body);
        assertThat(hers.expect(201).get("event")).isNotEqualTo(mine.expect(201).get("event"));
    }

    @Test
    void anActWithoutAKeyIsRefused() {
        String argument = assembly().arguments("wren", 1).get(0);
        byte[] body = ("{\"argument\":\"" + argument + "\",\"vote\":\"agree\"}").getBytes();
        var none = api.as("heron")
                .send("POST", assembly().path("/votes"), Map.of("Content-Type", "application/json"), body);
        assertThat(none.expect(400).get("code").asText()).isEqualTo("idempotency-key-missing");
        var odd = api.as("heron")
                .send(
                        "POST",
                        assembly().path("/votes"),
                        Map.of("Content-Type", "application/json", "Idempotency-Key", "1"),
                        body);
        assertThat(odd.expect(422).get("violations").get(0).get("field").asText())
                .isEqualTo("Idempotency-Key");
        assertThat(votesOn(argument)).isZero();
    }

    @Test
    void anActThatWasRefusedMayBeTriedAgainWithItsKey() {
        AssemblyFixture early =
                AssemblyFixture.convene(api).withBill().advance("LEARNING").join("wren");
        UUID key = UUID.randomUUID();
        Map<String, Object> body = Map.of("stance", "for", "lang", "en", "text", "The water is warm in August.");
        assertThat(early.as("wren").post(early.path("/arguments"), key, body).status())
                .isEqualTo(409);
        early.advance("DELIBERATING");
        early.as("wren").post(early.path("/arguments"), key, body).expect(201);
    }

    @Test
    void twentyTwinsAtOnceAreOneVote() throws Exception {
        String argument = assembly().arguments("wren", 1).get(0);
        UUID key = UUID.randomUUID();
        Map<String, Object> body = Map.of("argument", argument, "vote", "agree");
        var answers = twins(i -> api.as("heron").post(assembly().path("/votes"), key, body));
        assertThat(answers).extracting(ApiFixture.Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(ApiFixture.Answer::text)
                .containsOnly(answers.get(0).text());
        assertThat(votesOn(argument)).isEqualTo(1);
    }

    @Test
    void twentyChangesOfMindAtOnceAreOneChain() throws Exception {
        String argument = assembly().arguments("wren", 1).get(0);
        var answers = twins(i -> api.as("heron")
                .post(assembly().path("/votes"), Map.of("argument", argument, "vote", i % 2 == 0 ? "agree" : "pass")));
        assertThat(answers).extracting(ApiFixture.Answer::status).containsOnly(201);
        var chain = LedgerRowsFixture.numbered(assembly().id()).stream()
                .filter(e -> e.type().endsWith(".vote-cast")
                        && e.subject().toString().equals(argument))
                .toList();
        assertThat(chain).hasSize(TWINS);
        assertThat(chain).filteredOn(e -> e.replaces() == null).hasSize(1);
        assertThat(chain)
                .filteredOn(e -> e.replaces() != null)
                .extracting(LedgerRowsFixture.Entry::replaces)
                .doesNotHaveDuplicates();
        assertThat(chain)
                .extracting(LedgerRowsFixture.Entry::actor)
                .containsOnly(chain.get(0).actor());
        var seen =
                api.as("heron").get(assembly().path("/arguments/" + argument)).json();
        assertThat(seen.get("agree").asInt() + seen.get("pass").asInt()).isEqualTo(1);
    }

    @Test
    void twentyPeopleForOneSeatGiveItToOne() throws Exception {
        AssemblyFixture small = AssemblyFixture.convene(api, 1).advance("LEARNING");
        String[] people = {"wren", "heron", "plover", "hayashi"};
        var answers = twins(i -> api.as(people[i % people.length]).post(small.path("/members"), Map.of()));
        assertThat(answers).filteredOn(a -> a.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(a -> a.status() != 201).allMatch(a -> a.status() == 409);
        assertThat(LedgerRowsFixture.count(
                        "select count(*) from membership where assembly_id = ? and role = 'member'", small.id()))
                .isEqualTo(1);
    }

    @Test
    void theLedgerIsContiguousAndHoldsEveryEventOnce() {
        assembly().arguments("wren", 3);
        var entries = LedgerRowsFixture.numbered(assembly().id());
        assertThat((long) entries.size())
                .isEqualTo(LedgerRowsFixture.events(assembly().id()));
        for (int i = 0; i < entries.size(); i++) {
            assertThat(entries.get(i).index()).isEqualTo(i);
        }
        assertThat(entries).extracting(LedgerRowsFixture.Entry::event).doesNotHaveDuplicates();
    }
}
