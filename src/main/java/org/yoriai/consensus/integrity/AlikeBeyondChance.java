package org.yoriai.consensus.integrity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.yoriai.consensus.Group;
import org.yoriai.consensus.GroupLetter;
import org.yoriai.consensus.OpinionMap;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.Position;
import org.yoriai.consensus.VoteMatrix;

/**
 * People whose answers are more alike than those of their groups make likely. With T equal answers on the statements
 * that two people share, and {@code p_j = Σ_v P_g(v)·P_h(v)} the chance of equal answers on statement j of one person of
 * group g and one of h, {@code z = (T − Σp) / √Σp(1−p)}.
 *
 * <p>A signal for a person to look at, with its evidence: neighbours who talked to each other are alike too.
 */
public final class AlikeBeyondChance {
    static final int LEAST_COMMON = 20;
    static final double LEAST_Z = 5;
    static final double LEAST_EQUAL = 0.95;
    static final int LEAST_PEOPLE = 3;
    /** Above this many people only pairs that share a band of hashes are compared. */
    private static final int MOST_ALL_PAIRS = 3_000;

    private static final int BANDS = 16;
    private static final int ROWS = 4;

    private final VoteMatrix votes;
    private final int[] rows;
    private final int[] groupOf;
    /** Number of each statement in canonical order: the hashes must not depend on who came first. */
    private final int[] rank;
    /** {@code chance[group][statement][answer]}. */
    private final double[][][] chance;

    private AlikeBeyondChance(VoteMatrix votes, OpinionMap map) {
        this.votes = votes;
        this.rows = IntStream.of(votes.rowsInCanonicalOrder())
                .filter(i -> votes.votesOf(i) >= LEAST_COMMON)
                .toArray();
        int k = map.groups().size();
        Map<ParticipantId, GroupLetter> letters = new HashMap<>();
        for (Position position : map.positions()) {
            if (position.group() != null) {
                letters.put(position.participant(), position.group());
            }
        }
        List<GroupLetter> known = map.groups().stream().map(Group::id).toList();
        this.groupOf = new int[votes.participants().size()];
        for (int i = 0; i < groupOf.length; i++) {
            GroupLetter letter = letters.get(votes.participants().get(i));
            groupOf[i] = letter == null ? k : known.indexOf(letter);
        }
        int m = votes.statements().size();
        this.rank = new int[m];
        int[] order = votes.columnsInCanonicalOrder();
        for (int j = 0; j < m; j++) {
            rank[order[j]] = j;
        }
        this.chance = new double[k + 1][m][3];
        for (int j = 0; j < m; j++) {
            int[][] counts = new int[k + 1][3];
            for (int c = votes.columnStart(j); c < votes.columnStart(j + 1); c++) {
                int answer = votes.voteByColumn(c) + 1;
                int g = groupOf[votes.row(c)];
                counts[k][answer]++;
                if (g < k) {
                    counts[g][answer]++;
                }
            }
            for (int g = 0; g <= k; g++) {
                double all = counts[g][0] + counts[g][1] + counts[g][2] + 3.0;
                for (int answer = 0; answer < 3; answer++) {
                    chance[g][j][answer] = (counts[g][answer] + 1) / all;
                }
            }
        }
    }

    /**
     * Two people who are alike beyond chance.
     *
     * @param common statements that both answered
     * @param equal those that they answered alike
     */
    public record Pair(ParticipantId one, ParticipantId other, int common, int equal, double z) {}

    /**
     * People who are joined by such pairs.
     *
     * @param people in canonical order, three or more
     * @param pairs the evidence
     */
    public record Signal(List<ParticipantId> people, List<Pair> pairs) {
        public Signal {
            people = List.copyOf(people);
            pairs = List.copyOf(pairs);
        }
    }

    /** Signals in order of their first person. People who are in no group are compared with everybody's answers. */
    public static List<Signal> of(VoteMatrix votes, OpinionMap map) {
        return new AlikeBeyondChance(votes, map).signals();
    }

