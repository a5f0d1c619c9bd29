package org.yoriai.legislation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a program read from the text of a bill when it was stored: what each clause says, what it needs, and the
 * separate questions in it. Units are named as the clauses of {@link BillView}, in whatever language the text is.
 *
 * @param lang of the text it was read from
 * @param units in text order, one for each clause of the bill
 * @param packages units that stand or fall together, in text order
 * @param questions one for each package, in the order in which to ask them
 */
public record BillReading(
        String lang,
        List<Unit> units,
        List<Edge> edges,
        List<Together> packages,
        List<Question> questions,
        List<Definition> definitions,
        List<Amendment> amendments,
        Bundling bundling) {

    public BillReading {
        units = List.copyOf(units);
        edges = List.copyOf(edges);
        packages = List.copyOf(packages);
        questions = List.copyOf(questions);
        definitions = List.copyOf(definitions);
        amendments = List.copyOf(amendments);
    }

    /**
     * Words of the bill.
     *
     * @param eId the clause they stand in, empty for words outside all clauses
     * @param lang of the words
     * @param text as printed; long ones are cut and end in …
     * @param start where they stand in the clause's own words ({@code body}), as Java {@code char} index; −1 where they
     *     stand in its number or heading, or run on into other clauses
     * @param end exclusive; −1 with {@code start}
     */
    public record Words(String eId, String lang, String text, int start, int end) {
        public boolean isIn(String clause) {
            return start >= 0 && eId.equals(clause);
        }
    }

    /**
     * What the own words of a clause say.
     *
     * @param kinds {@code definition prohibition duty power right delegation penalty appropriation commencement sunset
     *     amendment repeal procedure institution report exception deeming purpose title extent severability transitional
     *     recital}
     * @param modality {@code must must-not may should is} or empty
     * @param confidence in [0,1] that number and level were read rightly; 1 when no other reading existed
     */
    public record Unit(
            String eId,
            List<String> kinds,
            String modality,
            double confidence,
            List<Actor> actors,
            List<Money> money,
            List<When> dates) {
        public Unit {
            kinds = List.copyOf(kinds);
            actors = List.copyOf(actors);
            money = List.copyOf(money);
            dates = List.copyOf(dates);
        }

        private boolean saysNothing() {
            return kinds.isEmpty() && actors.isEmpty() && money.isEmpty() && dates.isEmpty();
        }
    }

    /** @param role {@code bearer}, {@code counterparty} or {@code beneficiary} */
    public record Actor(String name, String role, Words words) {}

    /**
     * @param amount exact decimal
     * @param currency ISO 4217
     */
    public record Money(String amount, String currency, Words words) {}

    /**
     * A date or a period.
     *
     * @param iso {@code yyyy-mm-dd}, else empty
     * @param formula such as {@code within(event,P21D)} where there is no date, else empty
     * @param role {@code commencement expiry deadline period reference}
     */
    public record When(String iso, String formula, String role, Words words) {}

    /**
     * One clause needs another (hard), or touches it.
     *
     * @param type {@code uses-term needs enforces uses-institution funds builds-on in-force-by chapeau subject-to overrides
     *     saves mentions container same-act same-heading topic}
     */
    public record Edge(String from, String to, String type, boolean hard, Words words) {}

    /**
     * Clauses that stand or fall together.
     *
     * @param id {@code p1, p2, …}
     * @param carriers clauses that come along, such as definitions
     * @param requires ids of all packages without which this one cannot stand
     * @param requiredBy the inverse
     * @param why what holds it together and what makes it require others
     */
    public record Together(
            String id,
            List<String> units,
            List<String> carriers,
            List<String> requires,
            List<String> requiredBy,
            List<Edge> why) {
        public Together {
            units = List.copyOf(units);
            carriers = List.copyOf(carriers);
            requires = List.copyOf(requires);
            requiredBy = List.copyOf(requiredBy);
            why = List.copyOf(why);
        }
    }

    /**
     * A package as a question.
     *
     * @param packageId of {@link Together}
     * @param order from 1; a question comes after all it requires
     * @param group heading of the part of the agenda
     * @param lang of title, text and group
     * @param requires ids of the questions that must be yes
     * @param cites the words it is made of
     */
    public record Question(
            String id,
            String packageId,
            int order,
            String lang,
            String group,
            String title,
            String text,
            List<String> requires,
            List<Words> cites,
            List<Warning> warnings) {
        public Question {
            requires = List.copyOf(requires);
            cites = List.copyOf(cites);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * A reason to ask two questions together.
     *
     * @param with id of the other question
     * @param why {@code subject-to overrides same-amount}
     */
    public record Warning(String with, String why, Words words) {}

    /**
     * A word to which the bill gives a meaning.
     *
     * @param eId the clause that says so
     * @param scope the clause in which the meaning holds, empty for the whole bill
     * @param meaning the words that give it
     */
    public record Definition(String term, String eId, String scope, Words meaning) {}

    /**
     * A change of another act.
     *
     * @param eId the clause that orders it
     * @param act name as printed, possibly empty
     * @param at address in the act, possibly empty
     * @param op {@code substitute insertPhrase deletePhrase insertUnit replaceUnit repealUnit renumber}
     * @param position {@code after before start end} or empty
     * @param complete false where only the kind of change was understood
     */
    public record Amendment(
            String eId,
            String act,
            String at,
            String op,
            String oldWords,
            String newWords,
            String position,
            boolean complete,
            Words words) {}

    /**
     * How much one vote on the whole bill would decide: evidence, never a verdict.
     *
     * @param packages how many separate questions
     * @param targetActs names of the acts it changes
     * @param components parts of the bill that do not need each other
     * @param coupling needs between packages, per package
     * @param modularity how well the agenda keeps together what belongs together, at most 1
     * @param downsets how many outcomes are possible that contradict nothing; {@code null} above a million
     */
    public record Bundling(
            int packages,
            List<String> targetActs,
            int components,
            double coupling,
            double modularity,
            Long downsets,
            List<Finding> evidence) {
        public Bundling {
            targetActs = List.copyOf(targetActs);
            evidence = List.copyOf(evidence);
        }
    }

    /** A sentence, and the words that show it; those are empty where the whole bill does. */
    public record Finding(String text, String lang, Words words) {}

    public Optional<Unit> unit(String eId) {
        return units.stream().filter(unit -> unit.eId().equals(eId)).findFirst();
    }

    /** The package that holds a clause. */
    public Optional<Together> packageOf(String eId) {
        return packages.stream().filter(one -> one.units().contains(eId)).findFirst();
    }

    /**
     * The same bill for readers of another language. What is asked, in which order and what stands or falls together is
     * as in this reading, so that everybody decides the same; the words come from {@code translation} wherever it says
     * the same of the same clauses, and stay as they are elsewhere.
     */
    BillReading inWordsOf(BillReading translation) {
        Map<String, Unit> said = byKey(translation.units, Unit::eId);
        Map<String, Edge> evidence =
                byKey(translation.edges, edge -> edge.from() + " " + edge.to() + " " + edge.type());
        Function<Edge, Edge> worded =
                edge -> evidence.getOrDefault(edge.from() + " " + edge.to() + " " + edge.type(), edge);
        Map<Set<String>, Together> alike = new HashMap<>();
        translation.packages.forEach(one -> alike.putIfAbsent(new HashSet<>(one.units()), one));
        Map<String, Question> asked = byKey(translation.questions, Question::packageId);
        Map<String, Together> own = byKey(packages, Together::id);
        List<Question> inWords = new ArrayList<>();
        Map<String, String> otherIds = new HashMap<>();
        for (Question question : questions) {
            Together there =
                    alike.get(new HashSet<>(own.get(question.packageId()).units()));
            Question other = there == null ? null : asked.get(there.id());
            if (other != null) {
                otherIds.put(question.id(), other.id());
            }
        }
        for (Question question : questions) {
            Question other =
                    otherIds.containsKey(question.id()) ? translation.question(otherIds.get(question.id())) : null;
            inWords.add(
                    other == null
                            ? question
                            : new Question(
                                    question.id(),
                                    question.packageId(),
                                    question.order(),
                                    other.lang(),
                                    other.group(),
                                    other.title(),
                                    other.text(),
                                    question.requires(),
                                    other.cites(),
                                    question.warnings().stream()
                                            .map(warning -> other.warnings().stream()
                                                    .filter(same -> same.why().equals(warning.why())
                                                            && same.with().equals(otherIds.get(warning.with())))
                                                    .findFirst()
                                                    .map(same -> new Warning(warning.with(), same.why(), same.words()))
                                                    .orElse(warning))
                                            .toList()));
        }
        return new BillReading(
                translation.lang,
                units.stream()
                        .map(unit -> said.containsKey(unit.eId())
                                        && !said.get(unit.eId()).saysNothing()
                                ? said.get(unit.eId())
                                : unit)
                        .toList(),
                edges.stream().map(worded).toList(),
                packages.stream()
                        .map(one -> new Together(
                                one.id(),
                                one.units(),
                                one.carriers(),
                                one.requires(),
                                one.requiredBy(),
                                one.why().stream().map(worded).toList()))
                        .toList(),
                inWords,
                translation.definitions.isEmpty() ? definitions : translation.definitions,
                translation.amendments.isEmpty() ? amendments : translation.amendments,
                new Bundling(
                        bundling.packages(),
                        translation.bundling.targetActs().size()
                                        == bundling.targetActs().size()
                                ? translation.bundling.targetActs()
                                : bundling.targetActs(),
                        bundling.components(),
                        bundling.coupling(),
                        bundling.modularity(),
                        bundling.downsets(),
                        bundling.evidence()));
    }

    private Question question(String id) {
        return questions.stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static <T> Map<String, T> byKey(List<T> items, Function<T, String> key) {
        return items.stream().collect(Collectors.toMap(key, item -> item, (first, next) -> first, LinkedHashMap::new));
    }
}
