package org.yoriai.consensus.axes;

import java.util.Arrays;
import org.yoriai.consensus.VoteMatrix;

/**
 * The sparse matrix C: {@code c_ij = x_ij − mean_j} where participant i answered statement j, exactly 0 elsewhere. As a
 * {@link Gram} it is {@code Σ_i r_i c_i c_iᵀ}, r_i the pull of participant i.
 *
 * <p>{@code mean_j} is taken over those who answered j. A statement that is moderated out has mean 0 and no cells.
 */
public final class CenteredVotes implements Gram {
    final int people;
    final int width;
    final int[] start;
    final int[] columns;
    final double[] values;
    private final double[] mean;
    private final double[] pull;

    private CenteredVotes(
            int people, int width, int[] start, int[] columns, double[] values, double[] mean, double[] pull) {
        this.people = people;
        this.width = width;
        this.start = start;
        this.columns = columns;
        this.values = values;
        this.mean = mean;
        this.pull = pull;
    }

    /** All statements of the matrix, everybody with a pull of 1. */
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
        double[] pull = new double[n];
        Arrays.fill(pull, 1);
        return new CenteredVotes(n, m, start, columns, values, mean, pull);
    }

    /** @param pull {@code r_i} */
    static CenteredVotes of(VisibleVotes votes, double[] pull) {
        double[] values = new double[votes.columns.length];
        for (int c = 0; c < values.length; c++) {
            values[c] = votes.byRow[c] - votes.mean[votes.columns[c]];
        }
        return new CenteredVotes(votes.people, votes.width, votes.rowStart, votes.columns, values, votes.mean, pull);
    }

    @Override
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

    @Override
    public double[][] times(double[][] v) {
        int block = v.length;
        double[] in = new double[width * block];
        for (int a = 0; a < block; a++) {
            for (int j = 0; j < width; j++) {
                in[j * block + a] = v[a][j];
            }
        }
        double[] out = new double[width * block];
        double[] scores = new double[block];
        for (int i = 0; i < people; i++) {
            Arrays.fill(scores, 0);
            for (int c = start[i]; c < start[i + 1]; c++) {
                double x = values[c];
                int at = columns[c] * block;
                for (int a = 0; a < block; a++) {
                    scores[a] += x * in[at + a];
                }
            }
            for (int a = 0; a < block; a++) {
                scores[a] *= pull[i];
            }
            for (int c = start[i]; c < start[i + 1]; c++) {
                double x = values[c];
                int at = columns[c] * block;
                for (int a = 0; a < block; a++) {
                    out[at + a] += x * scores[a];
                }
            }
        }
        double[][] image = new double[block][width];
        for (int a = 0; a < block; a++) {
            for (int j = 0; j < width; j++) {
                image[a][j] = out[j * block + a];
            }
        }
        return image;
    }
}
