package org.yoriai.unbundling.dependency;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.yoriai.unbundling.language.Clauses;

/** Puts the atoms that need each other into one package and says what every package requires and carries. */
final class Packages {

    /** Of the carriers that come along with every package no more are named; a text with more is many laws in a row. */
    private static final int MOST_CARRIERS_OF_ALL = 64;

    private final Clauses clauses;
    private final Atoms atoms;
    private final Needs needs;
    private final Map<Links.Key, Integer> edges = new HashMap<>();
    private final int[] packageOfNode;
    private final List<List<Integer>> members = new ArrayList<>();
    private final Prerequisites prerequisites;
    private final List<Integer> ofAll = new ArrayList<>();

    /** @param published in the order of the edges that {@code why} points into */
    Packages(Clauses clauses, Atoms atoms, Needs needs, List<Link> published) {
        this.clauses = clauses;
        this.atoms = atoms;
        this.needs = needs;
        for (int i = 0; i < published.size(); i++) {
            edges.put(Links.Key.of(published.get(i)), i);
        }
        List<int[]> targets = needs.targets();
        int[] components = Components.strong(targets);
        packageOfNode = new int[needs.count()];
        Arrays.fill(packageOfNode, -1);
        for (int node = 0; node < needs.count() && needs.isAtom(node); node++) {
            if (components[node] == node) {
                packageOfNode[node] = members.size();
                members.add(new ArrayList<>());
            }
            packageOfNode[node] = packageOfNode[components[node]];
            members.get(packageOfNode[node]).add(node);
        }
        prerequisites = new Prerequisites(targets, components, packageOfNode, members.size());
        for (int carrier : atoms.carriers()) {
            if (ofAll.size() < MOST_CARRIERS_OF_ALL && comesWithAll(carrier)) {
                ofAll.add(carrier);
            }
        }
    }

    private boolean comesWithAll(int carrier) {
        int parent = clauses.parent(carrier);
        boolean local = parent != Clauses.NONE && atoms.isSplit(parent);
        return !local && comesUncalled(carrier);
    }

    private boolean comesUncalled(int carrier) {
        return atoms.carrier(carrier).stream().anyMatch(what -> what.ofAll() || what == Carrier.CLERICAL);
    }

    boolean complete() {
        return prerequisites.complete();
    }

    /** Number of the package an atom is in, by index of the unit; every other unit is in none. */
    Map<Integer, Integer> byAtom() {
        Map<Integer, Integer> out = new HashMap<>();
        for (int node = 0; node < needs.count() && needs.isAtom(node); node++) {
            out.put(needs.home(node), packageOfNode[node]);
        }
        return out;
    }

    /** In text order of their first atoms. */
    List<ClausePackage> all() {
        int count = members.size();
        List<List<String>> requiredBy = new ArrayList<>(count);
        List<String> ids = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            ids.add("p" + (i + 1));
            requiredBy.add(new ArrayList<>());
        }
        for (int i = 0; i < count; i++) {
            for (int required : prerequisites.of(i)) {
                requiredBy.get(required).add(ids.get(i));
            }
        }
        List<ClausePackage> out = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Reach reach = new Reach(i);
            out.add(new ClausePackage(
                    ids.get(i),
                    members.get(i).stream()
                            .map(node -> clauses.name(needs.home(node)))
                            .toList(),
                    reach.carriers.stream().map(clauses::name).toList(),
                    Arrays.stream(prerequisites.of(i)).mapToObj(ids::get).toList(),
                    requiredBy.get(i),
                    List.copyOf(reach.why)));
        }
        return out;
    }

    /** What one package reaches without passing through another. */
    private final class Reach {

        private final TreeSet<Integer> carriers = new TreeSet<>(ofAll);
        private final TreeSet<Integer> why = new TreeSet<>();

        Reach(int clausePackage) {
            for (int node : members.get(clausePackage)) {
                beside(needs.home(node));
                from(node);
            }
        }

        /** In a split section its title, start and the like belong to all its parts. */
        private void beside(int atom) {
            for (int above = clauses.parent(atom);
                    above != Clauses.NONE && atoms.isSplit(above);
                    above = clauses.parent(above)) {
                for (int sibling : clauses.children(above)) {
                    if (comesUncalled(sibling)) {
                        carriers.add(sibling);
                    }
                }
            }
        }

        private void from(int atom) {
            Map<Integer, Needs.Arc> cameBy = new HashMap<>();
            Map<Integer, Integer> cameFrom = new HashMap<>();
            Deque<Integer> open = new ArrayDeque<>(List.of(atom));
            while (!open.isEmpty()) {
                int node = open.remove();
                for (Needs.Arc arc : needs.arcs(node)) {
                    if (needs.isAtom(arc.to())) {
                        if (arc.to() != atom) {
                            why.add(index(arc));
                            path(node, cameBy, cameFrom);
                        }
                    } else if (!cameBy.containsKey(arc.to())) {
                        carriers.add(needs.home(arc.to()));
                        cameBy.put(arc.to(), arc);
                        cameFrom.put(arc.to(), node);
                        open.add(arc.to());
                    }
                }
            }
        }

        private void path(int end, Map<Integer, Needs.Arc> cameBy, Map<Integer, Integer> cameFrom) {
            int node = end;
            Needs.Arc arc = cameBy.get(node);
            while (arc != null) {
                why.add(index(arc));
                node = cameFrom.getOrDefault(node, -1);
                arc = cameBy.get(node);
            }
        }

        private int index(Needs.Arc arc) {
            return edges.getOrDefault(Links.Key.of(arc.link()), 0);
        }
    }
}
