package org.yoriai.consensus;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What stands at both ends of a direction of the map: statements, never words of ours.
 *
 * @param low statements that people at the low end agree with most, the clearest first
 * @param high the same at the high end
 * @param oneSided whether nearly all statements point the same way, so that the direction separates people who agree
 *     with much from people who agree with little
 */
public record AxisEnds(List<StatementId> low, List<StatementId> high, boolean oneSided) {
    private static final double ONE_SIDED = 0.8;

    public AxisEnds {
        low = List.copyOf(low);
        high = List.copyOf(high);
    }

    /** Of the first direction: the statements of largest {@code |v_j|·√S_j} at either end, at most {@code most}. */
    public static AxisEnds first(OpinionMap map, int most) {
        return of(map, map.plane().first(), most);
    }

    /** Of the second direction. */
    public static AxisEnds second(OpinionMap map, int most) {
        return of(map, map.plane().second(), most);
    }

    private static AxisEnds of(OpinionMap map, List<Double> loadings, int most) {
        Map<StatementId, Integer> seen = new HashMap<>();
        map.results().forEach(result -> seen.put(result.id(), result.total().seen()));
        List<StatementId> statements = map.plane().statements();
        double[] weights = new double[statements.size()];
        double sum = 0;
        double size = 0;
        for (int j = 0; j < weights.length; j++) {
            weights[j] = loadings.get(j) * Math.sqrt(seen.getOrDefault(statements.get(j), 0));
            sum += loadings.get(j);
            size += Math.abs(loadings.get(j));
        }
        return new AxisEnds(
                end(statements, weights, -1, most),
                end(statements, weights, 1, most),
                size > 0 && Math.abs(sum) > ONE_SIDED * size);
    }

    private static List<StatementId> end(List<StatementId> statements, double[] weights, int side, int most) {
        return IntStream.range(0, weights.length)
                .filter(j -> side * weights[j] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer j) -> -side * weights[j]))
                .limit(most)
                .map(statements::get)
                .toList();
    }
}
