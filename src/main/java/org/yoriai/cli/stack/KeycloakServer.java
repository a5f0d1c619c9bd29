package org.yoriai.cli.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keycloak, built once and started optimised, with its own database in the stack's PostgreSQL. The realm is imported on
 * the first start only; from then on it belongs to the database.
 */
final class KeycloakServer extends LocalServer {

    /** Decided when Keycloak is built; a start with others would build again. */
    static final List<String> BUILD_OPTIONS =
            List.of("--db=postgres", "--cache=local", "--health-enabled=false", "--metrics-enabled=false");

    /** Yoriai's pages and mails of Keycloak, and the login page with the demo logins, which no other stack has. */
    static final List<String> THEMES = List.of(
            "themes/yoriai/email/theme.properties",
            "themes/yoriai/email/messages/messages_en.properties",
            "themes/yoriai/email/messages/messages_ja.properties",
            "themes/yoriai/login/theme.properties",
            "themes/yoriai/login/footer.ftl",
            "themes/yoriai/login/register.ftl",
            "themes/yoriai/login/ways.ftl",
            "themes/yoriai/login/messages/messages_en.properties",
            "themes/yoriai/login/messages/messages_ja.properties",
            "themes/yoriai/login/resources/css/yoriai.css",
            "themes/yoriai-local/login/theme.properties",
            "themes/yoriai-local/login/footer.ftl",
            "themes/yoriai-local/login/messages/messages_en.properties",
            "themes/yoriai-local/login/messages/messages_ja.properties");

