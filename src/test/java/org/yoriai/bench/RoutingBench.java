package org.yoriai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yoriai.consensus.OpinionMap;
import org.yoriai.consensus.Opinions;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.PolisSettings;
import org.yoriai.consensus.RobustSettings;
import org.yoriai.consensus.Statement;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.Vote;
import org.yoriai.consensus.VoteMatrix;
import org.yoriai.consensus.axes.SplitMix64;
import org.yoriai.consensus.csv.PolisTables;
import org.yoriai.consensus.integrity.Partition;
import org.yoriai.consensus.routing.NextStatement;
import org.yoriai.consensus.routing.NextStatement.Candidate;
import org.yoriai.consensus.routing.NextStatement.Shares;
import org.yoriai.consensus.routing.NextStatement.Side;
import org.yoriai.consensus.routing.NextStatement.Turn;
import org.yoriai.shared.csv.CsvTable;

/**
 * Replays conversations: each person's real votes are what she can be asked, one a round, by our rule, by chance alone,
 * and by the priority of Polis; after 10, 20 and 30 rounds the map of the answers so far is compared with that of all
 * (adjusted Rand index of those who are placed in both).
 */
final class RoutingBench {
    private static final int SEEDS = 10;
    private static final int LAST_ROUND = 30;
    private static final double MAY_FALL_SHORT = 0.15;

    /** Who is asked what. */
    private enum Rule {
        OURS,
        UNIFORM,
        POLIS
    }

    private RoutingBench() {}

    /** Reads {@code $YORIAI_REFERENCE_DATA/opinion}; writes {@code target/bench/routing.json}. */
    static void run(String[] args) throws IOException {
        int seeds = args.length == 0 ? SEEDS : Integer.parseInt(args[0]);
        Path data = Path.of(System.getenv().getOrDefault("YORIAI_REFERENCE_DATA", "../shared/data"), "opinion");
        if (!Files.isDirectory(data)) {
            System.err.println("No conversations in " + data.toAbsolutePath() + ": set YORIAI_REFERENCE_DATA");
            System.exit(2);
        }
        Map<String, Object> conversations = new LinkedHashMap<>();
        boolean reached = true;
        List<Path> folders;
        try (Stream<Path> all = Files.list(data)) {
            folders = all.filter(f -> Files.exists(f.resolve("votes.csv")))
                    .sorted()
                    .toList();
        }
        for (Path folder : folders) {
            VoteMatrix votes = votes(folder);
            OpinionMap last = Opinions.map(votes, RobustSettings.DEFAULT);
            Map<String, Object> rules = new LinkedHashMap<>();
            Map<Rule, Double> atEnd = new HashMap<>();
            for (Rule rule : Rule.values()) {
                double[] sums = new double[LAST_ROUND + 1];
                for (int seed = 1; seed <= seeds; seed++) {
                    replay(votes, last, rule, seed, sums);
                }
                Map<String, Object> means = new LinkedHashMap<>();
                for (int round = 10; round <= LAST_ROUND; round += 10) {
                    means.put("after" + round, Math.round(1_000 * sums[round] / seeds) / 1_000.0);
                }
                rules.put(rule.name().toLowerCase(java.util.Locale.ROOT), means);
                atEnd.put(rule, sums[LAST_ROUND] / seeds);
            }
            reached &= atEnd.get(Rule.OURS) >= atEnd.get(Rule.UNIFORM) - MAY_FALL_SHORT;
            rules.put("people", votes.participants().size());
            rules.put("statements", votes.statements().size());
            rules.put("k", last.k());
            conversations.put(folder.getFileName().toString(), rules);
        }
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("seeds", seeds);
        report.put("adjustedRandIndexWithTheLastMap", conversations);
        report.put("goal", "ours at least uniform less " + MAY_FALL_SHORT + " after 30 answers, on each");
        report.put("verdict", reached ? "reached" : "missed");
        Report.write("routing", report);
    }

    private static VoteMatrix votes(Path folder) throws IOException {
        List<Statement> statements =
                PolisTables.statements(CsvTable.of(Files.readAllBytes(folder.resolve("comments.csv"))));
        return PolisTables.votes(CsvTable.of(Files.readAllBytes(folder.resolve("votes.csv"))), statements);
    }

    private static void replay(VoteMatrix votes, OpinionMap last, Rule rule, int seed, double[] sums) {
        int n = votes.participants().size();
        int[] columns = votes.columnsInCanonicalOrder();
        List<Map<StatementId, Vote>> left = new ArrayList<>();
        List<Map<StatementId, Vote>> given = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Map<StatementId, Vote> own = votes.votesByStatement(i);
            votes.statements().stream().filter(Statement::moderatedOut).forEach(s -> own.remove(s.id()));
            left.add(own);
            given.add(new HashMap<>());
        }
        Map<StatementId, Integer> seen = new HashMap<>();
        SplitMix64 chance = new SplitMix64(1_000L * seed);
        OpinionMap map = null;
        for (int round = 1; round <= LAST_ROUND; round++) {
            NextStatement next = new NextStatement(Shares.DEFAULT, map);
            Map<StatementId, Double> priorities = rule == Rule.POLIS ? priorities(votes, given) : Map.of();
            for (int i : votes.rowsInCanonicalOrder()) {
                List<Candidate> candidates = new ArrayList<>();
                for (int j : columns) {
                    StatementId id = votes.statements().get(j).id();
                    if (left.get(i).containsKey(id)) {
                        candidates.add(new Candidate(id, seen.getOrDefault(id, 0), "", Side.NONE));
                    }
                }
                if (candidates.isEmpty()) {
                    continue;
                }
                StatementId asked = switch (rule) {
                    case OURS ->
                        next.choose(new Turn(
                                        "seed " + seed,
                                        votes.participants().get(i),
                                        given.get(i),
                                        candidates,
                                        List.of(),
                                        Map.of()))
                                .orElseThrow()
                                .statement();
                    case UNIFORM ->
                        candidates.get(chance.below(candidates.size())).id();
                    case POLIS ->
                        candidates
                                .get(chance.among(candidates.stream()
                                        .mapToDouble(c -> priorities.getOrDefault(c.id(), 49.0))
                                        .toArray()))
                                .id();
                };
                Vote vote = left.get(i).remove(asked);
                given.get(i).put(asked, vote);
                seen.merge(asked, 1, Integer::sum);
            }
            if (rule == Rule.OURS || round % 10 == 0) {
                map = Opinions.map(matrix(votes, given), RobustSettings.DEFAULT);
            }
            if (round % 10 == 0 && map != null) {
                sums[round] += Partition.adjustedRand(Partition.of(last), Partition.of(map));
            }
        }
    }

    private static Map<StatementId, Double> priorities(VoteMatrix votes, List<Map<StatementId, Vote>> given) {
        Map<StatementId, Double> priorities = new HashMap<>();
        Opinions.map(matrix(votes, given), PolisSettings.REFERENCE).results().forEach(result -> {
            @Nullable Double priority = result.priority();
            priorities.put(result.id(), priority == null ? 0 : priority);
        });
        return priorities;
    }

    private static VoteMatrix matrix(VoteMatrix votes, List<Map<StatementId, Vote>> given) {
        VoteMatrix.Builder builder = VoteMatrix.builder();
        votes.statements().forEach(builder::statement);
        for (int i = 0; i < given.size(); i++) {
            ParticipantId id = votes.participants().get(i);
            given.get(i).forEach((statement, vote) -> builder.vote(id, statement, vote, 0));
        }
        return builder.build();
    }
}
