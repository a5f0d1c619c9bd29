package org.yoriai.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DensityTest {
    private static List<double[]> crowd(int people, double x, double y, double spread, long seed) {
        Random random = new Random(seed);
        List<double[]> crowd = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            crowd.add(new double[] {x + spread * random.nextGaussian(), y + spread * random.nextGaussian()});
        }
        return crowd;
    }

    @Test
    void everybodyIsCountedOnceAndNoSquareStandsForFewerThanTen() {
        for (int people : new int[] {10, 19, 37, 500, 10_000}) {
            List<OpinionMapView.Cell> cells = Density.cells(Map.of("A", crowd(people, 0.3, -0.2, 1, people)));

            assertThat(cells.stream().mapToInt(OpinionMapView.Cell::count).sum())
                    .isEqualTo(people);
            assertThat(cells).allMatch(cell -> cell.count() >= 10 && cell.side() > 0);
        }
    }

    @Test
    void fewerThanTenAreNotDrawnAtAll() {
        assertThat(Density.cells(Map.of("", crowd(9, 0, 0, 1, 1)))).isEmpty();
        assertThat(Density.cells(Map.of())).isEmpty();
    }

    @Test
    void aPlaceOfOneDoesNotMoveTheSquareOfTheOthers() {
        List<double[]> crowd = crowd(40, 0.5, 0.5, 0.05, 3);
        List<OpinionMapView.Cell> before = Density.cells(Map.of("A", crowd));
        crowd.add(new double[] {-0.9, 0.1});

        List<OpinionMapView.Cell> after = Density.cells(Map.of("A", crowd));

        assertThat(after).extracting(OpinionMapView.Cell::x).isSubsetOf(xs(before));
        assertThat(after.stream().mapToInt(OpinionMapView.Cell::count).sum()).isEqualTo(41);
    }

    private static List<Double> xs(List<OpinionMapView.Cell> cells) {
        return cells.stream().map(OpinionMapView.Cell::x).toList();
    }

    @Test
    void twoCrowdsLieWhereTheyAre() {
        List<OpinionMapView.Cell> cells =
                Density.cells(Map.of("A", crowd(50, -2, 0, 0.1, 5), "B", crowd(50, 2, 1, 0.1, 6)));

        assertThat(cells).filteredOn(cell -> "A".equals(cell.group())).allMatch(cell -> cell.x() < -1.5);
        assertThat(cells).filteredOn(cell -> "B".equals(cell.group())).allMatch(cell -> cell.x() > 1.5);
    }

    @Test
    void whoBelongsToNoGroupIsDrawnWithoutALetter() {
        assertThat(Density.cells(Map.of("", crowd(30, 0, 0, 1, 8))))
                .isNotEmpty()
                .allMatch(cell -> cell.group() == null);
    }

    @Test
    void peopleInOneSpotAreOneSquare() {
        List<OpinionMapView.Cell> cells = Density.cells(Map.of("A", crowd(25, 1, 1, 0, 1)));

        assertThat(cells).singleElement().satisfies(cell -> {
            assertThat(cell.count()).isEqualTo(25);
            assertThat(cell.x()).isCloseTo(1, within(cell.side()));
        });
    }

    @Test
    void theOutlineIsTheEllipseOfTwoDeviations() {
        List<double[]> crowd = new ArrayList<>();
        for (double[] corner : new double[][] {{-3, -1}, {-3, 1}, {3, -1}, {3, 1}}) {
            crowd.add(corner);
        }

        OpinionMapView.Outline outline = Density.outline("A", crowd);

        assertThat(outline.corners())
                .allSatisfy(corner -> assertThat(corner.x() * corner.x() / 36 + corner.y() * corner.y() / 4)
                        .isCloseTo(1, within(0.02)));
    }
}
