package org.yoriai.bench;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yoriai.cli.stack.LocalStack;

/**
 * The pages that people open most, at a fixed rate: of the demo, and of an assembly of 2,000 members and 5,000 arguments.
 * Every other request comes from somebody who is logged in. Answers are compressed, as for a browser.
 */
final class PagesBench {
    private static final int MEMBERS = 2_000;
    private static final int ARGUMENTS = 5_000;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final double GOAL_MS = 100;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String base;
    private BrowserSession wren;

    private PagesBench(String base) {
        this.base = base;
    }

    /** Runs against servers of its own and writes {@code target/bench/pages.json}. */
    static void run(String[] args) throws Exception {
        double seconds = VotesBench.number(args, "--seconds", 30);
        double rate = VotesBench.number(args, "--rate", 50);
        int members = (int) VotesBench.number(args, "--members", MEMBERS);
        int arguments = (int) VotesBench.number(args, "--arguments", ARGUMENTS);
        Path project = Path.of("").toAbsolutePath();
        try (LocalStack stack = LocalStack.forTests(project, project.resolve(".yoriai/bench"))) {
            Thread atExit = new Thread(stack::close);
            Runtime.getRuntime().addShutdownHook(atExit);
            stack.startServers();
            stack.startApplication(Map.of("YORIAI_DEMO", "true"));
            String base = "http://localhost:" + stack.layout().ports().http();
            say("Taking in " + arguments + " arguments of " + members + " members");
            long filledFrom = System.nanoTime();
            LargeAssembly large = LargeAssembly.open(stack, members, arguments);
            long filledNanos = System.nanoTime() - filledFrom;
            PagesBench bench = new PagesBench(base);
            bench.awaitResults(large.slug());

            Map<String, String> pages = new LinkedHashMap<>();
            pages.putAll(bench.pages("demo", "shared-streets", bench.clause("shared-streets")));
            pages.putAll(bench.pages("large", large.slug(), large.clause()));
            for (String page : pages.values()) {
                bench.load(page, rate, WARM_UP);
            }
            say("Waiting until the application rests");
            Duration restedAfter = Machine.awaitRest(stack);
            ProcessHandle application = stack.process("app").orElseThrow();
            String loadBefore = Machine.loadAverage();
            Instant beganAt = Instant.now();
            Map<String, Object> figures = new LinkedHashMap<>();
            List<String> lines = new ArrayList<>();
            boolean reached = true;
            for (Map.Entry<String, String> page : pages.entrySet()) {
                Duration before = Machine.cpu(application);
                Run run = bench.load(page.getValue(), rate, Duration.ofMillis(Math.round(seconds * 1000)));
                double cpuMs = Machine.cpu(application).minus(before).toMillis() / (seconds * rate);
                Map<String, Object> figure = run.figures();
                figure.put("applicationCpuMsEach", Run.round(cpuMs));
                figures.put(page.getKey(), figure);
                reached &= run.percentile(99) < GOAL_MS && run.errors() == 0;
                lines.add(String.format(
                        "%-18s p50 %6.1f ms   p99 %6.1f ms   max %6.1f ms   errors %d   cpu %5.1f ms each",
                        page.getKey(),
                        run.percentile(50),
                        run.percentile(99),
                        run.percentile(100),
                        run.errors(),
                        cpuMs));
            }
            Map<String, Object> report = new LinkedHashMap<>();
            report.put("beganAt", beganAt.toString());
            report.put("members", members);
            report.put("arguments", arguments);
            report.put("filledInSeconds", Run.round(filledNanos / 1e9));
            report.put("restedAfterSeconds", restedAfter.toSeconds());
            report.put("loadAverageBefore", loadBefore);
            report.put("loadAverageAfter", Machine.loadAverage());
            report.put("offeredPerSecond", rate);
            report.put("pages", figures);
            report.put("peakMemoryMiB", Machine.memory(stack));
            report.put("goalP99Ms", GOAL_MS);
            report.put("verdict", reached ? "reached" : "missed");
            Report.write("pages", report);
            lines.forEach(System.out::println);
        }
    }

    private Map<String, String> pages(String name, String slug, String clause) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put(name + " home", "/en/a/" + slug);
        pages.put(name + " clause", "/en/a/" + slug + "/bill/" + clause);
        pages.put(name + " arguments", "/en/a/" + slug + "/arguments");
        pages.put(name + " results", "/en/a/" + slug + "/results");
        return pages;
    }

    private Run load(String page, double rate, Duration duration) throws InterruptedException {
        // A session lasts some minutes; what is measured is a page, not its renewal.
        wren = BrowserSession.of(base, "wren", "yoriai-demo");
        return Run.openLoop(http, rate, duration, "200", i -> {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + page))
                    .timeout(TIMEOUT)
                    .header("Accept-Encoding", "gzip");
            if (i % 2 == 0) {
                request.header("Cookie", wren.cookies());
            }
            return request.build();
        });
    }

    /** The clause of the first argument that the page of arguments links to. */
    private String clause(String slug) throws IOException, InterruptedException {
        Matcher link =
                Pattern.compile("/en/a/" + slug + "/bill/([^\"#?]+)").matcher(body("/en/a/" + slug + "/results"));
        if (!link.find()) {
            throw new IllegalStateException("no clause is linked from the results of " + slug);
        }
        return link.group(1);
    }

    /** Groups are computed some time after the last vote; a page without them would be measured too light. */
    private void awaitResults(String slug) throws IOException, InterruptedException {
        long until = System.nanoTime() + Duration.ofMinutes(8).toNanos();
        while (!body("/en/a/" + slug + "/results").contains("yoriai-opinion-map")) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("no opinion groups of " + slug + " after eight minutes");
            }
            Thread.sleep(1_000);
        }
    }

    private String body(String page) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create(base + page))
                                .timeout(TIMEOUT)
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static void say(String sentence) {
        System.err.println(sentence);
    }
}
