package org.yoriai.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardedProcessTest {

    @TempDir
    Path folder;

    /** Starts a guarded child that would run for ten minutes, and waits. */
    static final class Starter {
        public static void main(String[] arguments) throws Exception {
            var child = start(Path.of(arguments[0]), "sleep", "600");
            Thread.sleep(Duration.ofMinutes(5).toMillis());
            child.stop();
        }
    }

    @Test
    void endsTheChildWhenItsStarterIsKilled() throws Exception {
        // Given
        Process starter = new ProcessBuilder(
                        Programs.java(),
                        "-cp",
                        folderOf(GuardedProcess.class) + File.pathSeparator + folderOf(Starter.class),
                        Starter.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("starter.log").toFile())
                .start();
        Path pidFile = folder.resolve("child.pid");
        await(() -> GuardedProcess.recorded(pidFile).isPresent());
        ProcessHandle child = GuardedProcess.recorded(pidFile).orElseThrow();
        assertThat(child.isAlive()).isTrue();
        // When
        starter.destroyForcibly().waitFor();
        // Then
        await(() -> !child.isAlive());
        await(() -> !Files.exists(pidFile));
    }

    @Test
    void killsAChildThatDoesNotListen() {
        var process = start(folder, "sh", "-c", "trap '' TERM; while :; do sleep 0.1; done");
        ProcessHandle child = process.child().orElseThrow();
        process.stop();
        assertThat(child.isAlive()).isFalse();
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void noticesThatTheChildEndedByItself() throws IOException {
        var process = start(folder, "sh", "-c", "echo said; exit 3");
        await(() -> !process.isAlive());
        assertThat(process.child()).isEmpty();
        assertThat(Files.readString(folder.resolve("child.log"))).isEqualTo("said\n");
    }

    @Test
    void leavesAStrangerAloneWhoGotTheSameProcessId() throws IOException {
        Path pidFile = folder.resolve("child.pid");
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(pidFile, stranger.pid() + " 1000\n");
            assertThat(GuardedProcess.recorded(pidFile)).isEmpty();
            assertThat(GuardedProcess.stopLeftover(pidFile, "TERM", Duration.ofSeconds(1)))
                    .isFalse();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void stopsWhatAnEarlierRunLeftBehind() throws IOException {
        Path pidFile = folder.resolve("child.pid");
        var leftover = new ProcessBuilder("sleep", "60").start();
        long beganAt = leftover.info().startInstant().orElseThrow().toEpochMilli();
        Files.writeString(pidFile, leftover.pid() + " " + beganAt + "\n");
        assertThat(GuardedProcess.stopLeftover(pidFile, "TERM", Duration.ofSeconds(5)))
                .isTrue();
        await(() -> !leftover.isAlive());
        assertThat(pidFile).doesNotExist();
    }

    private static Path folderOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static GuardedProcess start(Path folder, String... command) {
        return GuardedProcess.start(
                List.of(command),
                Map.of(),
                folder,
                folder.resolve("child.log"),
                folder.resolve("child.pid"),
                "TERM",
                Duration.ofSeconds(1));
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
            GuardedProcess.pause(Duration.ofMillis(50));
        }
    }
}
