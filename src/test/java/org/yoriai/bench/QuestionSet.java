package org.yoriai.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yoriai.digest.vector.Embedders;
import org.yoriai.legislation.UnstoredBill;
import org.yoriai.shared.Lang;
import org.yoriai.summary.helper.Cite;
import org.yoriai.summary.helper.Materials;
import org.yoriai.unbundling.Options;
import org.yoriai.unbundling.Unbundler;
import org.yoriai.unbundling.UnusableLaw;

/**
 * Questions that people ask of laws, in a folder of JSON files: {@code {"law", "texts": {lang: file}, "questions": [{"id",
 * "lang", "question", "answers": [eId]}]}}. A file of a law lies in the folder or below the reference data. A question
 * without answers is one that the law does not answer.
 */
public final class QuestionSet {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One law in one language. */
    public record Law(String name, String lang, Path text, List<Asked> questions) {}

    public record Asked(String id, String question, List<String> answers) {}

    /**
     * What the helper said.
     *
     * @param cites clauses that it cited, best first; empty where it did not find an answer
     * @param shown those, or the nearest places that it named instead
     * @param nanoseconds from the question to the answer
     */
    public record Outcome(Law law, Asked asked, List<String> cites, List<String> shown, long nanoseconds) {
        public boolean answerable() {
            return !asked.answers().isEmpty();
        }

        public boolean found() {
            return !cites.isEmpty();
        }

        public boolean right() {
            return cites.stream().anyMatch(asked.answers()::contains);
        }

        public boolean rightFirst() {
            return found() && asked.answers().contains(cites.get(0));
        }

        public boolean rightShown() {
            return shown.stream().anyMatch(asked.answers()::contains);
        }
    }

    private QuestionSet() {}

    /** @param data the reference data, where files of laws may lie that are not in the folder */
    public static List<Law> read(Path folder, Path data) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        List<Law> laws = new ArrayList<>();
        for (Path file : files) {
            JsonNode set = JSON.readTree(file.toFile());
            Map<String, List<Asked>> byLang = new LinkedHashMap<>();
            for (JsonNode question : set.path("questions")) {
                List<String> answers = new ArrayList<>();
                question.path("answers").forEach(answer -> answers.add(answer.asText()));
                byLang.computeIfAbsent(question.path("lang").asText(), lang -> new ArrayList<>())
                        .add(new Asked(
                                question.path("id").asText(),
                                question.path("question").asText(),
                                answers));
            }
            byLang.forEach((lang, questions) -> {
                String name = set.path("texts").path(lang).asText();
                Path beside = folder.resolve(name);
                laws.add(new Law(
                        set.path("law").asText(), lang, Files.exists(beside) ? beside : data.resolve(name), questions));
            });
        }
        return laws;
    }

    /** The law as the helper searches it: taken apart by the engine that takes every bill apart. */
    public static Materials materials(Law law, Embedders embedders) throws IOException, UnusableLaw {
        UnstoredBill bill = UnstoredBill.of(Unbundler.unbundle(Files.readAllBytes(law.text()), Options.DETECT));
        return Materials.of(bill.view(), bill.glossary(), embedders);
    }

    /** Asks every question of a law, in the way the helper's page does. */
    public static List<Outcome> ask(Law law, Materials materials) {
        Lang page = Lang.of(law.lang()).orElseThrow();
        List<Outcome> outcomes = new ArrayList<>();
        for (Asked asked : law.questions()) {
            long before = System.nanoTime();
            Materials.Found found = materials.search(asked.question(), page);
            long took = System.nanoTime() - before;
            List<String> cites = found.cites().stream().map(Cite::ref).toList();
            outcomes.add(new Outcome(
                    law,
                    asked,
                    cites,
                    cites.isEmpty() ? found.nearest().stream().map(Cite::ref).toList() : cites,
                    took));
        }
        return outcomes;
    }

    /** Counts of some outcomes; shares are of those with an answer, but for {@code falseFound}. */
    public static Map<String, Object> figures(List<Outcome> outcomes) {
        List<Outcome> with = outcomes.stream().filter(Outcome::answerable).toList();
        List<Outcome> without =
                outcomes.stream().filter(each -> !each.answerable()).toList();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("questions", with.size());
        figures.put(
                "rightAmongThree", share(with.stream().filter(Outcome::right).count(), with.size()));
        figures.put(
                "rightFirst", share(with.stream().filter(Outcome::rightFirst).count(), with.size()));
        figures.put(
                "notFound", share(with.stream().filter(each -> !each.found()).count(), with.size()));
        figures.put(
                "rightAmongShown",
                share(with.stream().filter(Outcome::rightShown).count(), with.size()));
        figures.put("withoutAnswer", without.size());
        figures.put("falseFound", share(without.stream().filter(Outcome::found).count(), without.size()));
        return figures;
    }

    private static double share(long some, int all) {
        return all == 0 ? 0 : Math.rint(100.0 * some / all) / 100;
    }
}
