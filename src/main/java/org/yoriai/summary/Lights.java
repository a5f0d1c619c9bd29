package org.yoriai.summary;

import org.yoriai.digest.GateReport;

/** Three plain answers about a summary. Pages have words for each state and each reason. */
public record Lights(Light sourced, Light fair, Light readable) {
    public enum State {
        GREEN,
        AMBER
    }

    /** One sentence each, under {@code summary.light.<code>}. */
    public enum Reason {
        /** Every sentence quotes members, and every number is counted. */
        ALL_SOURCED,
        /** Words that it quotes were withdrawn, hidden or changed since. */
        SOURCE_GONE,
        /** A sentence is not backed by the words that it cites, or a number is not counted. */
        NOT_SOURCED,
        /** Nearly all who took part find a view of theirs in it, in each group alike, and dissent is told. */
        ALL_HEARD,
        /** Nobody has voted yet, so whom it represents cannot be measured. */
        NO_VOTES,
        /** Dissent is missing, or a sentence is stronger than the words that it cites. */
        DISSENT_MISSING,
        /** A group large enough to deserve a quote has none. */
        GROUP_MISSING,
        /** More people than usual find no view of theirs in it. */
        PEOPLE_MISSING,
        /** Some groups are heard better than others. */
        UNEQUAL,
        /** Sentences say different things. */
        NOT_REPEATING,
        /** Some sentences say nearly the same. */
        REPEATING;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public record Light(State state, Reason because) {
        static Light green(Reason because) {
            return new Light(State.GREEN, because);
        }

        static Light amber(Reason because) {
            return new Light(State.AMBER, because);
        }
    }

    static Lights of(GateReport gates, Metrics metrics, boolean stale) {
        return new Lights(sourced(gates, stale), fair(gates, metrics), readable(metrics));
    }

    private static Light sourced(GateReport gates, boolean stale) {
        if (gates.citationValidity() != 1
                || gates.citationCompleteness() != 1
                || gates.quoteFidelity() != 1
                || gates.unsupportedNumbers() != 0
                || gates.quantifierTruth() != 1) {
            return Light.amber(Reason.NOT_SOURCED);
        }
        return stale ? Light.amber(Reason.SOURCE_GONE) : Light.green(Reason.ALL_SOURCED);
    }

    private static Light fair(GateReport gates, Metrics metrics) {
        if (gates.voice() != 1 || gates.dissentKept() != 1 || !Goal.DISSENT_VOICED.isMet(metrics)) {
            return Light.amber(Reason.DISSENT_MISSING);
        }
        if (!Goal.JR_VIOLATION.isMet(metrics) || !Goal.EJR_PLUS_VIOLATION.isMet(metrics)) {
            return Light.amber(Reason.GROUP_MISSING);
        }
        if (!Goal.PEOPLE_COVERAGE.isMet(metrics) || !Goal.LIGHT_COVERAGE.isMet(metrics)) {
            return Light.amber(Reason.PEOPLE_MISSING);
        }
        if (!Goal.EQUAL_COVERAGE_GAP.isMet(metrics) || !Goal.CITATION_BALANCE.isMet(metrics)) {
            return Light.amber(Reason.UNEQUAL);
        }
        return metrics.jrViolation() == null ? Light.amber(Reason.NO_VOTES) : Light.green(Reason.ALL_HEARD);
    }

    private static Light readable(Metrics metrics) {
        return Goal.REDUNDANCY.isMet(metrics) && Goal.WORST_PAIR.isMet(metrics)
                ? Light.green(Reason.NOT_REPEATING)
                : Light.amber(Reason.REPEATING);
    }
}
