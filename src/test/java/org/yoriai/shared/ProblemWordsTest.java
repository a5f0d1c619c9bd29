package org.yoriai.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each reason for a refusal can be said in each language. */
class ProblemWordsTest {
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");

    /** Where the code names a problem; group 1 is its code. */
    private static final List<Pattern> PROBLEMS = List.of(
            Pattern.compile("(?:Refused\\.)?(?:notAllowed|wrongState|unreadable)\\(\\s*\"([a-z-]+)\""),
            Pattern.compile(
                    "Problem\\.(?:Unreadable|Unauthenticated|NotAllowed|WrongState|RuleBroken)\\(\\s*\"([a-z-]+)\""),
            Pattern.compile("Problem\\.(?:WrongForm|Later)\\(\\s*\\d+,\\s*\"([a-z-]+)\""));

    /** Where the code names what is wrong with a field; group 1 is its code. */
    private static final List<Pattern> FIELDS = List.of(
            Pattern.compile("\\bfield\\(\\s*[^;,)]+,\\s*\"([a-z-]+)\""),
            Pattern.compile("new (?:org\\.yoriai\\.shared\\.)?Violation\\(\\s*\"[^\"]*\",\\s*\"([a-z-]+)\""));

    private static final Pattern CONSTRAINT =
            Pattern.compile("@(NotNull|NotBlank|NotEmpty|Size|Min|Max|Pattern|Positive|Future)\\b");

    private static Map<String, String> words(Lang lang) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "messages.problems",
                lang.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Map<String, String> words = new TreeMap<>();
        bundle.keySet().forEach(key -> words.put(key, bundle.getString(key)));
        return words;
    }

    private static Set<String> places(String words) {
        Set<String> places = new TreeSet<>();
        PLACE.matcher(words).results().forEach(place -> places.add(place.group(1)));
        return places;
    }

    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/yoriai"))) {
            Map<String, String> sources = new TreeMap<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                sources.put(file.toString(), Files.readString(file));
            }
            return sources;
        }
    }

    private static Map<String, String> used(List<Pattern> patterns) throws IOException {
        Map<String, String> used = new TreeMap<>();
        sources().forEach((file, source) -> {
            for (Pattern pattern : patterns) {
                Matcher match = pattern.matcher(source);
                while (match.find()) {
                    used.put(match.group(1), file);
                }
            }
        });
        return used;
    }

    /** Japanese is a file of its own: what it lacks falls back to English, and is told here. */
    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(fileKeys("problems_ja")).isEqualTo(fileKeys("problems"));
    }

    private static Set<String> fileKeys(String name) throws IOException {
        java.util.Properties properties = new java.util.Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages/" + name + ".properties"))) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    @Test
    void bothLanguagesNameTheSameFigures() {
        Map<String, String> japanese = words(Lang.JA);
        words(Lang.EN)
                .forEach((key, english) ->
                        assertThat(places(japanese.get(key))).as(key).isEqualTo(places(english)));
    }

    @Test
    void japaneseIsWrittenInJapanese() {
        assertThat(words(Lang.JA)).allSatisfy((key, words) -> {
            if (!PLACE.matcher(words).replaceAll("").isBlank()) {
                assertThat(words).as(key).containsPattern("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");
            }
        });
    }

    @Test
    void everyReasonInTheCodeHasWords() throws IOException {
        Map<String, String> used = used(List.of(Pattern.compile("\\bbecause\\(\\s*[^\";]*?,\\s*\"([a-z0-9-]+)\"")));

        assertThat(used).hasSizeGreaterThan(20);
        assertThat(words(Lang.EN).keySet())
                .containsAll(
                        used.keySet().stream().map(code -> "reason." + code).toList());
    }

    @Test
    void everyProblemInTheCodeHasATitleAndADetail() throws IOException {
        Map<String, String> used = used(PROBLEMS);
        assertThat(used).hasSizeGreaterThan(15).containsKeys("idempotency-key-reused", "wrong-phase", "already-member");
        Set<String> known = words(Lang.EN).keySet();
        used.forEach((code, file) -> assertThat(known).as(file).contains(code + ".title", code + ".detail"));
    }

    @Test
    void everyViolationInTheCodeHasWords() throws IOException {
        Map<String, String> used = used(FIELDS);
        assertThat(used).hasSizeGreaterThan(8).containsKeys("too-long", "hidden-characters", "slug-taken");
        Set<String> known = words(Lang.EN).keySet();
        used.forEach((code, file) -> assertThat(known).as(file).contains("field." + code));
    }

    @Test
    void everyConstraintInTheCodeHasWords() throws IOException {
        Set<String> known = words(Lang.EN).keySet();
        sources().forEach((file, source) -> {
            if (source.contains("jakarta.validation.constraints")) {
                CONSTRAINT.matcher(source).results().forEach(found -> {
                    String code =
                            found.group(1).replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
                    // How a size is broken is told apart, see Violation.
                    List<String> said = code.equals("size")
                            ? List.of("too-long", "too-short", "too-many", "not-empty")
                            : List.of(code);
                    said.forEach(each -> assertThat(known).as(file).contains("field." + each));
                });
            }
        });
    }

    @Test
    void everyStatusOfTheFrameworkHasWords() {
        Set<String> known = words(Lang.EN).keySet();
        for (int status = 400; status < 600; status++) {
            Problem problem = ProblemMapper.ofStatus(status);
            assertThat(known).contains(problem.code() + ".title", problem.code() + ".detail");
        }
    }

    @Test
    void aPhaseIsSaidInTheWordsOfTheReader() {
        for (org.yoriai.assembly.Phase phase : org.yoriai.assembly.Phase.values()) {
            Problem problem = new Problem.WrongState("wrong-phase", Map.of("phase", phase.name()));
            for (Lang lang : Lang.values()) {
                assertThat(ProblemWords.detail(problem, lang)).doesNotContain(phase.name(), "{");
            }
        }
    }

    @Test
    void everyCheckOfASummaryIsSaidInTheWordsOfTheReader() throws IOException {
        Set<String> gates = new TreeSet<>();
        Pattern name = Pattern.compile("String name\\(\\) \\{\\s*return \"(\\w+)\";");
        sources()
                .forEach((file, source) -> name.matcher(source)
                        .results()
                        .forEach(found -> gates.add(file.contains("/gate/") ? found.group(1) : "")));
        gates.remove("");
        assertThat(gates).hasSize(9).contains("dissentKept");
        Problem problem = new Problem.RuleBroken("summary-gate", Map.of("gates", List.copyOf(gates)), List.of());
        for (Lang lang : Lang.values()) {
            assertThat(ProblemWords.detail(problem, lang))
                    .doesNotContain("{")
                    .satisfies(said -> gates.forEach(gate -> assertThat(said).doesNotContain(gate)));
        }
    }

    @Test
    void severalValuesAreSaidOneAfterTheOther() {
        Problem problem = new Problem.RuleBroken(
                "summary-gate", Map.of("gates", List.of("quoteFidelity", "unsupportedNumbers")), List.of());
        assertThat(ProblemWords.detail(problem, Lang.EN))
                .endsWith(": quotes are whole sentences, word for word; every number is counted.");
    }
}
