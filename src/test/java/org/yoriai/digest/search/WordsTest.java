package org.yoriai.digest.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static List<String> spoken(String lang, String text) {
        return WordReader.of(lang).words(text).stream()
                .filter(word -> !word.silent())
                .map(word -> word.forms().get(0).term())
                .toList();
    }

    private static Map<String, Double> forms(String word) {
        return WordReader.of("ja").words(word).get(0).forms().stream()
                .collect(Collectors.toMap(Word.Form::term, Word.Form::likeness));
    }

    @Test
    void englishWordsAreFoundUnderTheirStem() {
        assertThat(spoken("en", "The owners’ ponds are fenced")).containsExactly("owner", "pond", "fenc");
        assertThat(spoken("en", "an owner's pond, a fence")).containsExactly("owner", "pond", "fenc");
    }

    @Test
    void japaneseVerbsAreFoundUnderTheirBaseForm() {
        assertThat(spoken("ja", "池の門を閉めた")).containsExactly("池", "門", "閉める");
        assertThat(spoken("ja", "門は閉めます")).containsExactly("門", "閉める");
    }

    @Test
    void aNounIsFoundUnderItsReadingAndItsCharacters() {
        assertThat(forms("財布")).containsEntry("財布", 1.0).containsEntry("r:サイフ", 0.9);
        assertThat(forms("サイフ")).containsEntry("r:サイフ", 0.9);
        assertThat(forms("取り消す")).containsKey("k:取消");
        assertThat(forms("取消")).containsKey("k:取消");
    }

    @Test
    void wordsKeepTheirPlace() {
        String text = "A pond, fenced.";
        WordReader.of("en")
                .words(text)
                .forEach(word ->
                        assertThat(text.substring(word.start(), word.end())).isEqualToIgnoringCase(word.plain()));
    }
}
