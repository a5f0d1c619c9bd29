package org.yoriai.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yoriai.web.BrowserFixture.View;

/** A member in a tunnel: her answer is kept, said to be kept, and arrives once. */
class OfflinePageIT {
    private static final int SOON = 20_000;
    private static final Path PICTURES = Path.of("target/screenshots");

    private static Page card(BrowserContext window, String slug) {
        Page page = window.newPage();
        page.navigate("/en/a/" + slug + "/vote");
        assertThat(page.locator("yoriai-vote .vote-button")).hasCount(3);
        return page;
    }

    private static Locator kept(Page page) {
        return page.locator(".vote-status[data-kept]");
    }

    private static String stored(Page page) {
        return String.valueOf(page.evaluate("() => localStorage.getItem('yoriai:outbox')"));
    }

    /** How many people have voted on each argument, as anybody reads it. */
    private static List<Integer> voters(String slug) {
        try (BrowserContext reader = BrowserFixture.anybody(View.DESK)) {
            String json = reader.request()
                    .get("/api/v1/assemblies/" + slug + "/arguments")
                    .text();
            return java.util.regex.Pattern.compile(
                            "\"agree\":(\\d+),\"disagree\":(\\d+),\"pass\":(\\d+),\"newer\":(\\d+)")
                    .matcher(json)
                    .results()
                    .map(found -> Integer.parseInt(found.group(1))
                            + Integer.parseInt(found.group(2))
                            + Integer.parseInt(found.group(3))
                            + Integer.parseInt(found.group(4)))
                    .toList();
        }
    }

    @Test
    void anAnswerGivenOfflineIsKeptAndArrivesOnceWhenTheNetworkIsBack() {
        AssemblyPageFixture made = AssemblyPageFixture.deliberating(2);
        try (BrowserContext window = BrowserFixture.person("wren", View.PHONE)) {
            // Given
            Page page = card(window, made.slug());
            String asked = page.locator(".argument-text").innerText();
            window.setOffline(true);

            // When
            page.locator(".vote-button[value=agree]").click();

            // Then
            assertThat(kept(page)).containsText("You are offline. Your answer is kept on this device");
            assertThat(page.locator(".vote-button[value=agree]")).hasAttribute("aria-pressed", "true");
            assertThat(voters(made.slug())).containsExactly(0, 0);
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("offline-vote.png")));

            // When
            window.setOffline(false);

            // Then
            assertThat(page.locator("yoriai-outbox")).containsText("is now sent", soon());
            assertThat(page.locator(".argument-text")).not().hasText(asked);
            assertThat(stored(page)).isEqualTo("null");
            assertThat(voters(made.slug())).containsExactlyInAnyOrder(1, 0);
        }
    }

    @Test
    void anAnswerWhoseConfirmationIsLostCountsOnce() {
        AssemblyPageFixture made = AssemblyPageFixture.deliberating(1);
        try (BrowserContext window = BrowserFixture.person("wren", View.PHONE)) {
            // Given
            Page page = card(window, made.slug());
            page.route("**/vote", route -> {
                if (route.request().method().equals("POST")) {
                    route.fetch();
                    route.abort();
                } else {
                    route.resume();
                }
            });
            page.locator(".vote-button[value=disagree]").click();
            assertThat(kept(page)).isVisible();
            assertThat(voters(made.slug())).containsExactly(1);

            // When
            page.unroute("**/vote");
            page.reload();

            // Then
            assertThat(page.locator("yoriai-outbox")).containsText("is now sent", soon());
            assertThat(voters(made.slug())).containsExactly(1);
        }
    }

    @Test
    void anAnswerGivenAfterTheLoginRanOutWaitsForTheLogin() {
        AssemblyPageFixture made = AssemblyPageFixture.deliberating(1);
        try (BrowserContext window = BrowserFixture.person("wren", View.PHONE)) {
            // Given
            Page page = card(window, made.slug());
            List<Cookie> cookies = window.cookies();
            window.clearCookies();
            window.addCookies(cookies.stream()
                    .filter(cookie -> !cookie.name.startsWith("q_session"))
                    .toList());

            // When
            page.locator(".vote-button[value=agree]").click();

            // Then
            assertThat(kept(page)).containsText("You are no longer logged in. Your answer is kept");
            assertThat(voters(made.slug())).containsExactly(0);

            // When
            page.navigate("/login?to=/en/a/" + made.slug());

            // Then
            assertThat(page.locator("yoriai-outbox")).containsText("is now sent", soon());
            assertThat(voters(made.slug())).containsExactly(1);
        }
    }

    @Test
    void anAnswerThatCameTooLateIsShownWithTheReason() {
        AssemblyPageFixture made = AssemblyPageFixture.deliberating(1);
        try (BrowserContext window = BrowserFixture.person("wren", View.PHONE)) {
            // Given
            Page page = card(window, made.slug());
            window.setOffline(true);
            page.locator(".vote-button[value=agree]").click();
            assertThat(kept(page)).isVisible();
            made.moveTo("DECIDING");

            // When
            window.setOffline(false);

            // Then
            Locator refused = page.locator("yoriai-outbox .notice-bad");
            assertThat(refused).containsText("This answer was not taken: I agree", soon());
            assertThat(refused).containsText("Not in this phase");
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("offline-refused.png")));

            // When
            page.navigate("/en/a/" + made.slug());
            refused.locator("button").click();

            // Then
            assertThat(refused).hasCount(0);
            assertThat(stored(page)).isEqualTo("null");
        }
    }

    @Test
    void withoutANetworkAPageOfOursSaysSoAndNothingPrivateIsKept() {
        try (BrowserContext window = BrowserFixture.person("wren", View.PHONE.in("ja"))) {
            // Given
            Page page = window.newPage();
            page.navigate("/ja/me");
            page.waitForFunction("() => navigator.serviceWorker.controller !== null");
            page.reload();
            window.setOffline(true);

            // When
            page.navigate("/ja/a/shared-streets");

            // Then
            assertThat(page.locator("h1")).hasText("インターネットにつながっていません");
            assertThat(page.locator(".top-person")).hasCount(0);
            assertThat(page.evaluate("() => getComputedStyle(document.querySelector('.btn-primary')).minHeight"))
                    .isEqualTo("48px");
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("offline-ja.png")));
            assertThat(page.evaluate("async () => { const names = await caches.keys(); const all = [];"
                            + " for (const name of names) for (const request of await (await caches.open(name)).keys())"
                            + " all.push(new URL(request.url).pathname); return all.sort().join(' '); }"))
                    .isEqualTo("/assets/app.css /assets/icon.svg /en/offline /ja/offline");

            // When
            window.setOffline(false);
            page.locator(".btn-primary").click();

            // Then
            assertThat(page.locator("h1")).not().hasText("インターネットにつながっていません");
        }
    }

    private static LocatorAssertions.ContainsTextOptions soon() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(SOON);
    }
}
