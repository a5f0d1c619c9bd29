package org.yoriai.digest.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yoriai.digest.text.Cleaner;
import org.yoriai.digest.text.LanguageGuess;
import org.yoriai.digest.text.Sentences;
import org.yoriai.digest.text.Span;
import org.yoriai.digest.vector.Embedders;
import org.yoriai.digest.vector.Lexical;
import org.yoriai.digest.vector.Space;

/**
 * Materials by language. A question is answered from those in its own language; where the search does not find an answer, it
 * names the places that come nearest. Not thread-safe.
 */
public final class MaterialIndex {
    private static final int MOST_CITES = 3;
    /** A further material is cited if its score reaches this share of the best. */
    private static final double NEARLY = 0.6;

    private static final double HALF_MODELLED = 4;
    private static final double HALF_LEXICAL = 8;

    private final Map<String, Shelf> shelves = new TreeMap<>();
    private final Bar bar;

    /** @param lang language of the materials whose script does not tell; empty for none */
    public MaterialIndex(List<Material> materials, String lang, Embedders embedders, Bar bar) {
        this.bar = bar;
        Set<String> ids = new HashSet<>();
        Map<String, List<Material>> byLanguage = new TreeMap<>();
        for (Material m : materials) {
            if (!ids.add(m.id())) {
                throw new IllegalArgumentException("material " + m.id() + " is there twice");
            }
            if (Cleaner.isBlank(m.text())) {
                continue;
            }
            byLanguage
                    .computeIfAbsent(language("", m.title() + "\n" + m.text(), lang), l -> new ArrayList<>())
                    .add(m);
        }
        byLanguage.forEach((l, of) -> shelves.put(l, new Shelf(l, of, embedders)));
    }

    /** At most three materials, the best sentence of each: those that answer, or the nearest. */
    public Answer answer(Question question, String lang) {
        Shelf shelf = shelves.get(language(question.lang(), question.text(), lang));
        return shelf == null ? new Answer(question.id(), List.of(), List.of()) : shelf.search(question, bar);
    }

    private static String language(String given, String text, String otherwise) {
        if (!given.isEmpty()) {
            return given;
        }
        String guess = LanguageGuess.of(text);
        return guess.equals("other") && !otherwise.isEmpty() ? otherwise : guess;
    }

    /** The materials of one language. */
    private static final class Shelf {
        private final String lang;
        private final List<Material> materials;
        private final Embedders embedders;
        private final boolean model;
        private final Function<String, SortedMap<String, Integer>> terms;
        private final List<SortedMap<String, Integer>> texts = new ArrayList<>();
        private final Bm25 words;
        private @Nullable Space space;

        private record Hit(Material material, double score) {}

        Shelf(String lang, List<Material> materials, Embedders embedders) {
            this.lang = lang;
            this.materials = materials;
            this.embedders = embedders;
            model = !(embedders.of(lang) instanceof Lexical);
            terms = lang.equals("en") ? new EnglishTerms() : Lexical.terms();
            for (Material m : materials) {
                texts.add(terms.apply(whole(m)));
            }
            words = new Bm25(texts);
        }

        private static String whole(Material m) {
            return m.title() + "\n" + m.text();
        }

        Answer search(Question asking, Bar bar) {
            String question = asking.text();
            Set<String> asked = terms.apply(question).keySet();
            double[] near = model ? space().cosines(question) : new double[0];
            List<Hit> hits = new ArrayList<>();
            for (int i = 0; i < materials.size(); i++) {
                double b = words.score(asked, texts.get(i));
                hits.add(new Hit(materials.get(i), model ? score(b, near[i]) : score(b)));
            }
            hits.sort(Comparator.comparingDouble((Hit h) -> -h.score).thenComparing(h -> h.material.id()));
            List<Hit> first = hits.subList(0, Math.min(MOST_CITES, hits.size()));
            if (first.get(0).score < bar.of(model)) {
                return new Answer(asking.id(), List.of(), cites(first, Double.MIN_VALUE, question, asked));
            }
            return new Answer(asking.id(), cites(first, NEARLY * first.get(0).score, question, asked), List.of());
        }

        /** @param least the score that a material needs */
        private List<Answer.Cite> cites(List<Hit> hits, double least, String question, Set<String> asked) {
            List<Answer.Cite> out = new ArrayList<>();
            for (Hit h : hits) {
                if (h.score >= least) {
                    Span s = bestSentence(h.material.text(), question, asked);
                    out.add(new Answer.Cite(h.material.id(), s.start(), s.end(), s.in(h.material.text()), h.score));
                }
            }
            return out;
        }

        private static double score(double b) {
            return b / (b + HALF_LEXICAL);
        }

        private static double score(double b, double cosine) {
            return 0.5 * b / (b + HALF_MODELLED) + 0.5 * Math.max(0, cosine);
        }

        private Space space() {
            Space known = space;
            if (known == null) {
                known = embedders.space(
                        lang, materials.stream().map(Shelf::whole).toList());
                space = known;
            }
            return known;
        }

        /** The sentence that answers best by itself; the first of equal ones. */
        private Span bestSentence(String text, String question, Set<String> asked) {
            List<Span> sentences = Sentences.of(text, lang);
            List<SortedMap<String, Integer>> of =
                    sentences.stream().map(s -> terms.apply(s.in(text))).toList();
            double meanLength =
                    Math.max(1, of.stream().mapToLong(Bm25::length).average().orElse(1));
            double[] near = model
                    ? embedders
                            .space(lang, sentences.stream().map(s -> s.in(text)).toList())
                            .cosines(question)
                    : new double[0];
            Span best = sentences.get(0);
            double most = -1;
            for (int i = 0; i < sentences.size(); i++) {
                double b = words.score(asked, of.get(i), meanLength);
                double v = model ? score(b, near[i]) : score(b);
                if (v > most + 1e-9) {
                    best = sentences.get(i);
                    most = v;
                }
            }
            return best;
        }
    }
}
