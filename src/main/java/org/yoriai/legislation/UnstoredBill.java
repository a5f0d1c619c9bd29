package org.yoriai.legislation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Localized;
import org.yoriai.unbundling.UnbundledBill;

/** A bill in one language as everybody would see it, read from its text alone. Nothing is stored. */
public record UnstoredBill(BillView view, List<BillView.TermView> glossary) {
    public UnstoredBill {
        glossary = List.copyOf(glossary);
    }

    public static UnstoredBill of(UnbundledBill unbundled) {
        ClauseTree tree = ClauseTree.of(unbundled);
        Lang lang = Lang.of(unbundled.bill().lang()).orElse(Lang.EN);
        List<BillView.ClauseView> clauses = new ArrayList<>();
        for (ClauseTree.Clause clause : tree.clauses()) {
            clauses.add(new BillView.ClauseView(
                    Ids.next(),
                    clause.eId(),
                    clause.parent(),
                    clause.level(),
                    clause.depth(),
                    clause.index(),
                    clause.votable(),
                    Localized.of(lang, clause.num()),
                    Localized.of(lang, clause.heading()),
                    Localized.of(lang, clause.body())));
        }
        BillView view = new BillView(
                new UUID(0, 0),
                1,
                "draft",
                Localized.of(lang, unbundled.bill().title()),
                unbundled.bill().format().code(),
                unbundled.bill().jurisdiction().code(),
                lang.code(),
                unbundled.bill().sha256(),
                Instant.EPOCH,
                List.copyOf(clauses));
        BillReading reading = TextReading.of(
                unbundled,
                tree,
                tree.clauses().stream().map(ClauseTree.Clause::eId).toList());
        return new UnstoredBill(view, Glossary.of(view, List.of(reading)));
    }
}
