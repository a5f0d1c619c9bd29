package org.yoriai.web.open;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yoriai.deliberation.Deliberation.ClauseCount;
import org.yoriai.legislation.BillView;
import org.yoriai.legislation.BillView.ClauseView;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Localized;

/** The bill's table of contents in one language: which clauses there are, and how pages name them. */
public final class Contents {
    /** Between the levels of an eId: {@code part_1__sec_3}. */
    private static final String WITHIN = "__";

    private final Place place;
    private final OpenMessages say;
    private final List<ClauseView> clauses;
    private final Map<UUID, ClauseView> byId = new HashMap<>();
    private final Map<String, ClauseView> byEId = new HashMap<>();
    /** The eIds of what holds clauses that members decide on. */
    private final Set<String> holders = new HashSet<>();

    /**
     * How pages name a clause.
     *
     * @param number {@code Clause 5}, {@code 第5条}
     * @param decided whether members decide on it; the others are headings
     * @param arguments visible arguments on it and on all that is in it
     */
    public record Entry(
            UUID id,
            String eId,
            String number,
            String heading,
            String lang,
            String href,
            boolean decided,
            int arguments) {
        /** The heading, or the number where there is none. */
        public String title() {
            return heading.isEmpty() ? number : heading;
        }

        /** {@code Clause 5 Parking}. */
        public String label() {
            return heading.isEmpty() ? number : number + " " + heading;
        }
    }

    /** One unit of the law's text with the units inside it; {@code pieces} are the words cut at what is marked in them. */
    public record Unit(
            String num, String heading, String text, String lang, List<LawText.Piece> pieces, List<Unit> inside) {}

    Contents(Place place, OpenMessages say, BillView bill) {
        this.place = place;
        this.say = say;
        this.clauses = bill == null ? List.of() : bill.clauses();
        for (ClauseView clause : clauses) {
            byId.put(clause.id(), clause);
            byEId.put(clause.eId(), clause);
            if (clause.votable()) {
                for (int at = clause.eId().indexOf(WITHIN);
                        at > 0;
                        at = clause.eId().indexOf(WITHIN, at + 1)) {
                    holders.add(clause.eId().substring(0, at));
                }
            }
        }
    }

    public boolean isEmpty() {
        return clauses.isEmpty();
    }

    /** Everything down to the clauses that members decide on, in text order. */
    public List<Entry> entries(List<ClauseCount> counts) {
        Map<UUID, Integer> of = perClause(counts);
        List<Entry> entries = new ArrayList<>();
        for (ClauseView clause : clauses) {
            if (clause.votable() || isHeading(clause)) {
                entries.add(entry(clause, of.getOrDefault(clause.id(), 0)));
            }
        }
        return entries;
    }

    /** The clauses that members decide on, in text order. */
    public List<Entry> decided(List<ClauseCount> counts) {
        return entries(counts).stream().filter(Entry::decided).toList();
    }

    /** The clause that members decide on and that holds {@code id}; {@code null} for the whole bill. */
    public Entry around(UUID id) {
        ClauseView at = id == null ? null : byId.get(id);
        while (at != null && !at.votable()) {
            at = byEId.get(at.parent());
        }
        return at == null ? null : entry(at, 0);
    }

    /** The eId of the clause that members decide on and that holds {@code eId}; empty for what is in none. */
    String decidedAround(String eId) {
        ClauseView at = byEId.get(eId);
        while (at != null && !at.votable()) {
            at = byEId.get(at.parent());
        }
        return at == null ? "" : at.eId();
    }

    /** How pages name a clause; {@code null} for none. */
    Entry entry(UUID id) {
        ClauseView clause = id == null ? null : byId.get(id);
        return clause == null ? null : entry(clause, 0);
    }

    /** How pages name a clause; {@code null} for an unknown one. */
    Entry entryOf(String eId) {
        ClauseView clause = byEId.get(eId);
        return clause == null ? null : entry(clause, 0);
    }

    /** The number of a unit within a clause, as {@code (2)(a)}; empty for the clause itself. */
    String inner(String clause, String eId) {
        StringBuilder number = new StringBuilder();
        ClauseView at = byEId.get(eId);
        while (at != null && !at.eId().equals(clause)) {
            String num = at.num().in(place.lang());
            if (!num.isEmpty()) {
                number.insert(0, "(" + num + ")");
            }
            at = byEId.get(at.parent());
        }
        return at == null ? "" : number.toString();
    }

    /** A clause's text: its own words and all that is in it. */
    public Unit text(ClauseView clause) {
        return text(clause, LawText.PLAIN);
    }

    /** The same with words marked. */
    Unit text(ClauseView clause, LawText marked) {
        Lang lang = place.lang();
        List<Unit> inside = clauses.stream()
                .filter(candidate -> candidate.parent().equals(clause.eId()))
                .map(candidate -> text(candidate, marked))
                .toList();
        String num = clause.num().in(lang);
        return new Unit(
                num.isEmpty() ? "" : lang == Lang.JA ? num : "(" + num + ")",
                clause.heading().in(lang),
                clause.body().in(lang),
                (clause.body().isEmpty() ? clause.heading() : clause.body()).langOf(lang),
                marked.pieces(clause.eId(), clause.body().in(lang)),
                inside);
    }

    public ClauseView clause(String eId) {
        return byEId.get(eId);
    }

    /** How a clause is named, also one that is known by its words only. */
    public String number(Localized num) {
        return say.clause_number(num.in(place.lang()));
    }

    private boolean isHeading(ClauseView clause) {
        return holders.contains(clause.eId());
    }

    private Entry entry(ClauseView clause, int arguments) {
        String num = clause.num().in(place.lang());
        return new Entry(
                clause.id(),
                clause.eId(),
                clause.votable() ? say.clause_number(num) : say.level_number(clause.level(), num),
                clause.heading().in(place.lang()),
                clause.heading().langOf(place.lang()),
                place.href("/bill/" + clause.eId()),
                clause.votable(),
                arguments);
    }

    private Map<UUID, Integer> perClause(List<ClauseCount> counts) {
        Map<UUID, Integer> sums = new HashMap<>();
        for (ClauseCount count : counts) {
            Entry around = around(count.clause());
            if (around != null) {
                sums.merge(around.id(), count.arguments(), Integer::sum);
            }
        }
        return sums;
    }
}
