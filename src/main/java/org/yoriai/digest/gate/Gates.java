package org.yoriai.digest.gate;

import java.util.ArrayList;
import java.util.List;
import org.yoriai.digest.GateReport;

/** All gates, over one summary. */
public final class Gates {
    private Gates() {}

    public static GateReport judge(GateCase summary) {
        List<GateReport.Failure> failures = new ArrayList<>();
        return new GateReport(
                new CitationValidity().judge(summary, failures),
                new CitationCompleteness().judge(summary, failures),
                new QuoteFidelity().judge(summary, failures),
                (int) new UnsupportedNumbers().judge(summary, failures),
                new QuantifierTruth().judge(summary, failures),
                (int) new Voice().judge(summary, failures),
                new DissentKept().judge(summary, failures),
                failures);
    }
}
