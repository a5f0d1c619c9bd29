package org.yoriai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yoriai.web.BrowserFixture.View;

/** Text is made larger by a link, without scripts, and stays so from page to page; nothing runs out of a phone. */
class TextSizePageIT extends WindowFixture {
    private static final String SIZE = "() => parseFloat(getComputedStyle(document.documentElement).fontSize)";
    private static final String OVER = "() => document.documentElement.scrollWidth - window.innerWidth";

    @Test
    void theLargestTextFitsAPhoneAndStays() {
        Page page = open("", View.PHONE.withoutScript(), "/a/shared-streets/results");
        double usual = ((Number) page.evaluate(SIZE)).doubleValue();

        click(page, "footer .size-largest");

        assertThat(page.url()).endsWith("/en/a/shared-streets/results");
        assertThat(((Number) page.evaluate(SIZE)).doubleValue()).isEqualTo(usual * 1.375);
        for (String path : List.of("/results", "/bill", "/arguments", "")) {
            for (String lang : List.of("/en", "/ja")) {
                page.navigate(lang + "/a/shared-streets" + path);
                assertThat(page.getAttribute("html", "data-size")).isEqualTo("largest");
                assertThat(((Number) page.evaluate(OVER)).intValue())
                        .as(lang + path)
                        .isLessThanOrEqualTo(0);
            }
        }

        click(page, "footer .size-usual");

        assertThat(((Number) page.evaluate(SIZE)).doubleValue()).isEqualTo(usual);
    }
}
