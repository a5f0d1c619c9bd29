package org.yoriai.unbundling.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yoriai.unbundling.UnbundledBill;
import org.yoriai.unbundling.Unit;
import org.yoriai.unbundling.amendment.Amendment;
import org.yoriai.unbundling.ballot.Question;
import org.yoriai.unbundling.dependency.ClausePackage;
import org.yoriai.unbundling.dependency.Edge;
import org.yoriai.unbundling.language.Actor;
import org.yoriai.unbundling.language.Definition;
import org.yoriai.unbundling.language.LegalDate;
import org.yoriai.unbundling.language.Money;
import org.yoriai.unbundling.language.Reference;
import org.yoriai.unbundling.version.Anchor;

/** The published JSON shape of a bill taken apart; absent names are {@code null} there. */
public final class UnbundledBillDocument {

    private static final int LONGEST_QUOTE = 400;

    private UnbundledBillDocument() {}

    /** A document for {@link org.yoriai.shared.json.JsonOut}: maps in the order of the published shape. */
    public static Map<String, Object> of(UnbundledBill bill) {
        return object(
                "bill",
                        object(
                                "iri", bill.bill().iri(),
                                "title", bill.bill().title(),
                                "lang", bill.bill().lang(),
                                "jurisdiction", bill.bill().jurisdiction().code(),
                                "format", bill.bill().format().code(),
                                "sha256", bill.bill().sha256()),
                "text", bill.text(),
                "units", each(bill.units(), UnbundledBillDocument::unit),
                "refs", each(bill.refs(), UnbundledBillDocument::reference),
                "definitions", each(bill.definitions(), UnbundledBillDocument::definition),
                "amendments", each(bill.amendments(), UnbundledBillDocument::amendment),
                "edges", each(bill.edges(), UnbundledBillDocument::edge),
                "packages", each(bill.packages(), UnbundledBillDocument::clausePackage),
                "questions", each(bill.questions(), UnbundledBillDocument::question),
                "bundling",
                        object(
                                "packages", bill.bundling().packages(),
                                "targetActs", bill.bundling().targetActs(),
                                "components", bill.bundling().components(),
                                "coupling", bill.bundling().coupling(),
                                "modularity", bill.bundling().modularity(),
                                "downsets", orNull(bill.bundling().downsets()),
                                "evidence",
                                        each(
                                                bill.bundling().evidence(),
                                                finding -> object(
                                                        "text", finding.text(),
                                                        "start", finding.start(),
                                                        "end", finding.end()))));
    }

    /** The value of {@code anchors}: where each unit of an old version went. */
    public static List<Map<String, Object>> anchors(List<Anchor> anchors) {
        return each(
                anchors,
                anchor -> object(
                        "from", anchor.from(),
                        "to", anchor.to(),
                        "kind", anchor.kind().code(),
                        "similarity", anchor.similarity(),
                        "changes",
                                anchor.changes().stream()
                                        .map(Anchor.Change::code)
                                        .toList(),
                        "carry", anchor.carry().code()));
    }

    /**
     * Only what is asked: the bill, its packages, its questions and how much one vote would bundle. The text is not among it,
     * so every cite carries the words it stands for, long ones cut.
     */
    public static Map<String, Object> questions(UnbundledBill bill) {
        Map<String, Object> whole = of(bill);
        whole.keySet().retainAll(List.of("bill", "packages", "questions", "bundling"));
        whole.put("questions", each(bill.questions(), question -> {
            Map<String, Object> asked = question(question);
            asked.put(
                    "cites",
                    each(
                            question.cites(),
                            cite -> object(
                                    "unit", cite.unit(),
                                    "start", cite.start(),
                                    "end", cite.end(),
                                    "words", quoted(bill.text(), cite.start(), cite.end()))));
            return asked;
        }));
        return whole;
    }

    private static String quoted(String text, int start, int end) {
        String words = Layout.collapsed(text.substring(start, Math.min(end, start + 4 * LONGEST_QUOTE)));
        return words.length() <= LONGEST_QUOTE && end - start <= 4 * LONGEST_QUOTE
                ? words
                : words.substring(0, border(words, Math.min(words.length(), LONGEST_QUOTE))) + "…";
    }

