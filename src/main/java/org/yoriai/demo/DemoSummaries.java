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
import org.yoriai.shared.Localized;
import org.yoriai.shared.Pseudonym;
import org.yoriai.summary.Drafting;
import org.yoriai.summary.OwnWords;
import org.yoriai.summary.Reviews;
import org.yoriai.summary.Scope;

/**
 * Drafts the summaries of the demo, one in each language for each section on which there is enough to sum up, asks their authors,
 * and publishes them.
 */
@ApplicationScoped
class DemoSummaries {
    private static final OwnWords.Given YES = new OwnWords.Given(OwnWords.Answer.YES, null, null);
    private static final Localized EXPLAINED = Localized.of(
            "Few people wrote on this section. All that they said can be read beside the section itself.",
            "この条について書いた人は少しです。書かれた言葉は、条のページで全部読めます。");

    @Inject
    Drafting drafting;

    @Inject
    OwnWords own;

    @Inject
    Reviews reviews;

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
                drafting.draft(assembly, Scope.ofClause(clause.id()), lang, moderator)
                        .ifPresent(draft -> publish(assembly, draft, lang, moderator));
            }
        }
    }

    private void publish(AssemblyId assembly, UUID draft, Lang lang, Pseudonym moderator) {
        own.ask(assembly, draft, moderator, OwnWords.USUAL_HOURS, "");
        for (Pseudonym author : own.authors(assembly, draft)) {
            for (OwnWords.Asked asked : own.mine(assembly, author)) {
                own.answer(assembly, asked.summary(), asked.citation(), author, YES);
            }
        }
        reviews.approve(assembly, draft, moderator, EXPLAINED.in(lang));
        reviews.publish(assembly, draft, moderator);
    }
}
