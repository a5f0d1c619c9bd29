package org.yoriai.digest.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yoriai.digest.AmountMark;
import org.yoriai.digest.GateReport.Failure;
import org.yoriai.digest.Sentence;
import org.yoriai.digest.TopicSummary;
import org.yoriai.digest.text.Span;
import org.yoriai.digest.wording.Measure;
import org.yoriai.digest.wording.Quantifier;

/** Every word of amount in a frame is on the list, names two counts, and holds for them. */
public record QuantifierTruth() implements Gate {
    /** In this order, since a longer phrase may hold a shorter one (nearly all, all). */
    private static final Map<Quantifier, Pattern> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put(
                Quantifier.NEARLY_ALL,
                Words.pattern("\\b(?:nearly|almost) (?:all|everyone|everybody|every)\\b|ほぼ全員|ほとんど(?:全員)?"));
        WORDS.put(Quantifier.NONE, Words.pattern("\\bno one\\b|\\bnobody\\b|\\bnone\\b|誰も"));
        WORDS.put(
                Quantifier.ALL,
                Words.pattern("\\ball\\b|\\beveryone\\b|\\beverybody\\b|\\bevery\\b|\\bunanimous(?:ly)?\\b|全員|満場一致"));
        WORDS.put(Quantifier.MOST, Words.pattern("\\bmost\\b|大半|大多数"));
        WORDS.put(Quantifier.MAJORITY, Words.pattern("\\b(?:a |the )?majority\\b|\\bmore than half\\b|過半数|半数以上"));
        WORDS.put(Quantifier.ABOUT_HALF, Words.pattern("\\b(?:about |roughly )?half\\b|約半数|半数"));
        WORDS.put(Quantifier.MANY, Words.pattern("\\bmany\\b|多く"));
        WORDS.put(Quantifier.SOME, Words.pattern("\\bsome\\b|一部"));
        WORDS.put(Quantifier.FEW, Words.pattern("\\b(?:a )?few\\b|少数"));
    }

    private static final Pattern UNLISTED = Words.pattern(
            "\\b(?:several|numerous|countless|a handful|plenty|a lot|lots of|hardly any|vast|scarcely any)\\b"
                    + "|複数|多数|大勢|数多く|わずか|ごく一部|みんな|皆さん");

    @Override
    public String name() {
        return "quantifierTruth";
    }

    @Override
    public double judge(GateCase summary, List<Failure> failures) {
        int all = 0;
        int before = failures.size();
        for (TopicSummary t : summary.summary()) {
            if (!summary.peoplesWords(t.title())) {
                for (Pattern p : WORDS.values()) {
                    Matcher m = p.matcher(t.title());
                    while (m.find()) {
                        all++;
                        failures.add(new Failure(name(), t.id(), "", "the title says " + m.group()));
                    }
                }
            }
            for (Sentence s : t.sentences()) {
                all += judge(summary, t, s, failures);
            }
        }
        int wrong = failures.size() - before;
        return all == 0 ? 1 : (double) (all - wrong) / all;
    }

    private int judge(GateCase summary, TopicSummary t, Sentence s, List<Failure> failures) {
        String frame = summary.frame(t, s);
        List<Span> taken = new ArrayList<>();
        for (Map.Entry<Quantifier, Pattern> e : WORDS.entrySet()) {
            Matcher m = e.getValue().matcher(frame);
            while (m.find()) {
                Span here = new Span(m.start(), m.end());
                if (overlaps(taken, here)) {
                    continue;
                }
                taken.add(here);
                String objection = objection(summary, t, s, here, e.getKey());
                if (!objection.isEmpty()) {
                    failures.add(new Failure(name(), t.id(), s.id(), "'" + m.group() + "' " + objection));
                }
            }
        }
        int all = taken.size();
        Matcher m = UNLISTED.matcher(frame);
        while (m.find()) {
            if (!overlaps(taken, new Span(m.start(), m.end()))) {
                all++;
                failures.add(new Failure(name(), t.id(), s.id(), "'" + m.group() + "' has no range"));
            }
        }
        return all;
    }

    private static String objection(GateCase summary, TopicSummary t, Sentence s, Span here, Quantifier word) {
        for (AmountMark a : s.quantifiers()) {
            if (a.start() <= here.start() && a.end() >= here.end()) {
                int topic = summary.topics().topic(t.id());
                int num = Measure.parse(a.num()).count(summary.evidence(), summary.topics(), topic);
                int den = Measure.parse(a.den()).count(summary.evidence(), summary.topics(), topic);
                return word.holds(num, den) ? "" : "does not hold for " + num + " of " + den;
            }
        }
        return "names no counts";
    }

    /** What stands for an amount in these words, each as the word on the list that it means, or as it is where it is on none. */
    static Set<String> amounts(String words) {
        Set<String> amounts = new TreeSet<>();
        List<Span> taken = new ArrayList<>();
        WORDS.forEach((word, pattern) -> pattern.matcher(words).results().forEach(m -> {
            Span here = new Span(m.start(), m.end());
            if (!overlaps(taken, here)) {
                taken.add(here);
                amounts.add(word.code());
            }
        }));
        UNLISTED.matcher(words)
                .results()
                .filter(m -> !overlaps(taken, new Span(m.start(), m.end())))
                .forEach(m -> amounts.add(m.group().toLowerCase(Locale.ROOT)));
        return amounts;
    }

    private static boolean overlaps(List<Span> taken, Span here) {
        return taken.stream().anyMatch(x -> x.start() < here.end() && here.start() < x.end());
    }
}
