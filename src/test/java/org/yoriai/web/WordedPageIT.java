package org.yoriai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yoriai.summary.generate.StandIn;
import org.yoriai.web.BrowserFixture.View;

/** A model words a draft: its page says so, and beside it stands the same in fixed frames. A server stands in for the model. */
class WordedPageIT extends WindowFixture {
    private StandIn model;
    private AssemblyPageFixture assembly;

    @BeforeEach
    void aModelServes() {
        model = StandIn.good(BrowserFixture.MODEL_PORT);
        assembly = AssemblyPageFixture.deliberating(1);
        assembly.say("wren", "Lanterns along harbour steps help swimmers at dusk.");
        assembly.joinAndSay("plover", "Evening hours suit nurses after late shifts.");
        assembly.worded();
    }

    @AfterEach
    void theServerIsGone() {
        model.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void withoutScriptEverybodyReadsWhichModelWordedItAndTheSameInFixedFrames(String lang) {
        String path = "/a/" + assembly.slug() + "/summaries/" + assembly.summarized();
        Page page = open("", View.PHONE.in(lang).withoutScript(), path);

        assertThat(page.locator("main .ai-mark").innerText()).contains("Stand-in");
        assertThat(page.locator("main").innerText()).contains("On lanterns and along: “Lanterns");
        picture(page, "worded-" + lang);

        click(page, "main a[href$='/beside']");
        assertThat(page.locator("main h3").allInnerTexts()).hasSize(2).anyMatch(title -> title.contains("Stand-in"));
        assertThat(page.locator("main").innerText()).contains("On lanterns and along: “Lanterns");
        assertThat(page.locator("main form").count())
                .as("nothing to say for a reader")
                .isZero();
        picture(page, "beside-" + lang);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void withoutScriptAModeratorSaysThatSheReadBothBeforeSheApproves(String lang) {
        String draft = assembly.asking();
        assembly.leaveOut(draft, 2);
        assembly.endAsking(draft);
        String path = "/m/" + assembly.slug() + "/summaries/" + draft;
        View view = View.DESK.in(lang).withoutScript();
        Page desk = open("hayashi", view, path);
        assertThat(desk.locator("header, main, .page").first().page().content()).contains("Stand-in");
        desk.fill("[name=why]", "Few took part.");
        click(desk, "[value=approve]");
        assertThat(desk.locator("main .problem, main [role=alert], main .notice-bad")
                        .count())
                .as("refused, with the reason")
                .isPositive();
        assertThat(desk.locator("[name=why]").inputValue())
                .as("what she wrote stays")
                .isEqualTo("Few took part.");
        picture(desk, "worded-desk-refused-" + lang);

        click(desk, "a[href$='/beside']");
        assertThat(desk.locator("main .tag-warn").count())
                .as("a person reads this first")
                .isEqualTo(1);
        click(desk, "main form button");
        assertThat(desk.locator("main .field-error").count()).as("not ticked").isEqualTo(1);
        picture(desk, "beside-desk-refused-" + lang);
        desk.check("[name=both]");
        click(desk, "main form button");
        assertThat(desk.url()).contains("done=beside-read");
        assertThat(desk.locator("main form").count()).as("said").isZero();

        Page again = open("hayashi", view, path);
        again.fill("[name=why]", "Few took part.");
        click(again, "[value=approve]");
        assertThat(again.url()).contains("done=approved");
    }

    @Test
    void onAPhoneTheTwoStandOneBelowTheOther() {
        String path = "/a/" + assembly.slug() + "/summaries/" + assembly.summarized() + "/beside";
        Page page = open("wren", View.PHONE, path);
        var first = page.locator("main h3").first().boundingBox();
        var second = page.locator("main h3").last().boundingBox();
        assertThat(second.y).isGreaterThan(first.y + first.height);
        Page wide = open("wren", View.DESK, path);
        assertThat(wide.locator("main h3").last().boundingBox().y)
                .isEqualTo(wide.locator("main h3").first().boundingBox().y);
        picture(wide, "beside-wide");
    }
}
