package org.yoriai.opinion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Draws a crowd without drawing anybody: squares of a grid that depends on nobody's place, each for ten people or more.
 * Who stands where fewer do is counted at the nearest edge of a square that is full enough.
 */
final class Density {
    /** No square stands for fewer people. */
    static final int LEAST = 10;

    private static final int FINEST = 6;
    /** Places are told in so many steps from the middle of the map to its edge. */
    private static final int STEPS = 32;

    private static final int CORNERS = 24;
    /** The outline reaches so many standard deviations from the middle. */
    private static final double REACH = 2;

    private Density() {}

    /** One person's place, for as long as it takes to draw. */
    private static final class Spot {
        private double x;
        private double y;

        Spot(double x, double y) {
            this.x = x;
            this.y = y;
        }
    }

    /** @param places by letter of a group that is drawn for itself, and under the empty text all others */
    static List<OpinionMapView.Cell> cells(Map<String, List<double[]>> places) {
        double reach = 0;
        for (List<double[]> crowd : places.values()) {
            for (double[] place : crowd) {
                reach = Math.max(reach, Math.max(Math.abs(place[0]), Math.abs(place[1])));
            }
        }
        double half = reach > 0 ? Math.scalb(1.0, Math.getExponent(reach) + 1) : 1;
        List<OpinionMapView.Cell> cells = new ArrayList<>();
        new TreeMap<>(places).forEach((letter, crowd) -> {
            List<Spot> spots = new ArrayList<>();
            crowd.forEach(place -> spots.add(new Spot(place[0], place[1])));
            if (spots.size() >= LEAST) {
                split(spots, 0, 0, half, 0, letter.isEmpty() ? null : letter, half / STEPS, cells);
            }
        });
        return cells;
    }

    /** The square around (x, y) with {@code half} the side, and in it everybody of the list. */
    private static void split(
            List<Spot> spots,
            double x,
            double y,
            double half,
            int depth,
            String letter,
            double step,
            List<OpinionMapView.Cell> cells) {
        List<List<Spot>> quarters = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Spot spot : spots) {
            quarters.get((spot.x < x ? 0 : 1) + (spot.y < y ? 0 : 2)).add(spot);
        }
        if (depth == FINEST || quarters.stream().allMatch(quarter -> quarter.size() < LEAST)) {
            cells.add(cell(spots, 2 * half, letter, step));
            return;
        }
        for (int q = 0; q < 4; q++) {
            if (quarters.get(q).size() < LEAST) {
                for (Spot stray : List.copyOf(quarters.get(q))) {
                    moveIn(stray, x, y, half, quarters);
                }
                quarters.get(q).clear();
            }
        }
        for (int q = 0; q < 4; q++) {
            if (!quarters.get(q).isEmpty()) {
                split(
                        quarters.get(q),
                        x + (q % 2 == 0 ? -half : half) / 2,
                        y + (q < 2 ? -half : half) / 2,
                        half / 2,
                        depth + 1,
                        letter,
                        step,
                        cells);
            }
        }
    }

    /** At the middle of these people, so coarsely that it does not tell where one more of them stands. */
    private static OpinionMapView.Cell cell(List<Spot> spots, double side, String letter, double step) {
        double x = 0;
        double y = 0;
        for (Spot spot : spots) {
            x += spot.x / spots.size();
            y += spot.y / spots.size();
        }
        return new OpinionMapView.Cell(
                step * Math.rint(x / step), step * Math.rint(y / step), side, spots.size(), letter);
    }

    /** Into the nearest quarter that is full enough, the earlier one where two are as near. */
    private static void moveIn(Spot stray, double x, double y, double half, List<List<Spot>> quarters) {
        double nearest = Double.POSITIVE_INFINITY;
        int chosen = -1;
        double atX = 0;
        double atY = 0;
        for (int q = 0; q < 4; q++) {
            if (quarters.get(q).size() >= LEAST) {
                double inX = q % 2 == 0 ? between(stray.x, x - half, Math.nextDown(x)) : between(stray.x, x, x + half);
                double inY = q < 2 ? between(stray.y, y - half, Math.nextDown(y)) : between(stray.y, y, y + half);
                double far = (inX - stray.x) * (inX - stray.x) + (inY - stray.y) * (inY - stray.y);
                if (far < nearest) {
                    nearest = far;
                    chosen = q;
                    atX = inX;
                    atY = inY;
                }
            }
        }
        stray.x = atX;
        stray.y = atY;
        quarters.get(chosen).add(stray);
    }

    private static double between(double value, double low, double high) {
        return Math.min(Math.max(value, low), high);
    }

    /** The ellipse of two standard deviations around the middle of a crowd, rounded like all that is drawn of it. */
    static OpinionMapView.Outline outline(String letter, List<double[]> crowd) {
        double[] middle = middle(crowd);
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (double[] place : crowd) {
            xx += (place[0] - middle[0]) * (place[0] - middle[0]) / crowd.size();
            xy += (place[0] - middle[0]) * (place[1] - middle[1]) / crowd.size();
            yy += (place[1] - middle[1]) * (place[1] - middle[1]) / crowd.size();
        }
        double mean = (xx + yy) / 2;
        double apart = Math.sqrt((xx - yy) * (xx - yy) / 4 + xy * xy);
        double longer = REACH * Math.sqrt(mean + apart);
        double shorter = REACH * Math.sqrt(Math.max(0, mean - apart));
        double turn = Math.atan2(2 * xy, xx - yy) / 2;
        List<OpinionMapView.Corner> corners = new ArrayList<>();
        for (int c = 0; c < CORNERS; c++) {
            double along = longer * Math.cos(2 * Math.PI * c / CORNERS);
            double across = shorter * Math.sin(2 * Math.PI * c / CORNERS);
            corners.add(new OpinionMapView.Corner(
                    hundredths(middle[0] + along * Math.cos(turn) - across * Math.sin(turn)),
                    hundredths(middle[1] + along * Math.sin(turn) + across * Math.cos(turn))));
        }
        return new OpinionMapView.Outline(letter, corners);
    }

    static double[] middle(List<double[]> crowd) {
        double x = 0;
        double y = 0;
        for (double[] place : crowd) {
            x += place[0] / crowd.size();
            y += place[1] / crowd.size();
        }
        return new double[] {x, y};
    }

    static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
