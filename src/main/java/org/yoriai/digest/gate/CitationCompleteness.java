package org.yoriai.digest.gate;

import java.util.List;
import org.yoriai.digest.GateReport.Failure;
import org.yoriai.digest.Sentence;
import org.yoriai.digest.TopicSummary;

/** No sentence without a valid citation, and at least one sentence. */
public record CitationCompleteness() implements Gate {
    @Override
    public String name() {
        return "citationCompleteness";
    }

    @Override
    public double judge(GateCase summary, List<Failure> failures) {
        int all = 0;
        int complete = 0;
        for (TopicSummary t : summary.summary()) {
            for (Sentence s : t.sentences()) {
                all++;
                if (!summary.validCites(t, s).isEmpty()) {
                    complete++;
                } else {
                    failures.add(new Failure(name(), t.id(), s.id(), "quotes nobody"));
                }
            }
        }
        return all == 0 ? 0 : (double) complete / all;
    }
}
