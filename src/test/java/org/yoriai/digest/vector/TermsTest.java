package org.yoriai.digest.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TermsTest {
    private static Map<String, Integer> of(String text) {
        return Lexical.terms().apply(text);
    }

    @Test
    void formsOfOneWordMeet() {
        assertThat(of("窓口が閉まった")).containsKeys("w:窓口", "w:閉まる");
        assertThat(of("窓口を閉まらせる")).containsKeys("w:窓口", "w:閉まる");
    }

    @Test
    void wordsThatSayNothingDoNotCount() {
        assertThat(of("人がすることのためにある")).doesNotContainKeys("w:人", "w:する", "w:こと", "w:ため", "w:ある");
    }

    @Test
    void runsOfKanjiAndKatakanaGiveTheirPairs() {
        assertThat(of("街灯とカメラー"))
                .containsKeys("g:街", "g:灯", "g:街灯", "g:カメ", "g:メラ", "g:ラー")
                .doesNotContainKeys("g:カ", "g:灯カ", "g:と");
    }

    @Test
    void widthAndSignsThatCannotBeSeenChangeNothing() {
        assertThat(of("ｶﾒﾗ\u200Bと街\uFE0F灯")).isEqualTo(of("カメラと街灯"));
    }

    @Test
    void anyScriptHasWords() {
        assertThat(of("Больше скамеек").keySet()).isNotEmpty();
        assertThat(of("").keySet()).isEmpty();
    }
}
