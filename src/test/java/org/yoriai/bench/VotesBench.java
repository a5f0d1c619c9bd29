package org.yoriai.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.yoriai.cli.stack.LocalStack;

/**
 * Members vote over HTTP, first at a fixed rate, then as fast as answers come. At the fixed rate a request is due at its
 * moment whether or not earlier ones were answered, and its latency counts from that moment: a server that stalls pays
 * for everybody who would have waited.
 */
final class VotesBench {
    private static final List<String> CHOICES = List.of("agree", "disagree", "pass");
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration CLOSED_LOOP = Duration.ofSeconds(30);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final int CLOSED_CLIENTS = 16;
    private static final int MEMBERS = 64;
    private static final int ARGUMENTS = 100;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final BusyAssembly assembly;
    private final List<UUID> arguments;

    private VotesBench(BusyAssembly assembly) {
        this.assembly = assembly;
        this.arguments = assembly.arguments();
    }

    /** Runs against servers of its own and writes {@code target/bench/votes.json}. */
    static void run(String[] args) throws Exception {
        double minutes = number(args, "--minutes", 5);
        double rate = number(args, "--rate", 200);
        Path project = Path.of("").toAbsolutePath();
        try (LocalStack stack = LocalStack.forTests(project, project.resolve(".yoriai/bench"))) {
            Thread atExit = new Thread(stack::close);
            Runtime.getRuntime().addShutdownHook(atExit);
            stack.startServers();
            stack.startApplication(Map.of("YORIAI_DEMO", "false"));
            say("Making " + MEMBERS + " accounts and " + ARGUMENTS + " arguments");
            VotesBench bench = new VotesBench(BusyAssembly.open(stack, MEMBERS, ARGUMENTS));
            ScheduledExecutorService renewal = Executors.newSingleThreadScheduledExecutor(VotesBench::daemon);
            renewal.scheduleWithFixedDelay(bench::renew, 5, 5, TimeUnit.SECONDS);

            say("Warming up for " + WARM_UP.toSeconds() + " s at " + rate + " votes/s");
            bench.openLoop(rate, WARM_UP);
            say("Voting for " + minutes + " minutes at " + rate + " votes/s");
            String loadBefore = loadAverage();
            Instant beganAt = Instant.now();
            Run fixed = bench.openLoop(rate, Duration.ofMillis(Math.round(minutes * 60_000)));
            String loadAfter = loadAverage();
            Map<String, Object> memory = memory(stack);
            say("Voting for " + CLOSED_LOOP.toSeconds() + " s as fast as " + CLOSED_CLIENTS + " clients can");
            Run fastest = bench.closedLoop(CLOSED_LOOP);
            renewal.shutdownNow();

            Map<String, Object> report = new LinkedHashMap<>();
            report.put("benchmark", "votes");
            report.put("beganAt", beganAt.toString());
            report.put("machine", machine());
            report.put("members", MEMBERS);
            report.put("arguments", ARGUMENTS);
            report.put("loadAverageBefore", loadBefore);
            report.put("loadAverageAfter", loadAfter);
            report.put("offeredPerSecond", rate);
            report.put("fixedRate", fixed.figures());
            report.put("closedLoopClients", CLOSED_CLIENTS);
            report.put("closedLoop", fastest.figures());
            report.put("peakMemoryMiB", memory);
            report.put("floor", Map.of("votesPerSecond", 200, "p99Ms", 250, "minutes", 5));
            report.put("verdict", verdict(fixed, rate, minutes));
            String text = new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsString(report);
            Path file = project.resolve("target/bench/votes.json");
            Files.createDirectories(file.getParent());
            Files.writeString(file, text + "\n");
            System.out.println(text);
        }
    }

    private static String verdict(Run fixed, double rate, double minutes) {
        if (minutes < 5 || rate < 200) {
            return "not judged: the floor is 200 votes/s over five minutes";
        }
        return fixed.perSecond() >= 199 && fixed.percentile(99) < 250 && fixed.errors() == 0 ? "reached" : "missed";
    }

    /** Latencies in nanoseconds, one a request that was sent, and how each ended. */
    private static final class Run {
        private final long[] latencies;
        private final AtomicInteger count = new AtomicInteger();
        private final Map<String, Integer> endings = new TreeMap<>();
        private long nanos;
        private long[] sorted = {};

        Run(int capacity) {
            latencies = new long[capacity];
        }

        void add(long latency, String ending) {
            int at = count.getAndIncrement();
            if (at < latencies.length) {
                latencies[at] = latency;
            }
            synchronized (endings) {
                endings.merge(ending, 1, Integer::sum);
            }
        }

