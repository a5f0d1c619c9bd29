package org.yoriai.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.yoriai.AccountsFixture;
import org.yoriai.ApiFixture;
import org.yoriai.AssemblyFixture;
import org.yoriai.LedgerRowsFixture;
import org.yoriai.StackResource;

@QuarkusTest
@WithTestResource(StackResource.class)
class OpinionResourceTest {
    private static final int PEOPLE = 24;
    private static AssemblyFixture shared;
    private static List<String> people;
    private static List<String> arguments;

    private final ApiFixture api = ApiFixture.atStack();

    /** Two camps of twelve that answer ten arguments, eight of them the opposite way; then twelve change their mind once. */
    private AssemblyFixture assembly() {
        if (shared == null) {
            people = AccountsFixture.citizens("camper", PEOPLE);
            AssemblyFixture made = AssemblyFixture.convene(api, PEOPLE + 2)
                    .withBill()
                    .advance("LEARNING")
                    .advance("DELIBERATING")
                    .join("wren")
                    .join(people.toArray(String[]::new));
            arguments = made.arguments("wren", 10);
            for (int p = 0; p < PEOPLE; p++) {
                for (int a = 0; a < arguments.size(); a++) {
                    vote(made, people.get(p), arguments.get(a), a < 2 || p % 2 == 0 ? "agree" : "disagree");
                }
            }
            shared = made;
            await(map -> map.get("votes").asInt() == PEOPLE * 10);
        }
        return shared;
    }

    private static void vote(AssemblyFixture in, String account, String argument, String choice) {
        in.as(account)
                .post(in.path("/votes"), Map.of("argument", argument, "vote", choice))
                .expect(201);
    }

    private JsonNode await(Predicate<JsonNode> asItShouldBe) {
        return await(shared, asItShouldBe);
    }

