package org.yoriai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yoriai.BirdNames;
import org.yoriai.web.BrowserFixture.View;

/** The moderator's queue: many decided at once, and put back; by keyboard, and without scripts. */
class QueuePageIT {
    private static final int MOST_TABS = 60;

    private static String queue(AssemblyPageFixture assembly) {
        return "/en/m/" + assembly.slug() + "/queue";
    }

    private static String waiting(Page page) {
        return page.locator(".tabs a[href='?state=waiting']").innerText();
    }

    @Test
    void manyAreApprovedAtOnceAndPutBackWithTheKeyboardAlone() {
        AssemblyPageFixture assembly = AssemblyPageFixture.deliberating(0).withWaiting(3);
        try (BrowserContext window = BrowserFixture.person("mori", View.DESK)) {
            // Given
            Page page = window.newPage();
            page.navigate(queue(assembly));
            for (int number : List.of(1, 3)) {
                tabTo(page, "#a" + number + " input[name=item]");
                page.keyboard().press("Space");
            }

            // When
            tabTo(page, "button[name=act][value=approve]");
            page.keyboard().press("Enter");
            page.waitForURL(address -> address.contains("act="));

            // Then
            assertThat(waiting(page)).isEqualTo("Waiting 1");
            assertThat(page.locator(".notice").innerText()).contains("2 are approved: no. 1, 3");
            assertThat(page.evaluate("() => document.activeElement.name")).isEqualTo("item");

            page.locator("main").focus();
            tabTo(page, "button[name=act][value=undo]");
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator(".notice")).containsText("Put back");
            assertThat(waiting(page)).isEqualTo("Waiting 3");
            assertThat(page.locator("button[value=undo]").count()).isZero();
        }
    }

    @Test
    void allOfAPageAreHiddenWithoutScriptsForAReasonThatThePublicLogTells() {
        AssemblyPageFixture assembly = AssemblyPageFixture.deliberating(0).withWaiting(2);
        try (BrowserContext window = BrowserFixture.person("mori", View.PHONE.withoutScript())) {
            // Given
            Page page = window.newPage();
            page.navigate(queue(assembly));
            // From behind the bar at the lower edge of a phone, as a thumb would.
            page.mouse().wheel(0, 300);
            page.click("#all");
            page.click(".queue-bar summary");
            page.selectOption("#f-ground", "no-statement");
            page.click("button[value=hide]");
            assertThat(page.locator(".field-error").first().innerText()).contains("reason");
            assertThat(page.inputValue("#f-ground")).isEqualTo("no-statement");
            assertThat(page.locator("input[name=item]:checked").count()).isEqualTo(2);
            page.fill("#f-reason", "Please say what you would change in the bill.");

            // When
            page.click("button[value=hide]");

            // Then
            assertThat(page.locator(".notice").innerText()).contains("2 are hidden");
            page.navigate("/en/a/" + assembly.slug() + "/log");
            assertThat(page.locator("main").innerText())
                    .contains("it says nothing about the bill")
                    .contains("a moderator")
                    .doesNotContain("Who tests the water", "what you would change")
                    .doesNotContainPattern(BirdNames.ANY);
        }
    }

    @Test
    void nothingChosenIsSaidBesideTheListAndNothingIsDone() {
        AssemblyPageFixture assembly = AssemblyPageFixture.deliberating(0).withWaiting(1);
        try (BrowserContext window = BrowserFixture.person("mori", View.DESK)) {
            // Given
            Page page = window.newPage();
            page.navigate(queue(assembly));

            // When
            page.click("button[name=act][value=approve]");

            // Then
            assertThat(page.locator("#f-item").innerText()).contains("choose at least one");
            assertThat(waiting(page)).isEqualTo("Waiting 1");
        }
    }

    @Test
    void whatChangedMeanwhileIsLeftAloneAndSaid() {
        AssemblyPageFixture assembly = AssemblyPageFixture.deliberating(0).withWaiting(2);
        try (BrowserContext window = BrowserFixture.person("mori", View.DESK)) {
            // Given
            Page old = window.newPage();
            old.navigate(queue(assembly));
            Page other = window.newPage();
            other.navigate(queue(assembly));
            other.click("#a1 button[name=approve]");

            // When
            old.check("#a1 input[name=item]");
            old.check("#a2 input[name=item]");
            old.click("button[name=act][value=approve]");

            // Then
            assertThat(old.locator(".notice").innerText())
                    .contains("No. 2 is approved")
                    .contains("No. 1: you have approved it already");
        }
    }

    @Test
    void aCitizenIsRefused() {
        AssemblyPageFixture assembly = AssemblyPageFixture.deliberating(0);
        try (BrowserContext window = BrowserFixture.person("wren", View.DESK)) {
            assertThat(window.newPage().navigate(queue(assembly)).status()).isEqualTo(403);
        }
    }

    private static void tabTo(Page page, String what) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("what => document.activeElement.matches(what)", what)) {
                return;
            }
        }
        throw new AssertionError("no way to " + what + " with " + MOST_TABS + " tabs");
    }
}
