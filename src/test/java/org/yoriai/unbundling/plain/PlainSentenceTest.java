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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // law | the same in plain words | the limit turned round
                "The fee must not exceed ¥400. | It costs at most ¥400. | It costs at least ¥400.",
                "The town may spend not more than ¥12,000,000. | The town may spend up to ¥12,000,000. | The town may spend at least ¥12,000,000.",
                "An operator must place at least one fifth of its vehicles there. | At least 20% go to the hill. | At most 20% go to the hill.",
                "A child under the age of 12 must not swim alone. | You must not swim alone if you are under 12. | You must not swim alone if you are 12 or older.",
                "A person aged 75 or over pays half. | You pay half if you are 75 or over. | You pay half if you are under 75.",
                "A rider must not ride faster than 20 kilometres an hour. | You must not ride faster than 20 kilometres an hour. | You must not ride slower than 20 kilometres an hour.",
                "A person must apply not later than 60 days before the hire. | Ask at least 60 days before. | Ask at most 60 days before.",
                "The Mayor must answer within 21 days. | The Mayor must answer in at most 21 days. | The Mayor must answer after at least 21 days.",
                "The report must be published by 1 May 2030. | It must be published before 1 May 2030. | It must be published after 1 May 2030.",
                "The panel has no fewer than five members. | There are at least five members. | There are five members or fewer.",
                "A fence must not be lower than 2 metres. | A fence must be at least 2 metres high. | A fence must be at most 2 metres high.",
                "A vessel longer than 12 metres may moor there. | You may moor with more than 12 metres. | You may moor with less than 12 metres."
            })
    void aLimitIsNotTurnedRound(String law, String faithful, String turned) {
        assertThat(PlainSentence.doubts(faithful, List.of(law), "en")).isEmpty();
        assertThat(kinds(turned, law, "en")).contains(Doubt.Kind.LIMIT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "町は、千二百万円を超える額を支出してはならない。 | 1200万円までです。 | 1200万円に満たない額を使ってはいけません。",
                "町長は、基金の三分の一以上を使わなければならない。 | 3分の1以上を使わなければなりません。 | 3分の1以下を使わなければなりません。",
                "料金は、四百円を超えてはならない。 | 料金は400円以下です。 | 料金は400円以上です。",
                "十六歳未満の利用者は、ヘルメットをかぶらなければならない。 | 16歳未満の人は、かぶらなければなりません。 | 16歳を超える人は、かぶらなければなりません。",
                "七十五歳以上の乗客は、二百円とする。 | 75歳以上の人は200円です。 | 75歳未満の人は200円です。",
                "二分を超えて停車するときは、原動機を止めなければならない。 | 2分より長く止まるときは、エンジンを止めます。 | 2分以内で止まるときは、エンジンを止めます。",
                "乗客の平均が八人に満たない路線は、終了することができる。 | 8人より少ない路線は、終わらせることができます。 | 8人以上の路線は、終わらせることができます。",
                "時速二十キロメートルを超える速度で走行してはならない。 | 時速20キロより速く走ってはいけません。 | 時速20キロより遅く走ってはいけません。",
                "道路から五メートル以内に置いてはならない。 | 道路から5メートル以内に置いてはいけません。 | 道路から5メートル以上はなして置いてはいけません。",
                "十二歳以上の者が利用することができる。 | 12歳以上の人が使えます。 | 12歳を超える人が使えます。"
            })
    void aJapaneseLimitIsNotTurnedRound(String law, String faithful, String turned) {
        assertThat(PlainSentence.doubts(faithful, List.of(law), "ja")).isEmpty();
        assertThat(kinds(turned, law, "ja")).contains(Doubt.Kind.LIMIT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A child under the age of 12 must not swim alone. | Only people of 12 or over may swim alone.",
                "The bus is free for passengers under 18. | You do not have to pay if you are under 18.",
                "A parking bay must not be placed within five metres of a crossing. | Bays must be at least five metres from a crossing.",
                "A rider must not carry another person, except a child under six in a seat. | You must not take anybody along, except a child under six in a seat.",
                "No house is more than 250 metres from a bay. | A bay is at most 250 metres from each house."
            })
    void aLimitSaidFromTheOtherSideIsTheSame(String law, String faithful) {
        assertThat(kinds(faithful, law, "en")).doesNotContain(Doubt.Kind.LIMIT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "利用者は、歩道を走行することができる。 | 歩道を走れます。 | 歩道を走れません。",
                "利用者は、歩道を走行してはならない。 | 歩道は走れません。 | 歩道は走れます。",
                "何人も、港で泳ぐことができる。 | だれでも港で泳げます。 | だれも港で泳げません。",
                "十二歳未満の者は、水槽を使用することができない。 | 12歳未満の人は、使えません。 | 12歳未満の人は、使えます。"
            })
    void japaneseVerbsThatSayCanAreRead(String law, String faithful, String turned) {
        assertThat(PlainSentence.doubts(faithful, List.of(law), "ja")).isEmpty();
        assertThat(PlainSentence.doubts(turned, List.of(law), "ja")).isNotEmpty();
    }

    @Test
    void aDutyIsNoPermissionInAnyVerb() {
        assertThat(kinds("車道を走れます。", "利用者は、車道を走行しなければならない。", "ja")).containsExactly(Doubt.Kind.MODALITY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | A rider must not ride on a footway, except where a sign allows it. | You must not ride on the footway, unless a sign allows it. | You must not ride on the footway.",
                "en | Unless the Mayor agrees, dogs stay outside. | Dogs stay outside, but the Mayor may let them in. | Dogs stay outside.",
                "ja | 利用者は、事故の場合を除き、歩道を走行してはならない。 | 事故のとき以外は、歩道を走ってはいけません。 | 歩道を走ってはいけません。",
                "ja | 他の者を乗せてはならない。ただし、子どもは、この限りでない。 | 子どものほかは、別の人を乗せてはいけません。 | 人を乗せてはいけません。"
            })
    void anExceptionIsNotLeftOut(String lang, String law, String faithful, String silent) {
        assertThat(PlainSentence.exceptionLost(faithful, List.of(law), List.of(), lang))
                .isEmpty();
        assertThat(PlainSentence.exceptionLost(silent, List.of(law), List.of(), lang))
                .hasValueSatisfying(doubt -> assertThat(doubt.kind()).isEqualTo(Doubt.Kind.EXCEPTION_LOST));
        assertThat(PlainSentence.exceptionLost(silent, List.of(law), List.of(faithful), lang))
                .as("another sentence tells of it")
                .isEmpty();
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