    /** Fixed in the realm file, so that it can be addressed without a search. */
    private static final String WEB_CLIENT = "2f0c6d0e-6a0b-4c55-9a3f-0c7a5f1b0001";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+)(?::([^}]*))?}");
    private static final Pattern PROFILE =
            Pattern.compile("\"kc.user.profile.config\": \\[\\s*\"((?:[^\"\\\\]++|\\\\.)*+)\"");

    private final StackSecrets secrets;
    private final String postgresHost;
    private final boolean passwordGrant;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** @param passwordGrant whether the client {@code yoriai-cli} may trade a name and password for a token: tests only */
    KeycloakServer(StackLayout layout, StackSecrets secrets, boolean passwordGrant) {
        super(layout);
        this.secrets = secrets;
        this.postgresHost = "127.0.0.1";
        this.passwordGrant = passwordGrant;
    }

    @Override
    String name() {
        return "keycloak";
    }

    @Override
    String title() {
        return "Keycloak";
    }

    @Override
    String stopSignal() {
        return "TERM";
    }

    @Override
    Duration grace() {
        return Duration.ofSeconds(20);
    }

    @Override
    Duration patience() {
        return Duration.ofSeconds(240);
    }

    String url() {
        return "http://localhost:" + layout().ports().keycloak();
    }

    String issuer() {
        return url() + "/realms/yoriai";
    }

    String webSecret() {
        return secrets.password("oidc.yoriai-web");
    }

    String serviceSecret() {
        return secrets.password("oidc.yoriai-service");
    }

    /** What {@code kc.sh} would run, without the shell that would stand between us and the process. */
    static List<String> command(Path home, String verb, List<String> options) {
        var line = new ArrayList<>(List.of(
                Programs.java(),
                "-Xms64m",
                "-Xmx512m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                // Halves the processor time of a start; the work of one machine's citizens never misses the second
                // compiler.
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                verb));
        line.addAll(options);
        return line;
    }

    @Override
    GuardedProcess launch(Progress progress) {
        Path home = home();
        var options = new ArrayList<>(List.of(
                "--optimized",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + layout().ports().keycloak(),
                "--hostname=" + url(),
                "--db-url=jdbc:postgresql://" + postgresHost + ":"
                        + layout().ports().postgres() + "/keycloak",
                "--db-username=" + PostgresServer.KEYCLOAK,
                "--db-pool-max-size=20"));
        if (!imported()) {
            options.add("--import-realm");
        }
        return GuardedProcess.start(
                command(home, "start", options), environment(), home, log(), pidFile(), stopSignal(), grace());
    }

    private Map<String, String> environment() {
        var values = new HashMap<String, String>();
        values.put("KC_DB_PASSWORD", secrets.password("postgres." + PostgresServer.KEYCLOAK));
        values.put("KC_BOOTSTRAP_ADMIN_USERNAME", "keycloak-admin");
        values.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.password("keycloak-admin"));
        values.put("YORIAI_PUBLIC_URL", publicUrl());
        values.put("YORIAI_OIDC_CLIENT_SECRET", webSecret());
        values.put("YORIAI_SERVICE_CLIENT_SECRET", serviceSecret());
        values.putAll(realm());
        values.put("YORIAI_PASSWORD_GRANT", Boolean.toString(passwordGrant));
        return values;
    }

    /** What the realm file leaves open and the application's environment does not. */
    private Map<String, String> realm() {
        var values = new HashMap<String, String>();
        values.put("YORIAI_LOGIN_THEME", "yoriai-local");
        values.put("YORIAI_REGISTRATION", System.getenv().getOrDefault("YORIAI_REGISTRATION", "true"));
        values.put("YORIAI_SMTP_HOST", "127.0.0.1");
        values.put("YORIAI_SMTP_PORT", Integer.toString(layout().ports().smtp()));
        values.put("YORIAI_SMTP_FROM", "yoriai@localhost.localdomain");
        values.put("YORIAI_SMTP_AUTH", "false");
        values.put("YORIAI_SMTP_STARTTLS", "false");
        values.put("YORIAI_SMTP_USER", "");
        values.put("YORIAI_SMTP_PASSWORD", "");
        return values;
    }

    private String publicUrl() {
        return "http://localhost:" + layout().ports().http();
    }

    private Path importedFor() {
        return layout().home().resolve("keycloak/imported-for");
    }

    private boolean imported() {
        return Files.exists(importedFor());
    }

    /** The stack's own home: the programs are shared with other stacks, themes and imports are not. */
    private Path home() {
        Path home = layout().home().resolve("keycloak/home");
        Path shared = layout().servers().resolve("keycloak");
        try {
            for (String folder : List.of("conf", "providers", "data/import")) {
                Files.createDirectories(home.resolve(folder));
            }
            Path library = home.resolve("lib");
            // A checkout that was moved has its servers elsewhere.
            Files.deleteIfExists(library);
            Files.createSymbolicLink(library, shared.resolve("lib"));
            // A connection that died with PostgreSQL is noticed before it is used, not by a citizen's error page.
            Files.writeString(
                    home.resolve("conf/quarkus.properties"), "quarkus.datasource.jdbc.validate-on-borrow=true\n");
            // Keycloak keeps what it sent of a theme, and a file that a theme no longer has would still be found.
            Folders.remove(home.resolve("data/tmp"));
            Folders.remove(home.resolve("themes"));
            for (String file : THEMES) {
                resource(file, home.resolve(file));
            }
            resource("yoriai-realm.json", home.resolve("data/import/yoriai-realm.json"));
            resource("demo-users.json", home.resolve("data/import/yoriai-users-0.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return home;
    }

    private static void resource(String name, Path target) throws IOException {
        try (InputStream in = KeycloakServer.class.getResourceAsStream("/keycloak/" + name)) {
            if (in == null) {
                throw new IOException("missing resource keycloak/" + name);
            }
            Files.createDirectories(target.getParent());
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    boolean answers() {
        return status(issuer() + "/.well-known/openid-configuration") == 200;
    }

    private int status(String url) {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create(url))
                                    .timeout(Duration.ofSeconds(5))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /**
     * Remembers the import, and tells the realm when the application or the mail catcher has moved to another port since, or
     * when the realm file says something else by now.
     */
    @Override
    void afterStart(Progress progress) {
        try {
            String file = Files.readString(home().resolve("data/import/yoriai-realm.json"));
            var settled = new TreeMap<>(realm());
            settled.put("YORIAI_PUBLIC_URL", publicUrl());
            String now = settled + "\n" + file;
            if (imported() && !Files.readString(importedFor()).equals(now)) {
                bringUpToDate(file);
            }
            Files.writeString(importedFor(), now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Settings of the realm itself, as JSON: all of the realm file before its first list of roles, clients and people. */
    private String realmSettings(String file) {
        String settings = file.substring(0, file.indexOf(",\n  \"roles\"")) + "\n}";
        var values = realm();
        return PLACEHOLDER
                .matcher(settings)
                .replaceAll(open -> Matcher.quoteReplacement(values.getOrDefault(
                        open.group(1), Optional.ofNullable(open.group(2)).orElse(""))));
    }

    /** What an account holds, as JSON: the realm file has it as a text. */
    private static String profile(String file) {
        var config = PROFILE.matcher(file);
        if (!config.find()) {
            throw new IllegalStateException("no kc.user.profile.config in yoriai-realm.json");
        }
        return config.group(1).replace("\\\"", "\"").replace("\\\\", "\\");
    }

    private void bringUpToDate(String file) throws IOException {
        String token = send(HttpRequest.newBuilder(URI.create(url() + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=admin-cli&username=keycloak-admin&password="
                                + URLEncoder.encode(secrets.password("keycloak-admin"), StandardCharsets.UTF_8))));
        String access = token.replaceFirst("(?s).*\"access_token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        String client = """
                {"clientId":"yoriai-web","rootUrl":"%1$s","baseUrl":"/login/back","redirectUris":["%1$s/login/return"],"webOrigins":["%1$s"],
                 "attributes":{"backchannel.logout.url":"%1$s/back-channel-logout","post.logout.redirect.uris":"%1$s/"}}
                """.formatted(publicUrl());
        put(access, "", realmSettings(file));
        put(access, "/users/profile", profile(file));
        put(access, "/clients/" + WEB_CLIENT, client);
    }

    private void put(String access, String path, String json) throws IOException {
        send(HttpRequest.newBuilder(URI.create(url() + "/admin/realms/yoriai" + path))
                .header("Authorization", "Bearer " + access)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    private String send(HttpRequest.Builder request) throws IOException {
        try {
            var response =
                    http.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IOException("Keycloak answered " + response.statusCode() + " to "
                        + response.request().uri());
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
