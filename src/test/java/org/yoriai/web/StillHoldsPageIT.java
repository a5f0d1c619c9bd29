package org.yoriai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yoriai.web.BrowserFixture.View;

/** Somebody whose clause demands something else in a new version says whether her words still hold. */
class StillHoldsPageIT {
    private BrowserContext window;

    private Page open(String slug, boolean script) {
        window = BrowserFixture.person("heron", script ? View.PHONE : View.PHONE.withoutScript());
        Page page = window.newPage();
        page.navigate("/en/a/" + slug + "/now");
        return page;
    }

    @AfterEach
    void closeWindow() {
        if (window != null) {
            window.close();
        }
    }

    private static String withVersions() {
        AssemblyPageFixture assembly = AssemblyPageFixture.deliberating(0);
        assembly.withVersions();
        return assembly.slug();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void sheConfirmsThemWithOneButtonAndIsNotAskedAgain(boolean script) {
        String slug = withVersions();
        Page page = open(slug, script);
        assertThat(page.locator("section:has(#asked)").innerText())
                .contains("Do your words still hold?", "keeps the children of the harbour safe", "See what changed");

        page.click("section:has(#asked) button:has-text('Yes, it still holds')");
        assertThat(page.locator(".notice").first().innerText()).contains("your words still hold");
        assertThat(page.locator("main").innerText()).contains("You said that this still holds");
        assertThat(page.locator("button:has-text('Yes, it still holds')").count())
                .isZero();

        page.navigate("/en/a/" + slug + "/now");
        assertThat(page.locator("#asked").count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void sheTakesThemBackWhereTheyHoldNoMore(boolean script) {
        String slug = withVersions();
        Page page = open(slug, script);
        page.click("section:has(#asked) summary");
        page.click("section:has(#asked) button:has-text('Take them back')");

        assertThat(page.locator(".notice").first().innerText()).contains("Your words are taken back");
        page.navigate("/en/a/" + slug + "/now");
        assertThat(page.locator("#asked").count()).isZero();
    }
}
