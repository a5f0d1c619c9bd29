package org.yoriai.digest.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yoriai.digest.text.WordFile;

class ThesaurusTest {
    private static final List<Material> NONE = List.of();

    private static Set<String> shared(String lang, List<Material> materials, String question, String text) {
        Thesaurus thesaurus = Thesaurus.of(lang, materials);
        WordReader reader = WordReader.of(lang);
        Set<String> both = thesaurus.asked(reader.words(question), question).stream()
                .map(Thesaurus.Hit::term)
                .collect(Collectors.toCollection(HashSet::new));
        both.retainAll(thesaurus.said(reader.words(text), text));
        return both;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | what does it cost | the tariff of the ferry",
                "en | do i get my money back | the amount is refunded",
                "ja | 料金はいくら | 使用料を定める",
                "ja | お金がないとき | 使用料を免除する"
            })
    void everydayWordsMeetTheWordsOfTheLaw(String lang, String question, String text) {
        assertThat(shared(lang, NONE, question, text)).isNotEmpty();
    }

    @Test
    void whoSaysTheLawsWordNeedNotMeanTheEverydayOne() {
        assertThat(shared("en", NONE, "instalment", "bit by bit")).isNotEmpty();
        assertThat(shared("en", NONE, "deferred", "bit by bit")).isEmpty();
    }

    @Test
    void whatALawSaysThatItsWordsMeanStandsForTheWord() {
        List<Material> term = List.of(new Material("t", "term", "craft", "Any kayak, raft and paddle board."));
        assertThat(shared("en", term, "my kayak", "no craft moors here")).isNotEmpty();
        assertThat(shared("en", NONE, "my kayak", "no craft moors here")).isEmpty();
        List<Material> words = List.of(new Material("t", "term", "小舟", "いかだ、カヤックその他をいう。"));
        assertThat(shared("ja", words, "カヤックを", "小舟をとめる")).isNotEmpty();
        assertThat(shared("ja", NONE, "カヤックを", "小舟をとめる")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en", "ja"})
    void everyLineHasSomethingToStandForSomething(String lang) {
        for (String line : WordFile.read(Thesaurus.class, "thesaurus." + lang + ".txt")) {
            assertThat(line.split("[,、>]")).as(line).hasSizeGreaterThan(1);
            assertThat(line.chars().filter(c -> c == '>').count()).as(line).isLessThanOrEqualTo(1);
        }
    }
}
