package org.yoriai.web.moderator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.Memberships;
import org.yoriai.deliberation.Moderation;
import org.yoriai.identity.Person;
import org.yoriai.identity.Pseudonyms;
import org.yoriai.identity.Role;
import org.yoriai.identity.Seats;
import org.yoriai.legislation.Bills;
import org.yoriai.outcome.Ballots;
import org.yoriai.outcome.QuestionView;
import org.yoriai.outcome.Recommendations;
import org.yoriai.shared.AssemblyId;
import org.yoriai.summary.Summaries;

/** What waits for a moderator, in every assembly that she moderates. */
@ApplicationScoped
class Duties {
    @Inject
    Seats seats;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    Memberships memberships;

    @Inject
    Assemblies assemblies;

    @Inject
    Moderation moderation;

    @Inject
    Bills bills;

    @Inject
    Summaries summaries;

    @Inject
    Ballots ballots;

    @Inject
    Recommendations recommendations;

    /** In the order in which she took her seats, newest first. */
    List<DeskController.Duty> of(Person person) {
        List<DeskController.Duty> duties = new ArrayList<>();
        for (AssemblyId assembly : seats.of(person)) {
            boolean moderates = memberships
                    .roles(assembly, pseudonyms.member(assembly, person.issuer(), person.subject()))
                    .contains(Role.MODERATOR);
            if (moderates) {
                duties.add(0, duty(assembly));
            }
        }
        return duties;
    }

    private DeskController.Duty duty(AssemblyId assembly) {
        return new DeskController.Duty(
                assemblies.require(assembly),
                moderation.queue(assembly).size(),
                summaries.drafts(assembly).size(),
                (int) ballots.view(assembly, null).questions().stream()
                        .filter(QuestionView::isOpen)
                        .count(),
                (int) recommendations.list(assembly, true).stream()
                        .filter(one -> !one.isAdopted())
                        .count(),
                bills.published(assembly).isPresent());
    }
}
