package org.yoriai.cli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * PostgreSQL, Kafka, Keycloak and, if wanted, the application, started in the order they need each other and stopped in
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
    private final Progress progress;
    private Optional<FileChannel> lock = Optional.empty();
    private Optional<ApplicationServer> application = Optional.empty();

    /** @param passwordGrant whether names and passwords may be traded for tokens without a browser: tests only */
    public LocalStack(StackLayout layout, boolean passwordGrant, Progress progress) {
        this.layout = layout;
        this.progress = progress;
        this.secrets = StackSecrets.in(layout.home());
        this.postgres = new PostgresServer(layout, secrets);
        this.kafka = new KafkaServer(layout);
        this.keycloak = new KeycloakServer(layout, secrets, passwordGrant);
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
     * Starts the three servers; returns when each answers its own protocol.
     *
     * @throws StackProblem if one cannot start; those already started are stopped before it is thrown
     */
    public LocalStack startServers() {
        layout.prepare();
        claim();
        try {
            stopLeftovers();
            layout.ports().requireFree(false);
            new ServerBinaries(layout).require(progress);
            writeEnvironment(environment());
            var messaging = CompletableFuture.runAsync(() -> kafka.start(progress), LocalStack::inOwnThread);
            var storage = CompletableFuture.runAsync(() -> postgres.start(progress), LocalStack::inOwnThread)
                    .thenRunAsync(() -> keycloak.start(progress), LocalStack::inOwnThread);
            CompletableFuture.allOf(messaging, storage).join();
            return this;
        } catch (CompletionException e) {
            close();
            throw e.getCause() instanceof StackProblem problem ? problem : e;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Starts the application on the running servers; {@code extra} overrides the environment it gets. */
    public LocalStack startApplication(Map<String, String> extra) {
        var values = environment();
        values.putAll(extra);
        var server = new ApplicationServer(layout, values);
        synchronized (this) {
            application = Optional.of(server);
        }
        try {
            server.start(progress);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
        return this;
    }

    private static void inOwnThread(Runnable task) {
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
        var all = new ArrayList<LocalServer>(List.of(postgres, kafka, keycloak));
        all.add(application.orElseGet(() -> new ApplicationServer(layout, Map.of())));
        return all;
    }

    /** The first server that was started and has ended since. */
    Optional<LocalServer> firstDead() {
        return servers().stream()
                .filter(s -> !s.name().equals("app") || application.isPresent())
                .filter(s -> !s.isAlive())
                .findFirst();
    }

    /** The process of {@code postgres}, {@code kafka}, {@code keycloak} or {@code app}, for tests that kill it. */
    public Optional<ProcessHandle> process(String service) {
        return servers().stream()
                .filter(s -> s.name().equals(service))
                .findFirst()
                .flatMap(LocalServer::handle);
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

    /** Stops everything in reverse order. Calling it again does nothing. */
    @Override
    public synchronized void close() {
        application.ifPresent(a -> a.stop(progress));
        keycloak.stop(progress);
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
