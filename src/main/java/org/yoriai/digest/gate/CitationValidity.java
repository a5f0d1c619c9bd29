package org.yoriai.digest.gate;

import java.util.List;
import org.yoriai.digest.Citation;
import org.yoriai.digest.GateReport.Failure;
import org.yoriai.digest.Sentence;
import org.yoriai.digest.TopicSummary;

/** Every citation leads to an eligible argument of this topic and, where the sentence takes a side, of that side. */
public record CitationValidity() implements Gate {
    @Override
    public String name() {
        return "citationValidity";
    }

    @Override
    public double judge(GateCase summary, List<Failure> failures) {
        int all = 0;
        int valid = 0;
        for (TopicSummary t : summary.summary()) {
            for (Sentence s : t.sentences()) {
                for (Citation c : s.cites()) {
                    all++;
                    String objection = summary.objection(t, s, c);
                    if (objection.isEmpty()) {
                        valid++;
                    } else {
                        failures.add(new Failure(name(), t.id(), s.id(), objection));
                    }
                }
            }
        }
        return all == 0 ? 0 : (double) valid / all;
    }
}
