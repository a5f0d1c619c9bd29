package org.yoriai.digest.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | How much is the ferry? | MONEY",
                "en | What time does the pier open? | CLOCK",
                "en | When does this end? | DAY",
                "en | How long is the notice? | DURATION",
                "en | How many boats may moor? | NUMBER",
                "en | What happens if I moor without asking? | PENALTY",
                "en | Who looks after the pier? | WHO",
                "en | May I fish there? | RULE",
                "ja | 渡し船はいくらですか | MONEY",
                "ja | 桟橋は何時に開きますか | CLOCK",
                "ja | いつ終わりますか | DAY",
                "ja | 予告の期間はどれだけですか | DURATION",
                "ja | 船は何台とめられますか | NUMBER",
                "ja | 無断でとめたらどうなる？ | PENALTY",
                "ja | 桟橋は誰が見ますか | WHO",
                "ja | 釣りをしてもいいですか | RULE"
            })
    void aQuestionTellsWhatItAsksFor(String lang, String question, Fact asked) {
        assertThat(Fact.asked(question, lang)).contains(asked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The fee is 40 yen. | MONEY",
                "en | The pier opens at 7.30 a.m. | CLOCK",
                "en | It ends on 1 April 2030. | DAY",
                "en | Notice is given for thirty days. | DURATION",
                "en | Who does so is liable to a fine. | PENALTY",
                "en | The mayor looks after the pier. | WHO",
                "en | No person shall fish. | RULE",
                "ja | 使用料は四十円とする。 | MONEY",
                "ja | 桟橋は午前七時に開く。 | CLOCK",
                "ja | 令和十二年四月一日に失効する。 | DAY",
                "ja | 予告の期間は三十日とする。 | DURATION",
                "ja | 違反した者は、過料に処する。 | PENALTY",
                "ja | 町長は、桟橋を管理する。 | WHO",
                "ja | 釣りをしてはならない。 | RULE"
            })
    void aSentenceTellsWhatItSays(String lang, String text, Fact said) {
        assertThat(Fact.said(text, lang)).contains(said);
    }

    @Test
    void howManyHoursIsNoTimeOfTheDay() {
        assertThat(Fact.asked("何時間後に閉まりますか", "ja")).contains(Fact.DURATION).doesNotContain(Fact.CLOCK);
    }

    @Test
    void aSentenceWithoutOneSaysNone() {
        assertThat(Fact.said("Herons wade.", "en")).isEmpty();
        assertThat(Fact.said("さぎが歩く。", "ja")).isEmpty();
        assertThat(Fact.asked("Combien ?", "fr")).isEmpty();
    }
}