    private List<Signal> signals() {
        int[] parent = new int[rows.length];
        for (int a = 0; a < parent.length; a++) {
            parent[a] = a;
        }
        List<Pair> pairs = new ArrayList<>();
        List<Integer> firsts = new ArrayList<>();
        if (rows.length <= MOST_ALL_PAIRS) {
            for (int a = 0; a < rows.length; a++) {
                for (int b = a + 1; b < rows.length; b++) {
                    take(a, b, pairs, firsts, parent);
                }
            }
        } else {
            for (long candidate : candidates()) {
                take((int) (candidate >>> 32), (int) candidate, pairs, firsts, parent);
            }
        }
        Map<Integer, List<ParticipantId>> people = new TreeMap<>();
        for (int a = 0; a < rows.length; a++) {
            people.computeIfAbsent(root(parent, a), r -> new ArrayList<>())
                    .add(votes.participants().get(rows[a]));
        }
        Map<Integer, List<Pair>> evidence = new HashMap<>();
        for (int p = 0; p < pairs.size(); p++) {
            evidence.computeIfAbsent(root(parent, firsts.get(p)), r -> new ArrayList<>())
                    .add(pairs.get(p));
        }
        List<Signal> signals = new ArrayList<>();
        people.forEach((root, members) -> {
            if (members.size() >= LEAST_PEOPLE) {
                signals.add(new Signal(members, evidence.getOrDefault(root, List.of())));
            }
        });
        return signals;
    }

    private void take(int a, int b, List<Pair> pairs, List<Integer> firsts, int[] parent) {
        int one = rows[a];
        int other = rows[b];
        int c = votes.rowStart(one);
        int d = votes.rowStart(other);
        int common = 0;
        int equal = 0;
        double expected = 0;
        double variance = 0;
        while (c < votes.rowStart(one + 1) && d < votes.rowStart(other + 1)) {
            int left = votes.column(c);
            int right = votes.column(d);
            if (left == right) {
                double p = 0;
                for (int answer = 0; answer < 3; answer++) {
                    p += chance[groupOf[one]][left][answer] * chance[groupOf[other]][left][answer];
                }
                common++;
                equal += votes.voteByRow(c) == votes.voteByRow(d) ? 1 : 0;
                expected += p;
                variance += p * (1 - p);
            }
            c += left <= right ? 1 : 0;
            d += right <= left ? 1 : 0;
        }
        if (common < LEAST_COMMON || equal < LEAST_EQUAL * common) {
            return;
        }
        double z = (equal - expected) / Math.sqrt(variance);
        if (z >= LEAST_Z) {
            pairs.add(
                    new Pair(votes.participants().get(one), votes.participants().get(other), common, equal, z));
            firsts.add(a);
            int low = Math.min(root(parent, a), root(parent, b));
            int high = Math.max(root(parent, a), root(parent, b));
            parent[high] = low;
        }
    }

    private static int root(int[] parent, int a) {
        int at = a;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** Pairs {@code a << 32 | b} that agree in all least hashes of some band (Broder 1997), ascending. */
    private long[] candidates() {
        Set<Long> pairs = new HashSet<>();
        long[][] least = new long[rows.length][];
        for (int a = 0; a < rows.length; a++) {
            least[a] = leastHashes(rows[a]);
        }
        for (int band = 0; band < BANDS; band++) {
            Map<List<Long>, List<Integer>> buckets = new HashMap<>();
            for (int a = 0; a < rows.length; a++) {
                List<Long> key = new ArrayList<>(ROWS);
                for (int r = 0; r < ROWS; r++) {
                    key.add(least[a][band * ROWS + r]);
                }
                buckets.computeIfAbsent(key, k -> new ArrayList<>()).add(a);
            }
            for (List<Integer> bucket : buckets.values()) {
                for (int a = 0; a < bucket.size(); a++) {
                    for (int b = a + 1; b < bucket.size(); b++) {
                        pairs.add((long) bucket.get(a) << 32 | bucket.get(b));
                    }
                }
            }
        }
        return pairs.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private long[] leastHashes(int row) {
        long[] least = new long[BANDS * ROWS];
        Arrays.fill(least, Long.MAX_VALUE);
        for (int c = votes.rowStart(row); c < votes.rowStart(row + 1); c++) {
            long item = 3L * rank[votes.column(c)] + votes.voteByRow(c) + 1;
            for (int h = 0; h < least.length; h++) {
                long z = item * 0x9E3779B97F4A7C15L + h * 0xD1B54A32D192ED03L;
                z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
                z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
                least[h] = Math.min(least[h], (z ^ (z >>> 31)) >>> 1);
            }
        }
        return least;
    }
}
