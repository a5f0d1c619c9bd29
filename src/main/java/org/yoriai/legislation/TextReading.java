package org.yoriai.legislation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.yoriai.unbundling.UnbundledBill;
import org.yoriai.unbundling.Unit;
import org.yoriai.unbundling.dependency.Bundling;
import org.yoriai.unbundling.dependency.ClausePackage;
import org.yoriai.unbundling.dependency.Edge;
import org.yoriai.unbundling.dependency.EdgeType;
import org.yoriai.unbundling.language.Definition;
import org.yoriai.unbundling.language.Sentences;

/** Puts what the engine read into the bill's own terms: its clauses, and the words of each. */
final class TextReading {
    /** Longer quotations are cut: the text stands beside them. */
    private static final int LONGEST_QUOTE = 300;

    /** Quotations of this length need no context. */
    private static final int ENOUGH = 24;

    private static final int LEADING_WORDS = 3;
    private static final Pattern SHORT_NAME = Pattern.compile("(?:referred to as|called|known as)\\s+(?:the\\s+)?$");

    private final UnbundledBill bill;
    private final ClauseTree tree;
    private final List<String> names;
    private final String lang;
    private final Map<String, Integer> position = new HashMap<>();
    private final TreeMap<Integer, Unit> own = new TreeMap<>();
    private final Map<String, Unit> byName = new HashMap<>();

    private TextReading(UnbundledBill bill, ClauseTree tree, List<String> names) {
        this.bill = bill;
        this.tree = tree;
        this.names = names;
        this.lang = bill.bill().lang();
        for (int i = 0; i < names.size(); i++) {
            position.put(names.get(i), i);
        }
        for (Unit unit : bill.units()) {
            if (!unit.quoted()) {
                own.put(unit.start(), unit);
                byName.put(unit.eId(), unit);
            }
        }
    }

    /** @param names of the clauses by position: those of the original text, also for a translation */
    static BillReading of(UnbundledBill bill, ClauseTree tree, List<String> names) {
        return new TextReading(bill, tree, names).reading();
    }

    private BillReading reading() {
        List<BillReading.Edge> edges = bill.edges().stream().map(this::edge).toList();
        List<BillReading.Edge> between = edges.stream()
                .filter(edge -> !edge.from().isEmpty()
                        && !edge.to().isEmpty()
                        && !edge.from().equals(edge.to()))
                .toList();
        return new BillReading(
                lang,
                units(),
                between,
                bill.packages().stream().map(one -> together(one, edges)).toList(),
                bill.questions().stream()
                        .map(question -> new BillReading.Question(
                                question.id(),
                                question.clausePackage(),
                                question.order(),
                                lang,
                                question.group(),
                                question.title(),
                                question.text(),
                                question.requires(),
                                question.cites().stream()
                                        .map(cite -> words(cite.unit(), cite.start(), cite.end()))
                                        .toList(),
                                question.warnings().stream()
                                        .map(warning -> new BillReading.Warning(
                                                warning.with(), warning.why(), words(warning.start(), warning.end())))
                                        .toList()))
                        .toList(),
                definitions(),
                bill.amendments().stream()
                        .map(change -> new BillReading.Amendment(
                                name(change.unit()),
                                change.targetAct(),
                                change.at(),
                                change.op(),
                                change.oldWords(),
                                change.newWords(),
                                change.position(),
                                change.status().equals("parsed"),
                                words(change.unit(), change.start(), change.end())))
                        .toList(),
                bundling(bill.bundling()));
    }

    private List<BillReading.Unit> units() {
        Map<String, BillReading.Unit> units = new LinkedHashMap<>();
        for (Unit unit : bill.units()) {
            String name = name(unit.eId());
            if (name.isEmpty()) {
                continue;
            }
            BillReading.Unit read = new BillReading.Unit(
                    name,
                    unit.statement().kinds(),
                    unit.statement().modality(),
                    unit.confidence(),
                    unit.statement().actors().stream()
                            .map(actor -> new BillReading.Actor(
                                    actor.name(), actor.role(), words(unit.eId(), actor.start(), actor.end())))
                            .toList(),
                    unit.statement().money().stream()
                            .map(money -> new BillReading.Money(
                                    money.amount().toPlainString(),
                                    money.currency(),
                                    words(unit.eId(), money.start(), money.end())))
                            .toList(),
                    unit.statement().dates().stream()
                            .map(date -> new BillReading.When(
                                    date.iso(),
                                    date.formula(),
                                    date.role(),
                                    words(unit.eId(), date.start(), date.end())))
                            .toList());
            // The one paragraph of a Japanese article has become part of the article.
            units.merge(name, read, TextReading::both);
        }
        return List.copyOf(units.values());
    }