    private static JsonNode await(AssemblyFixture in, Predicate<JsonNode> asItShouldBe) {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        String last = "";
        while (System.nanoTime() < until) {
            ApiFixture.Answer answer = in.moderator().get(in.path("/opinion"));
            last = answer.text();
            if (answer.status() == 200 && asItShouldBe.test(answer.json())) {
                return answer.json();
            }
            pause();
        }
        throw new AssertionError(last);
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<JsonNode> history() {
        List<JsonNode> history = new ArrayList<>();
        Iterator<JsonNode> entries =
                api.get(assembly().path("/opinion/maps")).expect(200).elements();
        entries.forEachRemaining(history::add);
        return history;
    }

    @Test
    void nobodyIsDrawnAloneAndEverybodyIsInASquare() {
        assembly();
        JsonNode map = api.get(assembly().path("/opinion")).expect(200);

        assertThat(map.get("mode").asText()).isEqualTo("robust");
        assertThat(map.has("points")).isFalse();
        assertThat(map.get("groups")).hasSize(2);
        assertThat(map.get("cells"))
                .isNotEmpty()
                .allMatch(cell -> cell.get("count").asInt() >= 10);
        assertThat(map.get("outlines").findValuesAsText("group")).containsExactly("A", "B");
        JsonNode inside =
                assembly().moderator().get(assembly().path("/opinion")).expect(200);
        assertThat(inside.get("commonGround").findValuesAsText("argument"))
                .containsExactlyInAnyOrderElementsOf(arguments.subList(0, 2));
    }

    @Test
    void aMemberReadsWhyAndNobodyElseDoes() {
        JsonNode mine =
                assembly().as(people.get(0)).get(assembly().path("/opinion/me")).expect(200);

        assertThat(mine.at("/place/placed").asBoolean()).isTrue();
        assertThat(mine.at("/place/fresh").asBoolean()).isTrue();
        assertThat(mine.get("because")).hasSize(10);
        double sum = 0;
        for (JsonNode because : mine.get("because")) {
            sum += because.get("contribution").asDouble();
        }
        assertThat(sum).isCloseTo(mine.get("sum").asDouble(), org.assertj.core.data.Offset.offset(1e-5));
        assertThat(api.get(assembly().path("/opinion/me")).status()).isEqualTo(401);
        assertThat(assembly().as("mori").get(assembly().path("/opinion/me")).status())
                .isEqualTo(403);
        assertThat(assembly().as("wren").get(assembly().path("/opinion/me")).status())
                .as("she wrote and did not vote")
                .isEqualTo(404);
    }

    @Test
    void everySnapshotComesOutAgainFromTheLedger() {
        assembly();
        vote(assembly(), people.get(3), arguments.get(9), "pass");
        await(map -> map.get("results").findParents("argument").stream()
                .anyMatch(result -> result.path("pass").asInt() == 1));
        snapshot();

        List<JsonNode> history = history();
        assertThat(LedgerRowsFixture.numbered(assembly().id()))
                .anyMatch(entry -> entry.type().equals("org.yoriai.opinion.snapshot-asked"));
        for (int s = 0; s < history.size(); s++) {
            JsonNode replay = assembly()
                    .as("mori")
                    .get(assembly().path("/opinion/maps/" + history.get(s).get("logindex") + "/replay"))
                    .expect(200);
            assertThat(replay.get("recomputed"))
                    .as(replay.toString())
                    .isEqualTo(history.get(s).get("hash"));
            assertThat(replay.get("equal").asBoolean()).isTrue();
            assertThat(replay.get("previous"))
                    .isEqualTo(
                            s + 1 < history.size()
                                    ? history.get(s + 1).get("hash")
                                    : com.fasterxml.jackson.databind.node.NullNode.getInstance());
        }
    }

    /** A snapshot of the votes of now; the last one must not hold them yet. */
    private void snapshot() {
        int before = history().size();
        assembly().moderator().post(assembly().path("/opinion/maps"), Map.of()).expect(201);
        // Where nothing was said since the last one there is none.
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (history().size() == before && System.nanoTime() < until) {
            pause();
        }
    }

    /** By argument the numbers of those who agree, disagree and pass. */
    private static Map<String, List<Integer>> counts(JsonNode map) {
        Map<String, List<Integer>> counts = new TreeMap<>();
        for (JsonNode result : map.get("results")) {
            counts.put(result.get("argument").asText(), numbers(result));
        }
        return counts;
    }

    private static List<Integer> numbers(JsonNode counted) {
        return List.of(
                counted.get("agree").asInt(),
                counted.get("disagree").asInt(),
                counted.get("pass").asInt());
    }

    @Test
    void twoLooksAtMapsCannotBeSubtractedToOneVote() {
        vote(assembly(), people.get(6), arguments.get(7), "pass");
        await(map -> counts(map).get(arguments.get(7)).get(2) >= 1);
        snapshot();
        JsonNode first = api.get(assembly().path("/opinion")).expect(200);

        vote(assembly(), people.get(8), arguments.get(7), "pass");
        await(map -> counts(map).get(arguments.get(7)).get(2) >= 2);
        JsonNode between = api.get(assembly().path("/opinion")).expect(200);
        snapshot();
        JsonNode second = api.get(assembly().path("/opinion")).expect(200);

        assertThat(counts(first)).hasSize(10);
        counts(first).forEach((argument, told) -> {
            assertThat(told.stream().mapToInt(Integer::intValue).sum()).isIn(10, PEOPLE);
            assertThat(numbers(
                            api.get(assembly().path("/arguments/" + argument)).expect(200)))
                    .as("maps and arguments say the same")
                    .isEqualTo(told);
        });
        for (String part : List.of("results", "commonGround", "divides")) {
            assertThat(between.get(part)).isEqualTo(first.get(part));
            assertThat(second.get(part)).isEqualTo(first.get(part));
        }
        assertThat(second.get("votes")).isEqualTo(first.get("votes"));
        assertThat(second.get("logindex").asLong())
                .isGreaterThan(first.get("logindex").asLong());
    }

    @Test
    void whenVotingEndsTheMapTellsAllThatItHolds() {
        AssemblyFixture made = AssemblyFixture.deliberating(api).join("wren").join(twelve());
        String said = made.arguments("wren", 1).get(0);
        for (String account : twelve()) {
            vote(made, account, said, "agree");
        }
        LedgerRowsFixture.numbered(made.id());
        made.moderator().post(made.path("/opinion/maps"), Map.of()).expect(201);
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!api.get(made.path("/opinion/maps")).text().contains("\"votes\":12") && System.nanoTime() < until) {
            pause();
        }
        assertThat(counts(api.get(made.path("/opinion")).expect(200))).containsEntry(said, List.of(0, 0, 0));
        assertThat(counts(made.moderator().get(made.path("/opinion")).expect(200)))
                .containsEntry(said, List.of(12, 0, 0));

        made.advance("DECIDING");

        assertThat(counts(api.get(made.path("/opinion")).expect(200))).containsEntry(said, List.of(12, 0, 0));
    }

