package org.yoriai.deliberation;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.PublicCells.Audience;

/**
 * Which counts of answers are read: whoever has a part in the assembly reads those of now; everybody else, and whoever is
 * not known, those that were last told. Between two of these ten different people or more have answered, so that no
 * two looks can be subtracted to one answer.
 */
@ApplicationScoped
class Counts {
    @Inject
    Visitor visitor;

    /** Of whoever asks now. */
    Audience audience() {
        ManagedContext request = Arc.container().requestContext();
        return request.isActive() ? visitor.audience() : Audience.PUBLIC;
    }

    /** A table with one row an argument: {@code argument_id, agree, disagree, pass}. */
    static String table(Audience audience) {
        return switch (audience) {
            case PUBLIC -> "argument_told";
            case ASSEMBLY -> "argument_tally";
        };
    }

    /** How many answers the counts of the table {@code t} do not hold yet: a count of answers, not of what they say. */
    static String newer(Audience audience) {
        return switch (audience) {
            case PUBLIC -> "coalesce(t.next_people + cardinality(t.waiting), 0)";
            case ASSEMBLY -> "0";
        };
    }
}
