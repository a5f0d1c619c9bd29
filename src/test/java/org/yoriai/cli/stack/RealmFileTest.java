package org.yoriai.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class RealmFileTest {

    private final JsonNode realm = read("yoriai-realm.json");
    private final JsonNode users = read("demo-users.json").path("users");

    @Test
    void holdsNoSecret() {
        assertThat(client("yoriai-web").path("secret").asText()).isEqualTo("${YORIAI_OIDC_CLIENT_SECRET}");
        assertThat(client("yoriai-service").path("secret").asText()).isEqualTo("${YORIAI_SERVICE_CLIENT_SECRET}");
        assertThat(realm.toString()).doesNotContain("credentials", "privateKey");
    }

    @Test
    void letsBrowsersInByTheCodeFlowWithProofAlone() {
        JsonNode web = client("yoriai-web");
        assertThat(web.path("standardFlowEnabled").asBoolean()).isTrue();
        for (String flow : List.of("implicitFlowEnabled", "directAccessGrantsEnabled", "serviceAccountsEnabled")) {
            assertThat(web.path(flow).asBoolean(true)).as(flow).isFalse();
        }
        assertThat(web.path("publicClient").asBoolean(true)).isFalse();
        assertThat(web.path("fullScopeAllowed").asBoolean(true)).isFalse();
        assertThat(web.path("attributes").path("pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        assertThat(web.path("attributes").path("backchannel.logout.url").asText())
                .endsWith("/back-channel-logout");
        assertThat(texts(web.path("redirectUris"))).isNotEmpty().noneMatch(uri -> uri.contains("*"));
    }

    @Test
    void givesAccessTokensTheAudienceOfTheApi() {
        for (String id : List.of("yoriai-web", "yoriai-cli")) {
            assertThat(client(id).path("protocolMappers").findValuesAsText("included.custom.audience"))
                    .as(id)
                    .containsExactly("yoriai-api");
        }
    }

    @Test
    void tradesNoPasswordForATokenUnlessTheTestsAskForIt() {
        assertThat(client("yoriai-cli").path("directAccessGrantsEnabled").asText())
                .isEqualTo("${YORIAI_PASSWORD_GRANT:false}");
    }

    @Test
    void slowsGuessingDownAndNeverLocksANeighbourOutForGood() {
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("permanentLockout").asBoolean(true)).isFalse();
        assertThat(realm.path("failureFactor").asInt()).isEqualTo(10);
        assertThat(realm.path("maxFailureWaitSeconds").asInt()).isEqualTo(900);
    }

    @Test
    void endsTokensAndSessionsInTime() {
        assertThat(realm.path("accessTokenLifespan").asInt()).isBetween(60, 300);
        assertThat(realm.path("revokeRefreshToken").asBoolean()).isTrue();
        assertThat(realm.path("ssoSessionIdleTimeout").asInt()).isEqualTo(1800);
        assertThat(realm.path("ssoSessionMaxLifespan").asInt()).isEqualTo(36000);
    }

    @Test
    void hasThePasskeysLanguagesAndLevelsThatPagesCountOn() throws IOException {
        assertThat(realm.path("webAuthnPolicyPasswordlessPasskeysEnabled").asBoolean())
                .isTrue();
        assertThat(realm.path("registrationAllowed").asBoolean(true)).isFalse();
        assertThat(texts(realm.path("supportedLocales"))).containsExactlyInAnyOrder("en", "ja");
        var levels = new ObjectMapper()
                .readTree(realm.path("attributes").path("acr.loa.map").asText());
        assertThat(levels.path("yoriai:login").asInt()).isEqualTo(1);
        assertThat(levels.path("yoriai:stepup").asInt()).isEqualTo(2);
    }

    @Test
    void mapsEveryRealmRoleIntoTheTokensOfItsClients() {
        List<String> roles = realm.path("roles").path("realm").findValuesAsText("name");
        assertThat(roles).containsExactlyInAnyOrder("citizen", "moderator", "legislator", "auditor", "admin");
        for (JsonNode mapping : realm.path("scopeMappings")) {
            assertThat(texts(mapping.path("roles"))).containsExactlyInAnyOrderElementsOf(roles);
        }
    }

    @Test
    void knowsTheDemoPeopleByIdsThatNeverChange() {
        assertThat(users.findValuesAsText("username"))
                .containsExactly("wren", "heron", "plover", "mori", "hayashi", "kansa", "admin");
        for (int i = 0; i < users.size(); i++) {
            assertThat(users.get(i).path("id").asText()).isEqualTo("7a1c2d3e-0000-4000-8000-00000000000" + (i + 1));
            assertThat(realm.path("roles").path("realm").findValuesAsText("name"))
                    .containsAll(texts(users.get(i).path("realmRoles")));
        }
    }

    private JsonNode client(String id) {
        return StreamSupport.stream(realm.path("clients").spliterator(), false)
                .filter(c -> c.path("clientId").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(n -> texts.add(n.asText()));
        return texts;
    }

    private static JsonNode read(String name) {
        try (var in = RealmFileTest.class.getResourceAsStream("/keycloak/" + name)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
