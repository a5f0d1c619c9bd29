package org.yoriai.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yoriai.shared.PublicCells.Audience;
import org.yoriai.shared.PublicCells.Row;

class PublicCellsTest {
    @Test
    void aCountOfFewPeopleIsHiddenAndZeroIsNot() {
        assertThat(PublicCells.count(0, Audience.ASSEMBLY)).isZero();
        assertThat(PublicCells.count(4, Audience.ASSEMBLY)).isNull();
        assertThat(PublicCells.count(5, Audience.ASSEMBLY)).isEqualTo(5);
        assertThat(PublicCells.count(9, Audience.PUBLIC)).isNull();
        assertThat(PublicCells.count(10, Audience.PUBLIC)).isEqualTo(10);
    }

    @Test
    void aRowThatIsLargeEnoughIsShownWhole() {
        Row[] shown = PublicCells.table(new int[][] {{12, 7, 5}, {8, 9, 6}}, new int[] {20, 16, 11}, Audience.ASSEMBLY);

        assertThat(shown[0]).isEqualTo(new Row(List.of(12, 7, 5), 24));
        assertThat(shown[1]).isEqualTo(new Row(List.of(8, 9, 6), 23));
    }

    @Test
    void oneSmallCountTakesNeighboursWithItSoThatItDoesNotFollow() {
        Row[] shown = PublicCells.table(new int[][] {{12, 1, 5}, {8, 9, 6}}, new int[] {20, 10, 11}, Audience.ASSEMBLY);

        assertThat(shown[0].counts().get(1)).isNull();
        assertThat(shown[0].counts().stream().filter(n -> n == null).count() + (shown[0].sum() == null ? 1 : 0))
                .isGreaterThan(1);
        assertThat(shown[1].counts().get(1)).isNull();
    }

    @Test
    void oneGroupThatIsEverybodyIsNoSubgroup() {
        Row[] shown = PublicCells.table(new int[][] {{1, 2, 0}}, new int[] {1, 2, 0}, Audience.PUBLIC);

        assertThat(shown[0]).isEqualTo(new Row(List.of(1, 2, 0), 3));
    }

    @Test
    void sizesOfGroupsHideTheNextSmallestToo() {
        assertThat(PublicCells.parts(List.of(20, 15, 3), 38, Audience.ASSEMBLY)).containsExactly(20, null, null);
        assertThat(PublicCells.parts(List.of(20, 15, 5), 40, Audience.ASSEMBLY)).containsExactly(20, 15, 5);
        assertThat(PublicCells.parts(List.of(20, 15), 37, Audience.ASSEMBLY)).containsExactly(20, null);
        assertThat(PublicCells.parts(List.of(20, 15), 45, Audience.ASSEMBLY)).containsExactly(20, 15);
        assertThat(PublicCells.parts(List.of(3), 3, Audience.PUBLIC)).containsExactly(3);
    }

