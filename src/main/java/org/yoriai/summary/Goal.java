package org.yoriai.summary;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * What a measure should reach, and which of the three lights it stands behind. A missed goal does not keep a summary from
 * being published; a moderator must then write why.
 */
public enum Goal {
    PEOPLE_COVERAGE("peopleCoverage", true, 0.95, Metrics::peopleCoverage),
    LIGHT_COVERAGE("lightCoverage", true, 0.40, Metrics::lightCoverage),
    EQUAL_COVERAGE_GAP("equalCoverageGap", false, 0.05, Metrics::equalCoverageGap),
    CITATION_BALANCE("citationBalance", false, 0.05, Metrics::citationBalance),
    DISSENT_VOICED("dissentVoiced", true, 0.5, Metrics::dissentVoiced),
    /** Below 1: at 1 a group large enough to deserve a quote has none. */
    JR_VIOLATION("jrViolation", false, Math.nextDown(1.0), Metrics::jrViolation),
    EJR_PLUS_VIOLATION("ejrPlusViolation", false, Math.nextDown(1.0), Metrics::ejrPlusViolation),
    REDUNDANCY("redundancy", false, 0.35, Metrics::redundancy),
    WORST_PAIR("worstPair", false, 0.80, Metrics::worstPair);

    private final String metric;
    private final boolean least;
    private final double bound;
    private final Function<Metrics, Double> measured;

    Goal(String metric, boolean least, double bound, Function<Metrics, Double> measured) {
        this.metric = metric;
        this.least = least;
        this.bound = bound;
        this.measured = measured;
    }

    /** The name of the measure. */
    public String metric() {
        return metric;
    }

    /** True if the bound is the least that should be reached, false if the most. */
    public boolean isLeast() {
        return least;
    }

    public double bound() {
        return Math.round(bound * 100) / 100.0;
    }

    /** {@code null} when it could not be computed. */
    public Double measured(Metrics metrics) {
        return measured.apply(metrics);
    }

    /** What could not be computed is not missed. */
    public boolean isMet(Metrics metrics) {
        Double value = measured.apply(metrics);
        return value == null || (least ? value >= bound : value <= bound);
    }

    /** Whether it stands behind the light for fairness; the others are about reading. */
    public boolean isOfFairness() {
        return this != REDUNDANCY && this != WORST_PAIR;
    }

    static List<String> missed(Metrics metrics) {
        return Arrays.stream(values())
                .filter(goal -> !goal.isMet(metrics))
                .map(Goal::metric)
                .toList();
    }
}
