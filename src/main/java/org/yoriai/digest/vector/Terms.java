package org.yoriai.digest.vector;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.yoriai.digest.text.Cleaner;
import org.yoriai.digest.text.WordFile;

/**
 * Base forms of nouns, verbs, adjectives and adverbs, less those that say nothing; and of each run of kanji its single
 * characters and pairs, of katakana its pairs. Not thread-safe.
 */
final class Terms implements Function<String, SortedMap<String, Integer>> {
    private static final Set<String> SILENT = Set.copyOf(WordFile.read(Terms.class, "silent.ja.txt"));
    private static final String[] SPEAKING = {"名詞", "動詞", "形容詞", "副詞"};

    private final JapaneseTokenizer tokenizer = new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.SEARCH);
    private final CharTermAttribute surface = tokenizer.addAttribute(CharTermAttribute.class);
    private final BaseFormAttribute base = tokenizer.addAttribute(BaseFormAttribute.class);
    private final PartOfSpeechAttribute part = tokenizer.addAttribute(PartOfSpeechAttribute.class);

    @Override
    public SortedMap<String, Integer> apply(String text) {
        String clean = Normalizer.normalize(Cleaner.clean(text).text(), Normalizer.Form.NFKC);
        SortedMap<String, Integer> out = new TreeMap<>();
        words(clean, out);
        grams(clean, out);
        return out;
    }

    private void words(String clean, SortedMap<String, Integer> out) {
        try {
            tokenizer.setReader(new StringReader(clean));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                String form = base.getBaseForm();
                String word = (form == null ? surface.toString() : form).toLowerCase(Locale.ROOT);
                if (speaks(part.getPartOfSpeech()) && !SILENT.contains(word)) {
                    out.merge("w:" + word, 1, Integer::sum);
                }
            }
            tokenizer.end();
            tokenizer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean speaks(String partOfSpeech) {
        for (String p : SPEAKING) {
            if (partOfSpeech != null && partOfSpeech.startsWith(p)) {
                return true;
            }
        }
        return false;
    }

    private static void grams(String clean, SortedMap<String, Integer> out) {
        int before = -1;
        Character.UnicodeScript scriptBefore = Character.UnicodeScript.COMMON;
        for (int i = 0; i < clean.length(); ) {
            int cp = clean.codePointAt(i);
            i += Character.charCount(cp);
            Character.UnicodeScript script = script(cp, scriptBefore);
            boolean kanji = script == Character.UnicodeScript.HAN;
            boolean counts = kanji || script == Character.UnicodeScript.KATAKANA;
            if (kanji) {
                out.merge("g:" + Character.toString(cp), 1, Integer::sum);
            }
            if (counts && before >= 0 && script == scriptBefore) {
                out.merge("g:" + Character.toString(before) + Character.toString(cp), 1, Integer::sum);
            }
            before = counts ? cp : -1;
            scriptBefore = script;
        }
    }

    /** The sign for a long vowel goes with the katakana before it. */
    private static Character.UnicodeScript script(int cp, Character.UnicodeScript before) {
        return cp == 'ー' ? before : Character.UnicodeScript.of(cp);
    }
}
