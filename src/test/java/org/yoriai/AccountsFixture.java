package org.yoriai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Real accounts and real tokens of the real Keycloak. The demo accounts exist: mori, hayashi, kansa, admin, wren … */
public final class AccountsFixture {
    public static final String PASSWORD = "yoriai-demo";
    private static final Duration FRESH = Duration.ofMinutes(4);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();

    private record Token(String access, String refresh, long gotAt) {}

    private AccountsFixture() {}

    private static String issuer() {
        return StackFixture.environment().get("YORIAI_OIDC_ISSUER");
    }

    /** An access token with at least a minute left. */
    public static String token(String account) {
        return TOKENS.compute(account, (name, known) -> {
                    if (known != null && System.nanoTime() - known.gotAt < FRESH.toNanos()) {
                        return known;
                    }
                    return known == null ? login(name) : refresh(name, known);
                })
                .access;
    }

    private static Token login(String account) {
        return token(
                Map.of("grant_type", "password", "client_id", "yoriai-cli", "username", account, "password", PASSWORD));
    }

    private static Token refresh(String account, Token old) {
        try {
            return token(
                    Map.of("grant_type", "refresh_token", "client_id", "yoriai-cli", "refresh_token", old.refresh));
        } catch (IllegalStateException e) {
            return login(account);
        }
    }

    /** The key that renews a login of its own of {@code account}. */
    public static String renewalKey(String account) {
        return login(account).refresh;
    }

    /**
     * Renews a login: the next key.
     *
     * @throws IllegalStateException with Keycloak's answer where the key is not taken
     */
    public static String renewed(String key) {
        return token(Map.of("grant_type", "refresh_token", "client_id", "yoriai-cli", "refresh_token", key)).refresh;
    }

    private static Token token(Map<String, String> form) {
        JsonNode answer = post(issuer() + "/protocol/openid-connect/token", form);
        return new Token(
                answer.get("access_token").asText(), answer.get("refresh_token").asText(), System.nanoTime());
    }

    /** {@code count} citizens named {@code <name>-1}, {@code <name>-2} …, made where they do not exist yet. */
    public static List<String> citizens(String name, int count) {
        List<String> accounts =
                IntStream.rangeClosed(1, count).mapToObj(i -> name + "-" + i).toList();
        List<Map<String, Object>> users = accounts.stream()
                .<Map<String, Object>>map(account -> Map.of(
                        "username",
                        account,
                        "enabled",
                        true,
                        "email",
                        account + "@example.org",
                        "emailVerified",
                        true,
                        "firstName",
                        "Citizen",
                        "lastName",
                        account,
                        "realmRoles",
                        List.of("citizen"),
                        "credentials",
                        List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))))
                .toList();
        String server = issuer().substring(0, issuer().indexOf("/realms/"));
        administer(
                server,
                StackFixture.keycloakAdminPassword(),
                "POST",
                "/partialImport",
                JSON.valueToTree(Map.of("ifResourceExists", "SKIP", "users", users)));
        return accounts;
    }

    /**
     * Sets an attribute of the realm; its other settings stay.
     *
     * @param server Keycloak's address without a slash at the end
     */
    public static void realmAttribute(String server, String password, String name, String value) {
        JsonNode realm = administer(server, password, "GET", "", JSON.createObjectNode());
        ((ObjectNode) realm.get("attributes")).put(name, value);
        administer(server, password, "PUT", "", realm);
    }

    /** What Keycloak's own administrator is answered about {@code path} below the realm. */
    private static JsonNode administer(String server, String password, String method, String path, JsonNode what) {
        String admin = post(
                        server + "/realms/master/protocol/openid-connect/token",
                        Map.of(
                                "grant_type", "password",
                                "client_id", "admin-cli",
                                "username", "keycloak-admin",
                                "password", password))
                .get("access_token")
                .asText();
        try {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create(server + "/admin/realms/yoriai" + path))
                            .header("Authorization", "Bearer " + admin)
                            .header("Content-Type", "application/json")
                            .method(
                                    method,
                                    method.equals("GET")
                                            ? HttpRequest.BodyPublishers.noBody()
                                            : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(what)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode post(String address, Map<String, String> form) {
        StringBuilder body = new StringBuilder();
        form.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        try {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .timeout(Duration.ofSeconds(30))
                            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("token: " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
