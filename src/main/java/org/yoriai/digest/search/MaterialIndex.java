package org.yoriai.digest.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yoriai.digest.text.Cleaner;
import org.yoriai.digest.text.LanguageGuess;
import org.yoriai.digest.vector.Embedders;

/**
 * Materials by language. A question is answered from those in its own language; where the search does not find an answer, it
 * names the places that come nearest. Not thread-safe.
 */
public final class MaterialIndex {
    /** Of all materials together, in {@code char}s. */
    public static final int LONGEST = 2_000_000;

    private final Map<String, Shelf> shelves = new TreeMap<>();
    private final Bar bar;

    /**
     * @param lang language of the materials whose script does not tell; empty for none
     * @throws IllegalArgumentException for two of one id, or more than {@link #LONGEST} characters
     */
    public MaterialIndex(List<Material> materials, String lang, Embedders embedders, Bar bar) {
        this.bar = bar;
        if (materials.stream().mapToLong(Material::length).sum() > LONGEST) {
            throw new IllegalArgumentException("at most " + LONGEST + " characters are searched");
        }
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

    /** At most three places, the best sentence of each: those that answer, or the nearest. */
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
}
