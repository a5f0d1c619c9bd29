package org.yoriai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yoriai.web.BrowserFixture.View;

class NoScriptPageIT {
    private BrowserContext window;
    private Page page;

    @BeforeEach
    void openWindowWithoutScripts() {
        window = BrowserFixture.person("wren", View.PHONE.withoutScript());
        page = window.newPage();
    }

    @AfterEach
    void closeWindow() {
        window.close();
    }

    @Test
    void resultsAreReadAsWordsAndAsATable() {
        page.navigate("/en/a/shared-streets/results");

        assertThat(page.locator("main").innerText()).contains("48");
        assertThat(page.locator("main table").count()).isPositive();
    }

    @Test
    void aVoteLeadsToTheNextArgumentAndCanBeTakenBack() {
        // Given
        AssemblyPageFixture assembly = AssemblyPageFixture.deliberating(2);
        page.navigate("/en/a/" + assembly.slug() + "/vote");
        String first = page.inputValue("input[name=argument]");

        // When
        page.click(".vote-button[value=agree]");

        // Then
        assertThat(page.inputValue("input[name=argument]")).isNotEqualTo(first);
        page.click("a[href*='/vote?argument=" + first + "']");
        assertThat(page.inputValue("input[name=argument]")).isEqualTo(first);
        assertThat(page.locator(".vote-button[value=agree]").getAttribute("aria-pressed"))
                .isEqualTo("true");
    }

    @Test
    void aMemberLogsInAndVotesOnThreeArguments() {
        // Given
        AssemblyPageFixture assembly = AssemblyPageFixture.deliberating(3);
        try (BrowserContext fresh = BrowserFixture.anybody(View.PHONE.withoutScript())) {
            Page phone = fresh.newPage();
            phone.navigate("/en/a/" + assembly.slug());
            phone.click(".top-tools a[href^='/login']");
            BrowserFixture.login(phone, "wren");
            phone.click("main a[href*='/vote']");

            // When
            for (String choice : new String[] {"agree", "disagree", "pass"}) {
                phone.click(".vote-button[value=" + choice + "]");
            }

            // Then
            assertThat(phone.locator(".vote-button").count()).isZero();
            assertThat(phone.locator("main").innerText()).contains("3");
        }
    }

    @Test
    void aBallotIsLookedAtChangedCastAndItsReceiptRead() {
        // Given
        AssemblyPageFixture assembly = AssemblyPageFixture.deciding();
        page.navigate("/en/a/" + assembly.slug() + "/ballot");
        page.locator("input[type=radio][value=no]").first().check();
        page.locator("input[type=radio][value=yes]").nth(1).check();
        page.click("button[name=act][value=review]");
        assertThat(page.locator("main").innerText()).contains("You say no to clause 1, which this needs");
        page.click("button[name=act][value=edit]");
        assertThat(page.locator("input[type=radio][value=no]").first().isChecked())
                .isTrue();
        page.locator("input[type=radio][value=abstain]").nth(1).check();
        page.click("button[name=act][value=review]");
        assertThat(page.locator("dl.facts").innerText())
                .contains("No", "Abstain", "Needed by clauses 2 and 3")
                .doesNotContain("You say no to clause 1, which");

        // When
        page.click("button[name=act][value=cast]");

        // Then
        assertThat(page.url()).contains("/ballot/receipt");
        assertThat(page.locator("h1").innerText().strip()).isEqualTo("Your ballot is recorded");
        assertThat(page.locator("main").innerText())
                .contains("2 of 3 clauses", "You have not voted on clause 3", "The hour is kept, the minute is not")
                .doesNotContain("Abstain");
    }

    @Test
    void aReplyIsRatedAndTheRatingIsCounted() {
        // Given
        AssemblyPageFixture assembly = AssemblyPageFixture.replied();
        page.navigate("/en/a/" + assembly.slug() + "/recommendations/1");
        assertThat(page.locator("#rated + p").innerText()).contains("None of the 2 members");
        page.click("main a.btn-primary");
        page.check("input[type=radio][value=hardly]");
        page.fill("textarea[name=reason]", "Nobody asked the swimmers.");

        // When
        page.click("main form .btn-primary");

        // Then
        assertThat(page.url()).contains("/recommendations/1?done=rated");
        assertThat(page.locator("#rated + p").innerText()).contains("1 of 2 members");
        assertThat(page.locator("table.shares tr").filter(row("Hardly")).innerText())
                .contains("1");
        assertThat(page.locator("main").innerText())
                .contains("You said: Hardly")
                .doesNotContain("Nobody asked the swimmers");
    }

    @Test
    void anArgumentIsLookedAtAndThenSent() {
        // Given
        AssemblyPageFixture assembly = AssemblyPageFixture.deliberating(0);
        page.navigate("/en/a/" + assembly.slug() + "/arguments/new");
        page.fill("textarea[name=text]", "My children learned to swim here when it was still allowed.");
        page.click("button[name=act][value=preview]");
        assertThat(page.locator("main").innerText()).contains("My children learned to swim");

        // When
        page.click("button[name=act][value=send]");

        // Then
        assertThat(page.url()).contains("/arguments/").contains("done=written");
        assertThat(page.locator("main").innerText()).contains("My children learned to swim");
    }

    @Test
    void whatIsLookedAtIsAskedAboutAndMayBeSentAsItIs() {
        AssemblyPageFixture assembly = AssemblyPageFixture.deliberating(0);
        page.navigate("/en/a/" + assembly.slug() + "/arguments/new");
        page.fill("textarea[name=text]", "Those idiots should call me on 090-1234-5678 about the water.");
        page.click("button[name=act][value=preview]");
        assertThat(page.locator("section[aria-labelledby=asks] q").allInnerTexts())
                .containsExactly("idiots", "090-1234-5678");

        page.click("button[name=act][value=send]");

        assertThat(page.locator("main").innerText()).contains("Those idiots should call me");
    }

    private static Locator.FilterOptions row(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
