package org.yoriai.digest.gate;

import java.util.ArrayList;
import java.util.List;
import org.yoriai.digest.GateReport;

/** All gates, over one summary; two of them look only at sentences that a model worded. */
public final class Gates {
    private Gates() {}

    public static GateReport judge(GateCase summary) {
        List<GateReport.Failure> failures = new ArrayList<>();
        double validity = new CitationValidity().judge(summary, failures);
        double completeness = new CitationCompleteness().judge(summary, failures);
        double fidelity = new QuoteFidelity().judge(summary, failures);
        int numbers = (int) new UnsupportedNumbers().judge(summary, failures);
        double quantifiers = new QuantifierTruth().judge(summary, failures);
        int voice = (int) new Voice().judge(summary, failures);
        double dissent = new DissentKept().judge(summary, failures);
        new NegationBacked().judge(summary, failures);
        new WordsBacked().judge(summary, failures);
        return new GateReport(validity, completeness, fidelity, numbers, quantifiers, voice, dissent, failures);
    }
}
