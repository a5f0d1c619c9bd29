package org.yoriai.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.deliberation.Stance;
import org.yoriai.legislation.Bills;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Page;
import org.yoriai.shared.PublicCells.Audience;
import org.yoriai.shared.Refused;
import org.yoriai.summary.Scope;
import org.yoriai.summary.Summaries;

/** One clause with its law, its support by group, its summary, and both sides in people's own words. */
@ApplicationScoped
public class ClauseReports {
    private static final int QUOTED = 4;

    @Inject
    Bills bills;

    @Inject
    ClauseFindings findings;

    @Inject
    Summaries summaries;

    @Inject
    Deliberation deliberation;

    /** @throws Refused 404 for what is not a clause that people decide on */
    @Transactional
    public ClauseReport on(AssemblyId assembly, Audience audience, Lang lang, String eId) {
        ClauseFindings.Matrix matrix = findings.of(assembly, audience);
        ClauseFindings.Row row = matrix.rows().stream()
                .filter(candidate -> candidate.clause().eId().equals(eId))
                .findFirst()
                .orElseThrow(Refused::notFound);
        Map<Stance, Page<ArgumentView>> sides = deliberation.sides(assembly, null, bills.within(assembly, eId), QUOTED);
        return new ClauseReport(
                bills.clause(assembly, eId),
                row,
                matrix.groups(),
                summaries
                        .published(assembly, Scope.ofClause(row.clause().id()), lang)
                        .orElse(null),
                dissent(row.state()),
                said(sides.get(Stance.FOR)),
                said(sides.get(Stance.AGAINST)),
                said(sides.get(Stance.WORDING)),
                said(sides.get(Stance.QUESTION)));
    }

    private static String dissent(String state) {
        return switch (state) {
            case "agreed", "leaning" -> "against";
            case "agreed-against", "leaning-against" -> "for";
            case "disputed" -> "both";
            default -> "";
        };
    }

    private static ClauseReport.Said said(Page<ArgumentView> found) {
        return new ClauseReport.Said(found.total(), found.items());
    }
}
