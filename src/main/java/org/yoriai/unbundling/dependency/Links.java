package org.yoriai.unbundling.dependency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yoriai.unbundling.language.Clauses;

/**
 * Collects what depends on what. Of every pair of units and type the first evidence in the text becomes an edge. Beside the
 * edges every hard link is kept that starts in a carrier or leads to another definition, because needs pass through
 * carriers at the grain of the single definition.
 */
final class Links {

    private final Clauses clauses;
    private final Atoms atoms;
    private final Map<Key, Link> first = new HashMap<>();
    private final List<Link> hard = new ArrayList<>();
    private final Set<Grain> seen = new HashSet<>();

    /** What there is one edge for. */
    record Key(int from, int to, EdgeType type) {

        static Key of(Link link) {
            return new Key(link.from(), link.to(), link.type());
        }
    }

    /** What counts as one need of an atom. */
    private record Grain(int from, int to, EdgeType type, int definition) {}

    Links(Clauses clauses, Atoms atoms) {
        this.clauses = clauses;
        this.atoms = atoms;
    }

    /** Between a unit and what lies inside it there is no link. */
    void add(Link link) {
        if (!clauses.within(link.from(), link.to()) && !clauses.within(link.to(), link.from())) {
            keep(link);
        }
    }

    /** Also between a unit and what lies inside it. Nothing can need what nobody decides on: an empty chapter. */
    void keep(Link link) {
        if (link.type().hard() && atoms.home(link.to()) == Clauses.NONE) {
            return;
        }
        first.merge(Key.of(link), link, (a, b) -> b.start() < a.start() ? b : a);
        if (link.type().hard()
                && (atoms.isCarried(link.from())
                        || seen.add(new Grain(link.from(), link.to(), link.type(), link.definition())))) {
            hard.add(link);
        }
    }

    /** Hard links in the order in which they were found. */
    List<Link> hard() {
        return hard;
    }

    /** What is published, in order of its evidence in the text. */
    List<Link> published() {
        List<Link> out = new ArrayList<>(first.values());
        out.sort(Comparator.comparingInt(Link::start)
                .thenComparingInt(Link::end)
                .thenComparing(Link::type)
                .thenComparingInt(Link::from)
                .thenComparingInt(Link::to));
        return out;
    }
}
