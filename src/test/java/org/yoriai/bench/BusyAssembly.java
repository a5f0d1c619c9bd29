package org.yoriai.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yoriai.cli.stack.LocalStack;

/**
 * An assembly open for votes, with real accounts as its members, made through the public interfaces of the running
 * servers alone: Keycloak's for the accounts, Yoriai's for all else.
 */
public final class BusyAssembly {
    private static final String PASSWORD = "yoriai-demo";
    /** Who convened it and answers for what is taken in. */
    static final String MODERATOR = "mori";

    private static final Duration FRESH = Duration.ofMinutes(3);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String base;
    private final String issuer;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final List<String> members;
    private final List<UUID> arguments = new ArrayList<>();
    private final UUID id;
    private final String slug;

    private record Token(String access, String refresh, long gotAt) {}

    private BusyAssembly(String base, String issuer, List<String> members, int argumentCount, byte[] law) {
        this.base = base;
        this.issuer = issuer;
        this.members = List.copyOf(members);
        this.slug = "b" + UUID.randomUUID().toString().replace("-", "").substring(0, 18);
        this.id = UUID.fromString(
                post(MODERATOR, "/api/v1/assemblies", command(slug)).get("id").asText());
        for (String role : List.of("legislator", "moderator")) {
            post(MODERATOR, path("/invitations"), Map.of("role", role, "uses", 1, "validDays", 30));
        }
        if (law.length > 0) {
            String bill =
                    post(MODERATOR, path("/bills"), "text/plain", law).get("id").asText();
            post(MODERATOR, path("/bills/" + bill + "/publication"), Map.of());
        }
        for (String phase : List.of("LEARNING", "DELIBERATING")) {
            post(MODERATOR, path("/phase"), Map.of("to", phase, "reason", "as planned"));
        }
        members.forEach(member -> post(member, path("/members"), Map.of()));
        members.stream().limit(argumentCount).forEach(this::agree);
        for (int i = 0; i < argumentCount; i++) {
            JsonNode written = post(
                    members.get(i % members.size()),
                    path("/arguments"),
                    Map.of(
                            "stance",
                            "for",
                            "lang",
                            "en",
                            "text",
                            "The water is clean enough, reason " + (i + 1) + "."));
            String argument = written.get("id").asText();
            post(MODERATOR, path("/moderation/arguments/" + argument), Map.of("decision", "approve"));
            arguments.add(UUID.fromString(argument));
        }
    }

    /** She lets summaries use what she writes. */
    private void agree(String member) {
        post(
                member,
                "/api/v1/me/decisions",
                Map.of(
                        "assembly", id,
                        "use", "ai-digest",
                        "given", true,
                        "text", "Summaries may quote my words.",
                        "lang", "en"));
    }

    /**
     * Makes the accounts that do not exist yet and an assembly in its deliberating phase.
     *
     * @param stack servers and application, running
     * @param memberCount accounts of their own in Keycloak
     */
    public static BusyAssembly open(LocalStack stack, int memberCount, int argumentCount) {
        return open(stack, memberCount, argumentCount, new byte[0]);
    }

