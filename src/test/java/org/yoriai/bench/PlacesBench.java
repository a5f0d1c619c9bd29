package org.yoriai.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.yoriai.cli.stack.LocalStack;

/**
 * While members vote at a fixed rate, others cast a vote each and ask for the map until their own place on it rests on that
 * vote: the time from the answer that accepts the vote to the whole answer that shows the place. Beside it, how long it takes
 * until the map that everybody sees holds the vote.
 */
final class PlacesBench {
    private static final List<String> CHOICES = List.of("agree", "disagree", "pass");
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration BETWEEN_PROBES = Duration.ofMillis(100);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration MAP_PATIENCE = Duration.ofSeconds(60);
    private static final int MEMBERS = 64;
    private static final int ARGUMENTS = 100;
    private static final int FOLLOWED = 20;
    private static final int PROBERS = 4;
    private static final double GOAL_P95_MS = 1_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final BusyAssembly assembly;
    private final List<UUID> arguments;
    /** Nobody but the one who follows the map votes on these. */
    private final List<UUID> followed;

    private PlacesBench(BusyAssembly assembly) {
        this.assembly = assembly;
        this.arguments = assembly.arguments().subList(FOLLOWED, ARGUMENTS);
        this.followed = assembly.arguments().subList(0, FOLLOWED);
    }

    /** Runs against servers of its own and writes {@code target/bench/places.json}. */
    static void run(String[] args) throws Exception {
        double minutes = VotesBench.number(args, "--minutes", 2);
        double rate = VotesBench.number(args, "--rate", 200);
        Path project = Path.of("").toAbsolutePath();
        try (LocalStack stack = LocalStack.forTests(project, project.resolve(".yoriai/bench"))) {
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
            stack.startServers();
            stack.startApplication(Map.of("YORIAI_DEMO", "false"));
            PlacesBench bench = new PlacesBench(BusyAssembly.open(stack, MEMBERS, ARGUMENTS));
            ScheduledExecutorService renewal = Executors.newSingleThreadScheduledExecutor(PlacesBench::daemon);
            renewal.scheduleWithFixedDelay(bench::renew, 5, 5, TimeUnit.SECONDS);
            bench.load(rate, WARM_UP);
            String loadBefore = Machine.loadAverage();
            Instant beganAt = Instant.now();
            AtomicBoolean goesOn = new AtomicBoolean(true);
            ExecutorService probers = Executors.newFixedThreadPool(PROBERS + 1, PlacesBench::daemon);
            Run places = new Run(1_000_000, "shown");
            Run maps = new Run(1_000_000, "counted");
            long began = System.nanoTime();
            List<CompletableFuture<Void>> running = new ArrayList<>();
            for (int p = 0; p < PROBERS; p++) {
                int prober = p;
                running.add(CompletableFuture.runAsync(() -> bench.probe(prober, places, goesOn), probers));
            }
            running.add(CompletableFuture.runAsync(() -> bench.follow(maps, goesOn), probers));
            Run load = bench.load(rate, Duration.ofMillis(Math.round(minutes * 60_000)));
            goesOn.set(false);
            for (CompletableFuture<Void> prober : running) {
                prober.get(2, TimeUnit.MINUTES);
            }
            places.end(System.nanoTime() - began);
            maps.end(System.nanoTime() - began);
            renewal.shutdownNow();
            probers.shutdownNow();

            Map<String, Object> report = new LinkedHashMap<>();
            report.put("beganAt", beganAt.toString());
            report.put("loadAverage", loadBefore + " to " + Machine.loadAverage());
            report.put("members", MEMBERS);
            report.put("arguments", ARGUMENTS);
            report.put("offeredPerSecond", rate);
            report.put("votes", load.figures());
            report.put("voteToOwnPlace", figures(places));
            report.put("voteToMap", figures(maps));
            report.put("goal", Map.of("voteToOwnPlaceP95Ms", GOAL_P95_MS));
            report.put(
                    "verdict",
                    places.percentile(95) < GOAL_P95_MS && places.errors() == 0 && load.errors() == 0
                            ? "reached"
                            : "missed");
            Report.write("places", report);
        }
    }

    private static Map<String, Object> figures(Run run) {
        Map<String, Object> figures = new LinkedHashMap<>(run.figures());
        figures.put("p95Ms", Run.round(run.percentile(95)));
        return figures;
    }

    /** Votes of all members but the probers, who are the first of them. */
    private Run load(double rate, Duration duration) throws InterruptedException {
        Random random = new Random(7);
        return Run.openLoop(
                http,
                rate,
                duration,
                "201",
                i -> assembly.vote(
                        assembly.members().get(PROBERS + 1 + random.nextInt(MEMBERS - PROBERS - 1)),
                        UUID.randomUUID(),
                        arguments.get(random.nextInt(arguments.size())),
                        CHOICES.get(random.nextInt(CHOICES.size())),
                        TIMEOUT));
    }

    /** One member's votes, each on an argument that she has not answered, until there is none left. */
    private void probe(int prober, Run run, AtomicBoolean goesOn) {
        String member = assembly.members().get(prober);
        Random random = new Random(prober);
        for (int answered = 0; answered < arguments.size() && goesOn.get(); answered++) {
            try {
                JsonNode vote = send(assembly.vote(
                        member,
                        UUID.randomUUID(),
                        arguments.get(answered),
                        CHOICES.get(random.nextInt(CHOICES.size())),
                        TIMEOUT));
                long acceptedAt = System.nanoTime();
                if (!vote.has("event")) {
                    run.add(0, "refused");
                } else {
                    boolean shown = false;
                    while (!shown && System.nanoTime() - acceptedAt < TIMEOUT.toNanos()) {
                        shown = send(map(member)).at("/you/votes").asInt() > answered;
                    }
                    run.add(System.nanoTime() - acceptedAt, shown ? "shown" : "not shown");
                }
                Thread.sleep(BETWEEN_PROBES.toMillis());
            } catch (IOException e) {
                run.add(0, e.getClass().getSimpleName());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** One more member votes, and waits for the map of everybody that counts her vote. */
    private void follow(Run run, AtomicBoolean goesOn) {
        String member = assembly.members().get(PROBERS);
        for (UUID argument : followed) {
            if (!goesOn.get()) {
                return;
            }
            try {
                send(assembly.vote(member, UUID.randomUUID(), argument, "agree", TIMEOUT));
                long acceptedAt = System.nanoTime();
                boolean counted = false;
                while (!counted && System.nanoTime() - acceptedAt < MAP_PATIENCE.toNanos()) {
                    Thread.sleep(BETWEEN_LOOKS.toMillis());
                    counted = counts(send(map(member)), argument);
                }
                run.add(System.nanoTime() - acceptedAt, counted ? "counted" : "not counted");
            } catch (IOException e) {
                run.add(0, e.getClass().getSimpleName());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static boolean counts(JsonNode map, UUID argument) {
        for (JsonNode result : map.path("results")) {
            if (result.path("argument").asText().equals(argument.toString())) {
                return result.path("agree").asInt() > 0;
            }
        }
        return false;
    }

    private HttpRequest map(String member) {
        return HttpRequest.newBuilder(URI.create(assembly.base() + assembly.path("/opinion")))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + assembly.token(member))
                .build();
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        return JSON.readTree(answer.body());
    }

    private void renew() {
        try {
            assembly.renewTokens();
        } catch (RuntimeException e) {
            System.err.println("Tokens could not be renewed: " + e.getMessage());
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }
}
