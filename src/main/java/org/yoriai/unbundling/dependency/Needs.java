package org.yoriai.unbundling.dependency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yoriai.unbundling.language.Clauses;

/**
 * The hard graph. Nodes {@code 0 … atoms−1} are the atoms in text order; behind them come the grains of carriers through
 * which needs pass: single definitions, single units, the own words of a split section.
 */
final class Needs {

    /** An arc and the link it stands for. */
    record Arc(int to, Link link) {}

    /** A part of a carrier: one definition, one unit, or the start of the law, through which nothing passes. */
    private record Grain(String kind, int index) {}

    private final Atoms atoms;
    private final Glossary glossary;
    private final Map<Integer, Integer> atomNodes = new HashMap<>();
    private final Map<Grain, Integer> grains = new HashMap<>();
    private final List<Integer> homes = new ArrayList<>();
    private final List<List<Arc>> arcs = new ArrayList<>();

    Needs(Atoms atoms, Glossary glossary, List<Link> hard) {
        this.atoms = atoms;
        this.glossary = glossary;
        for (int atom : atoms.atoms()) {
            atomNodes.put(atom, node(atom));
        }
        Map<Integer, Map<Integer, Link>> seen = new HashMap<>();
        for (Link link : hard) {
            int from = source(link);
            int to = from < 0 ? -1 : target(link);
            if (to >= 0
                    && from != to
                    && seen.computeIfAbsent(from, key -> new HashMap<>()).putIfAbsent(to, link) == null) {
                arcs.get(from).add(new Arc(to, link));
            }
        }
    }

    private int node(int home) {
        homes.add(home);
        arcs.add(new ArrayList<>());
        return homes.size() - 1;
    }

    private int grain(String kind, int index, int home) {
        Integer known = grains.get(new Grain(kind, index));
        if (known != null) {
            return known;
        }
        int node = node(home);
        grains.put(new Grain(kind, index), node);
        return node;
    }

    private int source(Link link) {
        int home = atoms.home(link.from());
        if (home == Clauses.NONE) {
            return -1;
        }
        if (atoms.isAtom(home)) {
            return atomNodes.getOrDefault(home, -1);
        }
        int definition = glossary.at(link.start(), link.from());
        return definition == Glossary.NONE ? grain("unit", link.from(), home) : grain("definition", definition, home);
    }

    private int target(Link link) {
        int home = atoms.home(link.to());
        if (home == Clauses.NONE) {
            return -1;
        }
        if (atoms.isAtom(home)) {
            return atomNodes.getOrDefault(home, -1);
        }
        if (link.type() == EdgeType.IN_FORCE_BY) {
            return grain("start", link.to(), home);
        }
        return link.definition() == Link.NO_DEFINITION
                ? grain("unit", link.to(), home)
                : grain("definition", glossary.leader(link.definition()), home);
    }

    int count() {
        return homes.size();
    }

    boolean isAtom(int node) {
        return node < atoms.atoms().size();
    }

    /** The atom or carrier a node is or belongs to. */
    int home(int node) {
        return homes.get(node);
    }

    /** In the order in which they were found. */
    List<Arc> arcs(int node) {
        return arcs.get(node);
    }

    /** For every node those it leads to. */
    List<int[]> targets() {
        return arcs.stream()
                .map(list -> list.stream().mapToInt(Arc::to).toArray())
                .toList();
    }
}
