package org.yoriai.legislation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Localized;

/** The words to which a bill gives a meaning of its own, as they were read from its clauses. */
final class Glossary {
    /** The term in front of its meaning: it stands above it in a glossary. */
    private static final Pattern TERM_FIRST =
            Pattern.compile("^(?:[“‘\"'][^”’\"']{1,120}[”’\"'],?\\s+means?\\s+|「[^」]{1,60}」とは、?|[^\\s　。、「」]{1,40}　)");

    private Glossary() {}

    /**
     * In the order of the bill. The n-th meaning that a clause gives is the same in both languages, where it gives as many
     * in each.
     *
     * @param readings of the texts of the bill, the original first
     */
    static List<BillView.TermView> of(BillView bill, List<BillReading> readings) {
        if (readings.isEmpty()) {
            return List.of();
        }
        BillReading original = readings.get(0);
        Map<String, List<BillReading.Definition>> translated =
                readings.size() < 2 ? Map.of() : byClause(readings.get(1).definitions());
        Map<BillReading.Definition, List<UUID>> users = users(bill, original);
        List<BillView.TermView> terms = new ArrayList<>();
        byClause(original.definitions()).forEach((eId, definitions) -> {
            List<BillReading.Definition> others = translated.getOrDefault(eId, List.of());
            for (int n = 0; n < definitions.size(); n++) {
                BillReading.Definition definition = definitions.get(n);
                Optional<BillReading.Definition> other =
                        others.size() == definitions.size() ? Optional.of(others.get(n)) : Optional.empty();
                Map<String, String> words = new HashMap<>();
                Map<String, String> meanings = new HashMap<>();
                other.ifPresent(same -> {
                    words.put(same.meaning().lang(), same.term());
                    meanings.put(same.meaning().lang(), meaning(same));
                });
                words.put(original.lang(), definition.term());
                meanings.put(original.lang(), meaning(definition));
                clause(bill, eId)
                        .ifPresent(unit -> terms.add(new BillView.TermView(
                                new Localized(words),
                                new Localized(meanings),
                                home(bill, unit).id(),
                                clause(bill, definition.scope())
                                        .map(BillView.ClauseView::id)
                                        .orElse(null),
                                users.getOrDefault(definition, List.of()))));
            }
        });
        return List.copyOf(terms);
    }

    private static Map<String, List<BillReading.Definition>> byClause(List<BillReading.Definition> definitions) {
        Map<String, List<BillReading.Definition>> byClause = new LinkedHashMap<>();
        definitions.stream()
                .filter(definition -> !definition.term().isBlank())
                .forEach(definition -> byClause.computeIfAbsent(definition.eId(), eId -> new ArrayList<>())
                        .add(definition));
        return byClause;
    }

    private static String meaning(BillReading.Definition definition) {
        String meaning = definition.meaning().text();
        String bare = TERM_FIRST.matcher(meaning).replaceFirst("");
        return bare.isBlank() ? meaning : bare;
    }

    private static Optional<BillView.ClauseView> clause(BillView bill, String eId) {
        return bill.clauses().stream().filter(unit -> unit.eId().equals(eId)).findFirst();
    }

    /** The clause that people decide on and that holds the unit; the unit itself where there is none. */
    private static BillView.ClauseView home(BillView bill, BillView.ClauseView unit) {
        return bill.clauses().stream()
                .filter(clause -> clause.votable() && holds(clause, unit))
                .findFirst()
                .orElse(unit);
    }

    private static boolean holds(BillView.ClauseView clause, BillView.ClauseView unit) {
        return unit.eId().equals(clause.eId()) || unit.eId().startsWith(clause.eId() + "__");
    }

    /** Clauses that people decide on and in whose words a term stands with that meaning, but for the one that defines it. */
    private static Map<BillReading.Definition, List<UUID>> users(BillView bill, BillReading reading) {
        DefinedTerms terms = new DefinedTerms(reading);
        Lang lang = Lang.of(reading.lang()).orElse(Lang.EN);
        Map<BillReading.Definition, List<UUID>> users = new HashMap<>();
        for (BillView.ClauseView unit : bill.clauses()) {
            BillView.ClauseView home = home(bill, unit);
            String body = unit.body().texts().getOrDefault(lang.code(), "");
            for (DefinedTerms.Use use : terms.in(unit.eId(), body)) {
                BillReading.Definition definition = use.definition();
                boolean own =
                        definition.eId().equals(home.eId()) || definition.eId().startsWith(home.eId() + "__");
                List<UUID> of = users.computeIfAbsent(definition, key -> new ArrayList<>());
                if (home.votable() && !own && !of.contains(home.id())) {
                    of.add(home.id());
                }
            }
        }
        return users;
    }
}
