package org.yoriai.digest.wording;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.yoriai.digest.Argument;
import org.yoriai.digest.Evidence;
import org.yoriai.digest.Kind;
import org.yoriai.digest.Sentence;
import org.yoriai.digest.TopicSummary;
import org.yoriai.digest.choice.OtherView;
import org.yoriai.digest.choice.Selection;
import org.yoriai.digest.text.QuoteBoundary;
import org.yoriai.digest.text.QuoteChoice;
import org.yoriai.digest.text.Span;
import org.yoriai.digest.topic.Topics;

/**
 * Puts the chosen words into sentences: in each topic what people agree on, then for, against, open questions and views, most
 * supported first; where an argument divides people, how many disagree stands right after it.
 */
public final class Draft {
    private static final double CLEARLY = 0.1;

    /** How much of a whole argument some words of it say; only compared. */
    public interface Likeness {
        double of(int argument, String words);
    }

    private final Evidence evidence;
    private final Topics topics;
    private final Likeness likeness;
    private final Selection selection;
    private final Template template;
    private final List<String> languages;
    private final Map<String, Span> spans;
    private int sentences;

    /**
     * @param languages of the arguments, by index
     * @param spans what authors chose to be quoted with, by argument
     */
    public Draft(
            Evidence evidence,
            Topics topics,
            Likeness likeness,
            Selection selection,
            Template template,
            List<String> languages,
            Map<String, Span> spans) {
        this.evidence = evidence;
        this.topics = topics;
        this.likeness = likeness;
        this.selection = selection;
        this.template = template;
        this.languages = languages;
        this.spans = spans;
    }

    /** @param titles of the topics by id; the id itself where there is none */
    public List<TopicSummary> topics(Map<String, String> titles) {
        List<TopicSummary> out = new ArrayList<>();
        for (int t = 0; t < topics.size(); t++) {
            List<Sentence> list = sentences(t);
            if (list.isEmpty()) {
                continue;
            }
            String id = topics.ids().get(t);
            BitSet in = topics.arguments(t);
            out.add(new TopicSummary(
                    id, titles.getOrDefault(id, id), topics.authors(in).cardinality(), in.cardinality(), list));
        }
        return out;
    }

    private List<Sentence> sentences(int topic) {
        BitSet here = (BitSet) selection.cited().clone();
        here.and(topics.arguments(topic));
        List<Integer> order = new ArrayList<>();
        here.stream().forEach(order::add);
        order.sort(Comparator.<Integer>comparingInt(c -> kind(topic, c).ordinal())
                .thenComparingInt(c -> -evidence.supporters(c).cardinality())
                .thenComparingInt(c -> c));
        List<Sentence> out = new ArrayList<>();
        for (int c : order) {
            Kind kind = kind(topic, c);
            Sentence about = template.about(nextId(), kind, quote(c));
            out.add(about);
            boolean leading = kind == Kind.CONSENSUS || kind == Kind.FOR;
            boolean outvoted =
                    evidence.agree(c).cardinality() < evidence.disagree(c).cardinality();
            boolean said = kind == Kind.AGAINST
                    && about.numbers().stream().anyMatch(n -> n.measure().startsWith("disagree:"));
            if (evidence.contested(c) && (leading || !outvoted) && !said) {
                List<Quote> quotes = new ArrayList<>(List.of(quote(c)));
                int view = otherView(c, here);
                if (view >= 0) {
                    quotes.add(quote(view));
                }
                out.add(template.dissent(nextId(), quotes));
            }
        }
        return out;
    }

    /** Words on the same topic where those who disagree clearly like them more, else on any. */
    private int otherView(int c, BitSet here) {
        int view = OtherView.among(evidence, c, here);
        return view >= 0 && OtherView.difference(evidence, c, view) >= CLEARLY
                ? view
                : OtherView.among(evidence, c, selection.cited());
    }

    private Kind kind(int topic, int c) {
        if (selection.consensus()[topic] == c) {
            return Kind.CONSENSUS;
        }
        return switch (evidence.arguments().get(c).stance()) {
            case FOR -> Kind.FOR;
            case AGAINST -> Kind.AGAINST;
            case QUESTION -> Kind.QUESTION;
            case UNKNOWN -> Kind.VIEW;
        };
    }

    private Quote quote(int c) {
        Argument a = evidence.arguments().get(c);
        Span chosen = spans.get(a.id());
        Span s = chosen != null && QuoteBoundary.whole(a.text(), chosen.start(), chosen.end())
                ? chosen
                : QuoteChoice.of(a.text(), languages.get(c), words -> likeness.of(c, words));
        return new Quote(a.id(), s.start(), s.end(), s.in(a.text()));
    }

    private String nextId() {
        return "s" + ++sentences;
    }
}
