package org.yoriai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yoriai.web.BrowserFixture.View;

/** A member is asked and told why, looks through her votes; a moderator puts some first, takes tables in, looks at votes. */
class AskingPageIT extends WindowFixture {
    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void withoutScriptAMemberIsToldWhyAndTakesAVoteBack(String lang) {
        String path = "/a/" + AssemblyPageFixture.deliberating(3).slug();
        Page page = open("wren", View.PHONE.in(lang).withoutScript(), path + "/vote");
        assertThat(page.locator("yoriai-vote b").innerText()).matches("(By lot|Few people|くじ|まだ見た人).*");
        click(page, "button[value=agree]");
        click(page, "button[value=disagree]");

        click(page, "a[href$='/vote/mine']");
        assertThat(page.locator("main article").count()).isEqualTo(2);
        picture(page, "my-votes-" + lang);
        click(page, "main article form button");

        assertThat(page.locator("main article").count()).isEqualTo(1);
        page.navigate("/" + lang + path + "/vote");
        assertThat(page.locator("yoriai-vote").first().isVisible()).isTrue();
    }

    @Test
    void afterFiveAnswersSheIsAskedForHerOwnViewAndAfterTenMayStop() {
        Page page = open(
                "wren", View.DESK, "/a/" + AssemblyPageFixture.deliberating(12).slug() + "/vote");
        for (int i = 1; i <= 10; i++) {
            String before = page.locator(".argument-large blockquote").innerText();
            page.keyboard().press("1");
            page.waitForCondition(() ->
                    !page.locator(".argument-large blockquote").innerText().equals(before));
            assertThat(page.locator(".card-accent").count()).as("after " + i).isEqualTo(i % 5 == 0 ? 1 : 0);
        }
        assertThat(page.locator("[data-vote-part=own] a[href$='/now']").count()).isEqualTo(1);
        picture(page, "vote-rest");
    }

    @Test
    void keysThatAreTurnedOffAnswerNothing() {
        Page page = open(
                "wren", View.DESK, "/a/" + AssemblyPageFixture.deliberating(2).slug() + "/vote");
        String asked = page.locator(".argument-large blockquote").innerText();
        page.locator("[data-keys]").click();
        page.locator("h1").first().focus();
        page.keyboard().press("1");
        page.waitForTimeout(500);
        assertThat(page.locator(".argument-large blockquote").innerText()).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void whatAModeratorPutsFirstStandsOnThePageOfTheRule(String lang) {
        String slug = AssemblyPageFixture.deliberating(3).slug();
        Page page = open("mori", View.DESK.in(lang), "/m/" + slug + "/asking");
        page.fill("input[name=first]", "77");
        page.fill("input[name=reason]", "It came late.");
        click(page, "main form .btn-primary");
        assertThat(page.locator("#problem").first().isVisible()).isTrue();
        assertThat(page.locator("input[name=reason]").inputValue()).isEqualTo("It came late.");

        page.fill("input[name=first]", "2");
        click(page, "main form .btn-primary");

        picture(page, "asking-desk-" + lang);
        Page rule = open("", View.PHONE.in(lang), "/a/" + slug + "/method");
        assertThat(rule.locator("main").innerText()).contains("It came late.").contains("month 2");
        picture(rule, "method-" + lang);
    }

    @Test
    void aBrokenTableIsNamedByItsCellAndAWholeOneComesInAndGoesOut() {
        String slug = "p" + UUID.randomUUID().toString().substring(0, 8);
        StringBuilder votes = new StringBuilder("timestamp,datetime,comment-id,voter-id,vote\n");
        for (int i = 0; i < 12; i++) {
            votes.append(1_500_000_000_000L + i).append(",,0,").append(i).append(",1\n");
            votes.append(1_500_000_100_000L + i).append(",,1,").append(i).append(",-1\n");
        }
        Page page = open("mori", View.DESK, "/m/import");
        page.setInputFiles(
                "input[name=votes]", file("votes.csv", votes.toString().replaceFirst(",1\n", ",2\n")));
        page.fill("input[name=slug]", slug);
        click(page, "main form .btn-primary");
        assertThat(page.locator("main").innerText()).contains("votes.csv:2:5");
        assertThat(page.locator("input[name=slug]").inputValue()).isEqualTo(slug);
        picture(page, "import-refused");

        page.setInputFiles("input[name=votes]", file("votes.csv", votes.toString()));
        click(page, "main form .btn-primary");

        assertThat(page.url()).contains("/data/" + slug);
        assertThat(page.locator("main table a").count()).isEqualTo(5);
        String table = page.context()
                .request()
                .get(page.locator("a[href$='/votes.csv']").getAttribute("href"))
                .text();
        assertThat(table.lines()).hasSize(25);
        picture(page, "tables");
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aModeratorHasTheVotesLookedAt() {
        String slug = AssemblyPageFixture.deliberating(2).slug();
        Page page = open("mori", View.DESK, "/m/" + slug + "/integrity");
        click(page, "button[value=look]");
        for (int i = 0; i < 50 && page.locator("main .empty-state").count() == 0; i++) {
            page.waitForTimeout(200);
            page.navigate("/en/m/" + slug + "/integrity");
        }
        assertThat(page.locator("main").innerText()).contains("Nothing stands out");
        picture(page, "integrity");
    }
}
