package org.yoriai.unbundling.dependency;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yoriai.unbundling.Span;
import org.yoriai.unbundling.amendment.Amendment;
import org.yoriai.unbundling.language.Clauses;
import org.yoriai.unbundling.language.Definition;
import org.yoriai.unbundling.language.Mention;
import org.yoriai.unbundling.language.Statement;

/** Which clause needs which, and the packages that stand or fall together. Units by index. Immutable. */
public final class DependencyGraph {

    /** The graph of a text nothing was found in. */
    public static final DependencyGraph NOTHING = new DependencyGraph(List.of(), List.of(), List.of(), Map.of(), true);

    private final List<Link> links;
    private final List<Edge> edges;
    private final List<ClausePackage> packages;
    private final Map<Integer, Integer> packageOfUnit;
    private final boolean complete;

    private DependencyGraph(
            List<Link> links,
            List<Edge> edges,
            List<ClausePackage> packages,
            Map<Integer, Integer> packageOfUnit,
            boolean complete) {
        this.links = links;
        this.edges = edges;
        this.packages = packages;
        this.packageOfUnit = packageOfUnit;
        this.complete = complete;
    }

    /**
     * @param statements one for each unit
     * @param definitions in text order
     */
    public static DependencyGraph of(
            Clauses clauses,
            List<Statement> statements,
            List<Mention> mentions,
            List<Definition> definitions,
            List<Amendment> amendments,
            String lang) {
        Atoms atoms = new Atoms(clauses, statements, amendments, lang);
        Links links = Evidence.of(clauses, atoms, statements, mentions, definitions, amendments, lang);
        List<Link> published = links.published();
        Needs needs = new Needs(atoms, new Glossary(clauses, atoms, definitions), links.hard());
        Packages packages = new Packages(clauses, atoms, needs, published);
        Map<Integer, Integer> byUnit = packages.byAtom();
        for (int i = 0; i < clauses.count(); i++) {
            Integer home = byUnit.get(atoms.home(i));
            if (home != null) {
                byUnit.put(i, home);
            }
        }
        SentenceAround sentences = new SentenceAround(clauses, lang);
        List<Edge> edges = published.stream()
                .map(link -> {
                    Span words = sentences.of(link);
                    return new Edge(
                            clauses.name(link.from()),
                            clauses.name(link.to()),
                            link.type(),
                            words.start(),
                            words.end());
                })
                .toList();
        return new DependencyGraph(published, edges, packages.all(), byUnit, packages.complete());
    }

    /** In order of their evidence in the text. */
    public List<Edge> edges() {
        return edges;
    }

    /** In text order of their first units. */
    public List<ClausePackage> packages() {
        return packages;
    }

    /** Whether {@code requires} of every package lists all it cannot stand without, not only the next ones. */
    public boolean complete() {
        return complete;
    }

    /** Number of the package a unit is in, or −1. */
    public int packageOf(int unit) {
        return packageOfUnit.getOrDefault(unit, -1);
    }

    /** Every pair of packages that an edge joins, in order. */
    public List<Bond> bonds() {
        Map<List<Integer>, Bond> out = new TreeMap<>(
                Comparator.comparing((List<Integer> pair) -> pair.get(0)).thenComparing(pair -> pair.get(1)));
        for (Link link : links) {
            int from = packageOf(link.from());
            int to = packageOf(link.to());
            if (from >= 0 && to >= 0 && from != to) {
                int one = Math.min(from, to);
                int other = Math.max(from, to);
                boolean hard = link.type().hard();
                out.merge(
                        List.of(one, other),
                        new Bond(one, other, hard ? 1 : 0, hard ? 0 : 1),
                        (a, b) -> new Bond(one, other, a.hardEdges() + b.hardEdges(), a.softEdges() + b.softEdges()));
            }
        }
        return List.copyOf(out.values());
    }
}
