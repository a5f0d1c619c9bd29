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
    void aPlaceIsToldInStepsTooCoarseToTellWhereOneMoreStands() {
        List<double[]> crowd = crowd(40, 0.5, 0.5, 0.05, 3);
        List<OpinionMapView.Cell> cells = Density.cells(Map.of("A", crowd));

        assertThat(cells).isNotEmpty().allSatisfy(cell -> {
            assertThat(cell.x() * 32 % 1).isZero();
            assertThat(cell.y() * 32 % 1).isZero();
        });
    }

    @Test
    void oneFarFromAllOthersIsCountedAtTheEdgeOfTheirSquare() {
        List<double[]> crowd = crowd(40, 0.5, 0.5, 0.05, 3);
        crowd.add(new double[] {-0.9, -0.8});

        List<OpinionMapView.Cell> cells = Density.cells(Map.of("A", crowd));

        assertThat(cells.stream().mapToInt(OpinionMapView.Cell::count).sum()).isEqualTo(41);
        assertThat(cells).allMatch(cell -> cell.x() > 0.3 && cell.y() > 0.3);
    }

    @Test
    void peopleOnBothSidesOfTheMiddleLieInTheMiddleOfThem() {
        List<double[]> crowd = crowd(7, -0.5, 2, 0.01, 1);
        crowd.addAll(crowd(6, 0.5, 2, 0.01, 2));

        assertThat(Density.cells(Map.of("A", crowd))).singleElement().satisfies(cell -> {
            assertThat(cell.x()).isCloseTo(0, within(0.15));
            assertThat(cell.y()).isCloseTo(2, within(0.15));
        });
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
