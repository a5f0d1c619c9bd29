package org.yoriai.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks the login server for the address of a person at the moment in which a mail to her is sent. Nothing of it is kept or
 * logged.
 */
@ApplicationScoped
public class Addresses {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private final String issuer;
    private final IdentityConfig config;

    Addresses(@ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer, IdentityConfig config) {
        this.issuer = issuer;
        this.config = config;
    }

    /** Whether this instance may ask at all. */
    public boolean known() {
        return config.serviceSecret().isPresent();
    }

    /**
     * Her address, if she confirmed it and her account is in use.
     *
     * @throws IOException if the login server does not answer, or not as it should
     */
    public Optional<String> confirmed(Person person) throws IOException {
        if (!person.issuer().equals(issuer) || !known()) {
            return Optional.empty();
        }
        String token = send(HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form(Map.of(
                                "grant_type",
                                "client_credentials",
                                "client_id",
                                config.serviceClient(),
                                "client_secret",
                                config.serviceSecret().orElseThrow())))))
                .orElseThrow(() -> new IOException("no login server at the issuer"))
                .path("access_token")
                .asText();
        String users = issuer.replace("/realms/", "/admin/realms/") + "/users/";
        return send(HttpRequest.newBuilder(
                                URI.create(users + URLEncoder.encode(person.subject(), StandardCharsets.UTF_8)))
                        .header("Authorization", "Bearer " + token))
                .filter(user -> user.path("enabled").asBoolean()
                        && user.path("emailVerified").asBoolean())
                .map(user -> user.path("email").asText())
                .filter(address -> !address.isEmpty());
    }

    private static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Empty where there is no such thing. */
    private Optional<JsonNode> send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> answer =
                    http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 404) {
                return Optional.empty();
            }
            if (answer.statusCode() != 200) {
                throw new IOException("the login server answered " + answer.statusCode());
            }
            return Optional.of(JSON.readTree(answer.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
