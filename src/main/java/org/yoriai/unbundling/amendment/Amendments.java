package org.yoriai.unbundling.amendment;

import java.util.List;
import org.yoriai.unbundling.Jurisdiction;
import org.yoriai.unbundling.language.Clauses;

/** Finds the changes that a bill orders in other law. */
public final class Amendments {

    private Amendments() {}

    /** In text order of the units that order them. */
    public static List<Amendment> of(Clauses clauses, Jurisdiction jurisdiction) {
        return jurisdiction == Jurisdiction.JP
                ? JapaneseAmendments.of(clauses)
                : EnglishAmendments.of(clauses, jurisdiction);
    }
}
