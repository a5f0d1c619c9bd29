package org.yoriai.cli.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * {@code ./yoriai up}, {@code down}, {@code status} and {@code prepare}.
 *
 * <p>Exit codes: 0 done; 1 it could not be done, with one sentence on standard error; 2 the command was not understood.
 * The system property {@code yoriai.project} names the checkout.
 */
public final class Launcher {

    /** A server may die this often in {@link #PATIENCE} before everything is stopped. */
    private static final int DEATHS = 5;

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path project;
    private final Path home;
    private final PrintStream out;
    private boolean detach;
    private boolean supervised;
    private boolean serversOnly;
    private boolean passwordGrant;
    private boolean purge;

    private Launcher(Path project, Path home, PrintStream out) {
        this.project = project;
        this.home = home;
        this.out = out;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int status;
        try {
            status = run(List.of(arguments), out);
        } catch (StackProblem e) {
            err.println(e.getMessage());
            status = e.reason() == StackMessage.USAGE_UNKNOWN ? 2 : 1;
        }
        System.exit(status);
    }

    private static int run(List<String> arguments, PrintStream out) {
        Path project = Path.of(System.getProperty("yoriai.project", "."));
        Deque<String> rest = new ArrayDeque<>(arguments);
        String command = Optional.ofNullable(rest.poll()).orElse("");
        Path home = project.resolve(".yoriai/stack");
        var options = new ArrayList<String>();
        while (!rest.isEmpty()) {
            String word = rest.pop();
            if (word.equals("--data") && !rest.isEmpty()) {
                home = Path.of(rest.pop());
            } else {
                options.add(word);
            }
        }
        var launcher = new Launcher(project, home.toAbsolutePath().normalize(), out);
        options.forEach(o -> launcher.set(command, o));
        return switch (command) {
            case "up" -> launcher.detach ? launcher.upDetached(arguments) : launcher.up();
            case "down" -> launcher.down();
            case "status" -> launcher.status();
            case "prepare" -> launcher.prepare();
            default -> throw new StackProblem(StackMessage.USAGE_UNKNOWN, command);
        };
    }

    private void set(String command, String option) {
        switch (command + " " + option) {
            case "up --detach" -> detach = true;
            case "up --supervised" -> supervised = true;
            case "up --servers" -> serversOnly = true;
            case "up --password-grant" -> passwordGrant = true;
            case "down --purge" -> purge = true;
            default -> throw new StackProblem(StackMessage.USAGE_UNKNOWN, option);
        }
    }

    private StackLayout layout(StackPorts ports) {
        return new StackLayout(project, home, project.resolve(".yoriai/servers"), ports);
    }

    private Path readyFile() {
        return home.resolve("run/ready");
    }

    private int prepare() {
        new LocalStack(layout(StackPorts.of(System.getenv())), false, new Progress(out)).prepareServers();
        return 0;
    }

    private int up() {
        var layout = layout(StackPorts.of(System.getenv()));
        if (LocalStack.isOwned(layout)) {
            return alreadyRunning();
        }
        var progress = new Progress(out);
        var stack = new LocalStack(layout, passwordGrant, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::interrupt));
        try {
            Files.deleteIfExists(readyFile());
            if (serversOnly) {
                stack.startServers();
            } else {
                stack.startAll();
            }
            welcome(layout.ports(), stack);
            Files.writeString(readyFile(), "");
        } catch (StackProblem e) {
            if (stack.isInterrupted()) {
                return 1;
            }
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return watch(stack, progress);
    }

    private int alreadyRunning() {
        var ports = StackPorts.saved(home.resolve("run"), System.getenv());
        out.println(StackMessage.ALREADY_RUNNING.text());
        printAddress(ports);
        return 0;
    }

    private void welcome(StackPorts ports, LocalStack stack) {
        out.println();
        if (serversOnly) {
            out.println(StackMessage.SERVERS_ONLY.text(stack.environmentFile().toString()));
        } else {
            printAddress(ports);
        }
        out.println((supervised ? StackMessage.HOW_TO_STOP_DETACHED : StackMessage.HOW_TO_STOP).text());
        out.flush();
    }

    private void printAddress(StackPorts ports) {
        out.println(StackMessage.OPEN.text("http://localhost:" + ports.http() + "/"));
        out.println();
        out.println(StackMessage.MAILS.text("http://localhost:" + ports.mail() + "/"));
        out.println();
        out.println(StackMessage.LOGINS.text("yoriai-demo"));
        printLogins(StackMessage.ROLE_CITIZENS, "wren, heron, plover");
        printLogins(StackMessage.ROLE_MODERATOR, "mori");
        printLogins(StackMessage.ROLE_LEGISLATOR, "hayashi");
        printLogins(StackMessage.ROLE_AUDITOR, "kansa");
        printLogins(StackMessage.ROLE_ADMIN, "admin");
        out.println();
    }

    private void printLogins(StackMessage role, String names) {
        out.println(String.format(Locale.ROOT, "  %-20s %s", names, role.text()));
    }

