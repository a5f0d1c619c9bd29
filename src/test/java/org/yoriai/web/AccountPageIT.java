package org.yoriai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yoriai.Eventually;
import org.yoriai.web.BrowserFixture.View;

/** Somebody without an account opens an assembly that anybody may join, and goes the whole way to her seat. */
class AccountPageIT {
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final String PASSWORD = "five small boats";

    /** How long the link of a mail is good that confirms an address. */
    private static final String LINK_SECONDS = "actionTokenGeneratedByUserLifespan.verify-email";

    /** Keycloak sends no second mail within half a minute. */
    private static final int BETWEEN_MAILS_MILLIS = 31_000;

    private static AssemblyPageFixture assembly;

    @BeforeAll
    static void openADoor() {
        assembly = AssemblyPageFixture.deliberating(1);
    }

    private static String newName() {
        return "robin." + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String addressOf(String name) {
        return name + "@example.org";
    }

    private static String join(String lang) {
        return BrowserFixture.base() + "/" + lang + "/a/" + assembly.slug() + "/join";
    }

    private static void ask(Page page, String name, String address) {
        page.fill("#username", name);
        page.fill("#email", address);
        page.click("#yoriai-register");
        page.waitForLoadState();
    }

    private static void choose(Page page, String password) {
        page.fill("#password-new", password);
        page.fill("#password-confirm", password);
        page.click("[type=submit]");
        page.waitForLoadState();
    }

    /** The link in the newest mail to an address. */
    private static String linkFor(BrowserContext window, String address) {
        try (Page mails = window.newPage()) {
            return Eventually.get(
                    () -> {
                        mails.navigate(BrowserFixture.mails());
                        Locator mail = mails.locator("article", new Page.LocatorOptions().setHasText(address));
                        return mail.count() == 0
                                ? ""
                                : mail.first().locator("a").first().getAttribute("href");
                    },
                    link -> !link.isEmpty());
        }
    }

    private static int mailsTo(BrowserContext window, String address) {
        try (Page mails = window.newPage()) {
            mails.navigate(BrowserFixture.mails());
            return mails.locator("article", new Page.LocatorOptions().setHasText(address))
                    .count();
        }
    }

    /** A page of Keycloak is read as ours are: in the language asked for, by everybody, on a phone. */
    private static void keepsTheLaws(Page page, String lang, String picture) {
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(lang);
        assertThat(AxeFixture.violations(page, AxeFixture.ALL))
                .as(picture)
                .filteredOn(found -> List.of("serious", "critical").contains(found.get(0)))
                .isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                .as(picture + " is wider than a phone")
                .isEqualTo(0);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve("account-" + picture + "-" + lang + ".png"))
                .setFullPage(true));
    }

    /** Makes an account on the way to the assembly, up to the page that asks to look at the mails. */
    private static String signUp(Page page, String lang) {
        page.navigate(join(lang));
        page.click("main a[href^='/register']");
        String name = newName();
        ask(page, name, addressOf(name));
        assertThat(page.locator("body").innerText()).contains(addressOf(name));
        return name;
    }

    private static void sendAgain(Page page) {
        page.click(".pf-v5-c-login__main-footer a[href*='required-action']");
        page.waitForLoadState();
    }

    private static void logIn(Page page, String nameOrAddress, String password) {
        page.navigate(join("en"));
        page.click("main a[href^='/login']");
        page.waitForLoadState();
        page.fill("#username", nameOrAddress);
        page.fill("#password", password);
        page.click("#kc-login");
        page.waitForLoadState();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void aNewPersonMakesAnAccountConfirmsHerAddressAndTakesASeat(String lang) {
        View view = lang.equals("ja") ? new View(390, 844, "ja", true, true) : View.PHONE;
        try (BrowserContext window = BrowserFixture.anybody(view)) {
            // Given
            Page page = window.newPage();
            page.navigate("/" + lang + "/a/" + assembly.slug());
            page.locator("main a[href$='/join']").first().click();
            page.click("main a[href^='/register']");
            page.waitForLoadState();
            keepsTheLaws(page, lang, "register");
            String name = newName();

            // When
            ask(page, name, addressOf(name));
            keepsTheLaws(page, lang, "confirm");
            page.navigate(linkFor(window, addressOf(name)));
            keepsTheLaws(page, lang, "password");
            choose(page, PASSWORD);

            // Then
            page.waitForURL(join(lang));
            assertThat(page.locator(".top-person").innerText()).contains(name);
            page.click("form[action$='/join'] > p button");
            page.waitForURL(address -> address.contains("done=joined"));
            assertThat(page.locator("body").innerText()).doesNotContain(addressOf(name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void anAddressThatHasAnAccountAndAPasswordThatIsTooShortAreSaidAndNothingIsLost(String lang) {
        try (BrowserContext window = BrowserFixture.anybody(View.PHONE.in(lang))) {
            Page page = window.newPage();
            page.navigate(join(lang));
            page.click("main a[href^='/register']");
            String name = newName();

            ask(page, name, "wren@example.org");
            assertThat(page.locator("#input-error-container-email").innerText())
                    .contains(lang.equals("ja") ? "アカウントは、すでにあります" : "There is an account with this address");
            assertThat(page.inputValue("#username")).isEqualTo(name);
            keepsTheLaws(page, lang, "address-used");

            ask(page, name, "not-an-address");
            assertThat(page.locator("#input-error-container-email").innerText()).contains("name@example.org");
            assertThat(page.inputValue("#email")).isEqualTo("not-an-address");

            ask(page, name, addressOf(name));
            page.navigate(linkFor(window, addressOf(name)));
            choose(page, "short");
            assertThat(page.locator("body").innerText()).contains(lang.equals("ja") ? "短すぎます。10文字" : "at least 10");
            keepsTheLaws(page, lang, "too-short");
            choose(page, PASSWORD);
            page.waitForURL(join(lang));
        }
    }

    @Test
    void withoutAConfirmedAddressNobodyIsLoggedInAndMailsDoNotPileUp() {
        try (BrowserContext window = BrowserFixture.anybody(View.DESK)) {
            Page page = window.newPage();
            String name = signUp(page, "en");

            Page other = window.newPage();
            other.navigate(join("en"));
            assertThat(other.locator(".top-person").count()).isZero();
            sendAgain(page);

            assertThat(page.locator("body").innerText()).contains("seconds");
            assertThat(mailsTo(window, addressOf(name))).isEqualTo(1);
            page.navigate(linkFor(window, addressOf(name)));
            choose(page, PASSWORD);
            page.waitForURL(join("en"));
        }
    }

    @Test
    void aMailOpenedInAnotherBrowserConfirmsAndTheFirstOneGoesOnWhereItWas() {
        try (BrowserContext here = BrowserFixture.anybody(View.DESK);
                BrowserContext there = BrowserFixture.anybody(View.PHONE)) {
            Page page = here.newPage();
            String name = signUp(page, "en");

            Page phone = there.newPage();
            phone.navigate(linkFor(there, addressOf(name)));
            assertThat(phone.locator("body").innerText()).contains("Is this address yours?");
            keepsTheLaws(phone, "en", "is-it-yours");
            phone.locator("#kc-info-message a").click();
            phone.waitForLoadState();
            choose(phone, PASSWORD);
            keepsTheLaws(phone, "en", "confirmed-elsewhere");

            logIn(page, addressOf(name), PASSWORD);
            page.waitForURL(join("en"));
            assertThat(page.locator(".top-person").innerText()).contains(name);
        }
    }

    @Test
    void outOfThePagesOfTheLoginServerAWayLeadsBackWithoutScript() {
        try (BrowserContext window = BrowserFixture.anybody(View.PHONE.withoutScript())) {
            Page page = window.newPage();
            for (String way : List.of("/login", "/register")) {
                page.navigate(join("ja"));
                page.click("main a[href^='" + way + "']");
                page.waitForLoadState();
                assertThat(page.url()).contains("/realms/yoriai/");
                assertThat(page.locator("html").getAttribute("lang")).isEqualTo("ja");
                page.click("#yoriai-back");
                page.waitForLoadState();
                assertThat(page.url()).as(way).isEqualTo(join("ja"));
            }
            // A page that wants a login would only send her there again.
            page.navigate("/en/me");
            assertThat(page.url()).contains("/realms/yoriai/");
            page.click("#yoriai-back");
            page.waitForLoadState();
            assertThat(page.url()).isEqualTo(BrowserFixture.base() + "/en/");
        }
    }

    @Test
    void aForgottenPasswordIsReplacedByAMailWhoseLinkWorksOnce() {
        try (BrowserContext window = BrowserFixture.anybody(View.PHONE)) {
            // Given
            Page page = window.newPage();
            String name = signUp(page, "en");
            page.navigate(linkFor(window, addressOf(name)));
            choose(page, PASSWORD);
            page.waitForURL(join("en"));
            page.navigate("/logout");

            // When
            page.navigate(join("en"));
            page.click("main a[href^='/login']");
            page.click("a[href*='reset-credentials']");
            page.waitForLoadState();
            keepsTheLaws(page, "en", "forgotten");
            page.fill("#username", addressOf(name));
            page.click("[type=submit]");
            page.waitForLoadState();
            assertThat(page.locator("body").innerText()).contains("a mail is on its way");
            assertThat(mailsTo(window, addressOf(name))).isEqualTo(2);
            String link = linkFor(window, addressOf(name));
            page.navigate(link);
            choose(page, "six small boats");

            // Then
            page.waitForURL(join("en"));
            assertThat(page.locator(".top-person").innerText()).contains(name);
            page.navigate("/logout");
            page.navigate(link);
            assertThat(page.locator("#password-new").count())
                    .as("a link used twice")
                    .isZero();
            assertThat(page.locator("body").innerText()).contains("used already");
            keepsTheLaws(page, "en", "used-twice");
            logIn(page, name, PASSWORD);
            assertThat(page.locator("body").innerText()).as("the old password").contains("do not belong together");
            logIn(page, name, "six small boats");
            page.waitForURL(join("en"));
        }
    }

    @Test
    void aForgottenPasswordOfNobodySaysNothingAboutWhoIsHere() {
        try (BrowserContext window = BrowserFixture.anybody(View.DESK)) {
            Page page = window.newPage();
            page.navigate(join("en"));
            page.click("main a[href^='/login']");
            page.click("a[href*='reset-credentials']");
            String nobody = addressOf(newName());
            page.fill("#username", nobody);
            page.click("[type=submit]");
            page.waitForLoadState();
            assertThat(page.locator("body").innerText()).contains("If there is such an account");
            assertThat(mailsTo(window, nobody)).isZero();
        }
    }

    @Test
    void aLinkThatIsTooOldSaysSoAndTheNextOneWorks() {
        try (BrowserContext window = BrowserFixture.anybody(View.PHONE);
                BrowserContext elsewhere = BrowserFixture.anybody(View.PHONE)) {
            Page page = window.newPage();
            String name;
            BrowserFixture.realmAttribute(LINK_SECONDS, "1");
            try {
                name = signUp(page, "en");
            } finally {
                BrowserFixture.realmAttribute(LINK_SECONDS, "86400");
            }
            String old = linkFor(window, addressOf(name));
            page.waitForTimeout(2_000);

            Page phone = elsewhere.newPage();
            phone.navigate(old);
            assertThat(phone.locator("body").innerText()).contains("This link is too old");
            keepsTheLaws(phone, "en", "too-old");

            page.waitForTimeout(BETWEEN_MAILS_MILLIS);
            sendAgain(page);
            page.navigate(Eventually.get(() -> linkFor(window, addressOf(name)), link -> !link.equals(old)));
            choose(page, PASSWORD);
            page.waitForURL(join("en"));
        }
    }
}
