package org.yoriai.consensus.axes;

import org.yoriai.consensus.VoteMatrix;

/**
 * The sparse matrix C: {@code c_ij = x_ij − mean_j} where participant i answered statement j, exactly 0 elsewhere.
 *
 * <p>{@code mean_j} is taken over those who answered j. A statement that is moderated out has mean 0 and no cells.
 */
public final class CenteredVotes {
    final int people;
    final int width;
    final int[] start;
    final int[] columns;
    final double[] values;
    private final double[] mean;

    private CenteredVotes(int people, int width, int[] start, int[] columns, double[] values, double[] mean) {
        this.people = people;
        this.width = width;
        this.start = start;
        this.columns = columns;
        this.values = values;
        this.mean = mean;
    }

    public static CenteredVotes of(VoteMatrix votes) {
        int n = votes.participants().size();
        int m = votes.statements().size();
        double[] mean = new double[m];
        boolean[] visible = new boolean[m];
        for (int j = 0; j < m; j++) {
            visible[j] = !votes.statements().get(j).moderatedOut();
            if (visible[j]) {
                int sum = 0;
                for (int c = votes.columnStart(j); c < votes.columnStart(j + 1); c++) {
                    sum += votes.voteByColumn(c);
                }
                mean[j] = (double) sum / (votes.columnStart(j + 1) - votes.columnStart(j));
            }
        }
        int[] start = new int[n + 1];
        int[] columns = new int[votes.votes()];
        double[] values = new double[votes.votes()];
        int size = 0;
        for (int i = 0; i < n; i++) {
            start[i] = size;
            for (int c = votes.rowStart(i); c < votes.rowStart(i + 1); c++) {
                int j = votes.column(c);
                if (visible[j]) {
                    columns[size] = j;
                    values[size++] = votes.voteByRow(c) - mean[j];
                }
            }
        }
        start[n] = size;
        return new CenteredVotes(n, m, start, columns, values, mean);
    }

    /** Number of statements. */
    public int width() {
        return width;
    }

    /** Mean vote on statement j. */
    public double mean(int j) {
        return mean[j];
    }

    /** Number of answers of participant i to statements that are not moderated out. */
    public int answersOf(int i) {
        return start[i + 1] - start[i];
    }

    /** {@code Σ_j c_ij · direction_j}. */
    public double along(double[] direction, int i) {
        double sum = 0;
        for (int c = start[i]; c < start[i + 1]; c++) {
            sum += values[c] * direction[columns[c]];
        }
        return sum;
    }
}
