package org.yoriai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yoriai.web.BrowserFixture.View;

/** An author is asked about her own words, contests a sentence, and sees it answered; hidden words leave the page. */
class SummaryLifePageIT extends WindowFixture {
    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void withoutScriptAnAuthorSaysWhetherItSaysWhatSheMeant(String lang) {
        AssemblyPageFixture assembly = AssemblyPageFixture.deliberating(3);
        String draft = assembly.asking();
        String path = "/a/" + assembly.slug() + "/own-words";
        Page page = open("heron", View.PHONE.in(lang).withoutScript(), "/a/" + assembly.slug() + "/now");
        page.waitForNavigation(
                () -> page.locator("a[href='/" + lang + path + "']").first().click());
        assertThat(page.locator("main article mark").count()).isEqualTo(1);
        picture(page, "own-words-" + lang);

        click(page, "[value=answer]");
        assertThat(page.locator("main article .field-error").count())
                .as("nothing chosen")
                .isEqualTo(1);
        picture(page, "own-words-refused-" + lang);

        page.check("input[name=answer][value=yes]");
        click(page, "[value=answer]");
        assertThat(page.url()).contains("done=own-said");
        assertThat(page.locator("input[name=answer][value=yes]").isChecked()).isTrue();

        Page desk = open("hayashi", View.DESK.in(lang), "/m/" + assembly.slug() + "/summaries/" + draft);
        picture(desk, "draft-answered-" + lang);
        if (desk.locator("[name=why]").count() > 0) {
            desk.fill("[name=why]", "Few took part.");
        }
        click(desk, "[value=approve]");
        click(desk, "[value=publish]");
        assertThat(desk.url()).contains("done=published");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void withoutScriptWhoIsQuotedContestsASentenceAndAModeratorAnswers(String lang) {
        AssemblyPageFixture assembly = AssemblyPageFixture.deliberating(3);
        String path = "/a/" + assembly.slug() + "/summaries/" + assembly.summarized();
        Page page = open("heron", View.PHONE.in(lang).withoutScript(), path);
        page.locator("details:has(form) > summary").first().click();
        click(page, "details form button");
        assertThat(page.locator(".field-error").count()).as("no reason").isEqualTo(1);

        page.fill("textarea[name=reason]", "I meant the summer only.");
        click(page, "details form button");
        assertThat(page.locator("main section .tag-warn").count()).isEqualTo(1);
        assertThat(page.locator("details form").count()).as("contested once").isZero();
        picture(page, "contested-" + lang);
        String reader = open("wren", View.PHONE.in(lang), path).locator("main").innerText();
        assertThat(reader).doesNotContain("summer only");

        Page desk = open("mori", View.DESK.in(lang), "/m/" + assembly.slug() + "/summaries");
        assertThat(desk.locator("main").innerText()).contains("I meant the summer only.");
        picture(desk, "contests-desk-" + lang);
        desk.check("input[name=decision][value=kept]");
        desk.fill("textarea[name=answer]", "It quotes all that you wrote.");
        click(desk, "form[action*=contests] button");

        Page answered = open("wren", View.PHONE.in(lang).withoutScript(), path);
        assertThat(answered.locator("main section .tag-warn").count()).isZero();
        answered.locator("details:has(q) > summary").click();
        assertThat(answered.locator("main").innerText())
                .contains("I meant the summer only.", "It quotes all that you wrote.");
        picture(answered, "contest-answered-" + lang);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void hiddenWordsLeaveThePageAndItSaysSo(String lang) {
        AssemblyPageFixture assembly = AssemblyPageFixture.deliberating(3);
        String path = "/a/" + assembly.slug() + "/summaries/" + assembly.summarized();
        assembly.hideEverything();

        Page page = open("wren", View.PHONE.in(lang).withoutScript(), path);

        assertThat(page.locator("main .notice-warn").count()).isEqualTo(1);
        assertThat(page.content()).doesNotContain("harbour water");
        picture(page, "summary-stale-" + lang);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void withoutScriptAMemberSaysHowWellSheFindsWhatSheThinks(String lang) {
        AssemblyPageFixture assembly = AssemblyPageFixture.deliberating(3);
        String path = "/a/" + assembly.slug() + "/summaries/" + assembly.summarized();
        Page page = open("heron", View.PHONE.in(lang).withoutScript(), path);
        click(page, "#represented button");
        assertThat(page.locator("#represented .field-error").count())
                .as("nothing chosen")
                .isEqualTo(1);
        picture(page, "represented-refused-" + lang);

        page.check("input[name=score][value='6']");
        click(page, "#represented button");

        assertThat(page.url()).contains("done=represented");
        assertThat(page.locator("main .notice-good").count()).isEqualTo(1);
        assertThat(page.locator("input[name=score][value='6']").isChecked()).isTrue();
        Page reader = open("", View.DESK.in(lang), path);
        assertThat(reader.locator("#represented").count()).isEqualTo(1);
        assertThat(reader.locator("#represented form").count()).isZero();
    }

    @Test
    void aModeratorTakesASummaryBackAndTheReasonStandsOnItsPage() {
        AssemblyPageFixture assembly = AssemblyPageFixture.deliberating(3);
        String summary = assembly.summarized();
        Page desk = open("mori", View.DESK, "/m/" + assembly.slug() + "/summaries/" + summary);
        desk.locator("details:has([value=withdraw]) > summary").click();
        desk.fill("details:has([value=withdraw]) textarea", "A sentence misleads.");
        picture(desk, "withdraw-desk");
        desk.locator("[value=withdraw]").click();
        desk.waitForLoadState();

        Page page = open("wren", View.PHONE, "/a/" + assembly.slug() + "/summaries/" + summary);

        assertThat(page.locator("main .notice-bad").innerText()).contains("A sentence misleads.");
        picture(page, "summary-withdrawn");
    }
}
