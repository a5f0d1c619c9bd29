package org.yoriai.digest.gate;

import java.util.List;
import org.yoriai.digest.Citation;
import org.yoriai.digest.GateReport.Failure;
import org.yoriai.digest.Sentence;
import org.yoriai.digest.TopicSummary;
import org.yoriai.digest.text.QuoteBoundary;

/** Every quote is what stands in the argument at its offsets, and whole sentences of it. */
public record QuoteFidelity() implements Gate {
    @Override
    public String name() {
        return "quoteFidelity";
    }

    @Override
    public double judge(GateCase summary, List<Failure> failures) {
        int all = 0;
        int faithful = 0;
        for (TopicSummary t : summary.summary()) {
            for (Sentence s : t.sentences()) {
                for (Citation c : summary.validCites(t, s)) {
                    all++;
                    String text = summary.evidence()
                            .arguments()
                            .get(summary.evidence().argument(c.argument()))
                            .text();
                    boolean whole = QuoteBoundary.whole(text, c.start(), c.end());
                    if (whole
                            && Words.folded(text.substring(c.start(), c.end())).equals(Words.folded(c.quote()))) {
                        faithful++;
                    } else {
                        failures.add(new Failure(
                                name(),
                                t.id(),
                                s.id(),
                                c.argument() + " does not read so at " + c.start() + ".." + c.end()
                                        + ", or not in whole sentences"));
                    }
                }
            }
        }
        return all == 0 ? 0 : (double) faithful / all;
    }
}
