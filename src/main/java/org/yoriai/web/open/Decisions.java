package org.yoriai.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.yoriai.identity.Visitor;
import org.yoriai.outcome.BillOutcome;
import org.yoriai.outcome.BillOutcomes;
import org.yoriai.outcome.ClauseRef;
import org.yoriai.outcome.Fate;

/** What the ballot comes to, in the words of pages. */
@RequestScoped
public class Decisions {
    /**
     * The result of the ballot for the bill.
     *
     * @param waiting how far the count is, or {@code null} once everything is counted
     * @param set the clauses that can stand together, in the order of the bill
     * @param carried and {@code orphans}, {@code unsaid}: a sentence for each
     * @param follows what comes along, or {@code null}
     */
    public record Decided(
            String waiting,
            String lead,
            String turnout,
            boolean consistent,
            List<Named> set,
            List<String> carried,
            List<String> orphans,
            List<String> unsaid,
            String follows,
            String whole,
            String beside,
            List<Row> rows,
            String turnoutAt,
            String data) {}

    /** A clause with its page. */
    public record Named(String label, String lang, String href) {}

    /** One clause of the table. */
    public record Row(
            Named clause,
            int yes,
            int abstain,
            int no,
            String count,
            String countAt,
            String interval,
            String intervalAt,
            String fate,
            String kind) {}

    @Inject
    BillOutcomes outcomes;

    @Inject
    Visitor visitor;

    @Inject
    Words words;

    /** @return {@code null} while nothing was put to the vote */
    public Decided of(Place place) {
        BillOutcome outcome = outcomes.of(visitor.assembly());
        if (outcome.asked() == 0) {
            return null;
        }
        DecidedMessages say = words.of(DecidedMessages.class);
        String data = "/api/v1/assemblies/" + place.slug() + "/outcome";
        if (!outcome.isKnown()) {
            return new Decided(
                    say.waiting(outcome.counted(), outcome.asked()),
                    "",
                    "",
                    false,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    "",
                    "",
                    List.of(),
                    "",
                    data);
        }
        int least = outcome.clauses().stream()
                .mapToInt(BillOutcome.Clause::ballots)
                .min()
                .orElse(0);
        int most = outcome.clauses().stream()
                .mapToInt(BillOutcome.Clause::ballots)
                .max()
                .orElse(0);
        return new Decided(
                null,
                say.lead(outcome.won().size(), outcome.asked()),
                say.turnout(least, most, outcome.members()),
                outcome.consistent(),
                outcome.accepted().stream().map(clause -> named(place, clause)).toList(),
                says(place, outcome.of(Fate.CARRIED)),
                says(place, outcome.of(Fate.ALONE)),
                outcome.unsaid().stream()
                        .map(one -> say.unsaid_text(list(List.of(one.clause())), list(one.needs())))
                        .toList(),
                outcome.follows().isEmpty() ? null : say.follows_text(upper(list(outcome.follows()))),
                say.whole_text(),
                say.whole_beside(outcome.accepted().size(), outcome.asked()),
                outcome.clauses().stream().map(clause -> row(place, clause)).toList(),
                turnoutAt(outcome, least, most),
                data);
    }

    private static String at(BillOutcome.Clause clause) {
        return "outcome#/clauses/clause.id=" + clause.clause().id() + "/";
    }

    private static String intervalAt(BillOutcome.Clause clause) {
        if (clause.percentLow() == null) {
            return "";
        }
        return at(clause)
                + (clause.percentLow().equals(clause.percentHigh()) ? "percentLow" : "percentLow,percentHigh");
    }

    /** From the clauses on which fewest and most voted; one figure where these are as many. */
    private static String turnoutAt(BillOutcome outcome, int least, int most) {
        String ballots = "yes+abstain+no";
        String from = at(first(outcome, least)) + ballots;
        return (least == most ? from : from + " " + at(first(outcome, most)) + ballots) + " #/members";
    }

    private static BillOutcome.Clause first(BillOutcome outcome, int ballots) {
        return outcome.clauses().stream()
                .filter(clause -> clause.ballots() == ballots)
                .findFirst()
                .orElseThrow();
    }

    private Row row(Place place, BillOutcome.Clause clause) {
        DecidedMessages say = words.of(DecidedMessages.class);
        return new Row(
                named(place, clause.clause()),
                clause.yes(),
                clause.abstain(),
                clause.no(),
                say.count(clause.yes(), clause.abstain(), clause.no(), clause.members()),
                at(clause) + "yes,abstain,no,members",
                clause.percentLow() == null
                        ? say.interval_none()
                        : say.interval(clause.percentLow(), clause.percentHigh()),
                intervalAt(clause),
                clause.outcome().word().in(place.lang()),
                kind(clause.outcome().fate()));
    }

    /** The kind of the tag that says what becomes of a clause. */
    public static String kind(Fate fate) {
        return switch (fate) {
            case STANDS -> "good";
            case CARRIED, ALONE -> "warn";
            case FALLS -> "bad";
            case DIVIDED, UNDECIDED -> "";
        };
    }

    private static List<String> says(Place place, List<BillOutcome.Clause> clauses) {
        return clauses.stream()
                .map(clause -> clause.outcome().says().in(place.lang()))
                .toList();
    }

    private Named named(Place place, ClauseRef clause) {
        return new Named(
                (words.open().clause_number(clause.num().in(place.lang())) + " "
                                + clause.heading().in(place.lang()))
                        .strip(),
                clause.heading().langOf(place.lang()),
                place.href("/bill/" + clause.eId()));
    }

    /** {@code clauses 1, 3 and 4}. */
    private String list(List<ClauseRef> clauses) {
        DecidedMessages say = words.of(DecidedMessages.class);
        List<String> nums =
                clauses.stream().map(clause -> clause.num().in(words.lang())).toList();
        if (nums.size() < 2) {
            return nums.isEmpty() ? "" : say.clause_inside(nums.get(0));
        }
        return say.clauses(String.join(say.between(), nums.subList(0, nums.size() - 1)), nums.get(nums.size() - 1));
    }

    private static String upper(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