    private static BillReading.Unit both(BillReading.Unit outer, BillReading.Unit inner) {
        return new BillReading.Unit(
                outer.eId(),
                joined(outer.kinds(), inner.kinds()),
                outer.modality().isEmpty() ? inner.modality() : outer.modality(),
                Math.min(outer.confidence(), inner.confidence()),
                joined(outer.actors(), inner.actors()),
                joined(outer.money(), inner.money()),
                joined(outer.dates(), inner.dates()));
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        more.stream().filter(Predicate.not(some::contains)).forEach(all::add);
        return all;
    }

    private BillReading.Edge edge(Edge edge) {
        return new BillReading.Edge(
                name(edge.from()),
                name(edge.to()),
                edge.type().code(),
                edge.hard(),
                edge.type() == EdgeType.USES_TERM
                        ? words(edge.from(), edge.start(), edge.end())
                        : inContext(words(edge.from(), edge.start(), edge.end())));
    }

    private BillReading.Together together(ClausePackage one, List<BillReading.Edge> edges) {
        return new BillReading.Together(
                one.id(),
                names(one.units()),
                names(one.carriers()),
                one.requires(),
                one.requiredBy(),
                one.why().stream()
                        .map(edges::get)
                        .filter(edge -> !edge.from().isEmpty()
                                && !edge.to().isEmpty()
                                && !edge.from().equals(edge.to()))
                        .distinct()
                        .toList());
    }

    private List<BillReading.Definition> definitions() {
        Map<String, Integer> next = new HashMap<>();
        List<BillReading.Definition> definitions = new ArrayList<>();
        List<Definition> all = bill.definitions();
        for (int i = all.size() - 1; i >= 0; i--) {
            Definition definition = all.get(i);
            String name = name(definition.unit());
            Optional<ClauseTree.Clause> home = tree.of(definition.unit());
            if (!name.isEmpty() && home.isPresent()) {
                int limit = next.getOrDefault(definition.unit(), Integer.MAX_VALUE);
                definitions.add(new BillReading.Definition(
                        definition.term(), name, name(definition.scope()), meaning(home.get(), definition, limit)));
                // Several terms before one "means" share what follows.
                if (limit == Integer.MAX_VALUE || definition.end() + 12 < limit) {
                    next.put(definition.unit(), definition.start());
                }
            }
        }
        Collections.reverse(definitions);
        return definitions;
    }

    /** From the term to the end of its sentence, or to where the next term is given its meaning. */
    private BillReading.Words meaning(ClauseTree.Clause home, Definition definition, int limit) {
        ClauseTree.Body own = home.own();
        int at = own.find(definition.start(), definition.end());
        if (at < 0) {
            return words(definition.unit(), definition.start(), definition.end());
        }
        String body = own.words();
        int start = at;
        while (start > 0 && "“‘\"'「（(".indexOf(body.charAt(start - 1)) >= 0) {
            start--;
        }
        int stop = limit == Integer.MAX_VALUE ? body.length() : Math.max(start, start + limit - definition.start());
        stop = Math.min(stop, body.length());
        int end = at + definition.term().length();
        while (end < stop && !endsSentence(body, end)) {
            end++;
        }
        end = Math.min(stop, end + 1);
        if (isNamed(body, start, at + definition.term().length())) {
            // “… (以下「基金」という。)”: what it means stands before it.
            start = sentenceStart(body, start);
            int close = Math.max(body.indexOf(')', at), body.indexOf('）', at));
            end = close < 0 ? end : close + 1;
        }
        String words = body.substring(start, end).strip().replaceFirst("[;；]$", "");
        return new BillReading.Words(names.get(home.index()), lang, cut(words), start, start + words.length());
    }

