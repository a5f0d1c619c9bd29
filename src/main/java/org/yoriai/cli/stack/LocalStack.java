package org.yoriai.cli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * PostgreSQL, Kafka, Keycloak, a mail catcher and, if wanted, the application, started in the order they need each other and stopped in
 * the reverse one.
 *
 * <p>One process at a time owns a stack's folder. When the owner ends, its servers end with it; keep the reference to this
 * object for as long as the servers shall run.
 */
public final class LocalStack implements AutoCloseable {

    private final StackLayout layout;
    private final StackSecrets secrets;
    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final KeycloakServer keycloak;
    private final MailServer mail;
    private final Progress progress;
    private volatile boolean closing;
    private volatile boolean interrupted;
    private Optional<FileChannel> lock = Optional.empty();
    private volatile Optional<ApplicationServer> application = Optional.empty();

    /** @param passwordGrant whether names and passwords may be traded for tokens without a browser: tests only */
    public LocalStack(StackLayout layout, boolean passwordGrant, Progress progress) {
        this.layout = layout;
        this.progress = progress;
        this.secrets = StackSecrets.in(layout.home());
        this.postgres = new PostgresServer(layout, secrets);
        this.kafka = new KafkaServer(layout);
        this.keycloak = new KeycloakServer(layout, secrets, passwordGrant);
        this.mail = new MailServer(layout);
    }

    /**
     * A stack for tests: its own data under {@code home}, free ports, password grant on. The data stay for the next run,
     * which therefore starts faster; a test brings its own assembly and does not count on an empty database.
     */
    public static LocalStack forTests(Path project, Path home) {
        var layout = new StackLayout(project, home, project.resolve(".yoriai/servers"), StackPorts.free());
        return new LocalStack(layout, true, new Progress(System.err));
    }

    /**
     * Starts the servers; returns when each answers its own protocol.
     *
     * @throws StackProblem if one cannot start; those already started are stopped before it is thrown
     */
    public LocalStack startServers() {
        start(false);
        return this;
    }

    /**
     * Builds what is not built and starts the servers and the application; returns when the application is ready and has
     * loaded its demo.
     *
     * @throws StackProblem if something cannot be built or started; what was started is stopped before it is thrown
     */
    public LocalStack startAll() {
        start(true);
        return this;
    }

    /** Starts the application on the running servers; {@code extra} overrides the environment it gets. */
    public LocalStack startApplication(Map<String, String> extra) {
        var values = environment();
        values.putAll(extra);
        var server = new ApplicationServer(layout, values);
        synchronized (this) {
            application = Optional.of(server);
        }
        orClose(() -> server.start(progress));
        return this;
    }

    /** Downloads and prepares the servers without starting any. */
    void prepareServers() {
        layout.prepare();
        claim();
        orClose(() -> {
            var binaries = new ServerBinaries(layout);
            binaries.fetch(progress);
            binaries.prepare(progress);
        });
        close();
    }

    private void start(boolean withApplication) {
        layout.prepare();
        claim();
        orClose(() -> {
            stopLeftovers();
            layout.ports().requireFree(withApplication);
            var binaries = new ServerBinaries(layout);
            var build = new ApplicationBuild(layout);
            boolean stale = withApplication && !build.isFresh();
            if (stale) {
                build.requireTools();
            }
            if (stale || !binaries.present()) {
                StackLayout.requireSpace(
                        layout.home().toFile().getUsableSpace(), StackLayout.SPACE_TO_BUILD, layout.home());
            }
            layout.ports().save(layout.run());
            writeEnvironment(environment());
            binaries.fetch(progress);
            // Two Mavens at once could tread on each other in the local repository; from here on there is only one.
            var packaged = stale ? inOwnThread(() -> build.run(progress)) : done();
            var prepared = inOwnThread(() -> binaries.prepare(progress));
            var streaming = inOwnThread(() -> kafka.start(progress));
            var storage = inOwnThread(() -> postgres.start(progress));
            var mailing = inOwnThread(() -> mail.start(progress));
            var login = inOwnThread(() -> {
                prepared.join();
                storage.join();
                keycloak.start(progress);
            });
            awaitAll(List.of(packaged, prepared, streaming, storage, mailing, login));
            if (withApplication) {
                startApplication(Map.of());
            }
        });
    }

