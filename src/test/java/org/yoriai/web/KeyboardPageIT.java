package org.yoriai.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yoriai.web.BrowserFixture.View;

class KeyboardPageIT {
    private static final int MOST_TABS = 60;

    @Test
    void aMemberLogsInVotesAndWritesWithTheKeyboardAlone() {
        AssemblyPageFixture assembly = AssemblyPageFixture.deliberating(3);
        try (BrowserContext window = BrowserFixture.anybody(View.DESK)) {
            Page page = window.newPage();
            page.navigate("/en/a/" + assembly.slug());

            // She logs in
            press(page, "Enter", "a[href^='/login']");
            type(page, "#username", "wren");
            type(page, "#password", BrowserFixture.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL("**/en/a/" + assembly.slug());

            // She votes on three arguments, in three ways
            press(page, "Enter", "main a[href*='/vote']");
            Set<String> seen = new HashSet<>();
            for (String choice : new String[] {"agree", "disagree", "pass"}) {
                String argument = page.inputValue("input[name=argument]");
                assertThat(seen.add(argument)).as("another argument").isTrue();
                press(page, "Enter", ".vote-button[value=" + choice + "]");
                assertThat(page.locator("input[name=argument][value='" + argument + "']"))
                        .hasCount(0);
            }
            assertThat(page.locator("h1")).isVisible();
            assertThat(page.locator(".vote-button")).hasCount(0);

            // She writes what is missing
            press(page, "Enter", "main a[href*='/arguments/new']");
            type(page, "textarea[name=text]", "My children learned to swim here when it was still allowed.");
            press(page, "Enter", "button[value=preview]");
            press(page, "Enter", "button[value=send]");
            page.waitForURL("**/arguments/*done=written*");
            assertThat(page.locator("main")).containsText("My children learned to swim");
        }
    }

    @Test
    void threeArgumentsAreVotedOnWithTheKeysOneTwoThree() {
        AssemblyPageFixture assembly = AssemblyPageFixture.deliberating(3);
        try (BrowserContext window = BrowserFixture.person("wren", View.DESK)) {
            Page page = window.newPage();
            page.navigate("/en/a/" + assembly.slug() + "/vote");
            for (String key : new String[] {"1", "2", "3"}) {
                // Given
                String argument = page.inputValue("input[name=argument]");

                // When
                page.keyboard().press(key);

                // Then
                assertThat(page.locator("input[name=argument][value='" + argument + "']"))
                        .hasCount(0);
            }
            assertThat(page.locator(".vote-button")).hasCount(0);
        }
    }

    @Test
    void theFirstTabOffersTheWayToTheContentAndItIsSeen() {
        try (BrowserContext window = BrowserFixture.anybody(View.DESK)) {
            // Given
            Page page = window.newPage();
            page.navigate("/en/a/shared-streets/arguments");

            // When
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");

            // Then
            assertThat(page.url()).endsWith("#main");
            assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("main");
        }
    }

    /** Goes on with the tab key until the focus is where {@code selector} says, and presses {@code key} there. */
    private static void press(Page page, String key, String selector) {
        tabTo(page, selector);
        page.keyboard().press(key);
    }

    private static void type(Page page, String selector, String words) {
        tabTo(page, selector);
        page.keyboard().type(words);
    }

    private static void tabTo(Page page, String selector) {
        assertThat(page.locator(selector).first()).isVisible();
        for (int i = 0; i < MOST_TABS; i++) {
            if (page.evaluate("(what) => document.activeElement.matches(what)", selector)
                    .equals(true)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no way to " + selector + " with " + MOST_TABS + " tabs on " + page.url());
    }
}
