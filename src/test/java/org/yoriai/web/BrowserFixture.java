package org.yoriai.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.yoriai.AccountsFixture;
import org.yoriai.StackFixture;
import org.yoriai.StackResource;
import org.yoriai.cli.stack.LocalStack;
import org.yoriai.cli.stack.StackPorts;

/**
 * A real Chromium and the packaged application on the real servers, started once for all page tests of this process.
 * Each thread has a browser of its own.
 */
final class BrowserFixture {
    static final String PASSWORD = "yoriai-demo";
    static final List<String> PEOPLE = List.of("wren", "heron", "plover", "mori", "hayashi", "kansa", "admin");

    private static final List<String> CALM = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    /** A login is good for five minutes, then it is renewed with a key that one window only may use. */
    private static final Duration FRESH = Duration.ofMinutes(2);

    private static final Map<String, Login> LOGINS = new ConcurrentHashMap<>();

    /** Where a model server of a test listens; the application may ask it, if members choose a model there. */
    static final int MODEL_PORT = StackResource.MODEL_PORT;

    private static LocalStack stack;
    private static SqlTapFixture tap;
    private static String base;
    private static final ThreadLocal<Browser> BROWSER = ThreadLocal.withInitial(BrowserFixture::launch);

    private BrowserFixture() {}

    /** What the browser keeps of a login, and when it was made. */
    private record Login(String kept, Instant at) {
        boolean fresh() {
            return at.plus(FRESH).isAfter(Instant.now());
        }
    }

    /** How a page is looked at. */
    record View(int width, int height, String lang, boolean dark, boolean script) {
        static final View DESK = new View(1280, 900, "en", false, true);
        static final View PHONE = new View(390, 844, "en", false, true);

        View in(String other) {
            return new View(width, height, other, dark, script);
        }

        View withoutScript() {
            return new View(width, height, lang, dark, false);
        }
    }

    /** Address of the application without a slash at the end; {@code yoriai.test.url} names one that runs already. */
    static synchronized String base() {
        if (base == null) {
            base = Optional.ofNullable(System.getProperty("yoriai.test.url"))
                    .orElseGet(BrowserFixture::startApplication);
        }
        return base;
    }

    /** Page tests bring their own servers: the demo is fresh, and no fault of another test reaches its readers. */
    private static String startApplication() {
        Path project = Path.of("").toAbsolutePath();
        Path home =
                project.resolve("target/page-stack/" + ProcessHandle.current().pid());
        stack = LocalStack.forTests(project, home);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        stack.startServers();
        tap = SqlTapFixture.before(stack.layout().ports().postgres());
        String models = "http://127.0.0.1:" + MODEL_PORT;
        stack.startApplication(Map.of(
                "YORIAI_DEMO",
                "true",
                "YORIAI_SUMMARY_MODEL_ENABLED",
                "true",
                "YORIAI_SUMMARY_MODEL_ALLOWED",
                models,
                "YORIAI_SUMMARY_MODEL_LOCAL",
                models,
                "QUARKUS_DATASOURCE_JDBC_URL",
                tapped("QUARKUS_DATASOURCE_JDBC_URL"),
                "QUARKUS_DATASOURCE_IDENTITY_JDBC_URL",
                tapped("QUARKUS_DATASOURCE_IDENTITY_JDBC_URL")));
        return "http://localhost:" + stack.layout().ports().http();
    }

    /** Where the mails stand that this stack would have sent. */
    static String mails() {
        return "http://localhost:" + ports().mail() + "/";
    }

    /** Sets an attribute of the realm; who does so sets it back. */
    static void realmAttribute(String name, String value) {
        base();
        Path home = stack == null
                ? Path.of(".yoriai/stack").toAbsolutePath()
                : stack.layout().home();
        AccountsFixture.realmAttribute(
                "http://localhost:" + ports().keycloak(), StackFixture.keycloakAdminPassword(home), name, value);
    }

    private static StackPorts ports() {
        base();
        return stack == null ? StackPorts.of(System.getenv()) : stack.layout().ports();
    }

    /** Lets time go by for what waits for a moment: changes rows past the application. Returns how many. */
    static int change(String sql, Object... parameters) {
        base();
        Map<String, String> environment = stack == null ? System.getenv() : stack.environment();
        try (Connection connection = DriverManager.getConnection(
                        environment.get("QUARKUS_DATASOURCE_JDBC_URL"),
                        environment.get("QUARKUS_DATASOURCE_USERNAME"),
                        environment.get("QUARKUS_DATASOURCE_PASSWORD"));
                PreparedStatement change = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                change.setObject(i + 1, parameters[i]);
            }
            return change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String tapped(String address) {
        return stack.environment()
                .get(address)
                .replace(":" + stack.layout().ports().postgres() + "/", ":" + tap.port() + "/");
    }

    /** What hears the statements of the application, unless it was started by somebody else. */
    static Optional<SqlTapFixture> tap() {
        base();
        return Optional.ofNullable(tap);
    }

    /** A window of somebody who is not logged in. */
    static BrowserContext anybody(View view) {
        return context(view, null);
    }

    /**
     * A window of {@code name}, who logged in through Keycloak's page within the last minutes. Close it within a minute or
     * two: others may share its login.
     */
    static BrowserContext person(String name, View view) {
        Login login = LOGINS.compute(name, (who, old) -> old != null && old.fresh() ? old : newLogin(who));
        return context(view, login.kept());
    }

    /** A window with a login of its own, to be kept open for longer than a login is fresh. */
    static BrowserContext alone(String name, View view) {
        return context(view, newLogin(name).kept());
    }

    private static Login newLogin(String name) {
        try (BrowserContext context = context(View.DESK, null)) {
            Page page = context.newPage();
            page.navigate(base() + "/login?to=/en/");
            login(page, name);
            return new Login(context.storageState(), Instant.now());
        }
    }

    /** Fills Keycloak's page and waits for ours. */
    static void login(Page page, String name) {
        page.fill("#username", name);
        page.fill("#password", PASSWORD);
        page.click("#kc-login");
        page.waitForURL(address -> address.startsWith(base()) && !address.contains("/login/return"));
    }

    private static BrowserContext context(View view, String session) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setBaseURL(base())
                .setViewportSize(view.width, view.height)
                .setLocale(view.lang.equals("ja") ? "ja-JP" : "en-GB")
                .setColorScheme(view.dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(view.script)
                .setHasTouch(view.width < 600);
        if (session != null) {
            options.setStorageState(session);
        }
        BrowserContext context = BROWSER.get().newContext(options);
        context.setDefaultTimeout(30_000);
        // A crowded machine makes a page slow, not wrong.
        context.setDefaultNavigationTimeout(90_000);
        return context;
    }

    private static Browser launch() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setHeadless(true)
                        .setArgs(CALM));
    }

    private static Path executable() {
        return Stream.concat(
                        Optional.ofNullable(System.getenv("YORIAI_CHROMIUM")).stream(),
                        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no Chromium in /usr/bin; install the package chromium or set YORIAI_CHROMIUM"));
    }
}
