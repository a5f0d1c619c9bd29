package org.yoriai.consensus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Votes made up for tests. */
public final class VotesFixture {
    /** One line of a votes file. */
    public record Line(String participant, String statement, int vote, long at) {}

    private VotesFixture() {}

    /**
     * Votes written as a picture: one text a participant (0, 1, …), one character a statement (0, 1, …): {@code +},
     * {@code -}, {@code o} for a pass, {@code .} for none.
     */
    public static VoteMatrix picture(String... rows) {
        VoteMatrix.Builder votes = VoteMatrix.builder();
        lines(rows).forEach(line -> take(votes, line));
        return votes.build();
    }

    public static List<Line> lines(String... rows) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length(); j++) {
                char c = rows[i].charAt(j);
                if (c != '.') {
                    lines.add(new Line("" + i, "" + j, c == '+' ? 1 : c == '-' ? -1 : 0, lines.size()));
                }
            }
        }
        return lines;
    }

    public static VoteMatrix matrix(List<Line> lines) {
        VoteMatrix.Builder votes = VoteMatrix.builder();
        lines.forEach(line -> take(votes, line));
        return votes.build();
    }

    public static VoteMatrix.Builder take(VoteMatrix.Builder votes, Line line) {
        return votes.vote(
                new ParticipantId(line.participant), new StatementId(line.statement), Vote.of(line.vote), line.at);
    }

    /** Seeded votes of people who fall into camps; each votes on about two thirds of the statements. */
    public static List<Line> camps(int camps, int people, int statements, long seed) {
        Random random = new Random(seed);
        double[][] lean = new double[camps][statements];
        for (double[] row : lean) {
            for (int j = 0; j < statements; j++) {
                row[j] = random.nextGaussian() * 2;
            }
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            for (int j = 0; j < statements; j++) {
                double pull = 1 / (1 + Math.exp(-lean[i % camps][j]));
                boolean votes = random.nextDouble() < 0.66;
                boolean passes = random.nextDouble() < 0.1;
                boolean agrees = random.nextDouble() < pull;
                if (votes) {
                    lines.add(new Line("" + i, "" + j, passes ? 0 : agrees ? 1 : -1, lines.size()));
                }
            }
        }
        return lines;
    }

    public static List<Line> shuffled(List<Line> lines, long seed) {
        List<Line> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }
}
