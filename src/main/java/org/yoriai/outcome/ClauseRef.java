package org.yoriai.outcome;

import java.util.UUID;
import org.yoriai.legislation.BillView;
import org.yoriai.shared.Localized;

/** A clause by the words that name it. */
public record ClauseRef(UUID id, String eId, Localized num, Localized heading) {
    static ClauseRef of(BillView.ClauseView clause) {
        return new ClauseRef(clause.id(), clause.eId(), clause.num(), clause.heading());
    }

    static ClauseRef of(BillView.LinkView link) {
        return new ClauseRef(link.clause(), link.eId(), link.num(), link.heading());
    }
}
