package org.yoriai.digest.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import org.yoriai.digest.Citation;
import org.yoriai.digest.GateReport.Failure;
import org.yoriai.digest.Sentence;
import org.yoriai.digest.TopicSummary;

/**
 * For frames that a model worded: nearly all of them speak in words that their quotes have. Measured is the 5th percentile,
 * over sentences, of the share of a frame's words that its quotes have.
 */
public record WordsBacked() implements Gate {
    private static final double LEAST = 0.5;
    private static final double PERCENTILE = 0.05;

    @Override
    public String name() {
        return "supportP5";
    }

    /** 1 where no frame has any words. */
    @Override
    public double judge(GateCase summary, List<Failure> failures) {
        List<Double> shares = new ArrayList<>();
        List<Failure> weak = new ArrayList<>();
        for (TopicSummary t : summary.summary()) {
            for (Sentence s : t.sentences()) {
                if (!summary.isWorded(s)) {
                    continue;
                }
                List<Citation> cites = summary.validCites(t, s);
                Set<String> frame = words(summary.frame(t, s));
                if (cites.isEmpty() || frame.isEmpty()) {
                    continue;
                }
                Set<String> backed = new HashSet<>(frame);
                backed.retainAll(words(
                        String.join(" ", cites.stream().map(Citation::quote).toList())));
                double share = (double) backed.size() / frame.size();
                shares.add(share);
                if (share < LEAST) {
                    weak.add(new Failure(name(), t.id(), s.id(), "uses words that its quotes do not"));
                }
            }
        }
        shares.sort(null);
        double measured = shares.isEmpty() ? 1 : shares.get((int) (PERCENTILE * shares.size()));
        if (measured < LEAST) {
            failures.addAll(weak);
        }
        return measured;
    }

    private static Set<String> words(String text) {
        Set<String> out = new HashSet<>();
        Matcher m = Words.CONTENT.matcher(text.toLowerCase(Locale.ROOT));
        while (m.find()) {
            out.add(m.group());
        }
        return out;
    }
}
