package org.yoriai.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The real servers, from their first start to their return after a crash. */
class LocalStackIT {

    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final Path HOME = PROJECT.resolve(".yoriai/stack-it");

    private static LocalStack stack;

    @BeforeAll
    static void startsFromNothing() {
        Folders.remove(HOME);
        stack = LocalStack.forTests(PROJECT, HOME).startServers();
    }

    @AfterAll
    static void leavesNothing() {
        stack.close();
        Folders.remove(HOME);
    }

    @Test
    void closesEachSchemaToTheRoleOfTheOther() throws SQLException {
        try (Connection owner = connect("YORIAI_MIGRATE");
                var statement = owner.createStatement()) {
            statement.execute(
                    "create table if not exists yoriai.fence (id bigint generated always as identity, t text)");
            statement.execute("create table if not exists identity.fence (id int)");
        }
        try (Connection app = connect("QUARKUS_DATASOURCE");
                var statement = app.createStatement()) {
            assertThat(statement.executeUpdate("insert into yoriai.fence (t) values ('x')"))
                    .isEqualTo(1);
            assertThat(statement.executeUpdate("delete from yoriai.fence")).isPositive();
            assertRefused(app, "select * from identity.fence");
            assertRefused(app, "create table yoriai.own (id int)");
            assertRefused(app, "create table public.own (id int)");
        }
        try (Connection identity = connect("QUARKUS_DATASOURCE_IDENTITY");
                var statement = identity.createStatement()) {
            statement.executeQuery("select * from identity.fence");
            assertRefused(identity, "select * from yoriai.fence");
        }
    }

    @Test
    void forcesWhatIsCommittedToTheDisk() throws SQLException {
        try (Connection app = connect("QUARKUS_DATASOURCE");
                var result = app.createStatement().executeQuery("show fsync")) {
            assertThat(result.next()).isTrue();
            assertThat(result.getString(1)).isEqualTo("on");
        }
    }

    @Test
    void givesADemoCitizenATokenForTheApiWithHerRolesAndConstantId() throws Exception {
        JsonNode claims = claimsOf("wren");
        assertThat(claims.path("aud").asText()).isEqualTo("yoriai-api");
        assertThat(claims.path("sub").asText()).isEqualTo("7a1c2d3e-0000-4000-8000-000000000001");
        assertThat(claims.path("iss").asText()).isEqualTo(stack.environment().get("YORIAI_OIDC_ISSUER"));
        assertThat(claims.path("realm_access").path("roles").toString()).isEqualTo("[\"citizen\"]");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isLessThanOrEqualTo(300);
        assertThat(claims.has("email")).isFalse();
    }

    @Test
    void showsTheDemoLoginsOnTheLoginPageInBothLanguages() throws Exception {
        assertThat(loginPage("en")).contains("Demo logins", "yoriai-demo", ">hayashi<");
        assertThat(loginPage("ja")).contains("デモ用ログイン", ">hayashi<");
    }

    @Test
    void showsTheMailOfAForgottenPasswordAndLetsNoneOut() throws Exception {
        var cookies = new HashMap<String, String>();
        String login = browse(HttpRequest.newBuilder(loginAddress("ja")), cookies);
        URI forgotten = loginAddress("ja").resolve(firstOf("href=\"([^\"]*/reset-credentials[^\"]*)\"", login));
        String form = browse(HttpRequest.newBuilder(forgotten), cookies);
        URI sending = URI.create(firstOf("action=\"([^\"]*/reset-credentials[^\"]*)\"", form));
        browse(
                HttpRequest.newBuilder(sending)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=plover")),
                cookies);

        URI page = URI.create("http://localhost:" + stack.layout().ports().mail() + "/");
        String mails = send(HttpRequest.newBuilder(page));
        assertThat(mails)
                .contains("plover@example.org", "新しいパスワード")
                .containsPattern(
                        "<a [^>]*href=\"http://localhost:[0-9]+/realms/yoriai/login-actions/action-token\\?key=");
        int bare = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(page.resolve("/else")).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
        assertThat(bare).isEqualTo(404);
    }

    @Test
    void bringsTheMailCatcherBackAfterAKill() {
        stack.process("mail").orElseThrow().destroyForcibly();
        stack.startAgain("mail");
        assertThat(stack.server("mail").answers()).isTrue();
    }

