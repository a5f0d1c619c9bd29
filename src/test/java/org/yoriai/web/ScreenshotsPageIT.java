package org.yoriai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yoriai.web.BrowserFixture.View;

/** Every page as the person it is for, on a phone and at a desk, in both languages, as pictures and against the laws. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScreenshotsPageIT {
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final String CLOSED = "/a/shared-streets";
    private static final String OPEN = "/a/night-buses";
    private static final Set<String> DARK = Set.of("home", "assembly", "results", "vote", "design", "matrix");

    /** Windows that are kept open, because a new one costs more than a page. */
    private static final Map<String, PageFixture> WINDOWS = new LinkedHashMap<>();

    private static final Map<String, List<String>> TAKEN = new LinkedHashMap<>();
    private static final Map<String, Set<String>> LINKS = new TreeMap<>();
    private static final List<String> AXE = new ArrayList<>();

    /**
     * A page.
     *
     * @param person who looks at it, empty for anybody
     * @param path without the language
     */
    record Shown(String name, String person, String path) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Shown> pages() {
        Page look = window("", View.DESK).page();
        String clause = "/en" + CLOSED + "/bill";
        String argument = firstLink(look, "/en" + CLOSED + "/arguments", "/en" + CLOSED + "/arguments/[0-9a-f]{8}-.*");
        String unit = firstLink(look, clause, "/en" + CLOSED + "/bill/.+");
        String summary = firstLink(look, "/en" + CLOSED + "/summaries", "/en" + CLOSED + "/summaries/.+");
        String trace = firstLink(look, argument, "/en/trace/.+");
        return Stream.of(
                new Shown("home", "", "/"),
                new Shown("how", "", "/how"),
                new Shown("data", "", "/data"),
                new Shown("assembly", "", CLOSED),
                new Shown("learn", "", CLOSED + "/learn"),
                new Shown("bill", "", CLOSED + "/bill"),
                new Shown("clause", "wren", bare(unit)),
                new Shown("arguments", "", CLOSED + "/arguments"),
                new Shown("argument", "", bare(argument)),
                new Shown("results", "", CLOSED + "/results"),
                new Shown("summary", "", bare(summary)),
                new Shown("ballot", "", CLOSED + "/ballot"),
                new Shown("recommendations", "", CLOSED + "/recommendations"),
                new Shown("recommendation", "", CLOSED + "/recommendations/1"),
                new Shown("trace", "", bare(trace)),
                new Shown("open-assembly", "wren", OPEN),
                new Shown("open-join", "plover", OPEN + "/join"),
                new Shown("open-now", "wren", OPEN + "/now"),
                new Shown("vote", "wren", OPEN + "/vote"),
                new Shown("write", "wren", OPEN + "/arguments/new"),
                new Shown("open-results", "wren", OPEN + "/results"),
                new Shown("me", "wren", "/me"),
                new Shown("words", "wren", "/me/words"),
                new Shown("desk", "mori", "/m"),
                new Shown("convene", "mori", "/m/convene"),
                new Shown("design", "mori", "/m/night-buses/design"),
                new Shown("queue", "mori", "/m/night-buses/queue"),
                new Shown("summaries-desk", "mori", "/m/night-buses/summaries"),
                new Shown("ballot-desk", "mori", "/m/shared-streets/ballot"),
                new Shown("recommendation-desk", "mori", "/m/shared-streets/recommendations/1"),
                new Shown("log", "mori", "/m/shared-streets/log"),
                new Shown("inbox", "hayashi", "/l"),
                new Shown("brief", "hayashi", "/l/shared-streets/brief"),
                new Shown("matrix", "hayashi", "/l/shared-streets/clauses"),
                new Shown("clause-desk", "hayashi", "/l/shared-streets/clauses/" + unit.replaceFirst(".*/", "")),
                new Shown("tracking", "hayashi", "/l/shared-streets/tracking"),
                new Shown("revise", "hayashi", "/l/shared-streets/recommendations/1/reply?revise=true"),
                new Shown("reply", "hayashi", "/l/shared-streets/recommendations/1/reply"));
    }

    @BeforeAll
    static void seats() throws IOException {
        Files.createDirectories(PICTURES);
        AssemblyPageFixture.takeSeat("wren", "night-buses");
    }

    @ParameterizedTest
    @MethodSource("pages")
    @Order(1)
    void everyPageKeepsTheLawsOfPages(Shown shown) {
        List<String> broken = new ArrayList<>();
        for (String lang : List.of("en", "ja")) {
            look(shown, View.PHONE.in(lang), "phone", broken);
            look(shown, View.DESK.in(lang), "desk", broken);
        }
        if (DARK.contains(shown.name)) {
            look(shown, View.PHONE.darkened(), "phone-dark", broken);
            look(shown, View.DESK.darkened(), "desk-dark", broken);
        }

        assertThat(broken).isEmpty();
    }

    @Test
    @Order(2)
    void everyLinkOfEveryPageLeadsSomewhere() {
        List<String> dead = new ArrayList<>();
        LINKS.forEach((link, from) -> {
            // A stream answers for ever, and an assembly in which few have voted has no map yet.
            if (link.endsWith("/events") || link.endsWith("/opinion")) {
                return;
            }
            int status = WINDOWS.get("mori1280endesk")
                    .page()
                    .request()
                    .get(link, RequestOptions.create().setMaxRedirects(0))
                    .status();
            // Somebody else's page may be forbidden to mori; that it exists is seen by whom it is for.
            if (status == 404 && !link.startsWith("/en/l") && !link.startsWith("/ja/l") || status >= 500) {
                dead.add(status + " " + link + " on " + from);
            }
        });

        assertThat(LINKS).isNotEmpty();
        assertThat(dead).isEmpty();
    }

    private static void look(Shown shown, View view, String device, List<String> broken) {
        PageFixture window = window(shown.person, view);
        Page page = window.page();
        page.setViewportSize(view.width(), view.height());
        String where = device + " " + view.lang() + ": ";
        int status = window.open("/" + view.lang() + shown.path);
        String expected = BrowserFixture.base() + "/" + view.lang() + shown.path;
        if (status != 200 || !page.url().equals(expected)) {
            broken.add(where + status + " " + page.url());
            return;
        }
        window.broken(view.lang()).forEach(law -> broken.add(where + law));
        String name = shown.name + "-" + view.lang() + "-" + device + ".png";
        page.screenshot(
                new Page.ScreenshotOptions().setPath(PICTURES.resolve(name)).setFullPage(true));
        TAKEN.computeIfAbsent(shown.name, key -> new ArrayList<>()).add(name);
        window.links()
                .forEach(link -> LINKS.computeIfAbsent(link, key -> new java.util.TreeSet<>())
                        .add(shown.name));
        if (view.lang().equals("en")) {
            axe(shown, device, page, broken);
        }
        if (device.equals("phone")) {
            for (int width : List.of(390, 320)) {
                String wide = window.tooWide(width);
                if (!wide.isEmpty()) {
                    broken.add(where + wide);
                }
            }
        }
    }

    private static void axe(Shown shown, String device, Page page, List<String> broken) {
        List<Rule> found = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .setLegacyMode(true)
                .analyze()
                .getViolations();
        for (Rule rule : found) {
            String line = String.format(
                    "%-20s %-10s %-9s %-28s %3d  %s",
                    shown.name,
                    device,
                    rule.getImpact(),
                    rule.getId(),
                    rule.getNodes().size(),
                    rule.getNodes().get(0).getTarget());
            AXE.add(line);
            if (Set.of("serious", "critical").contains(rule.getImpact())) {
                broken.add(
                        device + " axe: " + line + " " + rule.getNodes().get(0).getHtml());
            }
        }
    }

    private static PageFixture window(String person, View view) {
        String key = person + view.width() + view.lang() + (view.dark() ? "dark" : "desk");
        return WINDOWS.computeIfAbsent(key, absent -> {
            BrowserContext context =
                    person.isEmpty() ? BrowserFixture.anybody(view) : BrowserFixture.person(person, view);
            return new PageFixture(context.newPage());
        });
    }

    /** The first link of a page whose address fits; what is looked at need not have the same id on every stack. */
    private static String firstLink(Page look, String on, String pattern) {
        look.navigate(on);
        return new PageFixture(look)
                .links().stream()
                        .filter(link -> link.matches(pattern) && !link.endsWith("/new"))
                        .findFirst()
                        .orElse("/en/no-such-link-on" + on);
    }

    private static String bare(String address) {
        return address.substring(3);
    }

    @AfterAll
    static void writeIndexAndCloseWindows() throws IOException {
        WINDOWS.values().forEach(window -> window.page().context().close());
        WINDOWS.clear();
        StringBuilder index = new StringBuilder(
                "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Pages</title>"
                        + "<style>body{font:16px system-ui;margin:2rem}div{display:flex;gap:1rem;flex-wrap:wrap;align-items:start}"
                        + "img{height:30rem;border:1px solid #999;object-fit:cover;object-position:top}</style><h1>Pages</h1>");
        TAKEN.forEach((page, names) -> {
            index.append("<h2>").append(page).append("</h2><div>");
            names.forEach(name -> index.append("<a href=\"")
                    .append(name)
                    .append("\"><img loading=\"lazy\" src=\"")
                    .append(name)
                    .append("\" alt=\"")
                    .append(name)
                    .append("\"></a>"));
            index.append("</div>");
        });
        Files.writeString(PICTURES.resolve("index.html"), index);
        String table = AXE.isEmpty() ? "axe: nothing found" : "axe:\n" + String.join("\n", AXE);
        Files.writeString(PICTURES.resolve("axe.txt"), table + "\n");
        System.out.println(table);
    }
}
