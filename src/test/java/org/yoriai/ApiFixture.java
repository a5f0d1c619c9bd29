package org.yoriai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Calls the API as somebody, byte by byte as given. Immutable; thread-safe. */
public final class ApiFixture {
    public static final String PROBLEM = "application/problem+json";
    static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String base;
    private final String account;

    private ApiFixture(String base, String account) {
        this.base = base;
        this.account = account;
    }

    /** @param base address of the application without a slash at the end */
    public static ApiFixture at(String base) {
        return new ApiFixture(base, null);
    }

    /** The application that runs on the servers of {@link StackFixture}: under test, or packaged. */
    public static ApiFixture atStack() {
        return at("http://localhost:" + StackFixture.environment().get("YORIAI_HTTP_PORT"));
    }

    public ApiFixture as(String name) {
        return new ApiFixture(base, name);
    }

    /** Whose calls these are; {@code null} for somebody who is not logged in. */
    public String account() {
        return account;
    }

    /** An answer, read whole. */
    public record Answer(int status, Map<String, String> headers, byte[] bytes) {
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            try {
                return JSON.readTree(bytes);
            } catch (IOException e) {
                throw new IllegalStateException(status + " " + text(), e);
            }
        }

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), "");
        }

        /** @throws IllegalStateException with the answer, unless it has this status */
        public JsonNode expect(int expected) {
            if (status != expected) {
                throw new IllegalStateException("expected " + expected + ", got " + status + ": " + text());
            }
            return json();
        }
    }

    public Answer get(String path) {
        return send("GET", path, Map.of(), null);
    }

    public Answer post(String path, Object body) {
        return post(path, UUID.randomUUID(), body);
    }

    public Answer post(String path, UUID key, Object body) {
        return send("POST", path, headers("application/json", key), json(body));
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, headers("application/json", UUID.randomUUID()), json(body));
    }

    public Answer postText(String path, String type, byte[] body) {
        return send("POST", path, headers(type, UUID.randomUUID()), body);
    }

    private static Map<String, String> headers(String type, UUID key) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", type);
        headers.put("Idempotency-Key", key.toString());
        return headers;
    }

    /** Any request at all; {@code headers} win over the token. */
    public Answer send(String method, String path, Map<String, String> headers, byte[] body) {
        try {
            return trySend(method, path, headers, body);
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + base + path, e);
        }
    }

    /** @throws IOException when no whole answer came */
    public Answer trySend(String method, String path, Map<String, String> headers, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(20))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (account != null) {
            request.setHeader("Authorization", "Bearer " + AccountsFixture.token(account));
        }
        headers.forEach(request::setHeader);
        try {
            HttpResponse<byte[]> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            Map<String, String> got = new LinkedHashMap<>();
            answer.headers()
                    .map()
                    .forEach((name, values) -> got.put(name.toLowerCase(java.util.Locale.ROOT), values.get(0)));
            return new Answer(answer.statusCode(), got, answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    static byte[] json(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