    /** Waits for all, or for the first that fails: then nothing else is worth waiting for. */
    private static void awaitAll(List<CompletableFuture<?>> tasks) {
        var failed = new CompletableFuture<Void>();
        tasks.forEach(t -> t.whenComplete((ok, cause) -> {
            if (cause != null) {
                failed.completeExceptionally(cause);
            }
        }));
        CompletableFuture.anyOf(failed, CompletableFuture.allOf(tasks.toArray(CompletableFuture[]::new)))
                .join();
    }

    private void orClose(Runnable task) {
        try {
            task.run();
        } catch (CompletionException e) {
            close();
            Throwable cause = e;
            while (cause instanceof CompletionException && cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw cause instanceof RuntimeException reason ? reason : e;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private static CompletableFuture<Void> done() {
        return CompletableFuture.completedFuture(null);
    }

    private static CompletableFuture<Void> inOwnThread(Runnable task) {
        return CompletableFuture.runAsync(task, LocalStack::runInOwnThread);
    }

    private static void runInOwnThread(Runnable task) {
        var thread = new Thread(task, "yoriai-stack");
        thread.setDaemon(true);
        thread.start();
    }

    /** Where the stack keeps its things and listens. */
    public StackLayout layout() {
        return layout;
    }

    /** Everything the application needs to know of this stack, by the names of its settings. */
    public Map<String, String> environment() {
        var values = new TreeMap<String, String>();
        int http = layout.ports().http();
        values.put("YORIAI_HTTP_PORT", Integer.toString(http));
        values.put("QUARKUS_HTTP_PORT", Integer.toString(http));
        values.put("YORIAI_PUBLIC_HOST", "localhost:" + http);
        values.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl("yoriai"));
        values.put("QUARKUS_DATASOURCE_USERNAME", PostgresServer.APP);
        values.put("QUARKUS_DATASOURCE_PASSWORD", postgres.password(PostgresServer.APP));
        values.put("QUARKUS_DATASOURCE_IDENTITY_JDBC_URL", postgres.jdbcUrl("identity"));
        values.put("QUARKUS_DATASOURCE_IDENTITY_USERNAME", PostgresServer.IDENTITY);
        values.put("QUARKUS_DATASOURCE_IDENTITY_PASSWORD", postgres.password(PostgresServer.IDENTITY));
        values.put("YORIAI_MIGRATE_JDBC_URL", postgres.jdbcUrl("yoriai"));
        values.put("YORIAI_MIGRATE_USERNAME", PostgresServer.OWNER);
        values.put("YORIAI_MIGRATE_PASSWORD", postgres.password(PostgresServer.OWNER));
        values.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        values.put("YORIAI_OIDC_ISSUER", keycloak.issuer());
        values.put("YORIAI_OIDC_CLIENT_ID", "yoriai-web");
        values.put("YORIAI_OIDC_CLIENT_SECRET", keycloak.webSecret());
        values.put("YORIAI_OIDC_SERVICE_CLIENT_SECRET", keycloak.serviceSecret());
        values.put("YORIAI_OIDC_COOKIE_SECRET", secrets.password("oidc.cookie"));
        values.put("YORIAI_IDENTITY_SEAL_KEY", secrets.key("seal.identity"));
        values.put("YORIAI_LEDGER_SEAL_KEY", secrets.key("seal.ledger"));
        values.put("YORIAI_SMTP_HOST", "127.0.0.1");
        values.put("YORIAI_SMTP_PORT", Integer.toString(layout.ports().smtp()));
        values.put("YORIAI_SMTP_FROM", "yoriai@localhost.localdomain");
        values.put("YORIAI_SMTP_TLS", "DISABLED");
        values.put("YORIAI_REGISTRATION", System.getenv().getOrDefault("YORIAI_REGISTRATION", "true"));
        values.put("YORIAI_STATE_DIR", layout.state().toString());
        values.put("YORIAI_LOCAL_STACK", "true");
        values.put("YORIAI_DEMO", System.getenv().getOrDefault("YORIAI_DEMO", "true"));
        values.put("YORIAI_ROLES", System.getenv().getOrDefault("YORIAI_ROLES", "web,sequencer,opinion,summary"));
        return values;
    }

    private void writeEnvironment(Map<String, String> values) {
        var text = new StringBuilder();
        values.forEach((name, value) -> text.append("export ")
                .append(name)
                .append("='")
                .append(value.replace("'", "'\\''"))
                .append("'\n"));
        OwnerFile.write(environmentFile(), text.toString());
    }

    /** The environment as {@code export} lines, for a shell; only its owner can read it. */
    Path environmentFile() {
        return layout.home().resolve("env.sh");
    }

    List<LocalServer> servers() {
        var all = new ArrayList<LocalServer>(List.of(postgres, kafka, keycloak, mail));
        all.add(application.orElseGet(() -> new ApplicationServer(layout, Map.of())));
        return all;
    }

    /** The servers that were started and have ended since. */
    List<LocalServer> dead() {
        return servers().stream()
                .filter(s -> !s.name().equals("app") || application.isPresent())
                .filter(s -> !s.isAlive())
                .toList();
    }

    /**
     * Starts a server again that was killed or stopped; its data are as it left them.
     *
     * @param service {@code postgres}, {@code kafka}, {@code keycloak}, {@code mail} or {@code app}
     * @throws StackProblem if there is no such service or it does not come back
     */
    public void startAgain(String service) {
        var server = server(service);
        long deadline = System.nanoTime() + server.patience().toNanos();
        while (true) {
            if (closing) {
                throw new StackProblem(StackMessage.NOT_RUNNING);
            }
            server.stopQuietly();
            try {
                server.start(progress);
                return;
            } catch (StackProblem e) {
                // The children of a killed PostgreSQL hold its memory for a moment longer.
                if (closing || System.nanoTime() > deadline) {
                    throw e;
                }
                GuardedProcess.pause(Duration.ofMillis(500));
            }
        }
    }

    CompletableFuture<Void> startAgainLater(String service) {
        return inOwnThread(() -> startAgain(service));
    }

    /** Stops one server in good order and leaves the others alone. */
    public void stop(String service) {
        server(service).stop(progress);
    }

    LocalServer server(String service) {
        return servers().stream()
                .filter(s -> s.name().equals(service))
                .findFirst()
                .orElseThrow(() -> new StackProblem(
                        StackMessage.SERVICE_UNKNOWN, service, "postgres, kafka, keycloak, mail, app"));
    }

    /** The process of {@code postgres}, {@code kafka}, {@code keycloak}, {@code mail} or {@code app}, for tests that kill it. */
    public Optional<ProcessHandle> process(String service) {
        return server(service).handle();
    }

    /** True if another process owns the stack of {@code layout} and lives. */
    static boolean isOwned(StackLayout layout) {
        return GuardedProcess.recorded(ownerFile(layout)).isPresent();
    }

    static Path ownerFile(StackLayout layout) {
        return layout.run().resolve("owner.pid");
    }

    /** The system frees the lock when the owner ends, however it ends. */
    private void claim() {
        try {
            var channel =
                    FileChannel.open(layout.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            boolean mine;
            try {
                mine = channel.tryLock() != null;
            } catch (OverlappingFileLockException e) {
                mine = false;
            }
            if (!mine) {
                channel.close();
                throw new StackProblem(StackMessage.STACK_IN_USE);
            }
            lock = Optional.of(channel);
            GuardedProcess.recordSelf(ownerFile(layout));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Servers whose owner was killed stop by themselves within seconds; this also catches those that could not. */
    void stopLeftovers() {
        var reversed = new ArrayList<>(servers());
        Collections.reverse(reversed);
        reversed.forEach(s -> s.stopLeftover(progress));
    }

    /** Stops everything because the process is told to end, in whatever state a start is. */
    void interrupt() {
        interrupted = true;
        close();
    }

    boolean isInterrupted() {
        return interrupted;
    }

    boolean isClosing() {
        return closing;
    }

    /** Stops everything in reverse order. Calling it again does nothing. */
    @Override
    public synchronized void close() {
        closing = true;
        application.ifPresent(a -> a.stop(progress));
        keycloak.stop(progress);
        mail.stop(progress);
        kafka.stop(progress);
        postgres.stop(progress);
        lock.ifPresent(channel -> {
            try {
                Files.deleteIfExists(ownerFile(layout));
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        lock = Optional.empty();
    }
}
