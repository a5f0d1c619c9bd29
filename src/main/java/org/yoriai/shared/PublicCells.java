package org.yoriai.shared;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/**
 * Which counts by group may be shown as numbers. A count of few people tells what one of them said, so it is hidden;
 * and so are its next smallest neighbours, until no hidden count follows from the shown ones by subtraction. Zero is
 * shown: that nobody did something is nobody's secret. Pages, the API and exports all ask here.
 */
public final class PublicCells {
    /** Who looks, and so how many people a shown count must hold. */
    public enum Audience {
        /** Everybody. */
        PUBLIC(10),
        /** Whoever has a part in the assembly. */
        ASSEMBLY(5);

        private final int fewest;

        Audience(int fewest) {
            this.fewest = fewest;
        }

        /** The smallest count above zero that is shown. */
        public int fewest() {
            return fewest;
        }

        public static Audience of(boolean insideAssembly) {
            return insideAssembly ? ASSEMBLY : PUBLIC;
        }
    }

    private PublicCells() {}

    /** One count that stands alone, or {@code null} if it must not be shown. */
    public static Integer count(int people, Audience audience) {
        return tooFew(people, audience) ? null : people;
    }

    /**
     * Counts beside a known total, such as the sizes of all groups; {@code null} where hidden.
     *
     * @param total at least their sum; who is in none of them makes up the difference
     */
    public static List<Integer> parts(List<Integer> people, int total, Audience audience) {
        int rest = total - people.stream().mapToInt(Integer::intValue).sum();
        if (rest < 0) {
            throw new IllegalArgumentException("the parts together are more than the total");
        }
        if (people.isEmpty() || (people.size() == 1 && rest == 0)) {
            return people;
        }
        List<Integer> shown = new ArrayList<>(people);
        shown.replaceAll(n -> count(n, audience));
        long hidden = shown.stream().filter(Objects::isNull).count() + (rest > 0 ? 1 : 0);
        boolean secret = hidden > (rest > 0 ? 1 : 0) || tooFew(rest, audience);
        if (secret && hidden == 1) {
            int smallest = -1;
            for (int i = 0; i < people.size(); i++) {
                if (shown.get(i) != null && (smallest < 0 || people.get(i) < people.get(smallest))) {
                    smallest = i;
                }
            }
            shown.set(smallest, null);
        }
        return Collections.unmodifiableList(shown);
    }

    /**
     * One row of a table as it may be shown.
     *
     * @param counts {@code null} where hidden
     * @param sum of the row's counts, or {@code null} where hidden
     */
    public record Row(List<Integer> counts, Integer sum) {}

    /**
     * A table of counts, one row a group, beside the totals of everybody, which are shown in full.
     *
     * @param groups {@code groups[group][column]}, none negative, at least two columns
     * @param everybody {@code everybody[column]}, at least the sum of the groups there; who is in no group makes up the
     *     difference, and is protected like a group
     */
    public static Row[] table(int[][] groups, int[] everybody, Audience audience) {
        int columns = everybody.length;
        int[] rest = everybody.clone();
        for (int[] row : groups) {
            for (int c = 0; c < columns; c++) {
                rest[c] -= row[c];
            }
        }
        for (int left : rest) {
            if (left < 0) {
                throw new IllegalArgumentException("the groups together are more than everybody");
            }
        }
        boolean everybodyGrouped = Arrays.stream(rest).allMatch(left -> left == 0);
        int rows = groups.length + (everybodyGrouped ? 0 : 1);
        // The last column holds each row's sum: it is a count of people like the others.
        int[][] cells = new int[rows][];
        for (int g = 0; g < rows; g++) {
            int[] row = g < groups.length ? groups[g] : rest;
            cells[g] = Arrays.copyOf(row, columns + 1);
            cells[g][columns] = Arrays.stream(row).sum();
        }
        boolean[][] hidden = new boolean[rows][columns + 1];
        boolean[][] secret = new boolean[rows][columns + 1];
        for (int g = 0; g < rows; g++) {
            for (int c = 0; c <= columns; c++) {
                secret[g][c] = rows > 1 && tooFew(cells[g][c], audience);
                hidden[g][c] = secret[g][c] || g == groups.length;
            }
        }
        hideNeighbours(cells, hidden, secret);
        Row[] shown = new Row[groups.length];
        for (int g = 0; g < groups.length; g++) {
            List<Integer> counts = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                counts.add(hidden[g][c] ? null : Integer.valueOf(cells[g][c]));
            }
            shown[g] = new Row(Collections.unmodifiableList(counts), hidden[g][columns] ? null : cells[g][columns]);
        }
        return shown;
    }

    /**
     * Every row sums to its last cell, every column to a shown total. In these equations a hidden cell follows from the
     * shown ones exactly if it is a bridge of the graph that joins its row to its column.
     */
    private static void hideNeighbours(int[][] cells, boolean[][] hidden, boolean[][] secret) {
        for (; ; ) {
            int[] bridge = secretBridge(hidden, secret);
            if (bridge == null) {
                return;
            }
            int[] next = smallestShown(cells, hidden, bridge);
            hidden[next[0]][next[1]] = true;
        }
    }

    /** Row and column of the smallest shown cell: among the neighbours of {@code of} if any is shown, else of all. */
    private static int[] smallestShown(int[][] cells, boolean[][] hidden, int[] of) {
        int[] best = null;
        boolean bestIsNeighbour = false;
        for (int g = 0; g < cells.length; g++) {
            for (int c = 0; c < cells[g].length; c++) {
                if (hidden[g][c]) {
                    continue;
                }
                boolean neighbour = g == of[0] || c == of[1];
                if (best == null
                        || (neighbour && !bestIsNeighbour)
                        || (neighbour == bestIsNeighbour && cells[g][c] < cells[best[0]][best[1]])) {
                    best = new int[] {g, c};
                    bestIsNeighbour = neighbour;
                }
            }
        }
        if (best == null) {
            throw new IllegalStateException("a table without any shown count has no bridge");
        }
        return best;
    }

    /** Row and column of a secret cell that is a bridge, or {@code null}. */
    private static int[] secretBridge(boolean[][] hidden, boolean[][] secret) {
        for (int g = 0; g < hidden.length; g++) {
            for (int c = 0; c < hidden[g].length; c++) {
                if (secret[g][c] && !joinedOtherwise(hidden, g, c)) {
                    return new int[] {g, c};
                }
            }
        }
        return null;
    }

    /** True if a path of other hidden cells leads from row g to column c. */
    private static boolean joinedOtherwise(boolean[][] hidden, int g, int c) {
        int rows = hidden.length;
        int columns = hidden[0].length;
        boolean[] seen = new boolean[rows + columns];
        Deque<Integer> open = new ArrayDeque<>();
        open.add(g);
        seen[g] = true;
        while (!open.isEmpty()) {
            int at = open.remove();
            for (int other = 0; other < (at < rows ? columns : rows); other++) {
                int row = at < rows ? at : other;
                int column = at < rows ? other : at - rows;
                int next = at < rows ? rows + other : other;
                if (hidden[row][column] && !(row == g && column == c) && !seen[next]) {
                    if (next == rows + c) {
                        return true;
                    }
                    seen[next] = true;
                    open.add(next);
                }
            }
        }
        return false;
    }

    private static boolean tooFew(int people, Audience audience) {
        return people > 0 && people < audience.fewest;
    }
}
