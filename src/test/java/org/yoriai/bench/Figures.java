package org.yoriai.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The table of figures in {@code docs/performance.md}, from the newest reports: each with the commit, day, machine and
 * load of its run. A figure whose subject has changed since is marked.
 */
final class Figures {
    private static final Path PAGE = Path.of("docs/performance.md");
    private static final String BEGIN = "<!-- figures: written by ./yoriai bench -->";
    private static final String END = "<!-- end of figures -->";

    private Figures() {}

    /** @throws IOException if the page cannot be written, or has no place for the table */
    static void write() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException(PAGE + " has no place for the figures: " + BEGIN + " … " + END);
        }
        String table = table();
        Files.writeString(PAGE, page.substring(0, begin + BEGIN.length()) + "\n" + table + page.substring(end));
        System.out.print(table);
    }

    private static String table() throws IOException {
        StringBuilder table = new StringBuilder(
                "| benchmark | figures | verdict | commit | day | load | machine | of today |\n|---|---|---|---|---|---|---|---|\n");
        List<String> machines = new ArrayList<>();
        for (Bench.Kind kind : Bench.KINDS) {
            Optional<JsonNode> found = Report.of(kind.name());
            if (found.isEmpty()) {
                table.append("| ").append(kind.name()).append(" | not measured here | | | | | | |\n");
                continue;
            }
            JsonNode report = found.get();
            String machine = report.path("machine").asText();
            if (!machines.contains(machine)) {
                machines.add(machine);
            }
            String commit = report.path("commit").asText("unknown");
            List<String> cells = List.of(
                    kind.name(),
                    String.join("<br>", lines(kind.name(), report)),
                    report.path("verdict").asText(""),
                    commit,
                    report.path("beganAt").asText("").replaceFirst("T.*", ""),
                    load(report),
                    String.valueOf(machines.indexOf(machine) + 1),
                    holds(commit, kind.paths()));
            table.append("| ").append(String.join(" | ", cells)).append(" |\n");
        }
        for (String machine : machines) {
            table.append("\nMachine ")
                    .append(machines.indexOf(machine) + 1)
                    .append(": ")
                    .append(machine)
                    .append(".\n");
        }
        return table.toString();
    }

    private static List<String> lines(String benchmark, JsonNode report) {
        List<String> lines = new ArrayList<>();
        switch (benchmark) {
            case "votes" -> {
                lines.add(run("at " + report.path("offeredPerSecond").asText() + "/s", report.path("fixedRate")));
                lines.add(run(
                        report.path("closedLoopClients").asText() + " clients without pause",
                        report.path("closedLoop")));
            }
            case "pages" ->
                report.path("pages").properties().forEach(page -> lines.add(run(page.getKey(), page.getValue())));
            case "places" -> lines.add(run("votes", report.path("votes")));
            case "helper" ->
                report.path("verbs").properties().forEach(verb -> lines.add(run(verb.getKey(), verb.getValue())));
            case "digest" ->
                List.of("en", "ja")
                        .forEach(lang -> List.of("cold", "oneArgumentMore", "thousandVotesMore", "tenThousandArguments")
                                .forEach(what -> lines.add(lang + " " + what + ": median "
                                        + report.at("/" + lang + "/" + what + "/medianSeconds")
                                                .asText() + " s (n = "
                                        + report.at("/" + lang + "/" + what + "/n")
                                                .asText() + ")")));
            case "search" ->
                List.of("en", "ja").forEach(lang -> {
                    JsonNode of = report.path(lang);
                    lines.add(
                            "%s, %s questions: right among three %s, first %s, not found %s, false found %s of %s; p99 %s ms"
                                    .formatted(
                                            lang,
                                            of.path("questions").asText("?"),
                                            of.path("rightAmongThree").asText("?"),
                                            of.path("rightFirst").asText("?"),
                                            of.path("notFound").asText("?"),
                                            of.path("falseFound").asText("?"),
                                            of.path("withoutAnswer").asText("?"),
                                            of.path("p99Ms").asText("?")));
                });
            default -> lines.add("target/bench/" + benchmark + ".json");
        }
        return lines;
    }

    private static String run(String name, JsonNode run) {
        return "%s: n %s, p50 %s ms, p99 %s ms, %s/s, errors %s"
                .formatted(
                        name,
                        run.path("sent").asText("?"),
                        run.path("p50Ms").asText("?"),
                        run.path("p99Ms").asText("?"),
                        run.path("perSecond").asText("?"),
                        run.path("errors").asText("?"));
    }

    private static String load(JsonNode report) {
        String before = report.path("loadAverageBefore")
                .asText(report.path("loadAverage").asText(""));
        return before.replaceFirst(" .*", "");
    }

    /** Whether what was measured is what stands there now. */
    private static String holds(String commit, List<String> paths) throws IOException {
        List<String> words = new ArrayList<>(List.of("diff", "--name-only", commit.replace("+", ""), "--"));
        paths.forEach(path -> words.add("src/main/" + path));
        Optional<String> changed = Report.git(words.toArray(String[]::new));
        if (changed.isEmpty() || commit.endsWith("+")) {
            return "not known";
        }
        return changed.get().isBlank() ? "yes" : "**no: changed since**";
    }
}
