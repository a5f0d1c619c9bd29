package org.yoriai.digest.vector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yoriai.digest.Argument;
import org.yoriai.digest.Issue;
import org.yoriai.digest.Issues;
import org.yoriai.digest.text.LanguageGuess;

/**
 * The eligible arguments and the issues as points, one space for each language, made when somebody asks. Not thread-safe.
 */
public final class ArgumentVectors {

    /** What is written in one language. */
    public static final class Part {
        private final String lang;
        private final Embedder embedder;
        private final VectorCache cache;
        private final List<String> texts;
        private final int[] arguments;
        private final int[] issues;
        private @Nullable Space space;

        private Part(
                String lang, Embedder embedder, VectorCache cache, List<String> texts, int[] arguments, int[] issues) {
            this.lang = lang;
            this.embedder = embedder;
            this.cache = cache;
            this.texts = texts;
            this.arguments = arguments;
            this.issues = issues;
        }

        public String lang() {
            return lang;
        }

        public Bounds bounds() {
            return embedder.bounds();
        }

        /** Number of arguments; they are the first texts of the space. */
        public int size() {
            return arguments.length;
        }

        /** Index of an argument among the eligible ones. */
        public int argument(int text) {
            return arguments[text];
        }

        /** Number of issues; they follow the arguments in the space. */
        public int issues() {
            return issues.length;
        }

        /** Index of an issue among the issues given. */
        public int issue(int number) {
            return issues[number];
        }

        public Space space() {
            Space known = space;
            if (known == null) {
                known = embedder.space(texts, cache);
                space = known;
            }
            return known;
        }
    }

    private final List<Part> parts;
    private final Part[] partOf;
    private final int[] textOf;

    private ArgumentVectors(List<Part> parts, int arguments) {
        this.parts = parts;
        partOf = new Part[arguments];
        textOf = new int[arguments];
        for (Part p : parts) {
            for (int i = 0; i < p.arguments.length; i++) {
                partOf[p.arguments[i]] = p;
                textOf[p.arguments[i]] = i;
            }
        }
    }

    /** @param languages of the arguments, by index */
    public static ArgumentVectors of(
            List<Argument> eligible, List<String> languages, Issues issues, Embedders embedders) {
        Map<String, List<Integer>> byLanguage = new TreeMap<>();
        for (int c = 0; c < eligible.size(); c++) {
            byLanguage.computeIfAbsent(languages.get(c), l -> new ArrayList<>()).add(c);
        }
        List<Part> parts = new ArrayList<>();
        byLanguage.forEach((lang, of) -> {
            Embedder embedder = embedders.of(lang);
            List<String> texts = new ArrayList<>();
            of.forEach(c -> texts.add(eligible.get(c).text()));
            List<Integer> described = new ArrayList<>();
            for (int i = 0; i < issues.issues().size(); i++) {
                Issue issue = issues.issues().get(i);
                String text = issue.title() + ". " + issue.description();
                // What shares no word with a text is far from it anyway; a model would find likeness by chance.
                if (embedder instanceof Lexical || LanguageGuess.of(text).equals(lang)) {
                    described.add(i);
                    texts.add(text);
                }
            }
            parts.add(new Part(lang, embedder, embedders.cache(), texts, array(of), array(described)));
        });
        return new ArgumentVectors(parts, eligible.size());
    }

    private static int[] array(List<Integer> list) {
        return list.stream().mapToInt(i -> i).toArray();
    }

    /** By language, in the order of the tags. */
    public List<Part> parts() {
        return parts;
    }

    /** The texts of an argument's language. */
    public Part part(int argument) {
        return partOf[argument];
    }

    /** True if the two are written in one language: only then they have a cosine. */
    public boolean comparable(int a, int b) {
        return partOf[a] == partOf[b];
    }

    /** How alike two arguments of one language are. */
    public double cosine(int a, int b) {
        if (!comparable(a, b)) {
            throw new IllegalArgumentException("texts in two languages have no cosine");
        }
        return partOf[a].space().cosine(textOf[a], textOf[b]);
    }

    /** How much of a whole argument some words of it say. */
    public double likeness(int argument, String words) {
        return partOf[argument].space().cosine(textOf[argument], words);
    }
}
