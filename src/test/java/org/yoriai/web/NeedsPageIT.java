package org.yoriai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yoriai.web.BrowserFixture.View;

/** Somebody looks which clause needs which: in a picture, by keyboard, and in the table that says the same. */
class NeedsPageIT {
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final String NEEDS = "/a/shared-streets/bill/needs";

    private BrowserContext window;

    private Page open(View view, String path) {
        window = BrowserFixture.anybody(view);
        Page page = window.newPage();
        assertThat(page.navigate("/" + view.lang() + path).status()).isEqualTo(200);
        return page;
    }

    @AfterEach
    void closeWindow() {
        if (window != null) {
            window.close();
        }
    }

    /** Every need that the table names in words, as {@code from to}. */
    @SuppressWarnings("unchecked")
    private static Set<String> told(Page page) {
        return new TreeSet<>((List<String>) page.evaluate("""
                () => [...document.querySelectorAll('tr[data-clause]')].flatMap((row) =>
                  [...row.querySelectorAll('td:nth-of-type(1) a')].map((a) =>
                    row.dataset.clause + ' ' + a.getAttribute('href').split('/').pop()))"""));
    }

    @SuppressWarnings("unchecked")
    private static Set<String> drawn(Page page) {
        return new TreeSet<>((List<String>) page.evaluate("""
                () => [...document.querySelector('yoriai-needs').shadowRoot.querySelectorAll('path')].map((arc) =>
                  arc.dataset.from + ' ' + arc.dataset.to)"""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void thePictureDrawsExactlyTheNeedsThatTheTableNames(String lang) {
        Page page = open(View.DESK.in(lang), NEEDS);
        page.locator("yoriai-needs svg path").first().waitFor();

        page.locator("yoriai-needs input[type=checkbox]").check();

        assertThat(told(page)).hasSizeGreaterThan(5);
        assertThat(drawn(page)).isEqualTo(told(page));
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("bill-needs-picture-" + lang + ".png")));
    }

    @Test
    void arrowKeysChooseAClauseASentenceSaysItsNeedsAndEnterOpensIt() {
        Page page = open(View.PHONE, NEEDS);
        page.locator("yoriai-needs [part=list]").focus();
        page.keyboard().press("End");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowUp");
        String said = page.locator("yoriai-needs [part=said]").innerText();
        String row = page.locator("tr[data-clause] th").nth(11).innerText();
        assertThat(said).contains(row);
        List<String> named = page.locator("tr[data-clause]")
                .nth(11)
                .locator("td")
                .first()
                .locator("a")
                .allInnerTexts();
        assertThat(named).isNotEmpty();
        page.keyboard().press("Enter");
        page.waitForURL("**/bill/*sec_12");
    }

    @Test
    void withoutScriptTheTableStandsAloneAndNothingIsCutOff() {
        Page page = open(View.PHONE.withoutScript(), NEEDS);
        assertThat(told(page)).hasSizeGreaterThan(5);
        assertThat(page.locator("yoriai-needs svg").count()).isZero();
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                .isLessThanOrEqualTo(0);
    }

    @Test
    void aWordOpensItsMeaningInPlaceAndLeadsBackByKeyboardWithoutScript() {
        Page page = open(View.PHONE.withoutScript(), "/a/shared-streets/bill/part_2__sec_6");
        var term = page.locator(".law a.term").first();
        assertThat(page.locator(".meaning").first().isVisible()).isFalse();
        term.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".meaning:target").innerText()).containsIgnoringCase("means");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".meaning:target").count()).isZero();
        assertThat(page.locator(".law a.term:target").count()).isEqualTo(1);
    }
}
