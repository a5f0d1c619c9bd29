package org.yoriai.consensus.axes;

import java.util.Arrays;
import org.yoriai.consensus.VoteMatrix;

/**
 * The votes on statements that are not moderated out, with everybody who voted on anything: rows and columns in
 * canonical order of ids, so that nothing depends on the order in which votes arrived. Immutable.
 *
 * <p>Cells of a row run by column, cells of a column by row. The centred vote is {@code c_ij = x_ij − mean_j}, exactly 0
 * where i did not answer j.
 */
public final class VisibleVotes {
    final int people;
    final int width;
    final int[] rowStart;
    final int[] columns;
    final byte[] byRow;
    final int[] columnStart;
    final int[] rows;
    final byte[] byColumn;
    final double[] mean;
    private final int[] rowOf;
    private final int[] columnOf;
    private final boolean[] inConversation;
    private final int conversationSize;

    private VisibleVotes(VoteMatrix votes, int leastVotes) {
        this.rowOf = votes.rowsInCanonicalOrder();
        this.columnOf = Arrays.stream(votes.columnsInCanonicalOrder())
                .filter(j -> !votes.statements().get(j).moderatedOut())
                .toArray();
        this.people = rowOf.length;
        this.width = columnOf.length;
        int[] place = new int[votes.statements().size()];
        Arrays.fill(place, -1);
        int size = 0;
        for (int j = 0; j < width; j++) {
            place[columnOf[j]] = j;
            size += votes.columnStart(columnOf[j] + 1) - votes.columnStart(columnOf[j]);
        }
        int[] newRow = new int[people];
        for (int i = 0; i < people; i++) {
            newRow[rowOf[i]] = i;
        }
        // rows by way of columns: cells come out sorted without sorting
        this.rowStart = new int[people + 1];
        for (int j = 0; j < width; j++) {
            for (int c = votes.columnStart(columnOf[j]); c < votes.columnStart(columnOf[j] + 1); c++) {
                rowStart[newRow[votes.row(c)] + 1]++;
            }
        }
        for (int i = 0; i < people; i++) {
            rowStart[i + 1] += rowStart[i];
        }
        int[] next = rowStart.clone();
        this.columns = new int[size];
        this.byRow = new byte[size];
        this.mean = new double[width];
        this.columnStart = new int[width + 1];
        for (int j = 0; j < width; j++) {
            int sum = 0;
            int from = votes.columnStart(columnOf[j]);
            int to = votes.columnStart(columnOf[j] + 1);
            for (int c = from; c < to; c++) {
                int at = next[newRow[votes.row(c)]]++;
                columns[at] = j;
                byRow[at] = (byte) votes.voteByColumn(c);
                sum += byRow[at];
            }
            columnStart[j + 1] = columnStart[j] + to - from;
            mean[j] = (double) sum / (to - from);
        }
        this.rows = new int[size];
        this.byColumn = new byte[size];
        int[] down = columnStart.clone();
        for (int i = 0; i < people; i++) {
            for (int c = rowStart[i]; c < rowStart[i + 1]; c++) {
                int at = down[columns[c]]++;
                rows[at] = i;
                byColumn[at] = byRow[c];
            }
        }
        this.inConversation = new boolean[people];
        int in = 0;
        for (int i = 0; i < people; i++) {
            inConversation[i] = votesOf(i) >= Math.max(1, Math.min(leastVotes, width));
            in += inConversation[i] ? 1 : 0;
        }
        this.conversationSize = in;
    }

    /** @param leastVotes votes that put a participant in the conversation, if there are as many statements */
    public static VisibleVotes of(VoteMatrix votes, int leastVotes) {
        return new VisibleVotes(votes, leastVotes);
    }

    public int people() {
        return people;
    }

    /** Number of statements. */
    public int width() {
        return width;
    }

    public int votes() {
        return columns.length;
    }

    /** Row in the whole matrix of participant i here. */
    public int rowOf(int i) {
        return rowOf[i];
    }

    /** Column in the whole matrix of statement j here. */
    public int columnOf(int j) {
        return columnOf[j];
    }

    public double mean(int j) {
        return mean[j];
    }

    public int rowStart(int i) {
        return rowStart[i];
    }

    /** Statement of a cell numbered by row. */
    public int column(int cell) {
        return columns[cell];
    }

    /** −1, 0 or 1 in a cell numbered by row. */
    public int voteByRow(int cell) {
        return byRow[cell];
    }

    public int columnStart(int j) {
        return columnStart[j];
    }

    /** Participant of a cell numbered by column. */
    public int row(int cell) {
        return rows[cell];
    }

    /** −1, 0 or 1 in a cell numbered by column. */
    public int voteByColumn(int cell) {
        return byColumn[cell];
    }

    /** All of {@link #rowStart}, not copied: for loops over every vote. Never to be written to. */
    public int[] rowStarts() {
        return rowStart;
    }

    /** All of {@link #column}, not copied. Never to be written to. */
    public int[] columns() {
        return columns;
    }

    /** All of {@link #voteByRow}, not copied. Never to be written to. */
    public byte[] votesByRow() {
        return byRow;
    }

    /** All of {@link #columnStart}, not copied. Never to be written to. */
    public int[] columnStarts() {
        return columnStart;
    }

    /** All of {@link #row}, not copied. Never to be written to. */
    public int[] rows() {
        return rows;
    }

    /** All of {@link #voteByColumn}, not copied. Never to be written to. */
    public byte[] votesByColumn() {
        return byColumn;
    }

    /** Number of votes of participant i here. */
    public int votesOf(int i) {
        return rowStart[i + 1] - rowStart[i];
    }

    public boolean inConversation(int i) {
        return inConversation[i];
    }

    public int conversationSize() {
        return conversationSize;
    }

    /** Participants in the conversation, ascending. */
    public int[] conversation() {
        int[] in = new int[conversationSize];
        int size = 0;
        for (int i = 0; i < people; i++) {
            if (inConversation[i]) {
                in[size++] = i;
            }
        }
        return in;
    }
}
