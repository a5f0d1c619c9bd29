package org.yoriai.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.yoriai.web.BrowserFixture.View;

/** A clause put into plain words and read, with JavaScript off; and what the ballot came to. */
class PlainPageIT {
    private static final String SENTENCE = "It is open from 1 June to 15 September.";

    @Test
    void aModeratorIsToldWhatIsWrongKeepsHerWordsAndPublishesWhatRestsOnTheLaw() {
        // Given
        AssemblyPageFixture assembly = AssemblyPageFixture.deliberating(0);
        String sheet = "/en/m/" + assembly.slug() + "/plain/sec_2/en/plain";
        try (BrowserContext window = BrowserFixture.person("mori", View.DESK.withoutScript())) {
            Page page = window.newPage();
            page.navigate(sheet);

            // When
            page.fill("#f-text", "It is open from 2 June to 15 September.");
            page.click("#say button.btn-primary");
            assertThat(page.locator("#f-cites .field-error")).containsText("Tick the words of the law");
            page.locator("input[name=cites]").first().check();
            page.click("#say button.btn-primary");

            // Then
            assertThat(page.locator("#e-text")).containsText("2");
            assertThat(page.locator("#f-text")).hasValue("It is open from 2 June to 15 September.");
            assertThat(page.locator("input[name=cites]").first()).isChecked();
            page.fill("#f-text", SENTENCE);
            page.click("#say button.btn-primary");
            assertThat(page.locator(".notice-good")).containsText("Added");
            page.click("[value=publish] ~ div button");
            assertThat(page.locator(".notice-good")).containsText("Published");
        }
        try (BrowserContext window = BrowserFixture.anybody(View.PHONE.withoutScript())) {
            Page page = window.newPage();
            page.navigate("/en/a/" + assembly.slug() + "/bill/sec_2");
            assertThat(page.locator("#plain")).containsText(SENTENCE);
            assertThat(page.locator("#plain")).containsText("Written and checked by one moderator");
            page.click("#plain a[href*='/plain?']");
            assertThat(page.locator("main blockquote")).containsText("The basin is open from 1 June to 15 September.");
        }
    }

    @Test
    void aReaderChoosesTheLevelByAddressAlone() {
        try (BrowserContext window = BrowserFixture.anybody(View.PHONE.withoutScript())) {
            Page page = window.newPage();
            page.navigate("/en/a/shared-streets/bill/part_2__sec_7");
            assertThat(page.locator("#plain [aria-current]")).hasText("Plain");

            page.click("#plain nav a:not([aria-current])");

            assertThat(page.locator("#plain [aria-current]")).hasText("Very plain");
            assertThat(page.locator("#plain")).containsText("You do not have to pay if you forget it.");
            page.navigate("/en/a/shared-streets/bill/part_2__sec_7");
            assertThat(page.locator("#plain [aria-current]")).hasText("Plain");
        }
    }

    @Test
    void theResultSaysWhichClauseWonAndCannotStand() {
        // Given
        AssemblyPageFixture assembly = AssemblyPageFixture.deciding();
        for (String voter : new String[] {"wren", "heron"}) {
            try (BrowserContext window = BrowserFixture.person(voter, View.PHONE.withoutScript())) {
                Page page = window.newPage();
                page.navigate("/en/a/" + assembly.slug() + "/ballot");
                page.locator("input[type=radio][value=no]").first().check();
                page.locator("input[type=radio][value=yes]").nth(1).check();
                page.click("[name=act][value=review]");
                page.click("[name=act][value=cast]");
            }
        }

        // When
        assembly.closeBallot();
        assembly.adopt();

        // Then
        try (BrowserContext window = BrowserFixture.person("mori", View.DESK.withoutScript())) {
            Page page = window.newPage();
            page.navigate("/en/l/" + assembly.slug() + "/result");
            assertThat(page.locator("main")).containsText("2 members voted");
            assertThat(page.locator("main")).containsText("No clause has enough support to stand.");
            assertThat(page.locator("main table tr:nth-child(2) td:last-child")).hasText("cannot stand alone");
            page.navigate("/en/l/" + assembly.slug() + "/brief");
            assertThat(page.locator(".brief li[value='1']")).containsText("does not stand");
            assertThat(page.locator(".brief li[value='2']")).containsText("cannot stand alone");
            assertThat(page.locator(".brief li[value='3']")).containsText("undecided");
        }
    }
}
