package org.yoriai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.yoriai.web.BrowserFixture.View;

/** Hidden words offer an appeal, words of others a report; a second moderator decides; each without scripts. */
class ComplaintsPageIT {
    @Test
    void anAuthorAppealsAndReadsTheAnswerOnHerWords() {
        AssemblyPageFixture assembly = AssemblyPageFixture.deliberating(2);
        String hidden = assembly.complained().get(0);
        String words = "/en/a/" + assembly.slug() + "/arguments/" + hidden;
        try (BrowserContext author = BrowserFixture.person("heron", View.PHONE.withoutScript())) {
            Page page = author.newPage();
            page.navigate(words);
            assertThat(page.locator("main").innerText())
                    .contains("You have appealed. Somebody else than the moderator who hid your words decides")
                    .contains("Nobody is named in it.");
            assertThat(page.locator("form[action$='/appeal']").count()).isZero();

            try (BrowserContext first = BrowserFixture.person("mori", View.DESK.withoutScript())) {
                Page desk = first.newPage();
                desk.navigate("/en/m/" + assembly.slug() + "/complaints");
                assertThat(desk.locator("article", new Page.LocatorOptions().setHasText("Appeal against hiding"))
                                .innerText())
                        .contains("Somebody else has to decide");
            }
            try (BrowserContext second = BrowserFixture.person("hayashi", View.DESK.withoutScript())) {
                Page desk = second.newPage();
                desk.navigate("/en/m/" + assembly.slug() + "/complaints");
                desk.click("button[value=uphold]");
                assertThat(desk.locator(".field-error").first().innerText()).contains("reason");
                desk.locator("article", new Page.LocatorOptions().setHasText("Appeal against hiding"))
                        .locator("textarea")
                        .fill("It still says where she lives.");
                desk.click("button[value=uphold]");
                assertThat(desk.locator(".notice").innerText()).contains("Decided. Whoever asked is told.");
                assertThat(desk.locator("button[value=uphold]").count()).isZero();
            }

            page.navigate(words);
            assertThat(page.locator("main").innerText())
                    .contains("Your appeal was decided: your words stay hidden.")
                    .contains("It still says where she lives.");
        }
    }

    @Test
    void whereNobodyElseCouldDecideItIsSaidAndAnAuditorFindsTheWay() {
        AssemblyPageFixture assembly = AssemblyPageFixture.deliberating(1);
        String words =
                "/en/a/" + assembly.slug() + "/arguments/" + assembly.hidden().get(0);
        try (BrowserContext author = BrowserFixture.person("heron", View.PHONE.withoutScript())) {
            Page page = author.newPage();
            page.navigate(words);
            assertThat(page.locator("#appeal ~ p").innerText()).contains("There is nobody who could yet");
            page.fill("form[action$='/appeal'] textarea", "Nobody is named in it.");
            page.click("text=Send the appeal");
            assertThat(page.locator("main").innerText()).contains("There is nobody who could yet");

            assembly.invite("kansa", "auditor");

            page.navigate(words);
            assertThat(page.locator("main").innerText())
                    .contains("You have appealed.")
                    .doesNotContain("There is nobody who could yet");
        }
        try (BrowserContext auditor = BrowserFixture.person("kansa", View.DESK.withoutScript())) {
            Page page = auditor.newPage();
            page.navigate("/en/a/" + assembly.slug());
            page.click("text=To appeals and reports");
            assertThat(page.locator("article").innerText()).contains("Nobody is named in it.");
            assertThat(page.locator("nav.tabs a").all())
                    .hasSize(3)
                    .allSatisfy(tab -> assertThat(
                                    page.request().get(tab.getAttribute("href")).status())
                            .isEqualTo(200));
        }
    }

    @Test
    void aReportKeepsWhatWasTypedWhenItIsRefused() {
        AssemblyPageFixture assembly = AssemblyPageFixture.deliberating(1);
        String argument = assembly.first();
        try (BrowserContext reader = BrowserFixture.person("wren", View.PHONE.withoutScript())) {
            Page page = reader.newPage();
            page.navigate("/en/a/" + assembly.slug() + "/arguments/" + argument);
            page.click("text=Report these words");
            page.fill("form[action$='/report'] textarea", "The month is wrong.");
            page.click("text=Send the report");
            assertThat(page.inputValue("form[action$='/report'] textarea")).isEqualTo("The month is wrong.");
            assertThat(page.locator(".field-error").count()).isPositive();

            page.check("input[name=ground][value=other]");
            page.click("text=Send the report");

            assertThat(page.locator("main").innerText())
                    .contains("You have reported these words. A moderator decides")
                    .contains("The month is wrong.");
            assertThat(page.locator("form[action$='/report']").count()).isZero();
        }
    }

    @Test
    void anAuthorChangesHerWordsAndTheOldOnesAreTakenBack() {
        AssemblyPageFixture assembly = AssemblyPageFixture.deliberating(1);
        String old = "/en/a/" + assembly.slug() + "/arguments/" + assembly.first();
        try (BrowserContext author = BrowserFixture.person("heron", View.PHONE.withoutScript())) {
            Page page = author.newPage();
            page.navigate(old);
            assertThat(page.locator("main").innerText()).contains("You can change your words until");
            page.click("text=Change my words");
            assertThat(page.inputValue("textarea[name=text]")).contains("The harbour water was tested in month 1");

            page.fill("textarea[name=text]", "Short.");
            page.click("button[name=act][value=send]");
            assertThat(page.locator(".field-error").count()).isPositive();
            page.fill("textarea[name=text]", "The harbour water was tested in spring, and it is clean.");
            page.click("button[name=act][value=send]");

            assertThat(page.locator("main").innerText())
                    .contains("Your new words are saved.")
                    .contains("The harbour water was tested in spring, and it is clean.");
            page.navigate(old);
            assertThat(page.locator("main").innerText()).doesNotContain("You can change your words until");
            assertThat(page.locator("form[action$='/withdrawal']").count()).isZero();
        }
    }
}
