package org.yoriai.summary.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yoriai.digest.Argument;
import org.yoriai.digest.ArgumentSet;
import org.yoriai.digest.Citation;
import org.yoriai.digest.Evidence;
import org.yoriai.digest.Kind;
import org.yoriai.digest.OpinionGroups;
import org.yoriai.digest.Stance;
import org.yoriai.digest.Votes;

class PlaceholderFillerTest {
    private static final String WORDS = "道が狭いので、車いすが通れません。";
    private static final Map<String, String> NAMES = Map.of("abcdefgh", "a1");

    private final Map<String, Citation> quotes =
            new LinkedHashMap<>(Map.of("a1", new Citation("a1", 0, WORDS.length(), WORDS, 0)));

    private PlaceholderFiller.Filled ja(String frame) {
        Votes.Builder votes = Votes.builder();
        for (int i = 0; i < 20; i++) {
            votes.add("p" + i, "a1", i < 14 ? 1 : -1);
        }
        Evidence evidence = new Evidence(
                new ArgumentSet(List.of(Argument.of("a1", "p0", WORDS, "sec_2", Stance.FOR, "ja"))),
                votes.build(),
                new OpinionGroups(List.of()));
        return new PlaceholderFiller(evidence, "ja").fill("s1", Kind.FOR, frame, NAMES, quotes);
    }

    @Test
    void fillsJapaneseFrames() {
        var filled = ja("{most:agree:abcdefgh/voters:abcdefgh}が、道が狭いと言います：{q:abcdefgh}");
        assertThat(filled.because()).isEmpty();
        var sentence = filled.sentence().orElseThrow();
        assertThat(sentence.text()).isEqualTo("大半（20人中14人）が、道が狭いと言います：「" + WORDS + "」");
        assertThat(sentence.numbers())
                .allSatisfy(n -> assertThat(sentence.text().substring(n.start(), n.end()))
                        .isEqualTo(Integer.toString(n.value())));
        assertThat(sentence.text().startsWith(WORDS, sentence.cites().get(0).at()))
                .isTrue();
        var amount = sentence.quantifiers().get(0);
        assertThat(sentence.text().substring(amount.start(), amount.end())).isEqualTo("大半");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "「道が狭い」と言います：{q:abcdefgh}",
                "１４人が言います：{q:abcdefgh}",
                "ﾐﾁが狭い：{q:abcdefgh}",
                "道が狭い＜b＞：{q:abcdefgh}",
                "道が狭いと、道が狭いと、道が狭いと、道が狭いと、道が狭いと、道が狭いと、道が狭いと、道が狭いと、道が狭いと、道が狭いと、道が狭いと言います：{q:abcdefgh}",
                "道が狭いと言います"
            })
    void refusesWhatAModelMayNotWrite(String frame) {
        assertThat(ja(frame).sentence()).isEmpty();
    }
}
