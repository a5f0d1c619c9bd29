package org.yoriai.cli;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yoriai.unbundling.ballot.Outcome;

/** The published JSON shape of what votes on the packages of a bill come to; weights and support as fractions. */
public final class OutcomeDocument {

    private OutcomeDocument() {}

    /** A document for {@link org.yoriai.shared.json.JsonOut}: maps in the order of the published shape. */
    public static Map<String, Object> of(Outcome outcome) {
        return object(
                "perPackage",
                        outcome.perPackage().stream()
                                .map(OutcomeDocument::result)
                                .toList(),
                "clauseWise", outcome.clauseWise(),
                "best",
                        object(
                                "accepted", outcome.best().accepted(),
                                "carriers", outcome.best().carriers(),
                                "support", fraction(outcome.best().support()),
                                "carried", reasons(outcome.best().carried(), "for"),
                                "orphans", reasons(outcome.best().orphans(), "because")),
                "whole",
                        object(
                                "support", fraction(outcome.whole().support()),
                                "yes", outcome.whole().yes(),
                                "no", outcome.whole().no()),
                "clauseWiseConsistent", outcome.clauseWiseConsistent(),
                "paradox", paradox(outcome.paradox()));
    }

    private static Map<String, Object> result(Outcome.Result result) {
        return object(
                "package", result.clausePackage(),
                "yes", result.tally().yes(),
                "no", result.tally().no(),
                "abstain", result.tally().abstain(),
                "weight", fraction(result.weight()),
                "low", result.low(),
                "high", result.high());
    }

    private static List<Map<String, Object>> reasons(List<Outcome.Reason> reasons, String name) {
        return reasons.stream()
                .map(reason -> object("package", reason.clausePackage(), name, reason.because()))
                .toList();
    }

    private static Map<String, Object> paradox(Outcome.Paradox paradox) {
        return object(
                "ballotsForClauseWise", paradox.ballotsKnown() ? paradox.ballotsForClauseWise() : null,
                "ballotsForBest", paradox.ballotsKnown() ? paradox.ballotsForBest() : null,
                "flag", paradox.flag());
    }

    private static BigDecimal fraction(long millionths) {
        return BigDecimal.valueOf(millionths, 6);
    }

    private static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> out = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            out.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return out;
    }
}
