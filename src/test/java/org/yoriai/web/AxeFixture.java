package org.yoriai.web;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.yoriai.web.EveryPage.Shown;

/** axe-core in a page, and the table of what it found in all of them, {@code target/screenshots/axe.html}. */
final class AxeFixture {
    private static final Path TABLE = Path.of("target/screenshots/axe.html");
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** All rules once for each shape of the page, but for those on sizes. */
    static final List<String> ALL = List.of();

    /** The rules that look at colours. */
    static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    /** The rules that look at what lies over what. */
    static final List<String> SIZES = List.of("target-size");

    private static final String RUN = """
        async ([rules, tags, apart]) => {
          // Only one rule reads the style sheets again, and it is not among those that are run alone.
          const options = rules.length ? { preload: false, runOnly: { type: 'rule', values: rules } }
            : { runOnly: { type: 'tag', values: tags }, rules: Object.fromEntries(apart.map((r) => [r, { enabled: false }])) };
          const found = await axe.run(document, { ...options, resultTypes: ['violations'] });
          return found.violations.map((v) => [v.impact, v.id, String(v.nodes.length), v.nodes[0].target.join(' '),
            v.nodes[0].html.slice(0, 200), v.nodes[0].failureSummary.replace(/\\s+/g, ' ')]);
        }\
        """;

    private static final String AXE = axe();

    /** What was found, by page and by way of looking at it. */
    private static final Map<String, Map<String, List<List<String>>>> FOUND = new ConcurrentHashMap<>();

    private AxeFixture() {}

    /**
     * What {@code rules} of axe find on a page, {@link #ALL} when empty: impact, rule, number of places, the first place, its
     * HTML, what to do.
     */
    @SuppressWarnings("unchecked")
    static List<List<String>> violations(Page page, List<String> rules) {
        if (!(boolean) page.evaluate("() => !!window.axe")) {
            page.evaluate(AXE);
        }
        return (List<List<String>>) page.evaluate(RUN, List.of(rules, TAGS, SIZES));
    }

    /** Looks at a page in one {@code way}, notes it in the table, and says what is serious or critical. */
    static void look(Shown shown, String way, Page page, List<String> rules, List<String> broken) {
        List<List<String>> found = violations(page, rules);
        FOUND.computeIfAbsent(shown.name(), name -> new ConcurrentHashMap<>()).put(way, found);
        found.stream()
                .filter(rule -> SERIOUS.contains(rule.get(0)))
                .forEach(rule -> broken.add(way + ": " + String.join(" ", rule)));
    }

    private static String axe() {
        try (InputStream script = AxeFixture.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the table of {@code pages} in that order and prints it. */
    static void write(List<Shown> pages) throws IOException {
        List<String> ways = FOUND.values().stream()
                .flatMap(found -> found.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        StringBuilder html = new StringBuilder("<!doctype html><html lang=\"en\"><meta"
                + " charset=\"utf-8\"><title>axe</title><style>body{font:15px"
                + " system-ui;margin:2rem}table{border-collapse:collapse}td,th{border:1px solid #999;padding:.2rem"
                + " .5rem;text-align:start;vertical-align:top}</style><h1>axe-core, every page</h1><p>Rules"
                + " broken: serious or critical / moderate or minor.</p><table><tr><th>page</th>");
        StringBuilder text = new StringBuilder(String.format("%-24s", "axe"));
        for (String way : ways) {
            html.append("<th>").append(way).append("</th>");
            text.append(String.format("%-17s", way));
        }
        html.append("</tr>");
        Set<String> lines = new TreeSet<>();
        for (Shown shown : pages) {
            String page = shown.name();
            Map<String, List<List<String>>> found = FOUND.getOrDefault(page, Map.of());
            html.append("<tr><th>").append(page).append("</th>");
            text.append('\n').append(String.format("%-24s", page));
            for (String way : ways) {
                List<List<String>> rules = found.getOrDefault(way, List.of());
                long serious = rules.stream()
                        .filter(rule -> SERIOUS.contains(rule.get(0)))
                        .count();
                String cell = serious + " / " + (rules.size() - serious);
                html.append("<td>").append(cell).append("</td>");
                text.append(String.format("%-17s", cell));
                rules.forEach(rule ->
                        lines.add(String.format("%-24s %-9s %-26s %s", page, rule.get(0), rule.get(1), rule.get(3))));
            }
            html.append("</tr>");
        }
        html.append("</table><h2>What they are</h2><pre>")
                .append(String.join("\n", lines).replace("&", "&amp;").replace("<", "&lt;"))
                .append("</pre></html>");
        Files.createDirectories(TABLE.getParent());
        Files.writeString(TABLE, html);
        System.out.println(text + "\n" + String.join("\n", lines));
    }
}
