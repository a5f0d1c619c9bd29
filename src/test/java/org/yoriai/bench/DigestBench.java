package org.yoriai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.yoriai.digest.Argument;
import org.yoriai.digest.Digest;
import org.yoriai.digest.DigestOptions;
import org.yoriai.digest.DigestResult;
import org.yoriai.digest.Stance;
import org.yoriai.digest.say.Alike;
import org.yoriai.digest.search.Bar;
import org.yoriai.digest.search.Material;
import org.yoriai.digest.search.MaterialIndex;
import org.yoriai.digest.search.Question;
import org.yoriai.digest.vector.Embedders;
import org.yoriai.digest.vector.Space;
import org.yoriai.digest.vector.VectorCache;
import org.yoriai.digest.wording.ReadingLevel;

/**
 * Sums up an invented debate of 1,000 arguments and 300 voters: in a process that has just begun, after one argument more, after
 * 1,000 votes more; turns 200 texts into vectors; and does what the helper does: finds a question in 1,000 sentences of 100
 * materials, and words that say the same among 1,000 arguments.
 */
@State(Scope.Thread)
public class DigestBench {
    private static final int ARGUMENTS = 1_000;
    private static final int VOTERS = 300;
    private static final int TEXTS = 200;
    private static final double GOAL_COLD_SECONDS = 15;
    private static final double GOAL_INCREMENTAL_SECONDS = 2;
    private static final double GOAL_HELPER_SECONDS = 0.5;
    private static final String PEAK = "yoriai.bench.peak";

    @Param("en")
    public String lang = "en";

    @Param("cold")
    public String what = "cold";

    private SyntheticDebate debate = SyntheticDebate.of("en", 8, 10, 1, 0);
    private Embedders embedders = Embedders.embedded();
    private MaterialIndex index = new MaterialIndex(List.of(), "en", embedders, Bar.MEASURED);
    private int round;

    @Setup(Level.Trial)
    public void write() {
        int arguments = what.equals("large") ? 10 * ARGUMENTS : ARGUMENTS;
        debate = SyntheticDebate.of(lang, arguments, VOTERS, 60, 11);
        if (!what.equals("cold") && !what.equals("large")) {
            embedders = embedders.remembering(VectorCache.inMemory(2 * ARGUMENTS));
        }
        if (what.equals("argument") || what.equals("votes")) {
            digest(debate);
        }
        if (what.equals("ask") || what.equals("alike")) {
            index = new MaterialIndex(materials(), lang, embedders, Bar.MEASURED);
        }
    }

    /** A debate is never the same twice, so that nothing but vectors can be remembered. */
    @Benchmark
    public Object measure() {
        round++;
        return switch (what) {
            case "argument" -> digest(debate.andOneMore(lang, round));
            case "votes" -> digest(debate.andVotes(1_000, round));
            case "vectors" -> vectors();
            case "ask" -> index.answer(new Question("q", lang, words()), lang);
            case "alike" ->
                Alike.to(
                        Argument.of("draft", "me", words(), "", Stance.UNKNOWN, lang),
                        debate.arguments().arguments(),
                        embedders,
                        3);
            default -> digest(debate);
        };
    }

    private DigestResult digest(SyntheticDebate of) {
        return Digest.digest(
                of.arguments(),
                of.votes(),
                of.groups(),
                of.issues(),
                new DigestOptions(lang, ReadingLevel.STANDARD, 0, true),
                embedders);
    }

    private Space vectors() {
        List<String> texts = new ArrayList<>();
        SyntheticDebate.of(lang, TEXTS, 1, 1, round).arguments().arguments().forEach(a -> texts.add(a.text()));
        return Embedders.embedded().space(lang, texts);
    }

    /** Ten arguments in a row are a material. */
    private List<Material> materials() {
        List<Argument> sentences = debate.arguments().arguments();
        List<Material> materials = new ArrayList<>();
        for (int i = 0; i + 10 <= sentences.size(); i += 10) {
            String text =
                    sentences.subList(i, i + 10).stream().map(Argument::text).collect(Collectors.joining("\n"));
            materials.add(new Material("m" + i, "briefing", "", text));
        }
        return materials;
    }

