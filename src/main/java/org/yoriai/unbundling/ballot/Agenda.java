package org.yoriai.unbundling.ballot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.yoriai.unbundling.amendment.Amendment;
import org.yoriai.unbundling.dependency.Bond;
import org.yoriai.unbundling.dependency.ClausePackage;
import org.yoriai.unbundling.dependency.Components;
import org.yoriai.unbundling.dependency.DependencyGraph;
import org.yoriai.unbundling.language.Clauses;

/**
 * Groups the questions of a bill under headings. Packages under one heading are a group; while there are too many groups, or
 * when one heading stands over everything, those joined most for their size come together first, under one container,
 * never across titles, divisions or target acts, never so that two groups need each other.
 */
public final class Agenda {

    /** So many groups are clear at a glance. */
    private static final int ENOUGH = 12;
    /** More groups are left as they are: nobody would read an agenda of them. */
    private static final int LONG = 300;

    private static final Set<String> BARRIERS = Set.of("title", "division");

    private final Clauses clauses;
    private final List<ClausePackage> packages;
    private final List<Bond> bonds;
    private final Headings headings;
    private final int[] holders;
    private final String[] barriers;
    private final int[] group;

    private Agenda(Clauses clauses, DependencyGraph graph, List<Amendment> amendments) {
        this.clauses = clauses;
        headings = new Headings(clauses);
        packages = graph.packages();
        bonds = graph.bonds();
        Map<String, Integer> units = clauses.byName();
        int count = packages.size();
        holders = new int[count];
        barriers = new String[count];
        group = new int[count];
        Map<Integer, String> acts = new HashMap<>();
        for (Amendment amendment : amendments) {
            int home = graph.packageOf(units.getOrDefault(amendment.unit(), Clauses.NONE));
            acts.putIfAbsent(home, amendment.targetAct());
        }
        for (int i = 0; i < count; i++) {
            group[i] = i;
            int holder =
                    clauses.parent(units.getOrDefault(packages.get(i).units().get(0), 0));
            for (String unit : packages.get(i).units()) {
                while (holder != Clauses.NONE && !clauses.within(units.getOrDefault(unit, 0), holder)) {
                    holder = clauses.parent(holder);
                }
            }
            holders[i] = holder;
            barriers[i] = barrier(holder) + '\n' + acts.getOrDefault(i, "");
        }
    }

    /**
     * Numbers of the groups, by package; the number of a group is that of its first package.
     *
     * @param headings for every package that of its group, {@code ""} when a group has none but that of its questions
     */
    public record Groups(int[] numbers, List<String> headings) {}

    public static Groups of(Clauses clauses, DependencyGraph graph, List<Amendment> amendments) {
        Agenda agenda = new Agenda(clauses, graph, amendments);
        agenda.byContainer();
        boolean one = agenda.groups() < 2 && agenda.packages.size() <= LONG;
        for (int i = 0; one && i < agenda.group.length; i++) {
            agenda.group[i] = i;
        }
        if (agenda.groups() <= LONG) {
            agenda.merge();
        }
        List<String> headings = new ArrayList<>();
        for (int i = 0; i < agenda.group.length; i++) {
            headings.add(agenda.heading(agenda.group[i]));
        }
        return new Groups(agenda.group, headings);
    }

    private String barrier(int unit) {
        int at = unit;
        while (at != Clauses.NONE && !BARRIERS.contains(clauses.get(at).level())) {
            at = clauses.parent(at);
        }
        return clauses.name(at);
    }

    private int groups() {
        return (int) Arrays.stream(group).distinct().count();
    }

    /** Containers that need each other in a circle stay apart, package by package. */
    private void byContainer() {
        Map<String, Integer> first = new HashMap<>();
        int[] container = new int[group.length];
        for (int i = 0; i < group.length; i++) {
            boolean headed = holders[i] != Clauses.NONE
                    && !clauses.get(holders[i]).heading().isBlank();
            Integer known = headed ? first.putIfAbsent(holders[i] + " " + barriers[i], i) : null;
            container[i] = known == null ? i : known;
        }
        int[] circles = Components.strong(arcs(container));
        Map<Integer, Set<Integer>> members = new HashMap<>();
        for (int i = 0; i < group.length; i++) {
            members.computeIfAbsent(circles[container[i]], key -> new HashSet<>())
                    .add(container[i]);
        }
        for (int i = 0; i < group.length; i++) {
            boolean alone =
                    members.getOrDefault(circles[container[i]], Set.of()).size() == 1;
            group[i] = alone ? container[i] : i;
        }
    }

