package org.yoriai.unbundling.dependency;

import java.util.List;

/**
 * Units that stand or fall together.
 *
 * @param id {@code p1, p2, …} in text order of the first unit
 * @param units eIds
 * @param carriers eIds of the units that come along with every package that needs them
 * @param requires ids of all packages this one cannot stand without
 * @param requiredBy the inverse of {@code requires}
 * @param why indexes into the bill's edges
 */
public record ClausePackage(
        String id,
        List<String> units,
        List<String> carriers,
        List<String> requires,
        List<String> requiredBy,
        List<Integer> why) {

    public ClausePackage {
        units = List.copyOf(units);
        carriers = List.copyOf(carriers);
        requires = List.copyOf(requires);
        requiredBy = List.copyOf(requiredBy);
        why = List.copyOf(why);
    }
}