    @Test
    void onlyThoseWithAPartInItMayAskForTheWork() {
        long place = history().get(0).get("logindex").asLong();

        assertThat(api.get(assembly().path("/opinion/maps/" + place + "/replay"))
                        .status())
                .isEqualTo(401);
        assertThat(assembly()
                        .as("wren")
                        .post(assembly().path("/opinion/maps"), Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(assembly()
                        .as("mori")
                        .get(assembly().path("/opinion/maps/99999999/replay"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aShiftIsToldOfTenPeopleOrMore() {
        AssemblyFixture made = AssemblyFixture.deliberating(api).join("wren").join(twelve());
        List<String> said = made.arguments("wren", 2);
        for (String account : twelve()) {
            vote(made, account, said.get(0), "disagree");
            vote(made, account, said.get(1), "agree");
        }
        long event = LedgerRowsFixture.numbered(made.id()).size();
        Instant moment = Instant.now();
        for (String account : twelve()) {
            vote(made, account, said.get(0), "agree");
        }
        for (String account : twelve().length > 9 ? List.of(twelve()).subList(0, 9) : List.<String>of()) {
            vote(made, account, said.get(1), "pass");
        }
        LedgerRowsFixture.numbered(made.id());

        JsonNode shift =
                made.as("wren").get(made.path("/opinion/shift?before=" + event)).expect(200);

        String chosen = "/results/shift?day=" + moment;
        assertThat(page("/en/a/" + made.slug() + chosen))
                .contains("Visitors compare by the phases below.")
                .doesNotContain("Of 12 people");
        assertThat(page("/en/a/" + made.slug() + "/results/shift?day=2026-01-01"))
                .contains("Too few answered twice to say.");
        assertThat(page("/en/a/" + made.slug() + "/results/shift?day=yesterday"))
                .contains("That is no day.", "aria-invalid=\"true\"");
        assertThat(api.get(made.path("/opinion/shift?before=" + event)).status())
                .isEqualTo(401);
        JsonNode twelveMoved = of(shift, said.get(0));
        assertThat(twelveMoved.get("paired").asInt()).isEqualTo(12);
        assertThat(twelveMoved.get("net").asInt()).isEqualTo(12);
        assertThat(twelveMoved.get("chance").asDouble()).isLessThan(0.01);
        assertThat(of(shift, said.get(1)).get("paired").isNull()).isTrue();
        assertThat(of(shift, said.get(1)).get("moves").isNull()).isTrue();
        assertThat(made.as("wren")
                        .get(made.path("/opinion/shift?before=2026-01-01T00:00:00Z"))
                        .expect(200)
                        .get("arguments"))
                .isEmpty();
        assertThat(made.as("wren")
                        .get(made.path("/opinion/shift?before=yesterday"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void visitorsReadAShiftSinceThePhaseBegan() {
        AssemblyFixture made = AssemblyFixture.deliberating(api).join("wren").join(twelve());
        List<String> said = made.arguments("wren", 1);
        for (String account : twelve()) {
            vote(made, account, said.get(0), "disagree");
        }
        LedgerRowsFixture.change(
                "update argument_vote_cast set cast_at = '2026-11-01T12:00:00Z' where assembly_id = ?", made.id());
        for (String account : twelve()) {
            vote(made, account, said.get(0), "agree");
        }
        LedgerRowsFixture.numbered(made.id());

        assertThat(page("/en/a/" + made.slug() + "/results/shift?day=2026-11-10"))
                .contains(
                        "Of 12 people who answered twice, 12 more went to agreeing than to disagreeing.",
                        "That is hardly chance.")
                .doesNotContain("What you changed yourself");
        assertThat(page("/ja/a/" + made.slug() + "/results/shift?day=2026-11-10"))
                .contains("2回答えた12人では、賛成へ移った人のほうが、反対へ移った人より12人多くなりました。", "たまたまとは考えにくいです。");
    }

    @Test
    void groupsOfAShiftAreThoseOfBefore() {
        assembly();
        snapshot();
        long event = LedgerRowsFixture.numbered(shared.id()).size();
        for (int p = 0; p < PEOPLE; p++) {
            vote(shared, people.get(p), arguments.get(8), p % 2 == 0 ? "disagree" : "pass");
        }
        LedgerRowsFixture.numbered(shared.id());

        JsonNode shift = shared.moderator()
                .get(shared.path("/opinion/shift?before=" + event))
                .expect(200);

        assertThat(shift.get("map").asLong()).isPositive().isLessThan(event);
        JsonNode moved = of(shift, arguments.get(8));
        assertThat(moved.get("paired").asInt()).isEqualTo(PEOPLE);
        assertThat(moved.get("groups").findValuesAsText("group")).containsExactly("A", "B");
        assertThat(moved.get("groups").findValuesAsText("paired")).containsExactly("12", "12");
        assertThat(moved.get("groups").findValuesAsText("net")).containsExactlyInAnyOrder("-12", "0");
    }

    @Test
    void pagesSayWhatIsSharedByEachGroupAndHowSureThatIs() {
        assembly();
        // Of twenty-four the first ten are told; when sixteen have answered once more, all are.
        for (String account : people.subList(0, 16)) {
            vote(shared, account, arguments.get(0), "agree");
        }
        LedgerRowsFixture.numbered(shared.id());
        snapshot();

        assertThat(page("/en/a/" + shared.slug() + "/results"))
                .contains(
                        "12 of 12 agree <span class=\"muted\">(likely 79 to 100 %)</span>",
                        "% or more agree there, 19 times in 20.",
                        "Where the map goes from one side to the other",
                        "They are no parties.",
                        "Against cheats it was tried on a copy")
                .doesNotContain("Where you stand");
        assertThat(page("/ja/a/" + shared.slug() + "/results")).contains("12人のうち12人が賛成");
    }

    @Test
    void aMapOfBeforeIsShownAndMadeAgain() {
        int maps = history().size();

        assertThat(page("/en/a/" + shared.slug() + "/results/maps?at=1")).contains("Map 1 of " + maps);
        assertThat(page("/en/a/" + shared.slug() + "/results/maps?at=999"))
                .contains(
                        "Map " + maps + " of " + maps,
                        history().get(0).get("hash").asText());
        assertThat(page("/ja/a/" + shared.slug() + "/results/maps?at=first")).contains(maps + "のうち" + maps + "番目の地図");
        assertThat(page("/en/a/" + shared.slug() + "/results/maps?at=1&check=true"))
                .contains("the same mark came out");
    }

    @Test
    void whereThereAreNoGroupsNothingIsSaidOfThem() {
        AssemblyFixture made = AssemblyFixture.convene(api, 14)
                .withBill()
                .advance("LEARNING")
                .advance("DELIBERATING")
                .join("wren");
        List<String> alike = AccountsFixture.citizens("alike", 12);
        made.join(alike.toArray(String[]::new));
        List<String> said = made.arguments("wren", 2);
        alike.forEach(account -> said.forEach(argument -> vote(made, account, argument, "agree")));
        JsonNode map = await(made, each -> each.get("votes").asInt() == 24);
        assertThat(map.get("groups")).isEmpty();
        assertThat(map.get("commonGround")).hasSize(2);
        // While members still answer, twelve are too few to be told to everybody.
        made.advance("DECIDING");

        assertThat(page("/en/a/" + made.slug() + "/results"))
                .contains("12 of 12 who answered agree", "Most of those who answered say the same here")
                .containsAnyOf("Too few members have answered to see groups", "The answers show no clear groups")
                .doesNotContain(
                        "All groups tend to",
                        "would change group",
                        "would stay in their group",
                        "Each opinion group",
                        "The groups part",
                        "The opinion groups",
                        "each group’s share",
                        "<yoriai-opinion-map");
        assertThat(page("/ja/a/" + made.slug() + "/results"))
                .contains("答えた12人のうち12人が賛成")
                .doesNotContain("どのグループも", "グループが変わる", "<yoriai-opinion-map");
        assertThat(page("/en/a/" + made.slug() + "/results/maps"))
                .contains("who answered agree")
                .doesNotContain("All groups tend to", "every group", "<yoriai-opinion-map");
        assertThat(page("/en/a/" + made.slug()))
                .contains("12 of 12 who answered agree")
                .doesNotContain("All groups", "would change group");
    }

    @Test
    void anAssemblyWithoutAnswersHasNoMapYet() {
        AssemblyFixture made = AssemblyFixture.deliberating(api);

        assertThat(page("/en/a/" + made.slug() + "/results/maps")).contains("There is no map yet.");
        assertThat(page("/en/a/" + made.slug() + "/results/shift")).contains("Too few answered twice to say.");
    }

    private String page(String path) {
        ApiFixture.Answer answer = api.send("GET", path, Map.of("Accept", "text/html"), null);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.text().replaceAll("\\s+", " ");
    }

    private static JsonNode of(JsonNode shift, String argument) {
        for (JsonNode moved : shift.get("arguments")) {
            if (moved.get("argument").asText().equals(argument)) {
                return moved;
            }
        }
        throw new AssertionError(shift.toString());
    }

    private static String[] twelve() {
        return AccountsFixture.citizens("camper", PEOPLE).subList(0, 12).toArray(String[]::new);
    }
}
