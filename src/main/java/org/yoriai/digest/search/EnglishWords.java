package org.yoriai.digest.search;

import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.yoriai.digest.text.WordFile;

/** Words by Unicode's rules, each under its stem (Porter 2); of languages without a reader of their own as well. */
final class EnglishWords extends WordReader {
    private static final Set<String> SILENT = Set.copyOf(WordFile.read(EnglishWords.class, "stop.en.txt"));
    private static final Set<String> LIGHT = Set.copyOf(WordFile.read(EnglishWords.class, "light.en.txt"));

    private final EnglishStemmer stemmer = new EnglishStemmer();

    EnglishWords() {
        super(new StandardTokenizer());
    }

    @Override
    Word word(String lower, int start, int end) {
        String plain = plain(lower);
        return new Word(
                start,
                end,
                plain,
                List.of(new Word.Form(stem(plain), 1)),
                SILENT.contains(plain),
                LIGHT.contains(plain));
    }

    private static String plain(String lower) {
        String word = lower.replace('’', '\'');
        return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    }

    String stem(String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
