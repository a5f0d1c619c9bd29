package org.yoriai.digest.wording;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yoriai.digest.Argument;
import org.yoriai.digest.Evidence;
import org.yoriai.digest.Kind;
import org.yoriai.digest.Sentence;
import org.yoriai.digest.Stance;
import org.yoriai.digest.TopicSummary;
import org.yoriai.digest.choice.OtherView;
import org.yoriai.digest.choice.Selection;
import org.yoriai.digest.text.QuoteBoundary;
import org.yoriai.digest.text.QuoteChoice;
import org.yoriai.digest.text.Span;
import org.yoriai.digest.topic.Topics;

/**
 * Puts the chosen words into sentences, each argument in one: in each topic what people agree on, then what divides them, with
 * how many agree and how many do not and, where one of the quoted contradicts it, the contrary in the same sentence; then for,
 * against, open questions and views, most supported first.
 */
public final class Draft {
    private static final double CLEARLY = 0.1;

    /** How much of a whole argument some words of it say; only compared. */
    public interface Likeness {
        double of(int argument, String words);
    }

    /** Whether two arguments say the contrary of each other. */
    public interface Contradiction {
        boolean between(int one, int other);
    }

    private final Evidence evidence;
    private final Topics topics;
    private final Likeness likeness;
    private final Contradiction contradiction;
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
            Contradiction contradiction,
            Selection selection,
            Template template,
            List<String> languages,
            Map<String, Span> spans) {
        this.evidence = evidence;
        this.topics = topics;
        this.likeness = likeness;
        this.contradiction = contradiction;
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
        Map<Integer, Integer> contrary = contrary(topic, order, here);
        List<Sentence> out = new ArrayList<>();
        for (int c : order) {
            if (contrary.containsValue(c)) {
                continue;
            }
            Kind kind = kind(topic, c);
            if (kind != Kind.DISSENT) {
                out.add(template.about(nextId(), kind, quote(c)));
                continue;
            }
            List<Quote> quotes = new ArrayList<>(List.of(quote(c)));
            Integer view = contrary.get(c);
            if (view != null) {
                quotes.add(quote(view));
            }
            boolean contradicts = view != null && contradiction.between(c, view);
            out.add(template.dissent(nextId(), selection.consensus()[topic] == c, contradicts, quotes));
        }
        return out;
    }

    /**
     * Beside each argument that divides people the one that contradicts it, of those quoted on the topic: the one that those
     * who disagree like most more than those who agree, then the most supported. Where nobody on the topic has said for or
     * against, votes alone tell who differs: then what those who disagree clearly like more may stand there, and is called
     * that. Each argument is in one pair at most.
     *
     * @param order of the arguments, as they are to be read
     */
    private Map<Integer, Integer> contrary(int topic, List<Integer> order, BitSet here) {
        Map<Integer, Integer> out = new HashMap<>();
        BitSet free = (BitSet) here.clone();
        boolean sided = !topics.arguments(topic, Stance.FOR).isEmpty()
                || !topics.arguments(topic, Stance.AGAINST).isEmpty();
        for (int c : order) {
            if (!free.get(c) || kind(topic, c) != Kind.DISSENT) {
                continue;
            }
            BitSet against = new BitSet();
            free.stream()
                    .filter(x -> kind(topic, x) != Kind.CONSENSUS && contradiction.between(c, x))
                    .forEach(against::set);
            int view = OtherView.among(evidence, c, against);
            if (view < 0 && !sided) {
                int liked = OtherView.among(evidence, c, free);
                view = liked >= 0
                                && kind(topic, liked) != Kind.CONSENSUS
                                && OtherView.difference(evidence, c, liked) >= CLEARLY
                        ? liked
                        : -1;
            }
            if (view >= 0) {
                out.put(c, view);
                free.clear(c);
                free.clear(view);
            }
        }
        return out;
    }

    private Kind kind(int topic, int c) {
        if (evidence.divides(c)) {
            return Kind.DISSENT;
        }
        if (selection.consensus()[topic] == c || evidence.common(c)) {
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
