package org.yoriai.web.open;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yoriai.legislation.BillReading;
import org.yoriai.legislation.BillView;
import org.yoriai.legislation.DefinedTerms;
import org.yoriai.shared.Lang;

/** What one clause says, in a few lines, each leading to its words in the text. */
final class ClauseFacts {
    private static final List<String> MODALITIES = List.of("must", "must-not", "may", "should", "is");
    private static final List<String> ROLES = List.of("commencement", "expiry", "deadline", "period");
    /** Below it another reading of the number was nearly as likely. */
    private static final double SURE = 0.75;

    private static final int MOST = 8;
    private static final int MOST_CHANGES = 12;
    private static final Pattern ARTICLE = Pattern.compile("^(?:an?|the|each|every|any)\\s+", Pattern.CASE_INSENSITIVE);

    /**
     * Words of the clause.
     *
     * @param href where they stand in the text, or {@code null}
     * @param where number of the subclause, possibly empty
     */
    public record Said(String text, String lang, String href, String where) {}

    public record Row(String label, List<Said> said) {}

    /** @param at what is changed in the act, possibly empty */
    public record Change(
            String act,
            String at,
            String op,
            String oldLabel,
            String oldWords,
            String newWords,
            boolean complete,
            Said words) {}

    /**
     * A word with a meaning of its own.
     *
     * @param back to where it stands in the text
     */
    public record Term(String id, String term, String meaning, String lang, String back, Contents.Entry said) {}

    /**
     * @param kinds what the clause does, in plain words
     * @param unsure numbers that could be read in another way, in words, or {@code null}
     */
    public record Facts(List<String> kinds, List<Row> rows, List<Change> changes, String unsure, List<Term> terms) {
        static final Facts NONE = new Facts(List.of(), List.of(), List.of(), null, List.of());

        public boolean isEmpty() {
            return rows.isEmpty();
        }
    }

    private final Contents contents;
    private final BillReading reading;
    private final LawText text;
    private final LawMessages say;
    private final Lang lang;
    private final BillView.ClauseView clause;
    private final List<BillView.ClauseView> clauses;
    private final List<BillReading.Unit> units;

    private ClauseFacts(
            Contents contents,
            BillReading reading,
            LawText text,
            LawMessages say,
            Lang lang,
            BillView.ClauseView clause,
            List<BillView.ClauseView> inside) {
        this.contents = contents;
        this.reading = reading;
        this.text = text;
        this.say = say;
        this.lang = lang;
        this.clause = clause;
        this.clauses = new ArrayList<>();
        clauses.add(clause);
        clauses.addAll(inside);
        Set<String> names = clauses.stream().map(BillView.ClauseView::eId).collect(Collectors.toSet());
        this.units = reading.units().stream()
                .filter(unit -> names.contains(unit.eId()))
                .toList();
    }

    /** Marks in {@code text} whatever is quoted. */
    static Facts of(
            Contents contents,
            BillReading reading,
            LawText text,
            LawMessages say,
            Lang lang,
            BillView.ClauseView clause,
            List<BillView.ClauseView> inside) {
        ClauseFacts facts = new ClauseFacts(contents, reading, text, say, lang, clause, inside);
        return new Facts(facts.kinds(), facts.rows(), facts.changes(), facts.unsure(), facts.terms());
    }

    private List<String> kinds() {
        return units.stream()
                .flatMap(unit -> unit.kinds().stream())
                .distinct()
                .map(say::kind)
                .distinct()
                .toList();
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (String modality : MODALITIES) {
            add(rows, say.who(modality), actors("bearer", modality));
        }
        add(rows, say.who_gains(), actors("beneficiary", null));
        add(rows, say.who_other(), actors("counterparty", null));
        add(
                rows,
                say.money(),
                said(units.stream()
                        .flatMap(unit -> unit.money().stream().map(BillReading.Money::words))
                        .toList()));
        for (String role : ROLES) {
            add(
                    rows,
                    say.date(role),
                    said(units.stream()
                            .flatMap(unit -> unit.dates().stream())
                            .filter(date -> date.role().equals(role))
                            .map(BillReading.When::words)
                            .toList()));
        }
        return rows;
    }

    private static void add(List<Row> rows, String label, List<Said> said) {
        if (!said.isEmpty()) {
            rows.add(new Row(label, said));
        }
    }

