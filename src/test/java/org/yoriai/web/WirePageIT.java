package org.yoriai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yoriai.web.BrowserFixture.View;
import org.yoriai.web.EveryPage.Shown;

/** What comes over the wire for every page: HTML that validates, without script or style inside, and few bytes for citizens. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WirePageIT {
    private static final Path TABLE = Path.of("target/screenshots/weight.txt");
    private static final Path CHECKER = Path.of("frontend/node_modules/vnu-jar/build/dist/vnu.jar");
    private static final int MOST_BYTES = 60_000;
    private static final int MOST_BYTES_WITH_MAP = 150_000;
    private static final Pattern INSIDE = Pattern.compile(
            "(?i)<style\\b(?![^>]*\\bnonce=)|<script\\b(?![^>]*\\b(?:src|nonce)=)|<[a-z][^>]*\\s(?:style|on[a-z]+)=");

    /** The HTML of each page as it came; each in a file, because the checker starts slowly and takes them all at once. */
    @TempDir
    static Path answers;

    private static final Map<String, BrowserContext> WINDOWS = new LinkedHashMap<>();
    private static final List<String> LINES = new ArrayList<>();

    static List<Shown> pages() {
        return EveryPage.all();
    }

    static List<Shown> pagesForCitizens() {
        return EveryPage.all().stream().filter(Shown::isForCitizens).toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    @Order(1)
    void noPageHoldsScriptsOrStylesInside(Shown shown) {
        List<String> broken = new ArrayList<>();
        for (String lang : List.of("en", "ja")) {
            String html = window(shown.person())
                    .request()
                    .get("/" + lang + shown.path(), RequestOptions.create().setHeader("Accept", "text/html,*/*;q=0.8"))
                    .text();
            write(answers.resolve(shown.name() + "-" + lang + ".html"), html);
            assertThat(html.strip()).as(lang).startsWith("<!doctype html>").contains("<h1");
            INSIDE.matcher(html)
                    .results()
                    .map(inside -> lang + ": inside " + inside.group())
                    .forEach(broken::add);
        }

        assertThat(broken).isEmpty();
    }

    @Test
    @Order(2)
    void everyPageIsValidHtml() throws IOException, InterruptedException {
        Process checker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        CHECKER.toString(),
                        "--errors-only",
                        "--stdout",
                        "--format",
                        "gnu",
                        answers.toString())
                .redirectErrorStream(true)
                .start();
        String found = new String(checker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        checker.waitFor();

        assertThat(answers).isDirectoryContaining(file -> file.toString().endsWith("-ja.html"));
        assertThat(found.replace(answers.toUri().toString(), "").lines().toList())
                .isEmpty();
    }

    /** Everything that a first visit loads, as it is compressed on the wire: nothing of an earlier page is in the window. */
    @ParameterizedTest
    @MethodSource("pagesForCitizens")
    @Order(3)
    void everyPageForCitizensIsLight(Shown shown) {
        try (BrowserContext window = open(shown.person())) {
            Page page = window.newPage();
            CDPSession wire = page.context().newCDPSession(page);
            AtomicLong bytes = new AtomicLong();
            wire.on(
                    "Network.loadingFinished",
                    event -> bytes.addAndGet(
                            Math.round(event.get("encodedDataLength").getAsDouble())));
            wire.send("Network.enable");
            page.navigate("/en" + shown.path());
            page.waitForLoadState(LoadState.LOAD);
            boolean map = page.locator("yoriai-opinion-map").count() > 0;
            page.waitForTimeout(map ? 1_000 : 200);
            LINES.add(
                    String.format("%-24s %6.1f kB%s", shown.name(), bytes.get() / 1000.0, map ? " with the map" : ""));

            assertThat(bytes.get()).isBetween(5_000L, (long) (map ? MOST_BYTES_WITH_MAP : MOST_BYTES));
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BrowserContext window(String person) {
        return WINDOWS.computeIfAbsent(person, WirePageIT::open);
    }

    private static BrowserContext open(String person) {
        return person.isEmpty() ? BrowserFixture.anybody(View.PHONE) : BrowserFixture.person(person, View.PHONE);
    }

    @AfterAll
    static void writeTheTable() throws IOException {
        WINDOWS.values().forEach(BrowserContext::close);
        WINDOWS.clear();
        Files.createDirectories(TABLE.getParent());
        Files.write(TABLE, LINES);
        LINES.forEach(System.out::println);
    }
}
