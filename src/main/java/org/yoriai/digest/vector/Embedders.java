package org.yoriai.digest.vector;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which embedder serves which language, and what is remembered between runs. */
public final class Embedders {
    private final Map<String, Embedder> byLanguage;
    private final VectorCache cache;

    private Embedders(Map<String, Embedder> byLanguage, VectorCache cache) {
        this.byLanguage = byLanguage;
        this.cache = cache;
    }

    /** The model in this process for English, words and character pairs for all others; nothing is remembered. */
    public static Embedders embedded() {
        return lexical().with("en", MiniLm.embedded());
    }

    /** Words and character pairs for every language: no native code at all. */
    public static Embedders lexical() {
        return new Embedders(Map.of(), VectorCache.none());
    }

    /** The same with another embedder for one language. */
    public Embedders with(String lang, Embedder embedder) {
        Map<String, Embedder> more = new TreeMap<>(byLanguage);
        more.put(lang, embedder);
        return new Embedders(more, cache);
    }

    /** The same with vectors remembered. */
    public Embedders remembering(VectorCache vectors) {
        return new Embedders(byLanguage, vectors);
    }

    public Embedder of(String lang) {
        return byLanguage.getOrDefault(lang, Lexical.instance());
    }

    /** Texts of one language as points. */
    public Space space(String lang, List<String> texts) {
        return of(lang).space(texts, cache);
    }

    VectorCache cache() {
        return cache;
    }

    /** Languages, ids and hashes, one a line: part of what a summary's model is made of. */
    public String stamp() {
        StringBuilder out = new StringBuilder();
        byLanguage.forEach((lang, e) -> out.append(lang)
                .append(' ')
                .append(e.id())
                .append(' ')
                .append(e.hash())
                .append('\n'));
        Embedder rest = Lexical.instance();
        return out.append("* ")
                .append(rest.id())
                .append(' ')
                .append(rest.hash())
                .append('\n')
                .toString();
    }
}