    @Test
    void groupsCannotBeMoreThanEverybody() {
        assertThatThrownBy(() -> PublicCells.table(new int[][] {{3, 0}}, new int[] {2, 0}, Audience.PUBLIC))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Tries to work out hidden counts by linear algebra over all that is published: sums of rows and of columns. */
    @Test
    void noSmallCountFollowsBySubtractionFromRandomTables() {
        Random chance = new Random(11);
        int tables = 0;
        int hiddenTables = 0;
        for (int round = 0; round < 3_000; round++) {
            int groups = 1 + chance.nextInt(4);
            int columns = 2 + chance.nextInt(3);
            int[][] cells = new int[groups][columns];
            int[] everybody = new int[columns];
            boolean rest = chance.nextBoolean();
            int largest = chance.nextBoolean() ? 12 : 30;
            for (int c = 0; c < columns; c++) {
                for (int g = 0; g < groups; g++) {
                    cells[g][c] = chance.nextInt(4) == 0 ? chance.nextInt(5) : chance.nextInt(largest);
                    everybody[c] += cells[g][c];
                }
                everybody[c] += rest ? chance.nextInt(8) : 0;
            }
            Audience audience = chance.nextBoolean() ? Audience.PUBLIC : Audience.ASSEMBLY;

            Row[] shown = PublicCells.table(cells, everybody, audience);

            tables++;
            hiddenTables += assertNothingFollows(cells, everybody, shown, audience) ? 1 : 0;
        }
        assertThat(tables).isEqualTo(3_000);
        assertThat(hiddenTables).as("tables that had something to hide").isGreaterThan(1_000);
    }

    private static boolean assertNothingFollows(int[][] cells, int[] everybody, Row[] shown, Audience audience) {
        int columns = everybody.length;
        boolean everybodyGrouped = true;
        int[] rest = everybody.clone();
        for (int[] row : cells) {
            for (int c = 0; c < columns; c++) {
                rest[c] -= row[c];
            }
        }
        for (int left : rest) {
            everybodyGrouped &= left == 0;
        }
        int rows = cells.length + (everybodyGrouped ? 0 : 1);
        int width = columns + 1;
        int unknowns = rows * width;
        int[] truth = new int[unknowns];
        List<double[]> equations = new ArrayList<>();
        for (int g = 0; g < rows; g++) {
            int[] row = g < cells.length ? cells[g] : rest;
            for (int c = 0; c < columns; c++) {
                truth[g * width + c] = row[c];
            }
            truth[g * width + columns] = Arrays.stream(row).sum();
            double[] sum = new double[unknowns];
            for (int c = 0; c < columns; c++) {
                sum[g * width + c] = 1;
            }
            sum[g * width + columns] = -1;
            equations.add(sum);
            for (int c = 0; c < width && g < cells.length; c++) {
                Integer value = c < columns ? shown[g].counts().get(c) : shown[g].sum();
                if (value != null) {
                    assertThat(value).isEqualTo(truth[g * width + c]);
                    double[] known = new double[unknowns];
                    known[g * width + c] = 1;
                    equations.add(known);
                }
            }
        }
        for (int c = 0; c < width; c++) {
            double[] column = new double[unknowns];
            for (int g = 0; g < rows; g++) {
                column[g * width + c] = 1;
            }
            equations.add(column);
        }
        int rank = rank(equations, unknowns);
        boolean anythingSmall = false;
        for (int u = 0; u < unknowns && rows > 1; u++) {
            if (truth[u] == 0 || truth[u] >= audience.fewest()) {
                continue;
            }
            anythingSmall = true;
            double[] asked = new double[unknowns];
            asked[u] = 1;
            List<double[]> more = new ArrayList<>(equations);
            more.add(asked);
            assertThat(rank(more, unknowns))
                    .as(
                            "count %d of %s follows from what is shown: %s",
                            u, Arrays.deepToString(cells), Arrays.toString(shown))
                    .isGreaterThan(rank);
        }
        return anythingSmall;
    }

    private static int rank(List<double[]> equations, int unknowns) {
        double[][] m = equations.stream().map(double[]::clone).toArray(double[][]::new);
        int rank = 0;
        for (int c = 0; c < unknowns && rank < m.length; c++) {
            int pivot = rank;
            for (int r = rank; r < m.length; r++) {
                pivot = Math.abs(m[r][c]) > Math.abs(m[pivot][c]) ? r : pivot;
            }
            if (Math.abs(m[pivot][c]) < 1e-9) {
                continue;
            }
            double[] swap = m[pivot];
            m[pivot] = m[rank];
            m[rank] = swap;
            for (int r = 0; r < m.length; r++) {
                if (r != rank) {
                    double factor = m[r][c] / m[rank][c];
                    for (int k = c; k < unknowns; k++) {
                        m[r][k] -= factor * m[rank][k];
                    }
                }
            }
            rank++;
        }
        return rank;
    }
}
