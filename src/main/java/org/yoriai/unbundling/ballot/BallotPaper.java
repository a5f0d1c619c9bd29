package org.yoriai.unbundling.ballot;

import java.util.List;
import org.yoriai.unbundling.amendment.Amendment;
import org.yoriai.unbundling.dependency.Bundling;
import org.yoriai.unbundling.dependency.BundlingEvidence;
import org.yoriai.unbundling.dependency.DependencyGraph;
import org.yoriai.unbundling.language.Clauses;
import org.yoriai.unbundling.language.Statement;

/** The questions a bill asks, in order, and how much one vote on all of them would bundle. */
public record BallotPaper(List<Question> questions, Bundling bundling) {

    public static final BallotPaper NOTHING = new BallotPaper(List.of(), Bundling.NOTHING);

    public BallotPaper {
        questions = List.copyOf(questions);
    }

    /** @param statements one for each unit */
    public static BallotPaper of(
            Clauses clauses,
            DependencyGraph graph,
            List<Statement> statements,
            List<Amendment> amendments,
            String lang) {
        Agenda.Groups groups = Agenda.of(clauses, graph, amendments);
        List<Question> questions = Questions.of(clauses, statements, graph.packages(), groups.headings(), lang);
        return new BallotPaper(
                Separability.warned(questions, clauses, graph, statements),
                BundlingEvidence.of(graph, amendments, groups.numbers(), clauses.byName(), lang));
    }
}
