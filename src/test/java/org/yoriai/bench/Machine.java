package org.yoriai.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yoriai.cli.stack.LocalStack;

/** What a figure was measured on. */
final class Machine {
    private Machine() {}

    /** The high-water mark of each server's resident memory; a server of many processes is their sum. */
    static Map<String, Object> memory(LocalStack stack) {
        Map<String, Object> memory = new LinkedHashMap<>();
        for (String service : List.of("app", "postgres", "kafka", "keycloak")) {
            ProcessHandle process = stack.process(service).orElseThrow();
            List<ProcessHandle> all =
                    Stream.concat(Stream.of(process), process.descendants()).toList();
            memory.put(
                    service,
                    Math.round(all.stream()
                                    .mapToLong(p ->
                                            kibibytes(Path.of("/proc", Long.toString(p.pid()), "status"), "VmHWM:"))
                                    .sum()
                            / 1024.0));
            if (all.size() > 1) {
                memory.put(service + "Processes", all.size());
                memory.put(
                        service + "NowSharedCountedOnce",
                        Math.round(all.stream()
                                        .mapToLong(p -> kibibytes(
                                                Path.of("/proc", Long.toString(p.pid()), "smaps_rollup"), "Pss:"))
                                        .sum()
                                / 1024.0));
            }
        }
        return memory;
    }

    /**
     * Waits until the application has rested, and with it all that follows the ledger: less than a tenth of a core for 40 seconds,
     * longer than summaries wait before they are drafted.
     *
     * @return how long that took
     * @throws IllegalStateException when it works on for ten minutes
     */
    static Duration awaitRest(LocalStack stack) throws InterruptedException {
        ProcessHandle application = stack.process("app").orElseThrow();
        long began = System.nanoTime();
        Duration rested = Duration.ZERO;
        while (rested.compareTo(Duration.ofSeconds(40)) < 0) {
            Duration before = cpu(application);
            Thread.sleep(2_000);
            boolean rests = cpu(application).minus(before).compareTo(Duration.ofMillis(200)) < 0;
            rested = rests ? rested.plusSeconds(2) : Duration.ZERO;
            if (System.nanoTime() - began > Duration.ofMinutes(10).toNanos()) {
                throw new IllegalStateException("the application did not come to rest in ten minutes");
            }
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** What a process has used of the processors so far. */
    static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The high-water mark of this process. */
    static long peakMebibytes() {
        return kibibytes(Path.of("/proc/self/status"), "VmHWM:") / 1024;
    }

    private static long kibibytes(Path file, String field) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return 0; // it ended meanwhile
        }
    }

    /** The processor, the memory and the runtime, in one line. */
    static String description() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            String model = lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .findFirst()
                    .orElse("unknown processor");
            long mebibytes = kibibytes(Path.of("/proc/meminfo"), "MemTotal:") / 1024;
            return Runtime.getRuntime().availableProcessors() + " cores of " + model + ", " + mebibytes + " MiB, "
                    + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", Java "
                    + System.getProperty("java.version") + "; load generator, application and servers share it";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Processes that wanted to run in the last 1, 5 and 15 minutes, and more as Linux says it. */
    static String loadAverage() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).trim();
    }
}
