package org.yoriai.digest.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yoriai.digest.text.Cleaner;
import org.yoriai.digest.text.Sentences;
import org.yoriai.digest.text.Span;
import org.yoriai.digest.vector.Embedders;
import org.yoriai.digest.vector.Lexical;
import org.yoriai.digest.vector.Space;

/** The materials of one language. */
final class Shelf {
    private static final int MOST_CITES = 3;

    /** Materials of which a model makes vectors; where there are more, words alone are compared. */
    private static final int MOST_VECTORS = 1_000;

    private static final int PASSAGE_ENGLISH = 320;
    private static final int PASSAGE_JAPANESE = 110;
    /** How often a word counts that stands in the heading. */
    private static final double HEADING = 2.5;

    /** The same for the headings of the parts around it. */
    private static final double AROUND = 0.4;

    private static final double HEADING_OF_PASSAGE = 0.7;
    private static final double AROUND_PASSAGE = 0.3;
    private static final double K1 = 1.2;

    /** How much a long text is held against it. */
    private static final double LONG_WHOLE = 0.4;

    private static final double LONG_PASSAGE = 0.3;

    /** What a word weighs that stands nowhere, in parts of the rarest one that does. */
    private static final double UNKNOWN = 0.8;

    /** Share of the vectors in a score, where a model makes them. */
    private static final double VECTORS = 0.5;

    /** Share of the whole text in what the words bring, beside its best passage. */
    private static final double WHOLE = 0.4;

    /** For a passage that says the kind of thing that is asked for. */
    private static final double FACT = 0.04;

    private static final double FACT_OF_SENTENCE = 0.1;

    /** Against an entry of the glossary: what a word means is seldom what is asked. */
    private static final double TERM = 0.05;

    /** How much rarer than its class a word may count, in [0, 1]. */
    private static final double OWN = 0.35;

    /** Parts of what a need can bring, from which on a passage speaks of it. */
    private static final double SPOKEN_OF = 0.35;

    /** Parts of the best score that a place must reach to be cited beside it. */
    private static final double NEAR = 0.4;

    private static final double WEIGHTY = 0.5;

    private final String lang;
    private final List<Material> materials;
    private final Embedders embedders;
    private final boolean model;
    private final WordReader reader;
    private final Thesaurus thesaurus;
    private final List<Bag> wholes = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final int count;
    private final double meanWhole;
    private final double meanPassage;
    private @Nullable Space space;

    /** Terms of a text with how often they are there, and how many words it has. */
    private record Bag(Map<String, Double> terms, double length) {
        /** The same, its words and counts shared with other bags. */
        Bag shared(Map<Object, Object> pool) {
            Map<String, Double> out = new HashMap<>();
            terms.forEach((term, n) ->
                    out.put((String) pool.computeIfAbsent(term, x -> x), (Double) pool.computeIfAbsent(n, x -> x)));
            return new Bag(Map.copyOf(out), length);
        }
    }

    /** Some sentences of a material that stand together. */
    private record Passage(int material, Span span, Bag bag, Set<Fact> facts) {}

    /** A place as it fits a question. */
    record Hit(int material, int passage, double score) {}

    Shelf(String lang, List<Material> materials, Embedders embedders) {
        this.lang = lang;
        this.materials = materials;
        this.embedders = embedders;
        reader = WordReader.of(lang);
        thesaurus = Thesaurus.of(lang, materials);
        Map<String, Set<String>> where = new HashMap<>();
        Set<String> all = new HashSet<>();
        Map<Object, Object> pool = new HashMap<>();
        for (int i = 0; i < materials.size(); i++) {
            Material m = materials.get(i);
            Map<String, Double> title = terms(m.title()).terms;
            Map<String, Double> around = terms(m.around()).terms;
            Bag own = terms(m.text());
            Map<String, Double> whole = new HashMap<>(own.terms);
            title.forEach((term, n) -> whole.merge(term, HEADING * n, Double::sum));
            around.forEach((term, n) -> whole.merge(term, AROUND * n, Double::sum));
            wholes.add(new Bag(whole, own.length).shared(pool));
            all.add(m.place());
            whole.keySet()
                    .forEach(term ->
                            where.computeIfAbsent(term, t -> new HashSet<>()).add(m.place()));
            for (Span span : spans(m.text())) {
                String words = span.in(m.text());
                Bag bag = terms(words);
                Map<String, Double> of = new HashMap<>(bag.terms);
                title.forEach((term, n) -> of.merge(term, HEADING_OF_PASSAGE, Math::max));
                around.forEach((term, n) -> of.merge(term, AROUND_PASSAGE, Math::max));
                passages.add(new Passage(i, span, new Bag(of, bag.length).shared(pool), Fact.said(clean(words), lang)));
            }
        }
        where.forEach((term, in) -> places.put(term, in.size()));
        count = all.size();
        model = materials.size() <= MOST_VECTORS && !(embedders.of(lang) instanceof Lexical);
        meanWhole =
                Math.max(1, wholes.stream().mapToDouble(Bag::length).average().orElse(1));
        meanPassage = Math.max(
                1, passages.stream().mapToDouble(p -> p.bag.length).average().orElse(1));
    }

