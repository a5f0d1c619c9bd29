package org.yoriai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.yoriai.web.BrowserFixture.View;

/** The whole way by hand, from an idea of an assembly to the authority's reply: each step goes on where the last ended. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChainPageIT {
    private static final String BILL = """
            Allotment Gardens Ordinance

            1 Purpose
            This ordinance lets residents grow food on unused town land.

            2 Plots
            The town shall lend each plot for three years. A plot is no larger than 80 square metres.

            3 Water
            The town shall pay for the water of each plot. Nobody may use more than 40 cubic metres a year.
            """;
    private static final String WORDS = "Three years are too short for fruit trees. Lend each plot for ten years.";
    private static final String REPLY = "We lend each plot for ten years from the next spring on.";

    private static final Map<String, BrowserContext> WINDOWS = new HashMap<>();
    private static String slug;

    @BeforeAll
    static void name() {
        slug = AssemblyPageFixture.newSlug();
    }

    @AfterAll
    static void closeWindows() {
        WINDOWS.values().forEach(BrowserContext::close);
        WINDOWS.clear();
    }

    @Test
    @Order(1)
    void aModeratorConvenesAnAssembly() {
        Page mori = open("mori", "/m/convene");
        mori.click("a[href$='model=citizens-jury']");
        mori.fill("[name=slug]", slug);
        Map.of(
                        "title", "Gardens for all",
                        "question", "Who may garden on the land of the town?",
                        "place", "Hoshinomori",
                        "authority", "Hoshinomori Town Council",
                        "replyContract", "The council answers each recommendation in public.")
                .forEach((field, text) -> mori.fill("[name='" + field + ".en']", text));
        mori.fill("[name='title.ja']", "みんなの畑");
        mori.fill("[name='question.ja']", "町の土地で、だれが畑を作れますか？");
        mori.fill(
                "[name=replyDueOn]",
                LocalDateTime.now().plusDays(60).toLocalDate().toString());
        mori.fill("[name=seats]", "12");

        mori.click("main form .btn-primary");

        assertThat(mori.url()).endsWith("/en/m/" + slug + "/design?done=convened");
    }

    @Test
    @Order(2)
    void sheReadsInABillAndPublishesIt() {
        Page mori = open("mori", "/m/" + slug + "/bills");
        mori.fill("#f-source", BILL);
        mori.click("main form .btn-primary");
        mori.waitForURL("**/bills/*?done=bill-read");
        assertThat(mori.locator("main").innerText()).contains("Plots", "Water", "80 square metres");

        submit(mori, "publish");

        assertThat(open("mori", "/a/" + slug + "/bill").locator("main").innerText())
                .contains("Purpose", "Plots", "Water");
    }

    @Test
    @Order(3)
    void membersAndALegislatorComeInWithInvitations() {
        brief("for");
        brief("against");
        assertThat(open("mori", "/m/" + slug + "/design").locator("#preflight").innerText())
                .contains("1 thing is missing", "No legislator is invited");
        String forMembers = invite("member", 3);
        String forLegislator = invite("legislator", 1);
        moveTo("LEARNING");

        join("wren", forMembers);
        join("heron", forMembers);
        join("plover", forMembers);
        join("hayashi", forLegislator);

        assertThat(open("mori", "/m/" + slug + "/design").locator("main").innerText())
                .contains("3 of 12");
    }

    @Test
    @Order(4)
    void aMemberWritesAndTheModeratorLetsOthersReadIt() {
        moveTo("DELIBERATING");
        for (String writer : new String[] {"wren", "plover", "heron"}) {
            Page page = open(writer, "/a/" + slug + "/arguments/new");
            page.selectOption(
                    "[name=clause]",
                    page.locator("[name=clause] option")
                            .filter(new Locator.FilterOptions().setHasText("Plots"))
                            .getAttribute("value"));
            page.check("[name=stance][value="
                    + Map.of("wren", "wording", "plover", "for").getOrDefault(writer, "question") + "]");
            page.fill(
                    "[name=text]",
                    switch (writer) {
                        case "wren" -> WORDS;
                        case "plover" -> "An empty field beside the river grows only rubbish. Let people dig it.";
                        default -> "Who teaches somebody who has never dug a garden?";
                    });
            page.click("[name=act][value=preview]");
            assertThat(page.locator(".argument-text").count()).isEqualTo(1);
            page.click("[name=act][value=send]");
            assertThat(page.url()).contains("done=written");
        }
        Page mori = open("mori", "/m/" + slug + "/queue");
        assertThat(mori.locator("main").innerText()).contains(WORDS);

        mori.click("#all");
        mori.click("[name=act][value=approve]");

        assertThat(mori.locator(".queue-item").count()).isZero();
        assertThat(open("heron", "/a/" + slug + "/arguments").locator("main").innerText())
                .contains(WORDS);
    }

    @Test
    @Order(5)
    void membersVoteOnWhatOthersWrote() {
        for (String voter : new String[] {"heron", "wren", "plover"}) {
            Page page = open(voter, "/a/" + slug + "/vote");
            while (page.locator(".vote-button").count() > 0) {
                String argument = page.inputValue("[name=argument]");
                page.click(".vote-button[value=agree]");
                page.waitForSelector(
                        "input[name=argument][value='" + argument + "']",
                        new Page.WaitForSelectorOptions()
                                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            }
        }

        Page heron = open("heron", "/a/" + slug + "/arguments");
        assertThat(heron.locator(".argument-card").allInnerTexts())
                .hasSize(3)
                .allSatisfy(argument -> assertThat(argument).contains("2 agree"));
    }

    @Test
    @Order(6)
    void aSummaryOfTheirWordsIsDraftedAndPublished() {
        Page mori = open("mori", "/m/" + slug + "/summaries");
        mori.selectOption(
                "[name=clause]",
                mori.locator("[name=clause] option")
                        .filter(new Locator.FilterOptions().setHasText("Plots"))
                        .getAttribute("value"));
        mori.click("main form:has([name=clause]) button");
        mori.locator("main article h2 a").first().click();
        assertThat(mori.locator("main table").first().innerText()).contains("ten years");

        mori.locator("[name=act][value=ask]").click();
        int answered = 0;
        for (String writer : new String[] {"wren", "plover", "heron"}) {
            Page quoted = open(writer, "/a/" + slug + "/own-words");
            if (quoted.locator("input[name=answer][value=yes]").count() > 0) {
                quoted.locator("input[name=answer][value=yes]").first().check();
                quoted.locator("[name=act][value=answer]").first().click();
                assertThat(quoted.url()).contains("done=own-said");
                answered++;
            }
        }
        assertThat(answered).as("those whom it quotes").isPositive();
        mori.reload();
        if (mori.locator("[name=why]").count() > 0) {
            mori.fill("[name=why]", "Few people took part.");
        }
        mori.locator("[name=act][value=approve]").click();
        mori.locator("[name=act][value=publish]").click();

        assertThat(open("wren", "/a/" + slug + "/summaries").locator("main").innerText())
                .contains("Lend each plot for ten years");
    }

    @Test
    @Order(7)
    void aMemberFillsInABallotLooksAtItAndCastsIt() {
        moveTo("DECIDING");
        Page mori = open("mori", "/m/" + slug + "/ballot");
        mori.fill(
                "[name=closesAt]",
                LocalDateTime.now().plusDays(7).truncatedTo(ChronoUnit.MINUTES).toString());
        submit(mori, "open");
        for (String voter : new String[] {"wren", "heron"}) {
            Page page = open(voter, "/a/" + slug + "/ballot");
            for (Locator yes : page.locator("input[type=radio][value=yes]").all()) {
                yes.check();
            }
            page.click("[name=act][value=review]");
            assertThat(page.locator("dl.facts").innerText()).contains("Plots", "Water");
            page.click("[name=act][value=cast]");
            assertThat(page.url()).contains("done=");
        }

        assertThat(open("mori", "/m/" + slug + "/ballot").locator("main").innerText())
                .contains("2 of 3");
    }

    @Test
    @Order(8)
    void theModeratorCountsAndReportsWhatWasRecommended() {
        Page mori = open("mori", "/m/" + slug + "/ballot");
        mori.locator("details:has([value=close-all]) > summary").click();
        submit(mori, "close-all");
        int recommendations = mori.locator("#recommendations article").count();
        assertThat(recommendations).isPositive();
        for (int number = 1; number <= recommendations; number++) {
            open(mori, "/m/" + slug + "/recommendations/" + number);
            mori.click("[name=act][value=adopt]");
        }
        open(mori, "/m/" + slug + "/ballot");

        submit(mori, "report");

        assertThat(open("wren", "/a/" + slug + "/recommendations")
                        .locator("main")
                        .innerText())
                .contains("Plots");
    }

    @Test
    @Order(9)
    void aLegislatorRepliesAndAMemberReadsIt() {
        Page hayashi = open("hayashi", "/l");
        assertThat(hayashi.locator("main").innerText()).contains("Gardens for all");
        open(hayashi, "/l/" + slug + "/recommendations/1/reply");
        hayashi.check("[name=decision] >> nth=0");
        hayashi.fill("[name='reason.en']", REPLY);
        hayashi.fill("[name='owner.en']", "Parks Office");
        hayashi.fill(
                "[name=dueOn]", LocalDateTime.now().plusDays(90).toLocalDate().toString());
        hayashi.click("[name=act][value=preview]");
        assertThat(hayashi.locator("section[aria-labelledby=seen]").innerText()).contains(REPLY, "Parks Office");

        hayashi.click("[name=act][value=submit]");

        assertThat(open("wren", "/a/" + slug + "/recommendations/1")
                        .locator("main")
                        .innerText())
                .contains(REPLY, "Parks Office");
    }

    private static void brief(String stance) {
        Page mori = open("mori", "/m/" + slug + "/learn");
        if (!mori.locator("[name='title.en']").isVisible()) {
            mori.locator("details:has([name=stance]) > summary").click();
        }
        mori.check("[name=stance][value=" + stance + "]");
        for (String field : new String[] {"title", "author", "interest", "body"}) {
            mori.fill("[name='" + field + ".en']", "What speaks " + stance + " gardens");
        }
        mori.locator("form:has([name=stance]) button").last().click();
        assertThat(mori.url()).contains("done=briefing-added");
    }

    private static String invite(String role, int uses) {
        Page mori = open("mori", "/m/" + slug + "/design");
        mori.locator("details:has([value=invite]) > summary").click();
        mori.selectOption("[name=role]", role);
        mori.fill("[name=uses]", Integer.toString(uses));
        submit(mori, "invite");
        return mori.locator(".card-accent code").innerText();
    }

    private static void join(String name, String code) {
        Page page = open(name, "/a/" + slug + "/join?code=" + code);
        page.check("input[name=ai-digest]");
        page.click("main form .btn-primary");
        assertThat(page.url()).as(name).contains("done=joined");
    }

    private static void moveTo(String phase) {
        Page mori = open("mori", "/m/" + slug + "/design");
        mori.selectOption("[name=to]", phase);
        mori.fill("[name=reason]", "The plan says so.");
        submit(mori, "phase");
        assertThat(mori.url()).contains("done=");
    }

    /** Sends the form whose hidden field says what it does. */
    private static void submit(Page page, String act) {
        page.locator("form:has(input[name=act][value=" + act + "]) button")
                .first()
                .click();
    }

    /** The one window of a person, at a page in English. */
    private static Page open(String name, String path) {
        BrowserContext window = WINDOWS.computeIfAbsent(name, person -> BrowserFixture.person(person, View.DESK));
        Page page = window.pages().isEmpty() ? window.newPage() : window.pages().get(0);
        open(page, path);
        return page;
    }

    private static void open(Page page, String path) {
        assertThat(page.navigate("/en" + path).status()).as(path).isEqualTo(200);
    }
}