    /** Not between the halves of one character. */
    private static int border(String words, int at) {
        return at < words.length() && Character.isLowSurrogate(words.charAt(at)) ? at - 1 : at;
    }

    private static Map<String, Object> unit(Unit unit) {
        return object(
                "eId", unit.eId(),
                "level", unit.level(),
                "num", unit.num(),
                "heading", unit.heading(),
                "parent", orNull(unit.parent()),
                "start", unit.start(),
                "end", unit.end(),
                "quoted", unit.quoted(),
                "confidence", unit.confidence(),
                "kinds", unit.statement().kinds(),
                "modality", unit.statement().modality(),
                "actors", each(unit.statement().actors(), UnbundledBillDocument::actor),
                "money", each(unit.statement().money(), UnbundledBillDocument::money),
                "dates", each(unit.statement().dates(), UnbundledBillDocument::date),
                "hash", unit.hash());
    }

    private static Map<String, Object> actor(Actor actor) {
        return object("name", actor.name(), "role", actor.role(), "start", actor.start(), "end", actor.end());
    }

    private static Map<String, Object> money(Money money) {
        return object(
                "amount", money.amount().toPlainString(),
                "currency", money.currency(),
                "start", money.start(),
                "end", money.end());
    }

    private static Map<String, Object> date(LegalDate date) {
        return object(
                "iso", orNull(date.iso()),
                "formula", orNull(date.formula()),
                "role", date.role(),
                "start", date.start(),
                "end", date.end());
    }

    private static Map<String, Object> reference(Reference ref) {
        return object(
                "start", ref.start(),
                "end", ref.end(),
                "text", ref.text(),
                "from", orNull(ref.from()),
                "target", orNull(ref.target()),
                "external", orNull(ref.external()),
                "status", ref.status().name().toLowerCase(Locale.ROOT));
    }

    private static Map<String, Object> definition(Definition definition) {
        return object(
                "term", definition.term(),
                "start", definition.start(),
                "end", definition.end(),
                "unit", orNull(definition.unit()),
                "scope", definition.scope());
    }

    private static Map<String, Object> amendment(Amendment amendment) {
        return object(
                "unit", amendment.unit(),
                "targetAct", amendment.targetAct(),
                "at", amendment.at(),
                "op", amendment.op(),
                "old", amendment.oldWords(),
                "new", amendment.newWords(),
                "position", amendment.position(),
                "status", amendment.status(),
                "start", amendment.start(),
                "end", amendment.end());
    }

    private static Map<String, Object> edge(Edge edge) {
        return object(
                "from", edge.from(),
                "to", edge.to(),
                "type", edge.type().code(),
                "strength", edge.hard() ? "hard" : "soft",
                "start", edge.start(),
                "end", edge.end());
    }

    private static Map<String, Object> clausePackage(ClausePackage one) {
        return object(
                "id", one.id(),
                "units", one.units(),
                "carriers", one.carriers(),
                "requires", one.requires(),
                "requiredBy", one.requiredBy(),
                "why", one.why());
    }

    private static Map<String, Object> question(Question question) {
        return object(
                "id", question.id(),
                "package", question.clausePackage(),
                "order", question.order(),
                "group", question.group(),
                "title", question.title(),
                "text", question.text(),
                "requires", question.requires(),
                "cites",
                        each(
                                question.cites(),
                                cite -> object("unit", cite.unit(), "start", cite.start(), "end", cite.end())),
                "warnings",
                        each(
                                question.warnings(),
                                warning -> object(
                                        "with", warning.with(),
                                        "why", warning.why(),
                                        "start", warning.start(),
                                        "end", warning.end())));
    }

    private static @Nullable Object orNull(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    private static @Nullable String orNull(String name) {
        return name.isEmpty() ? null : name;
    }

    private static <T> List<Map<String, Object>> each(List<T> items, Function<T, Map<String, Object>> shape) {
        return items.stream().map(shape).toList();
    }

    private static Map<String, Object> object(@Nullable Object... namesAndValues) {
        Map<String, Object> out = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            out.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return out;
    }
}
