package org.yoriai.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
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
        assertThat(texts(realm.path("supportedLocales"))).containsExactlyInAnyOrder("en", "ja");
        var levels = new ObjectMapper()
                .readTree(realm.path("attributes").path("acr.loa.map").asText());
        assertThat(levels.path("yoriai:login").asInt()).isEqualTo(1);
        assertThat(levels.path("yoriai:stepup").asInt()).isEqualTo(2);
    }

    @Test
    void letsAnybodyMakeAnAccountUnlessTheTownSaysOtherwise() {
        assertThat(realm.path("registrationAllowed").asText()).isEqualTo("${YORIAI_REGISTRATION:true}");
        assertThat(realm.path("resetPasswordAllowed").asText()).isEqualTo("${YORIAI_PASSWORD_RESET:true}");
        assertThat(realm.path("verifyEmail").asBoolean()).isTrue();
        assertThat(realm.path("duplicateEmailsAllowed").asBoolean(true)).isFalse();
        assertThat(realm.path("registrationEmailAsUsername").asBoolean(false))
                .as("an address in each token")
                .isFalse();
        assertThat(realm.path("passwordPolicy").asText()).contains("length(10)", "notUsername", "notEmail");
    }

    @Test
    void asksForNothingButAnAddressAndALoginName() throws IOException {
        var profile = new ObjectMapper()
                .readTree(realm.path("components")
                        .path("org.keycloak.userprofile.UserProfileProvider")
                        .path(0)
                        .path("config")
                        .path("kc.user.profile.config")
                        .path(0)
                        .asText());
        var asked = new ArrayList<String>();
        for (JsonNode attribute : profile.path("attributes")) {
            if (texts(attribute.path("permissions").path("edit")).contains("user")) {
                asked.add(attribute.path("name").asText());
            }
        }
        assertThat(asked).containsExactly("username", "email");
    }

    @Test
    void givesYoriaiNoAddress() {
        for (JsonNode client : realm.path("clients")) {
            assertThat(texts(client.path("defaultClientScopes"))).doesNotContain("email");
            assertThat(texts(client.path("optionalClientScopes"))).doesNotContain("email");
        }
    }

    @Test
    void bringsEveryFileOfItsThemes() throws IOException {
        var folder = Path.of("src/main/resources/keycloak");
        try (Stream<Path> files = Files.walk(folder.resolve("themes"))) {
            assertThat(KeycloakServer.THEMES)
                    .containsExactlyInAnyOrderElementsOf(files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString())
                            .toList());
        }
    }

    @Test
    void saysTheSameThingsInBothLanguages() throws IOException {
        for (String folder : List.of("yoriai/login", "yoriai/email", "yoriai-local/login")) {
            var en = words(folder, "en");
            var ja = words(folder, "ja");
            assertThat(en.keySet()).as(folder).isNotEmpty();
            assertThat(ja.keySet()).as(folder).containsAll(en.keySet());
        }
    }

    private static Properties words(String folder, String language) throws IOException {
        var words = new Properties();
        var file =
                Path.of("src/main/resources/keycloak/themes", folder, "messages/messages_" + language + ".properties");
        try (var in = Files.newBufferedReader(file)) {
            words.load(in);
        }
        return words;
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
