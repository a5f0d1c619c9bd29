package org.yoriai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yoriai.summary.generate.StandIn;
import org.yoriai.web.BrowserFixture.View;

/** Members decide which model words their summaries: suggested, seconded, put to the vote, hidden, told, counted. */
class ModelBallotPageIT {
    private static final int ROUNDS = 60;
    private static final int PAUSE_MILLIS = 1_000;

    private static StandIn server;
    private static String first;
    private static String second;
    private static String firstName;
    private static String secondName;

    @BeforeAll
    static void registerModels() {
        server = StandIn.good(BrowserFixture.MODEL_PORT);
        AssemblyPageFixture elsewhere = AssemblyPageFixture.deliberating(0);
        first = elsewhere.modelled("Town model", StandIn.NAME);
        second = elsewhere.modelled("County model", StandIn.NAME + "-of-the-county");
        firstName = nameOf(first);
        secondName = nameOf(second);
    }

    /** Who entered it first named it. */
    private static String nameOf(String model) {
        try (BrowserContext window = BrowserFixture.anybody(View.DESK)) {
            Matcher name = Pattern.compile("\"name\":\\{[^}]*\"en\":\"([^\"]+)\"")
                    .matcher(window.request().get("/api/v1/models/" + model).text());
            assertThat(name.find()).isTrue();
            return name.group(1);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void on(String name, View view, String path, Consumer<Page> act) {
        try (BrowserContext window = BrowserFixture.person(name, view)) {
            Page page = window.newPage();
            PageFixture laws = new PageFixture(page);
            assertThat(laws.open(path)).as(path).isEqualTo(200);
            act.accept(page);
            // A refused form answers with 422, and the browser says so.
            assertThat(laws.broken(view.lang())).allMatch(broken -> broken.contains("status of 422"));
            if (view.width() < 600) {
                assertThat(laws.tooWide(320, 844)).isEmpty();
            }
        }
    }

    /** Presses a button and waits for the page that answers. */
    private static void press(Page page, String button) {
        page.waitForNavigation(() -> page.locator(button).first().click());
    }

    private static String main(Page page) {
        return page.locator("main").innerText();
    }

    private static String suggestion(String model) {
        return "form:has([name=act][value=suggest]) input[name=modelId][value='" + model + "']";
    }

    private static String secondOf(String model) {
        return "form:has([name=act][value=second]):has([name=model][value='" + model + "']) button";
    }

    private static void suggestAndSecond(View view, String at, String model) {
        on("wren", view, at, page -> {
            page.check(suggestion(model));
            press(page, "form:has([name=act][value=suggest]) button");
            assertThat(page.url()).contains("done=model-suggested");
            assertThat(page.locator(secondOf(model)).count()).as("not her own").isZero();
        });
        for (String name : List.of("heron", "plover")) {
            on(name, view, at, page -> {
                press(page, secondOf(model));
                assertThat(page.url()).contains("done=model-seconded");
            });
        }
    }

    private static void openBallot(View view, AssemblyPageFixture assembly) {
        on("mori", view, "/" + view.lang() + "/m/" + assembly.slug() + "/models", page -> {
            String ballot = "form:has([name=act][value=open]) ";
            // Not far enough ahead
            page.fill(
                    ballot + "[name=closesAt]",
                    LocalDateTime.now().plusMinutes(5).withNano(0).withSecond(0).toString());
            press(page, ballot + "button");
            assertThat(page.locator("#e-closesAt").innerText()).isNotBlank();
            page.fill(
                    ballot + "[name=closesAt]",
                    LocalDateTime.now().plusDays(2).withNano(0).withSecond(0).toString());
            press(page, ballot + "button");
            assertThat(page.url()).contains("done=saved");
        });
    }

    /** Until each way on the paper has its example. */
    private static void awaitExamples(Page page) {
        for (int i = 0; i < ROUNDS; i++) {
            List<String> ways = page.locator("article[aria-labelledby^=way-]").allInnerTexts();
            if (ways.stream().allMatch(way -> way.contains("harbour water"))) {
                return;
            }
            page.waitForTimeout(PAUSE_MILLIS);
            page.reload();
        }
        throw new AssertionError("no examples on " + page.url());
    }

    private static List<String> ways(Page page) {
        return new ArrayList<>(page.locator("article[aria-labelledby^=way-] h3").allInnerTexts());
    }

    @ParameterizedTest
    @CsvSource({"en,false", "ja,true"})
    void whatMembersWantIsVotedOnBlindAndServesThen(String lang, boolean script) {
        View view = script ? View.PHONE.in(lang) : View.PHONE.in(lang).withoutScript();
        AssemblyPageFixture assembly = AssemblyPageFixture.deliberating(3);
        AssemblyPageFixture.takeSeat("plover", assembly.slug());
        String at = "/" + lang + "/a/" + assembly.slug() + "/models";

        suggestAndSecond(view, at, first);
        openBallot(view, assembly);

        // Until she has voted she reads no name
        on("wren", view, at, page -> {
            awaitExamples(page);
            assertThat(ways(page)).hasSize(2).noneMatch(way -> way.contains(firstName));
            assertThat(page.content()).doesNotContain(firstName).doesNotContain(first);
            assertThat(page.locator("form:has([name=act][value=suggest])").count())
                    .as("nothing is suggested during a vote")
                    .isZero();
            page.check("article:nth-of-type(1) input[name=approved]");
            page.check("article:nth-of-type(2) input[name=approved]");
            press(page, "#paper button");
            assertThat(page.url()).contains("done=model-voted");
            assertThat(ways(page)).anyMatch(way -> way.contains(firstName));
            assertThat(page.locator("input[name=approved]:checked").count()).isEqualTo(2);
        });
        on("heron", view, at, page -> {
            assertThat(page.content()).as("others still do not").doesNotContain(firstName);
            press(page, "#paper button");
            assertThat(ways(page)).anyMatch(way -> way.contains(firstName));
            // She sees which one is which, and changes her vote
            page.check("article:has(a[href$='/models/" + first + "']) input[name=approved]");
            press(page, "#paper button");
            assertThat(page.locator("input[name=approved]:checked").count()).isEqualTo(1);
        });
        try (BrowserContext window = BrowserFixture.anybody(view)) {
            Page page = window.newPage();
            page.navigate(at);
            assertThat(page.content()).as("nor does anybody else").doesNotContain(firstName);
            assertThat(page.locator("#paper").count()).isZero();
        }

        // Time goes by
        assembly.endModelBallot();
        on("plover", view, at, page -> {
            awaitEnd(page);
            assertThat(page.locator("section:has(#now) > p a").first().innerText())
                    .isEqualTo(firstName);
            assertThat(page.locator("section:has(#before)").innerText()).contains(firstName);
        });
    }

    private static void awaitEnd(Page page) {
        for (int i = 0; i < ROUNDS && page.locator("#before").count() == 0; i++) {
            page.waitForTimeout(PAUSE_MILLIS);
            page.reload();
        }
        assertThat(page.locator("#before").count()).isEqualTo(1);
    }

    @Test
    void aSecondModelThatMostAreContentWithStandsBeside() {
        AssemblyPageFixture assembly = AssemblyPageFixture.deliberating(3);
        AssemblyPageFixture.takeSeat("plover", assembly.slug());
        String at = "/en/a/" + assembly.slug() + "/models";
        suggestAndSecond(View.DESK, at, first);
        suggestAndSecond(View.DESK, at, second);
        openBallot(View.DESK, assembly);
        for (String name : List.of("wren", "heron")) {
            on(name, View.DESK, at, page -> {
                press(page, "#paper button");
                List.of(first, second)
                        .forEach(model ->
                                page.check("article:has(a[href$='/models/" + model + "']) input[name=approved]"));
                press(page, "#paper button");
            });
        }
        on("plover", View.DESK, at, page -> {
            press(page, "#paper button");
            page.check("article:has(a[href$='/models/" + first + "']) input[name=approved]");
            press(page, "#paper button");
        });
        assembly.endModelBallot();
        on("wren", View.DESK, at, page -> {
            awaitEnd(page);
            assertThat(page.locator("section:has(#now)").innerText())
                    .contains(firstName)
                    .contains(secondName);
        });
    }

    @ParameterizedTest
    @CsvSource({"en", "ja"})
    void aModeratorHurriesInPublicAndSetsTheQuorumWithAReason(String lang) {
        View desk = View.DESK.in(lang).withoutScript();
        AssemblyPageFixture assembly = AssemblyPageFixture.deliberating(0);
        assembly.modelled(firstName, StandIn.NAME);
        String at = "/" + lang + "/m/" + assembly.slug() + "/models";
        on("mori", desk, at, page -> {
            String rule = "form:has([name=act][value=rule]) ";
            page.fill(rule + "[name=percent]", "60");
            page.fill(rule + "[name=ruleReason]", "The members asked for it.");
            press(page, rule + "button");
            assertThat(page.url()).contains("done=saved");
            page.locator("details summary").first().click();
            String urge = "form:has([name=act][value=urge]) ";
            page.check(urge + "[name=modelId]");
            page.fill(urge + "[name=reason]", "The report is due tonight.");
            press(page, urge + "button");
            assertThat(page.url()).contains("done=saved");
        });
        on("wren", View.PHONE.in(lang), "/" + lang + "/a/" + assembly.slug() + "/models", page -> {
            assertThat(page.locator("section:has(#now)").innerText())
                    .contains(firstName)
                    .contains("The report is due tonight.");
            assertThat(page.locator("section:has(#rule)").innerText())
                    .contains("60")
                    .contains("The members asked for it.");
        });
        BrowserFixture.change(
                "update model_choice set confirm_by = now() where state = 'in-use' and assembly_id ="
                        + " (select id from assembly where slug = ?)",
                assembly.slug());
        on("wren", View.PHONE.in(lang), "/" + lang + "/a/" + assembly.slug() + "/models", page -> {
            for (int i = 0; i < ROUNDS && main(page).contains("The report is due tonight."); i++) {
                page.waitForTimeout(PAUSE_MILLIS);
                page.reload();
            }
            assertThat(main(page)).as("nobody confirmed it").doesNotContain("The report is due tonight.");
        });
    }

    @Test
    void whatIsWrongStandsBesideTheField() {
        AssemblyPageFixture assembly = AssemblyPageFixture.deliberating(0);
        on("wren", View.PHONE, "/en/a/" + assembly.slug() + "/models", page -> {
            page.evaluate("() => { for (const form of document.forms) form.noValidate = true; }");
            press(page, "form:has([name=act][value=suggest]) button");
            assertThat(page.locator("#e-modelId").innerText()).isNotBlank();
        });
        on("mori", View.DESK, "/en/m/" + assembly.slug() + "/models", page -> {
            page.evaluate("() => { for (const form of document.forms) form.noValidate = true; }");
            page.fill("[name=percent]", "5");
            press(page, "form:has([name=act][value=rule]) button");
            assertThat(page.locator("#e-percent").innerText()).contains("10");
            assertThat(page.locator("#e-ruleReason").innerText()).isNotBlank();
            assertThat(page.locator("[name=percent]").inputValue())
                    .as("what was typed stays")
                    .isEqualTo("5");
        });
    }

    @ParameterizedTest
    @CsvSource({"en,true", "ja,false"})
    void oneOfHerArgumentsIsKeptOutAndLetInAgainFromTheListOfHerWords(String lang, boolean script) {
        View view = script ? View.PHONE.in(lang) : View.PHONE.in(lang).withoutScript();
        AssemblyPageFixture assembly = AssemblyPageFixture.deliberating(3);
        on("heron", view, "/" + lang + "/me/words?assembly=" + assembly.slug(), page -> {
            for (boolean use : new boolean[] {false, true}) {
                String form = "article:nth-of-type(1) form:has([name=use][value=" + use + "]) ";
                page.locator("article:nth-of-type(1) details summary").first().click();
                press(page, form + "button");
                assertThat(page.url()).contains("/me/words").contains("done=consent");
                assertThat(page.locator("form [name=use][value=true]").count()).isEqualTo(use ? 0 : 1);
            }
        });
    }
}
