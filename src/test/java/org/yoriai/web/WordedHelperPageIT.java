package org.yoriai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yoriai.summary.generate.StandIn;
import org.yoriai.web.BrowserFixture.View;

/** A member asks the model that serves, by a button each time; her words come back to her and go nowhere by themselves. */
class WordedHelperPageIT extends WindowFixture {
    private StandIn model;
    private String path;

    @BeforeEach
    void aModelServes() {
        model = StandIn.good(BrowserFixture.MODEL_PORT);
        AssemblyPageFixture assembly = AssemblyPageFixture.deliberating(1);
        assembly.worded();
        path = "/a/" + assembly.slug() + "/helper";
    }

    @AfterEach
    void theServerIsGone() {
        model.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void withoutScriptAnAnswerStandsBelowWhatWasFound(String lang) {
        Page page = open("wren", View.PHONE.in(lang).withoutScript(), path);
        page.fill("textarea[name=question]", "When is the basin open?");
        click(page, "[value=ask]");
        assertThat(page.locator("main .ai-mark").count()).isZero();
        picture(page, "helper-word-" + lang);

        click(page, "[value=word]");

        assertThat(page.locator("main .ai-mark").innerText()).contains("Stand-in");
        assertThat(page.locator("main").innerText())
                .contains("In short: The basin is open from 1 June to 15 September.");
        assertThat(page.locator("[value=word]").count()).isZero();
        picture(page, "helper-worded-" + lang);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void withoutScriptHerWordsGoIntoTheFieldOnlyByHerOwnAct(String lang) {
        String said = lang.equals("en") ? "The basin was closed yesterday." : "きのう、港は閉まっていました。";
        String shorter = (lang.equals("en") ? "In short: " : "つまり、") + said;
        Page page = open("wren", View.DESK.in(lang).withoutScript(), path);
        page.fill("textarea[name=text]", said);
        click(page, "[value=look]");
        click(page, "[value=say]");
        assertThat(page.locator("#looked ins").count()).isEqualTo(1);
        assertThat(page.inputValue("textarea[name=text]")).isEqualTo(said);
        picture(page, "helper-said-" + lang);

        click(page, "[value=take]");

        assertThat(page.inputValue("textarea[name=text]")).isEqualTo(shorter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void withoutScriptAClauseIsExplainedOrThePageSaysWhyNot(String lang) {
        Page page = open("wren", View.PHONE.in(lang).withoutScript(), path + "?clause=sec_2");
        picture(page, "helper-word-clause-" + lang);
        click(page, "[value=explain-very-plain]");

        assertThat(page.locator("#explained").count()).isEqualTo(1);
        assertThat(page.locator("main .ai-mark").count()).isEqualTo(lang.equals("en") ? 1 : 0);
        picture(page, "helper-worded-clause-" + lang);
    }
}
