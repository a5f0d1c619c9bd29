package org.yoriai.bench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.yoriai.consensus.Moderation;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.Statement;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.VoteMatrix;
import org.yoriai.consensus.axes.SplitMix64;

/**
 * Votes of people who fall into four camps, in order of arrival, no cell twice: activity and popularity are log-normal,
 * 15 % are passes.
 *
 * @param people of each vote
 * @param statements of each vote
 * @param votes −1, 0 or 1
 */
record SyntheticVotes(Shape shape, int[] people, int[] statements, byte[] votes) {
    private static final int CAMPS = 4;
    private static final double PASS = 0.15;
    private static final double PERSON_NOISE = 0.5;
    private static final double STEEPNESS = 2;
    private static final double ACTIVITY = 1;
    private static final double POPULARITY = 0.7;

    /** What is measured. */
    enum Shape {
        S(2_031, 896, 226_000, 1),
        M(33_422, 783, 2_000_000, 2),
        L(100_000, 1_000, 5_000_000, 3);

        final int people;
        final int statements;
        final int votes;
        final long seed;

        Shape(int people, int statements, int votes, long seed) {
            this.people = people;
            this.statements = statements;
            this.votes = votes;
            this.seed = seed;
        }
    }

    /** @param more votes beyond those of the shape */
    static SyntheticVotes of(Shape shape, int more) {
        SplitMix64 u = new SplitMix64(shape.seed);
        int[] camp = new int[shape.people];
        for (int i = 0; i < camp.length; i++) {
            camp[i] = (int) (CAMPS * u.uniform());
        }
        double[][] theta = new double[CAMPS][shape.statements];
        for (double[] row : theta) {
            for (int j = 0; j < row.length; j++) {
                row[j] = gauss(u);
            }
        }
        double[] active = sums(u, shape.people, ACTIVITY);
        double[] popular = sums(u, shape.statements, POPULARITY);
        int n = shape.votes + more;
        int[] people = new int[n];
        int[] statements = new int[n];
        byte[] votes = new byte[n];
        BitSet taken = new BitSet(shape.people * shape.statements);
        int done = 0;
        while (done < n) {
            int i = at(active, u);
            int j = at(popular, u);
            if (taken.get(i * shape.statements + j)) {
                continue;
            }
            taken.set(i * shape.statements + j);
            people[done] = i;
            statements[done] = j;
            if (u.uniform() >= PASS) {
                double lean = STEEPNESS * (theta[camp[i]][j] + PERSON_NOISE * gauss(u));
                votes[done] = (byte) (u.uniform() < 1 / (1 + StrictMath.exp(-lean)) ? 1 : -1);
            }
            done++;
        }
        return new SyntheticVotes(shape, people, statements, votes);
    }

    private static double gauss(SplitMix64 u) {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - u.uniform()));
        return radius * StrictMath.cos(2 * Math.PI * u.uniform());
    }

    private static double[] sums(SplitMix64 u, int n, double scale) {
        double[] sums = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += StrictMath.exp(scale * gauss(u));
            sums[i] = sum;
        }
        return sums;
    }

    /** The first place whose running sum is above a share of the total. */
    private static int at(double[] sums, SplitMix64 u) {
        double x = u.uniform() * sums[sums.length - 1];
        int low = 0;
        int high = sums.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (x < sums[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return Math.min(low, sums.length - 1);
    }

    /** The first {@code n} votes as a matrix. */
    VoteMatrix matrix(int n) {
        int[] start = new int[shape.people + 1];
        for (int v = 0; v < n; v++) {
            start[people[v] + 1]++;
        }
        for (int i = 0; i < shape.people; i++) {
            start[i + 1] += start[i];
        }
        int[] next = start.clone();
        int[] across = new int[n];
        byte[] values = new byte[n];
        for (int v = 0; v < n; v++) {
            int at = next[people[v]]++;
            across[at] = statements[v];
            values[at] = votes[v];
        }
        return VoteMatrix.of(ids(shape.people), described(shape.statements), start, across, values);
    }

    private static List<ParticipantId> ids(int n) {
        List<ParticipantId> ids = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            ids.add(new ParticipantId(Integer.toString(i)));
        }
        return ids;
    }

    private static List<Statement> described(int n) {
        return IntStream.range(0, n)
                .mapToObj(j -> new Statement(new StatementId(Integer.toString(j)), Moderation.UNDECIDED, false))
                .toList();
    }

    /** As a votes.csv of Polis. */
    String csv(int n) {
        StringBuilder out = new StringBuilder("timestamp,datetime,comment-id,voter-id,vote\n");
        for (int v = 0; v < n; v++) {
            out.append(1_700_000_000_000L + v)
                    .append(",,")
                    .append(statements[v])
                    .append(',')
                    .append(people[v])
                    .append(',')
                    .append(votes[v])
                    .append('\n');
        }
        return out.toString();
    }
}
