package org.yoriai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yoriai.BirdNames;
import org.yoriai.web.BrowserFixture.View;

/** A member asks the materials, has her words looked at, passes a question on, and switches the helper off. */
class HelperPageIT extends WindowFixture {
    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void withoutScriptWhatIsNotInTheMaterialsReachesTheModeratorsWithoutAName(String lang) {
        String slug = AssemblyPageFixture.deliberating(1).slug();
        View phone = View.PHONE.in(lang).withoutScript();
        Page page = open("wren", phone, "/a/" + slug + "/helper");
        page.fill("textarea[name=question]", "Which rockets fly to Mars?");
        click(page, "[value=ask]");
        assertThat(page.locator(".notice-good").count()).isZero();
        assertThat(page.locator(".flash .notice-info").count()).isEqualTo(1);
        assertThat(page.locator("main article").first().innerText())
                .contains(
                        lang.equals("en")
                                ? "I did not find this in the law and the briefings."
                                : "法案と説明の中に、答えを見つけられませんでした");
        assertThat(page.locator("main article figure").count()).isBetween(1, 3);
        assertThat(page.locator("main article figure a").count())
                .isEqualTo(page.locator("main article figure").count());
        picture(page, "helper-not-found-" + lang);

        click(page, "[value=pass]");
        assertThat(page.locator("[value=pass]").count()).isZero();

        Page desk = open("mori", View.DESK.in(lang), "/m/" + slug + "/questions");
        assertThat(desk.locator("main").innerText())
                .contains("Which rockets fly to Mars?")
                .doesNotContainPattern(BirdNames.ANY);
        picture(desk, "questions-desk-" + lang);
        click(desk, "main article form button");
        assertThat(desk.locator("main article").count()).isZero();
    }

    @Test
    void aSampleQuestionIsOfTheLawAtHandAndIsAnsweredByIt() {
        String slug = AssemblyPageFixture.deliberating(1).slug();
        Page page = open("wren", View.PHONE.in("en").withoutScript(), "/a/" + slug + "/helper");
        click(page, "main a[href*=sample]");
        String question = page.inputValue("textarea[name=question]");
        assertThat(question).isEqualTo("What does it say about “Season”?");
        click(page, "[value=ask]");
        assertThat(page.locator("main article h3").first().innerText()).isEqualTo(question);
        assertThat(page.locator(".notice-good").count()).isZero();
        assertThat(page.locator("main article").first().innerText())
                .doesNotContain("I did not find this")
                .contains("The basin is open from 1 June to 15 September.");
        picture(page, "helper-sample");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void wordsAreLookedAtAndTakenAlongToWhereTheyAreWritten(String lang) {
        String slug = AssemblyPageFixture.deliberating(1).slug();
        String said = lang.equals("en") ? "The basin was closed yesterday." : "きのう、港は閉まっていました。";
        Page page = open("wren", View.PHONE.in(lang).withoutScript(), "/a/" + slug + "/helper");
        page.fill("textarea[name=text]", said);
        click(page, "[value=look]");

        assertThat(page.locator("#looked li").count()).isEqualTo(2);
        picture(page, "helper-looked-" + lang);
        click(page, "#looked [value=edit]");

        assertThat(page.inputValue("textarea[name=text]")).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void whatSheMayLookAtOnceMoreIsAskedAndKeepsHerFromNothing(String lang) {
        String slug = AssemblyPageFixture.deliberating(1).slug();
        String said = lang.equals("en")
                ? "The clerks are idiots. Ask Haruka Ishii from the bakery, call her on 090-1234-5678, or go to 14 Mill"
                        + " Lane. 72 per cent of swimmers agree. The fee should fall. Also, the library should open on"
                        + " Sundays."
                : "窓口の人は馬鹿者です。パン屋の石井さんに聞けば分かります。電話は090-1234-5678、家は桜町3-5-12です。"
                        + "泳ぐ人の72%が賛成しています。料金を下げてほしい。また、図書館を日曜日に開けてほしい。";
        Page page = open("wren", View.PHONE.in(lang).withoutScript(), "/a/" + slug + "/helper");
        page.fill("textarea[name=text]", said);
        click(page, "[value=look]");

        assertThat(page.locator("#looked > ul").first().locator("q").allInnerTexts())
                .hasSize(6)
                .anyMatch(piece -> piece.contains("090-1234-5678"))
                .anyMatch(piece -> piece.contains("72"));
        assertThat(page.locator("#looked > ol > li").count()).isEqualTo(2);
        picture(page, "helper-asked-" + lang);

        click(page, "#looked > ol > li:last-child [value=edit]");
        assertThat(page.inputValue("textarea[name=text]"))
                .startsWith(lang.equals("en") ? "Also, the library" : "また、図書館");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void oneClickSwitchesItOffAndOneOnAgain(String lang) {
        String slug = AssemblyPageFixture.deliberating(1).slug();
        Page page = open("wren", View.DESK.in(lang).withoutScript(), "/a/" + slug + "/helper");
        click(page, "[value=off]");
        assertThat(page.locator("textarea").count()).isZero();
        picture(page, "helper-off-" + lang);

        click(page, "[value=on]");
        assertThat(page.locator("textarea[name=question]").count()).isEqualTo(1);
    }
}
