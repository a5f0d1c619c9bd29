package org.yoriai.summary;

import org.yoriai.digest.MetricReport;

/** Measured qualities of a summary, as {@link MetricReport} defines them; {@code null} = could not be computed. */
public record Metrics(
        Double statementCoverage,
        Double peopleCoverage,
        Double lightCoverage,
        Double equalCoverageGap,
        Double citationBalance,
        Double dissentVoiced,
        Double jrViolation,
        Double ejrPlusViolation,
        Double redundancy,
        Double worstPair,
        int cited,
        int budget) {

    static Metrics of(MetricReport report) {
        return new Metrics(
                known(report.statementCoverage()),
                known(report.peopleCoverage()),
                known(report.lightCoverage()),
                known(report.equalCoverageGap()),
                known(report.citationBalance()),
                known(report.dissentVoiced()),
                known(report.jrViolation()),
                known(report.ejrPlusViolation()),
                known(report.redundancy()),
                known(report.worstPair()),
                report.cited(),
                report.budget());
    }

    private static Double known(double measured) {
        return Double.isFinite(measured) ? Math.rint(measured * 1e6) / 1e6 : null;
    }
}
