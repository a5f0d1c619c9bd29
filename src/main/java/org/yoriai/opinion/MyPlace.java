package org.yoriai.opinion;

import java.util.List;
import java.util.UUID;
import org.yoriai.consensus.Explanation;

/**
 * Where one member stands and why. Made for her own eyes.
 *
 * @param because each of her votes on arguments that count, from what drew her most to the group that is nearest, to what
 *     drew her most away; empty while there are no groups
 * @param sum of all parts: how far she stands on the line from the next group to the nearest
 */
public record MyPlace(OpinionMapView.Place place, List<Because> because, double sum) {
    public MyPlace {
        because = List.copyOf(because);
    }

    /**
     * One vote's part.
     *
     * @param vote −1, 0, 1
     * @param towards letter of the group that it drew her to
     * @param contribution how far; positive towards the nearest group
     */
    public record Because(UUID argument, int vote, String towards, double contribution) {}

    static MyPlace of(OpinionMapView.Place place, Explanation explanation) {
        return new MyPlace(
                place,
                explanation.because().stream()
                        .map(each -> new Because(
                                UUID.fromString(each.statement().value()),
                                each.vote().value(),
                                each.towards().value(),
                                millionths(each.contribution())))
                        .toList(),
                millionths(explanation.sum()));
    }

    private static double millionths(double value) {
        return Math.round(value * 1_000_000) / 1_000_000.0;
    }
}
