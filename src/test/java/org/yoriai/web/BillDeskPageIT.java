package org.yoriai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yoriai.web.BrowserFixture.View;

/** A moderator gives the text of a bill, checks what the program read, sets it right and publishes it. */
class BillDeskPageIT {
    private static final String TEXT = """
            Harbour Bathing Ordinance

            1 Purpose
            This ordinance opens the old harbour basin for swimming.

            2 Season
            (1) The basin is open from 1 June to 15 September.
            (2) The Council may close it in a storm.
            Lifeguards watch the basin.
            """;

    private BrowserContext window;

    private Page open(View view, String slug) {
        window = BrowserFixture.person("mori", view);
        Page page = window.newPage();
        page.navigate("/en/m/" + slug + "/bills");
        return page;
    }

    @AfterEach
    void closeWindow() {
        if (window != null) {
            window.close();
        }
    }

    @Test
    void withoutScriptATextIsReadSetRightTakenBackAndPublished() {
        String slug = AssemblyPageFixture.deliberating(0).slug();
        Page page = open(View.PHONE.withoutScript(), slug);
        page.fill("#f-source", TEXT);
        page.click("main form .btn-primary");
        assertThat(page.locator(".draft-tree > li").count()).isEqualTo(4);

        page.click("a[href$='/units/sec_2__subsec_2']");
        page.locator("input[name=at]").first().check();
        page.selectOption("[name=newLevel]", "section");
        page.fill("[name=num]", "3");
        page.click("form:has(input[value=split]) button");
        assertThat(page.locator(".draft-tree").innerText()).contains("Section 3");
        assertThat(page.locator("#did + ol").innerText())
                .contains("a new part begins at “lifeguards watch the basin.”");

        page.click("form:has(input[value=undo]) button");
        assertThat(page.locator(".draft-tree").innerText()).doesNotContain("Section 3");

        page.click("a[href$='/units/sec_2__subsec_2']");
        page.click("form:has(input[value=join]) button");
        assertThat(page.locator(".draft-tree > li").count()).isEqualTo(3);

        page.click("form:has(input[value=publish]) button");
        page.navigate("/en/a/" + slug + "/bill/versions/2");
        assertThat(page.locator("main").innerText()).contains("3 Fee", "Season");
    }

    @Test
    void aScannedOrBrokenFileIsNamedAndThePastedTextStays() {
        String slug = AssemblyPageFixture.deliberating(0).slug();
        Page page = open(View.DESK, slug);
        page.fill("#f-source", TEXT);
        page.setInputFiles(
                "#f-file",
                new FilePayload("bill.pdf", "application/pdf", "%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8)));
        page.click("main form .btn-primary");
        page.locator("#problem").waitFor();

        assertThat(page.locator("#problem").innerText()).contains("The PDF is damaged", "Export it again");
        assertThat(page.inputValue("#f-source").replace("\r\n", "\n")).isEqualTo(TEXT);
        assertThat(page.locator("article.card").count())
                .as("the published bill alone")
                .isEqualTo(1);
    }

    @Test
    void withScriptTheProgressIsToldAndTheDraftOpens() {
        String slug = AssemblyPageFixture.deliberating(0).slug();
        Page page = open(View.DESK, slug);
        page.setInputFiles("#f-file", new FilePayload("bill.txt", "text/plain", TEXT.getBytes(StandardCharsets.UTF_8)));
        page.focus("main form .btn-primary");
        page.keyboard().press("Enter");
        page.locator("[role=status]:has-text('4 clauses found')").waitFor();
        page.waitForURL("**/bills/*?done=bill-read");

        assertThat(page.locator("h1").innerText()).contains("Check what the program read");
    }
}
