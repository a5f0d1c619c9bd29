package org.yoriai.digest.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.jspecify.annotations.Nullable;
import org.yoriai.digest.text.WordFile;

/**
 * Words by a dictionary, each under its base form, a noun also under its reading (財布, サイフ, さいふ), a word of two
 * characters or more also under its pairs of them without the kana between (取り消す, 取消し), and under single characters
 * (燃やす, 可燃).
 */
final class JapaneseWords extends WordReader {
    private static final Set<String> SILENT = Set.copyOf(WordFile.read(JapaneseWords.class, "stop.ja.txt"));
    private static final Set<String> LIGHT = Set.copyOf(WordFile.read(JapaneseWords.class, "light.ja.txt"));
    private static final Set<String> PLAIN_CHARACTERS =
            Set.copyOf(WordFile.read(JapaneseWords.class, "characters.ja.txt"));
    private static final Set<String> SPEAKING = Set.of("名詞", "動詞", "形容詞", "副詞", "未知語");
    private static final Set<String> MUTE = Set.of("非自立", "代名詞", "接尾", "数", "特殊");
    private static final int SHORTEST_READING = 3;

    private final BaseFormAttribute base;
    private final ReadingAttribute reading;
    private final PartOfSpeechAttribute part;

    JapaneseWords() {
        this(new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.NORMAL));
    }

    private JapaneseWords(JapaneseTokenizer tokenizer) {
        super(tokenizer);
        base = tokenizer.addAttribute(BaseFormAttribute.class);
        reading = tokenizer.addAttribute(ReadingAttribute.class);
        part = tokenizer.addAttribute(PartOfSpeechAttribute.class);
    }

    @Override
    Word word(String lower, int start, int end) {
        String form = base.getBaseForm() == null ? lower : base.getBaseForm().toLowerCase(Locale.ROOT);
        String[] parts = part.getPartOfSpeech() == null
                ? new String[] {"名詞"}
                : part.getPartOfSpeech().split("-");
        boolean speaks = SPEAKING.contains(parts[0]) && !(parts.length > 1 && MUTE.contains(parts[1]));
        boolean noun = parts[0].equals("名詞");
        return new Word(
                start,
                end,
                lower,
                forms(form, noun ? reading.getReading() : null, parts),
                !speaks || SILENT.contains(form),
                LIGHT.contains(form));
    }

    private static List<Word.Form> forms(String form, @Nullable String reading, String[] parts) {
        List<Word.Form> forms = new ArrayList<>();
        forms.add(new Word.Form(form, 1));
        String sound = reading != null ? reading : parts[0].equals("名詞") ? katakana(form) : "";
        if (sound.length() >= SHORTEST_READING && sound.chars().allMatch(JapaneseWords::isKatakana)) {
            forms.add(new Word.Form("r:" + sound, 0.9));
        }
        String kanji = kanji(form);
        for (int i = 0; i + 2 <= kanji.length(); i++) {
            forms.add(new Word.Form("k:" + kanji.substring(i, i + 2), kanji.length() == 2 ? 0.9 : 0.6));
        }
        if (!parts[0].equals("副詞")) {
            for (int i = 0; i < kanji.length(); i++) {
                String one = kanji.substring(i, i + 1);
                if (!PLAIN_CHARACTERS.contains(one)) {
                    forms.add(new Word.Form("x:" + one, kanji.length() == 1 ? 0.55 : 0.3));
                }
            }
        }
        return forms;
    }

    private static String katakana(String word) {
        StringBuilder out = new StringBuilder();
        word.chars().forEach(c -> out.append((char) (c >= 'ぁ' && c <= 'ゖ' ? c + 0x60 : c)));
        return out.toString();
    }

    private static boolean isKatakana(int c) {
        return c >= 'ァ' && c <= 'ヺ' || c == 'ー';
    }

    private static String kanji(String word) {
        StringBuilder out = new StringBuilder();
        word.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN && c <= 0xFFFF && c != '々')
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
