package org.yoriai.outcome;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which clauses cannot stand without which others.
 *
 * @param needs by clause, what it needs directly; a clause that needs nothing may be absent
 */
record Prerequisites(Map<UUID, Set<UUID>> needs) {
    Prerequisites {
        Map<UUID, Set<UUID>> copy = new LinkedHashMap<>();
        needs.forEach((clause, needed) -> copy.put(clause, Collections.unmodifiableSet(new LinkedHashSet<>(needed))));
        needs = Collections.unmodifiableMap(copy);
    }

    /** Takes the needs in order and leaves out each one that would close a circle. */
    static Prerequisites withoutCircles(Map<UUID, Set<UUID>> needs) {
        Map<UUID, Set<UUID>> kept = new LinkedHashMap<>();
        needs.forEach((clause, needed) -> {
            for (UUID one : needed) {
                if (!one.equals(clause) && !reach(kept, one).contains(clause)) {
                    kept.computeIfAbsent(clause, first -> new LinkedHashSet<>()).add(one);
                }
            }
        });
        return new Prerequisites(kept);
    }

    /** What a clause needs directly. */
    Set<UUID> of(UUID clause) {
        return needs.getOrDefault(clause, Set.of());
    }

    /** All without which a clause cannot stand, through others too. */
    Set<UUID> allOf(UUID clause) {
        return reach(needs, clause);
    }

    /** All that cannot stand without a clause, through others too. */
    Set<UUID> stoppedBy(UUID clause) {
        Map<UUID, Set<UUID>> stops = new LinkedHashMap<>();
        needs.forEach((from, needed) -> needed.forEach(
                to -> stops.computeIfAbsent(to, first -> new LinkedHashSet<>()).add(from)));
        return reach(stops, clause);
    }

    /** Clauses that need a clause and are needed by it, through others too: they stand or fall with it. */
    Set<UUID> togetherWith(UUID clause) {
        Set<UUID> together = new LinkedHashSet<>(allOf(clause));
        together.retainAll(stoppedBy(clause));
        return together;
    }

    /** The same without what clauses need that stand or fall together in {@code other}. */
    Prerequisites apartFrom(Prerequisites other) {
        Map<UUID, Set<UUID>> left = new LinkedHashMap<>();
        needs.forEach((clause, needed) -> {
            Set<UUID> rest = new LinkedHashSet<>(needed);
            rest.removeAll(other.togetherWith(clause));
            left.put(clause, rest);
        });
        return new Prerequisites(left);
    }

    /** Clauses of which each needs the next, and the last is the first again; empty when there is no such circle. */
    List<UUID> circle() {
        for (UUID start : needs.keySet()) {
            List<UUID> way = way(start, start);
            if (!way.isEmpty()) {
                return way;
            }
        }
        return List.of();
    }

    /** The shortest way of at least one step, both ends included. */
    private List<UUID> way(UUID from, UUID to) {
        Map<UUID, UUID> cameFrom = new LinkedHashMap<>();
        Deque<UUID> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            UUID at = open.remove();
            for (UUID next : of(at)) {
                if (next.equals(to)) {
                    List<UUID> way = new ArrayList<>(List.of(to));
                    for (UUID back = at; back != null; back = cameFrom.get(back)) {
                        way.add(back);
                    }
                    Collections.reverse(way);
                    return way;
                }
                if (!next.equals(from) && cameFrom.putIfAbsent(next, at) == null) {
                    open.add(next);
                }
            }
        }
        return List.of();
    }

    private static Set<UUID> reach(Map<UUID, Set<UUID>> steps, UUID from) {
        Set<UUID> reached = new LinkedHashSet<>();
        Set<UUID> seen = new HashSet<>(Set.of(from));
        Deque<UUID> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            for (UUID next : steps.getOrDefault(open.remove(), Set.of())) {
                if (seen.add(next)) {
                    reached.add(next);
                    open.add(next);
                }
            }
        }
        return reached;
    }
}
