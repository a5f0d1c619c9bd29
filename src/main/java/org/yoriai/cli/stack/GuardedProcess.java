package org.yoriai.cli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A child process that cannot outlive the process that started it.
 *
 * <p>Between the two stands a small shell, the guard, in a session of its own. It holds the reading end of a pipe whose
 * writing end only the starter has; when the starter ends, also by SIGKILL, the pipe closes and the guard stops the
 * child: first politely, after the grace period with SIGKILL. The guard writes the child's process id to a file, and the
 * starter adds the moment the process began, so that a later run can tell a leftover from a stranger with the same id.
 */
final class GuardedProcess {

    private static final String GUARD = """
            pidfile=$1; signal=$2; grace=$3; shift 3
            trap : INT HUP TERM
            exec 3<&0
            command -v setsid >/dev/null 2>&1 || set -m
            "$@" </dev/null 3<&- &
            child=$!
            set +m
            echo "$child" > "$pidfile"
            {
              while read -r _ <&3; do :; done
              kill -s "$signal" "$child"
              n=0
              while kill -0 "$child" && [ $n -lt "$grace" ]; do sleep 1; n=$((n + 1)); done
              kill -KILL "$child"
            } 2>/dev/null &
            watcher=$!
            wait "$child"; status=$?
            while kill -0 "$child" 2>/dev/null; do wait "$child"; status=$?; done
            kill "$watcher" 2>/dev/null
            rm -f "$pidfile"
            exit $status
            """;

    private final Process guard;
    private final Path pidFile;
    private final String signal;
    private final Duration grace;

    private GuardedProcess(Process guard, Path pidFile, String signal, Duration grace) {
        this.guard = guard;
        this.pidFile = pidFile;
        this.signal = signal;
        this.grace = grace;
    }

    /**
     * Starts {@code command}; its output is appended to {@code log}.
     *
     * @param signal what asks the child to stop, without the prefix SIG
     * @param grace how long it may take before it is killed; whole seconds
     */
    static GuardedProcess start(
            List<String> command,
            Map<String, String> environment,
            Path folder,
            Path log,
            Path pidFile,
            String signal,
            Duration grace) {
        var line = line(command, pidFile, signal, grace);
        var builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Files.deleteIfExists(pidFile);
            var process = new GuardedProcess(builder.start(), pidFile, signal, grace);
            process.recordBeginning();
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code command} behind a guard that reads the standard input it is given. */
    static List<String> line(List<String> command, Path pidFile, String signal, Duration grace) {
        var line = new ArrayList<String>();
        if (Programs.exists("setsid")) {
            line.add("setsid");
        }
        line.addAll(List.of(
                "sh", "-c", GUARD, "yoriai-guard", pidFile.toString(), signal, Long.toString(grace.toSeconds())));
        line.addAll(command);
        return line;
    }

    private void recordBeginning() throws IOException {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (guard.isAlive() && System.nanoTime() < deadline) {
            if (Files.exists(pidFile)) {
                String text = Files.readString(pidFile).trim();
                if (!text.isEmpty()) {
                    long pid = Long.parseLong(text);
                    Optional<Instant> beganAt =
                            ProcessHandle.of(pid).flatMap(p -> p.info().startInstant());
                    if (beganAt.isPresent()) {
                        Files.writeString(pidFile, pid + " " + beganAt.get().toEpochMilli() + "\n");
                    }
                    return;
                }
            }
            pause(Duration.ofMillis(10));
        }
    }

    boolean isAlive() {
        return guard.isAlive();
    }

    /** The server itself, not its guard; empty once it has ended. */
    Optional<ProcessHandle> child() {
        return recorded(pidFile);
    }

    /** Asks the child to stop and waits until it and its guard are gone. */
    void stop() {
        child().ifPresent(p -> signal(p, signal));
        if (!awaitEnd(grace)) {
            child().ifPresent(ProcessHandle::destroyForcibly);
            awaitEnd(Duration.ofSeconds(5));
        }
        try {
            // Lets the guard's reader end when the child ended on its own.
            guard.getOutputStream().close();
        } catch (IOException e) {
            // The guard is gone already.
        }
    }

    private boolean awaitEnd(Duration time) {
        try {
            return guard.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * The process that a pid file names, if it lives and is the very one: a process id that another program has got since
     * does not count.
     */
    static Optional<ProcessHandle> recorded(Path pidFile) {
        try {
            String[] words = Files.readString(pidFile).trim().split(" ", -1);
            if (words.length != 2) {
                return Optional.empty();
            }
            long beganAt = Long.parseLong(words[1]);
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(p -> p.info()
                            .startInstant()
                            .map(t -> t.toEpochMilli() == beganAt)
                            .orElse(false));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Writes the pid file of the process that calls it. */
    static void recordSelf(Path pidFile) {
        var self = ProcessHandle.current();
        long beganAt = self.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        try {
            Files.writeString(pidFile, self.pid() + " " + beganAt + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops what an earlier run left behind; true if there was something. */
    static boolean stopLeftover(Path pidFile, String signal, Duration grace) {
        Optional<ProcessHandle> leftover = recorded(pidFile);
        leftover.ifPresent(process -> {
            signal(process, signal);
            long deadline = System.nanoTime() + grace.toNanos();
            while (process.isAlive() && System.nanoTime() < deadline) {
                pause(Duration.ofMillis(50));
            }
            process.destroyForcibly();
        });
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return leftover.isPresent();
    }

    static void signal(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder("kill", "-s", signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
