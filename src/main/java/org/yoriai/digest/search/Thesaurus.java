package org.yoriai.digest.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yoriai.digest.text.WordFile;

/**
 * Everyday words and the law's words for the same, by classes. A line {@code a, b, c} is a class of words that stand for each
 * other; in {@code a, b > c, d} who says a or b may mean what a law calls c or d, not the other way round. An English entry
 * is words in a row, in any form; a Japanese entry is characters in a row, so that the stem of a verb stands for all its forms.
 */
final class Thesaurus {
    private static final double SAME = 0.8;
    private static final double TOWARDS = 0.7;
    private static final String ARROW = ">";
    private static final int LONGEST_TERM = 60;
    private static final int LONGEST_PART = 12;
    private static final Pattern PARTS =
            Pattern.compile("[,;:.、。（）()]|\\b(?:and|or|means?|includes?|any|the|an?)\\b|及び|又は|並びに|若しくは|その他の?|をいう");

    /** A class in a text: {@code [start, end)} in words (English) or characters (Japanese). */
    record Hit(int start, int end, String term, double likeness) {}

    private record Entry(List<String> words, String term, boolean asks, boolean says, double likeness) {}

    private final boolean characters;
    private final Map<String, List<Entry>> byFirst = new HashMap<>();

    private Thesaurus(boolean characters) {
        this.characters = characters;
    }

    /** What a law says that its words mean, a list of short names, stands for the word itself ("plastic bottles": recyclables). */
    static Thesaurus of(String lang, List<Material> materials) {
        Thesaurus thesaurus = new Thesaurus(lang.equals("ja"));
        if (lang.equals("ja") || lang.equals("en")) {
            EnglishWords stems = new EnglishWords();
            int n = 0;
            for (String line : WordFile.read(Thesaurus.class, "thesaurus." + lang + ".txt")) {
                String term = "c:" + n++;
                int arrow = line.indexOf(ARROW);
                if (arrow < 0) {
                    thesaurus.add(line, term, true, SAME, stems);
                } else {
                    thesaurus.add(line.substring(0, arrow), term, true, TOWARDS, stems);
                    thesaurus.add(line.substring(arrow + 1), term, false, TOWARDS, stems);
                }
            }
            for (Material material : materials) {
                if (material.kind().equals("term") && material.title().length() <= LONGEST_TERM) {
                    String term = "t:" + n++;
                    String title = material.title().replace(',', ' ').toLowerCase(Locale.ROOT);
                    for (String part : PARTS.split(material.text().toLowerCase(Locale.ROOT))) {
                        String name = part.strip();
                        int words = thesaurus.characters ? name.length() : 4 * name.split("\\s+").length;
                        if (words > 1 && words <= LONGEST_PART && !name.equals(title)) {
                            thesaurus.add(name, term, true, TOWARDS, stems);
                        }
                    }
                    thesaurus.add(title, term, false, TOWARDS, stems);
                }
            }
        }
        return thesaurus;
    }

    /** Whether a term is that of a class, not of a word. */
    static boolean isClass(String term) {
        return term.startsWith("c:") || term.startsWith("t:");
    }

    private void add(String entries, String term, boolean asks, double likeness, EnglishWords stems) {
        for (String entry : entries.split(characters ? "[,、]" : ",")) {
            String words = entry.strip();
            if (words.isEmpty()) {
                continue;
            }
            List<String> parts = characters
                    ? Normalizer.normalize(words, Normalizer.Form.NFKC)
                            .toLowerCase(Locale.ROOT)
                            .codePoints()
                            .mapToObj(Character::toString)
                            .toList()
                    : stems.words(words).stream()
                            .map(w -> w.forms().get(0).term())
                            .toList();
            if (parts.isEmpty() || !characters && stems.words(words).stream().allMatch(Word::silent)) {
                continue;
            }
            byFirst.computeIfAbsent(parts.get(0), first -> new ArrayList<>())
                    .add(new Entry(parts, term, asks, true, likeness));
        }
    }

    /** Classes of which a question speaks. */
    List<Hit> asked(List<Word> words, String text) {
        return find(words, text, true);
    }

    /** Classes of which a text speaks, each once. */
    Set<String> said(List<Word> words, String text) {
        Set<String> out = new LinkedHashSet<>();
        find(words, text, false).forEach(hit -> out.add(hit.term()));
        return out;
    }

    private List<Hit> find(List<Word> words, String text, boolean asking) {
        List<String> parts = characters
                ? text.codePoints().mapToObj(Character::toString).toList()
                : words.stream().map(w -> w.forms().get(0).term()).toList();
        List<Hit> out = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < parts.size(); i++) {
            for (Entry entry : byFirst.getOrDefault(parts.get(i), List.of())) {
                int end = i + entry.words.size();
                if ((entry.asks || !asking)
                        && end <= parts.size()
                        && parts.subList(i, end).equals(entry.words)) {
                    int from = characters ? at : i;
                    int to = characters ? at + String.join("", entry.words).length() : end;
                    out.add(new Hit(from, to, entry.term, entry.likeness));
                }
            }
            at += parts.get(i).length();
        }
        return out;
    }
}
