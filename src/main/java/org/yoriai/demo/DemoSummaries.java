package org.yoriai.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.legislation.BillView;
import org.yoriai.legislation.Bills;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Pseudonym;
import org.yoriai.summary.Summaries;
import org.yoriai.summary.SummaryView;

/** Drafts and publishes the summaries of the demo, one for each discussed section and language. */
@ApplicationScoped
class DemoSummaries {
    @Inject
    Summaries summaries;

    @Inject
    Bills bills;

    @Inject
    Deliberation deliberation;

    void load(AssemblyId assembly, Pseudonym moderator) {
        Set<UUID> discussed = deliberation.byClause(assembly).stream()
                .map(Deliberation.ClauseCount::clause)
                .collect(Collectors.toSet());
        for (BillView.ClauseView clause : bills.decided(assembly)) {
            if (!discussed.contains(clause.id())) {
                continue;
            }
            for (Lang lang : Lang.values()) {
                SummaryView draft = summaries.draft(assembly, clause.id(), lang);
                summaries.publish(assembly, draft.id(), moderator);
            }
        }
    }
}