    /** Starts servers again when they die, and gives up when one keeps dying. Ends when the process is told to stop. */
    private int watch(LocalStack stack, Progress progress) {
        Map<String, Deque<Instant>> deaths = new HashMap<>();
        Map<String, CompletableFuture<Void>> returning = new HashMap<>();
        while (!stack.isClosing()) {
            for (LocalServer server : stack.dead()) {
                var earlier = returning.get(server.name());
                if (stack.isClosing() || (earlier != null && !earlier.isDone())) {
                    continue;
                }
                progress.step(
                        StackMessage.SERVER_DIED, server.title(), server.log().toString());
                if ((earlier != null && earlier.isCompletedExceptionally())
                        || diesTooOften(deaths.computeIfAbsent(server.name(), n -> new ArrayDeque<>()))) {
                    stack.close();
                    throw new StackProblem(
                            StackMessage.SERVER_KEEPS_DYING,
                            server.title(),
                            server.log().toString());
                }
                returning.put(server.name(), stack.startAgainLater(server.name()));
            }
            GuardedProcess.pause(Duration.ofMillis(500));
        }
        // The shutdown hook stops the servers and then ends the process.
        GuardedProcess.pause(Duration.ofMinutes(2));
        return 0;
    }

    private static boolean diesTooOften(Deque<Instant> deaths) {
        deaths.add(Instant.now());
        while (deaths.getFirst().isBefore(Instant.now().minus(PATIENCE))) {
            deaths.removeFirst();
        }
        return deaths.size() > DEATHS;
    }

    /** Runs {@code up} again in a process of its own, shows what it says, and returns when it is ready. */
    private int upDetached(List<String> arguments) {
        var layout = layout(StackPorts.of(System.getenv()));
        if (LocalStack.isOwned(layout)) {
            return alreadyRunning();
        }
        layout.prepare();
        Path log = layout.log("up");
        var command = new ArrayList<String>();
        command.add(Programs.exists("setsid") ? "setsid" : "nohup");
        command.addAll(List.of(Programs.java(), "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-Dyoriai.project=" + project, "-cp", System.getProperty("java.class.path")));
        command.add(Launcher.class.getName());
        arguments.forEach(a -> command.add(a.equals("--detach") ? "--supervised" : a));
        try {
            Files.deleteIfExists(readyFile());
            Process supervisor = new ProcessBuilder(command)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            var stopper = new Thread(supervisor::destroy);
            Runtime.getRuntime().addShutdownHook(stopper);
            long shown = 0;
            while (true) {
                boolean ready = Files.exists(readyFile());
                boolean alive = supervisor.isAlive();
                shown = show(log, shown);
                if (ready) {
                    Runtime.getRuntime().removeShutdownHook(stopper);
                    return 0;
                }
                if (!alive) {
                    return 1;
                }
                GuardedProcess.pause(Duration.ofMillis(100));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long show(Path log, long from) throws IOException {
        byte[] bytes = Files.readAllBytes(log);
        out.write(bytes, (int) from, (int) (bytes.length - from));
        out.flush();
        return bytes.length;
    }

    private int down() {
        var layout = layout(StackPorts.saved(home.resolve("run"), System.getenv()));
        var progress = new Progress(out);
        Optional<ProcessHandle> owner = GuardedProcess.recorded(LocalStack.ownerFile(layout));
        owner.ifPresent(process -> {
            progress.step(StackMessage.STEP_STOP, "Yoriai");
            GuardedProcess.signal(process, "TERM");
            long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
            while (process.isAlive() && System.nanoTime() < deadline) {
                GuardedProcess.pause(Duration.ofMillis(100));
            }
            process.destroyForcibly();
        });
        if (Files.isDirectory(home)) {
            new LocalStack(layout, false, progress).stopLeftovers();
        }
        if (purge) {
            List.of("postgres", "postgres.new", "kafka", "keycloak", "state", "logs", "run", "secrets", "env.sh")
                    .forEach(name -> Folders.remove(home.resolve(name)));
            out.println(StackMessage.PURGED.text());
        } else if (owner.isPresent()) {
            out.println(StackMessage.STOPPED.text(home.toString()));
        } else {
            out.println(StackMessage.NOT_RUNNING.text());
        }
        return 0;
    }

    /** One line a server; 0 if all answer, else 1. */
    private int status() {
        var layout = layout(StackPorts.saved(home.resolve("run"), System.getenv()));
        var stack = new LocalStack(layout, false, new Progress(out));
        boolean all = true;
        int[] ports = {
            layout.ports().postgres(),
            layout.ports().kafka(),
            layout.ports().keycloak(),
            layout.ports().mail(),
            layout.ports().http()
        };
        int i = 0;
        for (LocalServer server : stack.servers()) {
            Optional<ProcessHandle> process = server.handle();
            StackMessage state;
            if (process.isEmpty()) {
                state = StackMessage.DOWN;
            } else {
                state = server.answers() ? StackMessage.RUNNING : StackMessage.NOT_ANSWERING;
            }
            all &= state == StackMessage.RUNNING;
            String detail = process.map(
                            p -> String.format(Locale.ROOT, "pid %d, %s MB, %s", p.pid(), megabytes(p.pid()), age(p)))
                    .orElse("");
            out.println(String.format(
                            Locale.ROOT,
                            "%-11s localhost:%-6d %s  %s",
                            server.title(),
                            ports[i++],
                            state.text(),
                            detail)
                    .stripTrailing());
        }
        return all ? 0 : 1;
    }

    private static String megabytes(long pid) {
        String kilobytes = Programs.output("ps", "-o", "rss=", "-p", Long.toString(pid));
        return kilobytes.matches("\\d{1,12}") ? Long.toString(Long.parseLong(kilobytes) / 1024) : "?";
    }

    private static String age(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(t -> Duration.between(t, Instant.now()))
                .map(d -> String.format(Locale.ROOT, "%d:%02d:%02d", d.toHours(), d.toMinutesPart(), d.toSecondsPart()))
                .orElse("?");
    }
}
