package org.yoriai.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yoriai.ApiFixture;
import org.yoriai.AssemblyFixture;
import org.yoriai.StackResource;

/** Ballot, result, recommendation, clause, brief and API tell one outcome in the same words. */
@QuarkusTest
@WithTestResource(StackResource.class)
class OneOutcomeResourceTest {
    /** Each of them is what some clause comes to; a page that says two of one clause contradicts itself. */
    private static final String EN =
            "(?:Clause %s (?:stands|does not stand|comes along|cannot stand alone|is undecided)[:,])";

    private static final String JA = "(?:第%s条は(?:成り立ちます|成り立ちません|いっしょに残ります|、これだけでは成り立ちません|決まりませんでした))";

    private final ApiFixture api = ApiFixture.atStack();

    /**
     * @param number of the clause that is looked at
     * @param third whether the third clause needs the first
     * @param wren and {@code heron}: what they say to the three clauses, - where they do not vote
     * @param title of the recommendation
     */
    record Case(
            Fate fate,
            int number,
            boolean third,
            String wren,
            String heron,
            String word,
            String says,
            String ja,
            String saysJa,
            String title) {
        @Override
        public String toString() {
            return fate.code();
        }
    }

    static List<Case> cases() {
        return List.of(
                new Case(
                        Fate.STANDS,
                        1,
                        false,
                        "yyy",
                        "y--",
                        "stands",
                        "Clause 1 stands: more yes than no.",
                        "成り立つ",
                        "第1条は成り立ちます。賛成が反対より多くありました。",
                        "Keep clause 1 (Opening)"),
                new Case(
                        Fate.FALLS,
                        1,
                        false,
                        "nyy",
                        "n--",
                        "does not stand",
                        "Clause 1 does not stand: more no than yes.",
                        "成り立たない",
                        "第1条は成り立ちません。反対が賛成より多くありました。",
                        "Drop clause 1 (Opening)"),
                new Case(
                        Fate.DIVIDED,
                        1,
                        false,
                        "yyy",
                        "nyy",
                        "divided",
                        "Clause 1 does not stand: the assembly was divided, as many yes as no.",
                        "賛否が同数",
                        "第1条は成り立ちません。賛成と反対が同じ数で、意見が分かれました。",
                        "No recommendation on clause 1 (Opening): the assembly was divided"),
                new Case(
                        Fate.UNDECIDED,
                        1,
                        false,
                        "-yy",
                        "ayy",
                        "undecided",
                        "Clause 1 is undecided: nobody said yes or no.",
                        "決まらなかった",
                        "第1条は決まりませんでした。賛成も反対もありませんでした。",
                        "No recommendation on clause 1 (Opening): undecided, nobody voted yes or no"),
                new Case(
                        Fate.CARRIED,
                        1,
                        true,
                        "yyy",
                        "nyy",
                        "comes along",
                        "Clause 1 comes along: it got no majority, but clause 3 stands and needs it.",
                        "いっしょに残る",
                        "第1条はいっしょに残ります。賛成は反対より多くありませんでしたが、成り立つ第3条に必要です。",
                        "Keep clause 1 (Opening), which comes along"),
                new Case(
                        Fate.ALONE,
                        3,
                        true,
                        "nyy",
                        "nyy",
                        "cannot stand alone",
                        "Clause 3 cannot stand alone: more yes than no, but clause 1, which it needs, got no majority.",
                        "これだけでは成り立たない",
                        "第3条は、これだけでは成り立ちません。賛成が反対より多くありましたが、これに必要な第1条は、そうではありませんでした。",
                        "Keep clause 3 (Fee) only with what it needs: it cannot stand alone"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyPlaceTellsTheSame(Case one) {
        AssemblyFixture assembly =
                AssemblyFixture.deliberating(api).join("wren", "heron").advance("DECIDING");
        decide(assembly, one);
        int at = one.number() - 1;

        JsonNode outcome = outcome(
                api.get(assembly.path("/outcome")).expect(200).get("clauses").get(at));
        assertThat(outcome.get("fate").asText()).isEqualTo(one.fate().code());
        assertThat(outcome.get("word").get("en").asText()).isEqualTo(one.word());
        assertThat(outcome.get("word").get("ja").asText()).isEqualTo(one.ja());
        assertThat(outcome.get("says").get("en").asText()).isEqualTo(one.says());
        assertThat(outcome.get("says").get("ja").asText()).isEqualTo(one.saysJa());
        JsonNode recommended =
                api.get(assembly.path("/recommendations")).expect(200).get(at);
        assertThat(recommended.get("title").get("en").asText()).isEqualTo(one.title());
        assertThat(outcome(recommended)).isEqualTo(outcome);
        assertThat(outcome(api.get(assembly.path("/ballot"))
                        .expect(200)
                        .get("questions")
                        .get(at)))
                .isEqualTo(outcome);
        assertThat(outcome(assembly.moderator()
                        .get(assembly.path("/brief"))
                        .expect(200)
                        .get("recommendations")
                        .get(at)))
                .isEqualTo(outcome);
        assertThat(outcome(assembly.moderator()
                        .get(assembly.path("/clauses/sec_" + one.number()))
                        .expect(200)
                        .get("finding")))
                .isEqualTo(outcome);

        for (String lang : List.of("en", "ja")) {
            String says = lang.equals("en") ? one.says() : one.saysJa();
            for (String path : List.of(
                    "/ballot", "/recommendations", "/recommendations/" + one.number(), "/bill/sec_" + one.number())) {
                String page = page(assembly, lang, path);
                assertThat(page).as(lang + path).contains(says);
                assertThat(page.replace(says, ""))
                        .as(lang + path + " says nothing else of it")
                        .doesNotContainPattern((lang.equals("en") ? EN : JA).formatted(one.number()));
            }
            String results = page(assembly, lang, "/results");
            String row = results.substring(results.indexOf("<table class=\"matrix\">"));
            row = row.substring(row.indexOf("/bill/sec_" + one.number() + "\""));
            row = row.substring(0, row.indexOf("</tr>"));
            assertThat(row)
                    .as(lang + " results")
                    .contains(">" + (lang.equals("en") ? one.word() : one.ja()) + "</span>");
            assertThat(results.replace(says, ""))
                    .as(lang + " results say nothing else of it")
                    .doesNotContainPattern((lang.equals("en") ? EN : JA).formatted(one.number()));
        }
    }

    private void decide(AssemblyFixture assembly, Case one) {
        List<String> clauses = List.of(assembly.clause("sec_1"), assembly.clause("sec_2"), assembly.clause("sec_3"));
        Map<String, List<String>> needs = new LinkedHashMap<>();
        clauses.forEach(clause -> needs.put(clause, List.of()));
        if (one.third()) {
            needs.put(clauses.get(2), List.of(clauses.get(0)));
        }
        JsonNode questions = assembly.moderator()
                .post(
                        assembly.path("/ballot"),
                        Map.of(
                                "prerequisites",
                                needs,
                                "closesAt",
                                Instant.now().plus(1, ChronoUnit.DAYS).toString()))
                .expect(201)
                .get("questions");
        assertThat(questions).hasSize(3);
        cast(assembly, "wren", questions, one.wren());
        cast(assembly, "heron", questions, one.heron());
        for (JsonNode question : questions) {
            assertThat(question.get("outcome").isNull())
                    .as("nothing is said before the count")
                    .isTrue();
        }
        assembly.moderator().post(assembly.path("/ballot/closing"), Map.of()).expect(201);
        List<String> drafts = new ArrayList<>();
        assembly.moderator()
                .get(assembly.path("/recommendations"))
                .expect(200)
                .forEach(draft -> drafts.add(draft.get("id").asText()));
        assertThat(drafts).hasSize(3);
        drafts.forEach(draft -> assembly.moderator()
                .post(assembly.path("/recommendations/" + draft + "/adoption"), Map.of())
                .expect(201));
    }

    private static void cast(AssemblyFixture assembly, String account, JsonNode questions, String choices) {
        for (int i = 0; i < choices.length(); i++) {
            String choice = switch (choices.charAt(i)) {
                case 'y' -> "yes";
                case 'n' -> "no";
                case 'a' -> "abstain";
                default -> null;
            };
            if (choice != null) {
                assembly.as(account)
                        .post(
                                assembly.path("/questions/"
                                        + questions.get(i).get("id").asText() + "/ballots"),
                                Map.of("choice", choice))
                        .expect(201);
            }
        }
    }

    private static JsonNode outcome(JsonNode of) {
        return of.get("outcome");
    }

    private String page(AssemblyFixture assembly, String lang, String path) {
        ApiFixture.Answer answer =
                api.send("GET", "/" + lang + "/a/" + assembly.slug() + path, Map.of("Accept", "text/html"), null);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.text().replaceAll("\\s+", " ");
    }
}
