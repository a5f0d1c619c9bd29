package org.yoriai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.yoriai.web.BrowserFixture.View;

/** Readings above kanji are switched on by a link, stay on from page to page, and change no word. */
class ReadingsPageIT extends WindowFixture {
    private static final String SWITCH = "footer a[href^='/readings']";

    /** Of a page, without readings and what switches them. */
    private static final String WORDS = """
        () => {
          document.querySelectorAll("rt, rp, a[href^='/readings']").forEach((part) => part.remove());
          return document.querySelector('main').textContent;
        }\
        """;

    @Test
    void withoutScriptReadingsAreSwitchedOnStayOnAndAreSwitchedOff() {
        AssemblyPageFixture assembly = AssemblyPageFixture.deliberating(3);
        String path = "/a/" + assembly.slug() + "/summaries/" + assembly.summarized();
        Page page = open("", View.PHONE.in("ja").withoutScript(), path + "?level=easy");
        assertThat(page.locator("ruby").count()).isZero();
        Object words = page.evaluate(WORDS);

        page.reload();
        click(page, SWITCH);

        assertThat(page.url()).endsWith(path + "?level=easy");
        assertThat(page.locator("main ruby").count()).isGreaterThan(5);
        assertThat(page.locator("main ruby rt").allTextContents()).allMatch(text -> text.matches("\\p{IsHiragana}+"));
        assertThat(page.evaluate(WORDS)).as("the words").isEqualTo(words);
        page.navigate("/ja" + path);
        assertThat(page.locator("main ruby").count()).as("on the next page").isGreaterThan(5);
        picture(page, "readings-ja");
        page.navigate("/en" + path);
        assertThat(page.locator("ruby").count()).as("in English").isZero();
        assertThat(page.locator(SWITCH).count()).isZero();
        page.navigate("/ja" + path);

        click(page, SWITCH);

        assertThat(page.url()).endsWith("/ja" + path);
        assertThat(page.locator("ruby").count()).isZero();
    }

    @Test
    void aPageWithReadingsHasNoFaultsAndItsFormsSendWhatTheySent() {
        AssemblyPageFixture assembly = AssemblyPageFixture.deliberating(3);
        Page page = open("heron", View.DESK.in("ja"), "/a/" + assembly.slug() + "/arguments");
        click(page, SWITCH);
        assertThat(AxeFixture.violations(page, AxeFixture.ALL))
                .as("arguments with readings")
                .isEmpty();
        page.navigate("/ja/a/" + assembly.slug() + "/vote");
        assertThat(page.locator("main ruby").count()).isPositive();
        assertThat(page.locator("textarea ruby, option ruby, title ruby").count())
                .isZero();
        assertThat(AxeFixture.violations(page, AxeFixture.ALL))
                .as("vote with readings")
                .isEmpty();
        picture(page, "readings-vote-ja");
    }
}