    /** The same on a bill. @param law its text, empty for none */
    static BusyAssembly open(LocalStack stack, int memberCount, int argumentCount, byte[] law) {
        String issuer = stack.environment().get("YORIAI_OIDC_ISSUER");
        List<String> names = IntStream.rangeClosed(1, memberCount)
                .mapToObj(i -> "voter-" + i)
                .toList();
        makeAccounts(issuer, adminPassword(stack.layout().home()), names);
        return new BusyAssembly("http://localhost:" + stack.layout().ports().http(), issuer, names, argumentCount, law);
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String base() {
        return base;
    }

    /** Names of the members' accounts. */
    public List<String> members() {
        return members;
    }

    /** Visible arguments. */
    public List<UUID> arguments() {
        return List.copyOf(arguments);
    }

    /** A request that casts a vote as {@code member}. */
    public HttpRequest vote(String member, UUID key, UUID argument, String vote, Duration timeout) {
        return HttpRequest.newBuilder(URI.create(base + path("/votes")))
                .timeout(timeout)
                .header("Authorization", "Bearer " + token(member))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key.toString())
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"argument\":\"" + argument + "\",\"vote\":\"" + vote + "\"}"))
                .build();
    }

    /** A token that is three minutes old at most, when Keycloak gives one; else the one that was there. */
    public String token(String account) {
        return tokens.computeIfAbsent(account, this::login).access;
    }

    /** Changes the tokens that are not fresh any more; meant to be called now and then beside the load. */
    public void renewTokens() {
        for (Map.Entry<String, Token> entry : tokens.entrySet()) {
            if (System.nanoTime() - entry.getValue().gotAt > FRESH.toNanos()) {
                entry.setValue(token(Map.of(
                        "grant_type", "refresh_token",
                        "client_id", "yoriai-cli",
                        "refresh_token", entry.getValue().refresh)));
            }
        }
    }

    /** Has a snapshot made of all votes up to now, by its moderator's wish. */
    public void askForSnapshot() {
        post(MODERATOR, path("/opinion/maps"), Map.of());
    }

    /** What an account sends to an address under this assembly's, and is answered. */
    public JsonNode ask(String account, String rest, Map<String, ?> body) {
        return post(account, path(rest), body);
    }

    /** What an account reads at an address under this assembly's. */
    public JsonNode look(String account, String rest) {
        return send(HttpRequest.newBuilder(URI.create(base + path(rest)))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token(account))
                .build());
    }

    /** An address under this assembly's. */
    String path(String rest) {
        return "/api/v1/assemblies/" + id + rest;
    }

    JsonNode post(String account, String path, Map<String, ?> body) {
        return post(account, path, "application/json", bytes(body));
    }

    JsonNode post(String account, String path, String type, byte[] body) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofMinutes(15))
                .header("Authorization", "Bearer " + token(account))
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    static JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(request.uri() + ": " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Token login(String account) {
        return token(
                Map.of("grant_type", "password", "client_id", "yoriai-cli", "username", account, "password", PASSWORD));
    }

    private Token token(Map<String, String> form) {
        JsonNode answer = send(form(issuer + "/protocol/openid-connect/token", form));
        return new Token(
                answer.get("access_token").asText(), answer.get("refresh_token").asText(), System.nanoTime());
    }

    private static HttpRequest form(String address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static void makeAccounts(String issuer, String adminPassword, List<String> names) {
        List<Map<String, Object>> users = names.stream()
                .<Map<String, Object>>map(name -> Map.of(
                        "username",
                        name,
                        "enabled",
                        true,
                        "email",
                        name + "@example.org",
                        "emailVerified",
                        true,
                        "firstName",
                        "Citizen",
                        "lastName",
                        name,
                        "realmRoles",
                        List.of("citizen"),
                        "credentials",
                        List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))))
                .toList();
        String server = issuer.substring(0, issuer.indexOf("/realms/"));
        String token = send(form(
                        server + "/realms/master/protocol/openid-connect/token",
                        Map.of(
                                "grant_type", "password",
                                "client_id", "admin-cli",
                                "username", "keycloak-admin",
                                "password", adminPassword)))
                .get("access_token")
                .asText();
        send(HttpRequest.newBuilder(URI.create(server + "/admin/realms/yoriai/partialImport"))
                .timeout(Duration.ofMinutes(3))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes(Map.of("ifResourceExists", "SKIP", "users", users))))
                .build());
    }

    private static String adminPassword(Path home) {
        String name = "keycloak-admin=";
        try {
            return Files.readAllLines(home.resolve("secrets")).stream()
                    .filter(line -> line.startsWith(name))
                    .findFirst()
                    .orElseThrow()
                    .substring(name.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Map<String, ?> body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> command(String slug) {
        Map<String, Object> command = new LinkedHashMap<>();
        command.put("slug", slug);
        command.put("title", Map.of("en", "Swimming in the harbour", "ja", "港で泳ぐ"));
        command.put("question", Map.of("en", "Should the basin be opened?", "ja", "港を泳げるようにしますか？"));
        command.put("place", Map.of("en", "Port Ellis", "ja", "エリス港"));
        command.put("authority", Map.of("en", "Port Ellis Council", "ja", "エリス港町議会"));
        command.put("about", Map.of("en", "A test of the waters.", "ja", "水をためす"));
        command.put("replyContract", Map.of("en", "The council answers in 90 days.", "ja", "議会は90日で答えます。"));
        command.put("model", "permanent-council");
        command.put("openJoining", true);
        command.put("seats", 5_000);
        command.put(
                "startsOn",
                Map.of(
                        "LEARNING", "2026-11-01",
                        "DELIBERATING", "2026-11-10",
                        "DECIDING", "2026-12-20",
                        "REPORTED", "2026-12-27"));
        command.put("replyDueOn", "2027-06-30");
        command.put("briefings", List.of());
        command.put("composition", List.of());
        return command;
    }
}
