package org.yoriai.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yoriai.bench.SyntheticVotes.Shape;
import org.yoriai.consensus.OpinionDocument;
import org.yoriai.consensus.OpinionMap;
import org.yoriai.consensus.Opinions;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.RobustSettings;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.Vote;
import org.yoriai.consensus.VoteMatrix;
import org.yoriai.consensus.live.LiveMap;

/**
 * Maps of made-up votes, each shape in a process of its own: from votes in arrays to the whole document (without JSON
 * text); after 1,000 further votes to a live map; and from one vote to the voter's own place and the tallies. Medians of
 * rounds after two that are not counted; the heap after a full collection while the live map is held.
 */
public final class OpinionBench {
    private static final int UNCOUNTED = 2;
    private static final int ROUNDS = 5;
    private static final int BETWEEN_REFRESHES = 1_000;
    private static final int SINGLE_VOTES = 10_000;
    private static final Map<Shape, double[]> GOALS = Map.of(
            Shape.S, new double[] {500, 100, 2, 512},
            Shape.M, new double[] {3_000, 700, 5, 1_536},
            Shape.L, new double[] {10_000, 2_000, 5, 4_096});

    private OpinionBench() {}

    /** Writes {@code target/bench/opinion.json}. Arguments are shapes; all without any. */
    static void run(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of("target/bench").toAbsolutePath());
        ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        List<Object> runs = new ArrayList<>();
        boolean reached = true;
        for (Shape shape : args.length == 0
                ? Shape.values()
                : Arrays.stream(args).map(Shape::valueOf).toArray(Shape[]::new)) {
            Path file = folder.resolve("opinion-" + shape + ".json");
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx3g",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            OpinionBench.class.getName(),
                            shape.name(),
                            file.toString())
                    .inheritIO()
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("shape " + shape + " ended with exit " + process.exitValue());
            }
            Map<?, ?> run = json.readValue(Files.readString(file), Map.class);
            Files.delete(file);
            reached &= Boolean.TRUE.equals(run.get("reached"));
            runs.add(run);
        }
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("java", System.getProperty("java.version"));
        report.put("cpus", Runtime.getRuntime().availableProcessors());
        report.put("runs", runs);
        report.put("verdict", reached ? "reached" : "missed");
        Report.write("opinion", report);
    }

    /** One shape; its figures go to the file. */
    public static void main(String[] args) throws IOException {
        Shape shape = Shape.valueOf(args[0]);
        String loadBefore = Machine.loadAverage();
        int refreshes = (UNCOUNTED + ROUNDS) * BETWEEN_REFRESHES;
        SyntheticVotes votes = SyntheticVotes.of(shape, refreshes + 2 * SINGLE_VOTES);
        double[] cold = new double[ROUNDS];
        OpinionMap map = null;
        for (int round = -UNCOUNTED; round < ROUNDS; round++) {
            long began = System.nanoTime();
            map = Opinions.map(votes.matrix(shape.votes), RobustSettings.DEFAULT);
            Map<String, Object> document = OpinionDocument.of(map);
            double took = (System.nanoTime() - began) / 1e6;
            if (document.get("hash") == null) {
                throw new IllegalStateException("a document without a hash");
            }
            if (round >= 0) {
                cold[round] = took;
            }
        }
        int groups = map.k();
        int axes = map.evidence().significant();
        map = null;
        VoteMatrix matrix = votes.matrix(shape.votes);
        LiveMap live = LiveMap.of(matrix, RobustSettings.DEFAULT, null);
        matrix = null;
        int next = shape.votes;
        double[] refresh = new double[ROUNDS];
        for (int round = -UNCOUNTED; round < ROUNDS; round++) {
            long began = System.nanoTime();
            for (int v = 0; v < BETWEEN_REFRESHES; v++) {
                vote(live, votes, next++);
            }
            live.refresh();
            if (round >= 0) {
                refresh[round] = (System.nanoTime() - began) / 1e6;
            }
        }
        double[] single = new double[SINGLE_VOTES];
        for (int v = -SINGLE_VOTES; v < SINGLE_VOTES; v++) {
            long began = System.nanoTime();
            vote(live, votes, next++);
            if (v >= 0) {
                single[v] = (System.nanoTime() - began) / 1e6;
            }
        }
        votes = null;
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        double heap = (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0;
        Arrays.sort(cold);
        Arrays.sort(refresh);
        Arrays.sort(single);
        double[] goals = GOALS.get(shape);
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("shape", shape.name());
        run.put("people", shape.people);
        run.put("statements", shape.statements);
        run.put("votes", shape.votes);
        run.put("groups", groups);
        run.put("axes", axes);
        run.put("coldMs", round(cold[ROUNDS / 2]));
        run.put("coldMsWorst", round(cold[ROUNDS - 1]));
        run.put("refreshMs", round(refresh[ROUNDS / 2]));
        run.put("refreshMsWorst", round(refresh[ROUNDS - 1]));
        run.put("voteP50Ms", round(single[SINGLE_VOTES / 2]));
        run.put("voteP99Ms", round(single[SINGLE_VOTES * 99 / 100]));
        run.put("heapMiB", round(heap));
        run.put("loadAverage", loadBefore + " to " + Machine.loadAverage());
        run.put("n", ROUNDS);
        run.put("goals", Map.of("coldMs", goals[0], "refreshMs", goals[1], "voteP99Ms", goals[2], "heapMiB", goals[3]));
        run.put(
                "reached",
                cold[ROUNDS / 2] <= goals[0]
                        && refresh[ROUNDS / 2] <= goals[1]
                        && single[SINGLE_VOTES * 99 / 100] <= goals[2]
                        && heap <= goals[3]);
        Files.writeString(Path.of(args[1]), new ObjectMapper().writeValueAsString(run));
        if (live.votes() < shape.votes) {
            throw new IllegalStateException("votes were lost");
        }
    }

    private static void vote(LiveMap live, SyntheticVotes votes, int v) {
        live.vote(
                new ParticipantId(Integer.toString(votes.people()[v])),
                new StatementId(Integer.toString(votes.statements()[v])),
                Vote.of(votes.votes()[v]));
    }

    private static double round(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