        void end(long tookNanos) {
            nanos = tookNanos;
            sorted = Arrays.copyOf(latencies, Math.min(count.get(), latencies.length));
            Arrays.sort(sorted);
        }

        int accepted() {
            return endings.getOrDefault("201", 0);
        }

        int errors() {
            return count.get() - accepted();
        }

        double perSecond() {
            return accepted() * 1e9 / nanos;
        }

        double percentile(double percent) {
            return sorted.length == 0
                    ? 0
                    : sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100) - 1)] / 1e6;
        }

        Map<String, Object> figures() {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("seconds", round(nanos / 1e9));
            figures.put("sent", count.get());
            figures.put("accepted", accepted());
            figures.put("errors", errors());
            figures.put("endings", endings);
            figures.put("votesPerSecond", round(perSecond()));
            for (String percent : List.of("50", "90", "99", "99.9", "100")) {
                figures.put(
                        percent.equals("100") ? "maxMs" : "p" + percent + "Ms",
                        round(percentile(Double.parseDouble(percent))));
            }
            return figures;
        }
    }

    private Run openLoop(double rate, Duration duration) throws InterruptedException {
        int total = (int) Math.round(rate * duration.toMillis() / 1000.0);
        Run run = new Run(total);
        Semaphore answered = new Semaphore(0);
        Random random = new Random(7);
        long beganAt = System.nanoTime();
        for (int i = 0; i < total; i++) {
            long due = beganAt + Math.round(i * 1e9 / rate);
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            var request = assembly.vote(
                    assembly.members().get(random.nextInt(MEMBERS)),
                    UUID.randomUUID(),
                    arguments.get(random.nextInt(arguments.size())),
                    CHOICES.get(random.nextInt(3)),
                    TIMEOUT);
            http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()).whenComplete((answer, failure) -> {
                run.add(System.nanoTime() - due, ending(answer, failure));
                answered.release();
            });
        }
        answered.acquire(total);
        run.end(System.nanoTime() - beganAt);
        return run;
    }

    private Run closedLoop(Duration duration) throws InterruptedException, ExecutionException {
        Run run = new Run(2_000_000);
        ExecutorService clients = Executors.newFixedThreadPool(CLOSED_CLIENTS, VotesBench::daemon);
        long beganAt = System.nanoTime();
        long until = beganAt + duration.toNanos();
        List<? extends Future<?>> running = Stream.iterate(0, i -> i + 1)
                .limit(CLOSED_CLIENTS)
                .map(client -> clients.submit(() -> voteUntil(run, client, until)))
                .toList();
        for (Future<?> client : running) {
            client.get();
        }
        run.end(System.nanoTime() - beganAt);
        clients.shutdown();
        return run;
    }

    private void voteUntil(Run run, int client, long until) {
        Random random = new Random(1000L + client);
        while (System.nanoTime() < until) {
            long sentAt = System.nanoTime();
            HttpResponse<byte[]> answer = null;
            Throwable failure = null;
            try {
                answer = http.send(
                        assembly.vote(
                                assembly.members()
                                        .get(client + CLOSED_CLIENTS * random.nextInt(MEMBERS / CLOSED_CLIENTS)),
                                UUID.randomUUID(),
                                arguments.get(random.nextInt(arguments.size())),
                                CHOICES.get(random.nextInt(3)),
                                TIMEOUT),
                        HttpResponse.BodyHandlers.ofByteArray());
            } catch (IOException e) {
                failure = e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            run.add(System.nanoTime() - sentAt, ending(answer, failure));
        }
    }

    private static String ending(HttpResponse<byte[]> answer, Throwable failure) {
        if (failure == null) {
            return Integer.toString(answer.statusCode());
        }
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return cause.getClass().getSimpleName();
    }

    private void renew() {
        try {
            assembly.renewTokens();
        } catch (RuntimeException e) {
            say("Tokens could not be renewed: " + e.getMessage());
        }
    }

    /** The high-water mark of each server's resident memory; a server of many processes is their sum. */
    private static Map<String, Object> memory(LocalStack stack) {
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

    private static String machine() {
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

    private static String loadAverage() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).trim();
    }

    private static double number(String[] args, String option, double otherwise) {
        int at = Arrays.asList(args).indexOf(option);
        return at < 0 || at + 1 >= args.length ? otherwise : Double.parseDouble(args[at + 1]);
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }

    private static void say(String sentence) {
        System.err.println(sentence);
    }
}
