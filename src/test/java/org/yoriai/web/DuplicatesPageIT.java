package org.yoriai.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yoriai.web.BrowserFixture.View;

/** A moderator reads two arguments that look alike, puts them together, and takes them apart again. */
class DuplicatesPageIT extends WindowFixture {
    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void withoutScriptTwoArgumentsBecomeOneAndTwoAgain(String lang) {
        AssemblyPageFixture made = AssemblyPageFixture.deliberating(1);
        made.say("wren", "The harbour water was tested in month 1, and this is what it means.");
        View phone = View.PHONE.in(lang).withoutScript();
        String desk = "/m/" + made.slug() + "/duplicates";
        Page page = open("mori", phone, desk);
        while (page.locator("main article").count() == 0) {
            // The first comparison may go on for some seconds.
            page.reload();
        }
        assertThat(page.locator("main article")).hasCount(1);
        picture(page, "duplicates-pair-" + lang);

        click(page, "[value=merge-one]");

        assertThat(page.locator("[value=merge-one]")).hasCount(0);
        assertThat(page.locator("[value=part]")).hasCount(1);
        picture(page, "duplicates-together-" + lang);
        String argument = page.locator("main h3 ~ p a").first().getAttribute("href");
        page.navigate(argument);
        assertThat(page.locator("main .notice").first().innerText())
                .contains(lang.equals("en") ? "says the same" : "同じこと");
        picture(page, "argument-merged-" + lang);
        click(page, "main .notice a");
        assertThat(page.locator("main details figure")).hasCount(1);
        picture(page, "argument-joined-" + lang);

        page.navigate("/" + lang + desk);
        click(page, "[value=part]");

        assertThat(page.locator("[value=merge-one]")).hasCount(1);
        click(page, "[value=apart]");
        assertThat(page.locator("main article")).hasCount(0);
    }
}
