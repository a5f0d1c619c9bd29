package org.yoriai.digest.search;

import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.yoriai.digest.text.Cleaner;
import org.yoriai.digest.text.Stem;
import org.yoriai.digest.text.WordFile;

/** Stems of an English text, less the words that stand in every text, each with how often it is there. */
final class EnglishTerms implements Function<String, SortedMap<String, Integer>> {
    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> STOP = Set.copyOf(WordFile.read(EnglishTerms.class, "stop.en.txt"));

    @Override
    public SortedMap<String, Integer> apply(String text) {
        SortedMap<String, Integer> out = new TreeMap<>();
        for (String word : NOT_WORDS.split(Cleaner.clean(text).text().toLowerCase(Locale.ROOT))) {
            if (!word.isEmpty() && !STOP.contains(word)) {
                out.merge(Stem.of(word), 1, Integer::sum);
            }
        }
        return out;
    }
}
