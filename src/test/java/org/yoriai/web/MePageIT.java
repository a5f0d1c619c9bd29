package org.yoriai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yoriai.web.BrowserFixture.View;

/** A person's own pages: walked by keyboard, without scripts, in both languages. */
class MePageIT {
    /** She sits in every assembly that a test of this process has made, each with questions of its own. */
    private static final int MOST_TABS = 500;

    private static AssemblyPageFixture assembly;

    @BeforeAll
    static void takeASeat() {
        assembly = AssemblyPageFixture.deliberating(1);
    }

    @AfterAll
    static void keepEverything() {
        try (BrowserContext window = BrowserFixture.person("wren", View.DESK.withoutScript())) {
            Page page = window.newPage();
            page.navigate("/en/me/privacy");
            if (page.locator("form[action$='/me/privacy/call-back']").count() > 0) {
                page.click("form[action$='/me/privacy/call-back'] button");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void theWayToErasureAndBackIsWalkedWithTheTabKeyAlone(String lang) {
        try (BrowserContext window = BrowserFixture.person("wren", View.PHONE.in(lang))) {
            // Given
            Page page = window.newPage();
            PageFixture laws = new PageFixture(page);
            laws.open("/" + lang + "/me");
            assertThat(laws.broken(lang)).isEmpty();
            enter(page, "main a[href$='/me/privacy']");
            assertThat(laws.broken(lang)).isEmpty();
            assertThat(laws.tooWide(320, 844)).isEmpty();
            String file = page.locator("main a[href*='/me/export.html']").getAttribute("href");
            assertThat(file).endsWith("?lang=" + lang);
            var read = page.request().get(file);
            assertThat(read.status()).isEqualTo(200);
            assertThat(read.text()).contains("<html lang=\"" + lang + "\">");
            enter(page, "a[href$='/me/privacy/erase']");
            assertThat(laws.broken(lang)).isEmpty();
            assertThat(laws.tooWide(320, 844)).isEmpty();

            // When
            enter(page, ".btn-danger");
            assertThat(page.locator("#f-sure").count())
                    .as("asked to tick first")
                    .isEqualTo(1);
            assertThat(page.locator("#e-sure").innerText()).isNotBlank();
            tabTo(page, "#f-sure");
            page.keyboard().press("Space");
            enter(page, ".btn-danger");

            // Then
            assertThat(page.url()).contains("done=asked");
            enter(page, "form[action$='/me/privacy/call-back'] button");
            assertThat(page.url()).contains("done=called-back");
            assertThat(page.locator("form[action$='/me/privacy/call-back']").count())
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"en,/me/words", "ja,/me/words", "en,/me/notifications", "ja,/me/notifications"})
    void ownPagesKeepTheLawsOfPagesAndFitTheSmallestPhone(String lang, String path) {
        try (BrowserContext window = BrowserFixture.person("wren", View.PHONE.in(lang))) {
            PageFixture laws = new PageFixture(window.newPage());
            assertThat(laws.open("/" + lang + path)).isEqualTo(200);
            assertThat(laws.broken(lang)).isEmpty();
            assertThat(laws.tooWide(320, 844)).isEmpty();
        }
    }

    @Test
    void decisionsAreMadeAndKeptWithoutScripts() {
        try (BrowserContext window = BrowserFixture.person("wren", View.PHONE.withoutScript())) {
            Page page = window.newPage();
            page.navigate("/en/me/privacy");
            String form = "form:has(a[href$='/a/" + assembly.slug() + "']) ";
            assertThat(page.locator(form + "input[name=ai-digest]:checked").count())
                    .as("nothing is chosen for her")
                    .isZero();
            page.check(form + "input[name=ai-digest][value=no]");
            page.click(form + "button");
            assertThat(page.url()).contains("done=consent");
            assertThat(page.locator(form + "input[name=ai-digest][value=no]").isChecked())
                    .isTrue();
            page.check(form + "input[name=ai-digest][value=yes]");
            page.click(form + "button");
            assertThat(page.locator(form + "input[name=ai-digest][value=yes]").isChecked())
                    .isTrue();
            page.click(form + "summary");
            assertThat(page.locator(form + "tbody tr").count()).isEqualTo(2);
        }
    }

    @Test
    void whatOneWantsToBeToldIsChosenWithoutScripts() {
        try (BrowserContext window = BrowserFixture.person("wren", View.PHONE.withoutScript())) {
            Page page = window.newPage();
            page.navigate("/en/me/notifications");
            page.uncheck("input[name=topic][value=phase]");
            page.click("form[action$='/me/notifications/topics'] button");
            assertThat(page.url()).contains("done=topics");
            assertThat(page.locator("input[name=topic][value=phase]").isChecked())
                    .isFalse();
            page.check("input[name=topic][value=phase]");
            page.click("form[action$='/me/notifications/topics'] button");
            assertThat(page.locator("input[name=topic]:checked").count()).isEqualTo(7);
        }
    }

    private static void enter(Page page, String selector) {
        tabTo(page, selector);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
                return;
            }
        }
        throw new AssertionError("no way to " + selector + " with " + MOST_TABS + " tabs");
    }
}