    @Test
    void keepsDataWhenAServerIsKilledAndStartedAgain() throws Exception {
        try (Connection owner = connect("YORIAI_MIGRATE");
                var statement = owner.createStatement()) {
            statement.execute("create table yoriai.kept (id int)");
            statement.execute("insert into yoriai.kept values (42)");
        }
        ProcessHandle postgres = stack.process("postgres").orElseThrow();
        postgres.descendants().forEach(ProcessHandle::destroyForcibly);
        postgres.destroyForcibly();
        postgres.onExit().join();

        stack.startAgain("postgres");

        try (Connection app = connect("QUARKUS_DATASOURCE");
                var result = app.createStatement().executeQuery("select id from yoriai.kept")) {
            assertThat(result.next()).isTrue();
            assertThat(result.getInt(1)).isEqualTo(42);
        }
        assertThat(claimsOf("heron").path("aud").asText())
                .as("Keycloak works on with new connections")
                .isEqualTo("yoriai-api");
        assertThat(stack.process("postgres"))
                .hasValueSatisfying(p -> assertThat(p).isNotEqualTo(postgres));
    }

    @Test
    void bringsTheBrokerBackAfterAKill() {
        stack.process("kafka").orElseThrow().destroyForcibly();
        stack.startAgain("kafka");
        assertThat(stack.server("kafka").answers()).isTrue();
    }

    @Test
    void refusesASecondOwnerOfTheSameFolder() {
        var second = new LocalStack(stack.layout(), true, new Progress(new PrintStream(System.err)));
        assertThatExceptionOfType(StackProblem.class)
                .isThrownBy(second::startServers)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(StackMessage.STACK_IN_USE));
        assertThat(stack.process("postgres")).isPresent();
    }

    @Test
    void refusesAnUnknownService() {
        assertThatExceptionOfType(StackProblem.class)
                .isThrownBy(() -> stack.startAgain("redis"))
                .withMessageContaining("redis");
    }

    private static Connection connect(String prefix) throws SQLException {
        Map<String, String> values = stack.environment();
        String url = values.get(prefix + "_JDBC_URL");
        return DriverManager.getConnection(url, values.get(prefix + "_USERNAME"), values.get(prefix + "_PASSWORD"));
    }

    private static void assertRefused(Connection connection, String sql) {
        assertThatExceptionOfType(SQLException.class)
                .as(sql)
                .isThrownBy(() -> connection.createStatement().execute(sql))
                .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }

    private static JsonNode claimsOf(String user) throws Exception {
        String answer = send(HttpRequest.newBuilder(
                        URI.create(stack.environment().get("YORIAI_OIDC_ISSUER") + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=yoriai-cli&scope=openid&password=yoriai-demo&username="
                                + user)));
        String token = new ObjectMapper().readTree(answer).path("access_token").asText();
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private static String loginPage(String language) throws Exception {
        return send(HttpRequest.newBuilder(loginAddress(language)));
    }

    /** As a browser that keeps what is marked as secure for this machine too; follows redirects. */
    private static String browse(HttpRequest.Builder request, Map<String, String> cookies) throws Exception {
        HttpRequest.Builder next = request;
        while (true) {
            if (!cookies.isEmpty()) {
                next.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
            }
            var answer = HttpClient.newHttpClient().send(next.build(), HttpResponse.BodyHandlers.ofString());
            for (String set : answer.headers().allValues("set-cookie")) {
                String[] cookie = set.split(";", 2)[0].split("=", 2);
                cookies.put(cookie[0], cookie[1]);
            }
            if (answer.statusCode() / 100 != 3) {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                return answer.body();
            }
            next = HttpRequest.newBuilder(
                    answer.uri().resolve(answer.headers().firstValue("location").orElseThrow()));
        }
    }

    /** The first group of the first match, as HTML means it. */
    private static String firstOf(String pattern, String html) {
        var found = Pattern.compile(pattern).matcher(html);
        assertThat(found.find()).as(html).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    private static URI loginAddress(String language) {
        return URI.create(stack.environment().get("YORIAI_OIDC_ISSUER")
                + "/protocol/openid-connect/auth?client_id=yoriai-web&response_type=code&scope=openid"
                + "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
                + "&ui_locales=" + language + "&redirect_uri=http://localhost:"
                + stack.layout().ports().http() + "/login/return");
    }

    private static String send(HttpRequest.Builder request) throws Exception {
        var response = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .build()
                .send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }
}
