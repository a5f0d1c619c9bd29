package org.yoriai.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yoriai.cli.stack.LocalStack;

/**
 * What a member waits for when she asks the helper, over HTTP, beside everything else that the application does: a question
 * to the materials, her words looked at, a clause explained, and the other side of it.
 */
final class HelperBench {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final int MEMBERS = 40;
    private static final int ARGUMENTS = 300;
    private static final int LAW_CHARACTERS = 60_000;
    private static final double GOAL_P95_MS = 500;
    private static final List<String> THINGS =
            List.of("lamp", "hive", "bridge", "boat", "garden", "bell", "well", "archive", "market", "orchard");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final BusyAssembly assembly;

    private HelperBench(BusyAssembly assembly) {
        this.assembly = assembly;
    }

    /** Runs against servers of its own and writes {@code target/bench/helper.json}. */
    static void run(String[] args) throws Exception {
        Duration duration = Duration.ofSeconds(Math.round(VotesBench.number(args, "--seconds", 40)));
        double rate = VotesBench.number(args, "--rate", 8);
        Path project = Path.of("").toAbsolutePath();
        try (LocalStack stack = LocalStack.forTests(project, project.resolve(".yoriai/bench"))) {
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
            stack.startServers();
            stack.startApplication(Map.of("YORIAI_DEMO", "false"));
            byte[] law = SyntheticAct.of("us", LAW_CHARACTERS).getBytes(StandardCharsets.UTF_8);
            HelperBench bench = new HelperBench(BusyAssembly.open(stack, MEMBERS, ARGUMENTS, law));
            String loadBefore = Machine.loadAverage();
            Instant beganAt = Instant.now();
            Map<String, Object> verbs = new LinkedHashMap<>();
            double slowest = 0;
            int errors = 0;
            for (Verb verb : Verb.values()) {
                bench.assembly.renewTokens();
                Run first = bench.of(verb, 1, Duration.ofSeconds(1));
                Run run = bench.of(verb, rate, duration);
                Map<String, Object> figures = new LinkedHashMap<>(run.figures());
                figures.put("p95Ms", Run.round(run.percentile(95)));
                figures.put("firstMs", Run.round(first.percentile(100)));
                verbs.put(verb.name().toLowerCase(java.util.Locale.ROOT), figures);
                slowest = Math.max(slowest, run.percentile(95));
                errors += run.errors() + first.errors();
            }
            Map<String, Object> report = new LinkedHashMap<>();
            report.put("beganAt", beganAt.toString());
            report.put("loadAverage", loadBefore + " to " + Machine.loadAverage());
            report.put("members", MEMBERS);
            report.put("arguments", ARGUMENTS);
            report.put("lawCharacters", law.length);
            report.put("offeredPerSecond", rate);
            report.put("verbs", verbs);
            report.put("goal", Map.of("p95Ms", GOAL_P95_MS));
            report.put("verdict", slowest < GOAL_P95_MS && errors == 0 ? "reached" : "missed");
            Report.write("helper", report);
        }
    }

    private enum Verb {
        ASK,
        LOOK,
        EXPLAIN,
        OTHER
    }

    private Run of(Verb verb, double rate, Duration duration) throws InterruptedException {
        return Run.openLoop(
                http,
                rate,
                duration,
                verb == Verb.ASK ? "201" : "200",
                i -> request(verb, assembly.members().get(i % MEMBERS), i));
    }

    private HttpRequest request(Verb verb, String member, int i) {
        String thing = THINGS.get(i % THINGS.size());
        return switch (verb) {
            case ASK ->
                post(
                        member,
                        "/helper/questions",
                        Map.of("question", "Who has to look after a " + thing + " in year " + i + "?", "lang", "en"));
            case LOOK ->
                post(
                        member,
                        "/helper/drafts",
                        Map.of(
                                "text",
                                "The " + thing + " should stay open, because number " + i + " of my friends needs it.",
                                "stance",
                                "for",
                                "lang",
                                "en"));
            case EXPLAIN -> get(member, "/helper/clauses/sec_" + (1 + i % 20) + "?lang=en");
            case OTHER -> get(member, "/helper/clauses/sec_" + (1 + i % 20) + "/other-view");
        };
    }

    private HttpRequest.Builder to(String member, String path) {
        return HttpRequest.newBuilder(URI.create(assembly.base() + assembly.path(path)))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + assembly.token(member));
    }

    private HttpRequest get(String member, String path) {
        return to(member, path).GET().build();
    }

    private HttpRequest post(String member, String path, Map<String, ?> body) {
        try {
            return to(member, path)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
