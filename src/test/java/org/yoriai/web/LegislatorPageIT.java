package org.yoriai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yoriai.web.BrowserFixture.View;

/** A member of parliament at her desk: one sheet to print, private notes, a reply looked at before it is given. */
class LegislatorPageIT {
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final Pattern PAGE_OBJECT = Pattern.compile("/Type\\s*/Page\\b(?!s)");
    /** What is printed of an A4 sheet with our margins of 15 mm, in CSS pixels. */
    private static final int PRINTED_WIDTH = 680;
    /** 297 mm less 16 mm above and below, in CSS pixels. */
    private static final int PRINTED_HEIGHT = 1001;

    private static final String HOME = "/l/shared-streets";

    private BrowserContext window;

    private Page open(String person, View view, String path) {
        window = BrowserFixture.person(person, view);
        Page page = window.newPage();
        assertThat(page.navigate("/" + view.lang() + path).status()).as(path).isEqualTo(200);
        return page;
    }

    @AfterEach
    void closeWindow() {
        if (window != null) {
            window.close();
        }
    }

    private static byte[] print(Page page, String name) throws IOException {
        Files.createDirectories(PICTURES);
        return page.pdf(
                new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true).setPath(PICTURES.resolve(name)));
    }

    private static long sheets(byte[] pdf) {
        return PAGE_OBJECT
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    /** What of the page lies beyond the printed area, or is cut by a box around it; empty when nothing does. */
    private static String cut(Page page) {
        page.setViewportSize(PRINTED_WIDTH, PRINTED_HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        return (String) page.evaluate("""
                () => [...document.querySelectorAll('main *, main, h1')].filter((e) => {
                  const box = e.getBoundingClientRect();
                  if (box.width === 0 || e.closest('.vh')) return false;
                  const style = getComputedStyle(e);
                  return box.right > document.documentElement.clientWidth + 1 || box.left < -1
                    || (style.overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1);
                }).map((e) => e.tagName + ' ' + e.textContent.slice(0, 60)).slice(0, 5).join(' | ')""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void theBriefIsExactlyOneSheetOfA4AndNothingIsCutOff(String lang) throws IOException {
        Page page = open("hayashi", View.DESK.in(lang), HOME + "/brief");
        assertThat(page.locator(".brief section").first().locator("li").count()).isEqualTo(5);

        byte[] pdf = print(page, "brief-" + lang + ".pdf");

        assertThat(sheets(pdf)).isEqualTo(1);
        assertThat(cut(page)).isEmpty();
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("brief-" + lang + "-print.png")));
        assertThat(page.locator(".brief .print-only").innerText()).contains("/" + lang + "/a/shared-streets/results");
        assertThat(page.locator(".brief q ~ span a[href*='/arguments/']").count())
                .isEqualTo(8);
    }

    /** Also the check that a second sheet would be counted. */
    @Test
    void aPageThatIsLongerIsCountedAsSeveralSheets() throws IOException {
        Page page = open("hayashi", View.DESK, HOME + "/clauses/part_1__sec_1");

        assertThat(sheets(print(page, "clause-en.pdf"))).isGreaterThan(1);
    }

    @Test
    void theSheetHoldsTheLongestWordsThatItTakes() throws IOException {
        Page page = open("hayashi", View.DESK, HOME + "/brief");
        page.evaluate("""
                () => { document.querySelectorAll('.brief q').forEach((q) => {
                    q.textContent = 'Somebody says something at length here '.repeat(3).slice(0, 110); });
                  document.querySelectorAll('.brief ol a[href*="/reply"]').forEach((a) => {
                    a.textContent = 'A recommendation that has a rather long title '.repeat(3).slice(0, 120); }); }""");

        assertThat(sheets(print(page, "brief-longest.pdf"))).isEqualTo(1);
    }

    @Test
    void aNoteIsKeptForHerselfAndNobodyElseSeesThePlaceForNotes() {
        String words = "Ask the road office " + UUID.randomUUID();
        Page page = open("hayashi", View.PHONE.withoutScript(), HOME + "/clauses/part_2__sec_6");
        page.fill("#notes textarea[name=text]", words);
        page.click("#notes button[value=note]");
        assertThat(page.url()).contains("done=noted");
        assertThat(page.locator("#notes").innerText()).contains(words);
        window.close();

        for (String other : new String[] {"mori", "kansa"}) {
            Page seen = open(other, View.DESK, HOME + "/clauses/part_2__sec_6");
            assertThat(seen.locator("#notes").count()).as(other).isZero();
            assertThat(seen.content()).as(other).doesNotContain(words);
            window.close();
        }
        window = BrowserFixture.person("wren", View.DESK);
        assertThat(window.newPage()
                        .navigate("/en" + HOME + "/clauses/part_2__sec_6")
                        .status())
                .isEqualTo(403);
        window.close();

        Page again = open("hayashi", View.DESK, HOME + "/clauses/part_2__sec_6");
        again.locator("#notes li", new Page.LocatorOptions().setHasText(words))
                .locator("button[value=remove]")
                .click();
        assertThat(again.locator("#notes").innerText()).doesNotContain(words);
    }

    @Test
    void theMatrixIsSortedByDisputeAndLeadsToEachClauseWithoutScript() {
        Page page = open("hayashi", View.DESK.withoutScript(), HOME + "/clauses?sort=dispute");
        assertThat(page.locator("[aria-current=true][href='?sort=dispute']").count())
                .isEqualTo(1);
        int clauses = page.locator("table.matrix tbody tr").count();
        assertThat(page.locator("main").innerText()).contains(" of " + clauses + " clauses discussed");

        page.locator("table.matrix tbody tr").first().locator("a").last().click();

        assertThat(page.url()).contains(HOME + "/clauses/part_");
        assertThat(page.locator(".law").innerText()).isNotBlank();
    }

    @Test
    void aChangedReplyIsLookedAtFirstAndItsHistoryIsPublic() {
        String words = "We begin on the hill " + UUID.randomUUID() + ".";
        Page page = open("hayashi", View.DESK.withoutScript(), HOME + "/recommendations/5/reply?revise=true");
        page.fill("[name='reason.en']", words);
        page.click("button[value=preview]");
        assertThat(page.locator("#problem").innerText()).contains("What changed, and why");
        assertThat(page.inputValue("[name='reason.en']")).isEqualTo(words);
        page.fill("[name='why.en']", "The first plan was too slow.");
        page.click("button[value=preview]");
        assertThat(page.locator("section[aria-labelledby=seen]").textContent()).contains(words, "too slow");
        assertThat(publicPage()).doesNotContain(words);

        page.click("button[value=submit]");

        assertThat(page.url()).contains("done=revised");
        assertThat(publicPage()).contains(words, "The first plan was too slow.");
    }

    private static String publicPage() {
        try (BrowserContext anybody = BrowserFixture.anybody(View.DESK)) {
            Page page = anybody.newPage();
            page.navigate("/en/a/shared-streets/recommendations/5");
            return page.locator("main").textContent();
        }
    }

    @Test
    void progressIsToldFromOneFormThatKeepsWhatWasTypedWhenItIsRefused() {
        Page page = open("hayashi", View.PHONE.withoutScript(), HOME + "/tracking");
        page.locator("article").last().locator("a[href*='add=']").click();
        String step = "Wording shown in the hall " + UUID.randomUUID();
        page.fill("[name='text.en']", step);
        page.click("button[value=add]");
        assertThat(page.locator("#problem").count()).isEqualTo(1);
        assertThat(page.inputValue("[name='text.en']")).isEqualTo(step);
        page.fill("[name=dueOn]", LocalDate.now().plusDays(20).toString());
        page.click("button[value=add]");
        assertThat(page.url()).contains("done=added");

        page.locator("li", new Page.LocatorOptions().setHasText(step))
                .locator("a[href*='report=']")
                .click();
        page.check("[name=state][value=changed]");
        page.fill("[name='text.en']", "The hall is closed in spring.");
        page.click("button[value=report]");
        assertThat(page.locator("#problem").innerText()).contains("New day");
        assertThat(page.inputValue("[name='text.en']")).isEqualTo("The hall is closed in spring.");
        page.fill("[name=expectedOn]", LocalDate.now().plusDays(80).toString());
        page.click("button[value=report]");

        assertThat(page.url()).contains("done=reported");
        assertThat(publicPage()).contains(step, "The hall is closed in spring.");
    }
}
