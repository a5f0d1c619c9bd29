package org.yoriai.digest.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.yoriai.digest.text.WordFile;

/** Words by Unicode's rules, each under its stem (Porter 2); of languages without a reader of their own as well. */
final class EnglishWords implements WordReader {
    private static final Set<String> SILENT = Set.copyOf(WordFile.read(EnglishWords.class, "stop.en.txt"));
    private static final Set<String> LIGHT = Set.copyOf(WordFile.read(EnglishWords.class, "light.en.txt"));

    private final StandardTokenizer tokenizer = new StandardTokenizer();
    private final CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
    private final EnglishStemmer stemmer = new EnglishStemmer();

    @Override
    public List<Word> words(String text) {
        List<Word> out = new ArrayList<>();
        try {
            tokenizer.setReader(new StringReader(text));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                String plain = plain(term.toString());
                out.add(new Word(
                        offset.startOffset(),
                        offset.endOffset(),
                        plain,
                        List.of(new Word.Form(stem(plain), 1)),
                        SILENT.contains(plain),
                        LIGHT.contains(plain)));
            }
            tokenizer.end();
            tokenizer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }

    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        return lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
    }

    String stem(String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
