package org.yoriai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yoriai.legislation.BadBillsFixture;
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

    /** Playwright sends larger files by their path alone. */
    private static final Path LARGE = large();

    private BrowserContext window;

    private static Path large() {
        try {
            Path file = Files.createTempFile("bill", ".txt");
            file.toFile().deleteOnExit();
            Files.write(file, "1 Trees stay.\n".repeat(50 * 1024 * 1024 / 14).getBytes(StandardCharsets.UTF_8));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

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

    @ParameterizedTest
    @CsvSource({"en, false", "ja, true"})
    void eachFileThatCannotBeReadIsNamedBesideTheFieldAndThePastedTextStays(String lang, boolean script) {
        String slug = AssemblyPageFixture.deliberating(0).slug();
        View view = script ? View.DESK : View.PHONE.withoutScript();
        Page page = open(view.in(lang), slug);
        page.navigate("/" + lang + "/m/" + slug + "/bills");
        page.fill("#f-source", TEXT);
        for (BadBillsFixture.Bad bad : BadBillsFixture.all()) {
            page.setInputFiles("#f-file", new FilePayload(bad.name(), bad.type(), bad.bytes()));
            String key = page.inputValue("main form input[name=key]");
            page.click("main form:has(#f-file) .btn-primary");
            for (int i = 0;
                    i < 100 && page.inputValue("main form input[name=key]").equals(key);
                    i++) {
                page.waitForTimeout(100);
            }

            assertThat(page.locator("#e-file").innerText().strip())
                    .as(bad.name())
                    .startsWith(lang.equals("ja") ? bad.ja() : bad.en());
            assertThat(page.getAttribute("#f-file", "aria-describedby")).contains("e-file");
            assertThat(page.locator("#problem a[href='#f-file']").count()).isEqualTo(1);
            assertThat(page.inputValue("#f-source").replace("\r\n", "\n")).isEqualTo(TEXT);
        }
        assertThat(page.locator("article.card").count())
                .as("the published bill alone")
                .isEqualTo(1);
    }

    @Test
    void aFileOfFiftyMegabytesIsRefusedBesideTheFieldBeforeItIsSent() {
        String slug = AssemblyPageFixture.deliberating(0).slug();
        Page page = open(View.DESK, slug);
        page.fill("#f-source", TEXT);
        List<String> sent = new ArrayList<>();
        page.onRequest(request -> {
            if (request.method().equals("POST")) {
                sent.add(request.url());
            }
        });
        page.setInputFiles("#f-file", LARGE);
        page.click("main form:has(#f-file) .btn-primary");

        assertThat(page.locator("#e-file").innerText()).contains("it has 50 MB, and 10 MB can be sent");
        assertThat(sent).isEmpty();
        assertThat(page.inputValue("#f-source").replace("\r\n", "\n")).isEqualTo(TEXT);
    }

    @Test
    void withoutScriptAFileOfFiftyMegabytesIsToldToBeTooLarge() {
        String slug = AssemblyPageFixture.deliberating(0).slug();
        Page page = open(View.PHONE.withoutScript(), slug);
        page.setInputFiles("#f-file", LARGE);
        page.click("main form:has(#f-file) .btn-primary");

        assertThat(page.locator("#problem").innerText()).contains("too large", "10 MB", "smaller");
        page.navigate("/en/m/" + slug + "/bills");
        assertThat(page.locator("article.card").count())
                .as("the published bill alone")
                .isEqualTo(1);
    }

    @Test
    void nothingAtAllIsAskedForBesideTheField() {
        String slug = AssemblyPageFixture.deliberating(0).slug();
        Page page = open(View.PHONE.withoutScript(), slug);
        page.click("main form:has(#f-file) .btn-primary");

        assertThat(page.locator("#e-file").innerText()).contains("Choose a file with the text of the bill");
    }

    @Test
    void withoutScriptADraftIsDeletedWhenThatIsMeant() {
        String slug = AssemblyPageFixture.deliberating(0).slug();
        Page page = open(View.PHONE.withoutScript(), slug);
        page.fill("#f-source", TEXT);
        page.click("main form:has(#f-file) .btn-primary");
        page.click("summary:has-text('Delete this draft')");
        page.click("form:has(input[value=delete]) button");
        assertThat(page.locator("#e-sure").innerText()).contains("Tick the box");

        page.check("#f-sure");
        page.click("form:has(input[value=delete]) button");
        assertThat(page.locator(".notice").innerText()).contains("The draft is deleted");
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
