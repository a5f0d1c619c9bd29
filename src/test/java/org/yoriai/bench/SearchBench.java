package org.yoriai.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yoriai.digest.vector.Embedders;
import org.yoriai.digest.vector.VectorCache;
import org.yoriai.summary.helper.Materials;

/**
 * Asks the helper's search what people ask of laws, and counts how often it finds the clause that answers: by law and
 * language, and how long a question takes. With {@code --each} every question is listed.
 */
final class SearchBench {
    private static final double GOAL_RIGHT = 0.85;
    private static final double GOAL_FALSE = 0.10;

    private SearchBench() {}

    /** Writes {@code target/bench/search.json}. */
    static void run(String[] args) throws Exception {
        List<String> words = List.of(args);
        Path folder = Path.of(words.stream()
                .filter(word -> !word.startsWith("--"))
                .findFirst()
                .orElse("src/test/resources/search/tuned"));
        if (!Files.isDirectory(folder)) {
            System.err.println(folder + " is no folder of questions.");
            System.exit(2);
        }
        Path data = Path.of(System.getenv().getOrDefault("YORIAI_REFERENCE_DATA", "../shared/data"));
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("loadAverageBefore", Machine.loadAverage());
        report.put("folder", folder.toString());
        List<QuestionSet.Outcome> all = new ArrayList<>();
        Map<String, Object> laws = new LinkedHashMap<>();
        for (QuestionSet.Law law : QuestionSet.read(folder, data)) {
            long before = System.nanoTime();
            Materials materials =
                    QuestionSet.materials(law, Embedders.embedded().remembering(VectorCache.inMemory(20_000)));
            List<QuestionSet.Outcome> outcomes = QuestionSet.ask(law, materials);
            Map<String, Object> figures = new LinkedHashMap<>(QuestionSet.figures(outcomes));
            figures.put("seconds", Run.round((System.nanoTime() - before) / 1e9));
            laws.put(law.name() + " " + law.lang(), figures);
            all.addAll(outcomes);
            if (words.contains("--each")) {
                outcomes.forEach(SearchBench::print);
            }
        }
        report.put("laws", laws);
        boolean reached = !all.isEmpty();
        for (String lang : List.of("en", "ja")) {
            List<QuestionSet.Outcome> in =
                    all.stream().filter(each -> each.law().lang().equals(lang)).toList();
            if (!in.isEmpty()) {
                Map<String, Object> figures = new LinkedHashMap<>(QuestionSet.figures(in));
                double[] took = in.stream()
                        .mapToDouble(each -> each.nanoseconds() / 1e6)
                        .sorted()
                        .toArray();
                figures.put("p50Ms", Run.round(took[took.length / 2]));
                figures.put("p99Ms", Run.round(took[(int) Math.ceil(0.99 * took.length) - 1]));
                report.put(lang, figures);
                reached &= (double) figures.get("rightAmongThree") >= GOAL_RIGHT
                        && (double) figures.get("falseFound") <= GOAL_FALSE;
            }
        }
        report.put("goals", Map.of("rightAmongThree", GOAL_RIGHT, "falseFound", GOAL_FALSE));
        report.put("verdict", reached ? "reached" : "missed");
        Report.write("search", report);
    }

    private static void print(QuestionSet.Outcome each) {
        String how = !each.answerable()
                ? each.found() ? "FALSE" : "ok   "
                : each.right()
                        ? each.rightFirst() ? "first" : "right"
                        : each.found() ? "WRONG" : each.rightShown() ? "near " : "NONE ";
        System.out.println(how + " " + each.asked().id() + " " + each.asked().question() + " → " + each.shown()
                + " wanted " + each.asked().answers());
    }
}
