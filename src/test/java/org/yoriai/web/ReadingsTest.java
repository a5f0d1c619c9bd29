package org.yoriai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingsTest {
    private static String shown(String text) {
        return Readings.of(text).stream()
                .map(part -> part.reading().isEmpty() ? part.text() : part.text() + "(" + part.reading() + ")")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "学校に 行きます, 学校(がっこう)に 行(い)きます",
        "市民会議, 市民(しみん)会議(かいぎ)",
        "取り組みを続ける, 取(と)り組(く)みを続(つづ)ける",
        "法律の案, 法律(ほうりつ)の案(あん)",
        "人々の声, 人々(ひとびと)の声(こえ)",
    })
    void kanjiCarryTheirReadingAndKanaStandAlone(String text, String shown) {
        assertThat(shown(text)).isEqualTo(shown);
    }

    /** What stands beside a word decides how it is read; in hiragana all through. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        12月に始まる | 12がつにはじまる
        ２月は２８日まで | にがつは２８にちまで
        四月から六月まで | しがつからろくがつまで
        毎月の会費 | まいつきのかいひ
        一月に二回 | ひとつきににかい
        今月と来月 | こんげつとらいげつ
        3か月の間 | 3かげつのあいだ
        月と星 | つきとほし
        駐車場が空になる | ちゅうしゃじょうがからになる
        箱を空にする | はこをからにする
        空の箱 | からのはこ
        青い空を見る | あおいそらをみる
        席が空いている | せきがあいている
        空き家を直す | あきやをなおす
        5月1日に届け出る | 5がつついたちにとどけでる
        一日に三便 | いちにちにさんびん
        一日中走る | いちにちじゅうはしる
        一日当たり二百円 | いちにちあたりにひゃくえん
        十月一日から施行する | じゅうがつついたちからしこうする
        4月2日と3日 | 4がつふつかとみっか
        5月20日まで | 5がつはつかまで
        14日以内 | じゅうよっかいない
        三日間 | みっかかん
        七日以内 | なのかいない
        今日の会議 | きょうのかいぎ
        今日では珍しい | こんにちではめずらしい
        明日まで | あしたまで
        昨日の雨 | きのうのあめ
        住む人 | すむひと
        三人で話す | さんにんではなす
        10人以上 | 10にんいじょう
        一人で乗る | ひとりでのる
        二人の委員 | ふたりのいいん
        百人の町民 | ひゃくにんのちょうみん
        外国人も使える | がいこくじんもつかえる
        町の人 | まちのひと
        人々の声 | ひとびとのこえ
        その他の者 | そのたのもの
        他の者 | ほかのもの
        他人に貸す | たにんにかす
        町長が定める | ちょうちょうがさだめる
        町の中 | まちのなか
        工事中は通れない | こうじちゅうはとおれない
        一年中使う | いちねんじゅうつかう
        二十歳未満 | にじゅっさいみまん
        18歳以上 | 18さいいじょう
        三十分ごと | さんじゅっぷんごと
        十分な広さ | じゅうぶんなひろさ
        午前九時 | ごぜんくじ
        午後四時 | ごごよじ
        午後七時まで | ごごしちじまで
        夜の間 | よるのあいだ
        その間に | そのあいだに
        家の前 | いえのまえ
        三分の一 | さんぶんのいち
        前の年 | まえのとし
        次の日 | つぎのひ
        一方で | いっぽうで
        この方法 | このほうほう
        東の方へ | ひがしのほうへ
        あの方に聞く | あのかたにきく
        乗り方 | のりかた
        大人と子供 | おとなとこども
        上手に使う | じょうずにつかう
        坂の上 | さかのうえ
        右側を通る | みぎがわをとおる
        家に入る | いえにはいる
        規則に入れる | きそくにいれる
        道路を通行する | どうろをつうこうする
        会議を開く | かいぎをひらく
        窓が開く | まどがあく
        バスを降りる | バスをおりる
        雨が降る | あめがふる
        1人につき1台 | ひとりにつき1だい
        条例を行う | じょうれいをおこなう
        図書館に行った | としょかんにいった
        生の声を聞く | なまのこえをきく
        一つ | ひとつ
        一部を改正する | いちぶをかいせいする
        施行規則 | しこうきそく
        遺言 | ゆいごん
        重複する | ちょうふくする
        早急に | さっきゅうに
        １人でも多く | ひとりでもおおく
        十四人の委員 | じゅうよにんのいいん
        四年ごと | よねんごと
        一回四百円 | いっかいよんひゃくえん
        三百円 | さんびゃくえん
        六百人 | ろっぴゃくにん
        三千円 | さんぜんえん
        八百メートル | はっぴゃくメートル
        十歳以下 | じゅっさいいか
        十八歳以上 | じゅうはっさいいじょう
        一週間前 | いっしゅうかんまえ
        一か月分 | いっかげつぶん
        30分ごと | 30ぷんごと
        5分前 | 5ふんまえ
        三分の二以上 | さんぶんのにいじょう
        3分の1 | 3ぶんの1
        走っている間 | はしっているあいだ
        いつの間にか | いつのまにか
        18歳以上の方は | 18さいいじょうのかたは
        左の方へ曲がる | ひだりのほうへまがる
        町内に住む方が対象です | ちょうないにすむかたがたいしょうです
        何人も、夜に走ってはならない | なんびとも、よるにはしってはならない
        一人前の料理 | いちにんまえのりょうり
        二十日から | はつかから
        9月9日 | 9がつここのか
        七月七日 | しちがつなのか
        十日間 | とおかかん
        月曜日の朝 | げつようびのあさ
        """)
    void aWordIsReadByWhatStandsBesideIt(String text, String read) {
        assertThat(Readings.of(text).stream()
                        .map(part -> part.reading().isEmpty() ? part.text() : part.reading())
                        .collect(Collectors.joining()))
                .isEqualTo(read);
        assertThat(Readings.of(text).stream().map(Readings.Part::text).collect(Collectors.joining()))
                .isEqualTo(text);
    }

    @Test
    void aDayIsReadAsOneWordWithItsNumber() {
        assertThat(shown("5月1日と20日")).isEqualTo("5月(がつ)1日(ついたち)と20日(はつか)");
        assertThat(shown("駐車場が空になる。")).isEqualTo("駐車(ちゅうしゃ)場(じょう)が空(から)になる。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Only English, 12 of 40.",
                "40人の 中の 34人が「いい」と 言いました：「自転車は すばらしい😀」",
                "𠮷野家と髙橋さん、ｶﾅと①㈱",
                "一\n二\t三 &amp; 四"
            })
    void piecesPutTogetherAreTheText(String text) {
        assertThat(Readings.of(text).stream().map(Readings.Part::text).collect(Collectors.joining()))
                .isEqualTo(text);
    }

    @Test
    void aPieceWithAReadingIsKanjiAlone() {
        assertThat(Readings.of("話し合いの場で、税金の使い道を決める。町の意見を聞き、予算に入れる。"))
                .filteredOn(part -> !part.reading().isEmpty())
                .isNotEmpty()
                .allSatisfy(part -> {
                    assertThat(part.text()).matches("\\p{IsHan}+");
                    assertThat(part.reading()).matches("\\p{IsHiragana}+");
                });
    }

    @Test
    void aLongTextIsReadInTime() {
        String text = "12月に空になる。".repeat(20_000);
        assertThat(Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> shown(text)))
                .startsWith("12月(がつ)")
                .hasSizeGreaterThan(text.length());
    }
}
