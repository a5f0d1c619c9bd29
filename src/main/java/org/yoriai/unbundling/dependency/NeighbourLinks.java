package org.yoriai.unbundling.dependency;

import java.util.HashMap;
import java.util.Map;
import org.yoriai.unbundling.language.Clauses;
import org.yoriai.unbundling.structure.Piece;

/** Links that follow from where atoms stand: the own words of a split section, and a common heading. */
final class NeighbourLinks {

    private final Clauses clauses;
    private final Atoms atoms;
    private final Links links;

    NeighbourLinks(Clauses clauses, Atoms atoms, Links links) {
        this.clauses = clauses;
        this.atoms = atoms;
        this.links = links;
    }

    void add() {
        Map<Integer, Integer> last = new HashMap<>();
        for (int atom : atoms.atoms()) {
            chapeau(atom);
            int parent = clauses.parent(atom);
            if (parent == Clauses.NONE) {
                continue;
            }
            Integer elder = last.put(parent, atom);
            if (elder != null) {
                Piece heading = clauses.get(parent);
                int start = heading.span().start();
                links.add(new Link(atom, elder, EdgeType.SAME_HEADING, start, Math.max(start, heading.words())));
            }
        }
    }

    private void chapeau(int atom) {
        for (int above = clauses.parent(atom);
                above != Clauses.NONE && atoms.isSplit(above);
                above = clauses.parent(above)) {
            int start = clauses.get(above).span().start();
            int end = clauses.get(clauses.children(above).get(0)).span().start();
            links.keep(new Link(atom, above, EdgeType.CHAPEAU, start, end));
        }
    }
}
