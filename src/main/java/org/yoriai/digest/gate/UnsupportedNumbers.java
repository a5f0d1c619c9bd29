package org.yoriai.digest.gate;

import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yoriai.digest.Citation;
import org.yoriai.digest.GateReport.Failure;
import org.yoriai.digest.NumberMark;
import org.yoriai.digest.Sentence;
import org.yoriai.digest.TopicSummary;
import org.yoriai.digest.text.Numbers;
import org.yoriai.digest.wording.Measure;

/** Every number in a frame names its measure, and the measure counted again gives that number. */
public record UnsupportedNumbers() implements Gate {
    @Override
    public String name() {
        return "unsupportedNumbers";
    }

    @Override
    public double judge(GateCase summary, List<Failure> failures) {
        int before = failures.size();
        for (TopicSummary t : summary.summary()) {
            if (!summary.peoplesWords(t.title())) {
                Matcher m = Words.NUMBER.matcher(t.title());
                while (m.find()) {
                    failures.add(new Failure(name(), t.id(), "", "the title says " + m.group()));
                }
            }
            for (Sentence s : t.sentences()) {
                for (NumberMark n : s.numbers()) {
                    int counted = Measure.parse(n.measure())
                            .count(
                                    summary.evidence(),
                                    summary.topics(),
                                    summary.topics().topic(t.id()));
                    if (counted < 0 || counted != n.value() || written(s.text(), n) != n.value()) {
                        failures.add(new Failure(
                                name(), t.id(), s.id(), n.measure() + " is " + counted + ", not " + n.value()));
                    }
                }
                Matcher m = Words.NUMBER.matcher(summary.frame(t, s));
                while (m.find()) {
                    int from = m.start();
                    int to = m.end();
                    boolean named = s.numbers().stream().anyMatch(n -> n.start() <= from && n.end() >= to);
                    if (!named && (!summary.isWorded(s) || !quoted(summary, t, s, m.group()))) {
                        failures.add(new Failure(name(), t.id(), s.id(), m.group() + " counts nothing"));
                    }
                }
            }
        }
        return failures.size() - before;
    }

    private static double written(String text, NumberMark n) {
        if (n.start() < 0 || n.end() > text.length() || n.start() >= n.end()) {
            return Double.NaN;
        }
        OptionalDouble v = Numbers.value(text.substring(n.start(), n.end()));
        return v.isPresent() ? v.getAsDouble() : Double.NaN;
    }

    private static boolean quoted(GateCase summary, TopicSummary t, Sentence s, String number) {
        Pattern p = Words.pattern("(?<!\\d)" + Pattern.quote(number) + "(?!\\d)");
        return summary.validCites(t, s).stream()
                .map(Citation::quote)
                .anyMatch(q -> p.matcher(q).find());
    }
}
