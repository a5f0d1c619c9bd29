package org.yoriai.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
            String loadBefore = Machine.loadAverage();
            Instant beganAt = Instant.now();
            Run fixed = bench.openLoop(rate, Duration.ofMillis(Math.round(minutes * 60_000)));
            String loadAfter = Machine.loadAverage();
            Map<String, Object> memory = Machine.memory(stack);
            say("Voting for " + CLOSED_LOOP.toSeconds() + " s as fast as " + CLOSED_CLIENTS + " clients can");
            Run fastest = bench.closedLoop(CLOSED_LOOP);
            renewal.shutdownNow();

            Map<String, Object> report = new LinkedHashMap<>();
            report.put("beganAt", beganAt.toString());
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
            Report.write("votes", report);
        }
    }

    private static String verdict(Run fixed, double rate, double minutes) {
        if (minutes < 5 || rate < 200) {
            return "not judged: the floor is 200 votes/s over five minutes";
        }
        return fixed.perSecond() >= 199 && fixed.percentile(99) < 250 && fixed.errors() == 0 ? "reached" : "missed";
    }

    private Run openLoop(double rate, Duration duration) throws InterruptedException {
        Random random = new Random(7);
        return Run.openLoop(
                http,
                rate,
                duration,
                "201",
                i -> assembly.vote(
                        assembly.members().get(random.nextInt(MEMBERS)),
                        UUID.randomUUID(),
                        arguments.get(random.nextInt(arguments.size())),
                        CHOICES.get(random.nextInt(3)),
                        TIMEOUT));
    }

    private Run closedLoop(Duration duration) throws InterruptedException, ExecutionException {
        Run run = new Run(2_000_000, "201");
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
            run.add(System.nanoTime() - sentAt, Run.ending(answer, failure));
        }
    }

    private void renew() {
        try {
            assembly.renewTokens();
        } catch (RuntimeException e) {
            say("Tokens could not be renewed: " + e.getMessage());
        }
    }

    static double number(String[] args, String option, double otherwise) {
        int at = Arrays.asList(args).indexOf(option);
        return at < 0 || at + 1 >= args.length ? otherwise : Double.parseDouble(args[at + 1]);
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
