package org.yoriai.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.yoriai.web.BrowserFixture.View;

/** What one person does, another sees on her open page, without reloading it and without being pushed about. */
class LivePageIT {
    private static final int SOON = 20_000;
    private static final Path PICTURES = Path.of("target/screenshots");

    private static Page argument(BrowserContext window, String slug) {
        Page page = window.newPage();
        page.navigate("/en/a/" + slug + "/arguments");
        page.navigate((String) page.locator(".argument-card a[href*='/arguments/']")
                .first()
                .evaluate("(link) => link.getAttribute('href')"));
        return page;
    }

    private static void listens(Page page) {
        assertThat(page.locator("yoriai-live[data-state=open]")).hasCount(1);
        // The page would lose this word if it were loaded anew.
        page.evaluate("() => { window.sameAsBefore = true; }");
    }

    private static void wasNotReloaded(Page page) {
        assertThat(page.evaluate("() => window.sameAsBefore === true")).isEqualTo(true);
    }

    private static Locator voters(Page page) {
        return page.locator("[data-live=voters]");
    }

    @Test
    void theCountOnAnOpenPageFollowsTheVoteOfSomebodyElse() {
        AssemblyPageFixture made = AssemblyPageFixture.deliberating(1);
        AssemblyPageFixture.takeSeat("plover", made.slug());
        try (BrowserContext reader = BrowserFixture.person("mori", View.DESK);
                BrowserContext voter = BrowserFixture.person("wren", View.DESK);
                BrowserContext second = BrowserFixture.person("plover", View.DESK)) {
            // Given
            Page page = argument(reader, made.slug());
            assertThat(voters(page)).hasText("0");
            listens(page);
            AtomicInteger pages = new AtomicInteger();
            page.onRequest(request -> {
                if (request.url().equals(page.url())) {
                    pages.incrementAndGet();
                }
            });

            // When
            Page voting = argument(voter, made.slug());
            voting.keyboard().press("1");

            // Then
            assertThat(voters(page)).hasText("1", within());
            assertThat(page.locator("yoriai-live [role=status]")).not().hasText("", within());
            wasNotReloaded(page);
            assertThat(pages.get()).as("asked for the page").isBetween(1, 3);

            // When
            argument(second, made.slug()).keyboard().press("2");

            // Then
            assertThat(voters(page)).hasText("2", within());
            assertThat(page.locator("[data-live=votes]")).containsText("1 disagree", containing());
            wasNotReloaded(page);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve("live-argument.png"))
                    .setFullPage(true));
        }
    }

    @Test
    void whoSwitchedItOffKeepsThePageAsItIsAlsoOnTheNextOne() {
        AssemblyPageFixture made = AssemblyPageFixture.deliberating(1);
        try (BrowserContext reader = BrowserFixture.anybody(View.PHONE);
                BrowserContext voter = BrowserFixture.person("wren", View.DESK)) {
            // Given
            Page page = argument(reader, made.slug());
            listens(page);
            page.locator(".live-switch").click();
            assertThat(page.locator("yoriai-live[data-state=off]")).hasCount(1);
            page.reload();
            assertThat(page.locator("yoriai-live[data-state=off]")).hasCount(1);
            List<String> asked = new java.util.ArrayList<>();
            page.onRequest(request -> asked.add(request.url()));

            // When
            argument(voter, made.slug()).keyboard().press("1");
            page.waitForTimeout(8_000);

            // Then
            assertThat(voters(page)).hasText("0");
            assertThat(asked).isEmpty();

            // When
            page.locator(".live-switch").click();

            // Then
            assertThat(voters(page)).hasText("1", within());
        }
    }

    @Test
    void newArgumentsWaitAboveTheModeratorsTypingUntilSheAsksForThem() {
        AssemblyPageFixture made = AssemblyPageFixture.deliberating(1);
        try (BrowserContext desk = BrowserFixture.person("mori", View.DESK);
                BrowserContext writer = BrowserFixture.person("wren", View.DESK)) {
            // Given
            write(writer, made.slug(), "The first words that wait for the moderator.");
            Page queue = desk.newPage();
            queue.navigate("/en/m/" + made.slug() + "/queue");
            Locator entries = queue.locator("[data-live-list=queue] > *");
            assertThat(entries).hasCount(1);
            listens(queue);

            // When
            write(writer, made.slug(), "The second words that wait for the moderator.");
            write(writer, made.slug(), "The third words that wait for the moderator.");

            // Then
            Locator show = queue.locator(".live-show");
            assertThat(show).containsText("2 new arguments wait", containing());
            assertThat(entries).hasCount(1);
            queue.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("live-queue.png")));

            // When
            show.click();

            // Then
            assertThat(entries).hasCount(3);
            assertThat(entries.nth(1)).isFocused();
            wasNotReloaded(queue);
        }
    }

    @Test
    void aNewPhaseIsSaidWithALinkOnAnOpenPage() {
        AssemblyPageFixture made = AssemblyPageFixture.deliberating(1);
        try (BrowserContext reader = BrowserFixture.anybody(View.PHONE.in("ja"))) {
            // Given
            Page page = reader.newPage();
            page.navigate("/ja/a/" + made.slug());
            listens(page);

            // When
            made.moveTo("DECIDING");

            // Then
            Locator link = page.locator(".live-news a");
            assertThat(link).containsText("次の段階", containing());
            assertThat(page.locator("yoriai-live [role=status]")).containsText("次の段階");
            wasNotReloaded(page);
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("live-phase-ja.png")));
        }
    }

    @Test
    void aTabThatNobodySeesHoldsNoConnection() {
        AssemblyPageFixture made = AssemblyPageFixture.deliberating(1);
        try (BrowserContext reader = BrowserFixture.anybody(View.DESK)) {
            // Given
            Page page = argument(reader, made.slug());
            listens(page);

            // When
            page.evaluate("() => { Object.defineProperty(document, 'hidden', {value: true, configurable: true});"
                    + " document.dispatchEvent(new Event('visibilitychange')); }");

            // Then
            assertThat(page.locator("yoriai-live[data-state=away]")).hasCount(1);

            // When
            page.evaluate("() => { Object.defineProperty(document, 'hidden', {value: false, configurable: true});"
                    + " document.dispatchEvent(new Event('visibilitychange')); }");

            // Then
            assertThat(page.locator("yoriai-live[data-state=open]")).hasCount(1);
        }
    }

    private static void write(BrowserContext writer, String slug, String text) {
        Page page = writer.newPage();
        page.navigate("/en/a/" + slug + "/arguments/new");
        page.fill("#f-text", text);
        page.click("button[name=act][value=send]");
        page.waitForURL("**/arguments/*done=written*");
        page.close();
    }

    private static LocatorAssertions.HasTextOptions within() {
        return new LocatorAssertions.HasTextOptions().setTimeout(SOON);
    }

    private static LocatorAssertions.ContainsTextOptions containing() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(SOON);
    }
}
