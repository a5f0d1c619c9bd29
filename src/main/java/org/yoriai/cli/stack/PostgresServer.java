package org.yoriai.cli.stack;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL with the databases {@code yoriai} (schemas {@code yoriai} and {@code identity}, each closed to the other's
 * role) and {@code keycloak}. Listens on 127.0.0.1 only; {@code fsync} stays on.
 */
final class PostgresServer extends LocalServer {

    static final String OWNER = "yoriai_migrate";
    static final String APP = "yoriai_app";
    static final String IDENTITY = "yoriai_identity";
    static final String KEYCLOAK = "keycloak";

    private final StackSecrets secrets;

    PostgresServer(StackLayout layout, StackSecrets secrets) {
        super(layout);
        this.secrets = secrets;
    }

    @Override
    String name() {
        return "postgres";
    }

    @Override
    String title() {
        return "PostgreSQL";
    }

    /** Fast shutdown: open transactions are rolled back, nobody is waited for. */
    @Override
    String stopSignal() {
        return "INT";
    }

    @Override
    Duration grace() {
        return Duration.ofSeconds(20);
    }

    @Override
    Duration patience() {
        return Duration.ofSeconds(60);
    }

    String jdbcUrl(String schema) {
        return "jdbc:postgresql://127.0.0.1:" + layout().ports().postgres() + "/yoriai?currentSchema=" + schema;
    }

    String password(String role) {
        return secrets.password("postgres." + role);
    }

    @Override
    GuardedProcess launch(Progress progress) {
        Path data = data();
        var user = PostgresUser.find(layout().home());
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            create(user);
        }
        return GuardedProcess.start(
                user.wrap(List.of(
                        program("postgres"),
                        "-D",
                        data.toString(),
                        "-p",
                        Integer.toString(layout().ports().postgres()),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        // Paths of sockets are short; folders of people are not.
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "max_connections=120",
                        "-c",
                        "timezone=UTC",
                        "-c",
                        "log_timezone=UTC")),
                Map.of("LC_ALL", "C"),
                layout().home(),
                log(),
                pidFile(),
                stopSignal(),
                grace());
    }

    private Path data() {
        return layout().home().resolve("postgres");
    }

    private String program(String name) {
        return layout().servers().resolve("postgresql/bin").resolve(name).toString();
    }

    /**
     * Makes the cluster in a draft folder that gets its name only when all is done, so that an interrupted first start
     * begins anew. Roles and schemas are written in single-user mode, before any port is open.
     */
    private void create(PostgresUser user) {
        Path draft = layout().home().resolve("postgres.new");
        Path log = layout().log("postgres-init");
        Path passwordFile = layout().home().resolve("postgres.password");
        Folders.remove(draft);
        try {
            OwnerFile.write(passwordFile, password("postgres") + "\n");
            user.own(passwordFile);
            Files.createDirectories(draft);
            user.own(draft);
            run(
                    user.wrap(List.of(
                            program("initdb"),
                            "-D",
                            draft.toString(),
                            "-U",
                            "postgres",
                            "-E",
                            "UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--auth=scram-sha-256",
                            "--pwfile=" + passwordFile,
                            "--no-instructions")),
                    "",
                    log);
            Files.delete(passwordFile);
            run(single(user, draft, "postgres"), databases(), layout().log("postgres-roles"));
            run(single(user, draft, "yoriai"), schemas(), layout().log("postgres-schemas"));
            Files.move(draft, data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> single(PostgresUser user, Path data, String database) {
        return user.wrap(
                List.of(program("postgres"), "--single", "-D", data.toString(), "-c", "exit_on_error=true", database));
    }

    private void run(List<String> command, String input, Path log) {
        int status = Programs.run(command, Map.of("LC_ALL", "C"), layout().home(), input, log);
        if (status != 0) {
            throw new StackProblem(StackMessage.SERVER_FAILED, title(), log.toString());
        }
    }

    /** One statement a line, as single-user mode reads them. */
    private String databases() {
        var lines = new ArrayList<String>();
        for (String role : List.of(OWNER, APP, IDENTITY, KEYCLOAK)) {
            lines.add("create role " + role + " login password '" + password(role) + "'");
        }
        lines.add("create database yoriai owner " + OWNER);
        lines.add("create database keycloak owner " + KEYCLOAK);
        lines.add("revoke all on database yoriai from public");
        lines.add("revoke all on database keycloak from public");
        for (String role : List.of(OWNER, APP, IDENTITY)) {
            lines.add("grant connect on database yoriai to " + role);
        }
        return String.join("\n", lines) + "\n";
    }

    private static String schemas() {
        var lines = new ArrayList<String>();
        lines.add("revoke all on schema public from public");
        grants(lines, "yoriai", APP);
        grants(lines, "identity", IDENTITY);
        return String.join("\n", lines) + "\n";
    }

    private static void grants(List<String> lines, String schema, String role) {
        lines.add("create schema " + schema + " authorization " + OWNER);
        lines.add("revoke all on schema " + schema + " from public");
        lines.add("grant usage on schema " + schema + " to " + role);
        String defaults = "alter default privileges for role " + OWNER + " in schema " + schema;
        lines.add(defaults + " grant select, insert, update, delete on tables to " + role);
        lines.add(defaults + " grant usage on sequences to " + role);
    }

    /** Greets the server as a client would: only one that accepts connections asks for the password. */
    @Override
    boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", layout().ports().postgres()), 1000);
            socket.setSoTimeout(3000);
            byte[] body = ("user\0" + APP + "\0database\0yoriai\0\0").getBytes(StandardCharsets.UTF_8);
            var out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(body.length + 8);
            out.writeInt(3 << 16);
            out.write(body);
            out.flush();
            return new DataInputStream(socket.getInputStream()).readByte() == 'R';
        } catch (IOException e) {
            return false;
        }
    }
}
