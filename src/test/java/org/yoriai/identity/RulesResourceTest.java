package org.yoriai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yoriai.AccountsFixture;
import org.yoriai.ApiFixture;
import org.yoriai.AssemblyFixture;
import org.yoriai.StackResource;

/** Who gets in, and what the others are told. */
@QuarkusTest
@WithTestResource(StackResource.class)
class RulesResourceTest {
    private static AssemblyFixture shared;
    private final ApiFixture api = ApiFixture.atStack();

    private AssemblyFixture assembly() {
        if (shared == null) {
            shared = AssemblyFixture.deliberating(api).join("wren");
        }
        return shared;
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /votes",
        "GET, /votes/mine",
        "POST, /arguments",
        "GET, /moderation/queue",
        "POST, /phase",
        "POST, /members",
        "GET, /bills",
        "POST, /invitations"
    })
    void aCallWithoutALoginGetsAProblemAndNeverALoginPage(String method, String path) {
        byte[] body = method.equals("POST") ? "{}".getBytes() : null;
        var answer = api.send(
                method,
                assembly().path(path),
                Map.of("Content-Type", "application/json", "Accept", "text/html,*/*"),
                body);
        assertThat(answer.expect(401).get("code").asText()).isEqualTo("login-needed");
        assertThat(answer.header("Content-Type")).startsWith(ApiFixture.PROBLEM);
        assertThat(answer.header("Location")).isEmpty();
    }

    @Test
    void aTokenThatIsNotOursGetsAProblem() {
        String token = AccountsFixture.token("wren");
        String[] parts = token.split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]));
        String admin = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.replace("\"citizen\"", "\"admin\"").getBytes());
        String unsigned = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes());
        for (String forged : new String[] {
            "x", "", parts[0] + "." + admin + "." + parts[2], unsigned + "." + parts[1] + ".", token.substring(1)
        }) {
            var answer =
                    api.send("GET", assembly().path("/votes/mine"), Map.of("Authorization", "Bearer " + forged), null);
            assertThat(answer.expect(401).get("code").asText()).as(forged).isEqualTo("login-needed");
            assertThat(answer.header("Content-Type")).startsWith(ApiFixture.PROBLEM);
        }
    }

    @Test
    void aPageThatNeedsALoginGoesToTheLogin() {
        var answer = api.send("GET", "/login", Map.of("Accept", "text/html"), null);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location"))
                .contains("/realms/yoriai/protocol/openid-connect/auth")
                .contains("code_challenge_method=S256");
    }

    @Test
    void whoeverIsLoggedInAndNoMemberIsToldSo() {
        var answer = api.as("heron")
                .post(assembly().path("/arguments"), Map.of("stance", "for", "lang", "en", "text", "Ten characters."));
        assertThat(answer.expect(403).get("code").asText()).isEqualTo("not-a-member");
    }

    @Test
    void aModeratorOfTheRealmIsNoModeratorOfAnAssembly() {
        var answer = api.as("admin").post(assembly().path("/phase"), Map.of("to", "DECIDING", "reason", "because"));
        assertThat(answer.expect(403).get("code").asText()).isEqualTo("not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/bill", "/arguments", "/members", "/briefings", "/composition", "/moderation/log"})
    void everybodyReadsWhatIsPublic(String path) {
        assertThat(api.get(assembly().path(path)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/bill", "/arguments", "/members", "/votes/mine", "/moderation/queue"})
    void aHiddenAssemblyAndNoneAreAlikeAtEveryAddress(String path) {
        AssemblyFixture hidden = AssemblyFixture.convene(api);
        String nowhere = "/api/v1/assemblies/019ac000-0000-7000-8000-000000000000" + path;
        var secret = api.as("heron").get(hidden.path(path));
        var absent = api.as("heron").get(nowhere);
        assertThat(secret.status()).isEqualTo(404).isEqualTo(absent.status());
        assertThat(secret.text()).isEqualTo(absent.text());
    }

    @Test
    void aWriteWithACookieFromAnotherSiteIsRefused() {
        var answer = api.send(
                "POST",
                assembly().path("/votes"),
                Map.of(
                        "Content-Type", "application/json",
                        "Cookie", "a=b",
                        "Sec-Fetch-Site", "cross-site"),
                "{}".getBytes());
        assertThat(answer.expect(403).get("code").asText()).isEqualTo("cross-site");
    }

    @Test
    void everyAnswerForbidsSniffingAndFraming() {
        for (String path : new String[] {"/", assembly().path(""), "/api/v1/nothing", "/nothing"}) {
            var answer = api.get(path);
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("no-referrer");
        }
    }
}
