package org.yoriai.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yoriai.ApiFixture;
import org.yoriai.AssemblyFixture;
import org.yoriai.StackResource;

/** Whatever is sent, the answer is one plain problem in the reader's language. */
@QuarkusTest
@WithTestResource(StackResource.class)
class BadInputResourceTest {
    private static final String NO_SUCH = "019ac000-0000-7000-8000-000000000000";
    private static AssemblyFixture shared;
    private final ApiFixture api = ApiFixture.atStack();

    private AssemblyFixture assembly() {
        if (shared == null) {
            shared = AssemblyFixture.deliberating(api).join("wren");
        }
        return shared;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private ApiFixture.Answer argument(byte[] body, String lang) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        headers.put("Accept-Language", lang);
        return api.as("wren").send("POST", assembly().path("/arguments"), headers, body);
    }

    /** The one form of every refusal. */
    private static JsonNode requireProblem(ApiFixture.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith(ApiFixture.PROBLEM);
        JsonNode problem = answer.json();
        assertThat(problem.get("code").asText()).as(answer.text()).isEqualTo(code);
        assertThat(problem.get("type").asText()).isEqualTo("urn:yoriai:problem:" + code);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asText()).isNotBlank().doesNotContain("{", ".title");
        assertThat(problem.get("detail").asText()).isNotBlank().doesNotContain("{", ".detail");
        assertThat(answer.text())
                .doesNotContain("Exception", "org.yoriai", "jakarta", "com.fasterxml", "at java.", "select ");
        return problem;
    }

    static Stream<Arguments> spoiltArguments() {
        String id = NO_SUCH;
        return Stream.of(
                Arguments.of("cut off", "{\"stance\":\"for\",", 400, "malformed-json"),
                Arguments.of("no JSON at all", "stance=for", 400, "malformed-json"),
                Arguments.of(
                        "something after the end",
                        "{\"stance\":\"for\",\"lang\":\"en\",\"text\":\"ten characters\"}x",
                        400,
                        "malformed-json"),
                Arguments.of(
                        "a field twice",
                        "{\"stance\":\"for\",\"stance\":\"against\",\"lang\":\"en\",\"text\":\"ten characters\"}",
                        400,
                        "malformed-json"),
                Arguments.of(
                        "an unknown field",
                        "{\"stance\":\"for\",\"lang\":\"en\",\"text\":\"ten characters\",\"colour\":1}",
                        400,
                        "unknown-field"),
                Arguments.of("an array", "[1,2]", 400, "wrong-type"),
                Arguments.of("a number for an object", "7", 400, "wrong-type"),
                Arguments.of(
                        "an object for a text", "{\"stance\":\"for\",\"lang\":\"en\",\"text\":{}}", 400, "wrong-type"),
                Arguments.of(
                        "an unknown stance",
                        "{\"stance\":\"maybe\",\"lang\":\"en\",\"text\":\"ten characters\"}",
                        400,
                        "wrong-type"),
                Arguments.of(
                        "an id that is none",
                        "{\"stance\":\"for\",\"lang\":\"en\",\"text\":\"ten characters\",\"clause\":\"x\"}",
                        400,
                        "wrong-type"),
                Arguments.of("nothing", "null", 422, "invalid"),
                Arguments.of("no fields", "{}", 422, "invalid"),
                Arguments.of(
                        "an unknown language",
                        "{\"stance\":\"for\",\"lang\":\"xx\",\"text\":\"ten characters\"}",
                        422,
                        "invalid"),
                Arguments.of(
                        "an unknown clause",
                        "{\"stance\":\"for\",\"lang\":\"en\",\"text\":\"ten characters\",\"clause\":\"" + id + "\"}",
                        422,
                        "invalid"),
                Arguments.of(
                        "an unknown argument answered",
                        "{\"stance\":\"for\",\"lang\":\"en\",\"text\":\"ten characters\",\"replyTo\":\"" + id + "\"}",
                        404,
                        "not-found"),
                Arguments.of("too short", "{\"stance\":\"for\",\"lang\":\"en\",\"text\":\"short\"}", 422, "invalid"),
                Arguments.of(
                        "too long",
                        "{\"stance\":\"for\",\"lang\":\"en\",\"text\":\"" + "a".repeat(1001) + "\"}",
                        422,
                        "invalid"),
                Arguments.of(
                        "only white space",
                        "{\"stance\":\"for\",\"lang\":\"en\",\"text\":\"" + " ".repeat(50) + "\"}",
                        422,
                        "invalid"),
                Arguments.of(
                        "NUL",
                        "{\"stance\":\"for\",\"lang\":\"en\",\"text\":\"ten \\u0000 characters\"}",
                        422,
                        "invalid"),
                Arguments.of(
                        "a bell",
                        "{\"stance\":\"for\",\"lang\":\"en\",\"text\":\"ten \\u0007 characters\"}",
                        422,
                        "invalid"),
                Arguments.of(
                        "half a character",
                        "{\"stance\":\"for\",\"lang\":\"en\",\"text\":\"ten \\ud83d characters\"}",
                        422,
                        "invalid"),
                Arguments.of(
                        "the other half",
                        "{\"stance\":\"for\",\"lang\":\"en\",\"text\":\"ten \\ude00 characters\"}",
                        422,
                        "invalid"),
                Arguments.of(
                        "a raw line break in a string",
                        "{\"stance\":\"for\",\"lang\":\"en\",\"text\":\"ten\ncharacters\"}",
                        400,
                        "malformed-json"),
                Arguments.of(
                        "nested too deep",
                        "{\"stance\":\"for\",\"lang\":\"en\",\"text\":" + "[".repeat(2000) + "]".repeat(2000) + "}",
                        400,
                        null),
                Arguments.of("a number without end", "{\"stance\":" + "9".repeat(2000) + "}", 400, null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoiltArguments")
    void whatCannotBeTakenIsRefusedInBothLanguages(String what, String body, int status, String code) {
        var english = argument(utf8(body), "en");
        String told = code == null ? english.json().get("code").asText() : code;
        JsonNode problem = requireProblem(english, status, told);
        JsonNode japanese = requireProblem(argument(utf8(body), "ja"), status, told);
        assertThat(japanese.get("title").asText())
                .isNotEqualTo(problem.get("title").asText())
                .containsPattern("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");
        for (JsonNode violation : japanese.path("violations")) {
            assertThat(violation.get("message").asText())
                    .containsPattern("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]")
                    .doesNotContain("{");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer x",
                "Bearer ",
                "Bearer a.b.c",
                "Bearer a.b.c.d.e",
                "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.",
                "Bearer eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAAA.AAAA.AAAA",
                "Bearer eyJhbGciOiJSUzI1NiIsImtpZCI6Im5vLXN1Y2gifQ.eyJzdWIiOiJ4In0.AAAA",
                "Basic eDp5",
                "nonsense"
            })
    void aTokenThatCannotBeReadAsksForALoginAndIsNoErrorOfOurs(String authorization) {
        List<String> errors = new java.util.concurrent.CopyOnWriteArrayList<>();
        var listener = new java.util.logging.Handler() {
            @Override
            public void publish(java.util.logging.LogRecord line) {
                if (line.getLevel().intValue() >= java.util.logging.Level.SEVERE.intValue()) {
                    errors.add(line.getLoggerName() + ": " + line.getMessage());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var root = java.util.logging.Logger.getLogger("");
        root.addHandler(listener);
        try {
            var answer = api.send(
                    "POST",
                    assembly().path("/votes"),
                    Map.of("Authorization", authorization, "Content-Type", "application/json"),
                    utf8("{}"));
            requireProblem(answer, 401, "login-needed");
        } finally {
            root.removeHandler(listener);
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(utf8("{\"stance\":\"for\",\"lang\":\"en\",\"text\":\"ten characters "));
        body.writeBytes(new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xFF});
        body.writeBytes(utf8("\"}"));
        requireProblem(argument(body.toByteArray(), "en"), 400, "wrong-encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "image/png"})
    void anotherKindOfContentIsRefused(String type) {
        var answer = api.as("wren").postText(assembly().path("/arguments"), type, utf8("{}"));
        requireProblem(answer, 415, "wrong-media-type");
    }

    @Test
    void aMethodThatAnAddressDoesNotHaveIsRefused() {
        for (String method : List.of("PUT", "DELETE", "PATCH")) {
            var answer = api.as("wren")
                    .send(method, assembly().path("/votes"), Map.of("Content-Type", "application/json"), utf8("{}"));
            requireProblem(answer, 405, "method-not-allowed");
            assertThat(answer.header("Allow")).as(method).contains("POST").doesNotContain(method);
        }
        requireProblem(api.send("DELETE", "/api/v1/assemblies", Map.of(), null), 405, "method-not-allowed");
        var page = api.send("DELETE", "/ja/a/shared-streets/results", Map.of("Accept", "text/html"), null);
        assertThat(page.status()).isEqualTo(405);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Allow")).isEqualTo("GET, HEAD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/arguments/x",
                "/arguments/019ac000-0000-7000-8000-000000000000",
                "/arguments/1-1-1-1-1",
                "/arguments/%00",
                "/arguments/..%2f..%2fetc%2fpasswd",
                "/bill/'%20or%201=1",
                "/bill/%F0%9F%8F%8A",
                "/nothing"
            })
    void whatIsNotThereIsNotFound(String path) {
        var answer = api.as("wren").get(assembly().path(path));
        assertThat(answer.status()).as(answer.text()).isIn(400, 404);
        requireProblem(answer, answer.status(), answer.json().get("code").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?limit=0",
                "?limit=201",
                "?limit=x",
                "?limit=99999999999",
                "?stance=maybe",
                "?cursor=zzzzzzzzzzzzzzzzzzzzzz",
                "?cursor=!!",
                "?clause=sec_999"
            })
    void aQueryThatMakesNoSenseIsRefused(String query) {
        var answer = api.get(assembly().path("/arguments" + query));
        assertThat(answer.status()).as(answer.text()).isIn(400, 404, 422);
        requireProblem(answer, answer.status(), answer.json().get("code").asText());
    }

    @Test
    void aBodyAboveTheLimitIsRefusedAsTooLarge() {
        byte[] body = utf8("{\"stance\":\"for\",\"lang\":\"en\",\"text\":\"" + "a".repeat(11 * 1024 * 1024) + "\"}");
        requireProblem(argument(body, "en"), 413, "too-large");
    }

    @Test
    void anAddressOrHeaderThatIsTooLongIsRefused() {
        var address = api.get("/api/v1/assemblies/" + "a".repeat(20_000));
        assertThat(address.status()).isEqualTo(414);
        var header = api.send("GET", "/api/v1/assemblies", Map.of("X-Long", "a".repeat(40_000)), null);
        assertThat(header.status()).isEqualTo(431);
    }

    @Test
    void everyFieldThatIsWrongIsNamed() {
        Map<String, Object> command = AssemblyFixture.command("Not A Slug", 0);
        command.remove("title");
        command.put("replyDueOn", null);
        var answer = api.as("mori").post("/api/v1/assemblies", command);
        JsonNode problem = requireProblem(answer, 422, "invalid");
        assertThat(problem.get("violations"))
                .extracting(v -> v.get("field").asText())
                .contains("slug", "seats", "title", "replyDueOn");
    }

    @Test
    void aDateThatDoesNotExistIsRefused() {
        for (String date : List.of("2026-02-30", "tomorrow", "", "2026-13-01")) {
            Map<String, Object> command = AssemblyFixture.command("t-date", 5);
            command.put("replyDueOn", date);
            var answer = api.as("mori").post("/api/v1/assemblies", command);
            assertThat(answer.status()).as(date + answer.text()).isIn(400, 422);
            requireProblem(answer, answer.status(), answer.json().get("code").asText());
        }
    }

    @Test
    void aBrowserGetsThePageOfTheSameProblem() {
        for (String lang : List.of("en", "ja")) {
            var answer = api.send("GET", "/" + lang + "/no-such-page", Map.of("Accept", "text/html"), null);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.header("Content-Type")).startsWith("text/html");
            assertThat(answer.text()).contains("lang=\"" + lang + "\"").doesNotContain("Exception");
        }
    }

    @Test
    void aBrowserGetsThePageOfAProblemThatStandsBeforeAllResources() {
        for (String lang : List.of("en", "ja")) {
            var answer = api.send("GET", "/" + lang + "/" + "a".repeat(9_000), Map.of("Accept", "text/html"), null);
            assertThat(answer.status()).as(lang).isIn(400, 414);
            assertThat(answer.header("Content-Type")).startsWith("text/html");
            assertThat(answer.text()).contains("lang=\"" + lang + "\"", "id=\"problem\"");
        }
    }
}