    /** Whether the term is a short name for the words before it. */
    private static boolean isNamed(String body, int start, int behind) {
        return body.startsWith("」という", behind)
                || "（(".indexOf(body.charAt(start)) >= 0
                || SHORT_NAME
                        .matcher(body.substring(Math.max(0, start - 40), start))
                        .find();
    }

    private static int sentenceStart(String body, int at) {
        int start = at;
        while (start > 0 && at - start < LONGEST_QUOTE && "。；;:\n".indexOf(body.charAt(start - 1)) < 0) {
            if (Character.isWhitespace(body.charAt(start - 1))
                    && start > 1
                    && body.charAt(start - 2) == '.'
                    && Sentences.endsAt(body, start - 2)) {
                break;
            }
            start--;
        }
        while (start < at && Character.isWhitespace(body.charAt(start))) {
            start++;
        }
        return start;
    }

    private static boolean endsSentence(String body, int at) {
        char c = body.charAt(at);
        return c == '.' ? Sentences.endsAt(body, at) : "。;；".indexOf(c) >= 0;
    }

    private BillReading.Bundling bundling(Bundling bundling) {
        return new BillReading.Bundling(
                bundling.packages(),
                bundling.targetActs(),
                bundling.components(),
                bundling.coupling(),
                bundling.modularity(),
                bundling.downsets().isPresent() ? bundling.downsets().getAsLong() : null,
                bundling.evidence().stream()
                        .map(finding ->
                                new BillReading.Finding(finding.text(), lang, words(finding.start(), finding.end())))
                        .toList());
    }

    private List<String> names(List<String> units) {
        return units.stream()
                .map(this::name)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private String name(String unit) {
        return tree.of(unit).map(clause -> names.get(clause.index())).orElse("");
    }

    private BillReading.Words words(String unit, int start, int end) {
        String text = cut(bill.text().substring(start, end).strip());
        Optional<ClauseTree.Clause> clause = tree.of(unit);
        int at = clause.isEmpty() || start == end ? -1 : clause.get().own().find(start, end);
        return new BillReading.Words(name(unit), lang, text, at, at < 0 ? -1 : at + end - start);
    }

    /** Words of which only the place in the text is known. */
    private BillReading.Words words(int start, int end) {
        return words(start == end ? "" : innermost(start, end), start, end);
    }

    private String innermost(int start, int end) {
        Map.Entry<Integer, Unit> before = own.floorEntry(start);
        Unit at = before == null ? null : before.getValue();
        while (at != null && at.end() < end) {
            at = byName.get(at.parent());
        }
        return at == null ? "" : at.eId();
    }

    /** A bare number says little: with the words that lead to it (English) or follow it (Japanese), in the same sentence. */
    private BillReading.Words inContext(BillReading.Words words) {
        if (words.start() < 0 || words.text().length() > ENOUGH) {
            return words;
        }
        String body = tree.clauses().get(position.get(words.eId())).own().words();
        int start = words.start();
        int end = words.end();
        if (lang.equals("ja")) {
            while (end < body.length() && end - words.end() < ENOUGH && "、。\n".indexOf(body.charAt(end)) < 0) {
                end++;
            }
        } else {
            for (int n = 0; n < LEADING_WORDS; n++) {
                int wordEnd = start;
                while (wordEnd > 0 && Character.isWhitespace(body.charAt(wordEnd - 1))) {
                    wordEnd--;
                }
                int wordStart = wordEnd;
                while (wordStart > 0 && !Character.isWhitespace(body.charAt(wordStart - 1))) {
                    wordStart--;
                }
                if (wordStart == wordEnd || ".;:—".indexOf(body.charAt(wordEnd - 1)) >= 0) {
                    break;
                }
                start = wordStart;
            }
        }
        return new BillReading.Words(
                words.eId(), lang, cut(body.substring(start, end).strip()), start, end);
    }

    private static String cut(String words) {
        return words.length() <= LONGEST_QUOTE
                ? words
                : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, LONGEST_QUOTE))) + "…";
    }
}
