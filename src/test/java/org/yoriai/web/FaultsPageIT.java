package org.yoriai.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yoriai.web.BrowserFixture.View;

/** Whatever goes wrong on the way, no word is lost, no act is done twice, and one clear sentence says what happened. */
class FaultsPageIT {
    private static final String WORDS = "The basin must stay open for people who cannot swim well yet.";
    private static final Path PICTURES = Path.of("target/screenshots");

    private static Page writing(BrowserContext window, String slug, String words) {
        Page page = window.newPage();
        page.navigate("/en/a/" + slug + "/arguments/new");
        page.fill("#f-text", words);
        return page;
    }

    private static void send(Page page) {
        page.click("button[name=act][value=send]");
    }

    private static void keepCookies(BrowserContext window, Predicate<Cookie> wanted) {
        List<Cookie> cookies = window.cookies();
        window.clearCookies();
        window.addCookies(cookies.stream().filter(wanted).toList());
    }

    private static void loseLogin(BrowserContext window) {
        keepCookies(window, cookie -> !cookie.name.startsWith("q_session"));
    }

    /** What waits for the moderator, as she counts it. */
    private static int waiting(String slug) {
        try (BrowserContext desk = BrowserFixture.person("mori", View.DESK)) {
            Page page = desk.newPage();
            page.navigate("/en/m/" + slug + "/queue");
            return page.locator("[data-live-list=queue] > *").count();
        }
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void wordsSentAfterTheLoginRanOutAreOnThePageAndAreSentAgain(boolean script) {
        AssemblyPageFixture made = AssemblyPageFixture.deliberating(0);
        View view = script ? View.PHONE : View.PHONE.withoutScript();
        try (BrowserContext window = BrowserFixture.person("wren", view)) {
            // Given
            Page page = writing(window, made.slug(), WORDS);
            loseLogin(window);

            // When
            send(page);

            // Then
            assertThat(page.locator("h1")).hasText("You are no longer logged in");
            assertThat(page.locator("blockquote")).hasText(WORDS);
            assertThat(waiting(made.slug())).isZero();
            shoot(page, "fault-login" + (script ? "" : "-noscript"));

            // When
            Page login = page.waitForPopup(() -> page.click("a[target=_blank]"));
            login.waitForURL("**/en/logged-in");
            assertThat(login.locator("h1")).hasText("You are logged in");
            login.close();
            page.click("form[data-resend] button");

            // Then
            page.waitForURL("**/arguments/*done=written*");
            assertThat(page.locator(".argument-card")).containsText(WORDS);
            assertThat(waiting(made.slug())).isEqualTo(1);
        }
    }

    @Test
    void whoLogsInAgainInTheSameWindowFindsHerWordsInTheForm() {
        AssemblyPageFixture made = AssemblyPageFixture.deliberating(0);
        try (BrowserContext window = BrowserFixture.person("wren", View.DESK)) {
            // Given
            Page page = writing(window, made.slug(), WORDS);
            loseLogin(window);
            send(page);

            // When
            page.navigate("/login?to=/en/a/" + made.slug() + "/arguments/new");

            // Then
            assertThat(page.locator("#f-text")).hasValue(WORDS);

            // When
            send(page);

            // Then
            page.waitForURL("**/arguments/*done=written*");
            page.navigate("/en/a/" + made.slug() + "/arguments/new");
            assertThat(page.locator("#f-text")).hasValue("");
            assertThat(waiting(made.slug())).isEqualTo(1);
        }
    }

    @Test
    void aSessionCookieThatCannotBeReadLosesNoWords() {
        AssemblyPageFixture made = AssemblyPageFixture.deliberating(0);
        try (BrowserContext window = BrowserFixture.person("wren", View.DESK.in("ja"))) {
            // Given
            Page page = window.newPage();
            page.navigate("/ja/a/" + made.slug() + "/arguments/new");
            page.fill("#f-text", "泳げない人のためにも、港を開けておいてください。");
            window.cookies().stream()
                    .filter(cookie -> cookie.name.startsWith("q_session"))
                    .forEach(cookie -> {
                        cookie.value = "spoilt";
                        window.addCookies(List.of(cookie));
                    });

            // When
            send(page);

            // Then
            assertThat(page.locator("h1")).hasText("ログインの時間が切れました");
            assertThat(page.locator("blockquote")).hasText("泳げない人のためにも、港を開けておいてください。");
            shoot(page, "fault-login-ja");
        }
    }

    @Test
    void aFormThatStoodOpenTooLongIsSentAgainWithOneButton() {
        AssemblyPageFixture made = AssemblyPageFixture.deliberating(0);
        try (BrowserContext window = BrowserFixture.person("wren", View.PHONE.withoutScript())) {
            // Given
            Page page = writing(window, made.slug(), WORDS);
            keepCookies(window, cookie -> !cookie.name.equals("yoriai-csrf"));

            // When
            send(page);

            // Then
            assertThat(page.locator("h1")).hasText("This page stood open for a long time");
            assertThat(page.locator("blockquote")).hasText(WORDS);
            shoot(page, "fault-old");

            // When
            page.click("form[data-resend] button");

            // Then
            page.waitForURL("**/arguments/*done=written*");
            assertThat(waiting(made.slug())).isEqualTo(1);
        }
    }

    @Test
    void aPhaseThatEndsWhileSheWritesLeavesHerWordsInTheForm() {
        AssemblyPageFixture made = AssemblyPageFixture.deliberating(0);
        try (BrowserContext window = BrowserFixture.person("wren", View.PHONE)) {
            // Given
            Page page = writing(window, made.slug(), WORDS);
            made.moveTo("DECIDING");

            // When
            send(page);

            // Then
            assertThat(page.locator("#problem")).containsText("Not in this phase");
            assertThat(page.locator("textarea[readonly]")).hasValue(WORDS);
            assertThat(page.locator("button[name=act]")).hasCount(0);
            shoot(page, "fault-phase");
        }
    }

    @Test
    void aPhaseThatEndsWhileACardIsOpenIsSaidBesideTheButtons() {
        AssemblyPageFixture made = AssemblyPageFixture.deliberating(1);
        try (BrowserContext window = BrowserFixture.person("wren", View.PHONE)) {
            // Given
            Page page = window.newPage();
            page.navigate("/en/a/" + made.slug() + "/vote");
            assertThat(page.locator(".vote-button")).hasCount(3);
            made.moveTo("DECIDING");

            // When
            page.locator(".vote-button[value=agree]").click();

            // Then
            assertThat(page.locator(".vote-status")).containsText("Not in this phase");
            assertThat(page.locator(".vote-button")).hasCount(3);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sendingTwiceWritesOnce(boolean script) {
        AssemblyPageFixture made = AssemblyPageFixture.deliberating(0);
        View view = script ? View.DESK : View.DESK.withoutScript();
        try (BrowserContext window = BrowserFixture.person("wren", view)) {
            // Given
            Page page = writing(window, made.slug(), WORDS);

            // When
            page.dblclick("button[name=act][value=send]");

            // Then
            page.waitForURL("**/arguments/*done=written*");
            assertThat(waiting(made.slug())).isEqualTo(1);
        }
    }

    @Test
    void goingBackAndSendingTheSameFormAgainWritesOnce() {
        AssemblyPageFixture made = AssemblyPageFixture.deliberating(0);
        try (BrowserContext window = BrowserFixture.person("wren", View.DESK.withoutScript())) {
            // Given
            Page page = writing(window, made.slug(), WORDS);
            String key = page.locator("input[name=key]").inputValue();
            send(page);
            page.waitForURL("**/arguments/*done=written*");
            String written = page.url();

            // When
            page.goBack();
            if (page.locator("input[name=key]").inputValue().equals(key)) {
                page.fill("#f-text", WORDS);
                send(page);

                // Then
                page.waitForURL("**/arguments/*done=written*");
                assertThat(page.url()).isEqualTo(written);
            }
            assertThat(waiting(made.slug())).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"send", "preview"})
    void goingBackAfterSendingSaysThatTheWordsArrived(String first) {
        AssemblyPageFixture made = AssemblyPageFixture.deliberating(0);
        try (BrowserContext window = BrowserFixture.person("wren", View.PHONE)) {
            // Given
            Page page = watched(window, made.slug());
            page.fill("#f-text", WORDS);
            page.click("button[name=act][value=" + first + "]");
            if (first.equals("preview")) {
                send(page);
            }
            page.waitForURL("**/arguments/*done=written*");

            // When
            page.goBack();

            // Then
            assertThat(page.locator("h1")).hasText("Write an argument");
            assertThat(page.locator(".top-person")).hasCount(1);
            assertThat(page.locator(".draft-arrived")).containsText("it arrived");
            assertThat(page.locator("#f-text")).hasValue("");
            shoot(page, "fault-back-" + first);
            assertThat(waiting(made.slug())).isEqualTo(1);
        }
    }

    @Test
    void theSameWordsFromASecondTabAreTakenOnce() {
        AssemblyPageFixture made = AssemblyPageFixture.deliberating(0);
        try (BrowserContext window = BrowserFixture.person("wren", View.DESK.withoutScript())) {
            // Given
            Page one = writing(window, made.slug(), WORDS);
            Page two = writing(window, made.slug(), WORDS);
            send(one);
            one.waitForURL("**/arguments/*done=written*");

            // When
            send(two);

            // Then
            two.waitForURL("**/arguments/*done=said*");
            assertThat(two.locator(".flash")).containsText("You had sent these words before");
            assertThat(waiting(made.slug())).isEqualTo(1);
        }
    }

    /** The form in a window that our own page watches over, as it does from the second visit on. */
    private static Page watched(BrowserContext window, String slug) {
        Page page = window.newPage();
        page.navigate("/en/a/" + slug + "/arguments/new");
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        page.reload();
        return page;
    }

    @Test
    void theAnswerInTheLastOfTwoTabsHolds() {
        AssemblyPageFixture made = AssemblyPageFixture.deliberating(1);
        try (BrowserContext window = BrowserFixture.person("wren", View.DESK)) {
            // Given
            Page first = window.newPage();
            first.navigate("/en/a/" + made.slug() + "/vote");
            Page second = window.newPage();
            second.navigate("/en/a/" + made.slug() + "/vote");

            // When
            first.locator(".vote-button[value=agree]").click();
            assertThat(first.locator("h1")).hasText("You have answered everything");
            second.locator(".vote-button[value=disagree]").click();
            assertThat(second.locator("h1")).hasText("You have answered everything");

            // Then
            Page read = window.newPage();
            read.navigate("/en/a/" + made.slug() + "/arguments");
            assertThat(read.locator(".support-text")).containsText("0 agree");
            assertThat(read.locator(".support-text")).containsText("1 disagree");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/no-such-page",
                "/ja/no-such-page",
                "/en/a/no-such-assembly",
                "/ja/m/shared-streets/queue",
                "/en/m/convene",
                "/en/a/shared-streets/ballot/no/such",
                "/ja/a/shared-streets/arguments/019ac000-0000-7000-8000-000000000000/withdrawal"
            })
    void whatCannotBeShownIsSaidOnAPageInTheLookOfAllOthers(String path) {
        try (BrowserContext window = BrowserFixture.person("wren", View.PHONE)) {
            // Given
            Page page = window.newPage();

            // When
            Response answer = page.navigate(path);

            // Then
            assertThat(answer.status()).as(path).isIn(403, 404, 405);
            assertThat(page.locator("html")).hasAttribute("lang", path.substring(1, 3));
            assertThat(page.locator("h1")).hasCount(1);
            assertThat(page.locator("h1")).not().isEmpty();
            assertThat(page.locator("#problem p")).not().isEmpty();
            assertThat(page.locator("header .logo")).isVisible();
            shoot(page, "fault-" + answer.status() + "-" + path.substring(1, 3));
        }
    }
}
