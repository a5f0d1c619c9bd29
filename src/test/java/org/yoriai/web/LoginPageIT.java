package org.yoriai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yoriai.BirdNames;
import org.yoriai.web.BrowserFixture.View;

class LoginPageIT {
    private static final String RESULTS = "/en/a/shared-streets/results";

    private BrowserContext window;
    private Page page;

    /** Who sits in the assembly of {@link #RESULTS}: shown under the bird that was drawn for her. */
    private static final Set<String> MEMBERS = Set.of("wren", "heron", "plover");

    static List<String> people() {
        return BrowserFixture.PEOPLE;
    }

    @BeforeEach
    void openWindow() {
        window = BrowserFixture.anybody(View.DESK);
        page = window.newPage();
    }

    @AfterEach
    void closeWindow() {
        window.close();
    }

    @ParameterizedTest
    @MethodSource("people")
    void eachPersonOfTheDemoComesBackToWhereSheWas(String name) {
        // Given
        page.navigate(RESULTS);
        page.click(".top-tools a[href^='/login']");

        // When
        BrowserFixture.login(page, name);

        // Then
        assertThat(page.url()).isEqualTo(BrowserFixture.base() + RESULTS);
        String shown = page.locator(".top-person").innerText();
        if (MEMBERS.contains(name)) {
            assertThat(shown).containsPattern(BirdNames.ANY).endsWith("· member");
        } else {
            assertThat(shown).containsIgnoringCase(name);
        }
    }

    @Test
    void aPageForModeratorsAsksForALoginAndThenOpens() {
        // Given
        page.navigate("/ja/m");
        assertThat(page.url()).contains("/realms/yoriai/");

        // When
        BrowserFixture.login(page, "mori");

        // Then
        assertThat(page.url()).isEqualTo(BrowserFixture.base() + "/ja/m");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("ja");
    }

    @Test
    void aWrongPasswordStaysOnTheLoginPage() {
        // Given
        page.navigate("/en/m");
        page.fill("#username", "mori");
        page.fill("#password", "not-the-password");

        // When
        page.click("#kc-login");

        // Then
        assertThat(page.url()).contains("/realms/yoriai/");
        assertThat(sessionCookies()).isEmpty();
    }

    @Test
    void logoutEndsTheSessionHereAndInKeycloak() {
        // Given
        signIn("wren");

        // When
        page.navigate("/logout");

        // Then
        assertThat(page.url()).startsWith(BrowserFixture.base());
        page.navigate(RESULTS);
        assertThat(page.locator(".top-person").count()).isZero();
        page.navigate("/login?to=" + RESULTS);
        assertThat(page.url()).as("Keycloak asks again").contains("/realms/yoriai/");
    }

    @Test
    void endingTheSessionInKeycloakEndsItHereWithTheNextRequest() {
        // Given
        page.navigate("/login?to=" + RESULTS);
        String issuer = page.url().substring(0, page.url().indexOf("/protocol/"));
        BrowserFixture.login(page, "plover");
        Page elsewhere = window.newPage();

        // When
        elsewhere.navigate(issuer + "/protocol/openid-connect/logout");
        elsewhere.click("#kc-logout");
        elsewhere.waitForLoadState();

        // Then
        assertThat(sessionCookies()).as("the cookie is still sent").isNotEmpty();
        page.navigate(RESULTS);
        assertThat(page.url()).isEqualTo(BrowserFixture.base() + RESULTS);
        assertThat(page.locator(".top-person").count()).isZero();
    }

    @Test
    void aGarbageSessionCookieLeavesPublicPagesReadable() {
        // Given
        spoilSession();

        // When
        Response answer = page.navigate(RESULTS);

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(page.url()).isEqualTo(BrowserFixture.base() + RESULTS);
        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertThat(page.locator(".top-person").count()).isZero();
    }

    @Test
    void aScriptWithAGarbageSessionCookieGets401AndNoRedirect() {
        // Given
        spoilSession();

        // When
        APIResponse answer = window.request()
                .get(
                        "/api/v1/assemblies/shared-streets/votes/mine",
                        RequestOptions.create()
                                .setHeader("X-Requested-With", "JavaScript")
                                .setMaxRedirects(0));

        // Then
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers()).doesNotContainKey("location");
        assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
    }

    @Test
    void loginLeadsToNoOtherSite() {
        // Given
        page.navigate("/login?to=//example.org/");

        // When
        BrowserFixture.login(page, "heron");

        // Then
        assertThat(page.url()).startsWith(BrowserFixture.base() + "/");
    }

    private void signIn(String name) {
        page.navigate("/login?to=" + RESULTS);
        BrowserFixture.login(page, name);
        assertThat(page.locator(".top-person").count()).isEqualTo(1);
    }

    private List<Cookie> sessionCookies() {
        return window.cookies(BrowserFixture.base()).stream()
                .filter(cookie -> cookie.name.startsWith("q_session"))
                .toList();
    }

    private void spoilSession() {
        signIn("wren");
        List<Cookie> session = sessionCookies();
        assertThat(session).isNotEmpty();
        window.clearCookies();
        window.addCookies(session.stream()
                .map(cookie -> new Cookie(cookie.name, "garbage")
                        .setUrl(BrowserFixture.base())
                        .setSameSite(SameSiteAttribute.LAX))
                .toList());
    }
}
