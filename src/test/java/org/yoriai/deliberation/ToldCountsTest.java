package org.yoriai.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yoriai.AccountsFixture;
import org.yoriai.ApiFixture;
import org.yoriai.AssemblyFixture;
import org.yoriai.StackResource;

/** What everybody is told of counts, and when. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ToldCountsTest {
    private static final int PEOPLE = 24;
    private static AssemblyFixture shared;
    private static List<String> people;

    private final ApiFixture api = ApiFixture.atStack();

    private AssemblyFixture made() {
        people = AccountsFixture.citizens("told", PEOPLE);
        return AssemblyFixture.convene(api, PEOPLE + 1)
                .withBill()
                .advance("LEARNING")
                .advance("DELIBERATING")
                .join("wren")
                .join(people.toArray(String[]::new));
    }

    /** One assembly for all tests that do not end its votes. */
    private AssemblyFixture assembly() {
        if (shared == null) {
            shared = made();
        }
        return shared;
    }

    private static void vote(AssemblyFixture in, int person, String argument, String choice) {
        in.as(people.get(person))
                .post(in.path("/votes"), Map.of("argument", argument, "vote", choice))
                .expect(201);
    }

    /** Agree, disagree, pass, and how many answers are not in these. */
    private static List<Integer> seen(AssemblyFixture in, ApiFixture reader, String argument) {
        JsonNode seen = reader.get(in.path("/arguments/" + argument)).expect(200);
        return List.of(
                seen.get("agree").asInt(),
                seen.get("disagree").asInt(),
                seen.get("pass").asInt(),
                seen.get("newer").asInt());
    }

    private static List<Integer> told(AssemblyFixture in, String argument) {
        return seen(in, in.nobody(), argument);
    }

    @Test
    void twoLooksCannotBeSubtractedToOneVote() {
        AssemblyFixture in = made();
        String argument = in.arguments("wren", 1).get(0);
        List<Integer> looks = new ArrayList<>();

        for (int p = 0; p < PEOPLE; p++) {
            vote(in, p, argument, p % 2 == 0 ? "agree" : "disagree");
            List<Integer> now = told(in, argument);
            int voters = now.get(0) + now.get(1) + now.get(2);
            assertThat(voters + now.get(3)).as("no answer is lost").isEqualTo(p + 1);
            assertThat(seen(in, in.as(people.get(0)), argument))
                    .as("members see every vote at once")
                    .containsExactly(p / 2 + 1, (p + 1) / 2, 0, 0);
            looks.add(voters);
        }
        assertThat(told(in, argument)).containsExactly(5, 5, 0, 14);
        in.advance("DECIDING");
        assertThat(told(in, argument)).as("in the end everybody is told").containsExactly(12, 12, 0, 0);
        looks.add(PEOPLE);

        List<Integer> steps = looks.stream().distinct().toList();
        assertThat(steps).containsExactly(0, 10, 24);
        for (int i = 1; i < steps.size(); i++) {
            assertThat(steps.get(i) - steps.get(i - 1)).isGreaterThanOrEqualTo(10);
        }
    }

    @Test
    void onePersonWhoVotesOftenIsOnePerson() {
        String argument = assembly().arguments("wren", 1).get(0);
        for (int p = 0; p < 9; p++) {
            vote(assembly(), p, argument, "agree");
        }
        for (int again = 0; again < 24; again++) {
            vote(assembly(), 0, argument, again % 2 == 0 ? "disagree" : "agree");
        }

        assertThat(told(assembly(), argument)).containsExactly(0, 0, 0, 9);
        assertThat(seen(assembly(), assembly().moderator(), argument)).containsExactly(9, 0, 0, 0);
    }

    @Test
    void tenPeopleWhoChangeTheirMindAreToldTogether() {
        String argument = assembly().arguments("wren", 1).get(0);
        for (int p = 0; p < 20; p++) {
            vote(assembly(), p, argument, "agree");
        }
        assertThat(told(assembly(), argument)).containsExactly(10, 0, 0, 10);

        for (int p = 0; p < 9; p++) {
            vote(assembly(), p, argument, "disagree");
        }
        assertThat(told(assembly(), argument)).containsExactly(10, 0, 0, 19);
        vote(assembly(), 9, argument, "disagree");
        assertThat(told(assembly(), argument)).containsExactly(20, 0, 0, 10);
        for (int p = 10; p < 20; p++) {
            vote(assembly(), p, argument, "pass");
        }
        assertThat(told(assembly(), argument)).containsExactly(10, 10, 0, 10);
    }

    @Test
    void aVoteThatIsTakenBackIsNotToldByItself() {
        String argument = assembly().arguments("wren", 1).get(0);
        for (int p = 0; p < 20; p++) {
            vote(assembly(), p, argument, "agree");
        }

        assembly()
                .as(people.get(3))
                .post(assembly().path("/votes/" + argument + "/withdrawal"), Map.of())
                .expect(201);

        assertThat(told(assembly(), argument)).containsExactly(10, 0, 0, 11);
        assertThat(seen(assembly(), assembly().moderator(), argument)).containsExactly(19, 0, 0, 0);
        for (int p = 10; p < 19; p++) {
            vote(assembly(), p, argument, "disagree");
        }
        assertThat(told(assembly(), argument)).containsExactly(20, 0, 0, 10);
    }

    @Test
    void whateverPeopleDoTenOfThemAreBetweenTwoTellings() {
        String argument = assembly().arguments("wren", 1).get(0);
        Random chance = new Random(20261128);
        List<String> choices = List.of("agree", "disagree", "pass");
        Map<Integer, String> standing = new HashMap<>();
        Set<List<Integer>> live = new HashSet<>(Set.of(List.of(0, 0, 0)));
        Set<Integer> acted = new HashSet<>();
        List<Integer> before = List.of(0, 0, 0);
        int tellings = 0;

        for (int act = 0; act < 160; act++) {
            int person = chance.nextInt(PEOPLE);
            if (standing.containsKey(person) && chance.nextInt(4) == 0) {
                assembly()
                        .as(people.get(person))
                        .post(assembly().path("/votes/" + argument + "/withdrawal"), Map.of())
                        .expect(201);
                standing.remove(person);
            } else {
                String choice = choices.get(chance.nextInt(3));
                vote(assembly(), person, argument, choice);
                standing.put(person, choice);
            }
            acted.add(person);
            live.add(choices.stream()
                    .map(choice -> Collections.frequency(standing.values(), choice))
                    .toList());
            List<Integer> now = told(assembly(), argument).subList(0, 3);
            if (!now.equals(before)) {
                assertThat(acted).hasSizeGreaterThanOrEqualTo(10);
                assertThat(live).as("was true once").contains(now);
                acted.clear();
                before = now;
                tellings++;
            }
        }
        assertThat(tellings).isGreaterThan(3);
        assertThat(seen(assembly(), assembly().moderator(), argument).subList(0, 3))
                .isEqualTo(choices.stream()
                        .map(choice -> Collections.frequency(standing.values(), choice))
                        .toList());
    }

    @Test
    void whatFewerThanTenAnsweredIsNotToldWhenVotingEnds() {
        AssemblyFixture in = made();
        String argument = in.arguments("wren", 1).get(0);
        for (int p = 0; p < 9; p++) {
            vote(in, p, argument, "agree");
        }

        in.advance("DECIDING");

        assertThat(told(in, argument)).containsExactly(0, 0, 0, 9);
        assertThat(seen(in, in.moderator(), argument)).containsExactly(9, 0, 0, 0);
    }

    @Test
    void listsAndTheirOrdersTellNoMore() {
        List<String> arguments = assembly().arguments("wren", 2);
        for (int p = 0; p < 20; p++) {
            vote(assembly(), p, arguments.get(0), "agree");
        }
        for (int p = 0; p < 19; p++) {
            vote(assembly(), p, arguments.get(1), "agree");
        }
        String page = assembly().path("/arguments?order=agreed&limit=200");

        JsonNode live = assembly().moderator().get(page).expect(200).get("items");
        JsonNode told = assembly().nobody().get(page).expect(200).get("items");

        assertThat(of(told, arguments.get(1)).get("agree").asInt()).isZero();
        assertThat(of(live, arguments.get(1)).get("agree").asInt()).isEqualTo(19);
        assertThat(of(told, arguments.get(0)).get("agree").asInt()).isEqualTo(10);
        int before = Integer.MAX_VALUE;
        for (JsonNode one : told) {
            int lean = one.get("agree").asInt() - one.get("disagree").asInt();
            assertThat(lean).as("by the counts that are told").isLessThanOrEqualTo(before);
            before = lean;
        }
    }

    @Test
    void whoeverHasNoPartInTheAssemblyIsEverybody() {
        String argument = assembly().arguments("wren", 1).get(0);
        vote(assembly(), 0, argument, "agree");

        assertThat(seen(assembly(), assembly().as("admin"), argument)).containsExactly(0, 0, 0, 1);
        assertThat(seen(assembly(), assembly().as("wren"), argument)).containsExactly(1, 0, 0, 0);
    }

    @Test
    void pagesSayHowManyAnswersAreNotInTheNumbers() {
        String argument = assembly().arguments("wren", 1).get(0);
        for (int p = 0; p < 21; p++) {
            vote(assembly(), p, argument, "agree");
        }
        String address = "/a/" + assembly().slug() + "/arguments/" + argument;

        String visitor = page(assembly().nobody(), "/en" + address);

        assertThat(visitor)
                .contains(
                        "10 agree · 0 not sure · 0 disagree, of 10",
                        "11 newer answers are not in these numbers.",
                        "numbers change only when 10 more people have answered");
        assertThat(page(assembly().nobody(), "/ja" + address)).contains("この数に入っていない新しい答えが11件あります。");
    }

    private static String page(ApiFixture reader, String path) {
        ApiFixture.Answer answer = reader.send("GET", path, Map.of("Accept", "text/html"), null);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.text().replaceAll("\\s+", " ");
    }

    private static JsonNode of(JsonNode arguments, String id) {
        for (JsonNode argument : arguments) {
            if (argument.get("id").asText().equals(id)) {
                return argument;
            }
        }
        throw new AssertionError(arguments.toString());
    }
}
