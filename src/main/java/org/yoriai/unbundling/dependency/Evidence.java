package org.yoriai.unbundling.dependency;

import java.util.List;
import org.yoriai.unbundling.amendment.Amendment;
import org.yoriai.unbundling.language.Clauses;
import org.yoriai.unbundling.language.Definition;
import org.yoriai.unbundling.language.Mention;
import org.yoriai.unbundling.language.Statement;

/** Gathers everything that makes one unit depend on another. */
final class Evidence {

    private Evidence() {}

    /** @param statements one for each unit */
    static Links of(
            Clauses clauses,
            Atoms atoms,
            List<Statement> statements,
            List<Mention> mentions,
            List<Definition> definitions,
            List<Amendment> amendments,
            String lang) {
        Links links = new Links(clauses, atoms);
        new ReferenceLinks(clauses, atoms, statements, links, lang).add(mentions);
        new TermLinks(clauses, statements, links, lang).add(definitions);
        new AmendmentLinks(clauses, atoms, links).add(amendments);
        new ForceLinks(clauses, atoms, links, lang).add(mentions);
        new NeighbourLinks(clauses, atoms, links).add();
        new TopicLinks(clauses, atoms, links, lang).add();
        return links;
    }
}
