package org.yoriai.digest.search;

import java.util.List;

/** Cuts texts of one language into words. Not thread-safe. */
interface WordReader {
    /** In their order. */
    List<Word> words(String text);

    static WordReader of(String lang) {
        return lang.equals("ja") ? new JapaneseWords() : new EnglishWords();
    }
}
