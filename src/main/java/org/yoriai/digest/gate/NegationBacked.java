package org.yoriai.digest.gate;

import java.util.List;
import org.yoriai.digest.Citation;
import org.yoriai.digest.GateReport.Failure;
import org.yoriai.digest.Sentence;
import org.yoriai.digest.TopicSummary;

/** For frames that a model worded: a frame negates only what a quote of it negates. */
public record NegationBacked() implements Gate {
    @Override
    public String name() {
        return "negation";
    }

    @Override
    public double judge(GateCase summary, List<Failure> failures) {
        int before = failures.size();
        for (TopicSummary t : summary.summary()) {
            for (Sentence s : t.sentences()) {
                List<String> quotes =
                        summary.validCites(t, s).stream().map(Citation::quote).toList();
                if (summary.isWorded(s)
                        && !quotes.isEmpty()
                        && Words.NEGATION.matcher(summary.frame(t, s)).find()
                        && quotes.stream()
                                .noneMatch(q -> Words.NEGATION.matcher(q).find())) {
                    failures.add(new Failure(name(), t.id(), s.id(), "negates what no quote of it negates"));
                }
            }
        }
        return failures.size() == before ? 1 : 0;
    }
}
