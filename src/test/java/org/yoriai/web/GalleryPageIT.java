package org.yoriai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yoriai.web.BrowserFixture.View;

/** The components under the wishes that a device may have. */
class GalleryPageIT {
    private BrowserContext window;
    private Page page;

    @BeforeEach
    void openGallery() {
        window = BrowserFixture.anybody(View.DESK);
        page = window.newPage();
    }

    @AfterEach
    void closeWindow() {
        window.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void whoAsksForMoreContrastGetsTheRatioOfAaa(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setContrast(Contrast.MORE));
        page.navigate("/en/design");

        assertThat(AxeFixture.violations(page, List.of("color-contrast-enhanced")))
                .isEmpty();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots/gallery-more-contrast-"
                        + scheme.name().toLowerCase(java.util.Locale.ROOT) + ".png"))
                .setFullPage(true));
    }

    @Test
    void theChosenSchemeWinsOverTheDevice() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.navigate("/ja/design?scheme=dark&contrast=more");

        assertThat(page.evaluate("() => getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(11, 13, 18)");
    }

    /** In a palette of the person's own, what was told by colour is told by borders, letters and words. */
    @Test
    void withForcedColoursEveryMarkKeepsAnOutline() {
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        page.navigate("/en/design");

        assertThat(page.evaluate("""
            () => [...document.querySelectorAll('svg.bar, .group-chip, .lights b, .tag, .vote-sign, progress')]
              .filter((e) => e.checkVisibility() && parseFloat(getComputedStyle(e).borderTopWidth) < 1)
              .map((e) => e.outerHTML.slice(0, 80))\
            """)).isEqualTo(List.of());
        assertThat(page.evaluate("() =>"
                        + " getComputedStyle(document.querySelector('.vote-button[aria-pressed=true]')).outlineStyle"))
                .isEqualTo("solid");
    }

    @Test
    void paperIsWhiteAndHoldsNoControls() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
        page.navigate("/en/design");

        assertThat(page.evaluate("() => getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
        assertThat(page.locator("#on-paper").isVisible()).isTrue();
        for (String control : List.of(".bottom-bar", ".btn", ".vote-button", ".top-tools", "yoriai-live")) {
            assertThat(page.locator(control).all().stream().filter(each -> each.isVisible()))
                    .as(control)
                    .isEmpty();
        }
        assertThat(page.evaluate("() => getComputedStyle(document.querySelector('.argument-card')).color"))
                .isEqualTo("rgb(0, 0, 0)");
    }
}