    /** Other ones each time. */
    private String words() {
        return SyntheticDebate.of(lang, 1, 1, 0, 1_000 + round)
                .arguments()
                .arguments()
                .get(0)
                .text();
    }

    /** The high-water mark of this process goes to the file that the runner named. */
    @TearDown(Level.Trial)
    public void peak() throws IOException {
        String file = System.getProperty(PEAK, "");
        if (!file.isEmpty()) {
            Files.writeString(Path.of(file), Long.toString(Machine.peakMebibytes()));
        }
    }

    /** Writes {@code target/bench/digest.json}; {@code --lang en|ja} measures one language. */
    static void run(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of("").toAbsolutePath().resolve("target/bench"));
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("loadAverageBefore", Machine.loadAverage());
        boolean reached = true;
        for (String lang : args.length == 2 && args[0].equals("--lang") ? List.of(args[1]) : List.of("en", "ja")) {
            Measured cold = one(lang, "cold", folder, 0, 1, 3);
            Measured argument = one(lang, "argument", folder, 2, 7, 1);
            Measured votes = one(lang, "votes", folder, 2, 7, 1);
            Measured vectors = one(lang, "vectors", folder, 1, 5, 1);
            Measured ask = one(lang, "ask", folder, 5, 60, 1);
            Measured alike = one(lang, "alike", folder, 5, 60, 1);
            Measured large = one(lang, "large", folder, 0, 1, 1);
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("cold", cold.figures());
            figures.put("oneArgumentMore", argument.figures());
            figures.put("thousandVotesMore", votes.figures());
            figures.put("textsPerSecond", Run.round(TEXTS / vectors.median()));
            figures.put("helperAsked", ask.figures());
            figures.put("helperLooked", alike.figures());
            figures.put("tenThousandArguments", large.figures());
            report.put(lang, figures);
            reached &= cold.median() <= GOAL_COLD_SECONDS
                    && argument.median() <= GOAL_INCREMENTAL_SECONDS
                    && votes.median() <= GOAL_INCREMENTAL_SECONDS
                    && ask.p95() <= GOAL_HELPER_SECONDS
                    && alike.p95() <= GOAL_HELPER_SECONDS;
        }
        report.put("loadAverageAfter", Machine.loadAverage());
        report.put(
                "goals",
                Map.of(
                        "coldSeconds",
                        GOAL_COLD_SECONDS,
                        "incrementalSeconds",
                        GOAL_INCREMENTAL_SECONDS,
                        "helperSeconds",
                        GOAL_HELPER_SECONDS));
        report.put("verdict", reached ? "reached" : "missed");
        Report.write("digest", report);
    }

    private record Measured(int n, double median, double p95, long mebibytes) {
        Map<String, Object> figures() {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("n", n);
            figures.put("medianSeconds", Run.round(median));
            figures.put("p95Seconds", Run.round(p95));
            figures.put("peakMebibytes", mebibytes);
            return figures;
        }
    }

    private static Measured one(String lang, String what, Path folder, int warm, int measured, int processes)
            throws IOException, RunnerException {
        Path peak = folder.resolve("peak");
        RunResult result = new Runner(new OptionsBuilder()
                        .include(DigestBench.class.getName() + ".measure")
                        .param("lang", lang)
                        .param("what", what)
                        .mode(Mode.SingleShotTime)
                        .timeUnit(TimeUnit.NANOSECONDS)
                        .forks(processes)
                        .warmupIterations(warm)
                        .warmupTime(TimeValue.milliseconds(1))
                        .measurementIterations(measured)
                        .jvmArgs("-Xmx512m", "-XX:+UseSerialGC", "-D" + PEAK + "=" + peak)
                        .build())
                .run()
                .iterator()
                .next();
        var statistics = result.getPrimaryResult().getStatistics();
        return new Measured(
                (int) statistics.getN(),
                statistics.getPercentile(50) / 1e9,
                statistics.getPercentile(95) / 1e9,
                Long.parseLong(Files.readString(peak).trim()));
    }
}