    /** For every group those it requires, by number of its first package. */
    private List<int[]> arcs(int[] of) {
        List<IntStream.Builder> out = new ArrayList<>(of.length);
        for (int i = 0; i < of.length; i++) {
            out.add(IntStream.builder());
        }
        for (int i = 0; i < of.length; i++) {
            for (String required : packages.get(i).requires()) {
                int to = of[Integer.parseInt(required, 1, required.length(), 10) - 1];
                if (to != of[i]) {
                    out.get(of[i]).add(to);
                }
            }
        }
        return out.stream()
                .map(required -> required.build().sorted().distinct().toArray())
                .toList();
    }

    /** Two groups that may come together: how close they stand and how much joins them. */
    private record Pair(int one, int other, boolean neighbours, double weight) {

        boolean before(Pair rival) {
            if (neighbours != rival.neighbours) {
                return neighbours;
            }
            return weight > rival.weight;
        }
    }

    private void merge() {
        Set<List<Integer>> refused = new HashSet<>();
        int left = groups();
        while (left > ENOUGH) {
            Pair best = best(refused);
            if (best == null) {
                return;
            }
            if (closesCircle(best.one(), best.other())) {
                refused.add(List.of(best.one(), best.other()));
                continue;
            }
            for (int i = 0; i < group.length; i++) {
                group[i] = group[i] == best.other() ? best.one() : group[i];
            }
            holders[best.one()] = common(holders[best.one()], holders[best.other()]);
            refused.clear();
            left--;
        }
    }

    private @org.jspecify.annotations.Nullable Pair best(Set<List<Integer>> refused) {
        Map<Integer, Integer> sizes = new TreeMap<>();
        for (int number : group) {
            sizes.merge(number, 1, Integer::sum);
        }
        Map<List<Integer>, Double> weights = new HashMap<>();
        for (Bond bond : bonds) {
            int one = Math.min(group[bond.one()], group[bond.other()]);
            int other = Math.max(group[bond.one()], group[bond.other()]);
            if (one != other) {
                weights.merge(List.of(one, other), bond.weight(), Double::sum);
            }
        }
        List<Integer> numbers = List.copyOf(sizes.keySet());
        for (int i = 0; i + 1 < numbers.size(); i++) {
            weights.putIfAbsent(List.of(numbers.get(i), numbers.get(i + 1)), 0.0);
        }
        Pair best = null;
        List<List<Integer>> pairs = new ArrayList<>(weights.keySet());
        pairs.sort((a, b) -> a.get(0).equals(b.get(0)) ? a.get(1) - b.get(1) : a.get(0) - b.get(0));
        for (List<Integer> pair : pairs) {
            int one = pair.get(0);
            int other = pair.get(1);
            if (refused.contains(pair) || !barriers[one].equals(barriers[other])) {
                continue;
            }
            double size = (double) sizes.getOrDefault(one, 1) * sizes.getOrDefault(other, 1);
            Pair candidate =
                    new Pair(one, other, holders[one] == holders[other], weights.getOrDefault(pair, 0.0) / size);
            if (best == null || candidate.before(best)) {
                best = candidate;
            }
        }
        return best;
    }

    private int common(int one, int other) {
        int at = one;
        while (at != Clauses.NONE && other != at && (other == Clauses.NONE || !clauses.within(other, at))) {
            at = clauses.parent(at);
        }
        return at;
    }

    /** Whether one of two groups requires the other also through a third. */
    private boolean closesCircle(int one, int other) {
        List<int[]> arcs = arcs(group);
        return reaches(arcs, one, other) || reaches(arcs, other, one);
    }

    private static boolean reaches(List<int[]> arcs, int from, int to) {
        Set<Integer> seen = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int next : arcs.get(from)) {
            if (next != to && seen.add(next)) {
                open.add(next);
            }
        }
        while (!open.isEmpty()) {
            for (int next : arcs.get(open.remove())) {
                if (next == to) {
                    return true;
                }
                if (next != from && seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return false;
    }

    /** Of the container that holds the whole group, or of the next one around it that has a heading. */
    private String heading(int number) {
        int at = holders[number];
        while (at != Clauses.NONE && clauses.get(at).heading().isBlank()) {
            at = clauses.parent(at);
        }
        return at == Clauses.NONE ? "" : headings.of(at);
    }
}