    /** Sentences and lines, put together until they are long enough to say something. */
    private List<Span> spans(String text) {
        int least = lang.equals("ja") ? PASSAGE_JAPANESE : PASSAGE_ENGLISH;
        List<Span> out = new ArrayList<>();
        Span open = null;
        for (Span s : Sentences.of(text, lang)) {
            if (open != null && s.end() - open.start() <= least) {
                open = new Span(open.start(), s.end());
            } else {
                if (open != null) {
                    out.add(open);
                }
                open = s;
            }
        }
        if (open != null) {
            out.add(open);
        }
        return out;
    }

    private static String clean(String text) {
        return Normalizer.normalize(Cleaner.clean(text).text(), Normalizer.Form.NFKC);
    }

    private Bag terms(String text) {
        String clean = clean(text);
        List<Word> words = reader.words(clean);
        Map<String, Double> out = new HashMap<>();
        int length = 0;
        for (Word word : words) {
            if (!word.silent()) {
                word.forms().forEach(form -> out.merge(form.term(), 1.0, Double::sum));
                length++;
            }
        }
        thesaurus.said(words, clean.toLowerCase(Locale.ROOT)).forEach(term -> out.merge(term, 1.0, Double::sum));
        return new Bag(out, length);
    }

    private double idf(String term) {
        int in = places.getOrDefault(term, 0);
        return in == 0 ? 0 : Math.log(1 + (count - in + 0.5) / (in + 0.5));
    }

    /**
     * How much each term of a need tells. A word of which there is a class is hardly rarer than the class: that a law says
     * "cost" once and "fee" everywhere does not make "cost" tell much.
     */
    private Map<String, Double> told(Needs.Need need) {
        double named = 0;
        for (String term : need.terms().keySet()) {
            if (Thesaurus.isClass(term)) {
                named = Math.max(named, idf(term));
            }
        }
        Map<String, Double> out = new HashMap<>();
        for (Map.Entry<String, Double> term : need.terms().entrySet()) {
            double idf = idf(term.getKey());
            if (idf > 0) {
                boolean rarer = named > 0 && !Thesaurus.isClass(term.getKey()) && idf > named;
                out.put(term.getKey(), term.getValue() * (rarer ? OWN * idf + (1 - OWN) * named : idf));
            }
        }
        return out;
    }

    /** A need with what each of its terms brings, and the most that a text can bring; a text without any brings half of the rarest word. */
    private record Weighed(Map<String, Double> told, double weight, double most) {}

    private List<Weighed> weighed(Needs needs) {
        List<Weighed> out = new ArrayList<>();
        for (Needs.Need need : needs.all()) {
            Map<String, Double> told = told(need);
            double most = told.values().stream()
                    .mapToDouble(x -> x)
                    .max()
                    .orElse(UNKNOWN * Math.log(1 + (count + 0.5) / 1.5));
            out.add(new Weighed(told, need.weight(), need.weight() * most));
        }
        return out;
    }

    private static double brought(Weighed need, Bag bag, double mean, double b) {
        double norm = K1 * (1 - b + b * bag.length / mean);
        double most = 0;
        for (Map.Entry<String, Double> term : need.told.entrySet()) {
            Double n = bag.terms.get(term.getKey());
            if (n != null) {
                most = Math.max(most, term.getValue() * n * (1 + 0.5 * K1) / (n + 0.5 * norm));
            }
        }
        return Math.min(need.most, need.weight * most);
    }

    private static double fit(List<Weighed> needs, Bag bag, double mean, double b) {
        double all = 0;
        double some = 0;
        for (Weighed need : needs) {
            all += need.most;
            some += brought(need, bag, mean, b);
        }
        return all == 0 ? 0 : some / all;
    }

