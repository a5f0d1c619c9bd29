package org.yoriai.summary.helper;

import java.util.List;
import java.util.UUID;
import org.yoriai.legislation.BillView;
import org.yoriai.legislation.PlainWordsView;
import org.yoriai.shared.Localized;

/**
 * What there is that explains a clause, all of it written and checked by people.
 *
 * @param plain its plain words in the language asked for, at each level that is published
 * @param terms words with a meaning of their own that it uses or defines
 * @param dependsOn clauses that it needs or names, {@code neededBy} those that need or name it
 * @param briefings sentences of the briefings that fit it best
 */
public record ExplanationView(
        UUID clause,
        String eId,
        Localized num,
        Localized heading,
        List<PlainWordsView> plain,
        List<BillView.TermView> terms,
        List<BillView.LinkView> dependsOn,
        List<BillView.LinkView> neededBy,
        List<Cite> briefings) {}
