package org.yoriai.digest.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Cuts texts of one language into words. Not thread-safe. */
abstract class WordReader {
    private final Tokenizer tokenizer;
    private final CharTermAttribute term;
    private final OffsetAttribute offset;

    WordReader(Tokenizer tokenizer) {
        this.tokenizer = tokenizer;
        term = tokenizer.addAttribute(CharTermAttribute.class);
        offset = tokenizer.addAttribute(OffsetAttribute.class);
    }

    static WordReader of(String lang) {
        return lang.equals("ja") ? new JapaneseWords() : new EnglishWords();
    }

    /** In their order. */
    final List<Word> words(String text) {
        List<Word> out = new ArrayList<>();
        try {
            tokenizer.setReader(new StringReader(text));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                out.add(word(term.toString().toLowerCase(Locale.ROOT), offset.startOffset(), offset.endOffset()));
            }
            tokenizer.end();
            tokenizer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }

    /** The word that the tokenizer stands on. @param lower as it is written, in lower case */
    abstract Word word(String lower, int start, int end);
}
