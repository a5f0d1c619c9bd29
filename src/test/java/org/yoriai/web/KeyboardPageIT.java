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
    private static final int MOST_TABS = 40;

    @Test
    void threeArgumentsAreVotedOnWithTheTabKeyAlone() {
        AssemblyPageFixture assembly = AssemblyPageFixture.deliberating(3);
        try (BrowserContext window = BrowserFixture.person("wren", View.DESK)) {
            Page page = window.newPage();
            page.navigate("/en/a/" + assembly.slug() + "/vote");
            Set<String> seen = new HashSet<>();
            for (String choice : new String[] {"agree", "disagree", "pass"}) {
                // Given
                String argument = page.inputValue("input[name=argument]");
                assertThat(seen.add(argument)).as("another argument").isTrue();
                tabTo(page, choice);

                // When
                page.keyboard().press("Enter");

                // Then
                assertThat(page.locator("input[name=argument][value='" + argument + "']"))
                        .hasCount(0);
            }
            assertThat(page.locator("h1")).isVisible();
            assertThat(page.locator(".vote-button")).hasCount(0);
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

    private static void tabTo(Page page, String choice) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            Object value = page.evaluate("() => document.activeElement.getAttribute('value')");
            if (choice.equals(value)) {
                return;
            }
        }
        throw new AssertionError("no way to " + choice + " with " + MOST_TABS + " tabs");
    }
}
