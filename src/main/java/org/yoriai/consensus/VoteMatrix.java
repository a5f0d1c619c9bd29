package org.yoriai.consensus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Who voted what: {@code participants × statements}, sparse, one vote at most in a cell. Immutable.
 *
 * <p>Rows stand in the order in which participants first voted, columns in the order in which statements were first
 * voted on. Participants and statements without any vote are no part of it; such statements are kept in
 * {@link #unvoted()}. Cells of a row run by column, cells of a column by row.
 */
public final class VoteMatrix {
    private final List<ParticipantId> participants;
    private final List<Statement> statements;
    private final List<Statement> unvoted;
    private final int[] rowStart;
    private final int[] columns;
    private final byte[] votesByRow;
    private final int[] columnStart;
    private final int[] rows;
    private final byte[] votesByColumn;

    private VoteMatrix(
            List<ParticipantId> participants, List<Statement> statements, List<Statement> unvoted, Cells byColumn) {
        this.participants = List.copyOf(participants);
        this.statements = List.copyOf(statements);
        this.unvoted = List.copyOf(unvoted);
        Cells byRow = byColumn.transposed(participants.size());
        this.columnStart = byColumn.start;
        this.rows = byColumn.across;
        this.votesByColumn = byColumn.votes;
        this.rowStart = byRow.start;
        this.columns = byRow.across;
        this.votesByRow = byRow.votes;
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A matrix of votes that are sorted by person already, one at most in a cell.
     *
     * @param start votes of {@code participants.get(i)} are numbered {@code start[i]} to {@code start[i + 1]}; whoever has
     *     none is left out, and so is a statement without any, which goes to {@link #unvoted()}
     * @param across place in {@code statements} of each vote
     * @param values −1, 0 or 1 for each vote
     */
    public static VoteMatrix of(
            List<ParticipantId> participants, List<Statement> statements, int[] start, int[] across, byte[] values) {
        int[] seen = new int[statements.size()];
        for (int c = 0; c < start[participants.size()]; c++) {
            seen[across[c]]++;
        }
        int[] placeOf = new int[seen.length];
        List<Statement> voted = new ArrayList<>();
        List<Statement> unvoted = new ArrayList<>();
        for (int j = 0; j < seen.length; j++) {
            placeOf[j] = voted.size();
            (seen[j] > 0 ? voted : unvoted).add(statements.get(j));
        }
        List<ParticipantId> voters = new ArrayList<>();
        int[] newStart = new int[start.length];
        int[] newAcross = new int[start[participants.size()]];
        for (int i = 0; i < participants.size(); i++) {
            if (start[i + 1] > start[i]) {
                voters.add(participants.get(i));
                newStart[voters.size()] = start[i + 1];
            }
        }
        for (int c = 0; c < newAcross.length; c++) {
            newAcross[c] = placeOf[across[c]];
        }
        Cells byRow = new Cells(
                Arrays.copyOf(newStart, voters.size() + 1), newAcross, Arrays.copyOf(values, newAcross.length));
        return new VoteMatrix(voters, voted, unvoted, byRow.transposed(voted.size()));
    }

    /** Row i is {@code participants().get(i)}. */
    public List<ParticipantId> participants() {
        return participants;
    }

    /** Column j is {@code statements().get(j)}. */
    public List<Statement> statements() {
        return statements;
    }

    /** Statements nobody voted on. */
    public List<Statement> unvoted() {
        return unvoted;
    }

    /** Number of votes, passes included. */
    public int votes() {
        return columns.length;
    }

    /** Cells of row i are numbered {@code rowStart(i)} (included) to {@code rowStart(i + 1)} (excluded). */
    public int rowStart(int i) {
        return rowStart[i];
    }

    /** Column of a cell numbered by row. */
    public int column(int cell) {
        return columns[cell];
    }

    /** −1, 0 or 1 in a cell numbered by row. */
    public int voteByRow(int cell) {
        return votesByRow[cell];
    }

    /** Cells of column j are numbered {@code columnStart(j)} (included) to {@code columnStart(j + 1)} (excluded). */
    public int columnStart(int j) {
        return columnStart[j];
    }

    /** Row of a cell numbered by column. */
    public int row(int cell) {
        return rows[cell];
    }

    /** −1, 0 or 1 in a cell numbered by column. */
    public int voteByColumn(int cell) {
        return votesByColumn[cell];
    }

    /** Number of votes of participant i, passes included. */
    public int votesOf(int i) {
        return rowStart[i + 1] - rowStart[i];
    }

    /** The votes of participant i. */
    public Map<StatementId, Vote> votesByStatement(int i) {
        Map<StatementId, Vote> votes = new HashMap<>();
        for (int c = rowStart[i]; c < rowStart[i + 1]; c++) {
            votes.put(statements.get(columns[c]).id(), Vote.of(votesByRow[c]));
        }
        return votes;
    }

    /** Rows in canonical order of their participants' ids. */
    public int[] rowsInCanonicalOrder() {
        return canonical(participants.stream().map(ParticipantId::value).toList());
    }

    /** Columns in canonical order of their statements' ids. */
    public int[] columnsInCanonicalOrder() {
        return canonical(statements.stream().map(s -> s.id().value()).toList());
    }

    /** The canonical order of all statements, those without a vote included. */
    public Comparator<StatementId> statementOrder() {
        List<String> all = new ArrayList<>();
        statements.forEach(s -> all.add(s.id().value()));
        unvoted.forEach(s -> all.add(s.id().value()));
        return Comparator.comparing(StatementId::value, CanonicalOrder.of(all));
    }

    private static int[] canonical(List<String> ids) {
        Comparator<String> order = CanonicalOrder.of(ids);
        return IntStream.range(0, ids.size())
                .boxed()
                .sorted(Comparator.comparing(ids::get, order))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Takes votes in any order; of several votes in one cell the latest counts, on equal times the one taken last. */
    public static final class Builder {
        private final Map<ParticipantId, Integer> participantNumbers = new HashMap<>();
        private final List<ParticipantId> participants = new ArrayList<>();
        private final Map<StatementId, Integer> statementNumbers = new HashMap<>();
        private final List<StatementId> statements = new ArrayList<>();
        private final Map<StatementId, Statement> described = new LinkedHashMap<>();
        private boolean columnsGiven;
        private int size;
        private int[] participantOf = new int[1024];
        private int[] statementOf = new int[1024];
        private byte[] votes = new byte[1024];
        private long[] times = new long[1024];

        private Builder() {}

        /**
         * Takes one vote.
         *
         * @param at when it was cast, in any unit: only the order matters
         */
        public Builder vote(ParticipantId participant, StatementId statement, Vote vote, long at) {
            if (size == times.length) {
                int more = size + (size >> 1);
                participantOf = Arrays.copyOf(participantOf, more);
                statementOf = Arrays.copyOf(statementOf, more);
                votes = Arrays.copyOf(votes, more);
                times = Arrays.copyOf(times, more);
            }
            participantOf[size] = number(participantNumbers, participants, participant);
            statementOf[size] = number(statementNumbers, statements, statement);
            votes[size] = (byte) vote.value();
            times[size] = at;
            size++;
            return this;
        }

        /**
         * Fixes the order of columns, in place of that in which statements are first voted on. Call it before the first
         * vote.
         */
        public Builder columns(List<StatementId> order) {
            if (size > 0) {
                throw new IllegalStateException("The order of columns is fixed before the first vote");
            }
            order.forEach(id -> number(statementNumbers, statements, id));
            columnsGiven = true;
            return this;
        }

        /** Says how a statement stands with the moderators. One that is never described is undecided. */
        public Builder statement(Statement statement) {
            described.put(statement.id(), statement);
            return this;
        }

        /** Distinct participants taken so far. */
        public int participants() {
            return participants.size();
        }

        /** Distinct statements voted on so far. */
        public int statements() {
            return statements.size();
        }

        public VoteMatrix build() {
            int[] order = inOrderOfTime();
            int[] rowOf = new int[participants.size()];
            int[] columnOf = new int[statements.size()];
            List<ParticipantId> rows = numbered(participants, participantOf, order, rowOf, true);
            List<StatementId> columnIds = numbered(statements, statementOf, order, columnOf, !columnsGiven);
            List<Statement> columns = columnIds.stream().map(this::describe).toList();
            int[] acrossByLine = new int[size];
            int[] downByLine = new int[size];
            byte[] voteByLine = new byte[size];
            for (int line = 0; line < size; line++) {
                int taken = order[line];
                downByLine[line] = rowOf[participantOf[taken]];
                acrossByLine[line] = columnOf[statementOf[taken]];
                voteByLine[line] = votes[taken];
            }
            Set<StatementId> unvoted = new LinkedHashSet<>(statements);
            unvoted.addAll(described.keySet());
            unvoted.removeAll(Set.copyOf(columnIds));
            Cells byRow = Cells.grouped(downByLine, acrossByLine, voteByLine, rows.size())
                    .latestOnly(columns.size());
            return new VoteMatrix(
                    rows, columns, unvoted.stream().map(this::describe).toList(), byRow.transposed(columns.size()));
        }

        /**
         * Ids that occur in a line, in order of time of the first such line, or as they were taken.
         *
         * @param placeOf receives where each number stands in the returned list
         */
        private <T> List<T> numbered(List<T> ids, int[] numberOf, int[] order, int[] placeOf, boolean byTime) {
            Arrays.fill(placeOf, -1);
            List<T> placed = new ArrayList<>(ids.size());
            boolean[] occurs = new boolean[ids.size()];
            for (int taken : order) {
                int number = numberOf[taken];
                occurs[number] = true;
                if (byTime && placeOf[number] < 0) {
                    placeOf[number] = placed.size();
                    placed.add(ids.get(number));
                }
            }
            for (int number = 0; !byTime && number < occurs.length; number++) {
                if (occurs[number]) {
                    placeOf[number] = placed.size();
                    placed.add(ids.get(number));
                }
            }
            return placed;
        }

        private Statement describe(StatementId id) {
            return described.getOrDefault(id, new Statement(id, Moderation.UNDECIDED, false));
        }

        private static <T> int number(Map<T, Integer> numbers, List<T> all, T id) {
            Integer known = numbers.putIfAbsent(id, all.size());
            if (known != null) {
                return known;
            }
            all.add(id);
            return all.size() - 1;
        }

        /** Stable merge sort of the line numbers by time. */
        private int[] inOrderOfTime() {
            int[] from = IntStream.range(0, size).toArray();
            int[] to = new int[size];
            for (long width = 1; width < size; width *= 2) {
                for (long low = 0; low < size; low += 2 * width) {
                    int left = (int) low;
                    int middle = (int) Math.min(low + width, size);
                    int right = middle;
                    int end = (int) Math.min(low + 2 * width, size);
                    for (int out = left; out < end; out++) {
                        boolean takeLeft = left < middle && (right == end || times[from[left]] <= times[from[right]]);
                        to[out] = takeLeft ? from[left++] : from[right++];
                    }
                }
                int[] swap = from;
                from = to;
                to = swap;
            }
            return from;
        }
    }

    /** Cells in lists: list d holds the cells numbered {@code start[d]} to {@code start[d + 1]}. */
    private record Cells(int[] start, int[] across, byte[] votes) {
        /** Lists by {@code down}, each in the order given. */
        static Cells grouped(int[] down, int[] across, byte[] votes, int lists) {
            int[] start = new int[lists + 1];
            for (int d : down) {
                start[d + 1]++;
            }
            for (int d = 0; d < lists; d++) {
                start[d + 1] += start[d];
            }
            int[] next = start.clone();
            int[] acrossOut = new int[down.length];
            byte[] votesOut = new byte[down.length];
            for (int line = 0; line < down.length; line++) {
                int cell = next[down[line]]++;
                acrossOut[cell] = across[line];
                votesOut[cell] = votes[line];
            }
            return new Cells(start, acrossOut, votesOut);
        }

        /** Of several cells with the same {@code across} in a list, the last one's vote. */
        Cells latestOnly(int width) {
            int[] seenIn = new int[width];
            int[] at = new int[width];
            Arrays.fill(seenIn, -1);
            int[] newStart = new int[start.length];
            int[] newAcross = new int[across.length];
            byte[] newVotes = new byte[votes.length];
            int size = 0;
            for (int d = 0; d + 1 < start.length; d++) {
                newStart[d] = size;
                for (int cell = start[d]; cell < start[d + 1]; cell++) {
                    int a = across[cell];
                    if (seenIn[a] != d) {
                        seenIn[a] = d;
                        at[a] = size;
                        newAcross[size++] = a;
                    }
                    newVotes[at[a]] = votes[cell];
                }
            }
            newStart[start.length - 1] = size;
            return new Cells(newStart, Arrays.copyOf(newAcross, size), Arrays.copyOf(newVotes, size));
        }

        /** The same cells in lists by {@code across}, each ordered by what was the list before. */
        Cells transposed(int lists) {
            int[] down = new int[across.length];
            for (int d = 0; d + 1 < start.length; d++) {
                Arrays.fill(down, start[d], start[d + 1], d);
            }
            return grouped(across, down, votes, lists);
        }
    }
}
