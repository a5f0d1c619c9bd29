package org.yoriai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yoriai.web.BrowserFixture.View;
import org.yoriai.web.EveryPage.Shown;

/**
 * How many statements a page of the demo asks of the database: bounded for each page, and none is asked again and again
 * for one thing after the other.
 */
class StatementsPageIT {
    private static final Path TABLE = Path.of("target/screenshots/statements.txt");
    private static final int MOST = 30;
    private static final int MOST_OF_ONE = 4;

    /** Pages that put together more than others, and how much that may cost. */
    private static final Map<String, Integer> MORE = Map.of(
            "recommendation",
            46,
            "clause",
            42,
            "brief",
            38,
            "revise",
            34,
            "reply",
            34,
            "refused-reply",
            34,
            "clause-desk",
            34);

    private static final int TURNS = 3;
    private static final long DRAFTED_MILLIS = 2_000;

    private static final Map<String, APIRequestContext> SESSIONS = new LinkedHashMap<>();
    private static final List<String> LINES = new ArrayList<>();
    private static SqlTapFixture tap;

    /** What the application asks when nobody asks it. */
    private static final Set<String> IDLE = new TreeSet<>();

    static List<Shown> pages() {
        return EveryPage.all().stream().filter(shown -> shown.status() == 200).toList();
    }

    @BeforeAll
    static void listenToAnIdleApplication() throws InterruptedException {
        BrowserFixture.base();
        Assumptions.assumeTrue(BrowserFixture.tap().isPresent(), "the application was started by somebody else");
        tap = BrowserFixture.tap().orElseThrow();
        pages();
        Thread.sleep(2_000);
        tap.taken();
        Thread.sleep(8_000);
        IDLE.addAll(tap.taken());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageAsksFewThingsOfTheDatabase(Shown shown) throws InterruptedException {
        int most = MORE.getOrDefault(shown.name(), MOST);
        List<String> asked = null;
        for (int i = 0; i < TURNS || i < 2 * TURNS && asked.size() > most; i++) {
            if (i >= TURNS) {
                // A summary may be drafted just now, which asks much.
                Thread.sleep(DRAFTED_MILLIS);
            }
            List<String> now = asked(shown);
            if (asked == null || now.size() < asked.size()) {
                asked = now;
            }
        }
        Map<String, Long> times =
                asked.stream().collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        Map.Entry<String, Long> often = times.entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .orElse(Map.entry("", 0L));
        LINES.add(String.format(
                "%-24s %3d statements, one of them %d times", shown.name(), asked.size(), often.getValue()));

        assertThat(times.entrySet().stream().filter(each -> each.getValue() > MOST_OF_ONE))
                .as("asked again and again")
                .isEmpty();
        assertThat(asked).hasSizeLessThanOrEqualTo(most);
    }

    private static List<String> asked(Shown shown) {
        APIRequestContext session = SESSIONS.computeIfAbsent(
                shown.person(),
                person -> (person.isEmpty()
                                ? BrowserFixture.anybody(View.DESK)
                                : BrowserFixture.alone(person, View.DESK))
                        .request());
        tap.taken();
        int status = session.get("/en" + shown.path()).status();
        List<String> asked = new ArrayList<>(tap.taken());
        asked.removeIf(IDLE::contains);
        assertThat(status).isEqualTo(200);
        return asked;
    }

    @AfterAll
    static void writeTheTable() throws IOException {
        if (!LINES.isEmpty()) {
            Files.createDirectories(TABLE.getParent());
            Files.write(TABLE, LINES);
            LINES.forEach(System.out::println);
        }
    }
}
