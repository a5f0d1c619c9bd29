package org.yoriai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yoriai.web.BrowserFixture.View;
import org.yoriai.web.EveryPage.Shown;

/**
 * When the largest thing of a citizen's page is painted on a slow phone, and how much the page jumps. The profile is that
 * of Lighthouse's DevTools throttling: answers begin 562.5 ms after the request, 1.47 Mbit/s down, 0.675 Mbit/s up, a
 * processor four times slower; nothing is cached. The table is in {@code target/bench/paint.txt}. Jumps are asserted; times
 * are figures of a machine, and their goal, 2.5 s, is judged in docs/performance.md.
 */
class PaintPageIT {
    private static final Path TABLE = Path.of("target/bench/paint.txt");
    private static final int RUNS = Integer.getInteger("yoriai.paint.runs", 1);
    private static final double MOST_SHIFT = 0.05;

    private static final String WATCH = """
        window.paint = { largest: 0, what: '', shift: 0 };
        new PerformanceObserver((list) => { for (const e of list.getEntries()) {
          paint.largest = e.startTime; paint.what = e.element ? e.element.tagName.toLowerCase() : ''; } })
          .observe({ type: 'largest-contentful-paint', buffered: true });
        new PerformanceObserver((list) => { for (const e of list.getEntries())
          if (!e.hadRecentInput) paint.shift += e.value; }).observe({ type: 'layout-shift', buffered: true });
        """;

    private static final List<String> LINES = new ArrayList<>();

    /** What people open most; {@code -Dyoriai.test.pages=.*} takes every page of citizens instead. */
    private static final Set<String> MOST_OPENED = Set.of(
            "home", "assembly", "clause", "arguments", "results", "open-now", "vote", "ballot", "recommendation");

    static List<Shown> pages() {
        return EveryPage.all().stream()
                .filter(Shown::isForCitizens)
                .filter(shown -> shown.status() == 200)
                .filter(shown -> System.getProperty("yoriai.test.pages") != null || MOST_OPENED.contains(shown.name()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noPageForCitizensJumpsWhileItLoads(Shown shown) {
        double[] largest = new double[RUNS];
        double shift = 0;
        for (int run = 0; run < RUNS; run++) {
            try (BrowserContext window = shown.person().isEmpty()
                    ? BrowserFixture.anybody(View.PHONE)
                    : BrowserFixture.person(shown.person(), View.PHONE)) {
                Page page = window.newPage();
                page.addInitScript(WATCH);
                slow(window.newCDPSession(page));
                page.navigate("/en" + shown.path(), new Page.NavigateOptions().setTimeout(60_000));
                page.waitForTimeout(1_500);
                largest[run] = ((Number) page.evaluate("() => paint.largest")).doubleValue();
                shift = Math.max(shift, ((Number) page.evaluate("() => paint.shift")).doubleValue());
            }
        }
        double median =
                IntStream.range(0, RUNS).mapToDouble(i -> largest[i]).sorted().toArray()[RUNS / 2];
        LINES.add(String.format(
                "%-24s largest paint %6.0f ms%s  shift %.3f", shown.name(), median, median < 2_500 ? "" : " !", shift));

        assertThat(median).as("a paint was seen").isPositive();
        assertThat(shift).isLessThan(MOST_SHIFT);
    }

    private static void slow(CDPSession devtools) {
        devtools.send("Network.enable");
        JsonObject network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", 562.5);
        network.addProperty("downloadThroughput", 1_474_560 / 8);
        network.addProperty("uploadThroughput", 675_000 / 8);
        devtools.send("Network.emulateNetworkConditions", network);
        JsonObject processor = new JsonObject();
        processor.addProperty("rate", 4);
        devtools.send("Emulation.setCPUThrottlingRate", processor);
    }

    @AfterAll
    static void writeTheTable() throws IOException {
        Files.createDirectories(TABLE.getParent());
        Files.write(TABLE, LINES);
        LINES.forEach(System.out::println);
    }
}
