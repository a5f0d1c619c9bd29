package org.yoriai.unbundling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.yoriai.unbundling.amendment.Amendment;
import org.yoriai.unbundling.amendment.Amendments;
import org.yoriai.unbundling.ballot.BallotPaper;
import org.yoriai.unbundling.dependency.DependencyGraph;
import org.yoriai.unbundling.language.Amounts;
import org.yoriai.unbundling.language.BillTitle;
import org.yoriai.unbundling.language.Clauses;
import org.yoriai.unbundling.language.Dates;
import org.yoriai.unbundling.language.Definition;
import org.yoriai.unbundling.language.Definitions;
import org.yoriai.unbundling.language.EnglishReferences;
import org.yoriai.unbundling.language.JapaneseReferences;
import org.yoriai.unbundling.language.LegalDate;
import org.yoriai.unbundling.language.Mention;
import org.yoriai.unbundling.language.Money;
import org.yoriai.unbundling.language.Statement;
import org.yoriai.unbundling.language.Statements;
import org.yoriai.unbundling.source.SourceText;
import org.yoriai.unbundling.structure.Piece;

/** Reads what the pieces of a text say and puts the bill together. */
final class Reading {

    private Reading() {}

    static UnbundledBill of(SourceText source, List<Piece> pieces, List<Warning> warnings) {
        String text = source.text();
        Clauses clauses = new Clauses(text, pieces);
        List<Money> money = part("money", warnings, () -> Amounts.of(text, source.jurisdiction()));
        List<LegalDate> dates = part("dates", warnings, () -> Dates.of(text, source.lang()));
        List<Definition> definitions = part("definitions", warnings, () -> Definitions.of(clauses, source.lang()));
        List<Mention> mentions = part(
                "references",
                warnings,
                () -> source.lang().equals("ja") ? JapaneseReferences.of(clauses) : EnglishReferences.of(clauses));
        List<Amendment> amendments = part("amendments", warnings, () -> Amendments.of(clauses, source.jurisdiction()));
        List<Statement> said = part("kinds", warnings, () -> Statements.of(clauses, source.lang(), amendments));
        Map<Integer, List<Money>> moneyOf = byUnit(clauses, money, Money::start);
        Map<Integer, List<LegalDate>> datesOf = byUnit(clauses, dates, LegalDate::start);
        List<Statement> statements = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            statements.add((said.isEmpty() ? Statement.NOTHING : said.get(i))
                    .with(moneyOf.getOrDefault(i, List.of()), datesOf.getOrDefault(i, List.of())));
        }
        DependencyGraph graph = part(
                "dependencies",
                warnings,
                DependencyGraph.NOTHING,
                () -> DependencyGraph.of(clauses, statements, mentions, definitions, amendments, source.lang()));
        if (!graph.complete()) {
            warnings.add(Warning.of(Warning.Code.NEXT_PREREQUISITES_ONLY));
        }
        BallotPaper paper = part(
                "questions",
                warnings,
                BallotPaper.NOTHING,
                () -> BallotPaper.of(clauses, graph, statements, amendments, source.lang()));
        List<Unit> units = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            String parent = piece.parent() < 0 ? "" : pieces.get(piece.parent()).eId();
            units.add(new Unit(
                    piece.eId(),
                    piece.level(),
                    piece.num(),
                    piece.heading(),
                    parent,
                    piece.span(),
                    piece.words(),
                    piece.quoted(),
                    piece.confidence(),
                    statements.get(i),
                    Wording.hash(
                            text, piece.heading(), piece.words(), piece.span().end(), source.lang())));
        }
        Bill bill = new Bill(
                source.iri(),
                BillTitle.of(clauses),
                source.lang(),
                source.jurisdiction(),
                source.format(),
                source.sha256());
        return new UnbundledBill(
                bill,
                text,
                units,
                mentions.stream().map(Mention::reference).toList(),
                definitions,
                amendments,
                graph.edges(),
                graph.packages(),
                paper.questions(),
                paper.bundling(),
                warnings);
    }

    /** The result of one part; when it fails, nothing and a warning, so that the tree is always delivered. */
    private static <T> List<T> part(String name, List<Warning> warnings, Supplier<List<T>> work) {
        return part(name, warnings, List.of(), work);
    }

    private static <T> T part(String name, List<Warning> warnings, T nothing, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            warnings.add(Warning.of(Warning.Code.PART_FAILED, "part", name));
            return nothing;
        }
    }

    private static <T> Map<Integer, List<T>> byUnit(Clauses clauses, List<T> items, ToIntFunction<T> start) {
        Map<Integer, List<T>> out = new HashMap<>();
        for (T item : items) {
            out.computeIfAbsent(clauses.at(start.applyAsInt(item)), unit -> new ArrayList<>())
                    .add(item);
        }
        return out;
    }
}
