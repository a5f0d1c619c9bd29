package org.yoriai.unbundling.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainSentenceTest {

    private static List<Doubt.Kind> kinds(String sentence, String law, String lang) {
        return PlainSentence.doubts(sentence, List.of(law), lang).stream()
                .map(Doubt::kind)
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "You pay ¥400 each time. | A passenger must pay ¥400 for each journey.",
                "You pay 400 yen each time. | A passenger must pay ¥400 for each journey.",
                "It is open until 15 September. | The basin is open from 1 June to 15 September.",
                "It starts on October 1, 2027. | This Ordinance comes into force on 1 October 2027.",
                "It starts in 2027. | This Ordinance comes into force on 1 October 2027.",
                "There must be 25 of them. | There must be twenty-five places.",
                "At least 20% go to the hill. | An operator must place at least one fifth of its vehicles there.",
                "A third goes to the hill. | The Mayor must use at least one third of the money there.",
                "It ends at 23:00. | The basin closes at 11 p.m.",
                "You can be fined up to ¥10,000. | A rider is liable to a civil penalty not exceeding ¥10,000.",
                "You must not ride there. | A rider must not ride on a footway, except at walking pace.",
                "You may ride there only at walking pace. | A rider must not ride on a footway, except at walking pace.",
                "You need not pay. | No penalty is imposed on a rider.",
                "There are at most 400. | The number must not exceed 400.",
                "Ask at least 60 days before. | A person must apply not later than 60 days before the first hire."
            })
    void sayingLessOrTheSameInOtherWordsIsFaithful(String sentence, String law) {
        assertThat(PlainSentence.doubts(sentence, List.of(law), "en")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1回400円です。 | 乗客は、一回乗車するごとに、四百円を支払わなければならない。",
                "2027年10月1日から始まります。 | この条例は、令和九年十月一日から施行する。",
                "令和9年10月1日から始まります。 | この条例は、令和九年十月一日から施行する。",
                "16歳未満の人は、かぶらなければなりません。 | 十六歳未満の利用者は、ヘルメットをかぶらなければならない。",
                "走ってはいけません。 | 利用者は、歩道を走行してはならない。",
                "23時までです。 | 午後十一時を過ぎた後は、放送をしてはならない。",
                "1200万円までです。 | 町は、千二百万円を超える額を支出してはならない。",
                "3分の1を使います。 | 町長は、基金の三分の一以上を使わなければならない。",
                "払わなくてもいいです。 | 違反した利用者には、過料を科さない。",
                "子どもは乗せてもいいです。 | 六歳未満の子どもを乗せるときは、この限りでない。",
                "十分な広さがあります。 | 駐輪区画には、必要な広さがなければならない。"
            })
    void numbersDatesAndDutiesAreTheSameInJapaneseHoweverTheyAreWritten(String sentence, String law) {
        assertThat(PlainSentence.doubts(sentence, List.of(law), "ja")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AMOUNT | en | You pay ¥500 each time. | A passenger must pay ¥400 for each journey.",
                "AMOUNT | en | You pay 400 euros. | A passenger must pay ¥400 for each journey.",
                "AMOUNT | ja | 1回500円です。 | 乗客は、一回乗車するごとに、四百円を支払わなければならない。",
                "DATE | en | It starts on 2 October 2027. | This Ordinance comes into force on 1 October 2027.",
                "DATE | ja | 2028年10月1日から始まります。 | この条例は、令和九年十月一日から施行する。",
                "NUMBER | en | You must be 18. | A rider under the age of 16 must wear a helmet.",
                "NUMBER | en | Three people may ride. | Two people may ride.",
                "NUMBER | ja | 時速30キロまでです。 | 利用者は、時速二十キロメートルを超える速度で走行させてはならない。",
                "MODALITY | en | You must ask. | A person may ask for one.",
                "MODALITY | en | You may ride there. | A rider must ride on the carriageway.",
                "MODALITY | en | You must not ride there. | A rider must ride on the carriageway.",
                "MODALITY | ja | 走ってもいいです。 | 利用者は、車道を走行しなければならない。",
                "MODALITY | ja | 走らなければなりません。 | 利用者は、車道を走行することができる。",
                "NEGATION | en | It is not open. | The basin is open from June.",
                "NEGATION | ja | 道は開いていません。 | 道は、六月から開放する。",
                "NEGATION_LOST | en | Riders ride on the footway. | A rider must not ride on a footway.",
                "NEGATION_LOST | ja | 歩道を走ります。 | 利用者は、歩道を走行してはならない。"
            })
    void whatTheLawDoesNotSayIsFound(Doubt.Kind kind, String lang, String sentence, String law) {
        assertThat(kinds(sentence, law, lang)).containsExactly(kind);
    }

    @Test
    void namesWhatIsInDoubtInTheWordsOfTheSentence() {
        assertThat(PlainSentence.doubts(
                        "You must be 18 and pay ¥500.", List.of("A rider under the age of 16 may pay ¥400."), "en"))
                .containsExactlyInAnyOrder(
                        new Doubt(Doubt.Kind.AMOUNT, "¥500"),
                        new Doubt(Doubt.Kind.NUMBER, "18"),
                        new Doubt(Doubt.Kind.MODALITY, "must"));
    }

    @Test
    void aNumberCountsWhereverInTheQuotesItStands() {
        assertThat(PlainSentence.doubts(
                        "From 7 to 18 the limit is 12.",
                        List.of("A rider must not go faster than 12 kilometres an hour", "between 7 a.m. and 6 p.m."),
                        "en"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void oddWordsRaiseNothing(String lang) {
        for (String odd : List.of(
                "", " ", "「", "1/0", "9".repeat(400), "分の", "第条", "¥", "0.0.0", "\uD83D\uDE00", "十".repeat(200))) {
            assertThat(PlainSentence.doubts(odd, List.of(odd, ""), lang)).isNotNull();
            assertThat(PlainSentence.doubts(odd, List.of(), lang)).isNotNull();
        }
    }
}