    Answer search(Question asking, Bar bar) {
        String question = Question.read(asking.text());
        Needs needs = Needs.of(clean(question).toLowerCase(Locale.ROOT), lang, reader, thesaurus);
        List<Weighed> weighed = weighed(needs);
        List<Hit> hits = hits(question, needs.facts(), weighed);
        List<Hit> first = hits.subList(0, Math.min(MOST_CITES, hits.size()));
        boolean found = !first.isEmpty() && likely(first, needs, weighed) >= bar.likely();
        List<Answer.Cite> cites = first.stream()
                .filter(hit -> !found || hit.score >= NEAR * first.get(0).score)
                .map(hit -> cite(hit, weighed, needs.facts()))
                .toList();
        return new Answer(asking.id(), found ? cites : List.of(), found ? List.of() : cites);
    }

    /** All places that have something of what is asked, the best first. */
    private List<Hit> hits(String question, Set<Fact> facts, List<Weighed> needs) {
        double[] near = model ? space().cosines(question) : new double[materials.size()];
        double[] whole = new double[materials.size()];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = fit(needs, wholes.get(i), meanWhole, LONG_WHOLE);
        }
        Map<String, Hit> byPlace = new LinkedHashMap<>();
        for (int p = 0; p < passages.size(); p++) {
            Passage passage = passages.get(p);
            Material m = materials.get(passage.material);
            double words = mix(WHOLE, whole[passage.material], fit(needs, passage.bag, meanPassage, LONG_PASSAGE));
            double vectors = Math.max(0, near[passage.material]);
            double score = model ? mix(VECTORS, vectors, words) : words;
            if (facts.stream().anyMatch(f -> f != Fact.RULE && passage.facts.contains(f))) {
                score += FACT;
            }
            if (m.kind().equals("term")) {
                score -= TERM;
            }
            byPlace.merge(m.place(), new Hit(passage.material, p, score), (a, b) -> b.score > a.score ? b : a);
        }
        List<Hit> hits = new ArrayList<>(byPlace.values());
        hits.removeIf(hit -> hit.score <= 0);
        hits.sort(Comparator.comparingDouble((Hit h) -> -h.score)
                .thenComparing(h -> materials.get(h.material).id()));
        return hits;
    }

    private static double mix(double share, double of, double and) {
        return share * of + (1 - share) * and;
    }

    /**
     * How likely it is that the first of some hits answers; not at all where they speak of nothing that was asked, or where a
     * time or a number to ring was asked for and none of them has one.
     */
    private double likely(List<Hit> hits, Needs needs, List<Weighed> weighed) {
        double share =
                hits.stream().mapToDouble(hit -> spokenOf(hit, weighed)).max().orElse(0);
        boolean missing = Fact.EXACT.stream()
                .anyMatch(fact -> needs.facts().contains(fact)
                        && hits.stream()
                                .noneMatch(
                                        hit -> passages.get(hit.passage).facts.contains(fact)));
        return share == 0 || missing
                ? 0
                : Likelihood.of(
                        fit(weighed, passages.get(hits.get(0).passage).bag, meanPassage, LONG_PASSAGE),
                        share,
                        needs.count(),
                        needs.facts().contains(Fact.RULE));
    }

    /** Share of the things asked that a passage speaks of. */
    private double spokenOf(Hit hit, List<Weighed> needs) {
        Bag bag = passages.get(hit.passage).bag;
        List<Weighed> weighty =
                needs.stream().filter(need -> need.weight > WEIGHTY).toList();
        long said = weighty.stream()
                .filter(need -> brought(need, bag, meanPassage, LONG_PASSAGE) > SPOKEN_OF * need.most)
                .count();
        return weighty.isEmpty() ? 0 : (double) said / weighty.size();
    }

    private Space space() {
        Space known = space;
        if (known == null) {
            known = embedders.space(
                    lang,
                    materials.stream().map(m -> m.title() + ". " + m.text()).toList());
            space = known;
        }
        return known;
    }

    /** The sentence of the passage that answers best by itself; the first of equal ones. */
    private Answer.Cite cite(Hit hit, List<Weighed> needs, Set<Fact> wanted) {
        Material m = materials.get(hit.material);
        Span within = passages.get(hit.passage).span;
        Span best = within;
        double most = -1;
        for (Span s : Sentences.of(m.text(), lang)) {
            if (s.start() >= within.start() && s.end() <= within.end()) {
                String words = s.in(m.text());
                Set<Fact> facts = Fact.said(clean(words), lang);
                double fit = fit(needs, terms(words), meanPassage, LONG_PASSAGE)
                        + (wanted.stream().anyMatch(facts::contains) ? FACT_OF_SENTENCE : 0);
                if (fit > most + 1e-9) {
                    best = s;
                    most = fit;
                }
            }
        }
        return new Answer.Cite(
                m.id(), best.start(), best.end(), best.in(m.text()), Math.min(1, Math.max(0, hit.score)));
    }
}
