package org.yoriai.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.yoriai.unbundling.Options;
import org.yoriai.unbundling.UnbundledBill;
import org.yoriai.unbundling.Unbundler;
import org.yoriai.unbundling.UnusableLaw;

/**
 * Takes law texts apart: invented acts of every tradition, one megabyte each, warm and in a process that has just begun;
 * the first of them with 10 and 20 megabytes; and any files given with {@code --file}.
 */
@State(Scope.Thread)
public class UnbundleBench {
    private static final double MEGABYTE = 1e6;
    private static final double GOAL_SECONDS = 1.0;
    private static final double GOAL_GROWTH = 2.6;
    private static final double GOAL_MEBIBYTES = 2_048;
    private static final String PEAK = "yoriai.bench.peak";

    /** A tradition and a size in megabytes, such as {@code gb:1}, or the path of a file. */
    @Param("gb:1")
    public String law = "gb:1";

    private byte[] source = {};

    @Setup(Level.Trial)
    public void read() throws IOException {
        source = source(law);
    }

    private static byte[] source(String law) throws IOException {
        int colon = law.indexOf(':');
        return colon == 2
                ? SyntheticAct.of(law.substring(0, 2), (int) (Double.parseDouble(law.substring(3)) * MEGABYTE))
                        .getBytes(StandardCharsets.UTF_8)
                : Files.readAllBytes(Path.of(law));
    }

    @Benchmark
    public UnbundledBill unbundle() throws UnusableLaw {
        return Unbundler.unbundle(source, Options.DETECT);
    }

    /** The high-water mark of this process goes to the file that the runner named. */
    @TearDown(Level.Trial)
    public void peak() throws IOException {
        String file = System.getProperty(PEAK, "");
        if (!file.isEmpty()) {
            Files.writeString(Path.of(file), Long.toString(Machine.peakMebibytes()));
        }
    }

    /** Writes {@code target/bench/unbundle.json}. */
    static void run(String[] args) throws Exception {
        List<String> laws = new ArrayList<>(List.of("us:1", "gb:1", "eu:1", "za:1", "jp:1"));
        List<String> files = new ArrayList<>();
        for (int i = 0; i + 1 < args.length; i++) {
            if (args[i].equals("--file")) {
                files.add(Path.of(args[i + 1]).toAbsolutePath().toString());
            }
        }
        laws.addAll(files);
        Path project = Path.of("").toAbsolutePath();
        Path folder = Files.createDirectories(project.resolve("target/bench"));
        String loadBefore = Machine.loadAverage();
        Instant beganAt = Instant.now();
        Map<String, Map<String, Object>> figures = new LinkedHashMap<>();
        double worst = 0;
        for (String law : laws) {
            double megabytes = source(law).length / MEGABYTE;
            double cold = one(law, folder, false).seconds();
            Measured warm = one(law, folder, true);
            worst = Math.max(worst, warm.seconds() / megabytes);
            figures.put(name(law), warm.figures(megabytes, cold));
        }
        Measured ten = one("gb:10", folder, false);
        Measured twenty = one("gb:20", folder, false);
        double growth = twenty.seconds() / ten.seconds();

        Map<String, Object> report = new LinkedHashMap<>();
        report.put("beganAt", beganAt.toString());
        report.put("loadAverageBefore", loadBefore);
        report.put("loadAverageAfter", Machine.loadAverage());
        report.put("laws", figures);
        report.put(
                "long",
                Map.of(
                        "secondsFor10MB", round(ten.seconds()),
                        "secondsFor20MB", round(twenty.seconds()),
                        "growth", round(growth),
                        "peakMebibytes", twenty.mebibytes()));
        report.put(
                "goals", Map.of("secondsPerMB", GOAL_SECONDS, "growth", GOAL_GROWTH, "peakMebibytes", GOAL_MEBIBYTES));
        boolean reached = worst <= GOAL_SECONDS && growth <= GOAL_GROWTH && twenty.mebibytes() <= GOAL_MEBIBYTES;
        report.put("verdict", reached ? "reached" : "missed");
        Report.write("unbundle", report);
    }

    private static String name(String law) {
        Path path = Path.of(law);
        return law.indexOf(':') == 2
                ? law
                : path.subpath(Math.max(0, path.getNameCount() - 2), path.getNameCount())
                        .toString();
    }

    /** @param mebibytes the most memory that the process held */
    private record Measured(double seconds, double bytes, long mebibytes) {

        Map<String, Object> figures(double megabytes, double cold) {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("megabytes", round(megabytes));
            figures.put("warmMBPerSecond", round(megabytes / seconds));
            figures.put("warmSecondsPerMB", round(seconds / megabytes));
            figures.put("coldSeconds", round(cold));
            figures.put("coldMBPerSecond", round(megabytes / cold));
            figures.put("allocatedMBPerMB", round(bytes / MEGABYTE / megabytes));
            figures.put("peakMebibytes", mebibytes);
            return figures;
        }
    }

    /** Warm: mean of five runs after five. Not warm: mean of the first run of two processes. */
    private static Measured one(String law, Path folder, boolean warm) throws Exception {
        Path peak = folder.resolve("peak");
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(UnbundleBench.class.getName() + ".unbundle")
                .param("law", law)
                .mode(org.openjdk.jmh.annotations.Mode.SingleShotTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(warm ? 1 : 2)
                .warmupIterations(warm ? 5 : 0)
                .warmupTime(TimeValue.milliseconds(1))
                .measurementIterations(warm ? 5 : 1)
                .addProfiler(GCProfiler.class)
                .jvmArgs("-Xmx1536m", "-XX:+UseSerialGC", "-D" + PEAK + "=" + peak);
        Collection<RunResult> results = new Runner(options.build()).run();
        RunResult result = results.iterator().next();
        double bytes = result.getSecondaryResults().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
                .map(Map.Entry::getValue)
                .mapToDouble(Result::getScore)
                .findFirst()
                .orElse(0);
        return new Measured(
                result.getPrimaryResult().getScore() / 1e9,
                bytes,
                Long.parseLong(Files.readString(peak).trim()));
    }

    private static double round(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
