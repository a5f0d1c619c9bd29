package org.yoriai.unbundling;

import java.util.List;
import org.yoriai.unbundling.amendment.Amendment;
import org.yoriai.unbundling.ballot.Question;
import org.yoriai.unbundling.dependency.Bundling;
import org.yoriai.unbundling.dependency.ClausePackage;
import org.yoriai.unbundling.dependency.Edge;
import org.yoriai.unbundling.language.Definition;
import org.yoriai.unbundling.language.Reference;

/**
 * A bill taken apart. Every offset in it is a Java {@code char} index into {@code text}.
 *
 * @param text the canonical text; for plain-text sources the decoded file, untouched
 * @param units in text order, parents before children
 */
public record UnbundledBill(
        Bill bill,
        String text,
        List<Unit> units,
        List<Reference> refs,
        List<Definition> definitions,
        List<Amendment> amendments,
        List<Edge> edges,
        List<ClausePackage> packages,
        List<Question> questions,
        Bundling bundling,
        List<Warning> warnings) {

    public UnbundledBill {
        units = List.copyOf(units);
        refs = List.copyOf(refs);
        definitions = List.copyOf(definitions);
        amendments = List.copyOf(amendments);
        edges = List.copyOf(edges);
        packages = List.copyOf(packages);
        questions = List.copyOf(questions);
        warnings = List.copyOf(warnings);
    }

    /** The same bill with its questions worded or warned otherwise. */
    public UnbundledBill withQuestions(List<Question> other) {
        return new UnbundledBill(
                bill, text, units, refs, definitions, amendments, edges, packages, other, bundling, warnings);
    }
}
