package org.yoriai.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code ./yoriai bench NAME}: runs one benchmark. {@code all} runs each in a process of its own and writes the tables
 * of {@code docs/performance.md}; {@code figures} writes them from what was measured last.
 */
public final class Bench {
    private interface Measure {
        void run(String[] args) throws Exception;
    }

    /**
     * @param paths what it measures, below {@code src/main}: when something there changes, its figures are of yesterday
     */
    record Kind(String name, List<String> paths, Measure measure) {}

    static final List<Kind> KINDS = List.of(
            new Kind("votes", java("deliberation", "events", "ledger", "identity", "shared"), VotesBench::run),
            new Kind(
                    "pages",
                    both(java("web", "deliberation", "opinion", "outcome"), "resources/templates"),
                    PagesBench::run),
            new Kind("unbundle", java("unbundling"), UnbundleBench::run),
            new Kind("opinion", java("consensus"), OpinionBench::run),
            new Kind("places", java("opinion", "consensus", "deliberation", "events", "ledger"), PlacesBench::run),
            new Kind("routing", java("consensus/routing", "opinion"), RoutingBench::run),
            new Kind("digest", java("digest"), DigestBench::run),
            new Kind("helper", java("digest/search", "digest/say", "summary/helper"), HelperBench::run),
            new Kind(
                    "search",
                    both(java("digest/search", "summary/helper"), "resources/org/yoriai/digest/search"),
                    SearchBench::run));

    private Bench() {}

    public static void main(String[] args) throws Exception {
        String name = args.length == 0 ? "all" : args[0];
        String[] rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
        if (name.equals("figures")) {
            Figures.write();
        } else if (name.equals("all")) {
            all();
        } else {
            Optional<Kind> kind =
                    KINDS.stream().filter(each -> each.name().equals(name)).findFirst();
            if (kind.isEmpty()) {
                System.err.println("There is no benchmark \"" + name + "\". There are: "
                        + KINDS.stream().map(Kind::name).collect(Collectors.joining(", ")) + "; all, figures.");
                System.exit(2);
            }
            kind.orElseThrow().measure().run(rest);
        }
        System.exit(0);
    }

    /** One after the other; one that fails does not keep the others from being measured. */
    private static void all() throws IOException, InterruptedException {
        List<String> failed = new ArrayList<>();
        for (Kind kind : KINDS) {
            System.err.println("Measuring " + kind.name());
            List<String> command = new ArrayList<>(List.of(
                    ProcessHandle.current().info().command().orElse("java"), "-Xmx512m", "-Dfile.encoding=UTF-8"));
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), Bench.class.getName(), kind.name()));
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                failed.add(kind.name());
            }
        }
        Figures.write();
        if (!failed.isEmpty()) {
            System.err.println("Not measured: " + String.join(", ", failed));
            System.exit(1);
        }
    }

    private static List<String> java(String... packages) {
        return Arrays.stream(packages).map(each -> "java/org/yoriai/" + each).toList();
    }

    private static List<String> both(List<String> paths, String more) {
        List<String> all = new ArrayList<>(paths);
        all.add(more);
        return List.copyOf(all);
    }
}