    /** Each once, where it first stands; somebody without a duty, ban or right is told of once, in the last row. */
    private List<Said> actors(String role, String modality) {
        Map<String, Said> named = new LinkedHashMap<>();
        for (BillReading.Unit unit : units) {
            boolean fits = modality == null
                    || modality.equals(unit.modality())
                    || (modality.equals("is") && unit.modality().isEmpty());
            for (BillReading.Actor actor : unit.actors()) {
                String name = ARTICLE.matcher(
                                actor.name().replaceAll("\\s+", " ").strip())
                        .replaceFirst("");
                if (fits && actor.role().equals(role) && !name.isEmpty() && named.size() < MOST) {
                    named.putIfAbsent(name.toLowerCase(Locale.ROOT), said(actor.words(), name));
                }
            }
        }
        return List.copyOf(named.values());
    }

    private List<Said> said(List<BillReading.Words> words) {
        Map<String, Said> said = new LinkedHashMap<>();
        for (BillReading.Words one : words) {
            if (said.size() < MOST) {
                said.putIfAbsent(one.text() + one.eId(), said(one, one.text()));
            }
        }
        return List.copyOf(said.values());
    }

    private Said said(BillReading.Words words, String shown) {
        boolean marked = words.start() >= 0 && isShown(words);
        return new Said(
                shown,
                words.lang(),
                marked ? text.quote(words.eId(), words.start(), words.end()) : null,
                contents.inner(clause.eId(), words.eId()));
    }

    /** The page shows the text in the language that the words are in. */
    private boolean isShown(BillReading.Words words) {
        BillView.ClauseView unit = contents.clause(words.eId());
        return unit != null
                && unit.body().langOf(lang).equals(words.lang())
                && words.end() <= unit.body().in(lang).length();
    }

    private List<Change> changes() {
        Set<String> names = units.stream().map(BillReading.Unit::eId).collect(Collectors.toSet());
        return reading.amendments().stream()
                .filter(change -> names.contains(change.eId()))
                .limit(MOST_CHANGES)
                .map(change -> new Change(
                        change.act().isEmpty() ? say.act_unknown() : change.act(),
                        address(change.at()),
                        say.op(change.op()),
                        change.op().equals("insertPhrase") ? say.beside_words() : say.old_words(),
                        change.oldWords(),
                        change.op().equals("renumber") ? "" : change.newWords(),
                        change.complete(),
                        said(change.words(), change.words().text())))
                .toList();
    }

    /** {@code sec_254__subsec_c} in words. */
    private String address(String at) {
        List<String> steps = new ArrayList<>();
        for (String step : at.split("__", -1)) {
            int number = step.indexOf('_');
            if (!step.isEmpty()) {
                steps.add(say.address(
                        number < 0 ? step : step.substring(0, number), number < 0 ? "" : step.substring(number + 1)));
            }
        }
        return String.join(" ", steps);
    }

    private String unsure() {
        List<String> nums = units.stream()
                .filter(unit -> unit.confidence() < SURE)
                .map(unit -> contents.clause(unit.eId()))
                .filter(Objects::nonNull)
                .map(unit -> unit.num().in(lang))
                .filter(num -> !num.isEmpty())
                .distinct()
                .toList();
        return nums.isEmpty() ? null : say.unsure(String.join(say.comma(), nums));
    }

    /** Each word once in the clause, where it first stands. */
    private List<Term> terms() {
        DefinedTerms defined = new DefinedTerms(reading);
        List<Term> terms = new ArrayList<>();
        Set<BillReading.Definition> seen = new HashSet<>();
        for (BillView.ClauseView unit : clauses) {
            if (!unit.body().langOf(lang).equals(reading.lang())) {
                continue;
            }
            for (DefinedTerms.Use use : defined.in(unit.eId(), unit.body().in(lang))) {
                BillReading.Definition definition = use.definition();
                boolean own = definition.eId().equals(clause.eId())
                        || definition.eId().startsWith(clause.eId() + "__");
                if (own || !seen.add(definition)) {
                    continue;
                }
                String id = "term-" + (terms.size() + 1);
                String back = text.term(unit.eId(), use.start(), use.end(), "#" + id);
                terms.add(new Term(
                        id,
                        definition.term(),
                        definition.meaning().text(),
                        definition.meaning().lang(),
                        "#" + back,
                        contents.entryOf(contents.decidedAround(definition.eId()))));
            }
        }
        return terms;
    }
}
